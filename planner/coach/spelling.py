"""Words as they were typed: cut apart, without endings, and near enough to a known word when a letter slipped."""

import re
import unicodedata
from functools import cached_property
from typing import Final, NamedTuple

from planner.coach.remembered import Remembered

WORD: Final = re.compile(r"[^\W_]+(?:['’.:+-][^\W_]+)*")
_DIGIT: Final = re.compile(r"\d")
_ENDING: Final = re.compile(r"(?:iness|ness|ings?|in'|ied|ies|ed|es|s)$")
_FROM_Y: Final = frozenset({"ied", "ies", "iness"})
_LAST: Final = frozenset("sgde'lnmrptfb")
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\N{LEFT SINGLE QUOTATION MARK}’`", "'"))
_SHORT: Final = 3
_STOPS: Final = " .!?,;:"
_FAR, _LONG = 2, 8
"""So many slips are borne in a word so long; in a shorter one, one."""


class _Heard(NamedTuple):
    """A text in the forms the rules ask for: plain, its words, these in a line, and each word once."""

    plain: str
    words: list[str]
    line: str
    different: frozenset[str]


def plain(text: str) -> str:
    """The text in lower case, with straight apostrophes and single spaces."""
    return _HEARD[text].plain


def _plain(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    lower = unicodedata.normalize("NFC", text).casefold()
    return " ".join(lower.translate(_APOSTROPHES).split())


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return list(_HEARD[text].words)


def heard_in(text: str) -> str:
    """The words of a text with single spaces between."""
    return _HEARD[text].line


def word_set(text: str) -> frozenset[str]:
    """The different words of a text."""
    return _HEARD[text].different


def has_number(word: str) -> bool:
    """Whether a word holds a digit."""
    return _DIGIT.search(word) is not None


def stem(word: str) -> str:
    """A word without its commonest endings, the same for "worry", "worries" and "worried"; our judgement."""
    return _STEMS[word]


def _stem(word: str) -> str:
    if word[-1] not in _LAST:
        return word
    if "'" in word:
        word = word.removesuffix("'s").removesuffix("'")
    found = None if word.endswith("ss") else _ENDING.search(word, _SHORT)
    if found:
        word = word[: found.start()] + ("y" if found.group() in _FROM_Y else "")
    if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORT and word.endswith("e") else word


def _hear(text: str) -> _Heard:
    said = _plain(text)
    words = WORD.findall(said)
    line, different = " ".join(words), frozenset(words)
    # Rules ask again without the stops at its ends; of plain letters that is heard the same.
    bare = said.strip(_STOPS)
    if bare != text and bare.isascii():
        _HEARD.learn(bare, _Heard(bare, words, line, different))
    return _Heard(said, words, line, different)


_HEARD: Final = Remembered(_hear)
_STEMS: Final = Remembered(_stem)


class Vocabulary:
    """Single words of some lists, found in any form and through one slip of the fingers."""

    def __init__(self, lists: tuple[tuple[str, ...], ...]) -> None:
        self._words = frozenset(one for each in lists for one in each)
        self._stems = frozenset(stem(one) for each in lists for one in each if " " not in one)
        self._near: Final = Remembered(self._nearly)

    @cached_property
    def _like(self) -> dict[tuple[str, int], list[str]]:
        """The words by how they begin and how long they are; only asked of a word that no list knows."""
        found: dict[tuple[str, int], list[str]] = {}
        for one in sorted(one for one in self._words if " " not in one and len(one) > _SHORT):
            found.setdefault((one[0], len(one)), []).append(one)
        return found

    def holds(self, word: str) -> bool:
        """Whether the word stands here in some form."""
        return word in self._words or _STEMS[word] in self._stems

    def nearly(self, word: str) -> bool:
        """Whether the word is one of these with a letter too many, missing, swapped or wrong."""
        return self._near[word]

    def _nearly(self, word: str) -> bool:
        if len(word) <= _SHORT or has_number(word):
            return False
        from rapidfuzz.distance import OSA

        for long in range(len(word) - _FAR, len(word) + _FAR + 1):
            for one in self._like.get((word[0], long), ()):
                far = OSA.distance(word, one, score_cutoff=_FAR)
                if (far == 1 and not _another_word(word, one)) or (far == _FAR and min(long, len(word)) >= _LONG):
                    return True
        return False


def _another_word(word: str, one: str) -> bool:
    """Whether a slip in a short word makes it another (Monty and money, sharp and shape), unless letters only swapped."""
    if sorted(word) == sorted(one):
        return False
    return len(word) == len(one) <= _SHORT * 2 or min(len(word), len(one)) < _SHORT + 2
