"""How ready a plan is for the day: somebody named, numbers that can be rung, a yes, a first appointment, a place, copies."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from planner.coach.findings import Asked, Finding, Repair, Severity, Where
from planner.coach.numbers import can_be_rung
from planner.coach.things import thing
from planner.coach.tied import Tied
from planner.coach.vague import no_answer
from planner.plan.catalogue import HISTORY
from planner.plan.fields import is_date
from planner.plan.model import Entry
from planner.plan.upcoming import falls_on

FIRST_DAYS: Final = timedelta(days=7)
"""The first appointment is within so long of leaving."""
_ENOUGH: Final = 2
"""People with a number who agreed, from which on another without is a suggestion. Our judgement."""


def findings(asked: Asked, tied: Tied | None = None) -> Iterator[Finding]:
    """Every rule of readiness."""
    people = tuple((tied or Tied(asked)).people.values())
    yield from nobody(people)
    yield from number(asked, people)
    yield from agreed(asked, people)
    yield from first_appointment(asked)
    yield from kept(asked)
    yield from obstacle(asked)
    yield from copies(asked, people)


def nobody(people: tuple[Entry, ...]) -> Iterator[Finding]:
    """readiness.nobody: no one is named who can be turned to.

    Source: E5 (no helper named goes with twice the odds of harm: OR 2.11, *Psychiatr Serv* ps.202100699).
    """
    if not people:
        yield Finding("readiness.nobody", "gap", Where("support"), "ready_nobody", typing=15)


def number(asked: Asked, people: tuple[Entry, ...]) -> Iterator[Finding]:
    """readiness.number: a person has no number, or a person or a service one that cannot be rung as it is written.

    Source: E26 (care plans mostly lack whom to contact, Kemp 2024); which numbers there are: the phonenumbers library.
    """
    ringing = sum(bool(one.text("phone").strip()) for one in people)
    missing: Severity = "gap" if not ringing else "improve" if ringing < _ENOUGH else "suggest"
    for one in people:
        written, where = one.text("phone").strip(), Where("support", one.id, "phone")
        names = {"name": thing(asked, one.text("name"))}
        if not written:
            yield Finding("readiness.number", missing, where, "ready_no_number", names, typing=11)
        elif not can_be_rung(written):
            yield Finding("readiness.number", "improve", where, "ready_odd_number", names, typing=11)
    for one in asked.plan.entries("aftercare", "contact"):
        written = one.text("phone").strip()
        if written and not can_be_rung(written):
            names = {"name": thing(asked, one.text("service") or one.text("worker") or written)}
            where = Where("aftercare", one.id, "phone")
            yield Finding("readiness.number", "improve", where, "ready_odd_number", names, typing=11)


def agreed(asked: Asked, people: tuple[Entry, ...]) -> Iterator[Finding]:
    """readiness.asked: a person has not been asked yet, has not answered yet, or said no and is still the one to ring.

    Source: our judgement; agreed support is part of a plan in NICE CG51 and of E6 (a plan with calls after it).
    """
    there = sum(one.get("asked") == "agreed" for one in people)
    for one in people:
        names, where = {"name": thing(asked, one.text("name"))}, Where("support", one.id, "asked")
        if one.get("asked") == "asked":
            yield Finding("readiness.asked", "suggest", where, "ready_no_answer", names, typing=2)
        elif one.get("asked") != "agreed":
            severity: Severity = "improve" if there < _ENOUGH else "suggest"
            yield Finding("readiness.asked", severity, where, "ready_not_asked", names, typing=2)
    no = {one.id: one for one in asked.plan.entries("support", "supporter") if one.get("asked") == "said_no"}
    others = tuple(one.id for one in people)
    for plan in asked.plan.entries("if_then", "plan"):
        if found := no.get(plan.text("ring")):  # type: ignore[call-overload]
            names, where = {"name": thing(asked, found.text("name"))}, Where("if_then", plan.id, "ring")
            yield Finding(
                "readiness.asked", "improve", where, "ready_said_no", names, Repair("person", others), typing=3
            )


def first_appointment(asked: Asked) -> Iterator[Finding]:
    """readiness.first_appointment: nothing is booked within 7 days of leaving; once that week is over, nothing after it.

    Source: E16 (66 % lapsed and 59 % relapsed in week 1, drugsandalcohol.ie/13975) and E14.
    """
    leaving = asked.plan.words("about", "leaving_date")
    start = date.fromisoformat(leaving) if is_date(leaving) else None
    over = start is not None and start + FIRST_DAYS < asked.today
    last = (start + FIRST_DAYS).isoformat() if start is not None and not over else ""
    booked = sorted(_booked(asked, start.isoformat() if start else asked.today.isoformat()), key=lambda one: one[0])
    if not booked:
        key = "ready_no_appointment" if start is None or over else "ready_no_first_appointment"
        where = Where("aftercare", field="date")
        yield Finding("readiness.first_appointment", "improve", where, key, typing=40)
    elif last and booked[0][0] > last:
        where = Where("aftercare", booked[0][1].id, "date")
        names = {"what": thing(asked, booked[0][1].text("what") or asked.words.ui("coach.unnamed"))}
        yield Finding("readiness.first_appointment", "improve", where, "ready_late_appointment", names, typing=40)


def _booked(asked: Asked, first: str) -> Iterator[tuple[str, Entry]]:
    """The appointments that were kept or stand from a day on, each with its day."""
    for one in asked.plan.entries("aftercare", "appointment"):
        written = one.text("date")
        if one.get("status") == "done" and is_date(written) and written >= first:
            yield written, one
        elif day := falls_on(one, first):
            yield day, one


def kept(asked: Asked) -> Iterator[Finding]:
    """readiness.kept: it is not said where the plan is kept. Source: the last step of a safety plan (E4, E6)."""
    kept_in = asked.plan.words("use_plan", "kept_where").strip()
    if not kept_in or no_answer(kept_in, asked.lexicon):
        yield Finding("readiness.kept", "improve", Where("use_plan", field="kept_where"), "ready_kept", typing=15)


def obstacle(asked: Asked) -> Iterator[Finding]:
    """readiness.obstacle: what could get in the way is not named, or has no if-then. Source: E7 to E11; our judgement."""
    words, plan = asked.plan.words("use_plan", "obstacle").strip(), asked.plan.words("use_plan", "obstacle_plan")
    if not words or no_answer(words, asked.lexicon):
        where = Where("use_plan", field="obstacle")
        yield Finding("readiness.obstacle", "suggest", where, "ready_obstacle", typing=25)
    elif not plan or asked.plan.find(plan) is None:
        where = Where("use_plan", field="obstacle_plan")
        names = {"thing": thing(asked, words)}
        yield Finding(
            "readiness.obstacle", "improve", where, "ready_obstacle_plan", names, Repair("if_then"), typing=40
        )


def copies(asked: Asked, people: tuple[Entry, ...] = ()) -> Iterator[Finding]:
    """readiness.copies: the plan changed after its last copy, or somebody who may see one has none.

    Silent where no copy was ever written down. Source: our judgement; an old sheet on the fridge sends people to old
    numbers.
    """
    given = [one for one in asked.plan.entries(HISTORY, "copy") if not one.text("withdrawn_on")]
    days = [one.text("date") for one in given if is_date(one.text("date"))]
    if days and max(days) < asked.plan.changed[:10]:
        yield Finding("readiness.copies", "suggest", Where("use_plan"), "ready_copies", typing=3)
    have = {one.text("to") for one in given}
    for one in people if given else ():
        if one.yes("may_see_copy") and one.get("asked") == "agreed" and not have & {str(one.id), one.text("name")}:
            names, where = {"name": thing(asked, one.text("name"))}, Where("support", one.id, "may_see_copy")
            yield Finding("readiness.copies", "suggest", where, "ready_no_copy", names, typing=3)
