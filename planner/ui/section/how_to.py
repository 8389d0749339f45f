"""A how-to card in plain numbered steps, with what to take care of, how sure it is, and where it comes from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Flow, Line, across, down, let_go, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.words import HowTo, Words


def steps_of(words: Words, card: HowTo) -> Line:
    """The steps, numbered, one below the other; each says its number aloud."""
    held = down(gap=6)
    for number, step in enumerate(card.steps, 1):
        mark = PlainLabel(f"{number}.", "strong", "accent", wrap=False)
        said = PlainLabel(step)
        said.setAccessibleName(words.ui("how_to.step", number=number, count=len(card.steps), step=step))
        held.put(across((mark, 0, Qt.AlignmentFlag.AlignTop), (said, 1), gap=9))
    return held


def whole_card(words: Words, card: HowTo, below: QWidget | None = None) -> Line:
    """What to take care of stands before the steps; `below` after them; then how sure it is, and the source."""
    held = down()
    if card.caution:
        held.put(Banner("triangle-alert", f"{words.ui('section.take_care')}. {card.caution}", tone="warm_soft"))
        held.put(10)
    held.put(steps_of(words, card))
    if below is not None:
        held.put(14)
        held.put(below)
    held.put(10)
    for said in (words.ui("section.from", origin=card.origin), card.evidence):
        held.put(PlainLabel(said, "small", "muted"))
        held.put(3)
    held.put(PlainLabel(words.ui("how_to.source", source=card.source), "small", "muted"))
    return held


class HowToPart(QWidget):
    """A quiet button and the card under it; nothing when there is no card."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._card = ""
        self._panel: Panel | None = None
        self._button = Button(words.ui("section.how_to"), "quiet", icon="book-open", pad=0, height=40, does=self._turn)
        self._inside = down(room(Flow(self._button)), gap=4)
        self.setLayout(self._inside)
        self.hide()

    def set_name(self, object_name: str) -> None:
        """Names the button."""
        self._button.setObjectName(object_name)

    def show_card(self, card: str) -> None:
        """Offers the card with this id, or nothing."""
        if card == self._card:
            return
        self._card = card
        found = self._words.cards.get(card)
        self.setVisible(found is not None)
        self._fold()
        if found is not None:
            self._name_button()

    def _name_button(self) -> None:
        card, shown = self._words.cards[self._card], self._panel is not None
        asked = self._words.ui("section.how_to_close" if shown else "section.how_to")
        self._button.set_words(asked, name=f"{asked}: {card.name}")

    def _turn(self) -> None:
        if self._panel is not None:
            self._fold()
        else:
            card = self._words.cards[self._card]
            name = PlainLabel(card.name, "strong")
            held = down(name, 6, whole_card(self._words, card), edges=(14, 10, 14, 12))
            self._panel = Panel(held)
            self._inside.put(self._panel)
        self._name_button()

    def _fold(self) -> None:
        if self._panel is not None:
            self._inside.removeWidget(self._panel)
            let_go(self._panel)
            self._panel = None
