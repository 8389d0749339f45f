"""Entries by the words that tell them, so that the first one a text leads to is found without asking each."""

from collections.abc import Iterable
from typing import Final

from planner.plan.model import Entry


class Marks:
    """Some entries, each with its bearing words; one without any is never found."""

    def __init__(self, entries: Iterable[tuple[frozenset[str], Entry]]) -> None:
        self._entries: Final = [one for one in entries if one[0]]
        self._by_word: Final[dict[str, list[int]]] = {}
        for at, (wanted, _entry) in enumerate(self._entries):
            for word in wanted:
                self._by_word.setdefault(word, []).append(at)
        self._by_rarest: Final[dict[str, list[int]]] = {}
        for at, (wanted, _entry) in enumerate(self._entries):
            rarest = min(wanted, key=lambda word: len(self._by_word[word]))
            self._by_rarest.setdefault(rarest, []).append(at)

    def first_in(self, about: frozenset[str]) -> Entry | None:
        """The first entry whose words all stand among these."""
        return self._first(self._named(about))

    def first_like(self, about: frozenset[str]) -> Entry | None:
        """The first entry whose words all stand among these, or among whose words all these stand, if they are several."""
        found = self._named(about)
        if len(about) > 1:
            shortest = min((self._by_word.get(word, []) for word in about), key=len)
            found += [at for at in shortest if about <= self._entries[at][0]]
        return self._first(found)

    def _named(self, about: frozenset[str]) -> list[int]:
        return [at for word in about for at in self._by_rarest.get(word, ()) if self._entries[at][0] <= about]

    def _first(self, found: list[int]) -> Entry | None:
        return self._entries[min(found)][1] if found else None
