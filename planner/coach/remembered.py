"""What is worked out of somebody's words while a plan is looked at: once each, and forgotten when the looking ends."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, get_ident
from typing import Any, Final, Generic, TypeVar

from planner.plan.model import Plan

Key = TypeVar("Key")
Found = TypeVar("Found")

_lock: Final = Lock()
_kept: Final[list[dict[Any, Any]]] = []
_looking: Final[list[int]] = []
"""The threads that look: the review is made beside the window, which judges what is being typed."""


class Remembered(dict[Key, Found]):
    """What `work` finds, each worked out once while somebody looks; outside a look nothing is kept."""

    def __init__(self, work: Callable[[Key], Found]) -> None:
        super().__init__()
        self._work = work
        _kept.append(self)

    def __missing__(self, key: Key) -> Found:
        """What is found for a key that was not asked for yet."""
        found = self._work(key)
        self.learn(key, found)
        return found

    def learn(self, key: Key, found: Found) -> None:
        """Remember what was found for a key in some other way."""
        if get_ident() in _looking:
            self[key] = found


class OfPlan(Generic[Found]):
    """What `work` finds in a plan, once for each plan while somebody looks."""

    def __init__(self, work: Callable[[Plan], Found]) -> None:
        self._work = work
        # The plan is kept beside what was found, so that no other plan can take its identity meanwhile.
        self._found: dict[int, tuple[Plan, Found]] = {}
        _kept.append(self._found)

    def __call__(self, plan: Plan) -> Found:
        """What is found in this plan."""
        kept = self._found.get(id(plan))
        if kept is not None:
            return kept[1]
        found = self._work(plan)
        if get_ident() in _looking:
            self._found[id(plan)] = (plan, found)
        return found


@contextmanager
def looking() -> Iterator[None]:
    """Remember for as long as this lasts; when the last look ends, everything is forgotten."""
    with _lock:
        _looking.append(get_ident())
    try:
        yield
    finally:
        with _lock:
            _looking.remove(get_ident())
            if not _looking:
                for one in _kept:
                    one.clear()


def nothing_kept() -> bool:
    """Whether no word of anybody is remembered."""
    return not any(_kept)
