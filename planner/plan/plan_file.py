"""The open plan file: a plan to and from JSON, keeping what this program does not know.

Text is kept as typed, except that it is brought to NFC. Format: docs/plan-format.md. Over the ceiling because
reading and writing mirror each other.
"""

import json
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.catalogue import CATALOGUE, HISTORY, HISTORY_LISTS, Catalogue, Section
from planner.plan.changes import share_as_json, share_from_json
from planner.plan.entries import EntryType
from planner.plan.fields import (
    TEXT_LIMIT,
    EntryId,
    Field,
    FieldId,
    Frozen,
    Image,
    Learned,
    Link,
    Links,
    NotWellFormed,
    SectionId,
    TypeId,
    Used,
    Value,
    as_json,
    is_id,
    well_formed,
)
from planner.plan.model import ON_MY_PRINTS, ONLY_ME, Contents, Entry, Plan, Share
from planner.plan.moments import is_moment
from planner.plan.order import spread
from planner.plan.plan_limits import ENTRY_LIMIT, SIZE_LIMIT, PlanProblem, as_array, as_object, parsed

__all__ = ["ENTRY_LIMIT", "FORMAT", "SIZE_LIMIT", "VERSION", "PlanProblem", "Read", "read", "write"]

FORMAT: Final = "waymark-plan"
VERSION: Final = 1
_OF_ENTRIES: Final = frozenset({"type", "share"})
_TOP: Final = frozenset({"format", "version", "id", "created", "changed", "sections", "history", "example"})


class Read(Struct, frozen=True):
    """A plan as read, and the places of links that point at nothing."""

    plan: Plan
    dangling: tuple[str, ...] = ()


def read(data: bytes, catalogue: Catalogue = CATALOGUE) -> Read:
    """The plan in `data`, whole or not at all.

    Raises:
        PlanProblem: it is not a well-formed plan file, or is beyond the limits.
    """
    raw = as_object(parsed(data, _names(catalogue)), "")
    if raw.get("format") != FORMAT:
        raise PlanProblem("not_a_plan")
    version = raw.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise PlanProblem("wrong_type", "version")
    if version > VERSION:
        raise PlanProblem("newer")
    return _Reader(catalogue).plan(raw)


def write(plan: Plan, catalogue: Catalogue = CATALOGUE) -> bytes:
    """`plan` as the bytes of a plan file; entries stand in their order."""
    whole: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "id": plan.id,
        "created": plan.created,
        "changed": plan.changed,
        **({"example": True} if plan.example else {}),
        "sections": {
            str(name): _section_as_json(contents) for name, contents in plan.sections.items() if name != HISTORY
        },
    }
    if HISTORY in plan.sections:
        whole["history"] = _history_as_json(plan.sections[HISTORY], catalogue)
    return (json.dumps({**whole, **plan.unread}, ensure_ascii=False, indent=1) + "\n").encode()


def _section_as_json(contents: Contents) -> dict[str, object]:
    answers = {str(name): as_json(value) for name, value in contents.answers.items()}
    return {
        "answers": {**answers, **contents.unread_answers},
        "entries": [{**_entry_as_json(one), "share": share_as_json(one.share)} for one in contents.entries],
        **contents.unread,
    }


def _entry_as_json(entry: Entry) -> dict[str, object]:
    return {"id": entry.id, "type": entry.type, **_item_as_json(entry)}


def _item_as_json(entry: Entry) -> dict[str, object]:
    return {"id": entry.id, **{str(name): as_json(value) for name, value in entry.values.items()}, **entry.unread}


def _history_as_json(contents: Contents, catalogue: Catalogue) -> dict[str, object]:
    lists: dict[str, object] = {}
    for name, kind in HISTORY_LISTS.items():
        found = contents.of(kind)
        if found:
            lists[name] = [_item_as_json(item) for item in found]
    known = {one.id for one in catalogue.history.answers}
    answers = {str(name): as_json(value) for name, value in contents.answers.items() if name in known}
    return {**lists, **answers, **contents.unread_answers, **contents.unread}


def _nfc(raw: object, where: str) -> object:
    """Something this program does not know: every text in NFC and within the limit, otherwise as it is."""
    if isinstance(raw, str):
        if len(raw) > TEXT_LIMIT:
            raise PlanProblem("too_long", where)
        return unicodedata.normalize("NFC", raw)
    if isinstance(raw, list):
        return [_nfc(one, where) for one in raw]
    if isinstance(raw, dict):
        return {key: _nfc(one, where) for key, one in raw.items()}
    return raw


class _Reader:
    """Reads one file; remembers the ids it met and the links it must check."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._ids: set[str] = set()
        self._types: dict[str, str] = {}
        self._links: list[tuple[str, str, tuple[str, ...]]] = []
        self._count = 0

    def plan(self, raw: dict[str, object]) -> Read:
        plan_id = raw.get("id")
        if not is_id(plan_id):
            raise PlanProblem("wrong_type", "id")
        example = raw.get("example", False)
        if not isinstance(example, bool):
            raise PlanProblem("wrong_type", "example")
        sections = {
            SectionId(name): self._section(name, as_object(one, _known(self._catalogue, name)))
            for name, one in as_object(raw.get("sections", {}), "sections").items()
        }
        if SectionId(HISTORY) in sections:
            raise PlanProblem("wrong_type", "sections.history")
        if "history" in raw:
            sections[HISTORY] = self._history(as_object(raw["history"], "history"))
        unread = {key: _nfc(one, "") for key, one in raw.items() if key not in _TOP}
        plan = Plan(
            str(plan_id).lower(),
            self._moment(raw, "created"),
            self._moment(raw, "changed"),
            sections,
            example,
            unread,
        )
        return Read(plan, tuple(self._dangling()))

    def _moment(self, raw: dict[str, object], name: str) -> str:
        value = raw.get(name)
        if not isinstance(value, str) or not is_moment(value):
            raise PlanProblem("wrong_type", name)
        return value

    def _section(self, name: str, raw: dict[str, object]) -> Contents:
        declared = self._catalogue.section(name)
        where = _known(self._catalogue, name)
        answers, unread_answers = self._fields(
            as_object(raw.get("answers", {}), f"{where}.answers"),
            declared.answers if declared else (),
            f"{where}.answers",
        )
        items = enumerate(as_array(raw.get("entries", []), f"{where}.entries"))
        places = [(one, f"{where}.entries[{number}]") for number, one in items]
        entries = self._entries(places, declared)
        unread = {key: _nfc(one, where) for key, one in raw.items() if key not in {"answers", "entries"}}
        return Contents(answers, entries, unread, unread_answers)

    def _history(self, raw: dict[str, object]) -> Contents:
        declared = self._catalogue.history
        items = [
            (as_object(one, where), kind, where)
            for name, kind in HISTORY_LISTS.items()
            for number, one in enumerate(as_array(raw.get(name, []), f"history.{name}"))
            for where in (f"history.{name}[{number}]",)
        ]
        rest = {key: one for key, one in raw.items() if key not in HISTORY_LISTS}
        answers, unread = self._fields(rest, declared.answers, "history")
        # The list says the type, and nobody else is told of history: here `type` and `share` are unknown keys.
        typed = [({**_without(one, _OF_ENTRIES), "type": kind}, where) for one, kind, where in items]
        entries = tuple(
            replace(entry, unread={**entry.unread, **_only(one, _OF_ENTRIES, where)})
            for entry, (one, _kind, where) in zip(self._entries(typed, declared), items, strict=True)
        )
        return Contents(answers, entries, {}, unread)

    def _entries(self, raw: Sequence[tuple[object, str]], declared: Section | None) -> tuple[Entry, ...]:
        """The entries of one section, each given with its place in the file."""
        self._count += len(raw)
        if self._count > ENTRY_LIMIT:
            raise PlanProblem("too_many")
        return tuple(
            self._entry(as_object(one, where), declared, pos, where)
            for (one, where), pos in zip(raw, spread(len(raw)), strict=True)
        )

    def _entry(self, raw: dict[str, object], declared: Section | None, pos: str, where: str) -> Entry:
        entry_id, kind = raw.get("id"), raw.get("type")
        if not is_id(entry_id):
            raise PlanProblem("wrong_type", f"{where}.id")
        found = str(entry_id).lower()
        if found in self._ids:
            raise PlanProblem("duplicate_id", where)
        if not isinstance(kind, str) or not kind:
            raise PlanProblem("wrong_type", f"{where}.type")
        self._ids.add(found)
        self._types[found] = kind
        known = declared.type(kind) if declared else None
        fields = {key: one for key, one in raw.items() if key not in {"id", "type", "share"}}
        values, unread = self._fields(fields, known.fields if known else (), where)
        return Entry(EntryId(found), TypeId(kind), values, self._share(raw, known, where), pos, unread)

    def _share(self, raw: dict[str, object], known: EntryType | None, where: str) -> Share:
        if "share" not in raw:
            return ONLY_ME if known and known.private else ON_MY_PRINTS
        share = as_object(raw["share"], f"{where}.share")
        people = as_array(share.get("people", []), f"{where}.share.people")
        if not isinstance(share.get("prints", True), bool) or not all(is_id(one) for one in people):
            raise PlanProblem("wrong_type", f"{where}.share")
        for one in people:
            self._links.append((f"{where}.share", str(one).lower(), ("supporter",)))
        default = {"prints": not (known and known.private)}
        lowered = {"people": [str(one).lower() for one in people]}
        return share_from_json({**default, **{key: _nfc(one, where) for key, one in share.items()}, **lowered})

    def _fields(
        self,
        raw: Mapping[str, object],
        declared: tuple[Field, ...],
        where: str,
    ) -> tuple[dict[FieldId, Value], dict[str, object]]:
        known = {str(one.id): one for one in declared}
        values: dict[FieldId, Value] = {}
        unread: dict[str, object] = {}
        for name, one in raw.items():
            if name in known:
                values[FieldId(name)] = self._value(known[name], one, f"{where}.{name}")
            else:
                unread[name] = _nfc(one, where)
        return values, unread

    def _value(self, declared: Field, raw: object, where: str) -> Value:
        if isinstance(declared.kind, Used | Learned | Frozen):
            raw = _nfc(raw, where)
        try:
            value = well_formed(declared.kind, raw)
        except NotWellFormed as problem:
            raise PlanProblem("too_long" if problem.code == "too_long" else "wrong_type", where) from None
        if isinstance(raw, str) and len(raw) > TEXT_LIMIT and not isinstance(declared.kind, Image):
            raise PlanProblem("too_long", where)
        if isinstance(declared.kind, Link):
            self._links.append((where, str(value), declared.kind.types))
        elif isinstance(declared.kind, Links) and isinstance(value, tuple):
            self._links.extend((where, str(one), declared.kind.types) for one in value)
        elif isinstance(declared.kind, Used) and isinstance(raw, list):
            self._links.extend((where, str(one["strategy"]).lower(), ("strategy",)) for one in raw)
        return value

    def _dangling(self) -> Iterator[str]:
        for where, target, types in self._links:
            if self._types.get(target) not in types:
                yield where


def _names(catalogue: Catalogue) -> frozenset[str]:
    """Every name that the program itself gave: safe to repeat in a refusal."""
    declared = (*catalogue.sections, catalogue.history)
    fields = (field.id for one in declared for field in (*one.answers, *(f for kind in one.types for f in kind.fields)))
    fixed = ("answers", "entries", "share", "prints", "people", "type", "days", "from", "to")
    return frozenset((*_TOP, *HISTORY_LISTS, *(one.id for one in declared), *fields, *fixed))


def _without(raw: Mapping[str, object], names: Collection[str]) -> dict[str, object]:
    return {key: one for key, one in raw.items() if key not in names}


def _only(raw: Mapping[str, object], names: Collection[str], where: str) -> dict[str, object]:
    return {key: _nfc(one, where) for key, one in raw.items() if key in names}


def _known(catalogue: Catalogue, name: str) -> str:
    """The place of a section, without repeating a name that only the file knows."""
    return f"sections.{name}" if catalogue.section(name) else "sections.(unknown)"
