"""Carries work from any thread to the screen's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Post(QObject):
    """Hand it a function on any thread; it is called on the thread this was made on."""

    _handed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handed.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def __call__(self, work: Callable[[], None]) -> None:
        """Have `work` done soon on the screen's thread."""
        self._handed.emit(work)

    def _call(self, work: Callable[[], None]) -> None:
        work()
