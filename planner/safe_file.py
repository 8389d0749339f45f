"""Puts a file in its place so that at every moment either the old or the new one is there, whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EDQUOT, EFBIG, EINVAL, EIO, EISDIR, ENOSPC, ENOTDIR, ENOTSUP, EPERM, EROFS
from pathlib import Path

from planner.ports import DiskFull, NotOurFile, ReadOnly, StorageGone, Trouble


def write_safely(path: Path, content: bytes) -> None:
    """Writes `content` beside `path`, for this user alone, checks that it arrived, then puts it in its place.

    A link keeps pointing where it did. What is no file (a device, a pipe) is written to and never replaced.

    Raises:
        DiskFull: there is no room.
        ReadOnly: the folder or file may not be written, or a folder has that name.
        StorageGone: the folder is not there, or the disk gave other bytes back.
    """
    with system_door():
        path = path.resolve()
        if path.is_dir():
            raise ReadOnly
        if not path.parent.is_dir():
            raise StorageGone
        if path.exists() and not path.is_file():
            _pour(path, content)
            return
        from hashlib import sha256  # brings OpenSSL: the first window can do without

        # Always the same name for the same file, so that what a killed attempt left is written over; and a short one.
        part = path.with_name(f".{sha256(os.fsencode(path.name)).hexdigest()[:16]}.part")
        try:
            new_file(part)
            _pour(part, content)
            if part.read_bytes() != content:
                raise OSError(EIO, "")
            part.replace(path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        sync_folder(path.parent)


def new_file(path: Path) -> None:
    """Makes an empty file that only this user may read, in place of what a broken attempt left."""
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def sync_file(path: Path) -> None:
    """Waits until a file is on the disk. Never for a file SQLite has open: that would drop its locks."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Waits until a folder's list of names is on the disk, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some sticks and shares cannot do this for folders, and need not.
        if error.errno not in {EINVAL, ENOTSUP}:
            raise
    finally:
        os.close(handle)


def from_system(error: OSError) -> Trouble:
    """The Trouble an error of the operating system is."""
    match error.errno:
        case code if code in {ENOSPC, EDQUOT, EFBIG}:
            return DiskFull()
        case code if code in {EACCES, EPERM, EROFS}:
            return ReadOnly()
        case code if code in {EISDIR, ENOTDIR}:
            return NotOurFile()
        case _:
            return StorageGone()


@contextmanager
def system_door() -> Iterator[None]:
    """For plain file work: errors of the operating system leave as Trouble."""
    try:
        yield
    except OSError as error:
        raise from_system(error) from None


def _pour(path: Path, content: bytes) -> None:
    device = not path.is_file()
    with path.open("wb", buffering=0) as file:
        left = memoryview(content)
        while left:
            left = left[file.write(left) or 0 :]
        if not device:
            os.fsync(file.fileno())
