"""The words by which something on a list is known: all that tell it apart, or the name in it alone.

"The Shamrock on Armley Road" is known by "the Shamrock" too, and "Afters at Callum's" by "Callum's"; "The flat over the
vape shop" has no name, so all its words are asked for. Source: our judgement (resources/coach/cover.toml).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from planner.coach.lexicon import Lexicon, lexicon
from planner.coach.remembered import once
from planner.coach.spelling import stem
from planner.coach.things import bearing
from planner.plan.model import Entry

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,;:()/–—]")
_SHORT: Final = 2
_PLACES: Final = frozenset({"places", "place"})
_PEOPLE: Final = frozenset({"people", "person"})


class _Part(NamedTuple):
    """Some words of a thing as they are written, and the word before them that says where or when."""

    before: str
    words: list[str]


def known_by(entry: Entry) -> tuple[frozenset[str], ...]:
    """The sets of bearing words any one of which tells a trigger, or what to keep away from."""
    return known_as(entry.text("text"), kind_of(entry))


def happens_in(entry: Entry) -> bool:
    """Whether a trigger says in which place people come together to drink or use."""
    return next(_where(_parts(entry.text("text"))), None) is not None


def kind_of(entry: Entry) -> str:
    """What kind of thing it is: a trigger's theme, or what a keep-away thing is."""
    return entry.text("theme") or entry.text("kind")


@once
def known_as(text: str, kind: str) -> tuple[frozenset[str], ...]:
    """The same of words and what kind of thing they name."""
    parts = _parts(text)
    name = next((one for at, part in enumerate(parts) if (one := _name(part, first=not at))), ())
    # A thing said another way keeps its words, and not those that only say how they hang together.
    loose = apart(text)
    found = [bearing(text), bearing(" ".join(name)), loose if len(loose) > 1 else frozenset[str](), *_where(parts)]
    if kind in _PEOPLE:
        found += [bearing(one) for one in name if _tells(one)]
    if kind in _PLACES and not name and len(parts) > 1 and any(_is_strange(one) for one in parts[0].words):
        found.append(bearing(" ".join(parts[0].words)))
    return tuple(one for one in dict.fromkeys(found) if one)


def apart(text: str) -> frozenset[str]:
    """The bearing words of a text without those that only say where or when: "behind", "after"."""
    return bearing(text) - _held().cut_stems


def _parts(text: str) -> list[_Part]:
    """The words as written, cut where it says where or when: "on", "after", "outside"."""
    parts = [_Part("", [])]
    for word in _WORD.findall(text):
        if word.casefold() in _held().cut or not word[0].isalnum():
            parts.append(_Part(word.casefold(), []))
        else:
            parts[-1].words.append(word)
    return [one for one in parts if one.words]


def _where(parts: list[_Part]) -> Iterator[frozenset[str]]:
    """The place of what people come together for to drink or use: "pres in Flat 9's kitchen"."""
    begins = {one.casefold() for one in parts[0].words} if parts else set[str]()
    if begins & _held().happens and len(parts) > 1:
        place = parts[1]
        told = any(one[0].isdigit() or one.endswith(("'s", "’s")) for one in place.words)
        if place.before in _held().inside and told and len(bearing(" ".join(place.words))) > 1:
            yield bearing(" ".join(place.words))


def _name(part: _Part, *, first: bool) -> tuple[str, ...]:
    """The words written large in a part, if one of them is a name: in the first part, or one that says which it is."""
    if not first and part.before not in _held().which:
        return ()
    large = [
        _bare(one) for at, one in enumerate(part.words) if one[:1].isupper() and (at or not first or _begins(part))
    ]
    if not any(_tells(one) for one in large) or (not first and large[-1] in _held().streets):
        return ()
    return tuple(large)


def _begins(part: _Part) -> bool:
    """Whether the first word, written large as every first word is, is a name itself."""
    word = part.words[0]
    alone = len(part.words) == 1 and word.casefold() in _held().apps
    return alone or (_tells(_bare(word)) and (_is_strange(word) or word.endswith(("'s", "’s"))))


def _tells(word: str) -> bool:
    return len(word) > _SHORT and word not in _held().common


def _is_strange(word: str) -> bool:
    """Whether no list knows a word, so that it is likely a name."""
    return stem(_bare(word)) not in _held().stems


def _bare(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")


class _Held(NamedTuple):
    """The lists this judges by."""

    cut: frozenset[str]
    cut_stems: frozenset[str]
    happens: frozenset[str]
    inside: frozenset[str]
    which: frozenset[str]
    common: frozenset[str]
    streets: frozenset[str]
    apps: frozenset[str]
    stems: frozenset[str]


def _held() -> _Held:
    return _of(lexicon())


@lru_cache(maxsize=2)
def _of(known: Lexicon) -> _Held:
    lists = known.lists
    common = (*lists["common_in_names"], *lists["relations"], *lists["filler"], *lists["weekdays"])
    every = (one for name, each in lists.items() if name != "short_names" for one in each if " " not in one)
    return _Held(
        frozenset(lists["says_where"]),
        bearing(" ".join(lists["says_where"])),
        frozenset(lists["where_it_happens"]),
        frozenset(lists["says_inside"]),
        frozenset(lists["says_which"]),
        frozenset(common),
        frozenset(lists["streets"]),
        frozenset(lists["apps"]),
        frozenset(stem(one) for one in every if one[0].isalnum()),
    )
