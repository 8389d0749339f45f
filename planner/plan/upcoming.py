"""What comes next: the next day an appointment falls on, and the first one still to come."""

from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from planner.plan.fields import is_date
from planner.plan.model import Entry, Plan

_WEEKS: Final = {"weekly": 1, "fortnightly": 2}
_OVER: Final = frozenset({"done", "missed", "moved"})


class Upcoming(Struct, frozen=True):
    """An appointment and the day it falls on next, ``YYYY-MM-DD``."""

    entry: Entry
    day: str


def next_appointment(plan: Plan, today: str) -> Upcoming | None:
    """The first appointment on or after today that is still planned."""
    found = [
        Upcoming(one, day)
        for one in plan.entries("aftercare", "appointment")
        if (day := falls_on(one, today)) is not None
    ]
    return min(found, key=lambda one: (one.day, one.entry.text("time") or "24:00"), default=None)


def falls_on(appointment: Entry, today: str) -> str | None:
    """The next day of an appointment, counting its repeats; None when it is over or has no day."""
    first, repeats = appointment.text("date"), appointment.text("repeats")
    if not is_date(first):
        return None
    if first >= today:
        return None if appointment.text("status") in _OVER else first
    if repeats in _WEEKS:
        start, now = date.fromisoformat(first), date.fromisoformat(today)
        step = 7 * _WEEKS[repeats]
        return (start + timedelta(days=-(-(now - start).days // step) * step)).isoformat()
    return _monthly(first, today) if repeats == "monthly" else None


def _monthly(first: str, today: str) -> str | None:
    """The same day of this month or a later one; months too short for it are passed over."""
    now, day = date.fromisoformat(today), int(first[8:])
    year, month = now.year, now.month
    for _ in range(12):
        if is_date(found := f"{year:04d}-{month:02d}-{day:02d}") and found >= today:
            return found
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None
