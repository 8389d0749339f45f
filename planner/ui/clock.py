"""The computer's clock, as a sitting asks for it."""

import time
from datetime import UTC, datetime

from planner.plan.moments import moment


class ComputerClock:
    """Reads the time when asked (ports.Clock)."""

    def now(self) -> str:
        """UTC now, RFC 3339 with seconds."""
        return moment(datetime.now(UTC))

    def today(self) -> str:
        """The local day, ``YYYY-MM-DD``."""
        return datetime.now().astimezone().date().isoformat()

    def steady(self) -> float:
        """Seconds on a clock that never jumps back."""
        return time.monotonic()
