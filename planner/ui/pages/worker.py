"""The page for a key worker: what there is today, and how to keep several plans apart."""

from PySide6.QtWidgets import QWidget

from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Column, down
from planner.ui.kit.rows import flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.verbs import Foot, Place


class WorkerPage(QWidget):
    """Tells a key worker honestly what there is today."""

    def __init__(self, doors: Doors) -> None:
        super().__init__()
        words = doors.words
        self.go_button = Button(words.ui("worker.go"), "primary", trail="arrow-right")
        self.go_button.setObjectName("worker.go")
        self.go_button.clicked.connect(lambda _checked=False: doors.go(Place("create")))
        back = Button(words.ui("worker.back"), "plain", icon="arrow-left", pad=14)
        back.setObjectName("worker.back")
        back.clicked.connect(lambda _checked=False: doors.go(Place("welcome")))
        lines = down(Heading(words.ui("worker.title"), "display"), 10)
        for key in ("one_person", "several", "with_them", "folder"):
            lines.put(PlainLabel(words.ui(f"worker.{key}", folder=doors.folder)))
            lines.put(12)
        lines.put(8)
        lines.put(flowing(self.go_button, back))
        lines.put(None)
        self.setLayout(down(Scroll(Column(lines, top=40))))

    def foot(self) -> Foot | None:
        """No steps."""
        return None

    def first_focus(self) -> QWidget | None:
        """The way on."""
        return self.go_button

    def refresh(self) -> None:
        """Nothing changes here."""

    def leaving(self) -> None:
        """Nothing is typed here."""
