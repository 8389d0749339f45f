"""The keys that work on every screen, and the three quick Shifts that hide everything."""

import time
from collections.abc import Callable
from functools import cache
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

QUICK: Final = 1.5
"""Seconds in which three Shifts must fall."""

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


@cache
def _keys() -> dict[tuple[int, Qt.KeyboardModifier], str]:
    """What each key asks for; made at the first key, not at the start."""
    key, held = Qt.Key, Qt.KeyboardModifier
    none, ctrl, shift, alt = held.NoModifier, held.ControlModifier, held.ShiftModifier, held.AltModifier
    return {
        (key.Key_F1, none): "guide",
        (key.Key_F2, none): "struggling",
        (key.Key_F6, none): "region.next",
        (key.Key_F6, shift): "region.previous",
        (key.Key_L, ctrl): "lock",
        (key.Key_P, ctrl): "print",
        (key.Key_S, ctrl): "saved",
        (key.Key_Q, ctrl): "quit",
        (key.Key_Z, ctrl): "undo",
        (key.Key_Z, ctrl | shift): "redo",
        (key.Key_Y, ctrl): "redo",
        (key.Key_Home, ctrl): "home",
        (key.Key_1, ctrl): "group.0",
        (key.Key_2, ctrl): "group.1",
        (key.Key_3, ctrl): "group.2",
        (key.Key_4, ctrl): "group.3",
        (key.Key_Left, alt): "back",
        (key.Key_Right, alt): "next",
        (key.Key_Plus, ctrl): "larger",
        (key.Key_Plus, ctrl | shift): "larger",
        (key.Key_Equal, ctrl): "larger",
        (key.Key_Minus, ctrl): "smaller",
        (key.Key_0, ctrl): "usual",
    }


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
        if event.key() == Qt.Key.Key_Shift and not event.isAutoRepeat():
            self._shift()
            return False
        self._shifts.clear()
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
        wanted = _keys().get((event.key(), held))
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
    from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

    field = QApplication.focusWidget()
    match field:
        case QLineEdit() if not field.isReadOnly():
            return field.isUndoAvailable() if wanted == "undo" else field.isRedoAvailable()
        case QPlainTextEdit() if not field.isReadOnly():
            document = field.document()
            return document.isUndoAvailable() if wanted == "undo" else document.isRedoAvailable()
        case _:
            return False
