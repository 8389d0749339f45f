"""How far something is, told by shape: a dashed ring, a half, a tick."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.ui.kit.theme import S, colour

State: TypeAlias = Literal["none", "started", "ready"]
Level: TypeAlias = Literal["", "circle", "triangle", "square"]
_HALF: Final = 180 * 16


def draw_mark(painter: QPainter, rect: QRect, state: State) -> None:
    """Draw a mark into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    square = QRectF(rect)
    inner = square.adjusted(0.8, 0.8, -0.8, -0.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match state:
        case "none":
            pen = QPen(colour("control"), 1.4)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.drawEllipse(inner)
        case "started":
            painter.setPen(QPen(colour("accent"), 1.6))
            painter.drawEllipse(inner)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawPie(inner, 90 * 16, _HALF)
        case "ready":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(square)
            draw_tick(painter, square, colour("on_accent"))
    painter.restore()


def draw_tick(painter: QPainter, square: QRectF, ink: QColor) -> None:
    """Draw a tick that fills most of a square."""
    side, x, y = square.width(), square.x(), square.y()
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(ink, max(1.6, side * 0.11), Qt.PenStyle.SolidLine, round_cap, round_join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = ((0.28, 0.52), (0.44, 0.68), (0.73, 0.35))
    painter.drawPolyline([QPointF(x + side * across, y + side * down) for across, down in corners])


def draw_level(painter: QPainter, square: QRectF, shape: Level) -> None:
    """Draw how serious something is, as on paper: a circle, a triangle with a mark, a filled square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner, round_join = square.adjusted(1, 1, -1, -1), Qt.PenJoinStyle.RoundJoin
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match shape:
        case "circle":
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawEllipse(inner)
        case "triangle":
            pen = QPen(colour("on_note"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, round_join)
            painter.setPen(pen)
            middle = inner.center().x()
            painter.drawPolygon([inner.bottomLeft(), QPointF(middle, inner.top()), inner.bottomRight()])
            painter.drawLine(
                QPointF(middle, inner.top() + inner.height() * 0.4),
                QPointF(middle, inner.bottom() - inner.height() * 0.32),
            )
            painter.drawPoint(QPointF(middle, inner.bottom() - inner.height() * 0.14))
        case "square":
            painter.setPen(QPen(colour("warm"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, round_join))
            painter.setBrush(colour("warm"))
            painter.drawRect(inner)
        case "":
            pass
    painter.restore()


class StateMark(QWidget):
    """A mark by itself; decoration, its word must stand in a name nearby."""

    def __init__(self, state: State, *, size: int = 17) -> None:
        super().__init__()
        self._state, self._size = state, size
        self.dress()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.setFixedSize(S(self._size), S(self._size))

    def show_state(self, state: State) -> None:
        """Shows another state."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the mark."""
        painter = QPainter(self)
        draw_mark(painter, self.rect(), self._state)
        painter.end()
