"""Painted grounds: a rounded panel, a whole side of the window, and the hairline between things."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from planner.ui.kit.theme import S, colour

CARD = 12
CONTROL = 10


class Panel(QWidget):
    """A rounded rectangle with a fill and perhaps a border, by token names; empty names draw nothing."""

    def __init__(
        self,
        layout: QLayout | None = None,
        *,
        fill: str = "surface",
        border: str = "line",
        radius: int = CARD,
        dashed: bool = False,
    ) -> None:
        super().__init__()
        self._fill, self._border, self._radius, self._dashed = fill, border, radius, dashed
        if layout is not None:
            self.setLayout(layout)

    def set_colours(self, fill: str, border: str) -> None:
        """Other colours, by token names."""
        self._fill, self._border = fill, border
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the rectangle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour(self._fill) if self._fill else Qt.BrushStyle.NoBrush)
        painter.setPen(outline(self._border, dashed=self._dashed))
        radius = S(self._radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()


class Ground(QWidget):
    """A flat ground for a side, bar or page, perhaps with a hairline at one edge: left, right, top or bottom."""

    def __init__(self, fill: str, layout: QLayout | None = None, *, line: str = "") -> None:
        super().__init__()
        self._fill, self._line = fill, line
        if layout is not None:
            self.setLayout(layout)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fills, then draws the line at its edge; left and right follow the reading direction."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._fill))
        painter.setPen(colour("line"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        right, bottom = self.width() - 1, self.height() - 1
        match {"left": "right", "right": "left"}.get(self._line, self._line) if mirrored else self._line:
            case "left":
                painter.drawLine(0, 0, 0, bottom)
            case "right":
                painter.drawLine(right, 0, right, bottom)
            case "top":
                painter.drawLine(0, 0, right, 0)
            case "bottom":
                painter.drawLine(0, bottom, right, bottom)
            case _:
                pass
        painter.end()


class Rule(QWidget):
    """A hairline between two things; decoration only."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One pixel high."""
        return QSize(40, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("line"))
        painter.end()


def outline(name: str, width: float = 1, *, dashed: bool = False) -> QPen:
    """A pen in a token's colour, or none for an empty name."""
    if not name:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(colour(name), width)
    if dashed:
        pen.setDashPattern([4, 4])
    return pen
