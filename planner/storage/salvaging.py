"""What stood in a damaged vault, pieced together from its rows and from the log of everything done to it; pure."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, Final
from uuid import UUID, uuid4

from msgspec import Struct

from planner.plan.fields import SectionId
from planner.plan.model import Contents, Entry, Plan
from planner.storage import rows
from planner.storage.action_log import utc_now
from planner.storage.records import Record
from planner.storage.rows import Json, Key, Row

_UNKNOWN_PLAN: Final = ("", "", "", "{}")


class Pieces(Struct, frozen=True):
    """A plan as far as it could be read.

    `seen`: every entry's and section's key met, also of what was taken away. `from_log`: how many of the pieces
    came from the log; `unsure`: how many may be an older wording, or miss a picture. `known`: the plan's own row
    was read.
    """

    plan: Plan
    seen: frozenset[Key]
    from_log: int
    unsure: int
    known: bool
    notes: Mapping[str, str]


class _Found:
    """The rows of each table, told apart by their shape."""

    def __init__(self, records: Iterable[tuple[int | None, Record]]) -> None:
        self.plan: tuple[str, str, str, str] = _UNKNOWN_PLAN
        self.entries: dict[bytes, tuple[str, str, str, Json, bool]] = {}
        self.actions: set[int] = set()
        self.first_at = ""
        self.changes: dict[tuple[int, int], tuple[str, bytes | None, str, object]] = {}
        self.large: dict[bytes, str] = {}
        self.notes: dict[str, str] = {}
        for number, record in records:
            with suppress(ValueError, TypeError, AttributeError):
                self._sort(number, record)

    def _sort(self, number: int | None, record: Record) -> None:
        match record:
            case (
                None,
                bytes() as uid,
                int(),
                str() as section,
                str() as kind,
                str() as pos,
                str() as data,
                deleted,
            ) if len(uid) == 16:
                self.entries[uid] = (section, kind, pos, _object(data), bool(deleted))
            case (int() as action, int() as seq, str() as section, uid, str() as field, _old, new) if number is None:
                read = json.loads(new) if isinstance(new, str) else new
                self.changes[action, seq] = (section, uid if isinstance(uid, bytes) else None, field, read)
            case (None, bytes(), int(), str(), _of, str() as at) if number is not None:
                self.actions.add(number)
                self.first_at = min(self.first_at or at, at)
            case (None, str() as uid, str() as created, str() as changed, str() as extra):
                UUID(uid)
                self.plan = (uid, created, changed, extra)
            case (bytes() as name, str() as body) if rows.hash_of(body) == name:
                self.large[name] = body
            case (str() as name, str() as value) if number is None:
                self.notes[name] = value
            case _:
                pass

    @property
    def log_is_whole(self) -> bool:
        """Whether no action and no change is missing, as far as their numbers tell."""
        changed = {action for action, _seq in self.changes}
        gaps = any(seq and (action, seq - 1) not in self.changes for action, seq in self.changes)
        return bool(self.actions) and len(self.actions) == max(self.actions) and changed == self.actions and not gaps


def pieced(records: Iterable[tuple[int | None, Record]], plan_id: str = "") -> Pieces | None:
    """The plan these rows make; None where there is nothing. `plan_id` is used where the plan's own row is lost."""
    found = _Found(records)
    uid, created, changed, extra = found.plan
    known, uid = bool(uid), uid or plan_id or str(uuid4())
    in_log, before = _replayed(found)
    in_rows: dict[Key, Json] = {}
    gone: set[Key] = set()
    for entry, (section, kind, pos, data, deleted) in found.entries.items():
        key = (section, None if _is_answers(uid, entry, section, kind, data, known=known) else entry)
        if deleted:
            gone.add(key)
        else:
            in_rows[key] = rows.state_of(Row(section, entry, kind, pos, data))
    state, from_log, unsure = _chosen(in_rows, gone, in_log, before, whole=found.log_is_whole)
    state.pop(rows.THE_PLAN, None)
    if not state and not known:
        return None
    plan, missing = _as_plan(uid, state, found)
    at = utc_now()
    plan = Plan(uid, created or found.first_at or at, changed or at, plan.sections, "true" in extra, _unread(extra))
    seen = frozenset({*state, *gone, *before})
    return Pieces(plan, seen, from_log, unsure + missing, known, found.notes)


def _replayed(found: _Found) -> tuple[dict[Key, Json], dict[Key, list[Json]]]:
    """What the log makes, and every state each piece ever had."""
    state: dict[Key, Json] = {}
    before: dict[Key, list[Json]] = {}
    for _at, (section, entry, field, new) in sorted(found.changes.items()):
        with suppress(KeyError, ValueError, TypeError):
            rows.replayed(state, section, entry, field, new)
            before.setdefault((section, entry), []).append(_comparable(state.get((section, entry))))
    return state, before


def _chosen(
    in_rows: dict[Key, Json],
    gone: set[Key],
    in_log: Mapping[Key, Json],
    before: Mapping[Key, list[Json]],
    *,
    whole: bool,
) -> tuple[dict[Key, Json], int, int]:
    """For each piece the row, or what the log says where the row is lost or behind it."""
    state = dict(in_rows)
    from_log = unsure = 0
    for key, logged in in_log.items():
        if key == rows.THE_PLAN or (key[1] is not None and "type" not in logged):
            continue
        row = in_rows.get(key)
        if row is None and key in gone:
            continue
        if row is None:
            state[key] = logged
            from_log += 1
            unsure += not whole
        elif _comparable(row) != _comparable(logged):
            behind = _comparable(row) in before.get(key, [])
            if whole and behind:
                state[key] = logged
                from_log += 1
            elif whole:
                unsure += 1
    return state, from_log, unsure


def _as_plan(uid: str, state: Mapping[Key, Json], found: _Found) -> tuple[Plan, int]:
    missing = 0
    entries: dict[str, list[Entry]] = {}
    answers: dict[str, Row] = {}
    for (section, entry), whole in state.items():
        data = {name: part for name, part in whole.items() if name not in {"type", "pos"}}
        if entry is not None:
            row = Row(section, entry, str(whole.get("type", "")), str(whole.get("pos", "")), data)
            entries.setdefault(section, []).append(rows.read_entry(row))
            continue
        large = {name: one for name, one in _mapping(data.get("large")).items() if bytes.fromhex(one) in found.large}
        missing += len(_mapping(data.get("large"))) - len(large)
        place = str(whole.get("pos", "999999"))
        answers[section] = Row(section, rows.answers_uid(uid, section), rows.ANSWERS, place, {**data, "large": large})
    order = sorted(answers, key=lambda name: answers[name].pos)
    sections: dict[SectionId, Contents] = {
        SectionId(name): rows.read_contents(answers.get(name), entries.get(name, ()), lambda one: found.large[one])
        for name in dict.fromkeys([*order, *entries])
    }
    return Plan(uid, "", "", sections), missing


def _is_answers(plan: str, entry: bytes, section: str, kind: str, data: Json, *, known: bool) -> bool:
    if known:
        return entry == rows.answers_uid(plan, section)
    return kind == rows.ANSWERS and rows.ANSWERS in data


def _comparable(state: Json | None) -> Json:
    """A piece without what the log does not speak of."""
    found = {name: part for name, part in (state or {}).items() if part not in ({}, None)}
    return (
        found if found.get("type") != rows.ANSWERS else {n: one for n, one in found.items() if n not in {"type", "pos"}}
    )


def _unread(extra: str) -> Json:
    with suppress(ValueError, TypeError):
        return dict(_mapping(_object(extra).get("unread")))
    return {}


def _object(text: str) -> Json:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise TypeError("object")
    return found


def _mapping(raw: object) -> Mapping[str, Any]:
    return raw if isinstance(raw, Mapping) else {}
