"""One press about a finding."""

from collections.abc import Callable

from msgspec import Struct


class Way(Struct, frozen=True):
    """One press: the words on its button, and what it does.

    `leads` when it only shows a place, `here` when that is the very field the finding is about.
    """

    words: str
    does: Callable[[], None]
    leads: bool = False
    here: bool = False
