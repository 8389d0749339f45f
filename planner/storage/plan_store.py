"""The plan in an open vault: its rows, written as far as an action touched them."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final
from uuid import uuid4

from planner.plan.changes import PLAN
from planner.plan.fields import EntryId, SectionId
from planner.plan.model import Contents, Entry, Plan
from planner.ports import Action, Loaded
from planner.storage import rows
from planner.storage.action_log import ActionLog, utc_now
from planner.storage.driver import Connection
from planner.storage.rows import Json, Key, Row

_UPSERT: Final = """
INSERT INTO entry(uid, plan_id, section, kind, pos, data) VALUES(?, ?, ?, ?, ?, ?)
ON CONFLICT(plan_id, uid) DO UPDATE
SET section = excluded.section, kind = excluded.kind, pos = excluded.pos, data = excluded.data, deleted = 0
"""


class PlanStore:
    """The one plan of an open vault; makes an empty one where there is none."""

    _row: int
    _id: str
    _places: dict[str, int]
    _log: ActionLog
    _changed: str
    """When the plan was last saved, while its row does not say so yet."""

    def __init__(self, file: Connection) -> None:
        self._file = file
        if not file.first("SELECT 1 FROM plan"):
            now = utc_now()
            with file.transaction():
                self._insert(Plan(str(uuid4()), now, now))
        self._find()

    def load(self) -> Loaded:
        """The plan and its latest actions."""
        created, changed, extra = self._file.rows(
            "SELECT created, changed, extra FROM plan WHERE id = ?",
            (self._row,),
        )[0]
        entries: dict[str, list[Entry]] = {}
        answers: dict[str, Row] = {}
        for row in self._rows():
            if self._answers(row):
                answers[row.section] = row
            else:
                entries.setdefault(row.section, []).append(rows.read_entry(row))
        order = sorted(answers, key=lambda name: answers[name].pos)
        sections: dict[SectionId, Contents] = {
            SectionId(name): rows.read_contents(answers.get(name), entries.get(name, ()), self._log.large)
            for name in dict.fromkeys([*order, *entries])
        }
        kept, latest = rows.understood(extra), self._log.latest()
        changed = self._changed or max([changed, *(one.at for one in latest[-1:])])
        plan = Plan(self._id, created, changed, sections, kept.get("example") is True, kept.get("unread", {}))
        return Loaded(plan, latest)

    def save(self, actions: Sequence[Action], plan: Plan) -> None:
        """Stores the actions and the rows they touched, in one transaction."""
        places, done = dict(self._places), False
        try:
            with self._file.transaction():
                for action in actions:
                    self._log.add(action)
                self._write_touched(actions, plan)
                if any(one.section == PLAN for action in actions for one in action.changes):
                    self._write_plan(plan.changed, rows.dumped(rows.plan_extra(plan)))
            done = True
            self._changed = plan.changed
        finally:
            if not done:
                self._places = places
                self._log.forget()

    def put(self, plan: Plan) -> None:
        """Stores a whole plan in place of the one that is there.

        A plan with another id takes the old one's rows and log away with it.
        """
        try:
            with self._file.transaction():
                self._put(plan)
        finally:
            self._find()

    def settle(self) -> None:
        """Stores the moment of the latest save; until then the log tells it, to the start of a run of typing.

        Written with every save, it would cost one more page each time.
        """
        if self._changed:
            self._file.run("UPDATE plan SET changed = ? WHERE id = ?", (self._changed, self._row))

    @property
    def empty(self) -> bool:
        """Whether the plan holds nothing at all."""
        return not rows.comparable(self._state())

    @property
    def newest(self) -> str:
        """A mark that changes with everything done to the plan; nothing while nothing was done."""
        found = self._file.rows(
            "SELECT a.uid, c.new FROM action a LEFT JOIN change c ON c.action_id = a.id "
            "WHERE a.id = (SELECT max(id) FROM action) ORDER BY c.seq",
        )
        return sha256(repr(found).encode("utf-8", "surrogatepass")).hexdigest() if found else ""

    def counts(self) -> tuple[int, int]:
        """How many entries stand in the plan, and how many actions in its log."""
        return sum(not self._answers(row) for row in self._rows()), self._log.count()

    def log_tells_the_rows(self) -> bool:
        """Whether making every logged change again, from nothing, gives the rows as they are."""
        state: dict[Key, Json] = {}
        for section, entry, field, new in self._log.steps():
            rows.replayed(state, section, entry, field, new)
        return rows.comparable(state) == rows.comparable(self._state())

    def _find(self) -> None:
        self._changed = ""
        self._row, self._id = self._file.rows("SELECT id, uid FROM plan ORDER BY id LIMIT 1")[0]
        self._places = {
            section: int(pos)
            for section, uid, pos in self._file.rows(
                "SELECT section, uid, pos FROM entry WHERE plan_id = ? AND kind = ? AND deleted = 0",
                (self._row, rows.ANSWERS),
            )
            if bytes(uid) == rows.answers_uid(self._id, section)
        }
        self._log = ActionLog(self._file, self._row)

    def _put(self, plan: Plan) -> None:
        before = self._state() if plan.id == self._id else {}
        if plan.id != self._id:
            self._file.run("DELETE FROM plan WHERE id = ?", (self._row,))
            self._insert(plan)
            self._find()
        self._file.run("UPDATE entry SET deleted = 1 WHERE plan_id = ?", (self._row,))
        for place, (section, contents) in enumerate(plan.sections.items()):
            self._write(rows.answers_row(plan, section, place, self._log.keep))
            for entry in contents.entries:
                self._write(rows.entry_row(section, entry))
        self._file.run("UPDATE plan SET created = ? WHERE id = ?", (plan.created, self._row))
        self._write_plan(plan.changed, rows.dumped(rows.plan_extra(plan)))
        self._log.add_put(before, self._state())

    def _write_plan(self, changed: str, extra: str) -> None:
        self._file.run("UPDATE plan SET changed = ?, extra = ? WHERE id = ?", (changed, extra, self._row))

    def _insert(self, plan: Plan) -> None:
        self._file.run(
            "INSERT INTO plan(uid, created, changed, extra) VALUES(?, ?, ?, ?)",
            (plan.id, plan.created, plan.changed, rows.dumped(rows.plan_extra(plan))),
        )

    def _rows(self) -> list[Row]:
        return [
            Row(section, bytes(uid), kind, pos, rows.understood(data))
            for section, uid, kind, pos, data in self._file.rows(
                "SELECT section, uid, kind, pos, data FROM entry WHERE plan_id = ? AND deleted = 0",
                (self._row,),
            )
        ]

    def _answers(self, row: Row) -> bool:
        """Whether this is the row of a section's answers (an entry could call its type that too)."""
        return row.uid == rows.answers_uid(self._id, row.section)

    def _state(self) -> dict[Key, Json]:
        found: dict[Key, Json] = {}
        for row in self._rows():
            found[row.section, None if self._answers(row) else row.uid] = rows.state_of(row)
        extra = self._file.rows("SELECT extra FROM plan WHERE id = ?", (self._row,))[0][0]
        found[rows.THE_PLAN] = rows.understood(extra)
        return found

    def _write_touched(self, actions: Sequence[Action], plan: Plan) -> None:
        touched = dict.fromkeys((one.section, one.entry) for action in actions for one in action.changes)
        for section, entry in touched:
            if section == PLAN:
                continue
            if entry is None or section not in self._places:
                place = self._places.setdefault(section, max(self._places.values(), default=-1) + 1)
                self._write(rows.answers_row(plan, section, place, self._log.keep))
            if entry is not None:
                self._write_entry(section, entry, plan)

    def _write_entry(self, section: SectionId, entry: EntryId, plan: Plan) -> None:
        found = next((one for one in plan.section(section).entries if one.id == entry), None)
        if found is not None:
            self._write(rows.entry_row(section, found))
        elif not plan.find(entry):
            self._file.run("UPDATE entry SET deleted = 1 WHERE plan_id = ? AND uid = ?", (self._row, rows.uid(entry)))

    def _write(self, row: Row) -> None:
        self._file.run(_UPSERT, (row.uid, self._row, row.section, row.kind, row.pos, rows.dumped(row.data)))
