"""A page with something as wide as itself on top; what asks, and what is there, stand under it in one scroll."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import Column, across, down, room
from planner.ui.kit.scrolling import Scroll
from planner.ui.section.facing import Facing
from planner.ui.section.focus import focus_in
from planner.ui.section.listing import Listing


class Spread(Facing):
    """`top` stands between the heading and the two columns; in little room there is one column."""

    def __init__(
        self, head: Sequence[QWidget], top: QWidget, asks: Sequence[QWidget], lists: Sequence[Listing], why: QWidget
    ) -> None:
        self._top = top
        super().__init__(head, asks, lists, why)

    def _arrange(self, *, narrow: bool) -> None:
        self._narrow = narrow
        focused = focus_in(self)
        for part in (*self._head, self._top, *self._asks, *self._lists, self._why):
            part.setParent(self)
        self._frame.clear()
        if narrow:
            held = self._heading()
            held.put(6)
            held.put(self._top)
            held.put(10)
            self._one_below_the_other(held)
            self._mine = Scroll(Column(held))
        else:
            columns = across((room(down(self._ask_side(), None)), 12), 34, (room(down(self._mine_side(), None)), 12))
            held = down(self._heading(), 4, self._top, 22, columns, None, edges=(36, 18, 28, 20))
            self._mine = Scroll(room(held))
        self._frame.put((self._mine, 1))
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
