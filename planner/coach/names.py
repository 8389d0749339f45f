"""Whether two names mean one person or place: "Baz", "Bazza" and "my cousin Baz" may."""

from typing import Final

from planner.coach.spelling import words_of

_SAID_OF_ANYBODY: Final = frozenset(
    [
        "my",
        "the",
        "a",
        "an",
        "old",
        "our",
        "new",
        "ex",
        "at",
        "in",
        "on",
        "of",
        "and",
        "to",
        "from",
        "with",
        "mr",
        "mrs",
        "ms",
        "dr",
        "who",
        "is",
        "i",
        "we",
        "one",
        "house",
        "flat",
        "place",
        "street",
        "road",
        "town",
        "pub",
        "bar",
        "club",
        "shop",
        "room",
        "home",
        "s",
        "work",
        "night",
        "day",
        "friend",
        "mate",
        "lads",
        "girls",
        "people",
        "man",
        "woman",
        "guy",
    ]
)
_CLOSE: Final = 85


def same_name(one: str, other: str) -> bool:
    """Whether the two may well be one; a question to ask, never a fact to state. Source: our judgement."""
    first, second = _bare(one), _bare(other)
    if not first or not second:
        return False
    if first == second:
        return True
    from rapidfuzz import fuzz

    short, long = sorted((first, second), key=len)
    return all(any(_close(word, each, fuzz.ratio(word, each)) for each in long) for word in short)


def _close(word: str, other: str, ratio: float) -> bool:
    if word == other:
        return True
    longer = max(len(word), len(other)) >= 5
    return (longer and ratio >= _CLOSE and word[0] == other[0]) or (
        min(len(word), len(other)) >= 3 and _pet_name(*sorted((word, other), key=len))
    )


def _pet_name(short: str, long: str) -> bool:
    """Baz and Bazza, Dan and Danny."""
    rest = long.removeprefix(short)
    return rest != long and rest in {
        "za",
        "zer",
        "ny",
        "y",
        "ie",
        "o",
        "a",
        "er",
        "s",
        "zy",
        "my",
        "by",
        "dy",
        "ty",
        "ster",
        "ers",
    }


def _bare(name: str) -> list[str]:
    kept = [one.removesuffix("'s").replace("'", "").replace("ph", "v") for one in words_of(name)]
    return [one for one in kept if one not in _SAID_OF_ANYBODY] or kept
