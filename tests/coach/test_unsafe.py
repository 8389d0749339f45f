"""Actions that harm are heard in the many ways people write them, and what keeps safe is left alone."""

import tomllib
from pathlib import Path

import pytest

from planner.coach.lexicon import lexicon
from planner.coach.unsafe import unsafe
from tests.plan.building import an_entry
from tests.plans import empty_plan

HELD = tomllib.loads((Path(__file__).parent / "phrases_safety.toml").read_text(encoding="utf-8"))
SAFE = HELD.pop("none")
PLAN = empty_plan().with_entry("about", an_entry(1, "substance", substance="benzodiazepines", name="eggs"))


def heard(text):
    return unsafe(text, None, lexicon())


@pytest.mark.parametrize("kind", list(HELD))
def test_nearly_every_action_that_harms_is_heard(kind):
    missed = [text for text in HELD[kind] if not heard(text)]
    assert len(missed) <= 0.03 * len(HELD[kind]), missed


def test_what_keeps_safe_or_only_sounds_like_harm_is_left_alone():
    assert [text for text in SAFE if heard(text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Take three eggs and lie down", "use"),
        ("Drive home once the eggs wear off", "drive"),
        ("Couple of eggs on toast", ""),
        ("Boil an egg", ""),
        ("Not one egg", ""),
    ],
)
def test_an_everyday_word_that_is_ones_own_for_a_drug_counts_where_it_is_taken(text, kind):
    assert unsafe(text, PLAN, lexicon()) == kind
