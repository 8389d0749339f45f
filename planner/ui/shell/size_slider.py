"""The slider of text sizes, painted; Qt keeps its keys and what assistive technology hears."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from planner.ui.kit.theme import S, colour
from planner.ui.kit.tokens import TEXT_SIZES


class SizeSlider(QSlider):
    """One stop for each text size. `picked` hears the size in per cent."""

    def __init__(self, size: int, picked: Callable[[int], None]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, len(TEXT_SIZES) - 1)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_size(size)
        self.valueChanged.connect(lambda at: picked(TEXT_SIZES[at]))

    def show_size(self, size: int) -> None:
        """Stands at the stop nearest to `size` without telling anyone."""
        nearest = min(range(len(TEXT_SIZES)), key=lambda at: abs(TEXT_SIZES[at] - size))
        blocked = self.blockSignals(True)
        self.setValue(nearest)
        self.blockSignals(blocked)

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as a button."""
        return QSize(S(220), S(44))

    def minimumSizeHint(self) -> QSize:
        """Room to see the stops apart."""
        return QSize(S(100), S(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The way so far, the way still there, the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, thick, knob = self.height() / 2, S(6), S(10)
        across = self._across()
        painter.setBrush(colour("line"))
        painter.drawRoundedRect(QRectF(0, middle - thick / 2, self.width(), thick), thick / 2, thick / 2)
        painter.setBrush(colour("accent"))
        start = across if self._mirrored() else 0
        wide = self.width() - across if self._mirrored() else across
        painter.drawRoundedRect(QRectF(start, middle - thick / 2, wide, thick), thick / 2, thick / 2)
        painter.setBrush(colour("surface"))
        painter.drawEllipse(QRectF(across - knob - S(3), middle - knob - S(3), 2 * (knob + S(3)), 2 * (knob + S(3))))
        painter.setBrush(colour("accent"))
        painter.drawEllipse(QRectF(across - knob, middle - knob, 2 * knob, 2 * knob))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the stop under the pointer."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the pointer."""
        self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stays where it is."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page."""
        event.ignore()

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _across(self) -> float:
        edge = S(13)
        part = self.value() / self.maximum()
        along = edge + (1 - part if self._mirrored() else part) * (self.width() - 2 * edge)
        return float(along)

    def _go_to(self, x: float) -> None:
        edge = S(13)
        part = (x - edge) / max(1, self.width() - 2 * edge)
        stop = round((1 - part if self._mirrored() else part) * self.maximum())
        self.setValue(max(0, min(self.maximum(), stop)))
