"""Short work on a thread of its own."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


def in_background(work: Callable[[], _T], told: Callable[[_T], None]) -> None:
    """Does short work on a thread of its own; a bug in it reaches the crash room as in any thread."""
    from threading import Thread

    Thread(target=lambda: told(work()), daemon=True).start()
