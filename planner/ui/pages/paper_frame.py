"""The frame of a page that makes a copy: what is chosen beside the very pages, saving and printing below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Flow, Item, across, down, room
from planner.ui.kit.panels import Ground
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.theme import S
from planner.ui.pages.paper_preview import PaperPreview
from planner.ui.pages.paper_work import PaperWork
from planner.ui.section.focus import start_at_top
from planner.ui.verbs import Foot, Verbs


class PaperFrame(QWidget):
    """`needs` is how wide, in pixels at 100 % text, its columns must be to stand beside each other; `gap` lies between them."""

    def __init__(self, verbs: Verbs, *, needs: int, gap: int) -> None:
        super().__init__()
        self.verbs, self._needs, self._gap = verbs, needs, gap
        self._preview = PaperPreview(verbs, width=330)
        self._work = PaperWork(verbs, self._preview)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._compact = False

    def frame(self, title: str, lead: str, foot: QWidget | None, *above: Item) -> None:
        """Lays everything out once the columns are filled; `above` stands before the title."""
        words = self.verbs.words
        page = down(
            *above,
            Heading(words.ui(title)),
            2,
            PlainLabel(words.ui(lead), "body", "muted"),
            12,
            self._work.odd,
            self._work.told,
            12,
            self._columns,
            None,
            edges=(36, 8, 24, 16),
        )
        self.setLayout(down((Scroll(room(page)), 1), *([foot] if foot else [])))
        self.dress()

    def save_and_print(self, prefix: str, note: str) -> QWidget:
        """The foot: what to mind about paper, Save as PDF, Print."""
        said = PlainLabel(self.verbs.words.ui(note), "small", "muted")
        ways = room(Flow(*self.ways_out(prefix)))
        line = across(Icon("info", "muted", size=18), (said, 1), ways, edges=(36, 11, 28, 13), gap=10)
        return Ground("bg", line, line="top")

    def ways_out(self, prefix: str) -> tuple[Button, Button]:
        """Save as PDF, Print."""
        words, work = self.verbs.words, self._work
        save = Button(words.ui("print_page.save_pdf"), icon="file-down", does=work.save)
        save.setObjectName(f"{prefix}.save-pdf")
        send = Button(words.ui("print_page.print"), "primary", icon="printer", does=lambda: work.print_on_paper(self))
        send.setObjectName(f"{prefix}.print")
        return save, send

    def place_columns(self, *, stacked: bool) -> None:
        """Columns beside each other, or one under the other."""
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)

    def put_column(self, part: QWidget, stretch: int) -> None:
        """Adds a column at the end."""
        self._columns.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)

    def foot(self) -> Foot | None:
        """Saving and printing stand in a foot of the page's own."""
        return None

    def leaving(self) -> None:
        """Nothing is typed here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def arrange(self, *, compact: bool) -> None:
        """Beside each other, or one under the other in little room."""
        self._compact = compact
        self._place()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._columns.setSpacing(S(self._gap))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other only where all fit."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self.place_columns(stacked=self._compact or self.width() < S(self._needs))
