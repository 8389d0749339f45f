"""The command `coach`: what would make a plan more one's own, better covered and easier to reach."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.commands.plans import AddPlaces, a_day
from planner.commands.speaking import DONE, plan_at, put_out, words

if TYPE_CHECKING:
    from planner.coach.findings import Finding
    from planner.coach.reach import Reach, Shown
    from planner.coach.review import Review

_NO_CONTROLS: Final = dict.fromkeys([*range(32), 127, *range(128, 160)], " ")
"""What a plan file may hold and a terminal would obey."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", add_places: AddPlaces) -> None:
    """Declare the command of this module."""
    coach = commands.add_parser("coach", help=_help("coach"), description=_help("coach_about"))
    add_places(coach)
    coach.add_argument("plan", type=Path, metavar="PLAN", help=_help("plan"))
    coach.add_argument("--json", action="store_true", help=_help("json"))
    coach.add_argument("--date", type=a_day, metavar="YYYY-MM-DD", help=_help("coach_date"))
    coach.set_defaults(run=show_coach)


def show_coach(options: argparse.Namespace) -> int:
    """Say what the coach finds in a plan file: the three cheapest improvements first."""
    from planner.coach.review import review

    found = review(plan_at(options.plan).plan, options.date or date.today(), words())  # noqa: DTZ011 -- the local day is meant
    if options.json:
        put_out(f"{json.dumps(as_json(found), ensure_ascii=False, indent=2)}\n".encode(), None)
    else:
        lines = "".join(f"{line.translate(_NO_CONTROLS)}\n" for line in in_words(found))
        put_out(lines.encode(sys.stdout.encoding or "utf-8", "replace"), None)
    return DONE


def as_json(found: "Review") -> dict[str, object]:
    """A review for programs; what it holds is in docs/coach.md."""
    from planner.coach.reach import gap_words

    said = words()
    return {
        "strength": {"words": _strength(found), "score": found.strength.score},
        "improvements": [_finding(one) for one in found.strength.improvements],
        "findings": [_finding(one) for one in _in_order(found)],
        "coverage": [
            {
                "entry": row.entry,
                "kind": row.kind,
                "section": row.section,
                "words": row.words,
                "strength": row.strength,
                "level": row.level,
                "cells": [{"cover": one.cover, "state": one.state, "by": list(one.by)} for one in row.cells],
            }
            for row in found.coverage
        ],
        "reach": [
            {"from": _moment(gap.start), "to": _moment(gap.end), "minutes": gap.long, "sentence": gap_words(said, gap)}
            for gap in found.reach.gaps
        ],
        "clock": _clock(found.reach),
        "entries": {
            entry: {"level": one.level, "why": said.ui(f"coach.{one.key}", **one.names)}
            for entry, one in found.levels.items()
        },
    }


def in_words(found: "Review") -> Iterator[str]:
    """A review for people, line by line."""
    say: Callable[..., str] = words().ui
    yield _strength(found)
    yield say("cli.coach.score", score=found.strength.score)
    best = found.strength.improvements
    if best:
        yield from ("", say("cli.coach.first"))
        for number, one in enumerate(best, start=1):
            yield f"{number}. {_sentences(one)}"
    severity = ""
    for one in _in_order(found)[len(best) :]:
        if one.severity != severity:
            severity = one.severity
            yield from ("", say(f"cli.coach.{severity}"))
        yield f"- {_sentences(one)}"
    if not found.findings:
        yield from ("", say("cli.coach.nothing"))


def _in_order(found: "Review") -> "list[Finding]":
    """The three improvements, then the others by how much they matter."""
    best = found.strength.improvements
    return [*best, *(one for one in found.findings if one not in best)]


def _strength(found: "Review") -> str:
    return words().ui(f"coach.{found.strength.key}", **found.strength.names)


def _sentences(one: "Finding") -> str:
    from planner.coach.findings import said, suggested

    return f"{said(words(), one)} {suggested(words(), one)}"


def _finding(one: "Finding") -> dict[str, object]:
    from planner.coach.findings import said, suggested

    return {
        "rule": one.rule,
        "severity": one.severity,
        "where": {"section": one.where.section, "entry": one.where.entry, "field": one.where.field},
        "sentence": said(words(), one),
        "suggestion": suggested(words(), one),
        "points": one.points,
    }


def _clock(found: "Reach") -> dict[str, object]:
    """The week by the hour, each person and trigger with its hours from Monday 00:00."""
    return {"people": _hours(found.hours), "triggers": _hours(found.triggers), "assumed": list(found.assumed)}


def _hours(shown: "Shown") -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for hour, entries in enumerate(shown):
        for one in entries:
            found.setdefault(one, []).append(hour)
    return found


def _moment(at: int) -> dict[str, str]:
    """A minute of the week as its day and time."""
    from planner.plan.fields import DAYS
    from planner.plan.week import DAY, clock_time

    return {"day": DAYS[at // DAY % len(DAYS)], "time": clock_time(at % DAY)}


def _help(name: str) -> str:
    return words().ui(f"cli.help.{name}")
