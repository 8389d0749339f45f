"""What was removed from this computer, what could not be, and what may still be elsewhere."""

from typing import Final

from PySide6.QtWidgets import QWidget

from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.safekeeping import Gone
from planner.ui.shell.card_page import CardPage

_ORDER: Final = ("vault", "keys", "backups", "second", "aside", "preferences", "log", "raise", "lock", "folder")


class RemovingPage(CardPage):
    """Stands for the moment it takes."""

    def __init__(self, doors: Doors) -> None:
        words = doors.words
        super().__init__(words, down(PlainLabel(words.ui("safe.working"), "body", "muted")))


class RemovedPage(CardPage):
    """Stands when the plan is gone; nothing of it is left to show."""

    def __init__(self, doors: Doors, gone: Gone) -> None:
        words = doors.words
        self.close_button = Button(words.ui("removed.close"), "primary", does=doors.leave)
        self.close_button.setObjectName("removed.close")
        again = Button(words.ui("removed.again"), does=doors.begin_again)
        again.setObjectName("removed.again")
        lines: Line = down(Heading(words.ui("removed.title")), gap=6)
        known = {one: words.ui(f"removed.id_{one}") for one in _ORDER}
        # As the words are ordered: what matters most comes first.
        self._list(lines, words.ui("removed.lead"), [said for one, said in known.items() if one in gone.gone])
        if not gone.gone:
            lines.put(PlainLabel(words.ui("removed.nothing")))
        self._list(lines, words.ui("removed.left"), [said for one, said in known.items() if one in gone.left])
        elsewhere = [words.ui(f"remove.cannot_{one}") for one in gone.cannot]
        self._list(lines, words.ui("removed.cannot"), elsewhere)
        lines.put(12)
        lines.put(flowing(self.close_button, again))
        super().__init__(words, lines, width=620)

    def first_focus(self) -> QWidget | None:
        """Closing."""
        return self.close_button

    @staticmethod
    def _list(lines: Line, title: str, sentences: list[str]) -> None:
        if not sentences:
            return
        lines.put(6)
        lines.put(PlainLabel(title, "strong"))
        for one in sentences:
            lines.put(PlainLabel(f"\u2022 {one}"))
