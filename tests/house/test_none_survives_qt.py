"""None keeps its references through Qt calls.

PySide6 6.12.0 drops one reference to None with each call that returns nothing; on Python 3.11 the process aborts after
some thousands. Python 3.12 made None immortal, where the count says nothing.
"""

import sys

from PySide6.QtWidgets import QLabel


def test_none_keeps_its_references_over_a_thousand_calls(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1_000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 50
