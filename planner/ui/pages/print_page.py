"""Print: which copy, the very pages that will be made, and what goes into them."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.saying import Saying
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Flow, across, down, room
from planner.ui.kit.panels import Ground
from planner.ui.kit.rows import OneOf, Option
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel
from planner.ui.kit.theme import S
from planner.ui.kit.tiles import CheckRow, Tile
from planner.ui.pages.paper_contents import parts
from planner.ui.pages.paper_preview import PaperPreview
from planner.ui.pages.paper_work import PaperWork
from planner.ui.pages.what_is_in import WhatIsIn
from planner.ui.section.focus import start_at_top
from planner.ui.verbs import Foot, PaperChoices, Verbs

EDITIONS: Final = {"full": "file-text", "one-page": "list"}
"""The copies offered here, with their icons."""
PAPERS: Final = ("a4", "a5", "letter")
ALWAYS_A4: Final = frozenset({"one-page"})

_THREE_COLUMNS: Final = 840
"""Pixels at 100 % text that three columns need."""


class PrintPage(QWidget):
    """Makes a copy of the plan."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs, self._edition = verbs, "full"
        words = verbs.words
        self._tiles = {one: self._tile(one, icon) for one, icon in EDITIONS.items()}
        self._preview = PaperPreview(verbs, width=330)
        self._work = PaperWork(verbs, self._preview)
        self._large = self._option("large")
        self._plain = self._option("plain_letters")
        self._papers = OneOf([Option(one, words.ui(f"print_page.paper_{one}")) for one in PAPERS], name="")
        self._papers.set_name("print.paper", words.ui("print_page.paper"))
        self._papers.show_choice("a4")
        self._papers.chosen.connect(lambda _paper: self._compose())
        self._paper_room = room(down(FieldLabel(words.ui("print_page.paper"), self._papers), 6, self._papers))
        self._what = WhatIsIn(words, self._compose)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._compact = False
        self._lay_out()
        self._choose("full")

    def foot(self) -> Foot | None:
        """Saving and printing stand in a foot of the page's own."""
        return None

    def first_focus(self) -> QWidget | None:
        """The copy that is chosen."""
        return self._tiles[self._edition]

    def refresh(self) -> None:
        """The plan changed: its copy does too."""
        self._compose()

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def leaving(self) -> None:
        """Nothing is typed here."""

    def arrange(self, *, compact: bool) -> None:
        """Three columns, or one under the other in little room."""
        self._compact = compact
        self._place_columns()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._columns.setSpacing(S(24))
        self._place_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three columns only where they fit."""
        super().resizeEvent(event)
        self._place_columns()

    def _place_columns(self) -> None:
        stacked = self._compact or self.width() < S(_THREE_COLUMNS)
        down_the_page = QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down_the_page if stacked else QBoxLayout.Direction.LeftToRight)

    def _lay_out(self) -> None:
        words = self.verbs.words
        which = down(Heading(words.ui("print_page.which"), "h3"), 2, *self._tiles.values(), gap=7)
        empty = PlainLabel(words.ui("print_page.empty"), "small", "muted")
        for part in (12, self._paper_room, self._large, self._plain, 8, empty, None):
            which.put(part)
        held = room(which)
        top = Qt.AlignmentFlag.AlignTop
        self._columns.addWidget(held, 22, top)
        self._columns.addWidget(self._preview, 0, top)
        self._columns.addWidget(self._what, 27, top)
        page = down(
            Heading(words.ui("print_page.title")),
            2,
            PlainLabel(words.ui("print_page.lead"), "body", "muted"),
            12,
            self._work.odd,
            self._work.told,
            12,
            self._columns,
            None,
            edges=(36, 8, 24, 16),
        )
        self.setLayout(down((Scroll(room(page)), 1), self._foot()))
        self.dress()

    def _foot(self) -> QWidget:
        words = self.verbs.words
        save = Button(words.ui("print_page.save_pdf"), icon="file-down", does=self._work.save)
        save.setObjectName("print.save-pdf")
        send = Button(
            words.ui("print_page.print"), "primary", icon="printer", does=lambda: self._work.print_on_paper(self)
        )
        send.setObjectName("print.print")
        note = PlainLabel(words.ui("print_page.not_locked"), "small", "muted")
        line = across(Icon("info", "muted", size=18), (note, 1), room(Flow(save, send)), edges=(36, 11, 28, 13), gap=10)
        return Ground("bg", line, line="top")

    def _tile(self, edition: str, icon: str) -> Tile:
        words, key = self.verbs.words, edition.replace("-", "_")
        title, text = words.ui(f"print_page.{key}"), words.ui(f"print_page.{key}_text")
        said = room(down(PlainLabel(title, "strong"), PlainLabel(text, "small", "muted")))
        line = across(
            (Icon(icon, "accent", size=21), 0, Qt.AlignmentFlag.AlignTop), (said, 1), edges=(13, 10, 10, 11), gap=11
        )
        tile = Tile(line, f"{title}. {text}", checkable=True, does=partial(self._choose, edition))
        tile.setObjectName(f"print.edition.{edition}")
        return tile

    def _option(self, key: str) -> CheckRow:
        row = CheckRow(self.verbs.words.ui(f"print_page.{key}"), does=self._compose)
        row.setObjectName(f"print.{key.replace('_', '-')}")
        return row

    def _choose(self, edition: str) -> None:
        self._edition = edition
        for one, tile in self._tiles.items():
            tile.setChecked(one == edition)
        self._paper_room.setVisible(edition not in ALWAYS_A4)
        self._compose()

    def _compose(self) -> None:
        verbs = self.verbs
        saying = Saying(verbs.words, verbs.session.plan, verbs.catalogue, verbs.today())
        self._what.show_parts(parts(saying, verbs.catalogue))
        choices = PaperChoices(
            paper="a4" if self._edition in ALWAYS_A4 else self._papers.value or "a4",
            large=self._large.isChecked(),
            plain_letters=self._plain.isChecked(),
            include_private=self._what.include_private,
            without=self._what.without,
        )
        self._work.compose(self._edition, choices)
