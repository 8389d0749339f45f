"""The mark by which a vault knows the journal of its own latest sitting from any other.

A journal that does not belong lays old pages over new ones without a word: SQLite checks only that it is whole.
So the file itself, without its journal, says which sitting is open or that the latest was closed.
"""

from msgspec import Struct

from planner.ports import Damaged, DiskFull, TooNew
from planner.safe_file import system_door
from planner.storage.driver import Connection
from planner.storage.location import Home
from planner.storage.looking import copied, pending
from planner.storage.pages import read_journal
from planner.storage.plan_store import PlanStore

MARK = "sitting"
LEFT_OUT, TORN = "journal", "torn"


class _Seen(Struct, frozen=True):
    """What a look at a copy found: the mark, and whether every page, table and logged change is as it should be."""

    mark: str
    sound: bool
    plan: str = ""
    actions: int = 0


def opened(before: str, sitting: str) -> str:
    """The mark of a sitting that began after the one `before` speaks of."""
    return f"open {sitting} {_sitting(before)}"


def closed(mark: str) -> str:
    """The mark when this sitting ended well."""
    return f"closed {_sitting(mark)}"


def journal_belongs(home: Home, tried: tuple[bytes, ...]) -> tuple[bool, tuple[str, ...]]:
    """Whether the journal beside a closed vault is to be used, and what there is to tell; looks at copies only.

    Raises:
        Damaged: the journal cannot be used, and without it the vault may be missing something.
        ReadOnly, StorageGone: it cannot be looked at.
    """
    with system_door():
        journal = home.journal.read_bytes() if home.journal.is_file() else b""
    if not journal:
        return True, ()
    try:
        alone = _look(home, tried, with_journal=False)
        both = _look(home, tried, with_journal=True)
    except DiskFull:
        return True, ()  # no room to look; SQLite's own checks stand
    untrusted = read_journal(journal).after
    if both.sound and untrusted < 2 and _goes_on(alone, both):
        return True, (TORN,) if untrusted else ()
    if alone.sound and untrusted < 2:
        return False, (LEFT_OUT,) if not still_open(alone.mark) else (LEFT_OUT, TORN)
    raise Damaged


def still_open(mark: str) -> bool:
    """Whether the sitting was never closed; then there must be a journal."""
    return mark.startswith("open")


def _look(home: Home, tried: tuple[bytes, ...], *, with_journal: bool) -> _Seen:
    for key in tried:
        try:
            with copied(home, home.vault, home.journal if with_journal else None) as look:
                file = Connection(look, key)
                try:
                    return _seen(file)
                finally:
                    file.close()
        except (Damaged, TooNew):
            continue
    return _Seen("", sound=False)


def _seen(file: Connection) -> _Seen:
    mark = file.fact(MARK)
    try:
        pending(file)
        file.checkpoint()
        sound = not file.rows("PRAGMA cipher_integrity_check") and file.rows("PRAGMA integrity_check(1)") == [("ok",)]
        store = PlanStore(file)
        plan, (_entries, actions) = store.load().plan, store.counts()
        return _Seen(mark, sound and store.log_tells_the_rows(), plan.id, actions)
    except (Damaged, RuntimeError):
        return _Seen(mark, sound=False)
    except TooNew:
        return _Seen(mark, sound=True)  # not ours to judge; opening it says so


def _goes_on(alone: _Seen, both: _Seen) -> bool:
    """Whether the journal carries on from where the file stands: in its open sitting or the next, and never back."""
    if not alone.mark:
        return True
    same = _sitting(both.mark) == _sitting(alone.mark) and still_open(alone.mark)
    if not same and both.mark.split(" ")[2:3] != [_sitting(alone.mark)]:
        return False
    return not alone.sound or alone.plan != both.plan or alone.actions <= both.actions


def _sitting(mark: str) -> str:
    return mark.split(" ")[1] if " " in mark else ""
