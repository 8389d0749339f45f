"""The second folder for backups, such as a stick: filled when it is there, quiet when it is not."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from planner.ports import StorageGone, Trouble
from planner.safe_file import new_file, system_door
from planner.storage import backups
from planner.storage.backups import Backup
from planner.storage.location import make_folder

State: TypeAlias = Literal["there", "absent", "failed"]
_CHUNK: Final = 1024 * 1024


class Second(Struct, frozen=True):
    """The folder a person chose, how it is, and when the newest copy there was made (UTC)."""

    folder: Path
    state: State
    at: datetime | None = None


class SecondFolder:
    """One vault's copies in a folder that may come and go; they lie in a folder of their own inside it."""

    def __init__(self, folder: Path, vault: str) -> None:
        self.folder = folder
        # Two vaults may share a stick; the number says nothing about either.
        self.inner = folder / f"notebook-{vault[:8]}"
        self.failed = False

    @property
    def there(self) -> bool:
        """Whether it can be reached. The bare folder is not enough: it may be where a stick was before it was taken out."""
        with suppress(OSError):
            return self.inner.is_dir()
        return False

    def look(self) -> Second:
        """How it is now."""
        newest = next(iter(self.copies()), None)
        state: State = "absent" if not self.there else "failed" if self.failed else "there"
        return Second(self.folder, state, newest.at if newest else None)

    def copies(self) -> tuple[Backup, ...]:
        """The copies there, newest first."""
        return backups.found_in(self.inner) if self.there else ()

    def begin(self) -> None:
        """Makes the folder the copies lie in.

        Raises:
            ReadOnly, DiskFull, StorageGone, NotOurFile: it cannot be made.
        """
        if not self.folder.is_dir():
            raise StorageGone
        make_folder(self.inner)

    def take(self, newest: Backup, key: bytes) -> None:
        """Puts a copy of a backup there, checked by opening, unless it is there already.

        Raises:
            DiskFull, ReadOnly, StorageGone, Damaged: there is no copy of it.
        """
        self.failed = True
        target = self.inner / newest.path.name
        if not target.is_file():
            part = target.with_name(f"{target.name}.part")
            with system_door():
                backups.sweep(self.inner, "*")
                content = newest.keys.read_bytes()
                new_file(part)
            try:
                with system_door():
                    _copied(newest.path, part)
                backups.put_in_place(part, target, key, content)
            finally:
                with suppress(OSError):
                    part.unlink(missing_ok=True)
            backups.thin(self.copies(), next(one for one in self.copies() if one.path == target))
        self.failed = False

    def take_quietly(self, newest: Backup | None, key: bytes) -> None:
        """As `take`, where nobody waits: what goes wrong shows in `look`."""
        if newest is not None and self.there:
            with suppress(Trouble):
                self.take(newest, key)

    def clear(self, kept: str) -> int:
        """Takes away every copy but the one of this name; tells how many."""
        return sum(backups.forget(one) for one in self.copies() if one.path.name != kept)


def _copied(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("r+b") as written:
        while chunk := read.read(_CHUNK):
            written.write(chunk)
