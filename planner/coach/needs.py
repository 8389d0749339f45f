"""What an action cannot be done without: money, a phone, transport, another person, daylight."""

from typing import Final

from planner.coach.lexicon import Lexicon
from planner.coach.remembered import once
from planner.coach.spelling import heard_in
from planner.coach.tables import tables

NEEDS: Final = ("money", "phone", "transport", "other_person", "daylight")
_LISTS: Final = tuple(f"needs_{need}" for need in NEEDS)
_NOTHING: Final = frozenset[str]()


@once
def needs_of(text: str, lexicon: Lexicon) -> frozenset[str]:
    """What the words of an action say it needs. Source: the backup step of safety plans (Stanley and Brown, 1a)."""
    held = tables(lexicon)
    if not held.may_begin(text, *_LISTS):
        return _NOTHING
    heard = heard_in(text)
    if held.find(heard, "phone_away") >= 0:
        heard = " ".join(one for one in heard.split() if one != "phone")
    return frozenset(need for need in NEEDS if held.find(heard, f"needs_{need}") >= 0)
