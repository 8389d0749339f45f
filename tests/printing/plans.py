"""Plans to print in tests: empty, every field filled, huge, and of any words a test brings."""

import base64
import uuid
from collections.abc import Callable, Iterator, Mapping
from itertools import count

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.fields import (
    Choice, Choices, Date, EntryId, Field, Hours, HoursOfWeek, Image, Link, Links, Number, Scale, SectionId, Short, Time, Value, YesNo,
)  # fmt: skip
from planner.plan.model import ON_MY_PRINTS, Contents, Entry, Plan
from planner.plan.order import spread

DOT = (
    b"iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEklEQVR42mNgYGD4jwMzjEwJAPdzF+n6hZJ5AAAAAElFTkSuQmCC"
)


def entry_id(number: int) -> EntryId:
    return EntryId(str(uuid.UUID(int=number)))


def plan_of(sections: Mapping[str, Contents], *, example: bool = False) -> Plan:
    return Plan(
        id=str(uuid.UUID(int=1)),
        created="2026-11-01T09:00:00Z",
        changed="2026-11-20T09:00:00Z",
        sections={SectionId(name): contents for name, contents in sections.items()},
        example=example,
    )


def empty() -> Plan:
    return plan_of({})


def entries(kind: str, rows: list[dict[str, Value]], first: int = 1000) -> tuple[Entry, ...]:
    return tuple(
        Entry(entry_id(first + at), kind, row, ON_MY_PRINTS, pos)
        for at, (row, pos) in enumerate(zip(rows, spread(len(rows)), strict=True))
    )


def filled(
    catalogue: Catalogue = CATALOGUE, each: int = 2, words: Callable[[str], str] | None = None
) -> Plan:
    """Every answer and every field of `each` entries of every type, with words that name their place."""
    numbers = count(1)
    words = words or (lambda place: f"words{next(numbers)} of {place}")
    ids = {
        declared.id: [entry_id(5000 + 100 * at + n) for n in range(each)]
        for at, declared in enumerate(one for section in reversed(catalogue.sections) for one in section.types)
    }
    sections = {}
    for section in catalogue.sections:
        answers = {one.id: _value(one, section.id, 0, ids, words) for one in section.answers}
        found: list[Entry] = []
        places = spread(each * max(len(section.types), 1))
        for declared in section.types:
            for n in range(each):
                values = {one.id: _value(one, f"{section.id}.{declared.id}", n, ids, words) for one in declared.fields}
                number = entry_id(uuid.uuid5(uuid.NAMESPACE_OID, f"{section.id}{declared.id}{n}").int)
                known = ids[declared.id][n] if catalogue.where(declared.id) is section else number
                found.append(Entry(known, declared.id, values, ON_MY_PRINTS, next(places)))
        sections[section.id] = Contents(answers, tuple(found))
    return plan_of(sections)


def _value(field: Field, place: str, n: int, ids: Mapping[str, list[EntryId]], words: Callable[[str], str]) -> Value:
    match field.kind:
        case Choice(options=options):
            return options[n % len(options)]
        case Choices(options=options, most=most):
            return options[: min(most, 3)]
        case Scale(top=top):
            return min(n + 2, top)
        case Number():
            return 17 + n
        case YesNo():
            return n % 2 == 0
        case Date():
            return f"2026-12-{3 + n:02d}"
        case Time():
            return f"{9 + n:02d}:30"
        case HoursOfWeek():
            return (Hours(("mon", "fri"), "18:00", "23:00"),)
        case Link(types=types):
            return ids[types[0]][n]
        case Links(types=types):
            return tuple(ids[types[0]])
        case Image():
            return DOT.decode()
        case Short(limit=limit):
            said = words(f"{place}.{field.id}".replace(".", " ").replace("_", " "))
            return said if len(said) <= limit else said[-limit:]
        case _:
            return words(f"{place}.{field.id}".replace(".", " ").replace("_", " "))


def huge(triggers: int = 120, people: int = 60, letters: int = 5000) -> Plan:
    """More than anybody writes: long answers, many triggers, many people."""
    sentence = "Dw i'n iawn heddiw, diolch, ac mi wna i ffonio Mam bob nos. "
    long = (sentence * (letters // len(sentence) + 1))[:letters]
    plan = filled(words=lambda place: f"{long}{place}")
    found = [
        {
            "text": f"trigger {n}: {sentence}", "theme": "places", "strength": n % 11, "confidence": (n * 3) % 11,
            "hours": (Hours(("sat",), "18:00", "02:00"),),
        }
        for n in range(triggers)
    ]  # fmt: skip
    known = [{"name": f"Person {n}", "phone": f"07700 900{n:03d}", "what_i_ask": sentence} for n in range(people)]
    plan = plan.with_contents(SectionId("triggers"), Contents(plan.section("triggers").answers, entries("trigger", found, 100_000)))
    away = plan.entries("support", "keep_away")
    return plan.with_contents(SectionId("support"), Contents({}, (*entries("supporter", known, 200_000), *away)))


def all_words(plan: Plan) -> Iterator[str]:
    """Every typed word of the plan."""
    for contents in plan.sections.values():
        for value in (*contents.answers.values(), *(value for one in contents.entries for value in one.values.values())):
            if isinstance(value, str) and not value.startswith("iVBOR"):
                yield from value.split()


def picture(data: bytes) -> str:
    return base64.b64encode(data).decode()
