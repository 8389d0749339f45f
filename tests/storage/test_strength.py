"""A weak passphrase is told kindly why it is weak, and a strong one can be made at a press."""

import math
import re
import string

import pytest

from planner import words
from planner.storage import strength
from planner.storage.strength import Strength, four_words, judge

EVERY_REASON = {"common", "name", "word", "keyboard", "repeat", "sequence", "date", "short"}
UNFIT = [
    "alcohol",
    "beer",
    "booz",
    "brew",
    "cannabis",
    "cocain",
    "dealer",
    "drank",
    "drink",
    "drug",
    "drunk",
    "heroin",
    "junkie",
    "ketam",
    "liquor",
    "morphin",
    "needle",
    "opi",
    "overdos",
    "pill",
    "rehab",
    "relaps",
    "ritalin",
    "sober",
    "stash",
    "valium",
    "vodka",
    "whisk",
    "wine",
    "kill",
    "suicid",
    "death",
    "dead",
    "sex",
    "rape",
    "hate",
    "stupid",
]


@pytest.mark.parametrize(
    ("passphrase", "most", "reason"),
    [
        ("", 0, "short"),
        ("password", 0, "common"),
        ("letmein", 0, "common"),
        ("sdfghjkl;", 1, "keyboard"),
        ("aaaaaaaaaa", 0, "repeat"),
        ("abcdefghij", 0, "sequence"),
        ("12/05/1998", 1, "date"),
        ("elizabeth", 1, "name"),
        ("p@ssw0rd", 1, "common"),
        ("breakfast", 1, "word"),
    ],
)
def test_a_weak_passphrase_is_told_why(passphrase, most, reason):
    found = judge(passphrase)
    assert found.score <= most
    assert not found.fair
    assert reason in found.reasons


@pytest.mark.parametrize(
    "passphrase", ["coffee train fish", "lantern harbour kettle moss", "correct horse battery staple"]
)
def test_a_few_words_are_strong_and_need_no_reasons(passphrase):
    assert judge(passphrase) == Strength(4)


@pytest.mark.parametrize("length", [72, 73, 500, 100_000])
def test_a_long_passphrase_is_never_too_long_to_judge(length):
    text = ("lantern harbour kettle moss " * (length // 20 + 1))[:length]
    assert judge(text).score == 4


@pytest.mark.parametrize("passphrase", ["\x00", "\ud800", "🜁" * 80, "Zoë", "\u202e" * 10])
def test_any_character_can_be_judged(passphrase):
    assert 0 <= judge(passphrase).score <= 4


def test_every_reason_has_words():
    assert set(strength._PATTERNS.values()) | set(strength._DICTIONARIES.values()) | {"short"} == EVERY_REASON
    said = words.load()
    for reason in EVERY_REASON:
        assert said.ui(f"create.reason_{reason}")


def test_four_words_are_worth_fifty_bits():
    words_ = strength._list()
    assert len(set(words_)) == len(words_)
    assert 4 * math.log2(len(words_)) >= 50
    assert strength.bits() >= 50


def test_four_words_are_drawn_anew_each_time_and_judged_very_strong():
    made = {four_words() for _ in range(200)}
    assert len(made) == 200
    for one in list(made)[:20]:
        assert re.fullmatch(r"[a-z]+( [a-z]+){3}", one)
        assert judge(one).score == 4


def test_the_words_are_plain_short_and_fit_for_anyone():
    for word in strength._list():
        assert set(word) <= set(string.ascii_lowercase)
        assert 3 <= len(word) <= 9
        assert not [unfit for unfit in UNFIT if word.startswith(unfit)]
