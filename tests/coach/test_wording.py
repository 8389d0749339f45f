"""Each rule of language on its own good and bad examples."""

import subprocess
import sys
from datetime import date

import pytest

from planner.coach import if_then, safety, specific
from planner.coach.findings import Asked, said, suggested
from planner.coach.lexicon import lexicon
from planner.coach.wording import judge_entry, needs_of, same_name, says_nothing, unsafe
from planner.plan.fields import SectionId, TypeId
from planner.plan.model import Entry, Plan
from planner.words import load
from tests.plans import empty_plan, entry_id

WORDS = load()
DAY = date(2026, 11, 22)


def planned(*entries: tuple[str, str, dict[str, object]]) -> Plan:
    """A plan of these entries: section, type, fields."""
    plan = empty_plan()
    for number, (section, kind, values) in enumerate(entries):
        plan = plan.with_entry(SectionId(section), Entry(entry_id(f"wording{number}"), TypeId(kind), values))
    return plan


def asked(plan: Plan) -> Asked:
    return Asked(plan, DAY, WORDS, lexicon())


def rules(plan: Plan, family=if_then) -> list[str]:
    return [one.rule for one in family.findings(asked(plan))]


HARM = {
    "use": [
        "have a line", "do some ket", "smoke a spliff", "use once", "text my dealer", "get high", "buy a gram of coke",
        "I take some xanax to sleep", "Just one joint", "double my dose", "sniff some k", "do balloons",
    ],
    "drink": [
        "have a pint", "go for a drink", "drink a bottle of wine", "get drunk", "couple of cans", "a glass of wine",
        "neck some vodka", "drink to forget", "I have one beer",
    ],
    "self_harm": ["cut myself", "end it all", "kill myself", "take all my tablets", "I hurt myself", "overdose"],
    "drive": ["drive home after a few", "drive after using", "drive while stoned", "get in the car and drive high"],
    "stop": [
        "stop diazepam", "come off my methadone", "go cold turkey", "stop drinking suddenly on my own",
        "I stop taking pregabalin", "detox at home", "quit the benzos by myself", "stop the GHB",
    ],
}  # fmt: skip
NO_HARM = [
    "not drinking", "pour the wine away", "ring the key worker before I stop diazepam", "drink water", "drink tea with Mum",
    "I eat and drink", "have a ginger beer", "an alcohol-free beer", "don't have a line, ring Dad", "bin the ket with Jan",
    "take my methadone as prescribed", "ask my GP how to come off diazepam", "ring Dad if I want to use",
    "walk past the wine shop", "use my plan", "use the breathing card", "cut the grass", "drive to Mum's",
    "drink a pint of squash", "tell Sam I want to use", "take my tablets back to the chemist", "pub quiz team dinner at home",
    "hand the vodka to Ailsa", "do not drive after a drink, ring Rab", "get the bus", "ring 999 if I want to hurt myself",
    "stop at Nan's", "stop and breathe", "no booze in the house", "leave before they have a beer", "hit the gym",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, found in HARM.items() for text in found])
def test_an_action_that_harms_is_heard(kind, text):
    assert unsafe(text, None, lexicon()) == kind


@pytest.mark.parametrize("text", NO_HARM)
def test_an_action_that_keeps_safe_is_left_alone(text):
    assert unsafe(text, None, lexicon()) == ""


def test_ones_own_word_for_a_substance_is_heard():
    plan = planned(("about", "substance", {"substance": "other", "name": "moonjuice"}))
    assert unsafe("have some moonjuice", plan, lexicon()) == "use"
    assert unsafe("have some moonjuice", empty_plan(), lexicon()) == ""


def test_cold_turkey_is_only_danger_where_stopping_can_be():
    weed = planned(("about", "substance", {"substance": "cannabis"}))
    assert unsafe("go cold turkey", weed, lexicon()) == ""


@pytest.mark.parametrize("kind", list(HARM))
def test_harm_is_said_kindly_and_says_where_to_turn(kind):
    plan = planned(("coping", "strategy", {"text": HARM[kind][0]}))
    found = list(safety.findings(asked(plan)))
    assert [(one.rule, one.severity) for one in found] == [("safety.action", "safety")]
    assert said(WORDS, found[0])
    assert suggested(WORDS, found[0])


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("ring Dad", {"phone", "other_person"}),
        ("get the bus to town", {"money", "transport"}),
        ("walk by the canal", {"daylight"}),
        ("cinema at 7", {"money"}),
        ("hot bath", set()),
        ("turn off my phone for an hour", set()),
    ],
)
def test_what_an_action_needs_is_read_from_its_words(text, needed):
    assert needs_of(text, lexicon()) == needed


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Baz", "Bazza", True),
        ("Dan", "Danny", True),
        ("My cousin Baz", "baz", True),
        ("Steven", "Stephen", True),
        ("Dad", "Dan", False),
        ("Mum", "Mo", False),
        ("Jan", "Ian", False),
        ("", "Jan", False),
    ],
)
def test_two_names_may_be_one(one, other, same):
    assert same_name(one, other) is same
    assert same_name(other, one) is same


@pytest.mark.parametrize(
    "text", ["stay strong", "be positive", "I can do this", "keep going", "be brave and stay strong"]
)
def test_cheer_alone_says_nothing(text):
    assert says_nothing(text, lexicon())


@pytest.mark.parametrize("text", ["ring Hope at 5", "walk", "read my letter", "Dad"])
def test_a_thing_to_do_says_something(text):
    assert not says_nothing(text, lexicon())


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("ring Dad and go for a run", True),
        ("have a bath and ring Jan", True),
        ("put the kettle on and sit down", False),
        ("ring Tess and stay on the line while I cook", False),
        ("leave and ring Dad", False),
        ("I delete it and do not read it", False),
        ("fish and chips at Nan's", False),
    ],
)
def test_two_first_actions_are_told_from_one_movement(text, two):
    assert if_then.has_two_firsts(text, lexicon()) is two


def test_two_plans_on_one_cue_are_shown():
    twice = [
        ("if_then", "plan", {"cue_words": cue, "first": "walk", "second": "bath"}) for cue in ("Pay day", "pay day")
    ]
    assert rules(planned(*twice)) == ["if_then.same_cue"]
    assert rules(planned(twice[0])) == []


@pytest.mark.parametrize(
    ("first", "second", "needs"),
    [
        ("ring Dad", "", True),
        ("ring Dad", "text Jan", True),
        ("ring Dad", "hot bath", False),
        ("hot bath", "", False),
    ],
)
def test_an_action_that_leans_on_something_asks_for_one_that_does_not(first, second, needs):
    plan = planned(("if_then", "plan", {"cue_words": "pay day", "first": first, "second": second}))
    assert rules(plan) == (["if_then.needs"] if needs else [])


@pytest.mark.parametrize(
    ("first", "listed"),
    [
        ("go to the Bell", True),
        ("see Baz for an hour", True),
        ("walk past the Bell", False),
        ("block Baz", False),
        ("make toast", False),
    ],
)
def test_an_action_that_leads_to_a_trigger_is_named(first, listed):
    plan = planned(
        ("triggers", "trigger", {"text": "The Bell", "theme": "places"}),
        ("support", "keep_away", {"text": "My cousin Baz", "kind": "person"}),
        ("if_then", "plan", {"cue_words": "pay day", "first": first, "second": "hot bath"}),
    )
    assert ("if_then.is_trigger" in rules(plan)) is listed


def test_a_not_plan_is_asked_what_will_be_done():
    plan = planned(("if_then", "plan", {"cue_words": "pay day", "first": "I won't go out", "second": "hot bath"}))
    found = next(iter(if_then.findings(asked(plan))))
    assert (found.rule, found.where.field, found.repair.kind) == ("if_then.not_plan", "first", "then")


@pytest.mark.parametrize(
    ("section", "kind", "values", "level", "rule"),
    [
        ("triggers", "trigger", {"text": "Stress"}, "general", "specific.general"),
        ("triggers", "trigger", {"text": "A certain street"}, "general", "specific.unchanged"),
        ("triggers", "trigger", {}, "missing", "specific.missing"),
        ("triggers", "trigger", {"text": "don't know"}, "missing", "specific.missing"),
        ("triggers", "trigger", {"text": "Payday"}, "specific", None),
        ("triggers", "trigger", {"text": "Weekends", "date": "2026-12-05"}, "specific", None),
        ("coping", "strategy", {"text": "Surf the urge", "card": "urge_surf"}, "specific", None),
        ("coping", "strategy", {"text": "Walk round the block"}, "specific", None),
        ("if_then", "plan", {"cue_words": "pay day"}, "missing", "specific.missing"),
        ("routine", "mooring_line", {"text": "Be honest", "times_a_week": 3}, "general", "specific.general"),
        ("routine", "mooring_line", {"text": "Swim", "times_a_week": 3}, "specific", None),
        ("support", "supporter", {"name": "a friend"}, "general", "specific.general"),
        ("support", "supporter", {"name": "Dad"}, "specific", None),
    ],
)
def test_each_entry_has_its_level_and_why(section, kind, values, level, rule):
    plan = planned((section, kind, values))
    here = asked(plan)
    judged = judge_entry(here, section, plan.section(section).entries[0])
    assert judged.level == level
    found = list(specific.findings(here))
    assert [one.rule for one in found] == ([rule] if rule else [])
    for one in found:
        assert said(WORDS, one)
        assert suggested(WORDS, one)


def test_the_library_that_hears_typos_waits_for_its_first_use():
    code = "import planner.coach.specific, planner.coach.if_then, planner.coach.safety, sys; print('rapidfuzz' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
