"""One ring for the whole window: shows where the keyboard is, outside the part and never in its way."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from planner.ui.kit.panels import CONTROL
from planner.ui.kit.theme import S, colour

_KEYS = frozenset({
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F6,
})  # fmt: skip
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QWidget):
    """Follows the focus once a key moved it; a click puts it away. Text fields show their own border instead."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window, self._by_keyboard = window, False
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self._clip = QRect()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._place)
        self.hide()
        window.installEventFilter(self)
        self._listen_at_the_door()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def by_keyboard(self, on: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Says whether the person moves by keyboard now."""
        self._by_keyboard = on
        self._later.start(0)

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        """Hears keys and clicks at the window's door, and moves of what it stands around."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _KEYS:
            self.by_keyboard(True)
        elif kind == QEvent.Type.MouseButtonPress:
            self.by_keyboard(False)
        elif kind in _MOVES:
            self._later.start(0)
            if thing is self._window and kind == QEvent.Type.Show:
                self._listen_at_the_door()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A gap in the ground's colour, then the ring."""
        if self._around is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._clip)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        radius = min(S(getattr(self._around, "radius", CONTROL)) + S(3), rect.height() / 2)
        painter.setPen(QPen(colour("bg"), 5))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        painter.setPen(QPen(colour("focus"), 3))
        painter.drawRoundedRect(rect, radius, radius)
        painter.end()

    def _listen_at_the_door(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _moved(self, _before: QWidget | None, after: QWidget | None) -> None:
        for left in self._watched:
            left.removeEventFilter(self)
            left.destroyed.disconnect(self._gone)
        self._watched = []
        inside = after is not None and after.window() is self._window and not getattr(after, "own_focus", False)
        self._around = after if inside else None
        widget: QWidget | None = self._around
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            widget.destroyed.connect(self._gone)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._later.start(0)

    def _gone(self) -> None:
        self._watched = []
        self._around = None
        self.hide()

    def _place(self) -> None:
        part = self._around
        if part is None or not self._by_keyboard or not part.isVisible():
            self.hide()
            return
        around = QRect(part.mapTo(self._window, QPoint(0, 0)), part.size()).adjusted(-S(5), -S(5), S(5), S(5))
        self._clip = self._seen(part).translated(-around.topLeft())
        self.setGeometry(around)
        self.show()
        self.raise_()
        self.update()

    def _seen(self, part: QWidget) -> QRect:
        """What its scroll areas show of it, in the window's pixels."""
        seen = self._window.rect()
        above = part.parentWidget()
        while above is not None and above is not self._window:
            if isinstance(above.parentWidget(), QScrollArea):
                seen &= QRect(above.mapTo(self._window, QPoint(0, 0)), above.size())
            above = above.parentWidget()
        return seen
