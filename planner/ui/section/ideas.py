"""Ready ideas for an if-then plan, picked by what the trigger says: pure, never shown as more than an offer."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from planner.words import Pair, Words

MOST: Final = 6
_WORD: Final = re.compile(r"[a-z']+")
_SMALL: Final = frozenset(
    {
        "i",
        "a",
        "an",
        "the",
        "at",
        "in",
        "on",
        "my",
        "me",
        "of",
        "to",
        "and",
        "or",
        "is",
        "it",
        "when",
        "with",
        "want",
        "makes",
        "some",
        "who",
        "for",
        "from",
        "by",
        "am",
        "no",
        "not",
        "up",
        "out",
    }
)


class Ideas(Struct, frozen=True):
    """What could be done first, and what if that is not enough."""

    first: tuple[str, ...]
    second: tuple[str, ...]


def ideas_for(words: Words, substances: Sequence[str], cue: str) -> Ideas:
    """The ready pairs nearest to a cue, nearest first; then general ones, so that there is always something."""
    pairs = words.pairs_for(substances)
    near = sorted((one for one in pairs if _shared(one, cue)), key=lambda one: -_shared(one, cue))
    crisis = [one for one in near if one.crisis]
    chosen = crisis[:1] or near[:2]
    rest = [] if crisis else [one.text for one in words.suggestions("coping", "strategy", substances) if not one.field]
    first = _unique(text for one in chosen for text in one.first)
    second = _unique(text for one in chosen for text in one.second)
    return Ideas(_unique([*first, *rest])[:MOST], (second or _unique(_seconds(pairs)))[:MOST])


def _seconds(pairs: Iterable[Pair]) -> Iterable[str]:
    return (text for one in pairs if not one.crisis for text in one.second)


def _shared(pair: Pair, cue: str) -> int:
    return len(_words(pair.cue) & _words(cue))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in _WORD.findall(text.lower().replace("pay day", "payday"))) - _SMALL


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
