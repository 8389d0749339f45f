"""A change of looks reaches every open widget, whatever else ends meanwhile."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
EVENING = """
import gc
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget
app = QApplication([])
from planner.ui.kit.theme import Look, wear
from planner.ui.kit.tokens import LIGHT

class Busy(QWidget):
    dressed = 0
    def dress(self):
        Busy.dressed += 1
        kept = [[] for _ in range(2_000)]

wear(Look(LIGHT))
gc.set_threshold(500, 1, 1)
window = QWidget()
parts = [Busy(window) for _ in range(20)]
for size in (115, 130, 150, 175) * 5:
    gc.disable()
    for _ in range(20):
        forgotten = QWidget()
        column = QVBoxLayout(forgotten)
        for _ in range(5):
            column.addWidget(QScrollArea())
            column.addWidget(QPlainTextEdit())
        forgotten.itself = forgotten
    del forgotten, column
    gc.enable()
    wear(Look(LIGHT, size))
assert Busy.dressed == 20 * 20, Busy.dressed
"""


def test_a_window_nobody_holds_may_end_while_the_rest_is_dressed():
    # In a process of its own: when this breaks, the process dies.
    done = subprocess.run([sys.executable, "-c", EVENING], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()[-500:]
