"""What hangs on one: one person for many triggers, nobody beyond office hours, one service for everything."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from planner.coach import coverage
from planner.coach.coverage import Seen
from planner.coach.findings import Asked, Finding, Repair, Severity, Where
from planner.coach.things import thing, words_of
from planner.coach.tied import Tied
from planner.plan import week
from planner.plan.fields import DAYS, EntryId, Hours

_OFFICE: Final = (Hours(DAYS[:5], "08:00", "18:00"),)
_FEW: Final = 2


class Alone(Struct, frozen=True):
    """What loses cover if one person does not pick up: the triggers with nobody else, of all triggers."""

    supporter: EntryId
    name: str
    loses: tuple[EntryId, ...]
    of: int


def if_not_there(asked: Asked, tied: Tied | None = None, seen: tuple[Seen, ...] | None = None) -> tuple[Alone, ...]:
    """For each person who may be turned to, the triggers with nobody else; in the order of the people."""
    tied = tied or Tied(asked)
    triggers = [
        one for one in (seen or coverage.seen(tied)) if one.kind == "trigger" and one.entry.text("text").strip()
    ]
    loses: dict[EntryId, list[EntryId]] = {who: [] for who in tied.people}
    for one in triggers:
        if len(one.people) == 1:
            loses[one.people[0]].append(one.entry.id)
    return tuple(
        Alone(who, one.text("name").strip(), tuple(loses[who]), len(triggers)) for who, one in tied.people.items()
    )


def findings(asked: Asked, tied: Tied | None = None, seen: tuple[Seen, ...] | None = None) -> Iterator[Finding]:
    """Everything that hangs on one person, one stretch of hours or one service."""
    tied = tied or Tied(asked)
    yield from _one_person(tied, if_not_there(asked, tied, seen))
    yield from _office_hours(tied)
    yield from _one_in_hard_hours(asked, tied)
    yield from _one_service(asked)


def in_office_hours(tied: Tied) -> bool:
    """Whether everybody who gave hours gave office hours alone."""
    stated = [hours for one in tied.people.values() if (hours := one.hours("hours"))]
    return bool(stated) and all(_within_office(one) for hours in stated for one in hours)


def services(asked: Asked) -> tuple[str, ...]:
    """The different services that the contacts and appointments name; one without a service counts by its own words."""
    contacts = {one.id: one.text("service").strip() for one in asked.plan.entries("aftercare", "contact")}
    found: dict[tuple[str, ...], str] = {}
    for name in contacts.values():
        if name:
            found.setdefault(words_of(name), name)
    for one in asked.plan.entries("aftercare", "appointment"):
        name = contacts.get(EntryId(one.text("contact")), "") or one.text("what").strip()
        if name:
            found.setdefault(words_of(name), name)
    return tuple(found.values())


def _one_person(tied: Tied, people: tuple[Alone, ...]) -> Iterator[Finding]:
    """One person who alone stands behind half the triggers or more. Source: our judgement."""
    for one in people:
        lost = len(one.loses)
        if lost < _FEW or lost * 2 < one.of:
            continue
        others = tuple(who for who in tied.people if who != one.supporter)
        severity: Severity = "suggest" if others and lost < one.of else "improve"
        names = {"name": one.name, "count": str(lost), "of": str(one.of)}
        repair = Repair("person", others[:5]) if others else Repair()
        typing = 3 * lost if others else 30
        where = Where("support", one.supporter)
        yield Finding("single_point.person", severity, where, "single_point.person", names, repair, typing=typing)


def _office_hours(tied: Tied) -> Iterator[Finding]:
    """Everybody can be reached in office hours alone. Source: our judgement."""
    if in_office_hours(tied):
        said_all = all(one.hours("hours") for one in tied.people.values())
        severity: Severity = "improve" if said_all else "suggest"
        yield Finding("single_point.hours", severity, Where("support"), "single_point.hours", typing=30)


def _one_in_hard_hours(asked: Asked, tied: Tied) -> Iterator[Finding]:
    """In the hours of a strong trigger one person alone can be reached. Source: our judgement."""
    timed = [
        (one, int.from_bytes(week.minutes(one.hours("hours")))) for one in tied.people.values() if one.hours("hours")
    ]
    if len(tied.people) < _FEW or len(timed) < len(tied.people):
        return
    for trigger in asked.plan.entries("triggers", "trigger"):
        hours = trigger.hours("hours")
        if not hours or (trigger.number("strength") or 0) < coverage.STRONG or not trigger.text("text").strip():
            continue
        hard = int.from_bytes(week.minutes(hours))
        there = [one for one, minutes in timed if hard & minutes]
        if len(there) == 1:
            names = {"name": there[0].text("name").strip(), "thing": thing(asked, trigger.text("text"))}
            where = Where("support", there[0].id, "hours")
            yield Finding("single_point.hours", "suggest", where, "single_point.hours_trigger", names, typing=30)


def _one_service(asked: Asked) -> Iterator[Finding]:
    """All help after rehab comes from one service. Source: our judgement; agreed plans for moving between services, NICE CG51."""
    count = len(asked.plan.entries("aftercare", "contact", "appointment"))
    named = services(asked)
    if len(named) == 1 and count >= _FEW:
        names = {"service": thing(asked, named[0])}
        contact = next((one.id for one in asked.plan.entries("aftercare", "contact") if one.text("service")), None)
        where = Where("aftercare", contact, "service" if contact else None)
        yield Finding("single_point.service", "suggest", where, "single_point.service", names, typing=40)


def _within_office(hours: Hours) -> bool:
    if not set(hours.days) <= set(_OFFICE[0].days):
        return False
    first, long = week.span(hours.start, hours.end)
    begins, length = week.span(_OFFICE[0].start, _OFFICE[0].end)
    return first >= begins and first + long <= begins + length
