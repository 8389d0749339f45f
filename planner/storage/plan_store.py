"""A plan in the vault's tables: its rows, and the log of everything that was done to it."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

from planner.plan.changes import PLAN, WHOLE, Change
from planner.plan.fields import EntryId, SectionId
from planner.plan.model import Contents, Entry, Plan
from planner.ports import Action, AlreadyThere, Loaded
from planner.storage import rows
from planner.storage.driver import Connection
from planner.storage.rows import Json, Key, Row

LATEST: Final = 500
"""How many actions undo and redo are rebuilt from."""

_UPSERT: Final = """
INSERT INTO entry(uid, plan_id, section, kind, pos, data) VALUES(?, ?, ?, ?, ?, ?)
ON CONFLICT(plan_id, uid) DO UPDATE
SET section = excluded.section, kind = excluded.kind, pos = excluded.pos, data = excluded.data, deleted = 0
"""


def utc_now() -> str:
    """UTC now, RFC 3339."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class PlanStore:
    """The one plan of an open vault."""

    def __init__(self, file: Connection) -> None:
        self._file = file
        self._plan, self._id = 0, ""
        self._newest: Action | None = None
        self._newest_row = 0
        self._sections: dict[str, int] = {}
        self._find()

    def begin(self) -> None:
        """Stores an empty plan if there is none."""
        if not self._plan:
            now = utc_now()
            with self._file.transaction():
                self._insert_plan(Plan(str(uuid4()), now, now))
            self._find()

    def load(self) -> Loaded:
        """The plan and its latest actions."""
        created, changed, extra = self._file.first(
            "SELECT created, changed, extra FROM plan WHERE id = ?", (self._plan,),
        ) or ("", "", "{}")
        entries: dict[str, list[Entry]] = {}
        answers: dict[str, Row] = {}
        for row in self._rows():
            if row.uid == rows.answers_uid(self._id, row.section):
                answers[row.section] = row
            else:
                entries.setdefault(row.section, []).append(rows.read_entry(row))
        order = sorted(answers, key=lambda name: answers[name].pos)
        sections: dict[SectionId, Contents] = {
            SectionId(name): rows.read_contents(answers.get(name), entries.get(name, ()), self._large)
            for name in dict.fromkeys([*order, *entries])
        }
        kept = json.loads(extra)
        plan = Plan(self._id, created, changed, sections, kept.get("example") is True, kept.get("unread", {}))
        return Loaded(plan, self._latest())

    def save(self, actions: Sequence[Action], plan: Plan) -> None:
        """Stores the actions and the rows they touched, in one transaction."""
        newest, newest_row, sections = self._newest, self._newest_row, dict(self._sections)
        try:
            with self._file.transaction():
                for action in actions:
                    self._log(action)
                self._write_touched(actions, plan)
                self._file.run(
                    "UPDATE plan SET changed = ?, extra = ? WHERE id = ?",
                    (plan.changed, rows.dumped(rows.plan_extra(plan)), self._plan),
                )
            newest, newest_row, sections = self._newest, self._newest_row, self._sections
        finally:
            self._newest, self._newest_row, self._sections = newest, newest_row, sections

    def put(self, plan: Plan) -> None:
        """Stores a whole plan in place of the one that is there; undo does not reach behind it.

        A plan with another id takes the old one's rows and log away with it.
        """
        with self._file.transaction():
            before = {} if plan.id != self._id else self._state()
            if plan.id != self._id:
                self._file.run("DELETE FROM plan WHERE id = ?", (self._plan,))
                self._insert_plan(plan)
                self._find()
            self._file.run("UPDATE entry SET deleted = 1 WHERE plan_id = ?", (self._plan,))
            for place, (section, contents) in enumerate(plan.sections.items()):
                self._write(rows.answers_row(plan, section, place, self._keep))
                for entry in contents.entries:
                    self._write(rows.entry_row(section, entry))
            self._file.run(
                "UPDATE plan SET created = ?, changed = ?, extra = ? WHERE id = ?",
                (plan.created, plan.changed, rows.dumped(rows.plan_extra(plan)), self._plan),
            )
            self._log_put(before, self._state())
        self._find()

    def refuse_if_begun(self) -> None:
        """Refuses when a put would lose something.

        Raises:
            AlreadyThere: the plan holds words.
        """
        if not self.empty:
            raise AlreadyThere

    @property
    def empty(self) -> bool:
        """Whether the plan holds nothing at all."""
        return not rows.comparable(self._state())

    @property
    def newest(self) -> str:
        """The id of the latest action, or nothing."""
        found = self._file.first("SELECT uid FROM action ORDER BY id DESC LIMIT 1")
        return rows.entry_id(found[0]) if found else ""

    def counts(self) -> dict[str, int]:
        """How many rows each table holds."""
        return {
            table: int((self._file.first(f"SELECT count(*) FROM {table}") or (0,))[0])  # noqa: S608 -- names from here
            for table in ("plan", "entry", "action", "change", "large")
        }

    def log_tells_the_rows(self) -> bool:
        """Whether making every logged change again, from nothing, gives the rows as they are."""
        state: dict[Key, Json] = {}
        for section, entry, field, new in self._file.rows(
            "SELECT section, c.uid, field, new FROM change c JOIN action a ON a.id = c.action_id "
            "WHERE a.plan_id = ? ORDER BY action_id, seq",
            (self._plan,),
        ):
            rows.replayed(state, section, entry, field, _read(new))
        return rows.comparable(state) == rows.comparable(self._state())

    def _find(self) -> None:
        self._plan, self._id = self._file.first("SELECT id, uid FROM plan ORDER BY id LIMIT 1") or (0, "")
        self._sections = {
            row.section: int(row.pos) for row in self._rows() if row.uid == rows.answers_uid(self._id, row.section)
        }
        latest = self._latest(1)
        found = self._file.first("SELECT max(id) FROM action WHERE plan_id = ?", (self._plan,))
        self._newest, self._newest_row = (latest[0] if latest else None), int((found and found[0]) or 0)

    def _insert_plan(self, plan: Plan) -> None:
        self._file.run(
            "INSERT INTO plan(uid, created, changed, extra) VALUES(?, ?, ?, ?)",
            (plan.id, plan.created, plan.changed, rows.dumped(rows.plan_extra(plan))),
        )

    def _rows(self) -> list[Row]:
        return [
            Row(section, bytes(uid), kind, pos, json.loads(data))
            for section, uid, kind, pos, data in self._file.rows(
                "SELECT section, uid, kind, pos, data FROM entry WHERE plan_id = ? AND deleted = 0", (self._plan,),
            )
        ]

    def _state(self) -> dict[Key, Json]:
        found: dict[Key, Json] = {}
        for row in self._rows():
            whose = None if row.uid == rows.answers_uid(self._id, row.section) else row.uid
            found[row.section, whose] = rows.state_of(row)
        extra = self._file.first("SELECT extra FROM plan WHERE id = ?", (self._plan,))
        found[rows.THE_PLAN] = json.loads(extra[0]) if extra else {}
        return found

    def _write_touched(self, actions: Sequence[Action], plan: Plan) -> None:
        touched = dict.fromkeys((one.section, one.entry) for action in actions for one in action.changes)
        for section, entry in touched:
            if section == PLAN:
                continue
            if entry is None or section not in self._sections:
                place = self._sections.setdefault(section, max(self._sections.values(), default=-1) + 1)
                self._write(rows.answers_row(plan, section, place, self._keep))
            if entry is not None:
                self._write_entry(section, entry, plan)

    def _write_entry(self, section: SectionId, entry: EntryId, plan: Plan) -> None:
        found = next((one for one in plan.section(section).entries if one.id == entry), None)
        if found is not None:
            self._write(rows.entry_row(section, found))
        elif not plan.find(entry):
            self._file.run(
                "UPDATE entry SET deleted = 1 WHERE plan_id = ? AND uid = ?", (self._plan, rows.uid(entry)),
            )

    def _write(self, row: Row) -> None:
        self._file.run(_UPSERT, (row.uid, self._plan, row.section, row.kind, row.pos, rows.dumped(row.data)))

    def _log(self, action: Action) -> None:
        if self._newest is not None and action.id == self._newest.id:
            if action != self._newest:
                self._log_again(action)
            return
        if self._file.first("SELECT 1 FROM action WHERE uid = ?", (rows.uid(action.id),)):
            return  # a save that was told as failed had reached the disk
        self._newest_row = self._file.run(
            "INSERT INTO action(uid, plan_id, kind, of, at) VALUES(?, ?, ?, ?, ?)",
            (rows.uid(action.id), self._plan, action.kind, action.of and rows.uid(action.of), action.at),
        )
        self._newest = action
        self._log_changes(action)

    def _log_again(self, action: Action) -> None:
        """A run of typing went on: its one change has a newer new value."""
        old = self._newest
        if old and len(old.changes) == len(action.changes) == 1 and _same_spot(old.changes[0], action.changes[0]):
            self._file.run(
                "UPDATE change SET new = ? WHERE action_id = ? AND seq = 0",
                (self._written(action.changes[0].new), self._newest_row),
            )
        else:
            self._file.run("DELETE FROM change WHERE action_id = ?", (self._newest_row,))
            self._log_changes(action)
        self._newest = action

    def _log_changes(self, action: Action) -> None:
        self._file.run_many(
            "INSERT INTO change(action_id, seq, section, uid, field, old, new) VALUES(?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    self._newest_row, seq, one.section, one.entry and rows.uid(one.entry), one.field,
                    self._written(one.old), self._written(one.new),
                )
                for seq, one in enumerate(action.changes)
            ],
        )

    def _log_put(self, before: dict[Key, Json], after: dict[Key, Json]) -> None:
        action = self._file.run(
            "INSERT INTO action(uid, plan_id, kind, at) VALUES(?, ?, 'put', ?)", (uuid4().bytes, self._plan, utc_now()),
        )
        changed = [key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)]
        self._file.run_many(
            "INSERT INTO change(action_id, seq, section, uid, field, old, new) VALUES(?, ?, ?, ?, ?, ?, ?)",
            [
                (action, seq, section, entry, WHOLE, _whole(before.get((section, entry))), _whole(after.get((section, entry))))
                for seq, (section, entry) in enumerate(changed)
            ],
        )

    def _latest(self, most: int = LATEST) -> tuple[Action, ...]:
        found = self._file.rows(
            "SELECT id, uid, kind, of, at FROM action WHERE plan_id = ? AND kind <> 'put' AND id > "
            "(SELECT coalesce(max(id), 0) FROM action WHERE plan_id = ? AND kind = 'put') ORDER BY id DESC LIMIT ?",
            (self._plan, self._plan, most),
        )
        changes: dict[int, list[Change]] = {row[0]: [] for row in found}
        for action, section, entry, field, old, new in self._file.rows(
            "SELECT action_id, section, uid, field, old, new FROM change WHERE action_id >= ? ORDER BY action_id, seq",
            (min(changes, default=0),),
        ) if found else ():
            if action in changes:
                changes[action].append(Change(
                    SectionId(section), rows.entry_id(entry) if entry else None, field, self._known(old), self._known(new),
                ))
        return tuple(
            Action(rows.entry_id(uid), kind, tuple(changes[row]), at, rows.entry_id(of) if of else None)
            for row, uid, kind, of, at in reversed(found)
        )

    def _written(self, value: object) -> str | bytes | None:
        if value is None:
            return None
        return self._keep(value) if isinstance(value, str) and rows.is_large(value) else rows.dumped(value)

    def _known(self, stored: str | bytes | None) -> object:
        found = _read(stored)
        return self._large(found) if isinstance(found, bytes) else found

    def _keep(self, body: str) -> bytes:
        name = rows.hash_of(body)
        if not self._file.first("SELECT 1 FROM large WHERE hash = ?", (name,)):
            self._file.run("INSERT INTO large(hash, body) VALUES(?, ?)", (name, body))
        return name

    def _large(self, name: bytes) -> str:
        found = self._file.first("SELECT body FROM large WHERE hash = ?", (name,))
        return str(found[0]) if found else ""


def _read(stored: str | bytes | None) -> object:
    return json.loads(stored) if isinstance(stored, str) else stored


def _whole(state: Json | None) -> str | None:
    return None if state is None else rows.dumped(state)


def _same_spot(one: Change, other: Change) -> bool:
    return (one.section, one.entry, one.field, one.old) == (other.section, other.entry, other.field, other.old)
