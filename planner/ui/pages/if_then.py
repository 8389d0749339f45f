"""The if-then plans on a page of their own: pick a trigger or sign, choose what to do, read it back as one sentence."""

from PySide6.QtWidgets import QWidget

from planner.ui.coach.ways import ReachWay, TryWay
from planner.ui.kit.layouts import down, room
from planner.ui.pages.cover_way import CoverWay
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Verbs


class IfThenPage(SectionPage):
    """The section page of the if-then plans."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__(verbs, "if_then")

    def _why(self) -> QWidget:
        """The cover map and the clock are one press away, and trying the plan out."""
        ways = (CoverWay(self.verbs), ReachWay(self.verbs), TryWay(self.verbs))
        return room(down(super()._why(), 10, down(*ways, gap=8)))
