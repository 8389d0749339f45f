"""Makes the rest of a long page a little at a time, after the first of it is painted, and only while it is seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_PAUSE = 10
"""Milliseconds between two helpings: time for the screen to paint and to answer keys."""
_FIRST = 60
"""Milliseconds after a page comes into sight: time for its first picture, also on a slow computer."""


class Soon(QObject):
    """Calls `more` again and again while it tells True, and rests while `part` is out of sight."""

    def __init__(self, part: QWidget, more: Callable[[], bool]) -> None:
        super().__init__(part)
        self._part, self._more, self._wanted = part, more, False
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._go)
        part.installEventFilter(self)

    @property
    def wanted(self) -> bool:
        """Whether there is more to make."""
        return self._wanted

    def want(self, wanted: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """There is more to make, or there is not."""
        self._wanted = wanted
        self._run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rests while the part is hidden."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._timer.setInterval(_FIRST)
            self._run()
        return super().eventFilter(watched, event)

    def _run(self) -> None:
        if self._wanted and self._part.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _go(self) -> None:
        self._timer.setInterval(_PAUSE)
        self.want(self._more())
