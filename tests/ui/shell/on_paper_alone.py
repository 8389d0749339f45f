"""A whole sitting of someone who wants only paper: ``python -m tests.ui.shell.on_paper_alone OUT.pdf``.

Started as a program of its own, so that what it leaves behind is its own.
"""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from planner import app, words
from planner.plan.fields import FieldId, SectionId, TypeId
from planner.ui.verbs import Place
from tests.ui.shell.whole import find, until

CANARY = "Zebra-canary-4711"


def sit(out: Path) -> None:
    """Fills in, looks, saves a PDF, hides, comes back, closes."""
    gc.disable()
    program = app.program_at(words.load(), None, None)
    program.show()
    window = program.window
    until(lambda: any(one.isVisible() for one in window.findChildren(QWidget, "nation.wales")))
    find(program, "nation.wales").click()
    program.asked("larger")
    find(program, "welcome.paper-only").click()
    until(lambda: window.manner == "home")
    program.house.settle()
    program.desk.session.add(SectionId("triggers"), TypeId("trigger"), {FieldId("text"): CANARY})
    program.asked("larger")
    program.asked("hide")
    find(program, "unlock.open").click()
    until(lambda: window.manner == "home")
    program.go(Place("print"))
    looks = QTimer(window)
    looks.timeout.connect(lambda: _choose(out))
    looks.start(100)
    find(program, "print.save-pdf").click()  # before the pages are there it waits
    until(out.exists)
    looks.stop()
    window.close()
    find(program, "leave.go").click()
    until(lambda: not window.isVisible())
    program.house.watchers.stop()


def _choose(out: Path) -> None:
    for dialog in [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]:
        named = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(named, QLineEdit)
        named.setText(str(out))
        dialog.accept()


if __name__ == "__main__":
    sit(Path(sys.argv[1]))
