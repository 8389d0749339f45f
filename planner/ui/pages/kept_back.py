"""Sentences for home, where somebody may look over the shoulder: what is marked Only me is not named there."""

import re
from collections.abc import Iterator

from planner.coach.things import first_words
from planner.plan.model import Plan
from planner.words import Words

_LEAST = 3
"""Letters below which a text is no name of anything."""
_NAMES = frozenset({"text", "name", "what", "cue_words", "first"})
"""Fields whose words name an entry, even one word alone."""
_BEGINNING = 24
"""Letters by which a text that was cut elsewhere is still known."""


class KeptBack:
    """Knows what a plan keeps to the person alone."""

    def __init__(self, words: Words, plan: Plan) -> None:
        self._words = words
        self._texts = sorted(set(_private(plan)), key=len, reverse=True)

    def said(self, sentence: str) -> str:
        """The sentence, with other words where it named such a thing."""
        kept = self._words.ui("advice.only_me")
        found = sentence
        for text in self._texts:
            found = found.replace(self._words.ui("coach.quoted", words=text), kept)
            found = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", lambda _match: kept, found)
        if any(len(text) >= _BEGINNING and text[:_BEGINNING] in found for text in self._texts):
            return self._words.ui("advice.only_me_more")
        return found if found == sentence else found[:1].upper() + found[1:]


def _private(plan: Plan) -> Iterator[str]:
    """What the entries that are kept to the person alone are called, and what is told in them."""
    for _, entry in plan.all_entries():
        if not entry.share.prints:
            for name, value in entry.values.items():
                shown = first_words(value) if isinstance(value, str) else ""
                if len(shown) >= _LEAST and (" " in shown or name in _NAMES):
                    yield shown
