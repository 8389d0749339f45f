"""A row of the cover map and the heads over its columns: both measure their columns alike, so that they line up."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from planner.ui.kit.icons import draw_icon
from planner.ui.kit.lettering import Lettering
from planner.ui.kit.measured import Measured
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S, colour, font, leading
from planner.ui.pages.cover_cell import CoverCell
from planner.ui.pages.cover_words import ICONS, column_name, row_kind, row_name
from planner.words import Words

if TYPE_CHECKING:
    from planner.coach.coverage import Cell, Row

COLUMNS: Final = 5
_LEAST, _LABEL, _MOST_LABEL, _ICON, _GAP = 82, 176, 300, 20, 6


class Columned(Measured):
    """Something of the map. `as_list` has it stand as a list whatever the width."""

    guess = 74

    def __init__(self) -> None:
        super().__init__()
        self.as_list = False

    def columns(self, width: int) -> tuple[int, int] | None:
        """Pixels for the names at the side and for each column; None where columns are too narrow for words."""
        label = max(S(_LABEL), min(S(_MOST_LABEL), width * 3 // 10))
        column = (width - label) // COLUMNS
        return None if self.as_list or column < S(_LEAST) else (width - COLUMNS * column, column)

    def sizeHint(self) -> QSize:
        """Its height follows its width."""
        return QSize(S(300), self.heightForWidth(max(self.width(), S(300))))

    def minimumSizeHint(self) -> QSize:
        """Below a certain width it is a list."""
        return QSize(S(220), 0)


class ColumnHeads(Columned):
    """The names of the columns, each with its icon; nothing where the map is a list."""

    def __init__(self, words: Words, covers: tuple[str, ...]) -> None:
        super().__init__()
        self._said = [(ICONS[one], column_name(words, one)) for one in covers]
        self._laid: dict[tuple[str, int], Lettering] = {}

    def lay(self, width: int, *, move: bool) -> int:
        """As high as the longest name."""
        found = self.columns(width)
        if move:
            self.update()
        if found is None:
            return 0
        high = max(self._lettering(name, found[1]).height for _icon, name in self._said)
        return S(_ICON) + S(4) + high + S(8)

    def stale(self) -> None:
        """Everything is measured and placed anew."""
        self._laid.clear()
        super().stale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icons and names, each over its column."""
        found = self.columns(self.width())
        if found is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, (label, column) = S(_ICON), found
        for place, (icon, name) in enumerate(self._said):
            box = self.placed(QRect(label + place * column, 0, column, self.height()))
            draw_icon(painter, QRect(box.x() + (column - side) // 2, 0, side, side), icon, "accent")
            self._lettering(name, column).draw(painter, box.x() + S(2), side + S(4), colour("ink"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), colour("line"))
        painter.end()

    def _lettering(self, name: str, column: int) -> Lettering:
        if (name, column) not in self._laid:
            face, lead, centre = font("smallstrong"), leading("smallstrong"), Qt.AlignmentFlag.AlignHCenter
            self._laid[name, column] = Lettering(name, face, max(1, column - S(4)), lead=lead, align=centre)
        return self._laid[name, column]


class CoverRow(Columned):
    """One trigger or sign: its words, what it is, and its cells."""

    def __init__(self, words: Words, row: "Row", pressed: "Callable[[Row, Cell], None]") -> None:
        super().__init__()
        self._says, self.row = words, row
        self._name = PlainLabel("", "strong")
        self._kind = PlainLabel("", "small", "muted")
        self.cells = [CoverCell(words, row, one, self._press(one.cover, pressed)) for one in row.cells]
        for part in (self._name, self._kind, *self.cells):
            part.setParent(self)
        self.show_row(row)

    def show_row(self, row: "Row") -> None:
        """Shows the row as it is now; it has the same cells."""
        self.row = row
        self._name.setText(row_name(self._says, row))
        self._kind.setText(row_kind(self._says, row))
        for shown, cell in zip(self.cells, row.cells, strict=True):
            shown.show_cell(row, cell)
        self.stale()

    def lay(self, width: int, *, move: bool) -> int:
        """Names at the side and cells in columns, or everything in a list."""
        found = self.columns(width)
        for one in self.cells:
            one.set_listed(found is None)
        return self._in_list(width, move=move) if found is None else self._in_columns(*found, move=move)

    def _in_columns(self, label: int, column: int, *, move: bool) -> int:
        across = label - S(14)
        name, kind = self._name.heightForWidth(across), self._kind.heightForWidth(across)
        cells = max((one.height_at(column) for one in self.cells), default=0)
        high = max(cells, name + kind + S(8)) + 2 * S(_GAP)
        if move:
            top = (high - name - kind) // 2
            self._name.setGeometry(self.placed(QRect(0, top, across, name)))
            self._kind.setGeometry(self.placed(QRect(0, top + name, across, kind)))
            for place, one in enumerate(self.cells):
                box = QRect(label + place * column, S(_GAP), column, high - 2 * S(_GAP))
                one.setGeometry(self.placed(box))
        return high

    def _in_list(self, width: int, *, move: bool) -> int:
        y = S(10)
        for part in (self._name, self._kind):
            high = part.heightForWidth(width)
            if move:
                part.setGeometry(self.placed(QRect(0, y, width, high)))
            y += high
        y += S(6)
        for one in self.cells:
            high = one.height_at(width)
            if move:
                one.setGeometry(self.placed(QRect(0, y, width, high)))
            y += high + S(2)
        return y + S(8)

    def _press(self, cover: str, pressed: "Callable[[Row, Cell], None]") -> Callable[[], None]:
        return lambda: pressed(self.row, next(one for one in self.row.cells if one.cover == cover))
