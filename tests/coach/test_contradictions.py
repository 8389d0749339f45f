"""What does not fit together in a plan is named: as a question where people are meant, as a plain fact where things are."""

from datetime import date

import pytest

from planner.coach import contradictions
from planner.coach.findings import said
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Contents
from tests.coach.rules_of_fields import RULES
from tests.coach.small_plans import WORDS, asked, sentences
from tests.plan.building import a_plan, an_entry, number

EVENING = (Hours(("fri",), "19:00", "23:00"),)


def found(rule: str, plan, today=date(2026, 11, 22)) -> list:
    assert rule in RULES
    return [one for one in contradictions.findings(asked(plan, today)) if one.rule == rule]


def people(name, *, relation="", away=None, trigger=None, theme="people", answer="agreed"):
    who = {"name": name, "asked": answer, **({"relation": relation} if relation else {})}
    support = [an_entry(1, "supporter", **who)]
    if away:
        support.append(an_entry(2, "keep_away", text=away))
    triggers = [an_entry(3, "trigger", text=trigger, theme=theme)] if trigger else []
    return a_plan(support=Contents(entries=tuple(support)), triggers=Contents(entries=tuple(triggers)))


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("Kofi", {"away": "Kofi"}),
        ("kofi", {"away": "Kofi"}),
        ("Katharine", {"away": "Katherine"}),
        ("Baz", {"away": "Bazza"}),
        ("Kofi", {"away": "Kofi from the flat"}),
        ("Dad", {"trigger": "Dad"}),
        ("Tess Okoro", {"trigger": "Tess when she is drunk"}),
        ("Tess", {"relation": "my sister", "trigger": "My sister"}),
    ],
)
def test_a_supporter_who_may_be_someone_to_keep_away_from_is_asked_about(name, changes):
    (one,) = found("contradiction.person", people(name, **changes))
    assert one.where.entry == number(1)
    assert said(WORDS, one).startswith(f"Is {name} ")
    assert said(WORDS, one).endswith("?")


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("Sam", {"away": "Same old crowd"}),
        ("Tess", {"away": "Kofi", "trigger": "The lads after work"}),
        ("Jo", {"trigger": "The job centre"}),
        ("Dad", {"trigger": "Dad's birthday without him", "theme": "times"}),
        ("Kofi", {"away": "Kofi", "answer": "said_no"}),
        ("My sister", {"trigger": "My old dealer"}),
    ],
)
def test_a_supporter_who_is_somebody_else_is_left_alone(name, changes):
    assert found("contradiction.person", people(name, **changes)) == []


def test_a_likeness_is_quieter_than_the_very_same_name():
    same = found("contradiction.person", people("Kofi", away="Kofi"))
    alike = found("contradiction.person", people("Kofi", away="Koffi"))
    assert [one.severity for one in same + alike] == ["gap", "improve"]


def placed(trigger, theme="places", night="", strategy=None, step=None):
    plan = a_plan(triggers=Contents(entries=(an_entry(3, "trigger", text=trigger, theme=theme),)))
    if night:
        plan = plan.with_answer("first_week", "first_night", night)
    if strategy:
        plan = plan.with_entry("coping", an_entry(4, "strategy", text=strategy, theme="change_scene"))
    if step:
        plan = plan.with_entry("lapse", an_entry(5, "step", text=step))
    return plan


@pytest.mark.parametrize(
    "plan",
    [
        placed("Kofi's flat", night="At Kofi's flat on the sofa"),
        placed("Kofi's flat on Mill Road", night="Kofi's flat"),
        placed("The Fallow Arms", step="I sit in the Fallow Arms till it is over"),
        placed("the skate park", strategy="Sit in the skate park for ten minutes"),
    ],
)
def test_a_safe_place_that_is_a_risky_place_is_named(plan):
    (one,) = found("contradiction.place", plan)
    assert one.severity == "improve"


@pytest.mark.parametrize(
    "plan",
    [
        placed("Kofi's flat", night="At Tess's flat"),
        placed("the skate park", strategy="Walk home the long way, not by the skate park"),
        placed("The corner flat on the top floor", night="My flat"),
        placed("Kofi's flat", night=""),
        placed("The Fallow Arms", step="I leave the Fallow Arms and get the bus"),
    ],
)
def test_a_place_to_be_safe_in_is_left_alone(plan):
    assert found("contradiction.place", plan) == []


@pytest.mark.parametrize(
    ("strategy", "trigger", "theme"),
    [
        ("Go to the pub quiz", "The pub", "places"),
        ("Play football with the lads after work", "the lads after work", "people"),
        ("Scroll the Afters chat", "The chat called Afters", "things"),
    ],
)
def test_a_way_to_cope_that_is_a_trigger_is_named(strategy, trigger, theme):
    plan = placed(trigger, theme).with_entry("coping", an_entry(4, "strategy", text=strategy))
    (one,) = found("contradiction.action", plan)
    assert (one.where.section, one.where.entry) == ("coping", number(4))


@pytest.mark.parametrize(
    ("strategy", "trigger", "theme"),
    [
        ("Give my old phone to Jo", "My old phone", "things"),
        ("Have a nap when I am tired", "Tired", "feelings"),
        ("Sand the toy boat in the shed", "The shed at the bottom of our garden", "places"),
        ("Pay the rent on pay day", "Pay day", "money"),
        ("Walk past the pub on the other side", "The pub", "places"),
    ],
)
def test_a_way_to_cope_that_keeps_a_trigger_away_is_left_alone(strategy, trigger, theme):
    plan = placed(trigger, theme).with_entry("coping", an_entry(4, "strategy", text=strategy))
    assert found("contradiction.action", plan) == []


def a_week(*blocks, strength=9, hours=EVENING, bed="", wake=""):
    trigger = an_entry(3, "trigger", text="Friday after work", strength=strength, hours=hours)
    plan = a_plan(
        triggers=Contents(entries=(trigger,)),
        routine=Contents(entries=tuple(an_entry(10 + at, "block", **one) for at, one in enumerate(blocks))),
    )
    for name, time in (("bed", bed), ("wake", wake)):
        plan = plan.with_answer("routine", name, time or None)
    return plan


SWIM = {"text": "Swim", "days": ("tue",), "start": "10:00", "end": "11:00"}
FOOD = {"text": "Food at Nan's", "days": ("fri",), "start": "18:00", "end": "20:00"}


def test_free_hours_in_the_hours_of_a_strong_trigger_are_named():
    (one,) = found("contradiction.gap", a_week(SWIM))
    assert said(WORDS, one) == "Nothing is planned for Friday after work: Fridays 7pm to 11pm."
    assert (one.where.section, one.where.entry) == ("triggers", number(3))


@pytest.mark.parametrize(
    "plan",
    [
        a_week(SWIM, FOOD),
        a_week(SWIM, {"text": "Film", "days": ("fri",), "start": "19:30"}),
        a_week(SWIM, strength=4),
        a_week(SWIM, hours=()),
        a_week(SWIM, hours=(Hours(DAYS, "23:00", "05:00"),), bed="22:30", wake="07:00"),
    ],
)
def test_hours_with_something_in_them_or_a_weak_trigger_are_left_alone(plan):
    assert found("contradiction.gap", plan) == []


def test_a_night_over_the_end_of_the_week_is_one_night():
    night = (Hours(("sun",), "22:00", "03:00"),)
    early = {"text": "Early shift", "days": ("mon",), "start": "02:00", "end": "10:00"}
    assert found("contradiction.gap", a_week(early, hours=night)) == []
    assert len(found("contradiction.gap", a_week(SWIM, hours=night))) == 1


def meeting(**fields):
    values = {"what": "GP bladder check", "date": "2026-11-26", "mode": "in_person", **fields}
    return a_plan(aftercare=Contents(entries=(an_entry(7, "appointment", **values),)))


@pytest.mark.parametrize(
    "plan",
    [
        meeting(),
        meeting(mode=""),
        meeting(how_i_get_there="  "),
        meeting(date="2026-11-01", repeats="weekly"),
        meeting(how_i_get_there="Will sort it nearer the time"),
        meeting(how_i_get_there="Not sure yet"),
        meeting(how_i_get_there="I'll see who is about"),
    ],
)
def test_a_meeting_without_a_way_to_get_there_is_named(plan):
    (one,) = found("contradiction.travel", plan)
    assert said(WORDS, one) == "GP bladder check has no way to get there yet."
    assert (one.where.entry, one.where.field) == (number(7), "how_i_get_there")


@pytest.mark.parametrize(
    "plan",
    [
        meeting(how_i_get_there="Bus 12 at 8.50"),
        meeting(how_i_get_there="Orla sorts the car at ten"),
        meeting(how_i_get_there="Get there by bus, not sure which stop"),
        meeting(mode="phone"),
        meeting(mode="video"),
        meeting(mode="", where="Online, link in my e-mail"),
        meeting(date="2026-11-01"),
        meeting(status="done"),
        meeting(what=""),
    ],
)
def test_a_meeting_that_needs_no_journey_is_left_alone(plan):
    assert found("contradiction.travel", plan) == []


def reward(text):
    return a_plan(goals=Contents(entries=(an_entry(8, "milestone", text="30 days", reward=text),)))


@pytest.mark.parametrize(
    "text", ["A bottle of vodka", "One line of coke", "A few pints with the lads", "a spliff", "Gin night"]
)
def test_a_reward_that_is_a_substance_is_named(text):
    (one,) = found("contradiction.reward", reward(text))
    assert (one.where.section, one.where.field) == ("goals", "reward")


@pytest.mark.parametrize(
    "text", ["New pencils", "Train to the sea", "Tea and cake", "A pint of milk and a good book", "Boots from JD", ""]
)
def test_a_reward_that_is_a_treat_is_left_alone(text):
    assert found("contradiction.reward", reward(text)) == []


def test_nothing_is_said_of_an_empty_plan():
    assert sentences(contradictions.findings(asked(a_plan()))) == []


def test_a_first_action_that_goes_to_a_risky_place_is_named():
    plan = placed("The bandstand").with_entry(
        "if_then", an_entry(6, "plan", first="I sit on the bandstand and breathe")
    )
    (one,) = found("contradiction.place", plan)
    assert (one.where.section, one.where.entry, one.where.field) == ("if_then", number(6), "first")


def risky(plan):
    return plan.with_entry("support", an_entry(9, "keep_away", text="The benches by the old bank"))


@pytest.mark.parametrize(
    ("way", "count"),
    [("On foot past the old bank benches", 1), ("On foot by the river", 0), ("Bus 12 from the bank", 0)],
)
def test_a_way_that_goes_by_a_risky_place_is_named(way, count):
    assert len(found("contradiction.travel", risky(meeting(how_i_get_there=way)))) == count


@pytest.mark.parametrize(
    ("text", "count"), [("A night on the benches by the old bank", 1), ("A night at the cinema", 0)]
)
def test_a_reward_that_leads_to_a_risky_place_is_named(text, count):
    assert len(found("contradiction.reward", risky(reward(text)))) == count
