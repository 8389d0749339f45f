"""The how-to cards: all names on one page, the open card on the facing one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.plan.fields import FieldId, TypeId, Value
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Column, across, down, room
from planner.ui.kit.panels import Ground
from planner.ui.kit.rows import flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.focus import start_at_top
from planner.ui.section.how_to_book import CardNames, OpenCard
from planner.ui.verbs import Foot, Place, Step, Verbs

# The kind of strategy a card makes, by what the card is for.
_KINDS = {"urge": "mind", "feeling": "calm", "thought": "mind", "people": "people", "ahead": "later", "body": "body"}


class HowToPage(QWidget):
    """Pick a name, follow the steps; a card that suits goes to what helps me."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs, self._card = verbs, ""
        words = verbs.words
        self._names = CardNames(words, "how_to", self._open)
        self._open_card = OpenCard(words)
        self._head = room(
            down(Heading(words.ui("how_to.title"), "question"), 4, PlainLabel(words.ui("how_to.lead"), "body", "muted"))
        )
        self._frame = across()
        self._narrow: bool | None = None
        self._mine: Scroll | None = None
        self.setLayout(self._frame)
        self.arrange(compact=False)

    def foot(self) -> Foot | None:
        """Back to what helps me."""
        words = self.verbs.words
        name = words.section("coping").title
        return Foot(back=Step(words.ui("shell.back_to", name=name), lambda: self.verbs.go(Place("section", "coping"))))

    def first_focus(self) -> QWidget | None:
        """The card that is open, or the first."""
        return self._names.button(self._card)

    def refresh(self) -> None:
        """A card may have been added, or taken away."""
        if self._card:
            self._show()

    def leaving(self) -> None:
        """Nothing is typed here."""

    def show_place(self, place: Place) -> None:
        """Opens the card named by the place."""
        if place.field in self.verbs.words.cards:
            self._open(place.field)
            self._names.button(place.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def arrange(self, *, compact: bool) -> None:
        """Facing pages; in little room the open card stands over the names."""
        if compact == self._narrow:
            return
        self._narrow = compact
        for part in (self._head, self._names, self._open_card):
            part.setParent(self)
        self._frame.clear()
        if compact:
            self._mine = Scroll(Column(down(self._head, 14, self._open_card, 10, self._names, None)))
            self._frame.put((self._mine, 1))
        else:
            names = Scroll(room(down(self._head, self._names, None, edges=(36, 18, 28, 20))))
            self._mine = Scroll(room(down(self._open_card, None, edges=(32, 26, 28, 20))))
            self._frame.put((names, 12))
            self._frame.put((Ground("surface", down((self._mine, 1)), line="left"), 12))

    def _open(self, card: str) -> None:
        self._card = card
        self._names.show_open(card)
        self._show()
        found = self.verbs.words.cards[card]
        self.verbs.say(" ".join((f"{found.name}.", found.caution, *found.steps)))
        if self._mine is not None:
            self._mine.verticalScrollBar().setValue(0)

    def _show(self) -> None:
        self._open_card.show_card(self._card, self._offer())

    def _offer(self) -> QWidget:
        """The way to have the card among what helps me, or that it is there."""
        words = self.verbs.words
        if any(one.text("card") == self._card for one in self.verbs.session.plan.entries("coping", "strategy")):
            return PlainLabel(words.ui("how_to.added"), "small", "muted")
        add = Button(words.ui("how_to.add"), icon="plus", does=self._add)
        add.setObjectName("how_to.add")
        return flowing(add)

    def _add(self) -> None:
        coping = self.verbs.catalogue.section("coping")
        card = self.verbs.words.cards[self._card]
        if coping is None:
            return
        values: dict[FieldId, Value] = {
            FieldId("text"): card.name,
            FieldId("theme"): _KINDS[card.theme],
            FieldId("card"): card.id,
        }
        self.verbs.session.add(coping.id, TypeId("strategy"), values)
        self._show()
        self._names.button(self._card).setFocus(Qt.FocusReason.OtherFocusReason)
        self.verbs.say(self.verbs.words.ui("how_to.added"))
