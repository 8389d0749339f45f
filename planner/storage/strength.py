"""How hard a passphrase is to guess, why it is not harder, and a good one made by chance."""

import secrets
from functools import cache
from math import log2
from typing import Any, Final

from msgspec import Struct

from planner import resources

LONGEST: Final = 72
"""Characters zxcvbn looks at; it refuses more, and more would only be stronger."""

FAIR: Final = 2
"""The score below which the window asks twice."""

WORDS: Final = 4
LANGUAGE: Final = "en"

_DICTIONARIES: Final = {
    "passwords": "common",
    "male_names": "name",
    "female_names": "name",
    "surnames": "name",
    "english_wikipedia": "word",
    "us_tv_and_film": "word",
}
_PATTERNS: Final = {
    "spatial": "keyboard",
    "repeat": "repeat",
    "sequence": "sequence",
    "date": "date",
    "regex": "date",
}


class Strength(Struct, frozen=True):
    """A score from 0 (guessed at once) to 4 (very strong), and why it is below 3.

    `reasons` are codes whose words stand under ``create.reason_`` in the words, the weightiest first.
    """

    score: int
    reasons: tuple[str, ...] = ()

    @property
    def fair(self) -> bool:
        """Whether it may be used without asking twice."""
        return self.score >= FAIR


def judge(passphrase: str) -> Strength:
    """How strong a passphrase is; some milliseconds, and 50 the first time."""
    if not passphrase:
        return Strength(0, ("short",))
    from zxcvbn import zxcvbn  # its word lists take 50 ms to load

    found = zxcvbn(passphrase[:LONGEST])
    score = int(found["score"])
    if score >= FAIR + 1:
        return Strength(score)
    parts = sorted(found["sequence"], key=lambda one: len(one["token"]), reverse=True)
    reasons = [reason for part in parts if (reason := _reason(part))]
    if len(passphrase) < 12:
        reasons.append("short")
    return Strength(score, tuple(dict.fromkeys(reasons)))


def four_words() -> str:
    """A passphrase of four words drawn by chance, one from the other parted by a space: over 50 bits."""
    return " ".join(secrets.choice(_list()) for _ in range(WORDS))


def bits() -> float:
    """What a passphrase from `four_words` is worth."""
    return WORDS * log2(len(_list()))


def _reason(part: dict[str, Any]) -> str | None:
    if part["pattern"] != "dictionary":
        return _PATTERNS.get(part["pattern"])
    return _DICTIONARIES.get(part["dictionary_name"])


@cache
def _list() -> tuple[str, ...]:
    lines = (resources.folder() / "passphrase" / f"{LANGUAGE}.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
