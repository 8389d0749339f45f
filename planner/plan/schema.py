"""The JSON Schema (2020-12) of the plan file, from the same declarations the program reads by."""

from collections.abc import Mapping
from typing import Final

from planner.plan.catalogue import CATALOGUE, HISTORY_LISTS, Catalogue, Section
from planner.plan.entries import EntryType
from planner.plan.fields import (
    DAYS,
    SHORT_LIMIT,
    TEXT_LIMIT,
    Choice,
    Choices,
    Date,
    Email,
    Field,
    Frozen,
    HoursOfWeek,
    Image,
    Kind,
    Learned,
    Link,
    Links,
    Long,
    Moment,
    Number,
    Phone,
    Scale,
    Short,
    Time,
    Used,
    YesNo,
)
from planner.plan.plan_file import ENTRY_LIMIT, FORMAT, VERSION

Schema = dict[str, object]

_UUID: Final = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
_DATE: Final = r"^\d{4}-\d{2}-\d{2}$"
_TIME: Final = r"^([01]\d|2[0-3]):[0-5]\d$"
_ID: Final[Schema] = {"type": "string", "pattern": _UUID}
_IDS: Final[Schema] = {"type": "array", "items": _ID}


def schema(catalogue: Catalogue = CATALOGUE) -> Schema:
    """The whole schema; keys it does not name are allowed everywhere, and kept."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Waymark plan file",
        "type": "object",
        "required": ["format", "version", "id", "created", "changed", "sections"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "id": _ID,
            "created": {"type": "string", "format": "date-time"},
            "changed": {"type": "string", "format": "date-time"},
            "example": {"type": "boolean"},
            "sections": {
                "type": "object",
                "properties": {str(one.id): _section(one) for one in catalogue.sections},
                "additionalProperties": _any_section(),
            },
            "history": _history(catalogue.history),
        },
    }


def _section(section: Section) -> Schema:
    known = [str(one.id) for one in section.types]
    entries = [_entry(one) for one in section.types]
    unknown = _entry_like({"type": {"type": "string", "minLength": 1, "not": {"enum": known}}})
    return _contents(_object_of(section.answers), {"oneOf": [*entries, unknown]})


def _any_section() -> Schema:
    return _contents({"type": "object"}, _entry_like({"type": {"type": "string", "minLength": 1}}))


def _contents(answers: Schema, entry: Schema) -> Schema:
    listed = {"type": "array", "items": entry, "maxItems": ENTRY_LIMIT}
    return {"type": "object", "properties": {"answers": answers, "entries": listed}}


def _entry(kind: EntryType) -> Schema:
    return _entry_like({"type": {"const": str(kind.id)}, **_fields(kind.fields)})


def _entry_like(properties: Mapping[str, object]) -> Schema:
    share = {"type": "object", "properties": {"prints": {"type": "boolean"}, "people": _IDS}}
    return {
        "type": "object",
        "required": ["id", "type"],
        "properties": {"id": _ID, "share": share, **properties},
    }


def _history(history: Section) -> Schema:
    lists = {}
    for name, kind_id in HISTORY_LISTS.items():
        kind = history.type(kind_id)
        item = {"type": "object", "required": ["id"], "properties": {"id": _ID, **_fields(kind.fields if kind else ())}}
        lists[name] = {"type": "array", "items": item}
    return {"type": "object", "properties": {**lists, **_fields(history.answers)}}


def _object_of(declared: tuple[Field, ...]) -> Schema:
    return {"type": "object", "properties": _fields(declared)}


def _fields(declared: tuple[Field, ...]) -> Schema:
    return {str(one.id): _kind(one.kind) for one in declared}


def _kind(kind: Kind) -> Schema:
    match kind:
        case Short(limit=limit):
            return _text(limit)
        case Long():
            return _text(TEXT_LIMIT)
        case Phone() | Email():
            return _text(SHORT_LIMIT)
        case Choice(options=options):
            return {"enum": list(options)}
        case Choices(options=options, most=most):
            return {"type": "array", "items": {"enum": list(options)}, "maxItems": min(most, len(options))}
        case Scale(top=top):
            return {"type": "integer", "minimum": 0, "maximum": top}
        case Number():
            return {"type": "number"}
        case YesNo():
            return {"type": "boolean"}
        case Date():
            return {"type": "string", "format": "date", "pattern": _DATE}
        case Time():
            return {"type": "string", "pattern": _TIME}
        case HoursOfWeek():
            return {"type": "array", "items": _hours()}
        case Link() | Links():
            return _ID if isinstance(kind, Link) else _IDS
        case Image():
            return {"type": "string", "contentEncoding": "base64"}
        case Moment():
            return {"type": "string", "format": "date-time"}
        case Used() | Learned() | Frozen():
            return _kept(kind)


def _kept(kind: Used | Learned | Frozen) -> Schema:
    match kind:
        case Used():
            one = {
                "type": "object",
                "required": ["strategy"],
                "properties": {"strategy": _ID, "helped": _kind(Scale(3))},
            }
            return {"type": "array", "items": one}
        case Learned():
            return {"type": "object", "additionalProperties": _text(TEXT_LIMIT)}
        case Frozen():
            return {"type": "object", "additionalProperties": _any_section()}


def _text(limit: int) -> Schema:
    return {"type": "string", "maxLength": limit}


def _hours() -> Schema:
    return {
        "type": "object",
        "required": ["days", "from", "to"],
        "additionalProperties": False,
        "properties": {
            "days": {"type": "array", "items": {"enum": list(DAYS)}},
            "from": {"type": "string", "pattern": _TIME},
            "to": {"type": "string", "pattern": r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$"},
        },
    }
