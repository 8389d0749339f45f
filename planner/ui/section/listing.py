"""The person's entries of one type: heading, count, cards; long lists fill themselves while the screen stays quick."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import EntryId, Link, Links
from planner.plan.model import Contents, Entry
from planner.ui.kit.layouts import across, down, let_go
from planner.ui.kit.notices import EmptyState
from planner.ui.kit.panels import Rule
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.voice import as_role
from planner.ui.section.card import Card
from planner.ui.section.card_words import CUES
from planner.ui.section.sheet import Sheet
from planner.ui.section.soon import Soon

FIRST: Final = 4
"""So many cards stand when a page is first shown: as many as fit on a screen."""
BATCH: Final = 4


class Listing(QWidget):
    """Cards in order. `first` of them stand at once, the others follow a few at a time while the screen is idle."""

    def __init__(self, sheet: Sheet, kind: EntryType, first: int = FIRST) -> None:
        super().__init__()
        self.sheet, self.kind, self._first = sheet, kind, first
        words = sheet.type_words(kind)
        self._cards: dict[EntryId, Card] = {}
        self._before: dict[EntryId, QWidget] = {}
        self._seen: Contents | None = None
        self._seen_around: list[Contents] = []
        self._around = self._linked()
        self._count = PlainLabel("", "small", "muted", wrap=False)
        self._empty = EmptyState(sheet.own_words.icon, words.title, words.empty)
        self._stack = down(gap=2)
        list_of = QWidget()
        list_of.setLayout(self._stack)
        as_role(list_of, QAccessible.Role.List, words.title)
        head = across((Heading(words.title, "h2"), 1), (self._count, 0, Qt.AlignmentFlag.AlignVCenter), gap=8)
        self.setLayout(down(head, 8, self._empty, list_of))
        self.soon = Soon(self, lambda: self._fill(BATCH))
        self.refresh()

    def refresh(self) -> None:
        """Shows the entries as they are now; cheap when nothing they show has changed."""
        # Plan values are never changed in place, so the same object always says the same.
        plan = self.sheet.plan
        own, around = plan.section(self.sheet.section.id), [plan.section(one) for one in self._around]
        same_around = all(one is two for one, two in zip(around, self._seen_around, strict=False)) and self._seen_around
        if own is self._seen and same_around:
            return
        self._seen, self._seen_around = own, around
        entries = self.ordered()
        self._drop_gone({one.id for one in entries})
        self._place_known(entries, all_anew=not same_around)
        self._fill(1 if self._cards else self._first)
        count = len(entries)
        self._count.setText(self.sheet.words.plural("section.so_far", count) if count else "")
        self._empty.setVisible(not entries)

    def __len__(self) -> int:
        return len(self._cards)

    def ordered(self) -> tuple[Entry, ...]:
        """The entries as they stand below each other."""
        return self.sheet.entries(self.kind)

    def make_before(self) -> QWidget:
        """What stands before a card: a hairline between two."""
        return Rule()

    def show_before(self, before: QWidget, _entry: Entry, spot: int) -> None:
        """Shows what stands before the card at `spot`, counted as they stand."""
        before.setVisible(spot > 0)

    def make_card(self, entry: Entry, place: int) -> Card:
        """The card of an entry; `place` is its number in the plan."""
        return Card(self.sheet, self.kind, entry, place, self.after)

    def card(self, entry: EntryId) -> Card | None:
        """The card of an entry, made now if it was still to come."""
        while entry not in self._cards and self._fill(BATCH):
            continue
        return self._cards.get(entry)

    def standing(self, entry: EntryId) -> Card | None:
        """The card of an entry, if it stands already."""
        return self._cards.get(entry)

    def fold_all(self) -> None:
        """Folds every form away."""
        for card in self._cards.values():
            card.fold()

    def leaving(self) -> None:
        """Hands over what is still being typed."""
        for card in self._cards.values():
            card.leaving()

    def _linked(self) -> set[str]:
        """The sections whose entries the cards may name."""
        types = [name for one in self.kind.fields if isinstance(one.kind, Link | Links) for name in one.kind.types]
        if self.kind.id in CUES:
            types += ["plan", "strategy", "supporter"]
        elif self.kind.id == "plan":
            types += ["strategy", "supporter"]
        found = (self.sheet.verbs.catalogue.where(one) for one in (*types, "supporter"))
        return {one.id for one in found if one is not None}

    def _drop_gone(self, there: set[EntryId]) -> None:
        for gone in [one for one in self._cards if one not in there]:
            self._cards[gone].leaving()
            for part in (self._cards.pop(gone), self._before.pop(gone)):
                self._stack.removeWidget(part)
                let_go(part)

    def _place_known(self, entries: tuple[Entry, ...], *, all_anew: bool) -> None:
        """Refreshes the cards there are and puts them in order; a moved card keeps the keyboard."""
        spot, places = 0, self._places()
        for number, one in enumerate(entries):
            card = self._cards.get(one.id)
            if card is None:
                continue
            if all_anew or card.entry is not one or card.place != places[one.id]:
                card.refresh(one, places[one.id])
            self.show_before(self._before[one.id], one, number)
            for part in (self._before[one.id], card):
                if self._stack.indexOf(part) != spot:
                    self._stack.removeWidget(part)
                    self._stack.insertWidget(spot, part)
                spot += 1

    def _fill(self, most: int) -> bool:
        """Makes up to `most` cards that are still to come; tells whether more are."""
        made, places, entries = 0, self._places(), self.ordered()
        for number, one in enumerate(entries):
            if one.id not in self._cards:
                if made >= most:
                    break
                self._make(one, places[one.id], number)
                made += 1
        more = len(self._cards) < len(entries)
        self.soon.want(more)
        return more

    def _make(self, entry: Entry, place: int, number: int) -> None:
        before, card = self.make_before(), self.make_card(entry, place)
        self._before[entry.id], self._cards[entry.id] = before, card
        self._stack.insertWidget(2 * number, before)
        self._stack.insertWidget(2 * number + 1, card)
        # What stands nowhere yet would be shown as a window of its own.
        self.show_before(before, entry, number)

    def _places(self) -> dict[EntryId, int]:
        """Each entry's number in the plan."""
        return {one.id: place for place, one in enumerate(self.sheet.entries(self.kind))}

    def after(self, place: int) -> None:
        """An entry was taken away: the keyboard goes to the one that stands there now, or the one before."""
        entries = self.sheet.entries(self.kind)
        if entries:
            near = self.card(entries[min(place, len(entries) - 1)].id)
            if near is not None:
                near.edit.setFocus(Qt.FocusReason.OtherFocusReason)
