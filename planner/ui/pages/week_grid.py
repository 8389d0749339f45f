"""The week at a glance: seven days by the parts of the day, or, where that is too narrow, a list day by day.

Places its cells by hand, so that a panel can open under the row of the cell it belongs to.
"""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.plan.fields import DAYS
from planner.plan.week import ANY_TIME, PARTS, Cell, Held, in_week, week_of
from planner.saying import Saying
from planner.ui.kit.layouts import let_go
from planner.ui.kit.measured import Measured
from planner.ui.kit.panels import CARD, outline
from planner.ui.kit.theme import S, colour, leading
from planner.ui.kit.voice import as_role
from planner.ui.pages.week_cell import WeekCell
from planner.ui.pages.week_heads import draw_day, draw_part
from planner.ui.pages.week_words import cell_words, part_name
from planner.ui.section.focus import focus_in
from planner.words import Words

_EDGE, _LABEL, _COLUMN, _LEAST = 12, 80, 88, 300
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Home: (-7, 0), Qt.Key.Key_End: (7, 0),
}  # fmt: skip


class WeekGrid(Measured):
    """The cells. `opened` and `emptied` tell the cell that was pressed, or on which Delete was."""

    guess = 600
    opened = Signal(str, str)
    emptied = Signal(str, str)

    def __init__(self, words: Words, object_name: str) -> None:
        super().__init__()
        self._words, self._today = words, ""
        self._cells: dict[Cell, WeekCell] = {}
        self._held: dict[Cell, Held] = {}
        self._panel: QWidget | None = None
        self._at: Cell = (DAYS[0], "morning")
        self._open: Cell | None = None
        self._panel_high = 0
        self._lines: list[tuple[QRect, str]] = []
        for part in PARTS:
            for day in DAYS:
                self._make((day, part), object_name)
        self.setObjectName(object_name)
        as_role(self, QAccessible.Role.Grouping, words.ui("week.grid"))

    def refresh(self, saying: Saying, today: str) -> None:
        """Shows the week as it is now."""
        first, self._today = not self._today, today
        self._held = in_week(saying.plan, today)
        now = DAYS[week_of(today).index(today)]
        if any(part == ANY_TIME for _day, part in self._held):
            for day in DAYS:
                if (day, ANY_TIME) not in self._cells:
                    self._make((day, ANY_TIME), self.objectName())
        for cell, shown in self._cells.items():
            shown.show_said(cell_words(saying, cell, self.held(cell), today=cell[0] == now))
        self._rove((now, "morning") if first else self._at)
        self.stale()

    def held(self, cell: Cell) -> Held:
        """What a cell holds."""
        return self._held.get(cell, Held())

    @property
    def here(self) -> Cell:
        """The cell the keyboard is on, or would come to."""
        return self._at

    def cell(self, cell: Cell) -> WeekCell:
        """One cell's button."""
        return self._cells[cell]

    def show_panel(self, panel: QWidget | None, cell: Cell | None = None) -> None:
        """Opens a panel under a cell's row; the one before is taken away."""
        if self._panel is not None:
            let_go(self._panel)
        self._panel, self._open = panel, cell
        for one, shown in self._cells.items():
            shown.show_open(panel is not None and one == cell)
        if panel is not None:
            panel.setParent(self)
            panel.show()
        self.stale()

    def go_to(self, cell: Cell) -> None:
        """Brings the keyboard to a cell."""
        self._rove(cell)
        self._cells[cell].setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        """Its height follows its width."""
        return QSize(S(_LEAST), self.heightForWidth(max(self.width(), S(_LEAST))))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its panel allows; below a certain width it becomes a list."""
        panel = self._panel.minimumSizeHint().width() + 2 * S(_EDGE) if self._panel is not None else 0
        return QSize(max(S(_LEAST), panel), S(120))

    def event(self, event: QEvent) -> bool:
        """A panel that grew makes the grid grow."""
        panel = self._panel if event.type() == QEvent.Type.LayoutRequest else None
        if panel is not None and _high(panel, panel.width()) != self._panel_high:
            self.stale()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between the cells; Delete takes away what is in one."""
        key = Qt.Key(event.key())
        if focus_in(self._cells[self._at]) is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(*_STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.emptied.emit(*self._at)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, the names of days and parts, hairlines between the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("surface"))
        painter.setPen(outline("line"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), S(CARD), S(CARD))
        for box, what in self._lines:
            placed = self.placed(box)
            if not what:
                painter.fillRect(placed, colour("line"))
            elif what in DAYS:
                iso, listed = week_of(self._today)[DAYS.index(what)], self._listed(self.width())
                today, mirrored = iso == self._today, self._mirrored
                draw_day(painter, placed, self._words, iso, today=today, listed=listed, mirrored=mirrored)
            else:
                draw_part(painter, placed, self._words, what, mirrored=self._mirrored)
        painter.end()

    def _make(self, cell: Cell, object_name: str) -> None:
        made = WeekCell(cell, part_name(self._words, cell[1]))
        made.setObjectName(f"{object_name}.{cell[0]}.{cell[1]}")
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        made.setParent(self)
        made.clicked.connect(lambda _checked=False: self._pressed(cell))
        self._cells[cell] = made

    def _pressed(self, cell: Cell) -> None:
        self._rove(cell)
        self.opened.emit(*cell)

    def _rove(self, cell: Cell) -> None:
        """Only one cell is a Tab stop; arrows reach the others."""
        self._cells[self._at].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = cell
        self._cells[cell].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._cells[cell])

    def _parts(self) -> tuple[str, ...]:
        """The rows that are shown: the one for any time only where something stands in it."""
        used = any(part == ANY_TIME for _day, part in self._held) or self._at[1] == ANY_TIME
        return (*PARTS, ANY_TIME) if used and (DAYS[0], ANY_TIME) in self._cells else tuple(PARTS)

    def _step(self, across: int, below: int) -> None:
        parts, (day, part) = self._parts(), self._at
        row, column = parts.index(part) + below, DAYS.index(day) + (-across if self._mirrored else across)
        if self._listed(self.width()) and not 0 <= row < len(parts):
            # In a list the next line is the next day's.
            column, row = column + below, row % len(parts)
            if not 0 <= column < len(DAYS):
                return
        column, row = max(0, min(column, len(DAYS) - 1)), max(0, min(row, len(parts) - 1))
        self.go_to((DAYS[column], parts[row]))

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _listed(self, width: int) -> bool:
        """Whether the columns would be too narrow for words."""
        return (width - 2 * S(_EDGE) - S(_LABEL)) // len(DAYS) < S(_COLUMN)

    def lay(self, width: int, *, move: bool) -> int:
        """Goes through the week from top to bottom; moves cells and panel if asked, and tells the height."""
        lines: list[tuple[QRect, str]] = []
        parts, listed = self._parts(), self._listed(width)
        for cell, shown in self._cells.items():
            shown.set_wide(listed)
            if shown.isHidden() == (cell[1] in parts):
                shown.setVisible(cell[1] in parts)
        high = (self._as_list if listed else self._as_grid)(width, parts, lines, move=move)
        if move:
            self._lines = lines
        return high

    def _as_grid(self, width: int, parts: tuple[str, ...], lines: list[tuple[QRect, str]], *, move: bool) -> int:
        left, y = S(_EDGE) + S(_LABEL), S(8)
        column = (width - left - S(_EDGE)) // len(DAYS)
        high = S(10) + round(leading("body") + leading("small"))
        for number, day in enumerate(DAYS):
            lines.append((QRect(left + number * column + S(2), y, column - S(4), high), day))
        y += high + S(6)
        for part in parts:
            lines.append((QRect(S(_EDGE), y, width - 2 * S(_EDGE), 1), ""))
            y += 1 + S(4)
            row = [self._cells[day, part] for day in DAYS]
            high = max(one.height_at(column - S(4)) for one in row)
            lines.append((QRect(S(_EDGE), y, S(_LABEL) - S(6), high), part))
            for number, one in enumerate(row):
                if move:
                    one.setGeometry(self.placed(QRect(left + number * column + S(2), y, column - S(4), high)))
            y += high + S(4)
            if self._open is not None and self._open[1] == part:
                y = self._put_panel(y, width, move=move)
        return y + S(6)

    def _as_list(self, width: int, parts: tuple[str, ...], lines: list[tuple[QRect, str]], *, move: bool) -> int:
        y, across = S(10), width - 2 * S(_EDGE)
        for day in DAYS:
            high = S(12) + round(leading("strong"))
            lines.append((QRect(S(_EDGE), y, across, high), day))
            y += high + S(4)
            for part in parts:
                one = self._cells[day, part]
                high = one.height_at(across)
                if move:
                    one.setGeometry(self.placed(QRect(S(_EDGE), y, across, high)))
                y += high + S(2)
                if self._open == (day, part):
                    y = self._put_panel(y, width, move=move)
            lines.append((QRect(S(_EDGE), y + S(4), across, 1), ""))
            y += S(12)
        return y

    def _put_panel(self, y: int, width: int, *, move: bool) -> int:
        if self._panel is None:
            return y
        across = width - 2 * S(_EDGE)
        high = _high(self._panel, across)
        if move:
            self._panel_high = high
            self._panel.setGeometry(self.placed(QRect(S(_EDGE), y, across, high)))
        return y + high + S(8)


def _high(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
