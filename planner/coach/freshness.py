"""How fresh a plan is: the next review, dates gone by, naloxone, and the help lines' own age. Nothing here carries weight."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from planner import saying
from planner.coach.findings import Asked, Finding, Severity, Where
from planner.coach.things import thing
from planner.plan.catalogue import HISTORY
from planner.plan.fields import is_date
from planner.plan.model import Entry
from planner.plan.naloxone import kit_age
from planner.plan.upcoming import falls_on

_DATED: Final = (
    # section, type, the date, what names it, and the field that settles it with the values that do
    ("aftercare", "appointment", "date", "what", "status", ("done", "missed", "moved")),
    ("goals", "goal", "by", "what", "state", ("done", "changed")),
    ("goals", "milestone", "date", "text", "reached_on", ()),
    ("health", "check", "date", "text", "", ()),
    ("triggers", "trigger", "date", "text", "", ()),
)


def findings(asked: Asked) -> Iterator[Finding]:
    """Every rule of freshness."""
    yield from review(asked)
    yield from passed(asked)
    yield from naloxone(asked)
    yield from lines(asked)


def review(asked: Asked) -> Iterator[Finding]:
    """freshness.review: the next review's day is past, or a plan in use has none; silent without a history.

    Source: E15 (recovery check-ups every quarter, Scott & Dennis 2009, PMC2695999).
    """
    if not asked.plan.section(HISTORY).begun:
        return
    day = asked.plan.words(HISTORY, "next_review")
    where = Where(HISTORY, field="next_review")
    if not is_date(day):
        yield Finding("freshness.review", "suggest", where, "fresh_no_review", typing=8)
    elif day < asked.today.isoformat():
        yield Finding("freshness.review", "improve", where, "fresh_review", typing=8)


def passed(asked: Asked) -> Iterator[Finding]:
    """freshness.passed: a day in the plan has gone by and nothing says what came of it. Source: our judgement."""
    today = asked.today.isoformat()
    for section, kind, field, title, settled, values in _DATED:
        for one in asked.plan.entries(section, kind):
            if _gone(one, field, today) and not _settled(one, settled, values):
                names = {"thing": thing(asked, one.text(title) or asked.words.ui("coach.unnamed"))}
                where = Where(section, one.id, field)
                yield Finding("freshness.passed", "suggest", where, f"fresh_passed_{kind}", names, typing=8)
    moving = asked.plan.words("aftercare", "move_on")
    if is_date(moving) and moving < today:
        yield Finding("freshness.passed", "suggest", Where("aftercare", field="move_on"), "fresh_passed_move", typing=8)


def naloxone(asked: Asked) -> Iterator[Finding]:
    """freshness.naloxone: the kit is past its date, or will be within three months, or its date is not written down.

    Source: the use-by date on the kit; the three months are our judgement.
    """
    if asked.plan.answer("health", "naloxone") != "have":
        return
    where = Where("health", field="naloxone_expiry")
    age = kit_age(asked.plan.words("health", "naloxone_expiry"), asked.today.isoformat())
    severity: Severity = "improve" if age == "passed" else "suggest"
    if age != "good":
        yield Finding("freshness.naloxone", severity, where, f"fresh_naloxone_{age or 'unknown'}", typing=8)


def lines(asked: Asked) -> Iterator[Finding]:
    """freshness.lines: the help lines in the program were gathered more than 12 months ago.

    Source: our judgement; numbers of services change.
    """
    gathered = date.fromisoformat(asked.words.gathered_on)
    day = saying.day(asked.words, asked.words.gathered_on)
    if (asked.today.year - gathered.year, asked.today.month, asked.today.day) > (1, gathered.month, gathered.day):
        yield Finding("freshness.lines", "suggest", Where("support"), "fresh_lines", {"day": day})


def _gone(one: Entry, field: str, today: str) -> bool:
    """Whether its day is past and it does not come again."""
    day = one.text(field)
    if not is_date(day) or day >= today:
        return False
    if one.type == "appointment":
        return falls_on(one, today) is None
    return one.text("repeats") in {"", "none"}


def _settled(one: Entry, field: str, values: tuple[str, ...]) -> bool:
    said = one.text(field) if field else ""
    return said in values if values else bool(said)
