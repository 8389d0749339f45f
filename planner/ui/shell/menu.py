"""What else the window can do, in a row under the top bar."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Flow
from planner.ui.kit.voice import as_role
from planner.words import Words

_ROWS: Final = (
    ("text-size", "shell.text_size", "a-large-small"),
    ("settings", "shell.settings", "settings"),
    ("guide", "guide.title", "book-heart"),
    ("help", "shell.help", "info"),
    ("about", "help.about", "book-open"),
    ("coverage", "coverage.title", "umbrella"),
    ("reach", "reach_page.title", "clock"),
    ("try", "try_page.title", "dices"),
    ("print", "shell.print", "printer"),
    ("safe", "safe.title", "shield-check"),
    ("drill", "safe.drill", "badge-check"),
    ("carry", "safe.carry", "briefcase"),
    ("remove", "safe.remove", "trash-2"),
    ("lock", "shell.lock", "lock"),
    ("quit", "shell.quit", "log-out"),
)


class Menu(QWidget):
    """Buttons by name; each asks for what it says."""

    def __init__(self, words: Words, asked: Callable[[str], None]) -> None:
        super().__init__()
        self._buttons: list[Button] = []
        for asks, key, icon in _ROWS:
            button = Button(words.ui(key), "plain", icon=icon, does=partial(asked, asks), pad=12)
            button.setObjectName(f"menu.{asks}")
            self._buttons.append(button)
        self.setLayout(Flow(*self._buttons, gap=4))
        as_role(self, QAccessible.Role.Grouping, words.ui("shell.menu"))

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._buttons[0]
