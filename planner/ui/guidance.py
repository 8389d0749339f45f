"""Help for where the person is, over whatever stands in the window before a plan is open, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import across, down, let_go

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from planner.ui.desk import Desk
    from planner.ui.verbs import Place
    from planner.ui.window import Window


class Over(QWidget):
    """A page with its way back on it; Escape leads back too."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__()
        self._desk, self._inside = desk, page
        self.back = Button(desk.words.ui("help.back"), "plain", icon="arrow-left", does=desk.back_to, pad=14)
        self.back.setObjectName("help.back")
        self.setLayout(down(across(self.back, None, edges=(20, 0, 20, 4)), (page, 1)))

    def arrange(self, *, compact: bool) -> None:
        """As the page inside does."""
        arrange = getattr(self._inside, "arrange", None)
        if arrange is not None:
            arrange(compact=compact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self._desk.back_to()
        else:
            super().keyPressEvent(event)


class Guidance:
    """Keeps the page while it is shown outside the pages of a plan."""

    def __init__(self, window: Window, desk: Desk) -> None:
        self._window, self._desk = window, desk
        self._page: Over | None = None

    @property
    def shown(self) -> bool:
        """Whether the page stands in the window."""
        return self._page is not None and self._window.page is self._page

    def show(self, place: Place) -> None:
        """Show the guide, or help, for the place that `place.field` names."""
        self.forget()
        over = Over(self._desk, _made(self._desk, place))
        self._page = over
        self._window.show_page(over, "closed")
        self._window.show_foot(None)
        QTimer.singleShot(0, over.back, lambda: over.back.setFocus(Qt.FocusReason.OtherFocusReason))

    def forget(self) -> None:
        """Drop the page."""
        page, self._page = self._page, None
        if page is not None:
            let_go(page)


def _made(desk: Desk, place: Place) -> QWidget:
    if place.page == "guide":
        from planner.ui.pages.guide_page import GuidePage

        guide = GuidePage(desk)
        guide.show_place(place)
        return guide
    from planner.ui.pages.help import HelpPage

    page = HelpPage(desk)
    page.show_place(place)
    return page
