"""Whether words say enough to be pictured: a thing, a time, a place, a person, a number or a first movement."""

import re
from itertools import pairwise
from typing import Final

from planner.coach.lexicon import Lexicon
from planner.coach.spelling import has_number, plain, words_of
from planner.coach.tables import tables

_WIDE: Final = ("vague_people", "vague_places", "feelings")
LISTS: Final[dict[str, tuple[str, ...]]] = {
    "cue": (*_WIDE, "vague_times", "vague_cues"),
    "sign": (*_WIDE, "vague_times", "vague_cues", "vague_signs"),
    "action": (*_WIDE, "vague_times", "vague_actions", "encouragement", "attitudes"),
    "person": ("vague_people",),
    "goal": ("feelings", "attitudes", "vague_goals", "vague_people"),
    "ask": ("vague_asks", "vague_people", "feelings"),
    "line": (*_WIDE, "vague_actions", "vague_lines"),
    "treat": (*_WIDE, "vague_actions", "vague_times", "vague_treats"),
    "moment": ("feelings", "vague_goals", "attitudes", "vague_times"),
    "time": ("vague_times",),
}
"""For each kind of entry, the lists whose words say too little in it (resources/coach/vague.toml)."""

_ALWAYS: Final = ("filler",)
_REACHES: Final = frozenset(
    ["ring", "call", "text", "phone", "see", "tell", "visit", "message", "meet", "with", "at", "to", "ask"]
)
_SLIPS: Final = 2
_MOMENT: Final = frozenset({"when", "whenever", "if", "being", "feeling", "having"})
_SIGN: Final = re.compile(r"[^\W_]")


def too_wide(text: str, kind: str, lexicon: Lexicon) -> bool:
    """Whether every word that carries meaning says too little for this kind of entry.

    One word that is in no list is enough to make it concrete: when in doubt an entry says enough. Source: plans are
    generic (E3), and clear, personal ones go with better outcomes (E1, E2); the lists are our judgement.
    """
    said, held = plain(text).strip(" .!?,;:"), tables(lexicon)
    whole = {said, _without_lead(said, lexicon)}
    if whole & held.words("concrete_anyway"):
        return False
    if whole & held.words("general_anyway"):
        return True
    typed = words_of(said)
    wide, filler = held.vocabulary(*LISTS[kind]), held.vocabulary(*_ALWAYS)
    unknown: list[str] = []
    met = False
    for word in typed:
        if wide.holds(word):
            met = True
        elif not filler.holds(word):
            unknown.append(word)
            if len(unknown) > _SLIPS or has_number(word):
                return False
    if _named(text, typed):
        return False
    if not unknown:
        return met
    return all(wide.nearly(one) for one in unknown) and (met or len(unknown) == 1 or len(typed) > 1)


def says_nothing(text: str, lexicon: Lexicon) -> bool:
    """Whether an action only cheers: how to be, and nothing to do. Source: plans that say what one will do (E10)."""
    said = plain(text).strip(" .!?,;:")
    if said in tables(lexicon).words("concrete_anyway"):
        return False
    wide = tables(lexicon).vocabulary("encouragement", "attitudes")
    filler = tables(lexicon).vocabulary(*_ALWAYS)
    typed = words_of(said)
    met = False
    for word in typed:
        if wide.holds(word):
            met = True
        elif not filler.holds(word):
            return False
    return met


def no_answer(text: str, lexicon: Lexicon) -> bool:
    """Whether what was typed is no answer yet ("don't know", "tbc")."""
    said = plain(text)
    return said in tables(lexicon).words("no_answer") or _SIGN.search(said) is None


def _named(text: str, typed: list[str]) -> bool:
    """Whether somebody's or somewhere's name stands after a word that reaches out: "ring Hope", "at The Rest"."""
    written = text.split()
    if len(written) != len(typed):
        return False
    return any(
        after[:1].isupper() and not after.isupper() and before.lower() in _REACHES
        for before, after in pairwise(written)
    )


def _without_lead(said: str, lexicon: Lexicon) -> str:
    """The words without "I will", "try to" and the like before them."""
    typed = said.split()
    leads = tables(lexicon).words("leads")
    while len(typed) > 1 and (typed[0] in leads or typed[0] in _MOMENT):
        typed = typed[1:]
    return " ".join(typed)
