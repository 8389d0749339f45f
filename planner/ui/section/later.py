"""What asks for more of a long page, made once the first of the page is painted."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.ui.kit.layouts import down
from planner.ui.section.asking import Asking
from planner.ui.section.soon import Soon


class Later(QWidget):
    """Stands for an `Asking` until there is time to make it, or until somebody wants it."""

    def __init__(self, kind: EntryType, make: Callable[[], Asking]) -> None:
        super().__init__()
        self.kind, self._make = kind, make
        self._asking: Asking | None = None
        self._headed = True
        self._inside = down()
        self.setLayout(self._inside)
        self.soon = Soon(self, self._fill)
        self.soon.want(True)

    @property
    def asking(self) -> Asking:
        """What it stands for, made now if it was still to come."""
        if self._asking is None:
            self._asking = self._make()
            self._asking.show_heading(shown=self._headed)
            self._inside.put(self._asking)
        return self._asking

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        if self._asking is not None:
            self._asking.refresh()

    def first_focus(self) -> QWidget | None:
        """The first suggestion, or the own words."""
        return self.asking.first_focus()

    def show_heading(self, *, shown: bool) -> None:
        """Shows its heading, or leaves it to the list under it."""
        self._headed = shown
        if self._asking is not None:
            self._asking.show_heading(shown=shown)

    def _fill(self) -> bool:
        return self.asking is None
