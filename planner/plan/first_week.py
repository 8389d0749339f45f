"""The first seven days after leaving, drawn from what the plan already says; and what is still missing in them. Pure."""

from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from planner.plan.fields import DAYS, is_date
from planner.plan.model import Entry, Plan
from planner.plan.upcoming import days_until, falls_on
from planner.plan.week import clock_time, from_morning, minute, reached

LONG: Final = 7
"""Days of the first week."""
_GAP: Final = 180  # minutes with nothing planned that are named
_NIGHT: Final = "22:00"
_EVENING: Final = (18 * 60, 22 * 60)


class Event(Struct, frozen=True):
    """Something on a day: ``HH:MM`` or nothing, and the entry, or the answer (``section.field``) it comes from."""

    time: str
    entry: Entry | None
    section: str
    field: str = ""


class Day(Struct, frozen=True):
    """One day, ``YYYY-MM-DD``, with what is planned in order of time."""

    date: str
    events: tuple[Event, ...]


class Missing(Struct, frozen=True):
    """Something not planned yet: its code, what it is about, and where it is written."""

    code: str
    section: str
    field: str = ""
    about: tuple[str, ...] = ()


def days(plan: Plan) -> tuple[Day, ...]:
    """The seven days from the leaving day; none without a leaving day."""
    leaving = _leaving(plan)
    if leaving is None:
        return ()
    dates = [(leaving + timedelta(days=number)).isoformat() for number in range(LONG)]
    return tuple(Day(one, _events(plan, one, first=number == 0)) for number, one in enumerate(dates))


def missing(plan: Plan) -> tuple[Missing, ...]:
    """What is not planned yet, the nearest first."""
    found = [
        Missing(field, "first_week", field) for field in ("who_meets_me", "first_night") if not _answer(plan, field)
    ]
    found = [Missing("leaving_date", "about", "leaving_date"), *found] if _leaving(plan) is None else found
    week = days(plan)
    found += [Missing("gap", "first_week", about=gap) for gap in _gaps(plan, week)]
    if not plan.entries("first_week", "leaving_hour"):
        found.append(Missing("no_hours", "first_week"))
    if week and not any(one.section == "aftercare" for day in week for one in day.events):
        found.append(Missing("no_appointment", "aftercare"))
    empty = tuple(one.date for one in week[1:] if not one.events)
    if empty:
        found.append(Missing("empty_days", "routine", about=empty))
    quiet = _quiet_evenings(plan, week)
    if not any(one.text("phone").strip() for one in plan.entries("support", "supporter")):
        found.append(Missing("nobody_to_ring", "support"))
    elif quiet:
        found.append(Missing("quiet_evenings", "support", about=quiet))
    return tuple(found)


def in_order(hours: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The hours of the leaving day by their time; those without one stay where they are after the ones before them."""
    last, keyed = "", []
    for number, one in enumerate(hours):
        last = one.text("time") or last
        keyed.append((last, number, one))
    return tuple(one for _time, _number, one in sorted(keyed, key=lambda each: each[:2]))


def _leaving(plan: Plan) -> date | None:
    written = plan.answer("about", "leaving_date")
    return date.fromisoformat(written) if isinstance(written, str) and is_date(written) else None


def _answer(plan: Plan, field: str) -> bool:
    value = plan.answer("first_week", field)
    return isinstance(value, str) and bool(value.strip())


def _events(plan: Plan, day: str, *, first: bool) -> tuple[Event, ...]:
    weekday = DAYS[date.fromisoformat(day).weekday()]
    found = [
        Event(one.text("time"), one, "aftercare")
        for one in plan.entries("aftercare", "appointment")
        if (falls := falls_on(one, day)) is not None and day in days_until(one, falls, day)
    ]
    blocks = sorted(plan.entries("routine", "block"), key=from_morning)
    found += [Event(one.text("start"), one, "routine") for one in blocks if weekday in one.chosen("days")]
    if first:
        found += [Event(one.text("time"), one, "first_week") for one in plan.entries("first_week", "leaving_hour")]
    if plan.answer("first_week", "first_payday") == day:
        found.append(Event("", None, "first_week", "first_payday"))
    if plan.answer("aftercare", "move_on") == day:
        found.append(Event("", None, "aftercare", "move_on"))
    return tuple(sorted(found, key=lambda one: one.time or "24:00"))


def _gaps(plan: Plan, week: tuple[Day, ...]) -> list[tuple[str, str]]:
    """Long stretches of the leaving day, from the first hour written to the night, with nothing in them."""
    hours = [one.text("time") for one in plan.entries("first_week", "leaving_hour") if one.text("time")]
    if not hours:
        return []
    planned = {one.time for one in week[0].events if one.time} if week else set()
    times = sorted(minute(one) for one in {*hours, *planned} if one >= min(hours))
    ends = [*times[1:], max(minute(_NIGHT), times[-1])]
    pairs = [(first, last) for first, last in zip(times, ends, strict=True) if last - first > _GAP]
    return [(clock_time(first), clock_time(last)) for first, last in pairs]


def _quiet_evenings(plan: Plan, week: tuple[Day, ...]) -> tuple[str, ...]:
    """The evenings of the week in which nobody with a number said they can be rung."""
    people = plan.entries("support", "supporter")
    if not any(one.hours("hours") for one in people if one.text("phone").strip()):
        return ()
    reach = reached(people)
    start, end = _EVENING
    found = []
    for day in week:
        at = date.fromisoformat(day.date).weekday() * 24 * 60
        if not any(reach[at + start : at + end]):
            found.append(day.date)
    return tuple(found)
