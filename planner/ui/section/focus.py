"""Where the keyboard is on a page, and where the page stands while words still find their heights."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from planner.ui.kit.scrolling import Scroll

_ROUNDS = 5
"""Turns of the event loop after which wrapped words have found their heights."""


def focus_in(part: QWidget) -> QWidget | None:
    """What has the keyboard inside a part (or is it), if anything."""
    window = part.window()
    # The stubs promise a widget where Qt answers None.
    focused: QWidget | None = window.focusWidget()
    return focused if focused is not None and (part is focused or part.isAncestorOf(focused)) else None


def stop_in(part: QWidget) -> QWidget:
    """What takes the keyboard in a part: itself, or the first control in it."""
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(part.focusProxy(), QWidget):
        return part
    tab = Qt.FocusPolicy.TabFocus.value
    found = (one for one in part.findChildren(QWidget) if one.focusPolicy().value & tab and not one.isHidden())
    return next(found, part)


def focus_soon(part: QWidget) -> None:
    """Give a part the focus after the layout has placed it, so that its page scrolls to the right spot."""
    QTimer.singleShot(0, part, lambda: part.setFocus(Qt.FocusReason.TabFocusReason))


def start_at_top(page: QWidget, wanted: Callable[[], bool] = lambda: True, rounds: int = _ROUNDS) -> None:
    """Show a page from its top: its first control has the focus before it has its place, and would scroll it away."""
    if rounds and wanted():
        for scroll in page.findChildren(Scroll):
            scroll.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, page, lambda: start_at_top(page, wanted, rounds - 1))
