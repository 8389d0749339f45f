"""What comes next: the days an appointment falls on, and all of them as a diary.

Days and times are those of the calendar and the clock where the person lives: a weekly talk at nine stays at nine when
the clocks change.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from planner.plan.fields import is_date, is_time
from planner.plan.model import Entry, Plan

SOON: Final = 14
"""Days that are shown as coming soon, today among them."""
_WEEKS: Final = {"weekly": 1, "fortnightly": 2}
_OVER: Final = frozenset({"done", "missed", "moved"})


class Upcoming(Struct, frozen=True):
    """An appointment and a day it falls on, ``YYYY-MM-DD``; `again` when it also comes earlier than that."""

    entry: Entry
    day: str
    again: bool = False


class Diary(Struct, frozen=True):
    """Every appointment: what comes soon (repeats on each of their days), later, has no day yet, and is past."""

    soon: tuple[Upcoming, ...]
    undated: tuple[Entry, ...]
    later: tuple[Upcoming, ...]
    past: tuple[Upcoming, ...]


def next_appointment(plan: Plan, today: str) -> Upcoming | None:
    """The first appointment on or after today that is still planned."""
    found = [
        Upcoming(one, day)
        for one in plan.entries("aftercare", "appointment")
        if (day := falls_on(one, today)) is not None
    ]
    return min(found, key=_in_time, default=None)


def diary(appointments: Iterable[Entry], today: str) -> Diary:
    """The appointments in order of time, the past with the latest first; each stands once, and again only in `soon`."""
    last = (date.fromisoformat(today) + timedelta(days=SOON - 1)).isoformat()
    soon, later, past, undated = [], [], [], []
    for one in appointments:
        day = falls_on(one, today)
        if day is None:
            dated = one.text("date")
            (past.append(Upcoming(one, dated)) if is_date(dated) else undated.append(one))
        elif day > last:
            later.append(Upcoming(one, day))
        else:
            soon += [Upcoming(one, found, again=found != day) for found in days_until(one, day, last)]
    soon.sort(key=_in_time)
    later.sort(key=_in_time)
    past.sort(key=_in_time, reverse=True)
    return Diary(tuple(soon), tuple(undated), tuple(later), tuple(past))


def falls_on(appointment: Entry, today: str) -> str | None:
    """The next day of an appointment, counting its repeats; None when it is over or has no day."""
    first, repeats = appointment.text("date"), appointment.text("repeats")
    if not is_date(first):
        return None
    if first >= today:
        if appointment.text("status") not in _OVER:
            return first
        # What was done, missed or moved is that one day; what repeats comes again after it.
        today = (date.fromisoformat(first) + timedelta(days=1)).isoformat()
    if repeats in _WEEKS:
        start, now = date.fromisoformat(first), date.fromisoformat(today)
        step = 7 * _WEEKS[repeats]
        return (start + timedelta(days=-(-(now - start).days // step) * step)).isoformat()
    return _monthly(first, today) if repeats == "monthly" else None


def days_until(appointment: Entry, day: str, last: str) -> Iterator[str]:
    """The days of an appointment from `day`, one of them, to `last`."""
    found: str | None = day
    while found is not None and found <= last:
        yield found
        if appointment.text("repeats") in {"", "none"}:
            return
        after = (date.fromisoformat(found) + timedelta(days=1)).isoformat()
        found = falls_on(appointment, after)


def ends_at(appointment: Entry) -> str:
    """When an appointment ends, ``HH:MM``; nothing when its time or its length is not known."""
    from planner.plan.week import clock_time, minute  # the home page needs none of the week

    start, long = appointment.text("time"), appointment.number("minutes")
    return clock_time(minute(start) + round(long)) if long and long > 0 and is_time(start) else ""


def _in_time(one: Upcoming) -> tuple[str, str]:
    return one.day, one.entry.text("time") or "24:00"


def _monthly(first: str, today: str) -> str | None:
    """The same day of this month or a later one; months too short for it are passed over."""
    now, day = date.fromisoformat(today), int(first[8:])
    year, month = now.year, now.month
    for _ in range(12):
        if is_date(found := f"{year:04d}-{month:02d}-{day:02d}") and found >= today:
            return found
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None
