"""Tells when nobody has touched the computer for a while, or when it slept."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

TICK: Final = 2000
"""Milliseconds between two looks at the clocks."""
GAP: Final = 20.0
"""Seconds missing between two looks: the computer slept."""


class IdleLock(QObject):
    """Watches two clocks: one counts sleep, the other cannot be set back. `wanted` tells that it is time to lock."""

    wanted = Signal()

    def __init__(
        self,
        minutes: int,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._minutes, self._wall, self._steady = minutes, wall, steady
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)
        self._touched = self._looked = self._now()

    def set_minutes(self, minutes: int) -> None:
        """Lock after this many minutes; 0 never does for idleness alone."""
        self._minutes = minutes

    def start(self) -> None:
        """Watch from now on."""
        self._touched = self._looked = self._now()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def touched(self) -> None:
        """The person did something."""
        self._touched = self._now()

    def look(self) -> None:
        """Look at the clocks now."""
        now = self._now()
        slept = now[0] - self._looked[0] > GAP
        idle = max(now[0] - self._touched[0], now[1] - self._touched[1])
        self._looked = now
        if slept or (self._minutes and idle >= self._minutes * 60):
            self._touched = now
            self.wanted.emit()

    def _now(self) -> tuple[float, float]:
        return self._wall(), self._steady()
