"""What an action cannot be done without: money, a phone, transport, another person, daylight."""

from typing import Final

from planner.coach.lexicon import Lexicon
from planner.coach.spelling import words_of
from planner.coach.tables import tables

NEEDS: Final = ("money", "phone", "transport", "other_person", "daylight")


def needs_of(text: str, lexicon: Lexicon) -> frozenset[str]:
    """What the words of an action say it needs. Source: the backup step of safety plans (Stanley and Brown, 1a)."""
    heard, held = " ".join(words_of(text)), tables(lexicon)
    if held.find(heard, "phone_away") >= 0:
        heard = " ".join(one for one in heard.split() if one != "phone")
    return frozenset(need for need in NEEDS if held.find(heard, f"needs_{need}") >= 0)
