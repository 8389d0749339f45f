"""Who can be reached when: the week by the hour, the hours of triggers laid over it, and the hours with nobody.

A week is counted from Monday 00:00 by the clock where the person lives, so that a night in which the clocks change is a
night like any other.

Our judgement: somebody with a number and no hours is taken to answer from 08:00 to 22:00 every day; somebody without a
number, or who said no, answers at no hour. A stretch shorter than half an hour is neither help nor a gap.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from msgspec import Struct

from planner import saying
from planner.coach.findings import Asked, Finding, Where
from planner.coach.things import thing, words_of
from planner.plan.fields import DAYS, EntryId, Hours
from planner.plan.model import Entry, Plan
from planner.plan.week import DAY, WEEK, clock_time, minutes
from planner.words import Words

ASSUMED: Final = (Hours(DAYS, "08:00", "22:00"),)
"""When somebody with a number and no hours is taken to answer. Our judgement: when most people take a call."""
SAMARITANS: Final = "hl_samaritans"
"""The line named for the hours with nobody: every nation, day and night, free."""
SHORTEST: Final = 30  # minutes
_WORTH_SAYING: Final = 60  # minutes; a shorter gap shows on the clock alone
_SAID: Final = 3  # gaps of different times that are said; the clock shows all of them
_HOUR: Final = 60

Shown = tuple[tuple[EntryId, ...], ...]
"""168 hours from Monday 00:00, each with the entries that stand in half of it or more."""


class Gap(Struct, frozen=True):
    """A stretch in which nobody can be reached, in minutes of the week; `end` is past the week's when it runs into Monday."""

    start: int
    end: int

    @property
    def long(self) -> int:
        """Minutes."""
        return self.end - self.start


class Reach(Struct, frozen=True):
    """The clock: who can be reached in each hour, which triggers come in it, where nobody is, whose hours are taken as usual."""

    hours: Shown
    triggers: Shown
    gaps: tuple[Gap, ...]
    assumed: tuple[EntryId, ...] = ()


def reach(asked: Asked) -> Reach:
    """The clock of a plan."""
    people = people_with_numbers(asked.plan)
    timed = [one for one in asked.plan.entries("triggers", "trigger") if one.hours("hours")]
    return Reach(
        _shown([(one.id, hours_of(one)) for one in people]),
        _shown([(one.id, one.hours("hours")) for one in timed]),
        _gaps(_nobody(people)),
        tuple(one.id for one in people if not one.hours("hours")),
    )


def people_with_numbers(plan: Plan) -> tuple[Entry, ...]:
    """The supporters who can be rung at some hour; not one whose very name is on the keep-away list."""
    away = {words_of(one.text("text")) for one in plan.entries("support", "keep_away")} - {()}
    return tuple(
        one
        for one in plan.entries("support", "supporter")
        if one.text("phone").strip() and one.get("asked") != "said_no" and words_of(one.text("name")) not in away
    )


def hours_of(supporter: Entry) -> tuple[Hours, ...]:
    """When somebody is taken to answer."""
    return supporter.hours("hours") or ASSUMED


def reachable(plan: Plan, at: int) -> tuple[Entry, ...]:
    """Who can be rung at a minute of the week."""
    return tuple(one for one in people_with_numbers(plan) if _minutes(hours_of(one))[at % WEEK])


def gap_words(words: Words, gap: Gap) -> str:
    """A stretch with nobody in one sentence."""
    key = "coach.reach_never" if gap.long >= WEEK else "coach.reach_nobody"
    return words.ui(key, **names(words, gap))


def names(words: Words, gap: Gap) -> dict[str, str]:
    """A stretch as its two days and times, for the braces of a sentence."""
    return {
        "day": _day(words, gap.start),
        "time": clock_time(gap.start % DAY),
        "last_day": _day(words, gap.end),
        "last_time": clock_time(gap.end % DAY),
        "phone": samaritans(words),
    }


def samaritans(words: Words) -> str:
    """The number of the line that answers at any hour."""
    return next((one.phone for one in words.help_lines if one.id == SAMARITANS), "")


def findings(asked: Asked) -> Iterator[Finding]:
    """Every rule of the clock; silent where nobody is named, which readiness.nobody says."""
    if asked.plan.entries("support", "supporter"):
        yield from nobody(asked)
        yield from trigger_hours(asked)


def nobody(asked: Asked) -> Iterator[Finding]:
    """reach.nobody: hours of the week in which no one can be rung; the longest of each kind.

    Source: E5 (no helper on the plan: OR 2.11, *Psychiatr Serv* ps.202100699); that hours count is our judgement.
    """
    people = people_with_numbers(asked.plan)
    if not people:
        yield Finding("reach.nobody", "gap", Where("support"), "reach_no_number", names(asked.words, Gap(0, WEEK)))
        return
    alike: dict[tuple[int, int], list[Gap]] = {}
    for one in _gaps(_nobody(people)):
        if one.long >= _WORTH_SAYING:
            alike.setdefault((one.start % DAY, one.long), []).append(one)
    ordered = sorted(alike.values(), key=lambda found: (-found[0].long, found[0].start))
    for found in ordered[:_SAID]:
        key = "reach_daily" if len(found) == len(DAYS) else "reach_days" if len(found) > 1 else "reach_nobody"
        days = saying.days(asked.words, [DAYS[one.start // DAY] for one in found])
        said = {"days": days, **names(asked.words, found[0])}
        yield Finding("reach.nobody", "suggest", Where("support", field="hours"), key, said, typing=10)


def trigger_hours(asked: Asked) -> Iterator[Finding]:
    """reach.trigger_hours: a trigger comes in hours in which no one can be rung; the longest stretch of them.

    Source: our judgement, from E5 (a helper who can be reached) and E18 (missing the centre's support, *Ir J Psychol
    Med* 2014).
    """
    empty = _number(_nobody(people_with_numbers(asked.plan)))
    for trigger in asked.plan.entries("triggers", "trigger"):
        mine = _number(_minutes(trigger.hours("hours")))
        bare = _gaps((mine & empty).to_bytes(WEEK, "big"))
        if not bare or not trigger.text("text").strip():
            continue
        longest = max(bare, key=lambda one: (one.long, -one.start))
        said = {"thing": thing(asked, trigger.text("text")), **names(asked.words, longest)}
        wholly = mine & empty == mine
        yield Finding(
            "reach.trigger_hours",
            "improve" if wholly else "suggest",
            Where("triggers", trigger.id, "hours"),
            "reach_trigger" if wholly else "reach_trigger_part",
            said,
            typing=15,
        )


def _nobody(people: tuple[Entry, ...]) -> bytes:
    """The minutes of the week in which none of these can be rung."""
    taken = 0
    for one in people:
        taken |= _number(_minutes(hours_of(one)))
    return (_WHOLE & ~taken).to_bytes(WEEK, "big")


def _gaps(week: bytes) -> tuple[Gap, ...]:
    """The stretches of marked minutes that are long enough to say, from Monday; Sunday runs into Monday."""
    if all(week):
        return (Gap(0, WEEK),)
    turn = week.index(0)
    turned, found, at = week[turn:] + week[:turn], [], 0
    while (start := turned.find(1, at)) >= 0:
        end = turned.find(0, start)
        at = WEEK if end < 0 else end
        if at - start >= SHORTEST:
            first = (start + turn) % WEEK
            found.append(Gap(first, first + at - start))
    return tuple(sorted(found, key=lambda one: one.start))


def _shown(found: list[tuple[EntryId, tuple[Hours, ...]]]) -> Shown:
    grid: list[list[EntryId]] = [[] for _ in range(WEEK // _HOUR)]
    for entry, hours in found:
        for hour in _hours(hours):
            grid[hour].append(entry)
    return tuple(tuple(one) for one in grid)


@lru_cache(maxsize=256)
def _hours(hours: tuple[Hours, ...]) -> tuple[int, ...]:
    """The hours of the week of which half or more is in the stretches."""
    week = _minutes(hours)
    return tuple(hour for hour in range(WEEK // _HOUR) if week.count(1, hour * _HOUR, (hour + 1) * _HOUR) >= SHORTEST)


@lru_cache(maxsize=256)
def _minutes(hours: tuple[Hours, ...]) -> bytes:
    return minutes(hours)


@lru_cache(maxsize=256)
def _number(week: bytes) -> int:
    return int.from_bytes(week, "big")


_WHOLE: Final = _number(b"\1" * WEEK)


def _day(words: Words, at: int) -> str:
    return words.ui(f"day.{DAYS[at // DAY % len(DAYS)]}")
