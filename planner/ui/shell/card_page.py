"""A page that is one card in the middle of the window, and scrolls when the window is low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from planner.ports import Trouble
from planner.ui.kit.layouts import Column, across, down
from planner.ui.kit.notices import Banner
from planner.ui.kit.panels import Panel
from planner.ui.kit.scrolling import Scroll
from planner.ui.sorry import trouble_words
from planner.ui.verbs import Foot
from planner.words import Words


class CardPage(QWidget):
    """Holds the card, and over it a calm sentence when something did not work."""

    def __init__(self, words: Words, inside: QLayout, *, width: int = 470) -> None:
        super().__init__()
        self._said = words
        self._inside = inside
        self.trouble = Banner("circle-alert", "", tone="note")
        self.trouble.setObjectName("trouble")
        self.trouble.hide()
        self.card = Panel(down(inside, edges=(36, 32, 36, 28)))
        column = Column(down(None, self.trouble, 12, self.card, None), width=width, edge=20, top=8, bottom=8)
        self.setLayout(down(Scroll(column)))

    def foot(self) -> Foot | None:
        """No steps."""
        return None

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def refresh(self) -> None:
        """Nothing of the plan stands here."""

    def leaving(self) -> None:
        """Nothing of the plan is typed here."""

    def tell(self, trouble: Trouble) -> None:
        """Say what happened, what is safe and what to do."""
        self.tell_words(" ".join(trouble_words(self._said, trouble)))

    def tell_words(self, sentence: str) -> None:
        """Say one calm sentence, or nothing."""
        self.trouble.show_words(sentence)
        self.trouble.setVisible(bool(sentence))
        focus = self.first_focus()
        if focus is not None and focus.isEnabled():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)


def centred(widget: QWidget) -> QLayout:
    """A widget in the middle of its line."""
    return across(None, widget, None)
