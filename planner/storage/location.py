"""Where Waymark keeps its files, and the lock that lets only one program open a vault."""

import os
from contextlib import suppress
from errno import ENOTDIR
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from planner.ports import InUse, Trouble

if TYPE_CHECKING:
    from filelock import BaseFileLock

_NAME: Final = "notebook"


class Home(Struct, frozen=True):
    """The folder of everything Waymark reads and writes; `file` is a vault that lies somewhere else.

    The names say nothing about what is inside.
    """

    folder: Path
    file: Path | None = None

    @property
    def vault(self) -> Path:
        """The encrypted file."""
        return self.file or self.folder / f"{_NAME}.db"

    @property
    def keys(self) -> Path:
        """The key file beside the vault."""
        name = self.vault.stem if self.vault.suffix != ".json" else self.vault.name
        return self.vault.with_name(f"{name}.json")

    @property
    def part(self) -> Path:
        """A vault that is being made and holds nothing yet."""
        return self.vault.with_name(f"{self.vault.name}.part")

    @property
    def ready(self) -> Path:
        """A whole vault, checked, that takes the place of a damaged one; whoever opens next goes on with it."""
        return self.vault.with_name(f"{self.vault.name}.ready")

    @property
    def ready_keys(self) -> Path:
        """The key file of `ready`, where it has one of its own."""
        return self.keys.with_name(f"{self.keys.name}.ready")

    @property
    def journal(self) -> Path:
        """What was saved last, while the vault is open or after a crash."""
        return self.vault.with_name(f"{self.vault.name}-wal")

    @property
    def look(self) -> Path:
        """A copy that is only looked into, for a moment."""
        return self.vault.with_name(f"{self.vault.name}.look")

    @property
    def aside(self) -> Path:
        """The folder of damaged files; Waymark never empties it unasked."""
        return self.vault.parent / "set-aside"

    @property
    def lock(self) -> Path:
        """Held by the program that has the vault open."""
        return self.vault.with_name(f"{self.vault.stem}.lock")

    @property
    def backups(self) -> Path:
        """The folder of the vault's backups."""
        return self.vault.parent / "backups"

    @property
    def log(self) -> Path:
        """Codes and numbers about what the program did; never words."""
        return self.folder / f"{_NAME}.log"

    @property
    def preferences(self) -> Path:
        """Text size, colours and the like."""
        return self.folder / "preferences.json"

    @property
    def raised(self) -> Path:
        """Touched by a second start, so that the window that is open comes to the front."""
        return self.folder / f"{_NAME}.raise"

    def in_use(self) -> bool:
        """Whether another program has the vault open now; a quick look that keeps nothing."""
        if not self.lock.exists():
            return False
        try:
            if os.name != "nt":
                return _held_elsewhere(self.lock)
            Held(self).release()
        except InUse:
            return True
        except Trouble:
            return False
        return False

    def where(self) -> dict[str, Path]:
        """Every folder and file Waymark uses, by an id its words stand under."""
        return {
            "folder": self.folder,
            "vault": self.vault,
            "keys": self.keys,
            "backups": self.backups,
            "aside": self.aside,
            "lock": self.lock,
            "raise": self.raised,
            "preferences": self.preferences,
            "log": self.log,
        }


def home(option: Path | None = None, vault: Path | None = None) -> Home:
    """The home to use: the folder asked for, else WAYMARK_HOME, else the system's local application data folder."""
    chosen = option or (Path(named) if (named := os.environ.get("WAYMARK_HOME")) else _system_folder())
    return Home(chosen.expanduser().absolute(), vault.expanduser().absolute() if vault else None)


def _system_folder() -> Path:
    from platformdirs import user_data_path  # not needed where a folder is named

    # Never roaming: a profile kept on a network share breaks a database.
    return user_data_path("waymark", appauthor=False, roaming=False)


def make_folder(folder: Path) -> None:
    """Makes a folder, and those above it, for this user alone; one that is there stays as it is.

    Raises:
        ReadOnly, NotOurFile, DiskFull, StorageGone: it cannot be made.
    """
    from planner.safe_file import system_door  # the first look at a home needs none

    with system_door():
        missing = [folder] if not folder.is_dir() else []
        while missing and not missing[-1].parent.is_dir() and missing[-1].parent != missing[-1]:
            missing.append(missing[-1].parent)
        for one in reversed(missing):
            with suppress(FileExistsError):
                one.mkdir(mode=0o700)
        if not folder.is_dir():
            raise NotADirectoryError(ENOTDIR, "")


def _held_elsewhere(lock: Path) -> bool:
    """Whether another program holds this lock; asked as `filelock` takes it, which is too slow to load at the start."""
    import fcntl  # only where the system has it

    from planner.safe_file import system_door

    with system_door():
        try:
            handle = os.open(lock, os.O_RDWR)
        except OSError:  # a lock in a folder that cannot be written tells as much
            handle = os.open(lock, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(handle)
    return False


class Held:
    """The lock on a vault while this program has it open; the system frees it when the program dies."""

    def __init__(self, home: Home) -> None:
        from filelock import FileLock, Timeout  # not needed before a vault is opened

        from planner.safe_file import system_door

        self._lock: BaseFileLock = FileLock(home.lock, timeout=0, mode=0o600, thread_local=False)
        with system_door():
            try:
                self._lock.acquire()
            except Timeout:
                raise InUse from None

    def release(self) -> None:
        """Lets another program in."""
        with suppress(OSError):
            self._lock.release(force=True)
