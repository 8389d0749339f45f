"""One part of the plan in a list: its icon, its name, what the person wrote, and how far it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.marks import State, StateMark
from planner.ui.kit.text import OneLine
from planner.ui.kit.tiles import Tile
from planner.words import SectionWords, Words


class PlanRow(Tile):
    """A whole row that is one button."""

    def __init__(self, words: Words, own: SectionWords, does: Callable[[], None]) -> None:
        self._says, self._own = words, own
        self._icon = Icon(own.icon, "muted", size=21)
        self._title = OneLine(own.title, "strong")
        self._glance = OneLine("", "small", "muted")
        self._mark = StateMark("none")
        text = room(down(self._title, self._glance))
        middle = Qt.AlignmentFlag.AlignVCenter
        line = across((self._icon, 0, middle), (text, 1), (self._mark, 0, middle), edges=(18, 3, 18, 3), gap=14)
        super().__init__(line, own.title, does=does, bare=True)

    def show_section(self, state: State, glance: str) -> None:
        """Shows how far it is, and what was written."""
        said = self._says.ui(f"state.{state}")
        self._icon.show_icon(self._own.icon, "muted" if state == "none" else "accent")
        self._glance.setText(glance or said)
        self._mark.show_state(state)
        self.setAccessibleName(". ".join(one for one in (self._own.title, said, glance) if one))
