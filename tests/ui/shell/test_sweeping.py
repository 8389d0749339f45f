"""Garbage is looked for on the window's thread, and found."""

import gc
import threading
import weakref
from typing import ClassVar

from PySide6.QtCore import QObject

from planner.ui import sweeping
from tests.ui.shell.whole import until


class Knot:
    """Something that only the search for garbage can end; notes on which thread it did."""

    ended_on: ClassVar[list[threading.Thread]] = []

    def __init__(self) -> None:
        self.itself = self
        weakref.finalize(self, lambda: Knot.ended_on.append(threading.current_thread()))


def test_what_nobody_holds_is_found_by_the_window_and_never_by_another_thread(qapp, monkeypatch):
    monkeypatch.setattr(sweeping, "EVERY", 10)
    Knot.ended_on.clear()
    keeper = QObject()
    try:
        sweeper = sweeping.Sweeper(keeper)
        assert not gc.isenabled()
        gc.collect()
        Knot()
        busy = threading.Thread(target=lambda: [[number] for number in range(50_000)])
        busy.start()
        busy.join()
        held = [[number] for number in range(5_000)]
        assert Knot.ended_on == []
        until(lambda: bool(Knot.ended_on))
        assert Knot.ended_on == [threading.main_thread()]
        assert held
        assert sweeper.parent() is keeper
    finally:
        gc.unfreeze()
