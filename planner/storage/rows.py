"""A plan as the rows a vault keeps, and back; pure.

A row is plain JSON: one for each entry, one for each section's single answers, one for the plan itself.
What a later program wrote and this one cannot read is kept in `unread` and read again by the next.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any, Final, TypeAlias
from uuid import UUID, uuid5

import msgspec
from msgspec import Struct

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.changes import WHOLE, entry_as_json, share_from_json
from planner.plan.fields import (
    TEXT_LIMIT,
    EntryId,
    FieldId,
    NotWellFormed,
    SectionId,
    TypeId,
    Value,
    as_json,
    well_formed,
)
from planner.plan.model import Contents, Entry, Plan
from planner.ports import Damaged

ANSWERS: Final = "answers"
Json: TypeAlias = dict[str, Any]
Key: TypeAlias = tuple[str, bytes | None]
"""A section and an entry's uid (None: the section's answers); ("", None) is the plan itself."""

THE_PLAN: Final[Key] = ("", None)


class Row(Struct, frozen=True):
    """One row: an entry, or a section's answers when `uid` is that of the section."""

    section: str
    uid: bytes
    kind: str
    pos: str
    data: Json


def uid(entry: str) -> bytes:
    """The 16 bytes of an id."""
    return UUID(entry).bytes


def entry_id(found: bytes) -> EntryId:
    """The id these 16 bytes are."""
    return EntryId(str(UUID(bytes=bytes(found))))


def answers_uid(plan: str, section: str) -> bytes:
    """The uid of a section's answers: the same on every computer, so that two copies of a plan can be merged."""
    return uuid5(UUID(plan), section).bytes


def dumped(value: object) -> str:
    """JSON text that any file can hold."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        # Half of a surrogate pair, which a keyboard can send, has no UTF-8.
        return json.dumps(value, separators=(",", ":"))


def understood(stored: str) -> Any:
    """The JSON of a row.

    Raises:
        Damaged: it is none. SQLCipher hands out zeros for a page that failed its check and a long text runs on to.
    """
    try:
        return json.loads(stored)
    except ValueError:
        raise Damaged from None


def entry_row(section: str, entry: Entry) -> Row:
    """The row of an entry."""
    whole = entry_as_json(entry)
    data: Json = {name: whole[name] for name in ("share", "fields", "unread") if name in whole}
    return Row(section, uid(entry.id), entry.type, entry.pos, data)


def answers_row(plan: Plan, section: SectionId, place: int, keep: Callable[[str], bytes]) -> Row:
    """The row of a section's answers; `keep` stores a picture apart and tells its hash."""
    found = plan.section(section)
    known = {str(name): as_json(value) for name, value in found.answers.items()}
    large = {name: value for name, value in known.items() if is_large(value)}
    data: Json = {ANSWERS: {name: value for name, value in known.items() if name not in large}}
    if large:
        data["large"] = {name: keep(str(value)).hex() for name, value in large.items()}
    if found.unread_answers:
        data["unread_answers"] = dict(found.unread_answers)
    if found.unread:
        data["unread"] = dict(found.unread)
    return Row(section, answers_uid(plan.id, section), ANSWERS, f"{place:06d}", data)


def is_large(value: object) -> bool:
    """Whether a value is stored apart, once: longer than any text may be, so a picture."""
    return isinstance(value, str) and len(value) > TEXT_LIMIT


def hash_of(body: str) -> bytes:
    """The name of a value stored apart."""
    return sha256(body.encode("utf-8", "surrogatepass")).digest()


def plan_extra(plan: Plan) -> Json:
    """What the plan's own row keeps beside its id and times."""
    kept: Json = {"example": True} if plan.example else {}
    return {**kept, "unread": dict(plan.unread)} if plan.unread else kept


def read_entry(row: Row, catalogue: Catalogue = CATALOGUE) -> Entry:
    """The entry a row holds."""
    kind = catalogue.type(row.section, row.kind)
    raw = {**_mapping(row.data.get("unread")), **_mapping(row.data.get("fields"))}
    values: dict[FieldId, Value] = {}
    unread: Json = {}
    for name, value in raw.items():
        declared = kind.field(name) if kind else None
        fitting = _fitting(declared.kind, value) if declared else None
        if declared is None or fitting is None:
            unread[name] = value
        else:
            values[declared.id] = fitting
    return Entry(entry_id(row.uid), TypeId(row.kind), values, share_from_json(row.data.get("share")), row.pos, unread)


def read_contents(
    row: Row | None,
    entries: Iterable[Entry],
    large: Callable[[bytes], str],
    catalogue: Catalogue = CATALOGUE,
) -> Contents:
    """A section from the row of its answers and its entries."""
    data: Mapping[str, Any] = row.data if row else {}
    apart = {name: large(bytes.fromhex(str(found))) for name, found in _mapping(data.get("large")).items()}
    raw = {**_mapping(data.get("unread_answers")), **_mapping(data.get(ANSWERS)), **apart}
    values: dict[FieldId, Value] = {}
    unread: Json = {}
    for name, value in raw.items():
        declared = catalogue.field(row.section, None, name) if row else None
        fitting = _fitting(declared.kind, value) if declared else None
        if declared is None or fitting is None:
            unread[name] = value
        else:
            values[declared.id] = fitting
    ordered = tuple(sorted(entries, key=lambda one: (one.pos, one.id)))
    return Contents(values, ordered, dict(_mapping(data.get("unread"))), unread)


def state_of(row: Row) -> Json:
    """A row as the log speaks of it: everything in one piece of JSON."""
    return {"type": row.kind, "pos": row.pos, **row.data}


def replayed(state: dict[Key, Json], section: str, entry: bytes | None, field: str, new: object) -> None:
    """Makes one change of the log in `state`. A `bytes` value is the hash of a picture stored apart."""
    key = (section, entry)
    if field == WHOLE:
        if new is None:
            state.pop(key, None)
        else:
            state[key] = dict(_mapping(new))
        return
    row = state.setdefault(key, {})
    if key == THE_PLAN:
        _set(row, "unread", field[1:], new) if field.startswith("?") else _put(row, field, new)
    elif field.startswith("??"):
        _set(row, "unread", field[2:], new)
    elif field.startswith("?"):
        _set(row, "unread" if entry else "unread_answers", field[1:], new)
    elif field.startswith("*"):
        _put(row, {"*place": "pos", "*share": "share"}[field], new)
    elif entry:
        _set(row, "fields", field, new)
    else:
        _set(row, ANSWERS, field, None if isinstance(new, bytes) else new)
        _set(row, "large", field, new.hex() if isinstance(new, bytes) else None)


def comparable(state: Mapping[Key, Json]) -> dict[Key, Json]:
    """`state` without empty parts and without what the log does not speak of (the order of sections)."""
    found: dict[Key, Json] = {}
    for key, row in state.items():
        parts = {name: part for name, part in row.items() if part not in ({}, None)}
        if key[1] is None:
            parts = {name: part for name, part in parts.items() if name not in {"type", "pos"}}
        if parts:
            found[key] = parts
    return found


def _put(row: Json, name: str, value: object) -> None:
    if value is None:
        row.pop(name, None)
    else:
        row[name] = value


def _set(row: Json, part: str, name: str, value: object) -> None:
    row[part] = dict(_mapping(row.get(part)))
    _put(row[part], name, value)


def _fitting(kind: Any, value: object) -> Value | None:
    try:
        return well_formed(kind, value)
    except NotWellFormed:
        return None


def _mapping(raw: object) -> Mapping[str, Any]:
    return raw if isinstance(raw, Mapping) else {}
