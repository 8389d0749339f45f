"""Closes the window: only when everything is stored, or when the person says so."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from planner.ports import Trouble
from planner.ui.kit.notices import ConfirmBar
from planner.ui.porter import Porter
from planner.ui.window import Window
from planner.words import Words


class Leaving:
    """Asks in the window, never in a dialog, and only when words would be lost."""

    def __init__(self, window: Window, words: Words, porter: Porter) -> None:
        self._window, self._words, self._porter = window, words, porter
        self._done = self._under_way = False
        self.kept: Callable[[], None] = lambda: None

    def wanted(self) -> bool:
        """The person closes the window; tells whether it may close at once."""
        if self._done:
            return True
        if self._under_way:
            return False
        if self._porter.keeps_nothing:
            self._ask("paper")
            return False
        self._under_way = True
        self._porter.close(self._closed)
        return False

    def _closed(self, trouble: Trouble | None) -> None:
        self._under_way = False
        if trouble is None:
            self._leave()
        else:
            self._ask("unsaved")

    def _ask(self, why: str) -> None:
        words = self._words
        bar = ConfirmBar(words.ui(f"leave.{why}"), keep=words.ui("leave.stay"), go_on=words.ui(f"leave.{why}_go"))
        bar.keep.setObjectName("leave.stay")
        bar.go_on.setObjectName("leave.go")
        bar.kept.connect(self._stays)
        bar.confirmed.connect(self._leave)
        self._window.show_notice(bar)
        bar.ask()

    def _stays(self) -> None:
        self._window.show_notice(None)
        self.kept()

    def _leave(self) -> None:
        self._done = True
        self._window.close()
        app = QApplication.instance()
        if app is not None:
            app.quit()
