"""Everything on the screen, wired together: what each key and button asks for, and who answers."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from planner.plan.catalogue import CATALOGUE
from planner.ui import preferences as settings
from planner.ui import raise_file
from planner.ui.ask import Ask
from planner.ui.clipboard import Clipboard
from planner.ui.clock import ComputerClock
from planner.ui.crash import Crash
from planner.ui.desk import Desk, Press, look_of
from planner.ui.front_door import FRONT, FrontDoor
from planner.ui.guide import Guide
from planner.ui.keeper import Keeper
from planner.ui.keyboard import Keyboard
from planner.ui.kit import theme
from planner.ui.kit.tokens import TEXT_SIZES
from planner.ui.kit.voice import install_roles
from planner.ui.leaving import Leaving
from planner.ui.notices import Notices
from planner.ui.porter import Porter
from planner.ui.post import Post
from planner.ui.support import Support
from planner.ui.verbs import Place
from planner.ui.watchers import Watchers
from planner.ui.window import Window
from planner.words import Words

_AFTER_PAINT: Final = 30
"""Milliseconds left to the first painting before anything else is looked after."""


class Program:
    """Made in two steps: the screen itself, then furnished with the rooms it asks through."""

    def __init__(self, words: Words, folder: Path, log: Path, preferences: Path) -> None:
        self.app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "fusion"])
        self.app.setProperty(theme.FUSION, True)
        install_roles()
        theme.wear(look_of(settings.load(preferences)))
        self.post = Post()
        self.crash = Crash(log)
        self.keyboard = Keyboard()
        self.clipboard = Clipboard()
        self.window = Window(words, self.asked)
        self._words, self._folder, self._preferences = words, folder, preferences
        self._ask = Ask(folder, self.keyboard.watch)

    def furnish(self, keeper: Keeper, press: Press) -> None:
        """Give it the rooms where plans are kept and printed."""
        clock = ComputerClock()
        self.desk = Desk(self.window, self._words, CATALOGUE, self._preferences, self._ask, press, clock)
        self.guide = Guide(self.window, self.desk, self.go)
        self.porter = Porter(self.desk, self.guide, keeper, clock)
        self.front = FrontDoor(self.window, self.desk, self.porter, keeper, self._ask)
        self.support = Support(self.window, self.desk, self.clipboard)
        self.notices = Notices(self.window, self._words, self.porter)
        self.leaving = Leaving(self.window, self._words, self.porter)
        self.watchers = Watchers(self.keyboard, self.desk, self.porter, self.lock)
        self.desk.ways = self
        self.porter.front = self.front
        self.front.back_at = lambda: self.guide.here
        self.front.in_use = lambda: raise_file.ask(self._raise_path)
        self.porter.shut.connect(self._shut)
        self.porter.let_in.connect(self._let_in)
        self.keyboard.asked.connect(self.asked)
        self.crash.rescue = self.notices.rescue
        self._does = self._table()

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
        QTimer.singleShot(_AFTER_PAINT, self._settle)

    def go(self, place: Place) -> None:
        """Show a place, wherever it belongs."""
        if place.page == "struggling":
            self.support.show()
        elif place.page in FRONT:
            self.front.go(place)
        elif self.porter.sitting is not None:
            self.guide.go(place)

    def back(self) -> None:
        """Show the place before."""
        if self.support.shown:
            self.asked("leave")
        elif self.porter.sitting is not None:
            self.guide.back()

    def undo(self) -> None:
        """Take back the latest change."""
        if self.porter.sitting is not None:
            self.guide.undo()

    def lock(self, *, hidden: bool = False) -> None:
        """Lock; a page that helps right now stays, unless the person hides it."""
        keep = self.support.shown and not hidden
        if hidden:
            self.support.forget()
        self.porter.lock(hidden=hidden, keep_page=keep)
        if keep:
            self.front.expect_locked()

    def asked(self, what: str) -> None:
        """Do what a key or a button asks for."""
        does = self._does.get(what)
        if does is not None and (what in _ALWAYS or self.porter.sitting is not None):
            does()

    def _table(self) -> dict[str, Callable[[], object]]:
        guide, window = self.guide, self.window
        return {
            "struggling": self.support.show,
            "leave": self._leave_support,
            "hide": self._hide,
            "lock": self.lock,
            "quit": window.close,
            "home": lambda: self._to(Place("home")),
            "contents": lambda: self._to(Place("contents")),
            "settings": lambda: self._to(Place("settings")),
            "help": lambda: self._to(Place("help")),
            "about": lambda: self._to(Place("help", field="about")),
            "print": lambda: self._to(Place("print")),
            "undo": self._in_plan(guide.undo),
            "undo.offered": guide.undo,
            "redo": self._in_plan(guide.redo),
            "back": self._in_plan(lambda: guide.step("back")),
            "next": self._in_plan(lambda: guide.step("next")),
            **{f"group.{number}": self._in_plan(partial(guide.group, number)) for number in range(4)},
            "saved": self.notices.already_saved,
            "larger": lambda: self._size(1),
            "smaller": lambda: self._size(-1),
            "usual": lambda: self._size(0),
            "text-size": lambda: window.turn_drawer("comfort", self.desk),
            "menu": lambda: window.turn_drawer("menu", self.desk),
            "region.next": lambda: window.next_region(1),
            "region.previous": lambda: window.next_region(-1),
        }

    def _in_plan(self, does: Callable[[], object]) -> Callable[[], object]:
        """Only while a page of the plan is what the window shows."""

        def if_shown() -> None:
            if self.window.manner in {"open", "home"}:
                does()

        return if_shown

    def _to(self, place: Place) -> None:
        self.window.close_drawer()
        self.guide.go(place)

    def _hide(self) -> None:
        self.lock(hidden=True)
        self.window.showMinimized()

    def _leave_support(self) -> None:
        self.support.forget()
        if self.porter.sitting is not None:
            self.guide.again()
        else:
            self.front.again()

    def _let_in(self) -> None:
        self.window.setWindowTitle(self._words.ui("shell.name"))
        self.crash.keep_notes()
        self.notices.follow()

    def _shut(self) -> None:
        self.clipboard.clear()
        self.window.undo.dismiss()
        self.window.show_notice(None)
        self.window.close_drawer()
        self.window.setWindowTitle(self._words.ui("shell.notebook"))

    def _size(self, step: int) -> None:
        now = self.desk.preferences.text_size
        place = min(range(len(TEXT_SIZES)), key=lambda at: abs(TEXT_SIZES[at] - now))
        size = TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place + step))] if step else 100
        self.desk.preferences_changed(replace(self.desk.preferences, text_size=size))
        self.desk.say(self._words.ui("settings.size_step", percent=size))

    @property
    def _raise_path(self) -> Path:
        return self._folder / "notebook.raise"

    def _settle(self) -> None:
        if self._folder.is_dir():
            self.crash.keep_notes()
        self.watchers.start(self._raise_path, self.window)


_ALWAYS: Final = frozenset({
    "struggling", "leave", "hide", "lock", "quit", "larger", "smaller", "usual", "text-size",
    "region.next", "region.previous",
})  # fmt: skip
