"""Every trigger and amber sign is held against the five kinds of cover, and every gap is one sentence that names the thing."""

import pytest

from planner.coach import coverage, live
from planner.coach.coverage import COVERS
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Contents
from tests.coach.rules_of_fields import RULES
from tests.coach.small_plans import IF_THEN, OTHER, PERSON, SIGN, STEP, STRATEGY, TRIGGER, asked, covered, sentences
from tests.plan.building import a_plan, an_entry, number
from tests.plans import empty_plan

NIGHT = (Hours(DAYS, "00:00", "24:00"),)
AWAY = ("support", an_entry(50, "keep_away", text="tess"))


def states(plan) -> dict[str, str]:
    return {cell.cover: cell.state for cell in coverage.rows(asked(plan))[0].cells}


def rules(plan) -> set[str]:
    return {one.rule for one in coverage.findings(asked(plan))}


def a_sign(**fields):
    sign = an_entry(SIGN, "sign", **{"text": "I mute my sister", "level": "amber", **fields})
    person = an_entry(PERSON, "supporter", name="Tess", phone="07700 900101")
    return a_plan(warning_signs=Contents(entries=(sign,)), support=Contents(entries=(person,)))


def test_a_trigger_that_lacks_nothing_has_five_covered_cells_and_nothing_is_said():
    assert states(covered()) == dict.fromkeys(COVERS, "covered")
    assert rules(covered()) == set()


def test_the_words_of_what_covers_stand_in_the_cell():
    cells = {one.cover: one for one in coverage.rows(asked(covered()))[0].cells}
    assert cells["person"].by == ("Tess",)
    assert cells["actions"].by == ("I pay the rent at nine from my phone", "I clean the bike chain in the hall")


BAD = {
    "no if-then": ({"plan": {"cue": None}}, "coverage.if_then", "Pay day has no if-then plan yet."),
    "an if-then with nothing to do": (
        {"plan": {"first": None, "second": None}},
        "coverage.if_then",
        "The if-then plan for Pay day has no first step yet.",
    ),
    "one action": (
        {"plan": {"second": None}},
        "coverage.actions",
        "Pay day has one thing to do. A second is there if the first falls through.",
    ),
    "the same action twice": (
        {"plan": {"second": "Pay the rent from my phone at nine"}},
        "coverage.actions",
        "Pay day has one thing to do. A second is there if the first falls through.",
    ),
    "nobody to ring": ({"plan": {"ring": None}}, "coverage.person", "Pay day has no one to ring."),
    "somebody who said no": ({"person": {"asked": "said_no"}}, "coverage.person", "Pay day has no one to ring."),
    "somebody to keep away from": ({"more": (AWAY,)}, "coverage.person", "Pay day has no one to ring."),
    "nothing alone": (
        {
            "plan": {"first": "I ring Tess", "second": "I eat at Tess's"},
            "strategy": {"alone": False},
            "person": {"hours": NIGHT},
        },
        "coverage.alone",
        "Pay day has nothing you can do on your own.",
    ),
    "nothing at night": (
        {
            "plan": {"first": "I go to the library", "second": "I walk round the park in daylight"},
            "strategy": {"night": False},
        },
        "coverage.night",
        "Pay day has nothing that works at night.",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_gap_is_found_and_named(name):
    changes, rule, sentence = BAD[name]
    found = [one for one in coverage.findings(asked(covered(**changes))) if one.rule == rule]
    assert sentences(found) == [sentence]
    assert (found[0].where.section, found[0].where.entry) == ("triggers", number(TRIGGER))
    assert rule in RULES


GOOD = {
    "own words for the same cue": {"plan": {"cue": None, "cue_words": "It is pay day and I am on my own"}},
    "a second picked from the strategies": {"plan": {"second": None, "second_strategy": number(STRATEGY)}},
    "a person named in an action": {"plan": {"ring": None, "second": "I ring Tess from the stairs"}},
    "a person named as what they are": {
        "plan": {"ring": None, "second": "I eat with my sister"},
        "person": {"relation": "my sister"},
    },
    "a person named in how it is avoided": {"plan": {"ring": None, "avoid": "My card stays with Tess till Monday"}},
    "somebody who was not asked yet": {"person": {"asked": "not_yet"}},
    "actions that need a phone and nobody": {"plan": {"second": "I text SHOUT to 85258"}},
}


@pytest.mark.parametrize("name", GOOD)
def test_what_covers_in_another_way_is_left_alone(name):
    assert rules(covered(**GOOD[name])) == set()


def test_a_person_who_answers_at_night_makes_ringing_them_work_at_night():
    two = {"first": "I ring Tess and talk about films", "second": "I go round to Tess's"}
    assert "coverage.night" not in rules(covered(plan=two, person={"hours": NIGHT}))
    assert "coverage.night" in rules(covered(plan=two, person={"hours": (Hours(DAYS, "09:00", "17:00"),)}))


def test_what_the_strategy_is_ticked_for_counts_before_what_its_words_seem_to_say():
    picked = {"first": None, "second": None, "first_strategy": number(STRATEGY)}
    assert states(covered(plan=picked, strategy={"text": "Walk in the park", "night": True}))["night"] == "covered"
    assert states(covered(plan=picked, strategy={"night": False}))["night"] == "none"


def test_an_open_tick_is_asked_for_and_costs_one_key():
    picked = {"first": None, "second": None, "first_strategy": number(STRATEGY)}
    found = [
        one
        for one in coverage.findings(asked(covered(plan=picked, strategy={"night": None})))
        if one.rule == "coverage.night"
    ]
    assert (found[0].repair.kind, found[0].repair.given, found[0].typing) == ("night", (number(STRATEGY),), 1)


def test_one_of_the_own_strategies_is_offered_for_a_gap():
    plan = covered(plan={"first": "I ring Tess", "second": "I eat at Tess's"})
    found = [one for one in coverage.findings(asked(plan)) if one.rule == "coverage.alone"]
    assert (found[0].repair.kind, found[0].repair.given) == ("strategy", (number(STRATEGY),))
    assert found[0].severity == "suggest"


def test_people_are_offered_those_who_agreed_first():
    plan = covered(plan={"ring": None}, person={"asked": "not_yet"})
    plan = plan.with_entry("support", an_entry(OTHER, "supporter", name="Idris", asked="agreed"))
    (found,) = [one for one in coverage.findings(asked(plan)) if one.rule == "coverage.person"]
    assert found.repair.given == (number(OTHER), number(PERSON))


@pytest.mark.parametrize("unsafe", ["I use ketamine", "I drink a bottle of vodka", "I get some coke in"])
def test_an_unsafe_action_never_counts_as_cover(unsafe):
    assert states(covered(plan={"second": unsafe}))["actions"] == "part"
    assert states(covered(plan={"first": unsafe, "second": None}))["if_then"] == "part"


def test_a_gap_is_louder_for_a_strong_trigger_than_for_a_weak_one():
    def heard(strength):
        return next(one.severity for one in coverage.findings(asked(covered(plan={"ring": None}, trigger=strength))))

    levels = [heard({"strength": 9}), heard({"strength": 5}), heard({"strength": 2})]
    assert levels == ["gap", "improve", "suggest"]


def test_rows_come_by_strength_then_signs_from_red_to_green():
    triggers = [an_entry(10 + place, "trigger", text=f"T{place}", strength=place) for place in (3, 9, 6)]
    signs = [
        an_entry(30 + place, "sign", text=level, level=level) for place, level in enumerate(("green", "red", "amber"))
    ]
    plan = a_plan(triggers=Contents(entries=tuple(triggers)), warning_signs=Contents(entries=tuple(signs)))
    assert [one.words for one in coverage.rows(asked(plan))] == ["T9", "T6", "T3", "red", "amber", "green"]


def test_a_green_sign_needs_nothing():
    plan = a_sign(level="green")
    assert {one.state for one in coverage.rows(asked(plan))[0].cells} == {"not_needed"}
    assert rules(plan) == set()


def test_an_amber_sign_with_something_to_do_and_someone_to_say_it_lacks_only_small_things():
    plan = a_sign(what_i_do="Put the kettle on and write to her", may_mention=(number(PERSON),))
    assert {one.severity for one in coverage.findings(asked(plan))} == {"suggest"}
    assert states(plan)["person"] == "covered"


def test_an_amber_sign_with_nobody_to_say_it_is_named():
    found = [one for one in coverage.findings(asked(a_sign())) if one.rule == "coverage.person"]
    assert sentences(found) == ["“I mute my sister” has no one who may tell you they see it."]
    assert found[0].where.field == "may_mention"


def test_a_red_sign_needs_a_lapse_step_and_a_person_and_no_more():
    plan = a_sign(level="red")
    assert states(plan) == {"lapse_step": "none", "person": "none"}
    assert rules(plan) == {"coverage.actions", "coverage.person"}
    plan = a_sign(level="red", may_mention=(number(PERSON),)).with_entry(
        "lapse", an_entry(STEP, "step", text="I ring Tess the same hour")
    )
    assert states(plan) == {"lapse_step": "covered", "person": "covered"}


def test_whom_to_tell_first_is_half_a_person_for_a_red_sign():
    plan = a_sign(level="red").with_answer("lapse", "tell_first", number(PERSON))
    assert states(plan)["person"] == "part"


def test_an_unsafe_lapse_step_is_no_lapse_step():
    plan = a_sign(level="red").with_entry("lapse", an_entry(STEP, "step", text="I use ketamine one last time"))
    assert states(plan)["lapse_step"] == "none"


def test_two_if_thens_for_one_cue_cover_it_together():
    plan = covered(plan={"second": None, "ring": None})
    more = an_entry(
        IF_THEN + 20, "plan", cue=number(TRIGGER), first="I sit on the wall with a tea", ring=number(PERSON)
    )
    assert rules(plan.with_entry("if_then", more)) == set()


def test_a_trigger_without_words_gets_a_row_and_no_sentence():
    plan = a_plan(triggers=Contents(entries=(an_entry(TRIGGER, "trigger", strength=5),)))
    assert states(plan)["if_then"] == "none"
    assert rules(plan) == set()


def test_a_link_to_what_is_gone_covers_nothing():
    plan = covered(plan={"ring": number(99), "second": None, "second_strategy": number(98)})
    assert rules(plan) == {"coverage.person", "coverage.actions"}


def test_an_empty_plan_has_no_rows():
    assert coverage.rows(asked(empty_plan())) == ()


def test_a_strategy_that_leads_to_something_risky_is_never_offered():
    safe = an_entry(61, "strategy", text="Walk the dog to the weir", alone=True, night=True)
    risky = an_entry(62, "strategy", text="A game of pool at the Fallow Arms", alone=True, night=True)
    place = an_entry(63, "trigger", text="The Fallow Arms", theme="places")
    plan = a_plan(
        triggers=Contents(entries=(an_entry(TRIGGER, "trigger", text="Pay day", strength=9), place)),
        coping=Contents(entries=(risky, safe)),
        if_then=Contents(entries=(an_entry(IF_THEN, "plan", cue=an_entry(TRIGGER, "trigger").id),)),
    )
    offered = {
        each for one in coverage.findings(asked(plan)) if one.repair.kind == "strategy" for each in one.repair.given
    }
    assert offered == {safe.id}
    begun = an_entry(IF_THEN, "plan", cue=an_entry(TRIGGER, "trigger").id, first="Be strong")
    beside = live.findings(asked(plan.with_entry("if_then", begun)), "if_then", begun.id)
    assert {each for one in beside if one.rule == "coverage.actions" for each in one.repair.given} == {safe.id}
