"""A week at a glance: seven days by morning, afternoon, evening and night, each cell a switch."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from planner.plan.fields import DAYS
from planner.plan.week import PARTS
from planner.ui.kit.marks import draw_tick
from planner.ui.kit.panels import outline
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S, colour, target
from planner.ui.kit.voice import Speaks, as_role

Cover: TypeAlias = Literal["none", "some", "all"]
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class _Cell(Pressable):
    """One part of one day."""

    radius = 8

    def __init__(self, name: str) -> None:
        super().__init__("", name=name)
        self.cover: Cover = "none"
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def natural_width(self) -> int:
        """A square to press."""
        return target(40)

    def height_at(self, _width: int) -> int:
        """A square to press."""
        return target(40)

    def minimumSizeHint(self) -> QSize:
        """A square to press."""
        return QSize(target(40), target(40))

    def show_cover(self, cover: Cover) -> None:
        """Shows how much of it is in the hours."""
        self.cover = cover
        self.setChecked(cover == "all")
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Ticked when all of it is in, half filled when some is."""
        square = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(colour("soft" if self.cover == "all" else "raised" if self.hovered else "surface"))
        painter.setPen(outline("accent" if self.cover != "none" else "control", 1.6 if self.cover == "all" else 1))
        painter.drawRoundedRect(square, S(8), S(8))
        middle = square.center()
        if self.cover == "all":
            side = S(20)
            tick = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            draw_tick(painter, tick, colour("on_soft"))
        elif self.cover == "some":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(middle, S(4), S(4))


def _small(words: str, *, centred: bool = False) -> PlainLabel:
    return PlainLabel(words, "small", "muted", wrap=False, centred=centred)


class WeekStrip(QWidget):
    """The switches. `switched` tells a day and a part; only one cell is a Tab stop, arrows move between cells."""

    switched = Signal(str, str)

    def __init__(self, words: Speaks) -> None:
        super().__init__()
        self._words = words
        self._cells: dict[tuple[str, str], _Cell] = {}
        self._at = (DAYS[0], next(iter(PARTS)))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._narrow: bool | None = None
        self._days = [_small(words.ui(f"day_short.{day}"), centred=True) for day in DAYS]
        self._parts = {part: _small(words.ui(f"editor.hours.part.{part}")) for part in PARTS}
        for part in PARTS:
            for day in DAYS:
                self._cells[day, part] = self._made(day, part)
        self._arrange(narrow=False)
        as_role(self, QAccessible.Role.Grouping)
        self._rove()

    def minimumSizeHint(self) -> QSize:
        """Seven cells side by side."""
        return QSize(7 * target(40) + 6 * 4, super().minimumSizeHint().height())

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._arrange(narrow=self.width() < self._wide())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is too little room, the names of the parts stand above their cells."""
        self._arrange(narrow=event.size().width() < self._wide())
        super().resizeEvent(event)

    def cell(self, day: str, part: str) -> _Cell:
        """One switch."""
        return self._cells[day, part]

    def show_cover(self, day: str, part: str, cover: Cover) -> None:
        """Shows how much of a part of a day is in the hours."""
        cell = self._cells[day, part]
        cell.show_cover(cover)
        name = self._words.ui(
            "editor.hours.cell", day=self._words.ui(f"day.{day}"), part=self._words.ui(f"editor.hours.part.{part}")
        )
        cell.setAccessibleName(self._words.ui("editor.hours.cell_some", cell=name) if cover == "some" else name)

    def set_name(self, object_name: str) -> None:
        """Names each switch `….DAY.PART`."""
        self.setObjectName(object_name)
        for (day, part), cell in self._cells.items():
            cell.setObjectName(f"{object_name}.{day}.{part}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between the cells."""
        key = Qt.Key(event.key())
        if key not in _ARROWS:
            super().keyPressEvent(event)
            return
        across, below = _ARROWS[key]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = -across
        parts = tuple(PARTS)
        day = DAYS[(DAYS.index(self._at[0]) + across) % len(DAYS)]
        part = parts[(parts.index(self._at[1]) + below) % len(parts)]
        self._at = (day, part)
        self._rove()
        self._cells[self._at].setFocus(Qt.FocusReason.TabFocusReason)

    def _wide(self) -> int:
        names = max(label.sizeHint().width() for label in self._parts.values())
        return names + 7 * target(40) + 7 * 4

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        while self._grid.takeAt(0) is not None:
            pass
        first = 0 if narrow else 1
        for column, label in enumerate(self._days, first):
            self._grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignHCenter)
        for column in range(len(DAYS) + 1):
            self._grid.setColumnStretch(column, 1 if column >= first and column < first + len(DAYS) else 0)
        for number, part in enumerate(PARTS):
            row = 2 * number + 1
            if narrow:
                self._grid.addWidget(self._parts[part], row, 0, 1, len(DAYS))
            else:
                self._grid.addWidget(self._parts[part], row + 1, 0)
            for column, day in enumerate(DAYS, first):
                self._grid.addWidget(self._cells[day, part], row + 1, column)

    def _made(self, day: str, part: str) -> _Cell:
        cell = _Cell("")
        cell.clicked.connect(lambda _checked=False: self._pressed(day, part))
        return cell

    def _pressed(self, day: str, part: str) -> None:
        self._at = (day, part)
        self._rove()
        self.switched.emit(day, part)

    def _rove(self) -> None:
        for spot, cell in self._cells.items():
            here = spot == self._at
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._cells[self._at])
