"""If I slip: three ordered lists, what to say to oneself and whom to tell, and the danger signs in a quiet box."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.ui.pages.lapse_steps import LapseSteps
from planner.ui.section.listing import Listing
from planner.ui.section.safety import WhenToGetHelp
from planner.ui.section.sheet import Sheet
from planner.ui.section.unfolding import ThinkAbout, WhyThisHelps
from planner.ui.section_page import SectionPage

_NOW: Final = "999"
_ANY: Final = "any"


class LapsePage(SectionPage):
    """Made while it is calm; it blames nobody."""

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """Three lists in one."""
        return LapseSteps(self.sheet, kind, first, self.refresh)

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        super().refresh()
        self._danger.refresh()

    def _why(self) -> QWidget:
        words, own = self.sheet.words, self.sheet.own_words
        self._danger = DangerBox(self.sheet)
        think = ThinkAbout(words, own, self.sheet.named("questions"))
        return room(down(self._danger, 12, think, WhyThisHelps(words, own, self.sheet.named("why"))))


class DangerBox(Panel):
    """When to ring 999, for the substances of this plan or for anyone; every other sign unfolds."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._about: tuple[str, ...] | None = None
        self._signs: Line = down(gap=3)
        words = sheet.words
        mark = Icon("triangle-alert", "warm", size=18)
        title = PlainLabel(words.ui("struggling.ring_999_if"), "strong")
        head = across((mark, 0, Qt.AlignmentFlag.AlignTop), (title, 1), gap=9)
        held = down(head, 6, room(self._signs), 4, WhenToGetHelp(sheet), edges=(16, 13, 16, 8))
        super().__init__(held, fill="raised", border="")
        self.setObjectName(sheet.named("danger"))
        self.refresh()

    def refresh(self) -> None:
        """Shows the signs of the substances chosen now, substance by substance."""
        words, about = self._sheet.words, self._sheet.plan.substances()
        if about == self._about:
            return
        self._about = about
        self._signs.clear()
        for substance in about or (_ANY,):
            flags = [one.text for one in words.red_flags if (one.level, one.substance) == (_NOW, substance)]
            if len(about) > 1 and flags:
                name = words.choice("about", "substance", "substance", substance)
                self._signs.put(down(PlainLabel(name, "smallstrong", "muted"), edges=(27, 4, 0, 0)))
            for text in flags:
                self._signs.put(down(PlainLabel(text), edges=(27, 0, 0, 0)))
