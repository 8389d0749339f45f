"""The reach clock in words: what each hour says, and each day as stretches that say the same; pure."""

from itertools import groupby
from typing import Final

from msgspec import Struct

from planner.coach.reach import Reach
from planner.plan.fields import DAYS
from planner.saying import Saying, clock, listed

HOURS: Final = 24


class Shown(Struct, frozen=True):
    """One hour: who can be rung, and which hard times come in it."""

    who: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()


class Stretch(Struct, frozen=True):
    """Hours of one day that say the same, `first` to before `end`."""

    day: int
    first: int
    end: int
    shown: Shown


def shown_hours(saying: Saying, found: Reach) -> tuple[Shown, ...]:
    """The 168 hours from Monday midnight, with the names of people and triggers."""
    names: dict[str, str] = {}

    def named(ids: tuple[str, ...]) -> tuple[str, ...]:
        for one in ids:
            if one not in names:
                names[one] = saying.linked(one)
        return tuple(dict.fromkeys(name for one in ids if (name := names[one])))

    return tuple(Shown(named(who), named(hard)) for who, hard in zip(found.hours, found.triggers, strict=True))


def stretches(hours: tuple[Shown, ...]) -> tuple[Stretch, ...]:
    """Each day as stretches of hours that say the same."""
    found: list[Stretch] = []
    for day in range(len(DAYS)):
        at = 0
        for shown, run in groupby(hours[day * HOURS : (day + 1) * HOURS]):
            long = len(list(run))
            found.append(Stretch(day, at, at + long, shown))
            at += long
    return tuple(found)


def stretch_said(saying: Saying, one: Stretch) -> tuple[str, str, str, str]:
    """A stretch as the four cells of a table: day, hours, who can be rung, hard times."""
    words = saying.words
    nobody, none = words.ui("reach_page.nobody"), words.ui("reach_page.none")
    return (
        words.ui(f"day.{DAYS[one.day]}"),
        between(saying, one.first, one.end),
        listed(words, one.shown.who) or nobody,
        listed(words, one.shown.hard) or none,
    )


def between(saying: Saying, first: int, end: int) -> str:
    """Two hours of a day, "10pm to midnight"."""
    words = saying.words
    return words.ui("week.from_to", start=_clock(saying, first), end=_clock(saying, end))


def hour_said(saying: Saying, at: int, shown: Shown) -> str:
    """One hour of the week in a sentence."""
    words, day, first = saying.words, at // HOURS, at % HOURS
    return words.ui(
        "reach_page.hour_hard" if shown.hard else "reach_page.hour",
        day=words.ui(f"day.{DAYS[day]}"),
        start=_clock(saying, first),
        end=_clock(saying, first + 1),
        who=listed(words, shown.who) or words.ui("reach_page.nobody"),
        names=listed(words, shown.hard),
    )


def _clock(saying: Saying, hour: int) -> str:
    return clock(saying.words, f"{hour:02}:00")
