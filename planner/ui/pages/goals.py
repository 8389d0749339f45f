"""Goals with their first step, and milestones with how they will be marked, readable at a glance."""

from typing import Final

from planner.plan.entries import EntryType
from planner.plan.model import Entry
from planner.ui.section.card import Card
from planner.ui.section.grouped import Grouped, Said
from planner.ui.section.listing import Listing
from planner.ui.section.pointed import PointedCard
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Verbs

POINTS: Final = {"goal": "first_step", "milestone": "reward"}
"""What stands under each at a glance."""


class GoalsPage(SectionPage):
    """The section page of goals and milestones."""

    def __init__(self, verbs: Verbs, section: str = "goals") -> None:
        super().__init__(verbs, section)

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """What is to come first, what is done after it."""
        return Ahead(self.sheet, kind, first)


class Ahead(Grouped):
    """What is still to come, then what is done or reached: nothing that was done goes away."""

    def arranged(self) -> tuple[list[tuple[Entry, tuple[Said, ...]]], tuple[Said, ...]]:
        """Two groups; without headings where nothing is done yet."""
        entries = self.sheet.entries(self.kind)
        ahead = [one for one in entries if not is_done(one)]
        done = [one for one in entries if is_done(one)]
        order: list[tuple[Entry, tuple[Said, ...]]] = []
        for key, here in (("ahead", ahead), ("done", done)):
            said = (Said("group", self.sheet.words.ui(f"goals.{self.kind.id}.{key}")),) if done else ()
            order += [(one, () if number else said) for number, one in enumerate(here)]
        return order, ()

    def make_card(self, entry: Entry, place: int) -> Card:
        """The first step, or the reward, under the words."""
        return AheadCard(self, entry, place, POINTS[self.kind.id])


class AheadCard(PointedCard):
    """One goal or milestone."""

    def __init__(self, ahead: Ahead, entry: Entry, place: int, field: str) -> None:
        self._ahead = ahead
        super().__init__(ahead, entry, place, field)

    def move_by(self, by: int) -> bool:
        """Moves it within its group."""
        return self._ahead.move_by(self.entry, by)


def is_done(entry: Entry) -> bool:
    """Whether a goal is done, or a milestone reached."""
    return entry.text("state") == "done" or bool(entry.text("reached_on"))
