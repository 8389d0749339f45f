"""The arithmetic of the hours of a week: what a stretch covers, and adding or leaving out a part of a day. Pure."""

from collections.abc import Iterable

from msgspec.structs import replace

from planner.plan.fields import DAYS, Hours
from planner.plan.week import DAY, WEEK, clock_time, span


def with_days(hours: Iterable[Hours], added: Hours) -> tuple[Hours, ...]:
    """The stretches with one more; days join a stretch of the same times."""
    kept, joined = [], False
    for one in hours:
        if (one.start, one.end) == (added.start, added.end):
            kept.append(replace(one, days=_in_order({*one.days, *added.days})))
            joined = True
        else:
            kept.append(one)
    return tuple(kept) if joined else (*kept, replace(added, days=_in_order(set(added.days))))


def without_part(hours: Iterable[Hours], day: str, start: str, end: str) -> tuple[Hours, ...]:
    """The stretches without these times of a day; longer ones keep what is left of them."""
    first, length = span(start, end)
    gap = DAYS.index(day) * DAY + first, length
    kept: tuple[Hours, ...] = ()
    pieces: list[Hours] = []
    for one in hours:
        whole = []
        for name in one.days:
            left = _cut(_interval(name, one), gap)
            if left == [_interval(name, one)]:
                whole.append(name)
            else:
                pieces.extend(_piece(*part) for part in left)
        if whole:
            kept = (*kept, replace(one, days=tuple(whole)))
    for piece in pieces:
        kept = with_days(kept, piece)
    return kept


def covered(week: bytes, day: str, start: str, end: str) -> tuple[bool, bool]:
    """Whether all, and whether any, of these times of a day are in the hours."""
    first, length = span(start, end)
    at = DAYS.index(day) * DAY + first
    found = week[at : at + length] + week[: max(0, at + length - WEEK)]
    return 0 not in found, 1 in found


def _interval(day: str, one: Hours) -> tuple[int, int]:
    first, length = span(one.start, one.end)
    return DAYS.index(day) * DAY + first, length


def _cut(whole: tuple[int, int], gap: tuple[int, int]) -> list[tuple[int, int]]:
    """What is left of one run of minutes (start in the week, length) without another; Sunday runs into Monday."""
    left = [whole]
    for turn in (-WEEK, 0, WEEK):
        begin, finish = gap[0] + turn, gap[0] + turn + gap[1]
        parts = []
        for start, length in left:
            end = start + length
            if finish <= start or begin >= end:
                parts.append((start, length))
                continue
            parts += [(a, b - a) for a, b in ((start, begin), (finish, end)) if b > a]
        left = parts
    return left


def _piece(start: int, length: int) -> Hours:
    day, first = divmod(start % WEEK, DAY)
    last = (first + length) % DAY
    # Midnight at the end of the same day is 24:00; the plan file keeps 00:00 for a beginning.
    return Hours((DAYS[day],), clock_time(first), "24:00" if last == 0 else clock_time(last))


def _in_order(days: set[str]) -> tuple[str, ...]:
    return tuple(one for one in DAYS if one in days)
