"""What an action cannot be done without: money, a phone, transport, another person, daylight."""

from typing import Final

from planner.coach.lexicon import Lexicon
from planner.coach.spelling import known, plain, words_of

NEEDS: Final = ("money", "phone", "transport", "other_person", "daylight")


def needs_of(text: str, lexicon: Lexicon) -> frozenset[str]:
    """What the words of an action say it needs. Source: the backup step of safety plans (Stanley and Brown, 1a)."""
    said = f" {' '.join(words_of(plain(text)))} "
    typed = frozenset(said.split())
    return frozenset(
        need
        for need in NEEDS
        if typed & known(lexicon.lists[f"needs_{need}"])
        or any(f" {one} " in said for one in lexicon.lists[f"needs_{need}"] if " " in one)
    ) - _freed(said, lexicon)


def _freed(said: str, lexicon: Lexicon) -> frozenset[str]:
    """A phone that is put away is not needed."""
    return frozenset({"phone"}) if any(f" {one} " in said for one in lexicon.lists["phone_away"]) else frozenset()
