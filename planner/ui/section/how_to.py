"""A strategy's how-to card in plain steps, with what to take care of, unfolded on request."""

from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Flow, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.words import HowTo, Words


class HowToPart(QWidget):
    """A quiet button and the card under it; nothing when there is no card."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._card = ""
        self._held = down(gap=4, edges=(14, 10, 14, 12))
        self._panel = Panel(self._held)
        self._button = Button(words.ui("section.how_to"), "quiet", icon="book-open", pad=0, height=40, does=self._turn)
        self._panel.hide()
        self.setLayout(down(room(Flow(self._button)), self._panel, gap=4))
        self.hide()

    def show_card(self, card: str) -> None:
        """Offers the card with this id, or nothing."""
        if card == self._card:
            return
        self._card = card
        found = self._words.cards.get(card)
        self.setVisible(found is not None)
        self._held.clear()
        if found is not None:
            self._fill(found)

    def _fill(self, card: HowTo) -> None:
        words = self._words
        self._held.put(PlainLabel(card.name, "strong"))
        for number, step in enumerate(card.steps, 1):
            self._held.put(PlainLabel(f"{number}. {step}"))
        if card.caution:
            self._held.put(PlainLabel(words.ui("section.take_care"), "smallstrong", "warm"))
            self._held.put(PlainLabel(card.caution, "small"))
        self._held.put(PlainLabel(words.ui("section.from", origin=card.origin), "small", "muted"))
        self._held.put(PlainLabel(card.evidence, "small", "muted"))

    def _turn(self) -> None:
        shown = self._panel.isHidden()
        self._panel.setVisible(shown)
        self._button.set_words(self._words.ui("section.how_to_close" if shown else "section.how_to"))
