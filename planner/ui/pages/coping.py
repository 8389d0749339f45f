"""What helps me: each thing with the steps of its card, all cards one press away, and a plan for stress of its own."""

from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.model import Entry
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.tiles import Tile
from planner.ui.kit.ways_on import WayOn
from planner.ui.section.asking import Added, Asking
from planner.ui.section.card import Card
from planner.ui.section.how_to import HowToPart
from planner.ui.section.later import Later
from planner.ui.section.listing import Listing
from planner.ui.section.sheet import Sheet
from planner.ui.section.steps import Steps
from planner.ui.section.unfolding import WhyThisHelps
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Place

_STRESS = "stress_step"


class CopingPage(SectionPage):
    """Strategies, how-to cards and the stress plan."""

    def make_asking(self, kind: EntryType) -> Asking | Later:
        """The stress plan asks its own question, a little later."""
        if kind.id == _STRESS:
            return Later(kind, lambda: StressAsking(self.sheet, kind, self._added))
        return Asking(self.sheet, kind, self._added, alone=False)

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """Strategies show their card; steps for stress their number."""
        return Steps(self.sheet, kind, first) if kind.id == _STRESS else Strategies(self.sheet, kind, first)

    def _asks(self) -> list[QWidget]:
        strategy, *others = super()._asks()
        return [strategy, self._cards(), *others]

    def _cards(self) -> Tile:
        words = self.sheet.words
        go = lambda: self.verbs.go(Place("how_to"))  # noqa: E731 -- one thought
        tile = WayOn("book-open", words.ui("how_to.open"), words.ui("how_to.open_text"), go)
        tile.setObjectName(self.sheet.named("how-to"))
        return tile


class StressAsking(Asking):
    """Asks for the steps of the stress plan with a question and reasons of its own."""

    def __init__(self, sheet: Sheet, kind: EntryType, added: Added) -> None:
        super().__init__(sheet, kind, added, alone=False)
        own = sheet.type_words(kind)
        self._inside.insertWidget(1, PlainLabel(own.question, "body", "muted"))
        self._inside.put(WhyThisHelps(sheet.words, own, sheet.named(kind.id, "why")))


class Strategies(Listing):
    """What helps, each with its how-to card where it has one."""

    def make_card(self, entry: Entry, place: int) -> Card:
        """A card that can show its steps."""
        return StrategyCard(self.sheet, self.kind, entry, place, self.after)


class StrategyCard(Card):
    """One thing that helps; its steps unfold under it."""

    def refresh(self, entry: Entry, place: int) -> None:
        """Shows the strategy as it is now, and offers the steps of its card."""
        super().refresh(entry, place)
        how = next((one for one in self._middle if isinstance(one, HowToPart)), None)
        card = entry.text("card") if entry.text("card") in self._sheet.words.cards else ""
        if how is None and card:
            how = HowToPart(self._sheet.words)
            self.set_middle([how])
        if how is not None:
            how.set_name(f"{self.prefix}.steps")
            how.show_card(card)
