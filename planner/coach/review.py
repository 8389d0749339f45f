"""The whole review of a plan: every family of rules, in one order, the same for the same plan and day."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from planner.coach import contradictions, coverage, reach, single_point
from planner.coach.coverage import Row
from planner.coach.findings import ORDER, Asked, Finding, Judged
from planner.coach.lexicon import lexicon
from planner.coach.reach import Reach
from planner.coach.strength import Strength, Weighed, strength, weighted
from planner.coach.tied import Tied
from planner.plan.fields import EntryId
from planner.plan.model import Plan
from planner.words import Words


class Review(Struct, frozen=True):
    """What the coach sees in a plan: findings, how each entry is written, the map of cover, the clock, and the strength."""

    findings: tuple[Finding, ...]
    levels: Mapping[EntryId, Judged]
    coverage: tuple[Row, ...]
    reach: Reach
    strength: Strength


def review(plan: Plan, today: date, words: Words) -> Review:
    """Every family's findings, what matters most first, then what adds most to the strength."""
    asked = Asked(plan, today, words, lexicon())
    tied = Tied(asked)
    seen = coverage.seen(tied)
    rows = tuple(coverage.row(asked, tied, one) for one in seen)
    levels: dict[EntryId, Judged] = {}
    found = [
        *_of_rows(rows),
        *contradictions.findings(asked, tied),
        *single_point.findings(asked, tied, seen),
        *reach.findings(asked),
    ]
    weighed = Weighed(asked, tied, seen, rows, levels, found)
    ordered = in_order(weighted(weighed, found))
    return Review(ordered, levels, rows, reach.reach(asked), strength(weighed, asked, rows, len(tied.people), ordered))


def in_order(found: list[Finding]) -> tuple[Finding, ...]:
    """What matters most first, then what adds most to the strength, then what takes least typing."""
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.severity), -one.points, one.typing)))


def _of_rows(rows: tuple[Row, ...]) -> Iterator[Finding]:
    for one in rows:
        yield from coverage.gaps(one)
