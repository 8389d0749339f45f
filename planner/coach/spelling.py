"""Words as they were typed: cut apart, without endings, and near enough to a known word when a letter slipped."""

import re
import unicodedata
from functools import cache
from typing import Final

WORD: Final = re.compile(r"[^\W_]+(?:['’.:+-][^\W_]+)*")
_DIGIT: Final = re.compile(r"\d")
_ENDINGS: Final = ("iness", "ness", "ings", "ing", "in'", "ied", "ies", "ed", "es", "s")
_SHORT: Final = 3


def plain(text: str) -> str:
    """The text in lower case, with straight apostrophes and single spaces."""
    lower = (
        unicodedata.normalize("NFC", text)
        .casefold()
        .replace("’", "'")
        .replace("\N{LEFT SINGLE QUOTATION MARK}", "'")
        .replace("`", "'")
    )
    return " ".join(lower.split())


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return WORD.findall(plain(text))


def has_number(word: str) -> bool:
    """Whether a word holds a digit."""
    return _DIGIT.search(word) is not None


def stem(word: str) -> str:
    """A word without its commonest endings, the same for "worry", "worries" and "worried"; our judgement."""
    word = word.removesuffix("'s").removesuffix("'")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT and not word.endswith("ss"):
            word = word[: -len(ending)] + ("y" if ending in {"ied", "ies", "iness"} else "")
            break
    if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORT and word.endswith("e") else word


@cache
def known(phrases: tuple[str, ...]) -> frozenset[str]:
    """A list as a set."""
    return frozenset(phrases)


class Vocabulary:
    """Single words of some lists, found in any form and through one slip of the fingers."""

    def __init__(self, lists: tuple[tuple[str, ...], ...]) -> None:
        self._stems = frozenset(stem(one) for each in lists for one in each if " " not in one)
        self._long = sorted({one for each in lists for one in each if " " not in one and len(one) >= _SHORT + 2})

    def holds(self, word: str) -> bool:
        """Whether the word stands here in some form."""
        return stem(word) in self._stems

    def nearly(self, word: str) -> bool:
        """Whether the word is one of these with a letter too many, missing, swapped or wrong."""
        if len(word) < _SHORT + 2 or has_number(word):
            return False
        from rapidfuzz.distance import OSA

        for one in self._long:
            if one[0] != word[0] or abs(len(one) - len(word)) > 2:
                continue
            far = OSA.distance(word, one, score_cutoff=2)
            if far == 1 and not _another_name(word, one):
                return True
            if far == 2 and min(len(one), len(word)) >= 8:
                return True
        return False


def _another_name(word: str, one: str) -> bool:
    """Whether one wrong letter of a short word makes it another word (Monty, money)."""
    return len(word) == len(one) < 7 and sorted(word) != sorted(one)
