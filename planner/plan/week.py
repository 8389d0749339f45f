"""The week as seven days of four parts: which of them a stretch of hours, a block or a trigger covers. Pure.

Times are those on the clock where the person lives, so a night in which the clocks change is a night like any other.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, TypeAlias

from msgspec import Struct

from planner.plan.fields import DAYS, Hours, is_date
from planner.plan.model import Entry, Plan

DAY: Final = 24 * 60  # minutes
WEEK: Final = 7 * DAY
PARTS: Final = {
    "morning": ("06:00", "12:00"),
    "afternoon": ("12:00", "17:00"),
    "evening": ("17:00", "22:00"),
    "night": ("22:00", "06:00"),
}
"""The parts of a day; the night runs into the next morning, so that the four together are the whole day."""
ANY_TIME: Final = "any"
"""Where a block stands that has a day but no time."""
_LIKELY: Final = {"morning": 9, "afternoon": 14, "evening": 18, "night": 22}
_MIDNIGHT: Final = "00:00"

Cell: TypeAlias = tuple[str, str]
"""A day and a part of it."""


class Placed(Struct, frozen=True):
    """A block in a cell; `begins` is False where it only goes on from the cell before."""

    block: Entry
    begins: bool


class Held(Struct, frozen=True):
    """What a cell holds: blocks in order of time, and the triggers to watch for then."""

    blocks: tuple[Placed, ...] = ()
    watch: tuple[Entry, ...] = ()


def span(start: str, end: str) -> tuple[int, int]:
    """Where a stretch begins in its day and how long it is, in minutes; past midnight when `end` is not after `start`."""
    first, last = minute(start), minute(end)
    return first, last - first if last > first else last + DAY - first


def minute(time: str) -> int:
    """A time as minutes of its day."""
    hour, rest = time.split(":")
    return int(hour) * 60 + int(rest)


def clock_time(at: int) -> str:
    """Minutes of a day as a time, ``HH:MM``."""
    return f"{at // 60 % 24:02}:{at % 60:02}"


def minutes(hours: Iterable[Hours]) -> bytes:
    """The week from Monday 00:00, a byte a minute: 1 where it is in the hours."""
    week = bytearray(WEEK)
    for one in hours:
        first, length = span(one.start, one.end)
        for day in one.days:
            start = DAYS.index(day) * DAY + first
            before = min(length, WEEK - start)
            week[start : start + before] = b"\1" * before
            week[: length - before] = b"\1" * (length - before)
    return bytes(week)


def stretches(week: bytes) -> tuple[Hours, ...]:
    """The minutes as stretches, days of the same times together; a night stays with the evening it follows."""
    if all(week):
        return (Hours(DAYS, _MIDNIGHT, "24:00"),)
    days: dict[tuple[str, str], list[str]] = {}
    for start, length in _runs(week):
        for day, first, last in _by_day(start, length):
            days.setdefault((first, last), []).append(day)
    return tuple(Hours(tuple(one for one in DAYS if one in names), *times) for times, names in days.items())


def reached(supporters: Iterable[Entry]) -> bytes:
    """The minutes of the week in which one of the people who have a number can be rung."""
    return minutes(one for each in supporters if each.text("phone").strip() for one in each.hours("hours"))


@lru_cache(maxsize=256)
def cells(hours: Hours) -> tuple[Cell, ...]:
    """The cells a stretch covers, day by day, in order of time."""
    first, length = span(hours.start, hours.end)
    found = [cell for day in hours.days for cell in _covered(DAYS.index(day) * DAY + first, length)]
    return tuple(dict.fromkeys(found))


def block_cells(block: Entry) -> tuple[tuple[Cell, bool], ...]:
    """The cells of a block, each with whether the block begins there.

    With one time alone, or two that are the same, it stands at that moment; midnight to midnight is the whole day.
    """
    found: dict[Cell, bool] = {}
    for day in block.chosen("days"):
        for cell, begins in _of_day(block, day):
            found[cell] = found.get(cell, False) or begins
    return tuple(found.items())


def week_of(today: str) -> tuple[str, ...]:
    """The seven days, Monday first, of the week a day is in; all ``YYYY-MM-DD``."""
    now = date.fromisoformat(today)
    monday = now - timedelta(days=now.weekday())
    return tuple((monday + timedelta(days=number)).isoformat() for number in range(len(DAYS)))


def watched(trigger: Entry, week: Sequence[str]) -> tuple[Cell, ...]:
    """The cells of a week (its seven dates) in which to watch for a trigger: by its hours, and by the day it comes."""
    found = [cell for one in trigger.hours("hours") for cell in cells(one)]
    known = {day for day, _part in found}
    for day in _comes_on(trigger, week):
        if day not in known:
            found += [(day, part) for part in PARTS]
    return tuple(dict.fromkeys(found))


def in_week(plan: Plan, today: str) -> dict[Cell, Held]:
    """What every cell of the week around `today` holds; empty cells are left out."""
    blocks: dict[Cell, list[Placed]] = {}
    for block in sorted(plan.entries("routine", "block"), key=from_morning):
        for cell, begins in block_cells(block):
            blocks.setdefault(cell, []).append(Placed(block, begins))
    watch: dict[Cell, list[Entry]] = {}
    week = week_of(today)
    for trigger in plan.entries("triggers", "trigger"):
        for cell in watched(trigger, week):
            watch.setdefault(cell, []).append(trigger)
    return {
        cell: Held(tuple(sorted(blocks.get(cell, ()), key=lambda one: one.begins)), tuple(watch.get(cell, ())))
        for cell in {**blocks, **watch}
    }


def own_day(cell: Cell, start: str) -> str:
    """The day to write on a block that begins at `start` in a cell: after midnight the night is the next day's."""
    day, part = cell
    after = part == "night" and start and minute(start) < minute(PARTS["night"][1])
    return DAYS[(DAYS.index(day) + 1) % len(DAYS)] if after else day


def day_in(block: Entry, cell: Cell) -> str:
    """The day by which a block stands in a cell: that of the cell, or its neighbour over a night."""
    near = (*block.chosen("days"), cell[0])
    return next((day for day in near if cell in dict(_of_day(block, day))), cell[0])


def free_hour(cell: Cell, held: Held) -> tuple[str, str]:
    """An hour of a cell in which nothing stands yet, in the hours to watch if there are any, else nearest to the usual one.

    Where all are taken it is the usual one.
    """
    _day, part = cell
    if part not in PARTS:
        return "", ""
    first, length = span(*PARTS[part])
    taken = {at for one in held.blocks for at in _hours_of(one.block)}
    hours = [(first // 60 + number) % 24 for number in range(length // 60)]
    likely = hours.index(_LIKELY[part])
    ordered = [*hours[likely:], *hours[:likely]]
    watched = {
        at for trigger in held.watch for one in trigger.hours("hours") if cell in cells(one) for at in _told(one)
    }
    ordered.sort(key=lambda at: at not in watched)
    free = next((one for one in ordered if one not in taken), _LIKELY[part])
    return clock_time(free * 60), clock_time((free + 1) * 60)


def _of_day(block: Entry, day: str) -> list[tuple[Cell, bool]]:
    """The cells of a block on one of its days."""
    start, end = block.text("start"), block.text("end")
    if not start and not end:
        return [((day, ANY_TIME), True)]
    at, length = _length(start, end)
    return [(cell, number == 0) for number, cell in enumerate(_covered(DAYS.index(day) * DAY + at, length))]


def _told(hours: Hours) -> Iterable[int]:
    """The hours of the day a stretch touches."""
    first, length = span(hours.start, hours.end)
    return {now // 60 % 24 for now in range(first, first + length)}


def _hours_of(block: Entry) -> Iterable[int]:
    at, length = _length(block.text("start"), block.text("end"))
    return {now // 60 % 24 for now in range(at, at + max(length, 1))}


def _length(start: str, end: str) -> tuple[int, int]:
    """Where a block begins in its day and how long it is; 0 minutes for a moment."""
    if start and end and (start != end or start == _MIDNIGHT):
        return span(start, end)
    if start or not end:
        return minute(start or _MIDNIGHT), 0
    # What is done by six belongs to the hours before six.
    return minute(end) - 1, 0


def from_morning(block: Entry) -> int:
    """Where a block stands in a day that begins in the morning and ends with the night, in minutes."""
    at, _length_of = _length(block.text("start"), block.text("end"))
    return (at - minute(PARTS["morning"][0])) % DAY


def _covered(start: int, length: int) -> list[Cell]:
    """The cells of a run of minutes of the week, in order from the one it begins in; Sunday runs into Monday."""
    found: list[Cell] = []
    now, end = start, start + max(length, 1)
    while now < end:
        # The day of the parts begins in the morning: what is before is the night of the day before.
        morning = minute(PARTS["morning"][0])
        number, at = divmod(now - morning, DAY)
        for part, times in PARTS.items():
            first, long = span(*times)
            left = first - morning + long - at
            if left > 0:
                found.append((DAYS[number % len(DAYS)], part))
                now += left
                break
    return list(dict.fromkeys(found))


def _runs(week: bytes) -> list[tuple[int, int]]:
    """The runs of covered minutes (start, length) of a week that is not whole; Sunday runs into Monday."""
    gap = week.index(0)
    turned = week[gap:] + week[:gap]
    found, at = [], 0
    while (start := turned.find(1, at)) >= 0:
        end = turned.find(0, start)
        at = len(turned) if end < 0 else end
        found.append(((start + gap) % WEEK, at - start))
    return sorted(found)


def _by_day(start: int, length: int) -> list[tuple[str, str, str]]:
    """A run parted at midnights; but a night that ends before the morning stays with its evening."""
    pieces = []
    while length > 0:
        number, first = divmod(start % WEEK, DAY)
        long = min(length, DAY - first)
        rest = length - long
        if first and 0 < rest <= minute(PARTS["night"][1]) and length < DAY:
            long = length
        last = first + long
        pieces.append((DAYS[number], clock_time(first), "24:00" if last == DAY else clock_time(last)))
        start, length = start + long, length - long
    return pieces


def _comes_on(trigger: Entry, week: Sequence[str]) -> list[str]:
    """The days of a week on which a dated trigger comes; a month too short for its day has it on its last."""
    first, repeats = trigger.text("date"), trigger.text("repeats")
    if not is_date(first):
        return []
    if repeats == "weekly":
        return [DAYS[date.fromisoformat(first).weekday()]]
    return [day for day, iso in zip(DAYS, week, strict=True) if iso == first or _again(first, repeats, iso)]


def _again(first: str, repeats: str, iso: str) -> bool:
    if iso < first or repeats not in {"monthly", "yearly"} or (repeats == "yearly" and iso[5:7] != first[5:7]):
        return False
    last = (date.fromisoformat(iso) + timedelta(days=1)).day == 1
    return iso[8:] == first[8:] or (last and iso[8:] < first[8:])
