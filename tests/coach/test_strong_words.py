"""What a strong plan says is left alone: a plan has forty such entries, so one in forty called general is too many."""

import tomllib
from pathlib import Path

from planner.coach.lexicon import lexicon
from planner.coach.unsafe import unsafe
from planner.coach.wording import judge_text
from tests.coach.test_phrases import ASKED

HELD = tomllib.loads((Path(__file__).parent / "phrases_strong.toml").read_text(encoding="utf-8"))
EACH = [(*place.split("."), text) for place, texts in HELD.items() for text in texts]
LINES = "get_out"


def test_nearly_nothing_of_it_is_called_general():
    flagged = [one for one in EACH if judge_text(ASKED, *one).level != "specific"]
    assert len(EACH) > 200
    assert len(flagged) <= 0.02 * len(EACH), flagged


def test_none_of_it_is_taken_for_harm():
    assert [one for one in EACH if one[2] != LINES and unsafe(one[3], None, lexicon())] == []
