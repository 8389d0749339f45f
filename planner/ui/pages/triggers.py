"""Triggers, with last time told step by step under what is asked for first."""

from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import down, room
from planner.ui.pages.cover_way import CoverWay
from planner.ui.pages.last_time import LastTime
from planner.ui.section.answers import Answers
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Verbs


class TriggersPage(SectionPage):
    """The section page of the triggers."""

    def __init__(self, verbs: Verbs, section: str = "triggers") -> None:
        super().__init__(verbs, section)

    def make_answers(self) -> Answers:
        """Last time as a line of steps."""
        return LastTime(self.sheet)

    def _why(self) -> QWidget:
        """The cover map is one press away."""
        return room(down(super()._why(), 10, CoverWay(self.verbs)))
