"""Whether an action leads to something the person listed as a trigger, or as what to keep away from."""

from typing import Final

from msgspec import Struct

from planner.coach.known_by import kind_of, known_as
from planner.coach.lexicon import Lexicon
from planner.coach.remembered import once
from planner.coach.spelling import stem, words_of
from planner.coach.tables import tables
from planner.plan.model import Entry, Plan

_THEMES: Final = frozenset({"people", "places", "things", "situations", ""})
_NEAR: Final = 5


class Listed(Struct, frozen=True):
    """A trigger or a keep-away thing, and the sets of words any one of which tells it from others."""

    entry: Entry
    known: tuple[tuple[str, ...], ...]


def listed(plan: Plan, lexicon: Lexicon) -> tuple[Listed, ...]:
    """What a person listed as a trigger or to keep away from, that an action can lead to."""
    away = plan.entries("support", "keep_away")
    triggers = [one for one in plan.entries("triggers", "trigger") if one.text("theme") in _THEMES]
    found = (Listed(one, _known(one.text("text"), kind_of(one), lexicon)) for one in (*away, *triggers))
    return tuple(one for one in found if one.known)


def leads_to(things: tuple[Listed, ...], action: str, lexicon: Lexicon) -> Entry | None:
    """The thing an action goes to; none when the action leads away from it."""
    typed = [stem(one) for one in words_of(action)]
    held = frozenset(typed)
    for thing in things:
        for known in thing.known:
            # The last word is asked for first: it tells most things apart.
            if known[-1] in held and held.issuperset(known) and all(_stands(typed, one, lexicon) for one in known):
                return thing.entry
    return None


@once
def _known(text: str, kind: str, lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    """All the words of a thing that say something, and those it is known by alone."""
    held = tables(lexicon)
    dull = held.words("filler") | held.words("weekdays")
    whole = tuple(stem(one) for one in words_of(text) if one not in dull)
    alone = (tuple(sorted(stem(one) for one in each)) for each in known_as(text, kind)[1:])
    return tuple(one for one in dict.fromkeys((whole, *alone)) if one)


def _stands(typed: list[str], word: str, lexicon: Lexicon) -> bool:
    """Whether the word stands in the action with nothing before it that leads away."""
    away = tables(lexicon).stems("leads_away")
    return any(one == word and not away & set(typed[max(0, at - _NEAR) : at]) for at, one in enumerate(typed))
