"""A month to pick a day from, painted; arrows move by day and week, Page Up and Down by month."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner import saying
from planner.plan.fields import DAYS
from planner.ui.kit.buttons import icon_button
from planner.ui.kit.layouts import across, down
from planner.ui.kit.mirroring import stands
from planner.ui.kit.panels import Panel, outline
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S, colour, font, target
from planner.ui.kit.voice import as_role, say
from planner.words import Words

_CELL, _HEAD = 40, 28
_STEPS: Final = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
}  # fmt: skip


class _Month(QWidget):
    """The days of one month in weeks from Monday."""

    picked = Signal(object)
    turned = Signal()
    radius = 10

    def __init__(self, words: Words, today: date) -> None:
        super().__init__()
        self._words, self._today = words, today
        self.at = today
        self._chosen: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        as_role(self, QAccessible.Role.Table)

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.updateGeometry()

    def show_day(self, chosen: date | None) -> None:
        """Marks a day and shows its month."""
        self._chosen = chosen
        self._go(chosen or self._today)

    def turn(self, months: int) -> None:
        """Shows another month."""
        years, month = divmod(self.at.month - 1 + months, 12)
        year = min(max(self.at.year + years, 1900), 2199)
        self._go(date(year, month + 1, min(self.at.day, monthrange(year, month + 1)[1])))

    def sizeHint(self) -> QSize:
        """Seven cells wide, six weeks high."""
        return QSize(7 * target(_CELL), S(_HEAD) + 6 * target(_CELL))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter and Space pick."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            step = _STEPS[key]
            sideways = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
            mirrored = sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._go(self.at + timedelta(days=-step if mirrored else step))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(self.at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Picks the day under the pointer."""
        spot = event.position().toPoint()
        for day in range(1, monthrange(self.at.year, self.at.month)[1] + 1):
            if self._cell(day).contains(spot):
                self._go(self.at.replace(day=day))
                self.picked.emit(self.at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Names of the days, then the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = int(Qt.AlignmentFlag.AlignCenter)
        painter.setFont(font("small"))
        painter.setPen(colour("muted"))
        for place, day in enumerate(DAYS):
            painter.drawText(self._column(place), middle, self._words.ui(f"day_short.{day}"))
        for number in range(1, monthrange(self.at.year, self.at.month)[1] + 1):
            self._draw_day(painter, self.at.replace(day=number), middle)
        painter.end()

    def _draw_day(self, painter: QPainter, day: date, middle: int) -> None:
        cell = self._cell(day.day).adjusted(S(2), S(2), -S(2), -S(2))
        chosen, here = day == self._chosen, day == self.at and self.hasFocus()
        if chosen or here:
            painter.setBrush(colour("accent") if chosen else Qt.BrushStyle.NoBrush)
            painter.setPen(outline("focus", 2))
            painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), S(8), S(8))
        if here and chosen:
            painter.setPen(outline("on_accent", 2))
            painter.drawRoundedRect(QRectF(cell).adjusted(4, 4, -4, -4), S(6), S(6))
        painter.setFont(font("button" if day == self._today or chosen else "nav"))
        painter.setPen(colour("on_accent" if chosen else "accent" if day == self._today else "ink"))
        painter.drawText(cell, middle, str(day.day))

    def _cell(self, day: int) -> QRect:
        first = self.at.replace(day=1).weekday()
        week, place = divmod(first + day - 1, 7)
        column = self._column(place)
        return QRect(column.x(), S(_HEAD) + week * target(_CELL), column.width(), target(_CELL))

    def _column(self, place: int) -> QRect:
        wide = min(self.width() // 7, S(64))
        column = QRect(place * wide, 0, wide, S(_HEAD))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return stands(self.rect(), column, mirrored=mirrored)

    def _go(self, day: date) -> None:
        self.at = day
        said = saying.day(self._words, day.isoformat())
        self.setAccessibleDescription(said)
        if self.hasFocus():
            say(self, said)
        self.turned.emit()
        self.update()


class Calendar(Panel):
    """A month with its name and two arrows; `picked` tells a `date`."""

    picked = Signal(object)

    def __init__(self, words: Words, today: date) -> None:
        self._words = words
        self.month = _Month(words, today)
        self.month.setAccessibleName(words.ui("editor.date.calendar"))
        self._title = PlainLabel("", "strong", wrap=False, centred=True)
        self.before = icon_button("chevron-left", words.ui("editor.date.month_before"), lambda: self.month.turn(-1))
        self.after = icon_button("chevron-right", words.ui("editor.date.month_after"), lambda: self.month.turn(1))
        super().__init__(
            down(across(self.before, (self._title, 1), self.after), 4, self.month, edges=(12, 10, 12, 12)),
            fill="surface",
        )
        self.month.picked.connect(self.picked)
        self.month.turned.connect(self._name)
        self.setFocusProxy(self.month)
        self._name()

    def show_day(self, chosen: date | None) -> None:
        """Marks a day and shows its month."""
        self.month.show_day(chosen)

    def _name(self) -> None:
        at = self.month.at
        self._title.setText(
            self._words.ui("editor.date.month_year", month=self._words.ui(f"month.{at.month}"), year=at.year)
        )
