"""The key file of a vault, found again among its backups where it is lost, broken or another vault's."""

from collections.abc import Iterator
from contextlib import suppress

from planner.ports import KeyFileLost, NotOurFile, Trouble, WrongSecret
from planner.safe_file import system_door, write_safely
from planner.storage import backups, keys, set_aside
from planner.storage.keys import KeyFile, Secret
from planner.storage.location import Home
from planner.storage.pages import PAGE, opens

FOUND = "keys"


def in_force(home: Home) -> KeyFile:
    """The key file a passphrase is asked for; the newest backup's where the vault's own is lost or broken.

    Raises:
        KeyFileLost, NotOurFile, TooNew: it cannot be read, and no backup has one.
    """
    own = home.ready_keys if home.ready.is_file() and home.ready_keys.is_file() else home.keys
    try:
        return keys.read(own)
    except (KeyFileLost, NotOurFile):
        found = next(_in_backups(home), None)
        if found is None:
            raise
        return found


def opened(home: Home, secret: Secret) -> tuple[KeyFile, bytes, bool]:
    """The key file a secret opens, the key in it, and whether it came from a backup (then it is put back).

    Raises:
        KeyFileLost, NotOurFile, TooNew: it cannot be read, and no backup has one.
        WrongSecret: the secret opens none.
        DiskFull, ReadOnly, StorageGone: it cannot be put back.
    """
    own: tuple[KeyFile, bytes] | None = None
    try:
        key_file = keys.read(home.keys)
        own = key_file, keys.open_with(key_file, secret)
        if _fits(home, *own):
            return *own, False
    except (KeyFileLost, NotOurFile):
        if next(_in_backups(home), None) is None:
            raise
    for found in _in_backups(home):
        with suppress(WrongSecret):
            again = keys.open_with(found, secret)
            if _fits(home, found, again):
                set_aside.keep(home, home.keys)
                write_safely(home.keys, keys.written(found))
                return found, again, True
    if own is None:
        raise WrongSecret
    return *own, False


def _in_backups(home: Home) -> Iterator[KeyFile]:
    """The different key files of the backups, newest first."""
    seen: set[KeyFile] = set()
    for one in backups.found(home):
        with suppress(Trouble):
            found = keys.read(one.keys)
            if found not in seen:
                seen.add(found)
                yield found


def _fits(home: Home, key_file: KeyFile, key: bytes) -> bool:
    """Whether the vault's pages are under this key; a vault with no page to ask cannot say no."""
    tried = [one for one in (key, keys.former_key(key_file, key)) if one is not None]
    with system_door():
        if not home.vault.is_file():
            return True
        with home.vault.open("rb") as file:
            first = file.read(2 * PAGE)
            if any(opens(first, one) for one in tried):
                return True
            whole = first + file.read()
    return len(whole) < PAGE or any(opens(whole, one) for one in tried)
