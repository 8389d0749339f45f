"""What is worked out of somebody's words while their plan is open: once each, and forgotten when the plan closes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from threading import Lock, get_ident
from typing import Any, Final, Generic, ParamSpec, TypeVar

from planner.coach.findings import Asked
from planner.plan.model import Entry, Plan

Key = TypeVar("Key")
Found = TypeVar("Found")
Told = ParamSpec("Told")

MOST: Final = 20_000
"""So many things are remembered by one rule; with more, it begins anew. A huge plan has about 4,000 different words."""

_lock: Final = Lock()
_kept: Final[list["Remembered[Any, Any] | OfPlan[Any] | OfEntry[Any]"]] = []
_looking: Final[list[int]] = []
"""The threads that look: the review is made beside the window, which judges what is being typed."""
_closed: Final[list[bool]] = []
"""Not empty when the plan was closed while somebody still looked at it."""


class Remembered(dict[Key, Found]):
    """What `work` finds, each worked out once; outside a look nothing is kept."""

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

    def look_ends(self) -> None:
        """Begin anew where it became too much: half-typed words are never asked for again."""
        if len(self) > MOST:
            self.clear()


class OfPlan(Generic[Found]):
    """What `work` finds in a plan, once for each plan while somebody looks; the next look has another plan."""

    def __init__(self, work: Callable[[Plan], Found]) -> None:
        self._work = work
        # The plan is kept beside what was found, so that no other plan can take its identity meanwhile.
        self._found: dict[int, tuple[Plan, Found]] = {}
        _kept.append(self)

    def __len__(self) -> int:
        return len(self._found)

    def __call__(self, plan: Plan) -> Found:
        """What is found in this plan."""
        kept = self._found.get(id(plan))
        if kept is not None:
            return kept[1]
        found = self._work(plan)
        if get_ident() in _looking:
            self._found[id(plan)] = (plan, found)
        return found

    def clear(self) -> None:
        """Forget every plan."""
        self._found.clear()

    look_ends = clear


class OfEntry(Generic[Found]):
    """What `work` finds in an entry from its own words alone, once for as long as the entry stays as it is."""

    def __init__(self, work: Callable[[Asked, str, Entry], Found]) -> None:
        self._work = work
        self._found: dict[int, tuple[Entry, str, object, object, Found]] = {}
        _kept.append(self)

    def __len__(self) -> int:
        return len(self._found)

    def __call__(self, asked: Asked, section: str, entry: Entry) -> Found:
        """What is found in this entry. Entries never change: another wording is another entry."""
        kept = self._found.get(id(entry))
        # By identity: comparing all the program's words with themselves would take longer than looking again.
        if kept is not None and kept[1] == section and kept[2] is asked.words and kept[3] is asked.lexicon:
            return kept[4]
        found = self._work(asked, section, entry)
        if get_ident() in _looking:
            self._found[id(entry)] = (entry, section, asked.words, asked.lexicon, found)
        return found

    def clear(self) -> None:
        """Forget every entry."""
        self._found.clear()

    def look_ends(self) -> None:
        """Begin anew where it became too much."""
        if len(self) > MOST:
            self.clear()


def once(work: Callable[Told, Found]) -> Callable[Told, Found]:
    """A rule about words that is asked once for the same words."""
    loose: Callable[..., Found] = work
    found: Remembered[Any, Found] = Remembered(lambda told: loose(*told))

    @wraps(work)
    def asked(*told: Told.args, **named: Told.kwargs) -> Found:
        return work(*told, **named) if named else found[told]

    return asked


@contextmanager
def looking() -> Iterator[None]:
    """Remember in this thread for as long as this lasts; it stays remembered for the next look, until `forget`."""
    with _lock:
        _looking.append(get_ident())
    try:
        yield
    finally:
        with _lock:
            _looking.remove(get_ident())
            if not _looking:
                for one in _kept:
                    one.look_ends()
                if _closed:
                    _forget()


@contextmanager
def glancing() -> Iterator[None]:
    """Look once at a plan that perhaps no window holds open: what is found is forgotten with the look, come what may."""
    try:
        with looking():
            yield
    finally:
        forget()


def forget() -> None:
    """The plan closes: nothing that was worked out of its words is kept, once nobody looks any more."""
    with _lock:
        if _looking:
            _closed.append(True)
        else:
            _forget()


def nothing_kept() -> bool:
    """Whether no word of anybody is remembered."""
    return not any(_kept)


def _forget() -> None:
    _closed.clear()
    for one in _kept:
        one.clear()
