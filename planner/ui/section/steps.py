"""Steps in an order: each card shows its number before the person's words."""

from collections.abc import Callable

from planner.plan.entries import EntryType
from planner.plan.fields import EntryId
from planner.plan.model import Entry
from planner.ui.section.card import Card, Gone
from planner.ui.section.listing import Listing
from planner.ui.section.sheet import Sheet


class StepCard(Card):
    """One step. `number` tells which it is, from 1; its name stays the person's own words."""

    def __init__(
        self,
        sheet: Sheet,
        kind: EntryType,
        entry: Entry,
        place: int,
        gone: Gone,
        number: Callable[[EntryId], int],
    ) -> None:
        self._number, self._shown = number, ("", "")
        super().__init__(sheet, kind, entry, place, gone)

    def show_words(self, name: str, details: str) -> None:
        """Shows the words with the number before them."""
        super().show_words(name, details)
        self._shown = (name, details)
        self.renumber()

    def renumber(self) -> None:
        """Shows the number it has now."""
        wanted = f"{self._number(self.entry.id)}. {self._shown[0]}"
        if wanted != self._name:
            self._name = wanted
            self.stale()


class Steps(Listing):
    """A list of numbered steps."""

    def refresh(self) -> None:
        """Shows the steps as they are now, each with its number."""
        super().refresh()
        for card in self._cards.values():
            if isinstance(card, StepCard):
                card.renumber()

    def make_card(self, entry: Entry, place: int) -> Card:
        """A numbered card."""
        return StepCard(self.sheet, self.kind, entry, place, self.after, self._number)

    def _number(self, entry: EntryId) -> int:
        return next((at for at, one in enumerate(self.sheet.entries(self.kind), 1) if one.id == entry), 0)
