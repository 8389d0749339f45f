"""All how-to cards: their names by what they are for, and one card open."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.how_to import whole_card
from planner.words import Words

THEMES: Final = ("urge", "feeling", "thought", "people", "ahead", "body")


class CardNames(QWidget):
    """Every card by its name, in groups; pressing one tells its id."""

    def __init__(self, words: Words, prefix: str, opened: Callable[[str], None]) -> None:
        super().__init__()
        self._buttons: dict[str, Button] = {}
        held = down(gap=8)
        for theme in THEMES:
            here = [one for one in words.cards.values() if one.theme == theme]
            for card in here:
                button = Button(card.name, height=42, pad=14, role="nav", does=partial(opened, card.id))
                button.setObjectName(f"{prefix}.card.{card.id}")
                self._buttons[card.id] = button
            held.put(8)
            held.put(Heading(words.ui(f"how_to.theme.{theme}"), "h3"))
            held.put(flowing(*(self._buttons[card.id] for card in here)))
        self.setLayout(held)

    def show_open(self, card: str) -> None:
        """Marks the card that is open."""
        for name, button in self._buttons.items():
            button.set_chosen(name == card)

    def button(self, card: str) -> Button:
        """The button of one card."""
        return self._buttons.get(card) or next(iter(self._buttons.values()))


class OpenCard(QWidget):
    """One card, large enough to follow in a hard moment; `below` stands after its steps."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._held: Line = down()
        self.setLayout(self._held)
        self.show_card("")

    def show_card(self, card: str, below: QWidget | None = None) -> None:
        """Shows one card, or how to get one."""
        words = self._words
        self._held.clear()
        found = words.cards.get(card)
        if found is None:
            self._held.put(PlainLabel(words.ui("how_to.pick"), "body", "muted"))
            return
        self._held.put(Heading(found.name, "question"))
        self._held.put(10)
        self._held.put(room(whole_card(words, found, below)))


class HowToBook(QWidget):
    """The names, or one card in their place: for where there is room for one column only."""

    def __init__(self, words: Words, prefix: str) -> None:
        super().__init__()
        self._names = CardNames(words, prefix, self.open)
        self._card = OpenCard(words)
        self._back = Button(words.ui("how_to.all"), "plain", icon="arrow-left", pad=0, does=self.close_card)
        self._back.setObjectName(f"{prefix}.all")
        self._now = ""
        self._one = room(down(flowing(self._back), 8, self._card))
        self._one.hide()
        self.setLayout(down(self._names, self._one))

    def open(self, card: str) -> None:
        """Opens a card in the place of the names."""
        self._now = card
        self._card.show_card(card)
        self._names.hide()
        self._one.show()
        self._back.setFocus()

    def close_card(self) -> None:
        """Back to the names, with the keyboard on the one that was open."""
        self._one.hide()
        self._names.show()
        self._names.button(self._now).setFocus()
