"""What the story of last time holds that may be a trigger or a warning sign: only the person's own words, cut into thoughts."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

STEPS: Final = ("last_situation", "last_feeling", "last_thought", "last_after")
"""The answers of the story, in the order it happened."""
_KINDS: Final = {
    "last_situation": (("trigger", "situations"),),
    "last_feeling": (("trigger", "feelings"), ("sign", "feeling")),
    "last_thought": (("sign", "thought"),),
}
# Where one thought ends and the next begins, as people write: lines, stops, commas, "then".
_CUTS: Final = re.compile(r"[\n;.!?]+|,\s+(?:and |then |and then )?|\s+(?:and then|then)\s+", re.IGNORECASE)
_LEAST, _LONGEST, _MOST = 3, 120, 6


class Found(Struct, frozen=True):
    """A thought of the story that may be an entry of `type`, under a theme."""

    type: str
    text: str
    theme: str


def found(answers: Mapping[str, str]) -> tuple[Found, ...]:
    """What may be a trigger or a warning sign, in the order of the story; what happened after is neither."""
    return tuple(
        Found(kind, text, theme)
        for step, kinds in _KINDS.items()
        for kind, theme in kinds
        for text in thoughts(answers.get(step, ""))
    )


def thoughts(story: str) -> tuple[str, ...]:
    """The thoughts of a text, each once, in the person's own letters."""
    cut = (one.strip(" \t,:\"'\u2018\u2019\u201c\u201d()") for one in _CUTS.split(story))
    kept = [one for one in cut if _LEAST <= len(one) <= _LONGEST]
    return tuple({one.casefold(): one for one in reversed(kept)}.values())[::-1][:_MOST]
