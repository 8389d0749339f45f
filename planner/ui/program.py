"""The first page and what it needs; everything else is made once that page is painted."""

import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from planner.ports import Trouble
from planner.ui import preferences as settings
from planner.ui.ask import Ask
from planner.ui.crash import Crash
from planner.ui.desk import Desk, look_of
from planner.ui.front_door import FrontDoor
from planner.ui.keyboard import Keyboard
from planner.ui.kit import theme
from planner.ui.kit.voice import install_roles
from planner.ui.post import Post
from planner.ui.window import Window
from planner.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.desk import Press
    from planner.ui.household import Household
    from planner.ui.keeper import Keeper
    from planner.ui.porter import Porter
    from planner.ui.verbs import Place

_AFTER_PAINT: Final = 400
"""Milliseconds left to the first painting before anything else is looked after."""


class Program:
    """Made in two steps: the screen itself, then furnished with the rooms it asks through."""

    def __init__(self, words: Words, folder: Path, log: Path, preferences: Path) -> None:
        self.app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "fusion"])
        self.app.setProperty(theme.FUSION, True)
        self.app.setApplicationName("waymark")
        install_roles()
        kept = settings.load(preferences)
        theme.wear(look_of(kept))
        self.post = Post()
        self.crash = Crash(log)
        self.keyboard = Keyboard()
        self.keyboard.asked.connect(self.asked)
        self.window = Window(words, self.asked)
        self.window.closing = self._may_close
        self._words, self._folder = words, folder
        self._kept, self._kept_at = kept, preferences

    def furnish(self, keeper: "Keeper", press: "Callable[[], Press]") -> None:
        """Give it the rooms where plans are kept and printed; the press is made when first asked for paper."""
        self._keeper = keeper
        keeper.noticed = self._noticed
        ask = Ask(self.keyboard.watch)
        self.desk = Desk(self.window, self._words, self._kept, self._kept_at, ask, press, self)
        self.front = FrontDoor(self.window, self.desk, self._porter, keeper, ask)
        self.front.in_use = self._ask_other_window

    @cached_property
    def house(self) -> "Household":
        """Everything behind the first page."""
        from planner.ui.household import Household

        return Household(
            self.window, self.desk, self.front, self._keeper, self.crash, self.keyboard, folder=self._folder
        )

    def run(self) -> int:
        """Show the window and stay until it is closed."""
        self.crash.install()
        self.show()
        return int(self.app.exec())

    def show(self) -> None:
        """Show the window; everything that can wait is looked after when it is painted."""
        self.front.start()
        self.window.resize(self.window.sizeHint())
        self.window.show()
        self.keyboard.watch(self.window.windowHandle())
        QTimer.singleShot(_AFTER_PAINT, self.window, self._settle)

    def asked(self, what: str) -> None:
        """Do what a key or a button asks for."""
        self.house.asked(what)

    def go(self, place: "Place") -> None:
        """Show a place."""
        self.house.go(place)

    def back(self) -> None:
        """Show the place before."""
        self.house.back()

    def undo(self) -> None:
        """Take back the latest change."""
        self.house.undo()

    def _noticed(self, trouble: Trouble) -> None:
        # The vault may be open before anything stands behind the first page.
        self.house.notices.of_the_vault(trouble)

    def _settle(self) -> None:
        self.house.settle()

    def _ask_other_window(self) -> bool:
        return self.house.ask_other_window()

    def _porter(self) -> "Porter":
        return self.house.porter

    def _may_close(self) -> bool:
        return self.house.leaving.wanted()
