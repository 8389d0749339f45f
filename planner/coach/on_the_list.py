"""Whether an action leads to something the person listed as a trigger, or as what to keep away from."""

from typing import Final

from msgspec import Struct

from planner.coach.lexicon import Lexicon
from planner.coach.spelling import stem, words_of
from planner.coach.tables import tables
from planner.plan.model import Entry, Plan

_THEMES: Final = frozenset({"people", "places", "things", "situations", ""})
_NEAR: Final = 5


class Listed(Struct, frozen=True):
    """A trigger or a keep-away thing, by the words that tell it from others; any one of `names` is enough."""

    entry: Entry
    marks: tuple[str, ...]
    names: tuple[str, ...] = ()


def listed(plan: Plan, lexicon: Lexicon) -> tuple[Listed, ...]:
    """What a person listed as a trigger or to keep away from, that an action can lead to."""
    away = [
        _listed(one, lexicon, by_name=one.text("kind") in {"person", ""})
        for one in plan.entries("support", "keep_away")
    ]
    triggers = [
        _listed(one, lexicon, by_name=False)
        for one in plan.entries("triggers", "trigger")
        if one.text("theme") in _THEMES
    ]
    return tuple(one for one in (*away, *triggers) if one.marks)


def leads_to(things: tuple[Listed, ...], action: str, lexicon: Lexicon) -> Entry | None:
    """The thing an action goes to; none when the action leads away from it."""
    typed = [stem(one) for one in words_of(action)]
    held = frozenset(typed)
    for thing in things:
        if thing.names and any(one in held and _stands(typed, one, lexicon) for one in thing.names):
            return thing.entry
        # The last word is asked for first: it tells most things apart.
        if (
            thing.marks[-1] in held
            and held.issuperset(thing.marks)
            and all(_stands(typed, one, lexicon) for one in thing.marks)
        ):
            return thing.entry
    return None


def _listed(entry: Entry, lexicon: Lexicon, *, by_name: bool) -> Listed:
    text, held = entry.text("text"), tables(lexicon)
    dull = held.words("filler") | held.words("weekdays")
    marks = tuple(stem(one) for one in words_of(text) if one not in dull)
    capitals = [one for one in text.split()[1:] if one[:1].isupper() and "'" not in one and "’" not in one]
    names = tuple(found for one in capitals if (found := stem(one.lower())) in marks)
    return Listed(entry, marks, names if by_name else ())


def _stands(typed: list[str], word: str, lexicon: Lexicon) -> bool:
    """Whether the word stands in the action with nothing before it that leads away."""
    away = tables(lexicon).stems("leads_away")
    return any(one == word and not away & set(typed[max(0, at - _NEAR) : at]) for at, one in enumerate(typed))
