"""Which thing words are about: its bearing words, whether one text names another's thing, and how it is quoted."""

import re
from functools import lru_cache
from typing import Final

from planner.coach.findings import Asked
from planner.coach.lexicon import Lexicon, lexicon
from planner.coach.remembered import Remembered, once

LONGEST: Final = 60
"""How many letters of a thing a sentence shows."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PLAIN_NAME: Final = 3


def bearing(text: str) -> frozenset[str]:
    """The words of a text that say which thing is meant, without endings that only change their form."""
    return _BEARING[text]


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, with plain apostrophes."""
    return _WORDS[text]


def first_words(text: str) -> str:
    """A text on one line without what surrounds it, shortened where it is long."""
    line = " ".join(text.split()).strip(" .,;:")
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]}…"


def thing(asked: Asked, text: str) -> str:
    """A thing as a sentence names it: as it stands when it reads like a name, else in quotation marks."""
    line = first_words(text)
    said = line.split()
    reads_like_a_name = len(said) <= _PLAIN_NAME and said[0:1] not in (["I"], ["I'm"], ["I’m"], ["My"], ["my"])
    return line if reads_like_a_name else asked.words.ui("coach.quoted", words=line)


def names_thing(text: str, thing_text: str) -> bool:
    """Whether a text names a thing: all of the thing's bearing words stand in it."""
    wanted = bearing(thing_text)
    return bool(wanted) and wanted <= bearing(text)


@once
def holds_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of some phrases stands in a text, word for word."""
    line = f" {' '.join(words_of(text))} "
    return any(f" {one} " in line for one in phrases)


def phrases(known: Lexicon, name: str) -> tuple[str, ...]:
    """One list of the lexicon, each phrase as `words_of` writes it."""
    return _phrases(known.lists.get(name, ()))


@lru_cache(maxsize=64)
def _phrases(found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(words_of(one)) for one in found)


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(lexicon().lists.get("small_words", ()))


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


def _bearing(text: str) -> frozenset[str]:
    small = _small()
    return frozenset([_stem(one) for one in _WORDS[text] if one not in small])


def _stem(word: str) -> str:
    """A word without a plural's or a possessive's ending."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


_WORDS: Final = Remembered(_words_of)
_BEARING: Final = Remembered(_bearing)
