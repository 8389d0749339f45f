"""Whether words say enough to be pictured: a thing, a time, a place, a person, a number or a first movement."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from planner.coach.lexicon import Lexicon
from planner.coach.remembered import Remembered
from planner.coach.spelling import has_number, plain, words_of
from planner.coach.spoken import as_meant, without_idioms
from planner.coach.tables import Tables, tables

_WIDE: Final = ("vague_people", "vague_places", "feelings")
LISTS: Final[dict[str, tuple[str, ...]]] = {
    "cue": (*_WIDE, "vague_times", "vague_cues"),
    "sign": (*_WIDE, "vague_times", "vague_cues", "vague_signs"),
    "action": (*_WIDE, "vague_times", "vague_actions", "encouragement", "attitudes"),
    "avoid": (*_WIDE, "vague_times", "vague_actions", "vague_cues", "encouragement", "attitudes"),
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
_SOFT: Final = (*sorted({name for each in LISTS.values() for name in each}), *_ALWAYS, "abstract")
_CONCRETE: Final = (
    "concrete_people",
    "concrete_places",
    "concrete_things",
    "concrete_food",
    "concrete_body",
    "concrete_times",
    "concrete_movements",
)
_ANYWAY: Final[dict[str, str]] = {"line": "general_lines"}
_MAY_BE_SMALL: Final = frozenset({"cue", "person"})
"""Kinds of entry that may be a small word which means somebody."""
_SOMEBODY: Final = frozenset({"he", "him", "his", "she", "her", "hers", "he's", "she's"})
_ABSTRACT: Final = re.compile(r"(?:ness|ity|tion|sion|ment|ism|ance|ence|ship|hood|ful|less|ous|ible|ively|fully|ly)$")
_THING_BEFORE: Final = frozenset(
    ["the", "a", "an", "my", "our", "his", "her", "their", "this", "that", "at", "in", "on", "to", "with", "some", "of"]
)
_REACHES: Final = frozenset(
    ["ring", "call", "text", "phone", "see", "tell", "visit", "message", "meet", "with", "at", "to", "ask"]
)
_SLIPS: Final = 2
_TOLD: Final = 7
"""So many words tell something, unless each of them is known to say too little in its place."""
_MOMENT: Final = frozenset({"when", "whenever", "if", "being", "feeling", "having"})
_SIGN: Final = re.compile(r"[^\W_]")
_STOPS: Final = " .!?,;:"


def too_wide(text: str, kind: str, lexicon: Lexicon, *, strange_may_pass: bool = True) -> bool:
    """Whether nothing in it can be pictured by somebody who reads it in a hard moment.

    A thing, a place, a person, a time, a number, a body's feeling or a first movement is enough. One word that no list
    knows may stand among those that say too little, where `strange_may_pass`. Source: plans are generic (E3), and clear, personal ones go with
    better outcomes (E1, E2); the lists are our judgement.
    """
    held = tables(lexicon)
    said = plain(text).strip(_STOPS)
    as_a_whole = _as_a_whole(said, kind, held)
    if as_a_whole is not None:
        return as_a_whole
    # What is quickest to see comes first: any of the three is enough.
    if _named(text, held):
        return False
    spoken = as_meant(said, held)
    if held.find(spoken, "concrete_phrases") >= 0:
        return False
    left = without_idioms(spoken, held)
    met, unknown = _nothing_seen(left, kind, held)
    if met is None:
        return False
    met += len(left) < len(words_of(spoken))
    if not unknown:
        return met > 0 or (len(left) > 1 and not _means_somebody(left, kind))
    return _only_abstract(unknown, left, met, kind, held, strange_may_pass=strange_may_pass)


def _nothing_seen(typed: list[str], kind: str, held: Tables) -> tuple[int | None, list[str]]:
    """How many words say too little, and those nobody knows; None when one of them can be pictured."""
    says = _saying(held, kind)
    met, elsewhere, unknown = 0, 0, list[str]()
    for word in typed:
        said = says[word]
        if said == "pictured":
            return None, []
        if said == "wide":
            met += 1
        elif said == "elsewhere":
            elsewhere += 1
        elif said == "unknown":
            unknown.append(word)
    if len(unknown) > _SLIPS or (len(typed) >= _TOLD and (elsewhere or unknown)):
        return None, []
    return met + elsewhere, unknown


@lru_cache(maxsize=32)
def _saying(held: Tables, kind: str) -> Remembered[str, str]:
    """What each word says in one kind of entry: something to picture, too little there or elsewhere, or nothing known."""
    wide, soft, concrete = held.vocabulary(*LISTS[kind]), held.vocabulary(*_SOFT), held.vocabulary(*_CONCRETE)
    filler, pictured, exact = held.vocabulary(*_ALWAYS), _pictured(held), _exact(held, kind)

    def says(word: str) -> str:
        seen = word in pictured and word not in exact
        if not seen and wide.holds(word):
            return "wide"
        if seen or has_number(word):
            return "pictured"
        if soft.holds(word):
            return "filler" if filler.holds(word) else "elsewhere"
        return "pictured" if concrete.holds(word) else "unknown"

    return Remembered(says)


def _only_abstract(
    unknown: list[str], typed: list[str], met: int, kind: str, held: Tables, *, strange_may_pass: bool
) -> bool:
    """Whether the words nobody knows are slips, or formed like those for what cannot be seen; one may be strange."""
    wide, soft, concrete = held.vocabulary(*LISTS[kind]), held.vocabulary(*_SOFT), held.vocabulary(*_CONCRETE)
    strange = [one for one in unknown if not (wide.nearly(one) or soft.nearly(one) or _ABSTRACT.search(one))]
    if not strange:
        return met > 0 or len(unknown) == 1 or len(typed) > 1
    if len(unknown) > 1 or not met or not strange_may_pass:
        return False
    return not (concrete.nearly(strange[0]) or _stands_as_a_thing(strange[0], typed))


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


def _named(text: str, held: Tables) -> bool:
    """Whether somebody's or somewhere's name stands in it: "ring Hope", "at The Rest", "round Jan's"."""
    rest = text.lstrip()[1:]
    if rest == rest.lower():
        return False
    written = text.split()
    known = held.vocabulary(*_SOFT)
    large = sum(one[:1].isupper() for one in written) == len(written) > 1
    # "Keep Busy" is written large; "Cal Barker" is a name, since no list has its first word.
    shouted = large and (text.isupper() or plain(written[0]) in _soft_words(held))
    for before, after in pairwise(written):
        if not after[:1].isupper() or after.isupper():
            continue
        if before.lower() in _REACHES:
            return True
        word = plain(after).strip(" .!?,;:()")
        if not shouted and before[-1] not in ".!?:" and not word.startswith("i'") and not known.holds(word):
            return True
    return False


@lru_cache(maxsize=2)
def _soft_words(held: Tables) -> frozenset[str]:
    return frozenset(one for name in _SOFT for one in held.lexicon.lists[name])


def _means_somebody(typed: list[str], kind: str) -> bool:
    """Whether small words alone may mean somebody one knows: "him", "when she is here"."""
    return kind in _MAY_BE_SMALL and (len(typed) <= _SLIPS or not _SOMEBODY.isdisjoint(typed))


def _stands_as_a_thing(word: str, typed: list[str]) -> bool:
    """Whether a word nobody knows is named like a thing: "my bodhran", "on the waltzer"."""
    at = typed.index(word)
    return at > 0 and typed[at - 1] in _THING_BEFORE


@lru_cache(maxsize=32)
def _exact(held: Tables, kind: str) -> frozenset[str]:
    return frozenset(one for name in LISTS[kind] for one in held.lexicon.lists[name])


@lru_cache(maxsize=2)
def _pictured(held: Tables) -> frozenset[str]:
    return frozenset(one for name in _CONCRETE for one in held.lexicon.lists[name])


def _as_a_whole(said: str, kind: str, held: Tables) -> bool | None:
    """Whether the whole of it, with or without "I will" before it, is known to be too wide or not; None when it is not."""
    without = _without_lead(said, held)
    general = held.words(_ANYWAY[kind]) if kind in _ANYWAY else frozenset[str]()
    if said in general or without in general:
        return True
    concrete, wide = held.words("concrete_anyway"), held.words("general_anyway")
    if said in concrete or without in concrete:
        return False
    return True if said in wide or without in wide else None


def _without_lead(said: str, held: Tables) -> str:
    """The words without "I will", "try to" and the like before them."""
    typed, leads, at = said.split(" "), held.words("leads"), 0
    while at < len(typed) - 1 and (typed[at] in leads or typed[at] in _MOMENT):
        at += 1
    return " ".join(typed[at:]) if at else said
