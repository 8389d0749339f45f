"""Plans for tests: an empty one, one with every field filled, a huge one, and a section that exists nowhere else."""

from base64 import b64encode
from functools import cache
from pathlib import Path
from uuid import UUID, uuid5

from planner.plan.catalogue import CATALOGUE, Section, section
from planner.plan.entries import EntryType, entry_type
from planner.plan.fields import (
    Choice,
    Choices,
    Date,
    Email,
    EntryId,
    Field,
    FieldId,
    Frozen,
    Hours,
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
    SectionId,
    Short,
    Time,
    TypeId,
    Used,
    Value,
    YesNo,
    field,
    well_formed,
)
from planner.plan.model import ON_MY_PRINTS, ONLY_ME, Contents, Entry, Plan
from planner.plan.order import spread
from planner.words import SectionWords
from tools.compile_words import read_section

HERE = Path(__file__).resolve().parent
WHEN = "2026-11-22T09:00:00Z"
_IDS = UUID("2f8b0a52-58a1-5a3d-8a0e-6d0f3a5c7e01")
_PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xffV\xc7/\r\x00\x00\x00\x00IEND\xaeB`\x82"
)
PIXEL = b64encode(_PIXEL).decode("ascii")
LONG_TEXT = " ".join(f"Sentence {number} says one more thing about the walk home." for number in range(1, 120))[:5000]


def entry_id(name: str) -> EntryId:
    """A UUID that is always the same for a name."""
    return EntryId(str(uuid5(_IDS, name)))


def empty_plan() -> Plan:
    """A plan nobody has written in."""
    return Plan(entry_id("empty"), WHEN, WHEN)


@cache
def full_plan() -> Plan:
    """A plan in which every declared field of every section, and the history, is filled."""
    plan = Plan(entry_id("full"), WHEN, WHEN, example=True)
    for one in (*CATALOGUE.sections, CATALOGUE.history):
        plan = plan.with_contents(one.id, _filled(one, 2))
    return plan


@cache
def huge_plan() -> Plan:
    """120 triggers, 60 people, long lists everywhere, and 5,000 characters in every long answer."""
    plan = Plan(entry_id("huge"), WHEN, WHEN, example=True)
    for one in CATALOGUE.pages():
        plan = plan.with_contents(one.id, _filled(one, 12, LONG_TEXT))
    for where, kind, count in (("triggers", "trigger", 120), ("support", "supporter", 60), ("if_then", "plan", 60)):
        declared = CATALOGUE.section(where)
        assert declared is not None
        others = [one for one in plan.entries(where) if one.type != kind]
        many = [
            _entry(declared.id, found, number, "")
            for found in declared.types
            if found.id == kind
            for number in range(count)
        ]
        plan = plan.with_contents(declared.id, Contents(plan.section(where).answers, _placed([*many, *others])))
    return plan


def made_up_section() -> Section:
    """A section that exists nowhere else: what one declaration must be enough for."""
    return section(
        "boat",
        "day",
        answers=(field("harbour", Short()), field("launched", Date()), field("afloat", YesNo())),
        types=(made_up_type(),),
    )


def made_up_type() -> EntryType:
    """The made-up section's type of entry."""
    return entry_type(
        "rope",
        field("text", Short()),
        field("theme", Choice(("bow", "stern"))),
        field("strength", Scale(10)),
        field("checked", Date()),
        field("hours", HoursOfWeek()),
        field("holder", Link(("supporter",))),
    )


def made_up_words() -> SectionWords:
    """The made-up section's words, from one words file."""
    return read_section(HERE / "made_up.toml")


def _filled(declared: Section, count: int, long_text: str = "") -> Contents:
    answers = {one.id: _value(one, f"{declared.id}.{one.id}", 0, long_text) for one in declared.answers}
    entries = [_entry(declared.id, kind, number, long_text) for kind in declared.types for number in range(count)]
    return Contents(answers, _placed(entries))


def _placed(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.id, one.type, one.values, one.share, place)
        for one, place in zip(entries, spread(len(entries)), strict=True)
    )


def _entry(where: SectionId, kind: EntryType, number: int, long_text: str) -> Entry:
    values: dict[FieldId, Value] = {
        one.id: _value(one, f"{kind.id} {one.id} {number}", number, long_text) for one in kind.fields
    }
    return Entry(_id_of(where, kind.id, number), kind.id, values, ONLY_ME if kind.private else ON_MY_PRINTS)


def _id_of(where: str, kind: str, number: int) -> EntryId:
    return entry_id(f"{where}.{kind}.{number}")


def _value(declared: Field, name: str, number: int, long_text: str) -> Value:
    """A well-formed value for a field; its words name the field, so that a test can find them."""
    return well_formed(declared.kind, _raw(declared.kind, name.replace("_", " "), number, long_text))


def _raw(kind: Kind, name: str, number: int, long_text: str) -> object:  # noqa: C901 -- one case a kind
    match kind:
        case Short():
            return f"My {name}"
        case Long():
            return long_text or f"First line of {name}.\nSecond line of {name}."
        case Choice(options=options):
            return options[number % len(options)]
        case Choices(options=options, most=most):
            return list(options[: min(most, 3)])
        case Scale(top=top):
            return (number + 3) % (top + 1)
        case Number(top=top):
            return min(top, 5 + number % 10)
        case YesNo():
            return number % 2 == 0
        case Date():
            return f"2026-12-{number % 28 + 1:02}"
        case Time():
            return f"{number % 12 + 8:02}:30"
        case HoursOfWeek():
            return (Hours(("mon", "fri"), "18:00", "23:00"), Hours(("sat",), "22:00", "02:00"))
        case Phone():
            return f"07700 900{number % 1000:03}"
        case Email():
            return "someone@example.org"
        case Link(types=types):
            return _linked(types[0], number)
        case Links(types=types):
            return [_linked(types[0], 0), _linked(types[0], 1)]
        case Image():
            return PIXEL
        case Moment():
            return f"2026-12-{number % 28 + 1:02}T10:30:00Z"
        case Used():
            return [{"strategy": _linked("strategy", 0), "helped": 2}]
        case Learned():
            return {"change": name}
        case Frozen():
            return {
                "coping": {"answers": {}, "entries": [{"id": _linked("strategy", 0), "type": "strategy", "text": name}]}
            }


def _linked(kind: str, number: int) -> EntryId:
    if kind == "version":
        return _id_of("history", kind, number % 2)
    where = CATALOGUE.where(TypeId(kind))
    assert where is not None, kind
    return _id_of(where.id, kind, number % 2)
