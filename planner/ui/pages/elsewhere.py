"""What stands where the plan is open in another window: nothing is asked, and it opens once that window is gone."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.shell.card_page import CardPage

LOOKS: Final = 1500
"""Milliseconds between two quiet looks whether the other window is gone."""


class ElsewherePage(CardPage):
    """Looks again by itself; the button is for whoever does not want to wait."""

    help_note = True

    def __init__(self, doors: Doors) -> None:
        words = doors.words
        self._doors = doors
        self.again = Button(words.ui("elsewhere.again"), "primary", does=self._again, height=48)
        self.again.setObjectName("elsewhere.again")
        self.again.widen()
        other = Button(words.ui("elsewhere.other"), "quiet", does=doors.open_other, pad=0)
        other.setObjectName("elsewhere.other")
        self._still = PlainLabel("", "small", "muted")
        inside = down(
            across(Icon("lock", "on_soft", size=22, ground="soft", pad=11), None), 14,
            Heading(words.ui("trouble.InUse.happened").rstrip(".")), 2,
            PlainLabel(f"{words.ui('trouble.InUse.safe')} {words.ui('elsewhere.lead')}", "body", "muted"), 22,
            self.again, 8, self._still, 4, across(other, None),
        )  # fmt: skip
        super().__init__(words, inside)
        self._looks = QTimer(self)
        self._looks.setInterval(LOOKS)
        self._looks.timeout.connect(doors.look_again)
        self._looks.start()

    def first_focus(self) -> QWidget | None:
        """The button that looks again."""
        return self.again

    def _again(self) -> None:
        if not self._doors.look_again():
            still = self._doors.words.ui("elsewhere.still")
            self._still.setText(still)
            self._doors.say(still)
