"""The map of what covers what: a row for each trigger and sign, a cell for each kind of cover, arrows between them."""

from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import Line, across, down, let_go, room
from planner.ui.kit.panels import Panel, Rule
from planner.ui.kit.text import Heading
from planner.ui.kit.voice import as_role
from planner.ui.pages.cover_cell import CoverCell
from planner.ui.pages.cover_row import Columned, ColumnHeads, CoverRow
from planner.ui.section.focus import focus_in
from planner.ui.section.soon import Soon
from planner.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.coach.coverage import Cell, Row

_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Home: (-9, 0), Qt.Key.Key_End: (9, 0),
}  # fmt: skip
_FIRST: Final = 6
"""So many rows stand when the page is first painted; the others follow while nobody waits."""
Spot = tuple[str, str]
"""A cell by its entry's id and its cover."""


class CoverMap(QWidget):
    """The rows in groups that ask for the same covers. `pressed` hears the row and the cell of a press."""

    def __init__(self, words: Words, pressed: "Callable[[Row, Cell], None]") -> None:
        super().__init__()
        self._words, self._pressed = words, pressed
        self._held: Line = down(gap=14)
        self._told: tuple[Row, ...] = ()
        self._rows: list[CoverRow] = []
        self._places: dict[str, Line] = {}
        self._measured: list[Columned] = []
        self._at: Spot | None = None
        self._panel: QWidget | None = None
        self._listed = False
        self._later: list[tuple[Line, Row, bool]] = []
        self._soon = Soon(self, self._more)
        self.setLayout(self._held)
        self.setObjectName("coverage.table")
        as_role(self, QAccessible.Role.Grouping, words.ui("coverage.table"))

    def refresh(self, rows: "tuple[Row, ...]") -> None:
        """Shows these rows; those that stand already only change."""
        if rows == self._told:
            return
        self._told = rows
        self._all()
        if _shape(rows) == _shape(tuple(one.row for one in self._rows)):
            for shown, row in zip(self._rows, rows, strict=True):
                if row != shown.row:
                    shown.show_row(row)
            return
        had = focus_in(self) is not None
        self._build(rows)
        if had and self._at is not None:
            self.go_to(self._at)

    def set_listed(self, listed: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Shows it as a list, with what covers each cell in words, also where there is room for columns."""
        self._all()
        self._listed = listed
        for one in self._measured:
            one.as_list = listed
            one.dress()

    @property
    def here(self) -> CoverCell | None:
        """The cell the keyboard is on, or would come to."""
        return self.cell(self._at) if self._at is not None else None

    def cell(self, spot: Spot) -> CoverCell | None:
        """One cell's button, if it is on the map."""
        if any(one.entry == spot[0] for _line, one, _first in self._later):
            self._all()
        row = next((one for one in self._rows if one.row.entry == spot[0]), None)
        return next((one for one in row.cells if one.cell.cover == spot[1]), None) if row else None

    def go_to(self, spot: Spot) -> None:
        """Brings the keyboard to a cell."""
        found = self.cell(spot)
        if found is not None:
            self._rove(spot)
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def show_panel(self, panel: QWidget | None, spot: Spot | None = None) -> None:
        """Opens a panel under a cell's row; the one before is taken away."""
        if self._panel is not None:
            let_go(self._panel)
        self._panel = panel
        for row in self._rows:
            for one in row.cells:
                one.show_open(panel is not None and spot == (row.row.entry, one.cell.cover))
        if panel is not None and spot is not None:
            self._all()
            self._places[spot[0]].put(panel)
            self._places[spot[0]].put(8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between the cells, Home and End to the ends of a row."""
        key, here = Qt.Key(event.key()), focus_in(self)
        if isinstance(here, CoverCell):
            self._rove(here.spot)  # a screen reader may bring the keyboard to any of them
        if not isinstance(here, CoverCell) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(*_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _build(self, rows: "tuple[Row, ...]") -> None:
        self._held.clear()
        self._rows, self._places, self._measured, self._panel, self._later = [], {}, [], None, []
        for covers, group in groupby(rows, lambda one: tuple(cell.cover for cell in one.cells)):
            self._held.put(self._group(covers, tuple(group)))
        spots = [(one.entry, cell.cover) for one in rows for cell in one.cells]
        if spots:
            self._rove(self._at if self._at in spots else spots[0])
        self._soon.want(bool(self._later))

    def _group(self, covers: tuple[str, ...], rows: "tuple[Row, ...]") -> Panel:
        red = len(covers) < 3
        heads = ColumnHeads(self._words, covers)
        heads.as_list = self._listed
        held = down(edges=(18, 12, 14, 8))
        if red:
            held.put(Heading(self._words.ui("coverage.red"), "h3"))
            held.put(4)
        held.put(heads)
        self._measured.append(heads)
        for row in rows:
            if len(self._rows) < _FIRST and not self._later:
                self._put(held, row, first=row is rows[0])
            else:
                self._later.append((held, row, row is rows[0]))
        return Panel(held)

    def _put(self, held: Line, row: "Row", *, first: bool) -> None:
        made = CoverRow(self._words, row, self._press)
        made.as_list = self._listed
        self._rows.append(made)
        self._measured.append(made)
        place = self._places[row.entry] = down()
        if not first:
            held.put(Rule())
        held.put(made)
        held.put(across((room(place), 1)))

    def _more(self) -> bool:
        """One row more; tells whether there are others."""
        if self._later:
            held, row, first = self._later.pop(0)
            self._put(held, row, first=first)
        return bool(self._later)

    def _all(self) -> None:
        """Every row that waits, now."""
        while self._more():
            pass
        self._soon.want(wanted=False)

    def _press(self, row: "Row", cell: "Cell") -> None:
        self._rove((row.entry, cell.cover))
        self._pressed(row, cell)

    def _rove(self, spot: Spot) -> None:
        """Only one cell is a Tab stop; arrows reach the others."""
        before = self.here
        if before is not None:
            before.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = spot
        after = self.here
        if after is not None:
            after.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _step(self, sideways: int, below: int) -> None:
        self._all()
        entry, cover = self._at or ("", "")
        row = next(at for at, one in enumerate(self._rows) if one.row.entry == entry)
        cells = [one.spot[1] for one in self._rows[row].cells]
        column = cells.index(cover)
        listed = self._rows[row].columns(self._rows[row].width()) is None
        if listed:
            # In a list the next line is the next cell; left and right go from row to row.
            sideways, below = below, sideways if abs(sideways) == 1 else 0
        elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            sideways = -sideways
        column += sideways
        if listed and not 0 <= column < len(cells) and 0 <= row + sideways < len(self._rows):
            row += sideways
            column = 0 if sideways > 0 else len(self._rows[row].cells) - 1
        row = max(0, min(row + below, len(self._rows) - 1))
        cells = [one.spot[1] for one in self._rows[row].cells]
        self.go_to((self._rows[row].row.entry, cells[max(0, min(column, len(cells) - 1))]))


def _shape(rows: "tuple[Row, ...]") -> list[tuple[str, tuple[str, ...]]]:
    return [(one.entry, tuple(cell.cover for cell in one.cells)) for one in rows]
