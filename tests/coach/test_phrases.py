"""How many phrases the rules judge rightly, on the set they were made with."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from planner.coach.findings import Asked
from planner.coach.lexicon import lexicon
from planner.coach.not_plans import is_not_plan
from planner.coach.vague import too_wide
from planner.coach.wording import KINDS, judge_text
from planner.words import load
from tests.plans import empty_plan

SEEN = tomllib.loads((Path(__file__).parent / "phrases_seen.toml").read_text(encoding="utf-8"))
SEEN_2 = tomllib.loads((Path(__file__).parent / "phrases_seen_2.toml").read_text(encoding="utf-8"))
PLACES = {
    "cue": ("triggers", "trigger", "text"),
    "sign": ("warning_signs", "sign", "text"),
    "action": ("if_then", "plan", "first"),
    "person": ("support", "supporter", "name"),
    "goal": ("goals", "goal", "what"),
}
ASKED = Asked(empty_plan(), date(2026, 11, 22), load(), lexicon())


def said_general(kind: str, text: str) -> bool:
    return judge_text(ASKED, *PLACES[kind], text).level != "specific"


def phrases(level: str) -> list[tuple[str, str]]:
    return [(kind, text) for kind, found in SEEN[level].items() for text in found]


def test_the_set_is_large_and_about_half_of_it_is_specific():
    general, specific = phrases("general"), phrases("specific")
    assert len(general) + len(specific) >= 200
    assert 0.4 < len(general) / (len(general) + len(specific)) < 0.6
    assert len(SEEN["not_plan"]["yes"]) + len(SEEN["not_plan"]["no"]) >= 90


def test_vague_phrases_are_found():
    missed = [one for one in phrases("general") if not said_general(*one)]
    assert len(missed) <= 0.05 * len(phrases("general")), missed


def test_specific_phrases_are_left_alone():
    flagged = [one for one in phrases("specific") if said_general(*one)]
    assert len(flagged) <= 0.05 * len(phrases("specific")), flagged


def test_not_plans_are_found():
    missed = [one for one in SEEN["not_plan"]["yes"] if not is_not_plan(one, lexicon())]
    assert len(missed) <= 0.05 * len(SEEN["not_plan"]["yes"]), missed


def test_plans_that_say_what_will_be_done_are_left_alone():
    flagged = [one for one in SEEN["not_plan"]["no"] if is_not_plan(one, lexicon())]
    assert len(flagged) <= 0.03 * len(SEEN["not_plan"]["no"]), flagged


@pytest.mark.parametrize("text", ["Dad", "Greggs at 5", "K-cramps", "Jan's sofa", "pay day", "the Bell", "after group"])
@pytest.mark.parametrize("kind", list(PLACES))
def test_a_short_concrete_entry_is_never_vague(text, kind):
    assert not too_wide(text, kind, lexicon())


def by_field(level: str) -> list[tuple[str, str]]:
    return [(place, text) for place, found in SEEN_2[level].items() for text in found]


def general_in_its_field(place: str, text: str) -> bool:
    section, type_id, field = place.split(".")
    return judge_text(ASKED, section, type_id, field, text).level != "specific"


def test_the_second_set_goes_through_every_field_and_is_about_half_specific():
    general, specific = by_field("general"), by_field("specific")
    assert len(general) + len(specific) >= 300
    assert 0.4 < len(general) / (len(general) + len(specific)) < 0.6
    judged = {f"{section}.{type_id}.{field}" for (section, type_id), found in KINDS.items() for field, _ in found}
    assert set(SEEN_2["general"]) == set(SEEN_2["specific"]) == judged


def test_vague_phrases_are_found_in_every_field():
    missed = [one for one in by_field("general") if not general_in_its_field(*one)]
    assert len(missed) <= 0.05 * len(by_field("general")), missed


def test_specific_phrases_are_left_alone_in_every_field():
    flagged = [one for one in by_field("specific") if general_in_its_field(*one)]
    assert len(flagged) <= 0.05 * len(by_field("specific")), flagged


def test_more_not_plans_are_found_and_what_will_be_done_is_left_alone():
    yes, no = SEEN_2["not_plan"]["yes"], SEEN_2["not_plan"]["no"]
    missed = [one for one in yes if not is_not_plan(one, lexicon())]
    flagged = [one for one in no if is_not_plan(one, lexicon())]
    assert len(missed) <= 0.05 * len(yes), missed
    assert len(flagged) <= 0.03 * len(no), flagged
