"""Words as they are meant: text-speak and dialect written out, and turns of speech taken away."""

from functools import lru_cache
from typing import Final

from planner.coach.spelling import words_of
from planner.coach.tables import Phrases, Tables, by_beginning


def as_meant(said: str, held: Tables) -> str:
    """Words in plain spelling: "tryna b positive" is "trying to be positive"; a number stays one where it counts."""
    known = _written_out(held)
    typed = words_of(said)
    if known.keys().isdisjoint(typed):
        return " ".join(typed)
    return " ".join(_one(at, typed, known) for at in range(len(typed)))


def without_idioms(spoken: str, held: Tables) -> list[str]:
    """The words that are left when turns of speech are taken away ("my head in the right place")."""
    typed, left, at = spoken.split(), list[str](), 0
    phrases = _idioms(held)
    if phrases.none_in(typed):
        return typed
    while at < len(typed):
        long = phrases.long_at(typed, at)
        if not long:
            left.append(typed[at])
        at += long or 1
    return left


def _one(at: int, typed: list[str], known: dict[str, str]) -> str:
    word = typed[at]
    if word.isdigit() and (at == len(typed) - 1 or typed[at - 1] in _BEFORE_NUMBERS or at == 0):
        return word
    return known.get(word, word)


_BEFORE_NUMBERS: Final = frozenset(
    ["at", "by", "for", "till", "until", "from", "after", "before", "every", "number", "no"]
)


@lru_cache(maxsize=2)
def _written_out(held: Tables) -> dict[str, str]:
    return dict(one.split(" = ", 1) for one in held.lexicon.lists["respelled"])


@lru_cache(maxsize=2)
def _idioms(held: Tables) -> Phrases:
    return by_beginning(held.lexicon.lists["idioms"])
