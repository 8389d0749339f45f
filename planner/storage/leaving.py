"""Takes everything of Waymark off this computer, the key file first, and tells what went and what no program can take back."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from msgspec import Struct

from planner import log
from planner.storage import backups, set_aside
from planner.storage.location import Held, Home
from planner.storage.read_only import left_behind

BEYOND: Final = ("prints", "copies", "system")
"""Paper and PDFs; copies taken along or handed over; the computer's own backups and undelete."""


class Removed(Struct, frozen=True):
    """What went and what is left, as the ids of `Home.where` and ``second``, and codes of what is out of reach."""

    gone: tuple[str, ...]
    left: tuple[str, ...]
    cannot: tuple[str, ...]


def remove_everything(home: Home, second: Path | None = None) -> Removed:
    """Deletes every file Waymark wrote here and in the second folder; a file it does not know stays.

    Raises:
        InUse: another program has the vault open; nothing was deleted.
        ReadOnly, StorageGone, DiskFull: the folder cannot be written; nothing was deleted.
    """
    if not home.vault.parent.is_dir():
        return Removed((), (), BEYOND)
    lock = Held(home)
    log.begin(None)
    gone: list[str] = []
    left: list[str] = []
    inner = [one for one in second.glob("notebook-*") if one.is_dir()] if second and second.is_dir() else []
    try:
        for name, paths in _in_order(home, inner):
            there = [one for one in paths if one.exists() or one.is_symlink()]
            if there:
                # Every one is tried, whatever became of those before it.
                (left if [one for one in there if not _forgotten(one)] else gone).append(name)
    finally:
        lock.release()
        _forgotten(home.lock)
    for folder in (*inner, home.backups, home.aside, home.folder):
        with suppress(OSError):
            folder.rmdir()  # only where nothing else is in it
    absent = ("second",) if second is not None and not inner else ()
    return Removed(tuple(gone), tuple(left), (*BEYOND, *absent))


def _in_order(home: Home, inner: Iterable[Path]) -> Iterator[tuple[str, list[Path]]]:
    """What there is to delete. Without its key file the rest is noise, so those go first."""
    copies = backups.found(home)
    yield "keys", [home.keys, home.ready_keys, *_broken_off(home)]
    yield "backups", [*(one.keys for one in copies), *(one.path for one in copies), *_parts(home)]
    yield "second", [path for folder in inner for one in backups.found_in(folder) for path in (one.keys, one.path)]
    beside = [home.vault.with_name(f"{home.vault.name}{end}") for end in ("-wal", "-shm", "-journal", ".look-wal")]
    yield "vault", [home.vault, *beside, home.part, home.ready, home.look, *left_behind(home)]
    yield "aside", set_aside.of(home)
    yield "preferences", [home.preferences]
    yield "log", [home.log, home.log.with_name(f"{home.log.name}.old")]
    yield "raise", [home.raised]


def _broken_off(home: Home) -> list[Path]:
    """What a killed writing left beside its file; perhaps a key file."""
    return [one for folder in {home.folder, home.vault.parent} for one in folder.glob(f".{'[0-9a-f]' * 16}.part")]


def _parts(home: Home) -> list[Path]:
    return [*home.backups.glob(f"{home.vault.stem}-*.part*"), *home.backups.glob(".*.part")]


def _forgotten(path: Path) -> bool:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        return True
    return False
