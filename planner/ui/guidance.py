"""Help for where the person is, over whatever stands in the window before a plan is open, and back again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from planner.ui.desk import Desk
from planner.ui.verbs import Place
from planner.ui.window import Window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Guidance:
    """Keeps the help page while it is shown outside the pages of a plan."""

    def __init__(self, window: Window, desk: Desk) -> None:
        self._window, self._desk = window, desk
        self._page: QWidget | None = None

    @property
    def shown(self) -> bool:
        """Whether the page stands in the window."""
        return self._page is not None and self._window.page is self._page

    def show(self, place: Place) -> None:
        """Show what helps at a place."""
        from planner.ui.pages.help import HelpPage

        self.forget()
        page = HelpPage(self._desk, over=True)
        self._page = page
        page.show_place(place)
        self._window.show_page(page, "closed")
        self._window.show_foot(None)
        first = page.first_focus()
        QTimer.singleShot(0, first, lambda: first.setFocus(Qt.FocusReason.OtherFocusReason))

    def forget(self) -> None:
        """Drop the page."""
        page, self._page = self._page, None
        if page is not None:
            page.hide()
            page.setParent(None)
            page.deleteLater()
