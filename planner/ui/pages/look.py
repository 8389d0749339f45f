"""A plan that can only be read: its pages as they would be printed, and nothing that could change it."""

from PySide6.QtWidgets import QWidget

from planner.plan.model import Plan
from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Item
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.pages.paper_tiles import EDITIONS
from planner.ui.pages.print_page import BLANK, FAMILY, PrintPage
from planner.ui.verbs import Verbs


class LookPage(PrintPage):
    """The print page without what writes to a plan: no consent for a person, and no note that a copy was made."""

    words_under = "look"
    offered = tuple(one for one in EDITIONS if one not in {FAMILY, BLANK})

    def __init__(self, doors: Doors, verbs: Verbs, plan: Plan) -> None:
        self._doors, self._plan = doors, plan
        super().__init__(verbs)

    @property
    def plan(self) -> Plan:
        """The plan that is looked at."""
        return self._plan

    def ends(self) -> tuple[tuple[Item, ...], QWidget | None]:
        """The ways out, above: below the page stands the help that every locked page has, and there is room for one."""
        words = self.verbs.words
        back = Button(words.ui("look.close"), "plain", icon="lock", does=self._doors.show_locked, pad=0)
        back.setObjectName("look.close")
        note = PlainLabel(words.ui("print_page.not_locked"), "small", "muted")
        return (flowing(back, *self.ways_out("print")), 4, note, 8), None

    def note_copy(self) -> None:
        """Nothing can be noted."""
