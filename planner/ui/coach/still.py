"""Keeps what a person writes in where it is on the screen, while something comes or goes above or below it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QWidget

from planner.ui.kit.scrolling import Scroll
from planner.ui.section.focus import focus_in

_ROUNDS: Final = 6
"""Rounds of placing after which wrapped words have found their heights."""


def held_still(page: QWidget, change: Callable[[], None]) -> None:
    """Make a change of the page; what has the keyboard stays where it was, as far as the page can scroll."""
    focused = focus_in(page)
    scroll = _scroll_of(focused)
    if focused is None or scroll is None:
        change()
        return
    before = _height(focused, scroll)
    change()
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    bar = scroll.verticalScrollBar()
    bar.setValue(bar.value() + _height(focused, scroll) - before)


def _height(part: QWidget, scroll: Scroll) -> int:
    return part.mapTo(scroll.viewport(), QPoint(0, 0)).y()


def _scroll_of(part: QWidget | None) -> Scroll | None:
    while part is not None and not isinstance(part, Scroll):
        part = part.parentWidget()
    return part
