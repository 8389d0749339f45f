"""Damaged files, kept as they are before anything takes their place; never deleted by Waymark unasked."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from planner.safe_file import new_file, sync_file, sync_folder, system_door
from planner.storage.location import Home, make_folder


def keep(home: Home, *paths: Path) -> Path:
    """Copies the files that are there into a new folder of their own, waits until they are on the disk, and tells it.

    Raises:
        DiskFull, ReadOnly, StorageGone: there is no whole copy.
    """
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    names = (stamp, *(f"{stamp}-{number}" for number in range(2, 1000)))
    folder = next(home.aside / name for name in names if not (home.aside / name).exists())
    part = home.aside / f"{folder.name}.part"
    make_folder(home.aside)
    with system_door():
        shutil.rmtree(part, ignore_errors=True)
    make_folder(part)
    with system_door():
        for path in paths:
            if path.is_file():
                new_file(part / path.name)
                shutil.copyfile(path, part / path.name)
                sync_file(part / path.name)
        sync_folder(part)
        part.rename(folder)
        sync_folder(home.aside)
    return folder


def leave_out(home: Home, path: Path) -> None:
    """Keeps a copy of a file aside and takes it away from where it was."""
    keep(home, path)
    with system_door():
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def stray_journal(home: Home) -> None:
    """Keeps a journal aside that no vault belongs to: SQLite would lay its pages over the next one made there."""
    if home.journal.is_file():
        leave_out(home, home.journal)


def holds(home: Home, path: Path) -> bool:
    """Whether a file is kept aside as it is now, or is not there."""
    if not path.is_file():
        return True
    content = path.read_bytes()
    return any(one.read_bytes() == content for one in home.aside.glob(f"*/{path.name}"))


def of(home: Home) -> list[Path]:
    """Everything that was put aside of this vault; another vault in the same folder has its own."""
    names = (home.vault.name, home.journal.name, home.keys.name)
    whole = {one.parent for name in names for one in home.aside.glob(f"*/{name}")}
    return sorted(whole | set(home.aside.glob("*.part")))


def count(home: Home) -> int:
    """How many times something was put aside."""
    return len(of(home))
