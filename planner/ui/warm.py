"""Loads what the pages of a plan need while nobody waits for it, so that the first visit of each is quick."""

from collections.abc import Iterable
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

_AFTER: Final = 600
"""Milliseconds after a plan was opened: its home is painted by then, also on a slow computer."""
_PAUSE: Final = 40
"""Milliseconds between two of them: time for the screen to paint and to answer keys."""


class Warm(QObject):
    """Imports modules one by one, each in its own turn of the event loop."""

    def __init__(self, parent: QObject, modules: Iterable[str]) -> None:
        super().__init__(parent)
        self._modules = list(dict.fromkeys(modules))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(_AFTER)

    @property
    def left(self) -> int:
        """How many are still to come."""
        return len(self._modules)

    def _next(self) -> None:
        self._timer.setInterval(_PAUSE)
        if self._modules:
            import_module(self._modules.pop(0))
        else:
            self._timer.stop()
            _learn()


def _learn() -> None:
    """Python learns Qt's classes of what scrolls when it is first asked for the viewport of a text area: 10 to 30 ms."""
    from PySide6.QtWidgets import QPlainTextEdit

    QPlainTextEdit().viewport()
