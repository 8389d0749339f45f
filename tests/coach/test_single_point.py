"""What hangs on one person, one stretch of hours or one service is named, with how much hangs on it."""

import pytest

from planner.coach import single_point
from planner.coach.findings import said
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Contents
from tests.coach.rules_of_fields import RULES
from tests.coach.small_plans import WORDS, asked
from tests.plan.building import a_plan, an_entry, number
from tests.plans import empty_plan

OFFICE = (Hours(DAYS[:5], "09:00", "17:00"),)
EVENING = (Hours(DAYS[:5], "18:00", "22:00"),)
WEEKEND = (Hours(("sat",), "09:00", "12:00"),)


def found(rule: str, plan) -> list:
    assert rule in RULES
    return [one for one in single_point.findings(asked(plan)) if one.rule == rule]


def rung(*who: int | None, people=("Dad", "Mum")):
    """A trigger for each of `who`, with an if-then that rings that person."""
    triggers = tuple(an_entry(100 + at, "trigger", text=f"Trigger {at}") for at in range(len(who)))
    plans = tuple(
        an_entry(
            200 + at, "plan", cue=number(100 + at), first="I clean the bike", **({"ring": number(one)} if one else {})
        )
        for at, one in enumerate(who)
    )
    support = tuple(an_entry(1 + at, "supporter", name=name, asked="agreed") for at, name in enumerate(people))
    return a_plan(
        triggers=Contents(entries=triggers), if_then=Contents(entries=plans), support=Contents(entries=support)
    )


def test_what_loses_cover_when_one_person_does_not_pick_up_is_counted():
    dad, mum = single_point.if_not_there(asked(rung(1, 1, 2, None)))
    assert (dad.name, dad.loses, dad.of) == ("Dad", (number(100), number(101)), 4)
    assert (mum.name, mum.loses, mum.of) == ("Mum", (number(102),), 4)


def test_somebody_else_for_the_same_trigger_keeps_its_cover():
    plan = rung(1, 1)
    plan = plan.with_entry("if_then", an_entry(300, "plan", cue=number(100), first="I draw", ring=number(2)))
    assert single_point.if_not_there(asked(plan))[0].loses == (number(101),)


def test_one_person_behind_half_the_triggers_is_named_with_the_number():
    (one,) = found("single_point.person", rung(1, 1, 1, 1, 1, 1, 2, None, None))
    assert said(WORDS, one) == "If Dad does not pick up, 6 of 9 triggers have nobody."
    assert (one.where.section, one.where.entry, one.repair.given) == ("support", number(1), (number(2),))
    assert one.severity == "suggest"


def test_one_person_behind_every_trigger_is_said_louder():
    assert [one.severity for one in found("single_point.person", rung(1, 1, people=("Dad",)))] == ["improve"]


@pytest.mark.parametrize("plan", [rung(1, 2), rung(1), rung(1, 2, 1, None, None), rung(None, None), empty_plan()])
def test_a_plan_that_leans_on_nobody_alone_is_left_alone(plan):
    assert found("single_point.person", plan) == []


def reached(*hours):
    people = tuple(
        an_entry(1 + at, "supporter", name=f"P{at}", **({"hours": one} if one else {})) for at, one in enumerate(hours)
    )
    return a_plan(support=Contents(entries=people))


@pytest.mark.parametrize(
    "plan", [reached(OFFICE), reached(OFFICE, OFFICE), reached((Hours(("mon",), "10:00", "12:00"),))]
)
def test_people_in_office_hours_alone_are_named(plan):
    (one,) = found("single_point.hours", plan)
    assert one.severity == "improve"


@pytest.mark.parametrize(
    "plan",
    [reached(OFFICE, EVENING), reached(OFFICE, WEEKEND), reached((Hours(DAYS, "00:00", "24:00"),)), reached(None)],
)
def test_somebody_beyond_office_hours_is_enough(plan):
    assert found("single_point.hours", plan) == []


def services(*names, appointments=()):
    contacts = tuple(an_entry(1 + at, "contact", service=name) for at, name in enumerate(names))
    booked = tuple(an_entry(50 + at, "appointment", **one) for at, one in enumerate(appointments))
    return a_plan(aftercare=Contents(entries=(*contacts, *booked)))


FIRST_CALL = {"what": "First call", "contact": number(1)}


@pytest.mark.parametrize(
    "plan",
    [
        services("Larkfield", appointments=(FIRST_CALL,)),
        services("Larkfield", "larkfield "),
        services("Larkfield", "Larkfield"),
    ],
)
def test_one_service_for_everything_is_named(plan):
    (one,) = found("single_point.service", plan)
    assert said(WORDS, one) == "All the help after rehab comes from Larkfield."


@pytest.mark.parametrize(
    "plan",
    [
        services("Larkfield"),
        services("Larkfield", "Riverside Surgery"),
        services("Larkfield", appointments=(FIRST_CALL, {"what": "NA online"})),
        empty_plan(),
    ],
)
def test_two_services_or_a_first_one_alone_are_left_alone(plan):
    assert found("single_point.service", plan) == []


def hard_hours(*hours, strength=9):
    late = (Hours(("sat",), "22:00", "02:00"),)
    return reached(*hours).with_entry(
        "triggers", an_entry(90, "trigger", text="Saturday night", strength=strength, hours=late)
    )


ALWAYS = (Hours(DAYS, "00:00", "24:00"),)


def test_one_person_alone_in_the_hours_of_a_strong_trigger_is_named():
    (one,) = found("single_point.hours", hard_hours(ALWAYS, EVENING))
    assert said(WORDS, one) == "Only P0 can be reached in the hours of Saturday night."
    assert (one.where.entry, one.severity) == (number(1), "suggest")


@pytest.mark.parametrize(
    "plan", [hard_hours(ALWAYS, ALWAYS), hard_hours(ALWAYS, EVENING, strength=4), hard_hours(ALWAYS, None)]
)
def test_two_people_in_those_hours_or_hours_not_said_are_left_alone(plan):
    assert found("single_point.hours", plan) == []
