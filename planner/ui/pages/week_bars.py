"""Hours of the week as bars of 24 hours: seven small ones in a line for one person, seven rows for everybody."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.plan.fields import DAYS
from planner.plan.week import DAY, WEEK
from planner.saying import clock
from planner.ui.kit.lettering import Lettering, one_line_width
from planner.ui.kit.mirroring import stands
from planner.ui.kit.panels import outline
from planner.ui.kit.theme import S, colour, font, leading
from planner.ui.kit.voice import as_role
from planner.words import Words

_BAR, _GAP, _MOST = 12, 8, 520
_ROW, _BETWEEN = 16, 6
_HOURS: Final = (0, 24, 12, 6, 18)


class Bars(QWidget):
    """What both share: minutes of the week, painted, and said in words."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words, self._week = words, bytes(WEEK)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_week(self, week: bytes, said: str) -> None:
        """Shows the minutes that are covered; `said` is the same in words."""
        self._week = week
        as_role(self, QAccessible.Role.Graphic, said)
        self.update()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.updateGeometry()
        self.update()

    def high(self) -> int:
        """How high it is, in pixels."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """As wide as it may."""
        return QSize(S(240), self.high())

    def minimumSizeHint(self) -> QSize:
        """Seven bars that can still be told apart."""
        return QSize(S(200), self.high())

    def draw(self, painter: QPainter) -> None:
        """Draws it."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it, smooth."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def draw_day(self, painter: QPainter, box: QRect, number: int) -> None:
        """One day: a track, filled where it is covered."""
        placed = self.placed(box)
        painter.setPen(outline("control"))
        painter.setBrush(colour("bg"))
        painter.drawRoundedRect(QRectF(placed).adjusted(0.5, 0.5, -0.5, -0.5), S(3), S(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        day = self._week[number * DAY : (number + 1) * DAY]
        at = 0
        while (start := day.find(1, at)) >= 0:
            end = day.find(0, start)
            at = DAY if end < 0 else end
            left, right = start * box.width() / DAY, at * box.width() / DAY
            filled = QRect(box.x() + round(left), box.y(), max(2, round(right) - round(left)), box.height())
            painter.drawRoundedRect(QRectF(self.placed(filled)), S(3), S(3))

    def placed(self, rect: QRect) -> QRect:
        """A rectangle given for left-to-right, where it stands in this reading direction."""
        return stands(self.rect(), rect, mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def write(self, painter: QPainter, words: str, box: QRect, align: Qt.AlignmentFlag, ink: str = "muted") -> None:
        """Small words in a box."""
        made = Lettering(words, font("small"), box.width(), align=align)
        made.draw(painter, self.placed(box).x(), box.y(), colour(ink))


class WeekBars(Bars):
    """Seven small bars in a line, each under the name of its day."""

    def high(self) -> int:
        """A line of words and a bar."""
        return round(leading("small")) + S(2) + S(_BAR) + S(4)

    def draw(self, painter: QPainter) -> None:
        """Day by day."""
        whole = min(self.width(), S(_MOST))
        wide = (whole - (len(DAYS) - 1) * S(_GAP)) // len(DAYS)
        top = round(leading("small")) + S(2)
        for number, day in enumerate(DAYS):
            left = number * (wide + S(_GAP))
            name = self.words.ui(f"day_short.{day}")
            self.write(painter, name, QRect(left, 0, wide + S(_GAP), top), self._reading_side())
            self.draw_day(painter, QRect(left, top, wide, S(_BAR)), number)

    def _reading_side(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft


class WeekRows(Bars):
    """Seven rows of 24 hours under an axis of the hours."""

    def high(self) -> int:
        """An axis and seven rows."""
        return self._top() + len(DAYS) * (S(_ROW) + S(_BETWEEN))

    def draw(self, painter: QPainter) -> None:
        """The axis, then day by day."""
        names = max(one_line_width(self.words.ui(f"day_short.{day}"), font("small")) for day in DAYS) + S(10)
        wide = self.width() - names - S(2)
        taken: list[QRect] = []
        for hour in _HOURS:
            said = clock(self.words, f"{hour:02}:00")
            long = one_line_width(said, font("small"))
            at = names + round(hour * wide / 24) - round(long * hour / 24)
            box = QRect(at, 0, long + S(6), self._top())
            # Hours that would run into each other are left out, the ends and the middle never.
            if not any(box.intersects(one) for one in taken):
                taken.append(box)
                self.write(painter, said, box, Qt.AlignmentFlag.AlignLeft)
        row = S(_ROW) + S(_BETWEEN)
        for number, day in enumerate(DAYS):
            y = self._top() + number * row
            label = QRect(0, y - S(2), names, row)
            self.write(painter, self.words.ui(f"day_short.{day}"), label, Qt.AlignmentFlag.AlignLeft, "ink")
            self.draw_day(painter, QRect(names, y, wide, S(_ROW)), number)

    def _top(self) -> int:
        return round(leading("small")) + S(6)
