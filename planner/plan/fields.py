"""The kinds of answer a plan can hold, and what a well-formed one is.

Values are frozen: text, numbers and yes/no as they are, lists as tuples, reachable hours
as `Hours`. Dates are ``YYYY-MM-DD`` and times ``HH:MM``, local, kept as text. Over the ceiling
because each kind stands beside its check.
"""

import binascii
import math
import re
import unicodedata
from base64 import b64decode
from datetime import date
from typing import NewType, TypeAlias

from msgspec import Struct

from planner.plan.moments import is_moment

SectionId = NewType("SectionId", str)
FieldId = NewType("FieldId", str)
TypeId = NewType("TypeId", str)
EntryId = NewType("EntryId", str)

SHORT_LIMIT = 500
TEXT_LIMIT = 100_000
IMAGE_LIMIT = 4 * 1024 * 1024
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


class Hours(Struct, frozen=True, order=True):
    """One stretch of hours on some days of the week; past midnight when `end` is before `start`."""

    days: tuple[str, ...]
    start: str
    end: str


class Opaque(Struct, frozen=True):
    """A piece of JSON that Waymark keeps whole, as compact JSON text."""

    json: str


Value: TypeAlias = str | int | float | bool | tuple[str, ...] | tuple[Hours, ...] | Opaque


class NotWellFormed(ValueError):
    """A value that does not fit its kind; `code` says why, in one word that words.py can look up."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Short(Struct, frozen=True):
    """One line of words, up to `limit` characters."""

    limit: int = SHORT_LIMIT


class Long(Struct, frozen=True):
    """Several lines of words, up to 100,000 characters."""


class Choice(Struct, frozen=True):
    """One of a few named options."""

    options: tuple[str, ...]


class Choices(Struct, frozen=True):
    """Some of a few named options, at most `most` of them."""

    options: tuple[str, ...]
    most: int = 99


class Scale(Struct, frozen=True):
    """A whole number from 0 to `top`."""

    top: int


class Number(Struct, frozen=True):
    """A number, in `unit`; the window offers 0 to `top`."""

    unit: str
    top: int


class YesNo(Struct, frozen=True):
    """Yes or no."""


class Date(Struct, frozen=True):
    """A day, ``YYYY-MM-DD``."""


class Time(Struct, frozen=True):
    """A time of day, ``HH:MM``."""


class HoursOfWeek(Struct, frozen=True):
    """The hours of the week, as stretches."""


class Phone(Struct, frozen=True):
    """A phone number as a person writes it; never corrected."""


class Email(Struct, frozen=True):
    """An e-mail address as a person writes it."""


class Link(Struct, frozen=True):
    """The id of one entry of one of `types`."""

    types: tuple[str, ...]


class Links(Struct, frozen=True):
    """The ids of entries of one of `types`."""

    types: tuple[str, ...]


class Image(Struct, frozen=True):
    """A JPEG or PNG picture up to 4 MB, as base64 text."""


class Moment(Struct, frozen=True):
    """A moment, UTC, RFC 3339."""


class Used(Struct, frozen=True):
    """Which strategies were used, and how much each helped (0 to 3); kept as JSON."""


class Learned(Struct, frozen=True):
    """Words by the id of a question; kept as JSON."""


class Frozen(Struct, frozen=True):
    """Whole sections as they were, in the form of the plan file; kept as JSON."""


Kind: TypeAlias = (
    Short
    | Long
    | Choice
    | Choices
    | Scale
    | Number
    | YesNo
    | Date
    | Time
    | HoursOfWeek
    | Phone
    | Email
    | Link
    | Links
    | Image
    | Moment
    | Used
    | Learned
    | Frozen
)


class Field(Struct, frozen=True):
    """One named answer: its id, its kind and who may see it.

    `private`: left out of every copy unless ticked there and then. `never_printed`: on no copy at all.
    """

    id: FieldId
    kind: Kind
    private: bool = False
    never_printed: bool = False


def field(name: str, kind: Kind, *, private: bool = False, never_printed: bool = False) -> Field:
    """A field declaration."""
    return Field(FieldId(name), kind, private, never_printed)


def is_id(raw: object) -> bool:
    """Whether `raw` is a UUID in its usual form."""
    return isinstance(raw, str) and _UUID.fullmatch(raw) is not None


def is_date(raw: object) -> bool:
    """Whether `raw` is a real day written ``YYYY-MM-DD``."""
    if not isinstance(raw, str) or not _DATE.fullmatch(raw):
        return False
    try:
        date.fromisoformat(raw)
    except ValueError:
        return False
    return True


def is_time(raw: object) -> bool:
    """Whether `raw` is a time of day written ``HH:MM``."""
    return isinstance(raw, str) and _TIME.fullmatch(raw) is not None


def well_formed(kind: Kind, raw: object) -> Value:
    """`raw` (a JSON value or a value) as a frozen value of `kind`; text in NFC, otherwise as typed.

    Raises:
        NotWellFormed: `raw` is not of this kind.
    """
    match kind:
        case Short(limit=limit):
            return _text(raw, limit)
        case Long():
            return _text(raw, TEXT_LIMIT)
        case Phone() | Email():
            return _text(raw, SHORT_LIMIT)
        case Choice(options=options):
            return _option(raw, options)
        case Choices(options=options, most=most):
            return _options(raw, options, most)
        case Scale(top=top):
            return _scale(raw, top)
        case Number():
            return _number(raw)
        case YesNo():
            return _checked(raw, "yes_no", ok=isinstance(raw, bool))
        case Date() | Time() | Moment():
            return _when(kind, raw)
        case HoursOfWeek():
            return _hours(raw)
        case Link():
            return str(_checked(raw, "link", ok=is_id(raw))).lower()
        case Links():
            return tuple(str(_checked(one, "link", ok=is_id(one))).lower() for one in _items(raw))
        case Image():
            return _image(raw)
        case Used() | Learned() | Frozen():
            return _kept(kind, raw)


def as_json(value: Value) -> object:
    """`value` as plain JSON."""
    if isinstance(value, Opaque):
        import json

        return json.loads(value.json)
    if isinstance(value, tuple):
        return [
            {"days": list(one.days), "from": one.start, "to": one.end} if isinstance(one, Hours) else one
            for one in value
        ]
    return value


def is_empty(value: Value | None) -> bool:
    """Whether nothing was answered: absent, blank text or an empty list. No and 0 are answers."""
    return value is None or (isinstance(value, str) and not value.strip()) or value == ()


def _checked(raw: object, code: str, *, ok: bool) -> str | bool:
    if not ok or not isinstance(raw, str | bool):
        raise NotWellFormed(code)
    return raw


def _when(kind: Date | Time | Moment, raw: object) -> str:
    match kind:
        case Date():
            return str(_checked(raw, "date", ok=is_date(raw)))
        case Time():
            return str(_checked(raw, "time", ok=is_time(raw)))
        case Moment():
            return str(_checked(raw, "moment", ok=isinstance(raw, str) and is_moment(raw)))


def _text(raw: object, limit: int) -> str:
    if not isinstance(raw, str):
        raise NotWellFormed("text")
    text = unicodedata.normalize("NFC", raw)
    if len(text) > limit:
        raise NotWellFormed("too_long")
    return text


def _option(raw: object, options: tuple[str, ...]) -> str:
    if not isinstance(raw, str) or raw not in options:
        raise NotWellFormed("choice")
    return raw


def _options(raw: object, options: tuple[str, ...], most: int) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(_option(one, options) for one in _items(raw)))
    if len(chosen) > most:
        raise NotWellFormed("too_many")
    return chosen


def _items(raw: object) -> list[object] | tuple[object, ...]:
    if not isinstance(raw, list | tuple):
        raise NotWellFormed("list")
    return raw


def _scale(raw: object, top: int) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw <= top:
        raise NotWellFormed("scale")
    return raw


def _number(raw: object) -> int | float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw) or abs(raw) > 1e9:
        raise NotWellFormed("number")
    return raw


def _hours(raw: object) -> tuple[Hours, ...]:
    return tuple(_stretch(one) for one in _items(raw))


def _stretch(raw: object) -> Hours:
    if isinstance(raw, Hours):
        raw = {"days": raw.days, "from": raw.start, "to": raw.end}
    if not isinstance(raw, dict) or set(raw) != {"days", "from", "to"}:
        raise NotWellFormed("hours")
    start, end, days = raw["from"], raw["to"], raw["days"]
    if not is_time(start) or not (is_time(end) or end == "24:00"):
        raise NotWellFormed("hours")
    return Hours(tuple(sorted(_options(days, DAYS, len(DAYS)), key=DAYS.index)), start, end)


def _image(raw: object) -> str:
    if not isinstance(raw, str):
        raise NotWellFormed("image")
    try:
        data = b64decode(raw, validate=True)
    except (binascii.Error, ValueError):
        raise NotWellFormed("image") from None
    if len(data) > IMAGE_LIMIT or not data.startswith(_PICTURES):
        raise NotWellFormed("image")
    return raw


def _kept(kind: Used | Learned | Frozen, raw: object) -> Opaque:
    import json

    plain: object = json.loads(raw.json) if isinstance(raw, Opaque) else raw
    match kind:
        case Used():
            for one in _items(plain):
                _scale(_known(one, "strategy").get("helped", 0), 3)
        case Learned():
            for words in _object(plain).values():
                _text(words, TEXT_LIMIT)
        case Frozen():
            for section in _object(plain).values():
                _object(_object(section).get("answers", {}))
                for entry in _items(_object(section).get("entries", [])):
                    if not isinstance(_known(entry, "id").get("type"), str):
                        raise NotWellFormed("entry")
    return Opaque(json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def _object(raw: object) -> dict[str, object]:
    if not isinstance(raw, dict):
        raise NotWellFormed("object")
    return raw


def _known(raw: object, name: str) -> dict[str, object]:
    found = _object(raw)
    _checked(found.get(name), "link", ok=is_id(found.get(name)))
    return found
