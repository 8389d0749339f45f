"""Looks for garbage on the window's thread alone, between two events: elsewhere a widget could end where Qt may not end it."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY: Final = 1000
"""Milliseconds between two looks."""


class Sweeper(QObject):
    """Takes over from Python, which would look whenever and on whatever thread it likes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What was made so far stays till the end: it is not looked through again.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(sweep)
        self._timer.start()


def sweep() -> None:
    """Collects as far as Python itself would have, had it been allowed to."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
            gc.collect(generation)
            return
