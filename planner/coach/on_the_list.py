"""Whether an action leads to something the person listed as a trigger, or as what to keep away from."""

from typing import Final

from planner.coach.lexicon import Lexicon
from planner.coach.spelling import known, plain, stem, words_of
from planner.plan.model import Entry, Plan

_THEMES: Final = frozenset({"people", "places", "things", "situations", ""})
_NEAR: Final = 5


def leads_to(plan: Plan, action: str, lexicon: Lexicon) -> Entry | None:
    """The trigger or keep-away thing an action goes to; none when the action leads away from it."""
    typed = [stem(one) for one in words_of(plain(action))]
    for thing in plan.entries("support", "keep_away"):
        if _goes_to(typed, thing.text("text"), lexicon, by_name=thing.text("kind") in {"person", ""}):
            return thing
    for thing in plan.entries("triggers", "trigger"):
        if thing.text("theme") in _THEMES and _goes_to(typed, thing.text("text"), lexicon, by_name=False):
            return thing
    return None


def _goes_to(typed: list[str], thing: str, lexicon: Lexicon, *, by_name: bool) -> bool:
    wanted = _marks(thing, lexicon)
    if by_name:
        names = [
            stem(one.lower()) for one in thing.split()[1:] if one[:1].isupper() and "'" not in one and "’" not in one
        ]
        if any(_stands(typed, one, lexicon) for one in names if one in wanted):
            return True
    return bool(wanted) and all(_stands(typed, one, lexicon) for one in wanted)


def _marks(thing: str, lexicon: Lexicon) -> list[str]:
    """The words of a thing that tell it from others."""
    dull = known(lexicon.lists["filler"]) | known(lexicon.lists["weekdays"])
    return [stem(one) for one in words_of(plain(thing)) if one not in dull]


def _stands(typed: list[str], word: str, lexicon: Lexicon) -> bool:
    """Whether the word stands in the action with nothing before it that leads away."""
    away = known(tuple(stem(one) for one in lexicon.lists["leads_away"]))
    return any(one == word and not away & set(typed[max(0, at - _NEAR) : at]) for at, one in enumerate(typed))
