"""The order in which Tab goes through a window: as things stand, not as they were made.

Qt's own chain is the order of making, and pages make parts anew while a person works on them.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything Tab stops at in a widget, in the order of its layouts."""
    if not widget.isVisible():
        return
    tab = Qt.FocusPolicy.TabFocus.value
    if widget.isEnabled() and widget.focusPolicy().value & tab and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from stops(inside)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)
        return
    # What places its parts by itself: from top to bottom, and along the line.
    parts = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
    for part in sorted(parts, key=lambda one: (one.y(), one.x())):
        yield from stops(part)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    # Never by itemAt: PySide 6.11 keeps what it hands out, Qt ends it unseen, and what is next made at its place crashes.
    owner = layout.parentWidget()
    widgets = owner.children() if owner is not None else []
    parts = [(layout.indexOf(one), stops(one)) for one in widgets if isinstance(one, QWidget)]
    parts += [(layout.indexOf(one), _in_layout(one)) for one in layout.children() if isinstance(one, QLayout)]
    for at, found in sorted(parts, key=lambda part: part[0]):
        if at >= 0:
            yield from found


def neighbour(window: QWidget, focused: QWidget | None, step: int) -> QWidget | None:
    """Where Tab (1) or Shift+Tab (-1) leads from here; from the ends it comes round."""
    order = list(stops(window))
    if not order:
        return None
    if focused in order:
        return order[(order.index(focused) + step) % len(order)]
    return order[0 if step > 0 else -1]
