"""The log of everything that was done to a plan: only ever added to, but for a run of typing that goes on."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

from planner.plan.changes import WHOLE, Change
from planner.plan.fields import SectionId
from planner.ports import Action, Damaged
from planner.storage import rows
from planner.storage.driver import Connection
from planner.storage.rows import Json, Key

LATEST: Final = 500
"""How many actions undo and redo are rebuilt from."""

_ACTION: Final = "INSERT INTO action(uid, plan_id, kind, of, at) VALUES(?, ?, ?, ?, ?)"
_CHANGE: Final = "INSERT INTO change(action_id, seq, section, uid, field, old, new) VALUES(?, ?, ?, ?, ?, ?, ?)"


def utc_now() -> str:
    """UTC now, RFC 3339."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class ActionLog:
    """The actions of one plan. A value too long for any text (a picture) is kept apart, once, by its hash."""

    def __init__(self, file: Connection, plan: int) -> None:
        self._file = file
        self._plan = plan
        self._newest: Action | None = None
        self._newest_row = 0
        self._logged: set[str] = set()
        self._looked_up = False

    def forget(self) -> None:
        """Looks the latest actions up again before the next: a transaction failed."""
        self._looked_up = False

    def add(self, action: Action) -> None:
        """Adds an action, or goes on with the latest one when this has its id; knows one it has already."""
        if not self._looked_up:
            self._look_up()
        if self._newest is not None and action.id == self._newest.id:
            if action != self._newest:
                self._go_on(self._newest, action)
            return
        if action.id in self._logged:
            return  # a save that was told as failed had reached the disk
        self._newest_row = self._file.run(
            _ACTION,
            (rows.uid(action.id), self._plan, action.kind, action.of and rows.uid(action.of), action.at),
        )
        self._newest = action
        self._logged.add(action.id)
        self._add_changes(action)

    def add_put(self, before: Mapping[Key, Json], after: Mapping[Key, Json]) -> None:
        """Adds that a whole plan was put in place of another; undo does not reach behind it."""
        row = self._file.run(_ACTION, (uuid4().bytes, self._plan, "put", None, utc_now()))
        changed = [key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)]
        self._file.run_many(
            _CHANGE,
            [
                (row, seq, *key, WHOLE, _whole(before.get(key)), _whole(after.get(key)))
                for seq, key in enumerate(changed)
            ],
        )

    def latest(self, most: int = LATEST) -> tuple[Action, ...]:
        """The latest actions since the last put, oldest first."""
        found = self._file.rows(
            "SELECT id, uid, kind, of, at FROM action WHERE plan_id = ? AND id > "
            "(SELECT coalesce(max(id), 0) FROM action WHERE plan_id = ? AND kind = 'put') ORDER BY id DESC LIMIT ?",
            (self._plan, self._plan, most),
        )
        changes: dict[int, list[Change]] = {row[0]: [] for row in found}
        for action, section, entry, field, old, new in (
            self._file.rows(
                "SELECT action_id, section, uid, field, old, new FROM change WHERE action_id >= ? ORDER BY action_id, seq",
                (min(changes),),
            )
            if changes
            else ()
        ):
            spot = (SectionId(section), rows.entry_id(entry) if entry else None, field)
            changes.get(action, []).append(Change(*spot, self._known(old), self._known(new)))
        return tuple(
            Action(rows.entry_id(uid), kind, tuple(changes[row]), at, rows.entry_id(of) if of else None)
            for row, uid, kind, of, at in reversed(found)
        )

    def steps(self) -> Iterator[tuple[str, bytes | None, str, object]]:
        """Every change since the plan began, as section, entry, field and new value (`bytes`: kept apart)."""
        for section, entry, field, new in self._file.rows(
            "SELECT section, c.uid, field, new FROM change c JOIN action a ON a.id = c.action_id "
            "WHERE a.plan_id = ? ORDER BY action_id, seq",
            (self._plan,),
        ):
            yield section, entry, field, _read(new)

    def count(self) -> int:
        """How many actions there are."""
        found = self._file.first("SELECT count(*) FROM action WHERE plan_id = ?", (self._plan,))
        return int(found[0]) if found else 0

    def keep(self, body: str) -> bytes:
        """Keeps a long value apart and tells its hash."""
        name = rows.hash_of(body)
        if not self._file.first("SELECT 1 FROM large WHERE hash = ?", (name,)):
            self._file.run("INSERT INTO large(hash, body) VALUES(?, ?)", (name, body))
        return name

    def large(self, name: bytes) -> str:
        """The value kept apart under this hash.

        Raises:
            Damaged: it is another.
        """
        found = self._file.first("SELECT body FROM large WHERE hash = ?", (name,))
        body = str(found[0]) if found else ""
        if found and rows.hash_of(body) != name:
            raise Damaged
        return body

    def _look_up(self) -> None:
        latest = self.latest()
        found = self._file.first("SELECT max(id) FROM action WHERE plan_id = ?", (self._plan,))
        self._newest, self._newest_row = (latest[-1] if latest else None), int((found and found[0]) or 0)
        # An index over all ids would cost a page with every save; only the latest can come twice.
        self._logged = {one.id for one in latest}
        self._looked_up = True

    def _go_on(self, before: Action, action: Action) -> None:
        if len(before.changes) == len(action.changes) == 1 and _same_spot(before.changes[0], action.changes[0]):
            self._file.run(
                "UPDATE change SET new = ? WHERE action_id = ? AND seq = 0",
                (self._written(action.changes[0].new), self._newest_row),
            )
        else:
            self._file.run("DELETE FROM change WHERE action_id = ?", (self._newest_row,))
            self._add_changes(action)
        self._newest = action

    def _add_changes(self, action: Action) -> None:
        for seq, one in enumerate(action.changes):
            self._file.run(
                _CHANGE,
                (
                    self._newest_row,
                    seq,
                    one.section,
                    one.entry and rows.uid(one.entry),
                    one.field,
                    self._written(one.old),
                    self._written(one.new),
                ),
            )

    def _written(self, value: object) -> str | bytes | None:
        if value is None:
            return None
        return self.keep(value) if isinstance(value, str) and rows.is_large(value) else rows.dumped(value)

    def _known(self, stored: str | bytes | None) -> object:
        found = _read(stored)
        return self.large(found) if isinstance(found, bytes) else found


def _read(stored: str | bytes | None) -> object:
    return rows.understood(stored) if isinstance(stored, str) else stored


def _whole(state: Json | None) -> str | None:
    return None if state is None else rows.dumped(state)


def _same_spot(one: Change, other: Change) -> bool:
    return (one.section, one.entry, one.field, one.old) == (other.section, other.entry, other.field, other.old)
