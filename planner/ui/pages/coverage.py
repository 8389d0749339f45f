"""The cover map on its own page: what stands ready for each trigger and sign, and one press from each gap."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.marks import State, StateMark
from planner.ui.kit.notices import EmptyState
from planner.ui.kit.rows import flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.pages.cover_map import CoverMap
from planner.ui.pages.cover_panel import CoverPanel, Press
from planner.ui.pages.cover_words import by_words, cell_name
from planner.ui.section.focus import focus_soon, start_at_top
from planner.ui.verbs import Foot, Place, Step, Verbs

if TYPE_CHECKING:
    from planner.coach.coverage import Cell, Row
    from planner.ui.coach.way import Way

AT_ONCE: Final = 12
_LEGEND: Final[tuple[tuple[str, State], ...]] = (("covered", "ready"), ("part", "started"), ("none", "none"))


class CoveragePage(QWidget):
    """Hears the coach; shows the strongest first, the rest when asked for."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        self._most, self._rows = AT_ONCE, cast("tuple[Row, ...]", ())
        self._open: tuple[str, str] | None = None
        self._wanted: tuple[str, str] | None = None
        words = verbs.words
        self.map = CoverMap(words, self._pressed)
        self._strength = PlainLabel("", "strong")
        self._strength.setObjectName("coverage.strength")
        self._score = PlainLabel("", "small", "muted")
        self._listed = Button(words.ui("coverage.as_list"), icon="list", does=self._turn)
        self._listed.setObjectName("coverage.as-list")
        self._print = Button(words.ui("coverage.print"), icon="printer", does=self._on_paper)
        self._print.setObjectName("coverage.print")
        self._more = Button(words.ui("coverage.as_list"), "quiet", icon="chevron-down", does=self._show_more)
        self._more.setObjectName("coverage.more")
        self._green = PlainLabel("", "small", "muted")
        self._empty: Line = down()
        self._begin: Button | None = None
        self._legend = self._make_legend()
        self._is_list = self._seen = False
        self._lay_out()
        verbs.advice.came.connect(self._came)
        self.refresh()

    def foot(self) -> Foot:
        """Back to where the person was, on to the clock."""
        words = self.verbs.words
        on = Step(words.ui("shell.next_to", name=words.ui("reach_page.title")), lambda: self.verbs.go(Place("reach")))
        return Foot(back=Step(words.ui("shell.home"), lambda: self.verbs.go(Place("home"))), next=on)

    def first_focus(self) -> QWidget | None:
        """The cell the keyboard was on, or the way to begin."""
        return self._begin or self.map.here or self._listed

    def arrange(self, *, compact: bool) -> None:
        """In little room what else can be done stands under the question."""
        way = QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if compact else way.LeftToRight)

    def show_place(self, place: Place) -> None:
        """Opens one cell: `entry` is a trigger or sign, `field` a kind of cover."""
        self._wanted = (place.entry, place.field)
        self._show_wanted()

    def refresh(self) -> None:
        """Shows what was said last, and asks for more if that is old."""
        review = self.verbs.advice.review
        if review is not None:
            self._rows = review.coverage
            words, strength = self.verbs.words, review.strength
            self._strength.setText(words.ui(f"coach.{strength.key}", **strength.names))
            self._score.setText(words.ui("advice.score", score=strength.score) if strength.score else "")
            self._show_rows()
        if not self.verbs.advice.fresh:
            self.verbs.advice.soon()

    def leaving(self) -> None:
        """Nothing is typed here; the open cell folds away."""
        self._close(back=False)

    def showEvent(self, event: QShowEvent) -> None:
        """What was written elsewhere meanwhile is looked at again."""
        super().showEvent(event)
        self.refresh()
        if not self._seen:
            self._seen = True
            start_at_top(self, lambda: self._open is None and self._wanted is None)

    def _came(self) -> None:
        if self.isVisible():
            self.refresh()
            self._show_wanted()

    def _show_rows(self) -> None:
        words = self.verbs.words
        green = [one for one in self._rows if one.level == "green"]
        rows = tuple(one for one in self._rows if one.level != "green")
        self._close(back=False)
        self.map.refresh(rows[: self._most])
        left = len(rows) - self._most
        self._more.setVisible(left > 0)
        if left > 0:
            self._more.set_words(words.plural("coverage.more", left))
        self._green.setVisible(bool(green))
        self._green.setText(words.plural("coverage.green", len(green)))
        self._show_empty(empty=not rows)

    def _show_empty(self, *, empty: bool) -> None:
        words = self.verbs.words
        self._empty.clear()
        self._begin = None
        for part in (self.map, self._listed, self._print, self._legend):
            part.setVisible(not empty)
        if empty:
            begin = self._begin = Button(
                words.ui("coverage.begin"), "primary", does=lambda: self.verbs.go(Place("section", "triggers"))
            )
            begin.setObjectName("coverage.begin")
            state = EmptyState("umbrella", words.ui("coverage.empty"), words.ui("coverage.empty_text"), action=begin)
            self._empty.put(state)

    def _lay_out(self) -> None:
        words = self.verbs.words
        top = Qt.AlignmentFlag.AlignTop
        other = flowing(self._listed, self._print)
        question = self._top = across((Heading(words.ui("coverage.question"), "question"), 1), (other, 0, top), gap=12)
        page = down(
            PlainLabel(words.ui("coverage.title"), "smallstrong", "accent"), question, 4,
            PlainLabel(words.ui("coverage.help"), "body", "muted"), 10,
            across((self._strength, 1), (self._score, 0, Qt.AlignmentFlag.AlignBottom), gap=12), 10,
            self.map, room(self._empty), 4, flowing(self._more), 6, self._legend, 6, self._green, None,
            edges=(36, 6, 30, 20),
        )  # fmt: skip
        self.setLayout(down((Scroll(room(page)), 1)))

    def _make_legend(self) -> QWidget:
        words = self.verbs.words
        parts = []
        for state, mark in _LEGEND:
            said = PlainLabel(words.ui(f"coverage.legend.{state}"), "small", "muted", wrap=False)
            parts.append(room(across(StateMark(mark), said, gap=6)))
        said = PlainLabel(words.ui("coverage.legend.press"), "small", "muted", wrap=False)
        parts.append(room(across(Icon("info", "muted", size=17), said, gap=6)))
        return flowing(*parts, gap=18)

    def _on_paper(self) -> None:
        self.verbs.go(Place("print", field="coverage"))

    def _turn(self) -> None:
        self._is_list = not self._is_list
        self._listed.set_words(self.verbs.words.ui("coverage.as_map" if self._is_list else "coverage.as_list"))
        self._close(back=False)
        self.map.set_listed(self._is_list)

    def _show_more(self) -> None:
        at = self._most
        self._most += AT_ONCE
        self._show_rows()
        rows = [one for one in self._rows if one.level != "green"]
        if at < len(rows):
            self.map.go_to((rows[at].entry, rows[at].cells[0].cover))

    def _show_wanted(self) -> None:
        """Opens the cell that was asked for, once it is on the map."""
        if self._wanted is None:
            return
        place = next((at for at, one in enumerate(self._rows) if one.entry == self._wanted[0]), None)
        if place is None:
            return
        entry, cover = self._wanted
        self._wanted = None
        row = self._rows[place]
        if place >= self._most:
            self._most = place + 1
            self._show_rows()
        cell = next((one for one in row.cells if one.cover == cover), row.cells[0] if row.cells else None)
        if cell is not None:
            self.map.go_to((entry, cell.cover))
            self._show_cell(row, cell)

    def _pressed(self, row: "Row", cell: "Cell") -> None:
        """A gap with one way leads there at once; one with several, and what is covered, opens under its row."""
        from planner.ui.pages.cover_ways import leads_to, ways_of  # with the coach, which is loaded by now

        spot = (row.entry, cell.cover)
        if self._open == spot:
            self._close()
        elif cell.state in {"none", "part"} and not ways_of(self.verbs, cell, self._mended):
            leads_to(self.verbs, row, cell)
        else:
            self._show_cell(row, cell)

    def _show_cell(self, row: "Row", cell: "Cell") -> None:
        from planner.coach.findings import said, suggested
        from planner.ui.pages.cover_ways import leads_to, ways_of

        words = self.verbs.words
        sentences: list[str] = []
        if cell.state == "not_needed":
            sentences.append(words.ui("coverage.not_needed"))
        elif cell.finding is not None:
            sentences += [said(words, cell.finding), suggested(words, cell.finding)]
        elif cell.state == "covered":
            sentences.append(words.ui("coverage.covered_by", by=by_words(words, cell)))
        lead = words.ui("coverage.show" if cell.state == "covered" else "coverage.write")
        presses: list[Press] = [("plus", one.words, one.does) for one in ways_of(self.verbs, cell, self._mended)]
        presses.append(("arrow-right", lead, lambda: leads_to(self.verbs, row, cell)))
        panel = CoverPanel(words, cell_name(words, row, cell), sentences, presses, self._close)
        self._open = (row.entry, cell.cover)
        self.map.show_panel(panel, self._open)
        focus_soon(panel.first_focus())

    def _mended(self, way: "Way") -> None:
        """It is done: back to the cell, which the coach is about to look at again."""
        self._close()
        self.verbs.offer_undo(self.verbs.words.ui("advice.done", words=way.words))
        self.verbs.advice.now()

    def _close(self, *, back: bool = True) -> None:
        spot, self._open = self._open, None
        if spot is not None:
            self.map.show_panel(None)
            if back:
                self.map.go_to(spot)
