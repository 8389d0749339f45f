"""The whole review of a plan: every family of rules, in one order, the same for the same plan and day."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from planner.coach import (
    contradictions,
    coverage,
    freshness,
    if_then,
    reach,
    readiness,
    safety,
    single_point,
    specific,
)
from planner.coach.coverage import Row
from planner.coach.findings import ORDER, Asked, Finding, Judged
from planner.coach.lexicon import lexicon
from planner.coach.reach import Reach
from planner.coach.remembered import looking
from planner.coach.strength import Strength, Weighed, strength, weighted
from planner.coach.tied import Tied
from planner.coach.wording import SPECIFIC
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
    with looking():
        return _review(Asked(plan, today, words, lexicon()))


def _review(asked: Asked) -> Review:
    language = [*safety.findings(asked), *if_then.findings(asked), *specific.findings(asked)]
    tied = Tied(asked, language)
    seen = coverage.seen(tied)
    rows = tuple(coverage.row(asked, tied, one) for one in seen)
    found = [
        *readiness.findings(asked, tied),
        *language,
        *_of_rows(rows),
        *contradictions.findings(asked, tied),
        *single_point.findings(asked, tied, seen),
        *reach.findings(asked),
        *freshness.findings(asked),
    ]
    weighed = Weighed(asked, tied, seen, rows, found)
    ordered = in_order(weighted(weighed, found))
    levels = _levels(asked.plan, language)
    return Review(ordered, levels, rows, reach.reach(asked), strength(weighed, asked, rows, len(tied.people), ordered))


def in_order(found: list[Finding]) -> tuple[Finding, ...]:
    """What matters most first, then what adds most to the strength, then what takes least typing."""
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.severity), -one.points, one.typing)))


def _of_rows(rows: tuple[Row, ...]) -> Iterator[Finding]:
    for one in rows:
        yield from coverage.gaps(one)


def _levels(plan: Plan, language: list[Finding]) -> dict[EntryId, Judged]:
    """How every entry is written, from what was found: what is missing before what is general, else specific."""
    found = {one.id: SPECIFIC for _section, one in plan.all_entries()}
    for one in language:
        where = one.where.entry
        if where is None or not one.rule.startswith("specific."):
            continue
        if one.rule == "specific.missing":
            found[where] = Judged("missing", one.key, one.names)
        elif found.get(where) is SPECIFIC:
            found[where] = Judged("general", one.key, one.names)
    return found
