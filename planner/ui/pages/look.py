"""A plan that can only be read: its pages as they would be printed, and nothing that could change it."""

from planner.plan.model import Plan
from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Item, across
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

    def above(self) -> tuple[Item, ...]:
        """The way back."""
        back = Button(self.verbs.words.ui("look.close"), "plain", icon="lock", does=self._doors.show_locked, pad=0)
        back.setObjectName("look.close")
        return (across(back, None), 4)

    def note_copy(self) -> None:
        """Nothing can be noted."""
