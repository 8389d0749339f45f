"""The list of the plan's parts as a page, for windows too narrow to keep it at the side."""

from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import Column, down
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading
from planner.ui.shell.side_list import SideList
from planner.ui.verbs import Foot, Place, Verbs


class ContentsPage(QWidget):
    """The same list as at the side, with room for fingers and large text."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self._verbs = verbs
        self._list = SideList(verbs.words, verbs.catalogue, verbs.go, scrolls=False)
        heading = Heading(verbs.words.ui("shell.contents"), "h1")
        self.setLayout(down(Scroll(Column(down(heading, 6, self._list, None), width=560))))
        self.refresh()

    def foot(self) -> Foot | None:
        """No steps."""
        return None

    def first_focus(self) -> QWidget | None:
        """The plan's home."""
        return self._list.first_focus()

    def refresh(self) -> None:
        """Show how far each part is."""
        self._list.show_plan(self._verbs.session.plan)
        self._list.show_here(Place("contents"))

    def leaving(self) -> None:
        """Nothing is typed here."""
