"""What an if-then leans on: something behind it that does without, and nothing that wants daylight in the dark."""

import pytest

from planner.coach.if_then import findings, has_two_firsts
from planner.coach.lexicon import lexicon
from planner.coach.needs import needs_of
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Contents
from tests.coach.small_plans import asked, sentences
from tests.plan.building import a_plan, an_entry, number

NIGHT, EVENING, DAY = (
    (Hours(DAYS, "00:00", "05:00"),),
    (Hours(DAYS, "18:00", "23:00"),),
    (Hours(DAYS, "09:00", "12:00"),),
)
LATE = (Hours(DAYS, "22:00", "02:00"),)


def of_rule(rule, plan):
    return [one for one in findings(asked(plan)) if one.rule == rule]


def awake(hours=(), text="Awake with my back hurting", **plan):
    trigger = an_entry(1, "trigger", text=text, **({"hours": hours} if hours else {}))
    walk = an_entry(2, "strategy", text="Loop of the block in the sun", needs=("daylight",))
    return a_plan(
        triggers=Contents(entries=(trigger,)),
        coping=Contents(entries=(walk,)),
        if_then=Contents(entries=(an_entry(3, "plan", cue=number(1), **plan),)),
    )


@pytest.mark.parametrize(
    ("plan", "field"),
    [
        (awake(NIGHT, first_strategy=number(2), second="Hot bath"), "first"),
        (awake(LATE, first="Stroll on the beach", second="Hot bath"), "first"),
        (awake(NIGHT, first="Hot bath", second="Feed the ducks"), "second"),
        (awake(text="K-cramps at 3am", first="Feed the ducks", second="Hot bath"), "first"),
        (awake((*NIGHT, *LATE), first="Sit on the bandstand", second="Hot bath"), "first"),
    ],
)
def test_an_action_that_wants_daylight_does_not_stand_for_a_trigger_of_the_dark(plan, field):
    (one,) = of_rule("if_then.needs", plan)
    assert (one.where.entry, one.where.field, one.repair.kind) == (number(3), field, "strategy")
    assert one.severity == ("improve" if field == "first" else "suggest")


@pytest.mark.parametrize(
    "plan",
    [
        awake(DAY, first_strategy=number(2), second="Hot bath"),
        awake(EVENING, first_strategy=number(2), second="Hot bath"),
        awake(first_strategy=number(2), second="Hot bath"),
        awake(NIGHT, first="Hot bath", second="Knit a row"),
    ],
    ids=["by day", "an evening that begins in light", "no hours", "needs nothing"],
)
def test_by_day_or_without_hours_daylight_is_no_trouble(plan):
    assert of_rule("if_then.needs", plan) == []


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Dominoes with Uncle Frank", {"other_person"}),
        ("Our Sean comes round and we watch the match", {"other_person"}),
        ("Sit with Gwen", {"other_person"}),
        ("Walk with Biscuit in my pocket", {"other_person"}),
        ("Full English at the market cafe", {"money"}),
        ("Feed the ducks", {"daylight"}),
        ("Snap Ffion a pic of my desk", {"phone", "other_person"}),
        ("The X1 to Mumbles and back", {"money", "transport"}),
        ("The 16 home", {"money", "transport"}),
        ("Order them a game off Argos", {"money"}),
        ("Weed the allotment bed", {"daylight"}),
        ("Snap a carrot and chop it", set()),
        ("Count the 16 tiles", set()),
        ("Cards on the bed", set()),
    ],
)
def test_what_is_needed_is_heard_in_more_ways(text, needed):
    assert needed <= needs_of(text, lexicon())
    assert needed or not needs_of(text, lexicon())


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Call Isla, then take the boys out to the swings", True),
        ("Ring Dad, then nip to the shop", True),
        ("Take a long bath with the radio on", False),
        ("Take ten breaths to calm down", False),
        ("Take the dog out", False),
        ("Send Mum the money and go for a swim", True),
        ("Send Pete a thumbs up", False),
    ],
)
def test_taking_somebody_out_is_a_movement_of_its_own(text, two):
    assert has_two_firsts(text, lexicon()) is two


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("Awake with my back hurting", True),
        ("awake, with my back hurting.", True),
        ("When my back hurts and I am awake", False),
        ("My hurting back, awake", True),
        ("Hurting back", True),
        ("Awake", False),
        ("Awake, the baby is crying", False),
    ],
)
def test_a_cue_in_own_words_is_the_trigger_it_names(words, same):
    plan = awake(first="Hot bath").with_entry("if_then", an_entry(4, "plan", cue_words=words, first="Knit a row"))
    found = of_rule("if_then.same_cue", plan)
    assert [(one.where.entry, one.where.field) for one in found] == ([(number(4), "cue_words")] if same else [])


@pytest.mark.parametrize(
    ("first", "two"),
    [
        ("Ring Nige / clean the cab / walk the dog", True),
        ("Ring Nige; clean the cab", True),
        ("Ring Nige -> bake a loaf", True),
        ("Ring Nige 24/7", False),
    ],
)
def test_marks_between_things_are_heard_as_a_list(first, two):
    assert len(of_rule("if_then.two_firsts", awake(first=first))) == two


@pytest.mark.parametrize(
    ("first", "leans"),
    [
        ("Nige rubs my back", True),
        ("Our Nige cooks", True),
        ("Nige's card on the wall", False),
        ("Nigella's soup", False),
    ],
)
def test_an_action_somebody_named_does_needs_them(first, leans):
    plan = awake(first=first).with_entry("support", an_entry(5, "supporter", name="Our Nige"))
    assert bool(of_rule("if_then.needs", plan)) is leans


def test_no_answer_yet_is_no_not_plan():
    plan = awake(first="not sure yet")
    assert of_rule("if_then.not_plan", plan) == []


def test_what_is_said_names_the_action_and_what_comes_in_the_dark():
    found = of_rule("if_then.needs", awake(NIGHT, first="Feed the ducks", second="Hot bath"))
    assert sentences(found) == ["“Feed the ducks” needs daylight, and “Awake with my back hurting” comes in the dark."]
