"""My week: a grid of days and parts of the day with the times to watch laid over it, and a panel to fill a cell."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.model import Entry
from planner.plan.week import Cell
from planner.saying import cut
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Flow, across, down, empty, room
from planner.ui.kit.text import PlainLabel
from planner.ui.pages.week_grid import WeekGrid
from planner.ui.pages.week_panel import CellPanel, take_off
from planner.ui.section.answers import Answers
from planner.ui.section.asking import Asking
from planner.ui.section.asking_cue import AskingCue
from planner.ui.section.facing import Facing
from planner.ui.section.focus import focus_soon
from planner.ui.section.later import Later
from planner.ui.section.listing import Listing
from planner.ui.section.spread import Spread
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Place, Verbs

_LEGEND: Final = (("with", "users", "accent"), ("steady", "coffee", "ink"), ("watch", "zap", "ink"))
_UNPLACED: Final = 6
_LONGEST: Final = 40


class WeekPage(SectionPage):
    """The section page of the week."""

    def __init__(self, verbs: Verbs, section: str = "routine") -> None:
        self._panel: CellPanel | None = None
        super().__init__(verbs, section)

    def make_answers(self) -> Answers:
        """Getting up, going to bed and what is kept from rehab stand under the week."""
        return Answers(self.sheet, 0)

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """The cards stand under the week."""
        return Listing(self.sheet, kind, min(first, 0))

    def make_asking(self, kind: EntryType) -> Asking | AskingCue | Later:
        """The suggestions stand under the week."""
        return Later(kind, lambda: Asking(self.sheet, kind, self._added, alone=False))

    def make_frame(self) -> Facing:
        """The week over both columns."""
        self.grid = WeekGrid(self.sheet.words, self.sheet.named("week"))
        self.grid.opened.connect(lambda day, part: self.turn((day, part)))
        self.grid.emptied.connect(lambda day, part: self._delete((day, part)))
        self._unplaced = _Unplaced(self)
        self._show_week()
        top = room(down(self.grid, 10, self._legend(), 4, self._unplaced))
        return Spread(self._head(), top, self._asks(), self.listings, self._why())

    def first_focus(self) -> QWidget | None:
        """The cell of this part of the week."""
        return self.grid.cell(self.grid.here)

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        self._show_week()
        super().refresh()

    def leaving(self) -> None:
        """Hands over what is still being typed, and folds the open cell away."""
        if self._panel is not None:
            self._panel.leaving()
            self._close(back=False)
        super().leaving()

    def show_place(self, place: Place) -> None:
        """A part of a day (``fri.evening``) opens as if it were pressed."""
        day, _, part = place.field.partition(".")
        if place.entry or not part:
            super().show_place(place)
        elif self._panel is None or self._panel.cell != (day, part):
            self.turn((day, part))

    def turn(self, cell: Cell) -> None:
        """Opens a cell, or closes it when it is the open one."""
        if self._panel is not None and self._panel.cell == cell:
            self._close()
            return
        block = self.sheet.section.type("block")
        if block is None:
            return
        self._close(back=False)
        self._panel = CellPanel(self.sheet, block, cell, self.grid.held(cell), self._close)
        self.grid.show_panel(self._panel, cell)
        focus_soon(self._panel.first_focus())
        self._facing.show_mine(self._panel)

    def _show_week(self) -> None:
        self.grid.refresh(self.sheet.saying, self.verbs.today())
        if self._panel is not None:
            self._panel.refresh(self.grid.held(self._panel.cell))
        self._unplaced.refresh()

    def _close(self, *, back: bool = True) -> None:
        if self._panel is None:
            return
        cell, self._panel = self._panel.cell, None
        self.grid.show_panel(None)
        if back:
            self.grid.go_to(cell)

    def _delete(self, cell: Cell) -> None:
        """One block goes at once, on this day; among several the person says which."""
        blocks = self.grid.held(cell).blocks
        if len(blocks) == 1:
            take_off(self.sheet, blocks[0].block, cell)
        elif blocks and (self._panel is None or self._panel.cell != cell):
            self.turn(cell)

    def _head(self) -> list[QWidget]:
        title, question, *rest = super()._head()
        words = self.sheet.words
        add = Button(words.ui("week.add_something"), icon="plus", does=lambda: self.turn(self.grid.here))
        add.setObjectName(self.sheet.named("week", "add"))
        line = across((question, 1), (add, 0, Qt.AlignmentFlag.AlignTop), gap=12)
        return [title, room(line), *rest]

    def _legend(self) -> QWidget:
        words = self.sheet.words
        flow = Flow(gap=18)
        for kind, icon, ink in _LEGEND:
            said = PlainLabel(words.ui(f"week.kind.{kind}"), "small", "muted", wrap=False)
            flow.addWidget(room(across(Icon(icon, ink, size=16), said, gap=6)))
        return room(flow)


class _Unplaced(QWidget):
    """Blocks that have no day yet, each leading to where it gets one."""

    def __init__(self, page: WeekPage) -> None:
        super().__init__()
        self._page, self._shown = page, list[Entry]()
        self._flow = Flow(gap=8)
        self.setLayout(down(room(self._flow)))
        self.hide()

    def refresh(self) -> None:
        """Shows them as they are now."""
        sheet = self._page.sheet
        shown = [one for one in sheet.plan.entries("routine", "block") if not one.chosen("days")]
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._flow)
        self._flow.addWidget(PlainLabel(sheet.words.ui("week.not_yet"), "small", "muted", wrap=False))
        for number, one in enumerate(shown[:_UNPLACED]):
            name = cut(sheet.saying.name("routine", one) or sheet.words.ui("entry.no_words"), _LONGEST)
            place = Place("section", "routine", one.id, "days")
            button = Button(
                name,
                "dashed",
                icon="calendar-days",
                name=sheet.words.ui("week.put_on_a_day", name=name),
                height=40,
                pad=12,
                role="small",
                icon_size=16,
                does=partial(self._page.show_place, place),
            )
            button.setObjectName(sheet.named("week", "unplaced", number))
            self._flow.addWidget(button)
        if len(shown) > _UNPLACED:
            more = sheet.words.plural("week.more", len(shown) - _UNPLACED)
            self._flow.addWidget(PlainLabel(more, "small", "muted", wrap=False))
        self.setVisible(bool(shown))
