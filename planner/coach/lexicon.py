"""The lists the rules judge by, from `resources/coach/`; data, so that they can be read, questioned and mended."""

from functools import cache
from typing import Final

import msgspec
from msgspec import Struct

from planner import resources

COMPILED: Final = "compiled/coach.msgpack"


class Lexicon(Struct, frozen=True, eq=False):
    """Word lists by name, weights by name, and situations to try a plan in.

    `lists` holds phrases in lower case; `weights` the one table of the strength (each with `source` or "our judgement").
    """

    lists: dict[str, tuple[str, ...]]
    weights: dict[str, "Weight"]
    situations: tuple["Situation", ...] = ()


class Weight(Struct, frozen=True):
    """What one kind of cover counts for, and why."""

    points: float
    source: str


class Situation(Struct, frozen=True):
    """One hard moment to try a plan in. `missing` names what is not there: phone, money, transport, other_person, daylight.

    `day` is mon..sun, `time` HH:MM; `substances` empty means everybody; `cues` are words a matching trigger may hold.
    """

    id: str
    text: str
    day: str
    time: str
    missing: tuple[str, ...] = ()
    substances: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    theme: str = ""


@cache
def lexicon() -> Lexicon:
    """The compiled lists."""
    return msgspec.msgpack.decode((resources.folder() / COMPILED).read_bytes(), type=Lexicon)
