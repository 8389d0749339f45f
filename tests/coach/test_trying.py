"""A plan is walked through a hard moment: it holds where it says what to do then, and every break names what mends it."""

from datetime import date

import pytest

from planner import examples
from planner.coach import trying
from planner.coach.findings import Asked, suggested
from planner.coach.lexicon import Situation, lexicon
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import DAYS, Hours, is_time
from planner.plan.model import Contents
from planner.words import load
from tests.coach.rules_of_fields import RULES
from tests.plan.building import a_plan, an_entry, number
from tests.plans import empty_plan, full_plan, huge_plan
from tests.words.rules import HOW_TO_USE, MEDICINE, PROMISE, SALES, STOP_ALONE, broken
from tests.words.test_plain_words import american, shaming, too_long

WORDS = load()
ALWAYS = (Hours(DAYS, "00:00", "24:00"),)
BAG = Situation(
    "bag", "A mate turns up with a bag.", "fri", "23:00", ("phone",), ("ketamine",), ("mate", "bag"), "people"
)
SHOP = Situation("shop", "You are in the shop.", "tue", "12:00", (), (), ("shop",), "places")
NIGHT = Situation("night", "You wake.", "wed", "03:00", (), (), ("wake",), "body")


def asked(plan) -> Asked:
    return Asked(plan, date(2026, 11, 22), WORDS, lexicon())


def planned(trigger="Mates who turn up", person=None, strategy=None, **fields) -> Asked:
    """One trigger with one if-then, one person and one strategy."""
    someone = {"name": "Dad", "phone": "07700 900101", "hours": ALWAYS, "asked": "agreed", **(person or {})}
    own = {"text": "Draw the tree outside", "alone": True, "night": True, **(strategy or {})}
    written = {
        "cue": number(1),
        "first": "Put my shoes on and go to the end of the street",
        "second": "Put the kettle on and sit by the window",
        "ring": number(3),
        **fields,
    }
    return asked(
        a_plan(
            triggers=Contents(entries=(an_entry(1, "trigger", text=trigger, strength=8),)),
            if_then=Contents(entries=(an_entry(2, "plan", **{key: one for key, one in written.items() if one}),)),
            support=Contents(entries=(an_entry(3, "supporter", **someone),)),
            coping=Contents(entries=(an_entry(4, "strategy", **own),)),
        )
    )


def broken_at(found: trying.Walk) -> dict[str, str]:
    return {one.kind: one.finding.rule for one in found.breaks}


def test_a_plan_that_says_what_to_do_then_holds():
    found = trying.walk(planned("The corner shop"), SHOP)
    assert found.holds
    assert found.breaks == ()
    assert [one.kind for one in found.steps] == ["moment", "plan", "first", "second", "ring"]
    assert "Dad" in found.steps[-1].words


def test_the_exact_words_and_what_keeps_it_away_are_steps_of_their_own():
    found = trying.walk(planned("The corner shop", avoid="I go to the big Tesco", get_out="Sorry, got to run"), SHOP)
    assert [one.kind for one in found.steps][2:4] == ["avoid", "get_out"]


def test_a_moment_the_plan_does_not_know_breaks_at_once_and_offers_to_add_it():
    found = trying.walk(planned("Pay day"), SHOP)
    assert not found.holds
    assert broken_at(found) == {"moment": "specific.missing", "plan": "coverage.if_then"}
    assert found.breaks[0].finding.where.section == "triggers"


def test_a_trigger_without_an_if_then_breaks_there():
    found = trying.walk(planned("The corner shop", cue=None), SHOP)
    assert broken_at(found) == {"plan": "coverage.if_then"}
    assert found.breaks[0].finding.where.entry == number(1)
    assert found.breaks[0].finding.repair.kind == "if_then"
    assert found.breaks[0].finding.repair.given == (number(1),)
    assert any("Draw the tree" in one.words for one in found.steps)


def test_an_if_then_with_its_own_words_as_cue_is_found_too():
    found = trying.walk(planned("Pay day", cue=None, cue_words="I stand in the shop"), SHOP)
    assert found.holds


@pytest.mark.parametrize(
    ("first", "rule"),
    [
        ("Ring Dad from the stairs", "if_then.needs"),
        ("I won't open the door", "if_then.not_plan"),
        ("Stay strong", "specific.general"),
        ("Have a line with them", "safety.action"),
        (None, "coverage.actions"),
    ],
)
def test_a_first_action_that_does_not_work_there_is_named_and_the_second_makes_up_for_it(first, rule):
    found = trying.walk(planned(first=first), BAG)
    assert broken_at(found)["first"] == rule
    step = next(one for one in found.breaks if one.kind == "first")
    assert (step.finding.where.section, step.finding.where.entry, step.finding.where.field) == (
        "if_then",
        number(2),
        "first",
    )
    assert found.holds


def test_with_no_action_that_works_it_breaks_and_a_strategy_of_ones_own_is_offered():
    found = trying.walk(planned(first="Ring Dad", second="Text Dad"), BAG)
    assert not found.holds
    step = next(one for one in found.breaks if one.kind == "first")
    assert step.finding.repair.kind == "strategy"
    assert step.finding.repair.given == (number(4),)
    assert any(one.kind == "own" and "Draw the tree" in one.words for one in found.steps)


def test_a_strategy_that_is_not_for_the_night_breaks_at_night():
    found = trying.walk(planned("I wake", first=None, first_strategy=number(4), strategy={"night": False}), NIGHT)
    assert broken_at(found)["first"] == "coverage.night"


def test_daylight_is_missing_after_dark():
    lit = {"needs": ("daylight",)}
    assert "first" in broken_at(trying.walk(planned("I wake", first_strategy=number(4), strategy=lit), NIGHT))
    assert "first" not in broken_at(trying.walk(planned("The shop", first_strategy=number(4), strategy=lit), SHOP))


@pytest.mark.parametrize(
    ("person", "rule", "section"),
    [
        ({"phone": None}, "readiness.number", "support"),
        ({"asked": "said_no"}, "readiness.asked", "if_then"),
        ({"hours": (Hours(("mon",), "09:00", "17:00"),)}, "reach.trigger_hours", "support"),
    ],
    ids=["no number", "said no", "not at this hour"],
)
def test_who_cannot_be_rung_then_is_named_and_a_line_that_answers_follows(person, rule, section):
    found = trying.walk(planned("The shop", person=person), SHOP)
    assert broken_at(found) == {"ring": rule}
    assert found.breaks[0].finding.where.section == section
    assert found.steps[-1].kind == "line"
    assert "116 123" in found.steps[-1].words


def test_somebody_else_who_answers_then_makes_up_for_it():
    plan = planned("The shop", person={"hours": (Hours(("mon",), "09:00", "17:00"),)})
    other = an_entry(9, "supporter", name="Jan", phone="07700 900102", hours=ALWAYS)
    found = trying.walk(asked(plan.plan.with_entry("support", other)), SHOP)
    assert found.holds
    assert "Jan" in found.steps[-1].words
    assert found.breaks[0].finding.repair.given == (number(9),)


def test_a_plan_with_nobody_in_it_does_not_hold():
    plan = planned("The shop").plan.without_entry("support", number(3))
    found = trying.walk(asked(plan), SHOP)
    assert broken_at(found) == {"ring": "coverage.person"}
    assert not found.holds


def test_with_no_phone_nobody_can_be_rung():
    found = trying.walk(planned(), BAG)
    assert broken_at(found) == {"ring": "if_then.needs"}
    assert found.holds


def test_the_stronger_of_two_triggers_alike_is_met():
    plan = planned("The shop").plan
    stronger = an_entry(8, "trigger", text="The shop on the corner", strength=10)
    found = trying.walk(asked(plan.with_entry("triggers", stronger)), SHOP)
    assert "The shop on the corner" in found.steps[0].words


@pytest.mark.parametrize("one", lexicon().situations, ids=lambda one: one.id)
@pytest.mark.parametrize("plan", [empty_plan, full_plan, huge_plan], ids=["empty", "full", "huge"])
def test_every_plan_can_be_walked_through_every_situation(plan, one):
    found = trying.walk(asked(plan()), one)
    assert all(step.finding for step in found.breaks)
    assert {step.finding.rule for step in found.breaks} <= RULES
    for step in found.steps:
        assert "{" not in step.words
    for step in found.breaks:
        assert suggested(WORDS, step.finding)


def test_an_example_meets_the_mate_with_a_bag_and_shows_where_it_breaks():
    plan = asked(examples.example("ketamine-student", date(2026, 11, 22)))
    bag = next(one for one in trying.situations(plan) if one.id == "ketamine-mate-with-bag")
    found = trying.walk(plan, bag)
    assert "halls kitchen" in found.steps[0].words
    assert broken_at(found)["first"] == "coverage.night"
    assert repr(found) == repr(trying.walk(plan, bag))


def test_the_situations_of_a_plan_are_those_of_its_substances_first_then_everybodys():
    plan = asked(examples.example("alcohol-supervisor", date(2026, 11, 22)))
    chosen = set(plan.plan.substances())
    found = trying.situations(plan)
    own = [bool(chosen & set(one.substances)) for one in found]
    assert own == sorted(own, reverse=True)
    assert all(mine or not one.substances for mine, one in zip(own, found, strict=True))
    assert trying.situations(asked(empty_plan())) == lexicon().situations


def test_there_are_situations_enough_for_every_substance():
    options = CATALOGUE.field("about", "substance", "substance").kind.options
    assert len(lexicon().situations) >= 48
    for substance in options:
        assert sum(substance in one.substances for one in lexicon().situations) >= 3, substance


@pytest.mark.parametrize("one", lexicon().situations, ids=lambda one: one.id)
def test_a_situation_is_plain_safe_and_well_formed(one):
    themes = CATALOGUE.field("triggers", "trigger", "theme").kind.options
    needs = CATALOGUE.field("coping", "strategy", "needs").kind.options
    substances = CATALOGUE.field("about", "substance", "substance").kind.options
    assert one.day in DAYS
    assert is_time(one.time)
    assert one.theme in themes
    assert set(one.missing) <= set(needs)
    assert set(one.substances) <= set(substances)
    assert one.cues == tuple(dict.fromkeys(cue.casefold() for cue in one.cues))
    said = one.text
    assert not shaming(said)
    assert not too_long(said)
    assert not american(said)
    assert "!" not in said
    assert not any(broken(rule, said) for rule in (HOW_TO_USE, PROMISE, MEDICINE, SALES))
    assert not broken(STOP_ALONE, said, careful=True)
    names = dict(zip(DAYS, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], strict=True))
    assert f"It is {names[one.day]} at {one.time}" in said


def test_no_two_situations_are_called_the_same():
    names = [one.id for one in lexicon().situations]
    assert len(names) == len(set(names))
