"""Parts of a page that wait: one is a quiet button until it fits or is asked for, one is made when there is time."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Flow, Line, down, room
from planner.ui.section.soon import Soon


class InTime(QWidget):
    """Stands for a part until the first of the page is painted."""

    def __init__(self, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make, self._made = make, False
        self._inside = down()
        self.setLayout(self._inside)
        self.soon = Soon(self, self._fill)
        self.soon.want(True)

    def _fill(self) -> bool:
        if not self._made:
            self._made = True
            self._inside.put(self._make())
        return False


class Offered(QWidget):
    """Subclasses say when it is `wanted`, fill it, and refresh what stands in it. Once open it stays open.

    `later`: where it fits it is filled once the first of the page is painted.
    """

    def __init__(self, anyway: str, object_name: str, told: Callable[[], None], *, later: bool = False) -> None:
        super().__init__()
        self._told = told
        self._soon = Soon(self, self._fill_now)
        self._later = later
        self._held: Line = down(gap=10)
        self._body = room(self._held)
        self.button = Button(anyway, "quiet", icon="plus", pad=0, height=40, does=self.unfold)
        self.button.setObjectName(object_name)
        self._offer = room(Flow(self.button))
        self._filled = False
        self._body.hide()
        self.setLayout(down(self._offer, self._body))

    @property
    def open(self) -> bool:
        """Whether it stands open."""
        return self._filled

    def wanted(self) -> bool:
        """Whether it fits this person."""
        raise NotImplementedError

    def fill(self, held: Line) -> None:
        """Puts in what stands in it."""
        raise NotImplementedError

    def show_now(self) -> None:
        """Shows in what stands open the plan as it is now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Opens where it fits, and shows the plan as it is now."""
        if not self._filled and self.wanted():
            if self._later:
                self._offer.hide()
                self._soon.want(True)
            else:
                self._open()
        if self._filled:
            self.show_now()

    def unfold(self) -> None:
        """Opens because it was asked for."""
        if not self._filled:
            self._open()
            self.show_now()
            self._told()
            first = self.first_focus()
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts: in it, or on the button that opens it."""
        return self.button

    def _fill_now(self) -> bool:
        if not self._filled:
            self._open()
            self.show_now()
        return False

    def _open(self) -> None:
        self._filled = True
        self.fill(self._held)
        self._offer.hide()
        self._body.show()
