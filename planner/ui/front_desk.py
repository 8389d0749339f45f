"""What the pages before a plan is open may ask for that needs no way in: words, settings, strength, a fresh code."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from planner.ui.ask import Ask
    from planner.ui.desk import Desk
    from planner.ui.keeper import Keeper, Secret, Strength
    from planner.ui.preferences import Preferences
    from planner.ui.safekeeping import Safe
    from planner.ui.window import Window
    from planner.words import Words

_T = TypeVar("_T")


class FrontDesk:
    """The small verbs of `doors.Doors`."""

    def __init__(self, window: Window, desk: Desk, keeper: Keeper, ask: Ask) -> None:
        self._window, self._desk, self._keeper, self._ask = window, desk, keeper, ask
        self._page: QWidget | None = None

    @property
    def words(self) -> Words:
        """Everything the app says."""
        return self._desk.words

    @property
    def preferences(self) -> Preferences:
        """Plain settings."""
        return self._desk.preferences

    @property
    def folder(self) -> str:
        """Where a new plan will be kept."""
        return self._keeper.folder

    def today(self) -> str:
        """The local day."""
        return self._desk.today()

    def say(self, words: str) -> None:
        """Announce something."""
        self._desk.say(words)

    def preferences_changed(self, preferences: Preferences) -> None:
        """Keep new settings and wear them at once."""
        self._desk.preferences_changed(preferences)

    @property
    def desk(self) -> Desk:
        """The verbs of every page, for one that shows a plan."""
        return self._desk

    @property
    def visiting(self) -> bool:
        """Whether a plan is being opened that lies somewhere else."""
        return self._keeper.visiting

    @property
    def safe(self) -> Safe:
        """Keys and copies."""
        return self._keeper.safe

    def ask_folder(self, title: str) -> Path | None:
        """A folder a person chose, or None."""
        return self._ask.folder(self._window, title)

    def leave(self) -> None:
        """Close the window."""
        self._window.close()

    def new_code(self) -> tuple[str, ...]:
        """A fresh recovery code."""
        return self._keeper.new_code()

    def print_code(self, groups: tuple[str, ...]) -> None:
        """Print a recovery code."""
        from planner.ui.code_paper import print_code

        print_code(self._ask, self._window, self.words, groups)

    def code_later(self) -> None:
        """Go on; home reminds from tomorrow."""
        self._desk.recovery_later()
        self._home()

    def judge(self, passphrase: str, told: Callable[[Strength], None]) -> None:
        """How strong a passphrase is."""
        self._keeper.judge(passphrase, self._if_here(told))

    def four_words(self, told: Callable[[str], None]) -> None:
        """A passphrase of four random words."""
        self._keeper.four_words(self._if_here(told))

    def _home(self) -> None:
        from planner.ui.verbs import Place

        self._desk.go(Place("home"))

    def _if_here(self, told: Callable[[_T], None]) -> Callable[[_T], None]:
        """The answer reaches the page that asked, if it still stands."""
        asking = self._page
        return lambda answer: told(answer) if asking is not None and asking is self._page else None


def secret_of(words: str | None, *, is_code: bool = False) -> Secret:
    """What was typed; None where there is no passphrase."""
    from planner.ui.keeper import Secret  # nothing is unlocked before the first painting

    return Secret(words, is_code)
