"""What pages need is loaded before it is asked for, and not while the first one is being painted."""

import sys

from PySide6.QtCore import QObject

from planner.ui.warm import Warm


def test_modules_are_loaded_one_by_one_once_there_is_time(qtbot, monkeypatch):
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    parent = QObject()
    warm = Warm(parent, ["colorsys", "colorsys"])
    assert warm.left == 1
    assert "colorsys" not in sys.modules
    qtbot.waitUntil(lambda: warm.left == 0)
    assert "colorsys" in sys.modules
