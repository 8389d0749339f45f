"""Lets a second start bring the first window to the front: a file that one watches and the other touches."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class RaiseFile(QObject):
    """Watches the file; `asked` tells that someone started Waymark again."""

    asked = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._touched)

    def watch(self) -> None:
        """Watch from now on; where the folder may not be written, nobody can ask."""
        with suppress(OSError):
            os.close(os.open(self._path, os.O_CREAT | os.O_WRONLY, 0o600))
            self._watcher.addPath(str(self._path))

    def stop(self) -> None:
        """Watch no more and take the file away."""
        self._watcher.removePath(str(self._path))
        with suppress(OSError):
            self._path.unlink()

    def _touched(self) -> None:
        if self._path.exists():
            self.asked.emit()


def ask(path: Path) -> bool:
    """Ask the window that watches `path` to come to the front; tells whether one may be listening."""
    if not path.exists():
        return False
    with suppress(OSError):
        os.utime(path)
        return True
    return False
