"""The week as a picture: a row a day, bars with the names of who can be rung, hard times hatched over them."""

from itertools import groupby
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.plan.fields import DAYS
from planner.saying import Saying, clock
from planner.ui.coach.clock_words import HOURS, Shown, hour_said
from planner.ui.kit.icons import draw_icon
from planner.ui.kit.lettering import Lettering, one_line_width
from planner.ui.kit.mirroring import stands
from planner.ui.kit.panels import outline
from planner.ui.kit.theme import S, colour, font, leading
from planner.ui.kit.voice import as_role, say

_BAR, _LANE, _BETWEEN, _PAD = 24, 12, 7, 7
_AXIS: Final = (0, 24, 12, 6, 18)
_STEPS: Final = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -HOURS, Qt.Key.Key_Down: HOURS,
}  # fmt: skip


class Clock(QWidget):
    """Seven rows of 24 hours. Arrow keys move from hour to hour; `moved` tells what the hour says."""

    moved = Signal(str)

    def __init__(self, saying: Saying) -> None:
        super().__init__()
        self._saying = saying
        self._hours: tuple[Shown, ...] = tuple(Shown() for _ in range(len(DAYS) * HOURS))
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def at(self) -> int:
        """The hour of the week that is marked, from Monday midnight."""
        return self._at

    @property
    def hours(self) -> tuple[Shown, ...]:
        """What it shows."""
        return self._hours

    def show_hours(self, saying: Saying, hours: tuple[Shown, ...]) -> None:
        """Shows another week."""
        self._saying, self._hours = saying, hours
        self._name()
        self.update()

    def go_to(self, at: int) -> None:
        """Marks an hour, and says it."""
        self._at = at % len(self._hours)
        self._name()
        self.update()
        said = hour_said(self._saying, self._at, self._hours[self._at])
        self.moved.emit(said)
        if self.hasFocus():
            say(self, said)

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may."""
        return QSize(S(420), self._high())

    def minimumSizeHint(self) -> QSize:
        """Hours that can still be told apart."""
        return QSize(self._names() + 24 * 6, self._high())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move hour by hour and day by day; Home and End go to the ends of a day."""
        key = Qt.Key(event.key())
        hour = self._at % HOURS
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            sideways = key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._mirrored
            self.go_to(self._at + (-_STEPS[key] if sideways else _STEPS[key]))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(self._at - hour + (0 if key == Qt.Key.Key_Home else HOURS - 1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press marks the hour under it."""
        at = self._hour_at(event.position().toPoint())
        if at is not None:
            self.go_to(at)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The mark shows, and the hour is said."""
        super().focusInEvent(event)
        self.go_to(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The mark goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The axis, then day by day; then the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_axis(painter)
        for day in range(len(DAYS)):
            self._draw_day(painter, day)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(outline("ink", 2))
            box = self._box(self._at // HOURS, self._at % HOURS, self._at % HOURS + 1)
            painter.drawRoundedRect(QRectF(self._placed(box)).adjusted(-1, -2, 1, 2), S(3), S(3))
        painter.end()

    def _draw_axis(self, painter: QPainter) -> None:
        taken: list[QRect] = []
        for hour in _AXIS:
            said = clock(self._saying.words, f"{hour:02}:00")
            long = one_line_width(said, font("small"))
            at = self._x(hour) - round(long * hour / HOURS)
            box = QRect(at, 0, long + S(6), self._top())
            # Hours that would run into each other are left out, the ends and the middle never.
            if not any(box.intersects(one) for one in taken):
                taken.append(box)
                self._write(painter, said, box, "muted")

    def _draw_day(self, painter: QPainter, day: int) -> None:
        box = self._box(day, 0, HOURS)
        named = self._saying.words.ui(f"day_short.{DAYS[day]}")
        high = round(leading("small"))
        self._write(painter, named, QRect(0, box.y() + (box.height() - high) // 2, self._names(), high), "ink")
        painter.setPen(outline("control", dashed=True))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self._placed(box)).adjusted(0.5, 0.5, -0.5, -0.5), S(4), S(4))
        mine = self._hours[day * HOURS : (day + 1) * HOURS]
        self._draw_people(painter, day, mine)
        self._draw_hard(painter, day, mine)

    def _draw_people(self, painter: QPainter, day: int, mine: tuple[Shown, ...]) -> None:
        """A bar for each run of hours with the same people, with their names where they fit."""
        at = 0
        for who, run in groupby(one.who for one in mine):
            long = len(list(run))
            if who:
                box = self._placed(self._box(day, at, at + long))
                painter.setPen(outline("accent"))
                painter.setBrush(colour("soft"))
                painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), S(4), S(4))
                self._draw_names(painter, box, who)
            at += long

    def _draw_names(self, painter: QPainter, box: QRect, who: tuple[str, ...]) -> None:
        """All names, else the first and how many more, else nothing; the words beside say all."""
        for said in (", ".join(who), f"{who[0]} +{len(who) - 1}" if len(who) > 1 else ""):
            wide = one_line_width(said, font("small"))
            if said and wide + 2 * S(_PAD) <= box.width():
                made = Lettering(said, font("small"), wide + 2)
                made.draw(painter, box.x() + S(_PAD), box.y() + (box.height() - made.height) / 2, colour("on_soft"))
                return

    def _draw_hard(self, painter: QPainter, day: int, mine: tuple[Shown, ...]) -> None:
        """Laid over the bars' lower edge; where nobody is there then, the empty hours are marked too."""
        at = 0
        for (hard, bare), run in groupby((bool(one.hard), not one.who) for one in mine):
            long = len(list(run))
            if hard:
                box = self._placed(self._box(day, at, at + long))
                draw_hard(painter, box.adjusted(0, 0, 0, S(_LANE)), S(_LANE), bare=bare)
            at += long

    def _name(self) -> None:
        said = hour_said(self._saying, self._at, self._hours[self._at])
        as_role(self, QAccessible.Role.Graphic, self._saying.words.ui("reach_page.picture"))
        self.setAccessibleDescription(said)

    def _hour_at(self, point: QPoint) -> int | None:
        for day in range(len(DAYS)):
            for hour in range(HOURS):
                if self._placed(self._box(day, hour, hour + 1)).contains(point):
                    return day * HOURS + hour
        return None

    def _box(self, day: int, first: int, end: int) -> QRect:
        y = self._top() + day * S(_BAR + _LANE + _BETWEEN) + S(4)
        return QRect(self._x(first), y, self._x(end) - self._x(first), S(_BAR))

    def _x(self, hour: int) -> int:
        left = self._names()
        return left + round(hour * (self.width() - left - 2) / HOURS)

    def _names(self) -> int:
        names = (self._saying.words.ui(f"day_short.{day}") for day in DAYS)
        return max(one_line_width(one, font("small")) for one in names) + S(10)

    def _top(self) -> int:
        return round(leading("small")) + S(4)

    def _high(self) -> int:
        return self._top() + len(DAYS) * S(_BAR + _LANE + _BETWEEN)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placed(self, rect: QRect) -> QRect:
        return stands(self.rect(), rect, mirrored=self._mirrored)

    def _write(self, painter: QPainter, words: str, box: QRect, ink: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        made = Lettering(words, font("small"), box.width(), align=side)
        made.draw(painter, self._placed(box).x(), box.y(), colour(ink))


def draw_hard(painter: QPainter, box: QRect, lane: int, *, bare: bool) -> None:
    """A hard time: a hatched band with a flash at the foot of the box; with nobody there, all of it, with a warning shape."""
    ink, ground = ("warm", "warm_soft") if bare else ("on_note", "note")
    band = QRectF(box.x(), box.bottom() - lane - 1, box.width(), lane + 1).adjusted(1, 0, -1, 0)
    shape = QRectF(box).adjusted(1, 1, -1, 0) if bare else band
    painter.setPen(outline(ink, 1.6))
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(shape, 4, 4)
    hatch = QColor(colour(ink))  # the one of the look is shared
    hatch.setAlpha(110)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(band, 4, 4)
    side = min(lane + 4 if not bare else lane + 6, box.width() - 6)
    middle = band.center() if not bare else shape.center()
    spot = QRect(round(middle.x() - side / 2), round(middle.y() - side / 2), side, side)
    if side >= 9:
        painter.setBrush(colour(ground))
        painter.drawEllipse(QRectF(spot).adjusted(-1, -1, 1, 1))
        draw_icon(painter, spot, "triangle-alert" if bare else "zap", "on_warm_soft" if bare else "on_note")


class Swatch(QWidget):
    """A small piece of the picture for its legend: with, nobody, hard or bare."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._look = look
        self.dress()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.setFixedSize(S(34), S(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it as in the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -6.5)
        with_somebody = self._look in {"with", "hard"}
        painter.setPen(outline("accent") if with_somebody else outline("control", dashed=True))
        painter.setBrush(colour("soft" if with_somebody else "surface"))
        painter.drawRoundedRect(box, S(4), S(4))
        if self._look in {"hard", "bare"}:
            draw_hard(painter, self.rect().adjusted(0, 2, 0, -1), S(9), bare=self._look == "bare")
        painter.end()
