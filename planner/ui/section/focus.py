"""Puts the keyboard on a part that was just made, once it stands where it will stand."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget


def focus_in(part: QWidget) -> QWidget | None:
    """What has the keyboard inside a part (or is it), if anything."""
    window = part.window()
    # The stubs promise a widget where Qt answers None.
    focused: QWidget | None = window.focusWidget()
    return focused if focused is not None and (part is focused or part.isAncestorOf(focused)) else None


def focus_soon(part: QWidget) -> None:
    """Give a part the focus after the layout has placed it, so that its page scrolls to the right spot."""
    QTimer.singleShot(0, part, lambda: part.setFocus(Qt.FocusReason.TabFocusReason))
