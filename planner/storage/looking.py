"""A look into a vault's file through a private copy, so that neither the file nor its journal is touched."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.ports import Damaged, Missing, TooNew
from planner.safe_file import new_file, system_door
from planner.storage import migrations
from planner.storage.driver import Connection
from planner.storage.location import Home
from planner.storage.plan_store import PlanStore

_BESIDE = ("-wal", "-shm", "-journal")


@contextmanager
def copied(home: Home, path: Path, journal: Path | None = None) -> Iterator[Path]:
    """A copy of the file at `path` (and of its journal) for a moment, beside the vault of `home`.

    Raises:
        Missing: there is none.
        DiskFull, ReadOnly, StorageGone: it cannot be copied.
    """
    if not path.is_file():
        raise Missing
    try:
        with system_door():
            _copy(path, home.look)
            if journal is not None:
                _copy(journal, _beside(home.look, "-wal"))
        yield home.look
    finally:
        for left in (home.look, *(_beside(home.look, end) for end in _BESIDE)):
            with suppress(OSError):
                left.unlink(missing_ok=True)


@contextmanager
def plan_in(home: Home, path: Path, key: bytes) -> Iterator[PlanStore]:
    """The plan in a closed vault file, such as a backup, brought up to date in a copy.

    Raises:
        Missing, Damaged, TooNew, DiskFull, ReadOnly, StorageGone: it cannot be read.
    """
    with copied(home, path) as look:
        file = Connection(look, key, journal="DELETE")
        try:
            if pending(file):
                file.apply(migrations.SET, migrations.STEPS)
            yield PlanStore(file)
        finally:
            file.close()


def pending(file: Connection) -> bool:
    """Whether tables must be brought up to date.

    Raises:
        TooNew: a newer Waymark changed the tables in ways this one does not know.
        Damaged: there are no tables of ours.
    """
    names = file.applied(migrations.SET)
    if names - set(migrations.NAMES):
        raise TooNew
    if not names:
        raise Damaged
    return bool(set(migrations.NAMES) - names)


def _copy(source: Path, target: Path) -> None:
    new_file(target)
    shutil.copyfile(source, target)


def _beside(path: Path, end: str) -> Path:
    return path.with_name(f"{path.name}{end}")
