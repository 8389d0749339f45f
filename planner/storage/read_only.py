"""A vault that lies where nothing may be written: looked at through a private copy, or copied to where one can work on it."""

import shutil
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from planner.ports import AlreadyThere, InUse, Missing
from planner.safe_file import sync_folder, system_door, write_safely
from planner.storage import keys, lost_keys, set_aside
from planner.storage.keys import Secret
from planner.storage.location import Held, Home, make_folder
from planner.storage.vault import Vault, exists

PRIVATE: Final = "notebook-look-"
"""How the name of a private copy's folder begins."""
_LONG_AGO: Final = 60.0
"""Seconds after which a private copy that nobody holds was left by a killed program."""


@contextmanager
def looked_at(home: Home, secret: Secret) -> Iterator[Vault]:
    """The vault, opened from a private copy that is gone afterwards; where it lies, nothing is written.

    What is changed in it is kept nowhere.

    Raises:
        InUse, WrongSecret, KeyFileLost, Damaged, TooNew: as `Vault.open`.
        DiskFull, StorageGone: it could not be copied.
    """
    with _private(home) as folder:
        place = Home(folder)
        copy_over(home, place)
        with closing(Vault.open(place, secret)) as vault:
            yield vault


def copy_over(home: Home, target: Home) -> None:
    """Copies a closed vault, with its journal and its key file, byte by byte; what lies at the target stays.

    Killed at any moment, the target is a whole vault or none.

    Raises:
        Missing: there is no vault.
        InUse: another program has it open.
        AlreadyThere: there is a vault at the target.
        KeyFileLost, NotOurFile: its key file cannot be read, and no backup has one.
        DiskFull, ReadOnly, StorageGone: it could not be copied.
    """
    if home.in_use():
        raise InUse
    if not home.vault.is_file():
        raise Missing
    key_file = keys.written(lost_keys.in_force(home))
    make_folder(target.vault.parent)
    with system_door():
        vault = home.vault.read_bytes()
        journal = home.journal.read_bytes() if home.journal.is_file() else b""
    lock = Held(target)
    try:
        if exists(target) or target.vault.exists():
            raise AlreadyThere
        # Until the vault itself has its name, what lies there counts as one that was never made.
        write_safely(target.part, vault)
        set_aside.stray_journal(target)
        if journal:
            write_safely(target.journal, journal)
        write_safely(target.keys, key_file)
        with system_door():
            target.part.replace(target.vault)
            sync_folder(target.vault.parent)
    finally:
        lock.release()


def free_place(home: Home, folder: Path) -> Home:
    """Where in a folder a copy can stand without taking anything's place."""
    stem = home.vault.stem
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    ends = (".db", ".json", ".db-wal")
    free = next(one for one in names if not any((folder / f"{one}{end}").exists() for end in ends))
    return Home(home.folder, folder / f"{free}.db")


def left_behind(home: Home) -> list[Path]:
    """Private copies a killed program left."""
    return [one for one in home.folder.glob(f"{PRIVATE}*") if one.is_dir()]


def _sweep(place: Path) -> None:
    """Takes away what a killed program left; another that looks right now keeps its copy."""
    for left in place.glob(f"{PRIVATE}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LONG_AGO and not Home(left).in_use():
                shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _private(home: Home) -> Iterator[Path]:
    """A folder for this user alone, in Waymark's own where that can be written, and gone afterwards."""
    from tempfile import gettempdir, mkdtemp  # only whoever cannot write where the plan lies

    for place in (home.folder, Path(gettempdir())):
        _sweep(place)
    with system_door():
        try:
            folder = Path(mkdtemp(prefix=PRIVATE, dir=home.folder))
        except OSError:
            folder = Path(mkdtemp(prefix=PRIVATE, dir=gettempdir()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
