"""Scrolls a page: no Tab stop of its own, air around what has the focus, a quiet bar."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

from planner.ui.kit.theme import S, colour
from planner.ui.kit.voice import as_role


class Bar(QScrollBar):
    """A slim painted scroll bar."""

    def __init__(self, way: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(way)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Slim."""
        return QSize(S(14), S(60)) if self.orientation() == Qt.Orientation.Vertical else QSize(S(60), S(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws only the handle."""
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # a window that need not scroll never learns them

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        handle: QRect = self.style().subControlRect(control, option, part, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("muted" if self.underMouse() or self.isSliderDown() else "control"))
        upright = self.orientation() == Qt.Orientation.Vertical
        slim = (
            QRectF(handle).adjusted(S(4), S(2), -S(4), -S(2))
            if upright
            else QRectF(handle).adjusted(S(2), S(4), -S(2), -S(4))
        )
        painter.drawRoundedRect(slim, S(3), S(3))
        painter.end()


class Scroll(QScrollArea):
    """A page that scrolls downwards and never sideways; what gets the focus is brought into sight with room around it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setVerticalScrollBar(Bar())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Qt's own voice of a scroll area (6.11) ends the program when a screen reader asks for the bar that just hid.
        as_role(self, QAccessible.Role.Client)
        # Made here: asking for Qt's own would first make every class of widget known to Python.
        port = QWidget()
        self.setViewport(port)
        port.setAutoFillBackground(False)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.verticalScrollBar().updateGeometry()

    def show_part(self, part: QWidget) -> None:
        """Brings a part into sight."""
        self.ensureWidgetVisible(part, S(24), S(72))

    def _follow(self, _before: QWidget | None, after: QWidget | None) -> None:
        page = self.widget()
        if after is not None and page is not None and page.isAncestorOf(after):
            self.show_part(after)
