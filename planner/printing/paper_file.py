"""Writes a finished print-out to a file so that a half-written one never takes the place of a good one."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from planner.ports import DiskFull, ReadOnly, StorageGone, Trouble

_TROUBLES: dict[int, type[Trouble]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EROFS: ReadOnly,
    errno.EISDIR: ReadOnly,
}


def write_safely(path: Path, data: bytes) -> None:
    """Writes `data` beside `path`, checks that it arrived, then puts it in its place.

    A link keeps pointing where it did. What is no file (a device, a pipe) is written to and never replaced.

    Raises:
        DiskFull: there is no room.
        ReadOnly: the folder or file may not be written.
        StorageGone: the folder is not there, or went away.
    """
    try:
        path = path.resolve()
        if path.exists() and not path.is_file() and not path.is_dir():
            _pour(path, data)
            return
    except OSError as error:
        raise _TROUBLES.get(error.errno or 0, StorageGone) from None
    beside = path.with_name(f".{token_hex(8)}.tmp")
    try:
        _write(beside, data)
        beside.replace(path)
        _keep_folder(path.parent)
    except OSError as error:
        raise _TROUBLES.get(error.errno or 0, StorageGone) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _pour(path: Path, data: bytes) -> None:
    with path.open("wb", buffering=0) as device:
        while data:
            data = data[device.write(data) or 0 :]


def _write(path: Path, data: bytes) -> None:
    """Writes to the disk itself, for this user alone, and reads back what arrived there."""
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb"
    ) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.read_bytes() != data:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _keep_folder(folder: Path) -> None:
    """Makes the new name last through a power cut; Windows keeps folders by itself and refuses to open them."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
