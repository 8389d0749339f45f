"""The keys that work on every screen, and the three quick Shifts that hide everything."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

QUICK: Final = 1.5
"""Seconds in which three Shifts must fall."""

_K, _M = Qt.Key, Qt.KeyboardModifier
_NONE, _CTRL, _SHIFT, _ALT = _M.NoModifier, _M.ControlModifier, _M.ShiftModifier, _M.AltModifier
_KEYS: Final[dict[tuple[int, Qt.KeyboardModifier], str]] = {
    (_K.Key_F1, _NONE): "help",
    (_K.Key_F2, _NONE): "struggling",
    (_K.Key_F6, _NONE): "region.next",
    (_K.Key_F6, _SHIFT): "region.previous",
    (_K.Key_L, _CTRL): "lock",
    (_K.Key_P, _CTRL): "print",
    (_K.Key_S, _CTRL): "saved",
    (_K.Key_Q, _CTRL): "quit",
    (_K.Key_Z, _CTRL): "undo",
    (_K.Key_Z, _CTRL | _SHIFT): "redo",
    (_K.Key_Y, _CTRL): "redo",
    (_K.Key_Home, _CTRL): "home",
    (_K.Key_1, _CTRL): "group.0",
    (_K.Key_2, _CTRL): "group.1",
    (_K.Key_3, _CTRL): "group.2",
    (_K.Key_4, _CTRL): "group.3",
    (_K.Key_Left, _ALT): "back",
    (_K.Key_Right, _ALT): "next",
    (_K.Key_Plus, _CTRL): "larger",
    (_K.Key_Plus, _CTRL | _SHIFT): "larger",
    (_K.Key_Equal, _CTRL): "larger",
    (_K.Key_Minus, _CTRL): "smaller",
    (_K.Key_0, _CTRL): "usual",
}
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Keyboard(QObject):
    """Hears keys before any field does. `asked` names what a key asks for; `touched` tells of any sign of life."""

    asked = Signal(str)
    touched = Signal()

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._steady = steady
        self._shifts: list[float] = []

    def watch(self, window: QWindow) -> None:
        """Hear the keys of this window too. On the window alone: a filter on all events would slow everything."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes a key that belongs to the whole window; everything else goes on to where it was meant for."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() == _K.Key_Shift and not event.isAutoRepeat():
            self._shift()
            return False
        self._shifts.clear()
        held = event.modifiers() & ~(_M.KeypadModifier | _M.GroupSwitchModifier)
        wanted = _KEYS.get((event.key(), held))
        if wanted is None or (wanted in {"undo", "redo"} and _field_takes(wanted)):
            return False
        if not event.isAutoRepeat() or wanted in {"undo", "redo", "larger", "smaller"}:
            self.asked.emit(wanted)
        return True

    def _shift(self) -> None:
        now = self._steady()
        self._shifts = [*(one for one in self._shifts if now - one <= QUICK), now]
        if len(self._shifts) == 3:
            self._shifts.clear()
            self.asked.emit("hide")


def _field_takes(wanted: str) -> bool:
    """Whether the field being typed in can take back (or bring back) typing of its own."""
    field = QApplication.focusWidget()
    match field:
        case QLineEdit() if not field.isReadOnly():
            return field.isUndoAvailable() if wanted == "undo" else field.isRedoAvailable()
        case QPlainTextEdit() if not field.isReadOnly():
            document = field.document()
            return document.isUndoAvailable() if wanted == "undo" else document.isRedoAvailable()
        case _:
            return False
