"""The word lists made quick to ask: sets, stems, phrases and vocabularies, each built once."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from planner.coach.lexicon import Lexicon
from planner.coach.spelling import Vocabulary, heard_in, stem, word_set, words_of

Longer: TypeAlias = Mapping[tuple[str, str], tuple[tuple[str, ...], ...]]


class Phrases(NamedTuple):
    """Phrases by how they begin: single words, and those of two words and more by their first two, the longest first."""

    single: frozenset[str]
    longer: Longer

    def long_at(self, typed: list[str], at: int) -> int:
        """How many words the longest phrase has that begins at a place, 0 when none does."""
        if at + 1 < len(typed) and (begun := self.longer.get((typed[at], typed[at + 1]))) is not None:
            for one in begun:
                if tuple(typed[at : at + len(one)]) == one:
                    return len(one)
        return 1 if typed[at] in self.single else 0

    def none_in(self, typed: list[str]) -> bool:
        """Whether no phrase can stand there: a quick first look."""
        return self.single.isdisjoint(typed) and self.longer.keys().isdisjoint(pairwise(typed))


class Tables:
    """The lists of one lexicon, each in the form a rule asks for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon: Final = lexicon
        self._words: dict[str, frozenset[str]] = {}
        self._stems: dict[str, frozenset[str]] = {}
        self._first: dict[tuple[str, ...], frozenset[str]] = {}
        self._phrases: dict[tuple[str, ...], Phrases] = {}
        self._vocabularies: dict[tuple[str, ...], Vocabulary] = {}

    def words(self, name: str) -> frozenset[str]:
        """A list as a set."""
        found = self._words.get(name)
        if found is None:
            found = self._words[name] = frozenset(self.lexicon.lists[name])
        return found

    def stems(self, name: str) -> frozenset[str]:
        """The single words of a list without their endings."""
        found = self._stems.get(name)
        if found is None:
            found = self._stems[name] = frozenset(stem(one) for one in self.lexicon.lists[name] if " " not in one)
        return found

    def find(self, heard: str, *names: str) -> int:
        """Where the first phrase of these lists stands in words heard, as whole words; -1 when none does."""
        phrases = self._phrases.get(names)
        if phrases is None:
            phrases = self._phrases_of(names)
        typed = heard.split()
        return -1 if phrases.none_in(typed) else _first_of(typed, phrases)

    def stand_in(self, text: str, *names: str) -> bool:
        """Whether a phrase of these lists stands in a text."""
        return self.may_begin(text, *names) and self.find(heard_in(text), *names) >= 0

    def stands(self, typed: list[str], *names: str) -> bool:
        """Whether the beginning of a phrase of these lists, two words of it, stands among words: a quick first look."""
        return not (self._phrases.get(names) or self._phrases_of(names)).none_in(typed)

    def _phrases_of(self, names: tuple[str, ...]) -> Phrases:
        found = self._phrases[names] = by_beginning(one for name in names for one in self.lexicon.lists[name])
        return found

    def may_begin(self, typed: str | list[str], *names: str) -> bool:
        """Whether the first word of a phrase of these lists stands in a text or among words: a quick first look."""
        first = self._first.get(names)
        if first is None:
            lists = (self.lexicon.lists[name] for name in names)
            first = self._first[names] = frozenset(_first_word(one) for each in lists for one in each)
        return not first.isdisjoint(word_set(typed) if isinstance(typed, str) else typed)

    def vocabulary(self, *names: str) -> Vocabulary:
        """The single words of these lists, found in any form and through a slip."""
        found = self._vocabularies.get(names)
        if found is None:
            found = self._vocabularies[names] = Vocabulary(tuple(self.lexicon.lists[name] for name in names))
        return found


_kept: dict[int, Tables] = {}


def tables(lexicon: Lexicon) -> Tables:
    """The tables of a lexicon; the same ones each time."""
    found = _kept.get(id(lexicon))
    if found is None or found.lexicon is not lexicon:
        found = _kept[id(lexicon)] = Tables(lexicon)
    return found


def _first_of(typed: list[str], phrases: Phrases) -> int:
    """Where the first of the phrases begins, counted in letters with single spaces between the words, or -1."""
    for at in range(len(typed)):
        if phrases.long_at(typed, at):
            return sum(len(one) + 1 for one in typed[:at])
    return -1


def _first_word(phrase: str) -> str:
    first = phrase.partition(" ")[0]
    return first if first.isalnum() else words_of(phrase)[0]


def by_beginning(wanted: Iterable[str]) -> Phrases:
    """Phrases, made quick to find."""
    single, longer = set[str](), dict[tuple[str, str], list[tuple[str, ...]]]()
    for phrase in wanted:
        # Nearly every phrase is plain words: to hear each as a person's would take most of the first look.
        words = tuple(phrase.split(" ") if phrase.replace(" ", "").isalnum() else words_of(phrase))
        if len(words) == 1:
            single.add(words[0])
        else:
            longer.setdefault((words[0], words[1]), []).append(words)
    return Phrases(
        frozenset(single), {begin: tuple(sorted(each, key=len, reverse=True)) for begin, each in longer.items()}
    )
