"""Shows the page that helps right now, from everywhere, whatever is open or locked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from planner.ui.clipboard import Clipboard
from planner.ui.desk import Desk
from planner.ui.kit.layouts import let_go
from planner.ui.window import Window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Support:
    """Keeps the page while it is shown, also when the plan is locked behind it."""

    def __init__(self, window: Window, desk: Desk, clipboard: Clipboard) -> None:
        self._window, self._desk, self._clipboard = window, desk, clipboard
        self._page: QWidget | None = None

    @property
    def shown(self) -> bool:
        """Whether the page stands in the window."""
        return self._page is not None and self._window.page is self._page

    def show(self) -> None:
        """Show the page with what may be shown now."""
        if self.shown:
            return
        from planner.ui.pages.struggling import StrugglingPage

        self.forget()
        session = self._desk.open_session
        page = StrugglingPage(self._desk, self._clipboard, session.plan if session else None)
        self._page = page
        self._window.show_page(page, "struggling")
        self._window.show_foot(None)
        first = page.first_focus()
        QTimer.singleShot(0, first, lambda: first.setFocus(Qt.FocusReason.OtherFocusReason))

    def again(self) -> bool:
        """Show the page again where something else stood over it; tells whether there is one."""
        if self._page is not None:
            self._window.show_page(self._page, "struggling")
        return self._page is not None

    def forget(self) -> None:
        """Drop the page with everything on it."""
        page, self._page = self._page, None
        if page is not None:
            let_go(page)
