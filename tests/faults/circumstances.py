"""Circumstances: a disk with little room, a user without rights, a clock that stands on another day."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class Disk:
    """A disk with little room: a mounted one where the system lets us, else a limit on the size of any file."""

    def __init__(self, place: Path, *, mounted: bool) -> None:
        self.place, self._mounted = place, mounted
        self._ballast = place / "ballast"

    def fill(self, leaving: int = 0) -> None:
        """From now on there is no room, or so many bytes."""
        if not self._mounted:
            _limit(leaving)
            return
        with suppress(OSError), self._ballast.open("wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
        if leaving:
            size = self._ballast.stat().st_size
            os.truncate(self._ballast, max(0, size - leaving))

    @contextmanager
    def not_meant(self) -> Iterator[None]:
        """Other disks have room: a limit must not hold for them."""
        if not self._mounted:
            _limit(resource.RLIM_INFINITY)
        yield
        if not self._mounted:
            _limit(0)

    def free(self) -> None:
        """There is room again."""
        if self._mounted:
            self._ballast.unlink()
        else:
            _limit(resource.RLIM_INFINITY)


@contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    place = folder / "disk"
    place.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(place)]
    mounted = os.getuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    inside = place / "home"
    inside.mkdir()
    try:
        yield Disk(inside, mounted=mounted)
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(place)], check=True)


def _limit(size: int) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if size == resource.RLIM_INFINITY else size, hard))


def become_nobody(*folders: Path) -> None:
    if os.getuid() == 0:
        for top in folders:
            for path in (top, *top.rglob("*")):
                os.chown(path, 65534, 65534)
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


@contextmanager
def another_day(days: int) -> Iterator[None]:
    """The computer's clock stands on another day; nothing but the operating system's time is replaced."""
    import time

    real = time.time
    time.time = lambda: real() + days * 86400
    try:
        yield
    finally:
        time.time = real
