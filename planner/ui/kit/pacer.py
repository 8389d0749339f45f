"""A breathing guide: four seconds in, six seconds out, or words alone for those who want no motion."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import across, down
from planner.ui.kit.theme import S, colour, font, now
from planner.ui.kit.voice import Speaks

BREATH_IN: Final = 4.0  # seconds
BREATH_OUT: Final = 6.0  # seconds
_FRAME: Final = 33  # ms
_SMALL: Final = 260  # pixels at 100 %


class Circle(QWidget):
    """The circle itself. Its clock stands while it is hidden or paused."""

    def __init__(self, words: Speaks, size: int) -> None:
        super().__init__()
        self._size = size
        self._in, self._out = words.ui("kit.pacer.in"), words.ui("kit.pacer.out")
        self._clock, self._before, self._running = QElapsedTimer(), 0.0, False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.update)
        self.setAccessibleName(words.ui("kit.pacer.name"))
        self.setAccessibleDescription(words.ui("kit.pacer.about"))
        self.dress()

    def dress(self) -> None:
        """Takes the measures and the motion of the look worn now."""
        self.setFixedSize(S(self._size), S(self._size))
        self._timer.setInterval(1000 if now().still else _FRAME)

    @property
    def moving(self) -> bool:
        """Whether its timer runs."""
        return self._timer.isActive()

    def seconds(self) -> float:
        """How far into the breath it is, in seconds."""
        passed = self._clock.elapsed() / 1000 if self._running else 0.0
        return (self._before + passed) % (BREATH_IN + BREATH_OUT)

    def run(self, on: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Starts or stands still."""
        if on == self._running:
            return
        self._before = self.seconds()
        self._running = on
        if on:
            self._clock.restart()
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The breath as a circle, and in words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self.seconds()
        inwards = at < BREATH_IN
        full = self.width() / 2 - 2
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        for size, strength in ((full, 0.10), (full * (0.64 + 0.36 * self._fullness(at)), 0.16)):
            painter.setBrush(_faint(strength))
            painter.drawEllipse(middle, size, size)
        painter.setBrush(colour("surface"))
        core = full * (0.6 if self._size < _SMALL else 0.5)
        painter.drawEllipse(middle, core, core)
        self._draw_words(
            painter, middle, self._in if inwards else self._out, int(at if inwards else at - BREATH_IN) + 1
        )
        painter.end()

    def _fullness(self, at: float) -> float:
        if now().still:
            return 0.6
        part = at / BREATH_IN if at < BREATH_IN else 1 - (at - BREATH_IN) / BREATH_OUT
        return part * part * (3 - 2 * part)

    def _draw_words(self, painter: QPainter, middle: QPointF, words: str, count: int) -> None:
        above = QRectF(0, middle.y() - S(32), self.width(), S(32))
        below = QRectF(0, middle.y() + S(4), self.width(), S(28))
        across_middle, top, bottom = (
            Qt.AlignmentFlag.AlignHCenter,
            Qt.AlignmentFlag.AlignTop,
            Qt.AlignmentFlag.AlignBottom,
        )
        painter.setFont(font("strong" if self._size < _SMALL else "h2"))
        painter.setPen(colour("ink"))
        painter.drawText(above, int(across_middle | bottom), words)
        painter.setFont(font("body"))
        painter.setPen(colour("muted"))
        painter.drawText(below, int(across_middle | top), str(count))


class Pacer(QWidget):
    """The circle with Pause under it. Moves only while it can be seen."""

    def __init__(self, words: Speaks, *, size: int = 330) -> None:
        super().__init__()
        self._words, self._paused = words, False
        self.circle = Circle(words, size)
        self.pause = Button(words.ui("kit.pacer.pause"), "plain", icon="pause", pad=14, does=self._turn)
        self.setLayout(down(across(None, self.circle, None), 12, across(None, self.pause, None)))

    def showEvent(self, event: QShowEvent) -> None:
        """Goes on breathing."""
        self.circle.run(not self._paused)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stands still: nobody is looking."""
        self.circle.run(False)
        super().hideEvent(event)

    def _turn(self) -> None:
        self._paused = not self._paused
        self.pause.set_words(self._words.ui("kit.pacer.go" if self._paused else "kit.pacer.pause"))
        self.pause.set_icon("play" if self._paused else "pause")
        self.circle.run(not self._paused and self.isVisible())


def _faint(strength: float) -> QColor:
    faint = QColor(colour("accent"))
    faint.setAlphaF(strength)
    return faint
