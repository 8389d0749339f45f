"""Copies a telephone number or a code for a short time, and asks that no history keeps it."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEPT: Final = 30_000
"""Milliseconds before what was copied is taken back."""
# What password managers set so that clipboard histories pass over a copy: KDE, Windows, macOS.
_SECRET: Final = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "application/x-nspasteboard-concealed-type": b"",
}


class Clipboard(QObject):
    """Holds at most one thing for us, and clears it only while it is still ours."""

    def __init__(self) -> None:
        super().__init__()
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Copy `text`, and take it back after a while."""
        carried = QMimeData()
        carried.setText(text)
        for kind, hint in _SECRET.items():
            carried.setData(kind, hint)
        QGuiApplication.clipboard().setMimeData(carried)
        self._ours = text
        self._timer.start()

    def clear(self) -> None:
        """Take back what was copied, if nobody copied something else since."""
        self._timer.stop()
        if self._ours and QGuiApplication.clipboard().text() == self._ours:
            QGuiApplication.clipboard().clear()
        self._ours = ""
