"""Facing pages: asking on one, mine on the other; in little room one column, each list under what asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import Column, Line, across, down, room
from planner.ui.kit.panels import Ground
from planner.ui.kit.scrolling import Scroll
from planner.ui.section.asking import Asking
from planner.ui.section.focus import focus_in, start_at_top
from planner.ui.section.later import Later
from planner.ui.section.listing import Listing


class Facing(QWidget):
    """Places the parts of a page; `asks` and `lists` keep their order in both shapes."""

    def __init__(
        self, head: Sequence[QWidget], asks: Sequence[QWidget], lists: Sequence[Listing], why: QWidget
    ) -> None:
        super().__init__()
        self._head, self._asks, self._lists, self._why = head, asks, lists, why
        self._narrow: bool | None = None
        self._pointed = False
        self._frame = across()
        self._mine: Scroll | None = None
        self.setLayout(self._frame)
        self._arrange(narrow=False)

    def arrange(self, *, narrow: bool) -> None:
        """Facing pages, or one column."""
        if narrow != self._narrow:
            self._arrange(narrow=narrow)

    def showEvent(self, event: QShowEvent) -> None:
        """A page starts at its top."""
        super().showEvent(event)
        self._pointed = False
        start_at_top(self, lambda: not self._pointed)

    def show_mine(self, part: QWidget) -> None:
        """Brings a card into sight, once it stands where it will stand."""
        self._pointed = True

        def show() -> None:
            scroll = part.parentWidget()
            while scroll is not None and not isinstance(scroll, Scroll):
                scroll = scroll.parentWidget()
            if scroll is not None:
                scroll.show_part(part)

        if self._mine is not None:
            QTimer.singleShot(0, part, show)

    def _arrange(self, *, narrow: bool) -> None:
        self._narrow = narrow
        focused = focus_in(self)
        held = [*self._head, *self._asks, *self._lists, self._why]
        for part in held:
            part.setParent(self)
        self._frame.clear()
        if narrow:
            scroll = Scroll(Column(self._one_column()))
            self._mine = None
            self._frame.put((scroll, 1))
        else:
            left = Scroll(room(self._left_side()))
            self._mine = Scroll(room(self._right_side()))
            self._frame.put((left, 12))
            self._frame.put((Ground("surface", down((self._mine, 1)), line="left"), 12))
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading(self) -> Line:
        top, *rest = self._head
        made = down(top, 4)
        for part in rest:
            made.put(part)
            made.put(8)
        return made

    def _left_side(self) -> Line:
        made = down(self._heading(), edges=(36, 18, 28, 20))
        made.put(self._ask_side())
        made.put(None)
        return made

    def _right_side(self) -> Line:
        made = down(self._mine_side(), edges=(28, 18, 24, 20))
        made.put(None)
        return made

    def _ask_side(self) -> Line:
        made = down()
        for part in self._asks:
            made.put(12)
            made.put(part)
            made.put(14)
            _show_heading(part, shown=True)
        made.put(self._why)
        return made

    def _mine_side(self) -> Line:
        made = down()
        for place, part in enumerate(self._lists):
            if place:
                made.put(26)
            made.put(part)
            self.put_after(made, part)
        return made

    def put_after(self, made: Line, listing: Listing) -> None:
        """Puts what stands with a list under it; nothing, unless a page says so."""

    def _one_column(self) -> Line:
        return self._one_below_the_other(self._heading())

    def _one_below_the_other(self, made: Line) -> Line:
        lists = list(self._lists)
        for part in self._asks:
            made.put(12)
            made.put(part)
            mine = next((one for one in lists if one.kind is getattr(part, "kind", None)), None)
            if mine is not None:
                # The list under it says the same.
                _show_heading(part, shown=False)
                lists.remove(mine)
                made.put(16)
                made.put(mine)
                made.put(10)
                self.put_after(made, mine)
        made.put(14)
        made.put(self._why)
        made.put(None)
        return made


class FacingWith(Facing):
    """Facing pages with one more part on the person's side, under the list of one type."""

    def __init__(
        self,
        head: Sequence[QWidget],
        asks: Sequence[QWidget],
        lists: Sequence[Listing],
        why: QWidget,
        more: dict[str, QWidget],
    ) -> None:
        self._more = more
        super().__init__(head, asks, lists, why)

    def put_after(self, made: Line, listing: Listing) -> None:
        """Puts the part under its list."""
        part = self._more.get(listing.kind.id)
        if part is not None:
            made.put(26)
            made.put(part)

    def _arrange(self, *, narrow: bool) -> None:
        for part in self._more.values():
            part.setParent(self)
        super()._arrange(narrow=narrow)


def _show_heading(part: QWidget, *, shown: bool) -> None:
    if isinstance(part, Asking | Later):
        part.show_heading(shown=shown)
