"""The reach clock: in which hours of the week somebody can be rung, and in which nobody can."""

from collections.abc import Iterator, Sequence

from planner.plan.fields import DAYS, Hours
from planner.plan.model import Entry
from planner.printing import document as d
from planner.printing.document import Block
from planner.printing.editions.teller import Teller
from planner.saying import hours as hours_in_words

_ALWAYS = "hl_samaritans"  # answers at any hour, in every nation
_WEEK = frozenset((at, hour) for at in range(len(DAYS)) for hour in range(24))
_HALF = 0.5  # an hour counts when its middle is reached


def reach_clock(teller: Teller, found: Sequence[Entry]) -> Iterator[Block]:
    """Seven rows of 24 dots, filled where one of my people can be reached; nothing when no hours are known."""
    stretches = [stretch for one in found if one.text("phone").strip() for stretch in one.hours("hours")]
    if not stretches:
        return
    reached = covered(stretches)
    rows = tuple(
        d.GridRow(teller.words.ui(f"day.{day}"), tuple((at, hour) in reached for hour in range(24)))
        for at, day in enumerate(DAYS)
    )
    yield d.Heading(teller.ours("reach.title"), 2)
    yield d.HourGrid(rows, teller.word("reach.says", hours=hours_in_words(teller.words, runs(reached))))
    if alone := runs(_WEEK - reached):
        line = next(one for one in teller.words.help_lines if one.id == _ALWAYS)
        hours = hours_in_words(teller.words, alone)
        yield d.Paragraph(teller.ours("reach.else", hours=hours, name=line.name, phone=line.phone))


def covered(stretches: Sequence[Hours]) -> frozenset[tuple[int, int]]:
    """The (day, hour) hours of the week that the stretches reach; one past midnight reaches into the next day."""
    found = set()
    for one in stretches:
        start, end = _hour(one.start), _hour(one.end)
        end += 24 if end <= start else 0
        for day in one.days:
            first = DAYS.index(day) * 24
            for hour in range(48):
                if start <= hour + _HALF < end:
                    at = (first + hour) % (7 * 24)
                    found.add((at // 24, at % 24))
    return frozenset(found)


def runs(reached: frozenset[tuple[int, int]]) -> tuple[Hours, ...]:
    """The hours as stretches of hours, days alike together."""
    days: dict[tuple[tuple[int, int], ...], list[str]] = {}
    for at, day in enumerate(DAYS):
        hours = [hour for hour in range(24) if (at, hour) in reached]
        firsts = [hour for hour in hours if hour - 1 not in hours]
        lasts = [hour + 1 for hour in hours if hour + 1 not in hours]
        days.setdefault(tuple(zip(firsts, lasts, strict=True)), []).append(day)
    return tuple(
        Hours(tuple(names), f"{first:02d}:00", f"{last:02d}:00")
        for spans, names in days.items()
        for first, last in spans
    )


def _hour(time: str) -> float:
    hour, _, minute = time.partition(":")
    return int(hour) + int(minute) / 60
