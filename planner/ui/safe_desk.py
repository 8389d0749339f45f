"""What the pages about keys, copies and leaving are handed: the safe, and the ways that go with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.ports import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner.ui.desk import Desk
    from planner.ui.keeper import Opening
    from planner.ui.porter import Porter
    from planner.ui.safekeeping import Ahead, Copy, Gone, Heard, LockedOut, Safe, Shelf
    from planner.ui.window import Window


class SafeDesk:
    """The safe of the open plan."""

    def __init__(self, window: Window, desk: Desk, porter: Porter, safe: Safe) -> None:
        self._window, self._desk, self._porter = window, desk, porter
        self.safe = safe
        self._leaving: Callable[[], None] = lambda: None
        self._gone: Callable[[Gone | Trouble], None] = lambda _gone: None

    def when_removed(self, leaving: Callable[[], None], gone: Callable[[Gone | Trouble], None]) -> None:
        """Who lets go of every file before removing, and who is told what was removed."""
        self._leaving, self._gone = leaving, gone

    @property
    def is_open(self) -> bool:
        """Whether the plan has no passphrase."""
        return self._desk.is_open

    @property
    def has_code(self) -> bool:
        """Whether a recovery code opens the plan."""
        return self._desk.has_code

    def locks_changed(self, *, is_open: bool, has_code: bool) -> None:
        """Another passphrase, none, or the first: home reminds of a missing code from now on."""
        self._desk.is_open, self._desk.has_code = is_open, has_code

    def ask_folder(self, title: str) -> Path | None:
        """A folder a person chose, or None."""
        return self._desk.ask.folder(self._window, title)

    def back_up(self, told: Heard[bool]) -> None:
        """Save what waits, and make a copy."""
        self._saved_first(lambda: self.safe.back_up(told), told)

    def set_second(self, folder: Path | None, told: Heard[None]) -> None:
        """Save what waits, and keep copies in this folder too, or no more."""
        self._saved_first(lambda: self.safe.set_second(folder, told), told)

    def preview(self, copy: Copy, passphrase: str, told: Heard[Ahead]) -> None:
        """Save what waits, and tell what going back to a copy would change."""
        self._saved_first(lambda: self.safe.preview(copy, passphrase, told), told)

    def lock_others_out(self, passphrase: str, told: Heard[LockedOut]) -> None:
        """Save what waits, and lock the plan with a new key; the one copy that is left holds every word."""
        self._saved_first(lambda: self.safe.lock_others_out(passphrase, told), told)

    def carry(self, folder: Path, told: Heard[str]) -> None:
        """Save what waits, and put a locked copy into a folder."""
        self._saved_first(lambda: self.safe.carry(folder, told), told)

    def restore(self, copy: Copy, passphrase: str, told: Callable[[Trouble | None], None]) -> None:
        """Save what waits, go back to a copy, and go on with what it holds."""

        def opened(answer: Opening | Trouble) -> None:
            if isinstance(answer, Trouble):
                told(answer)
                return
            self._porter.take_instead(answer)
            told(None)

        self._saved_first(lambda: self.safe.restore(copy, passphrase, opened), told)

    def remove(self) -> None:
        """Close the plan and remove everything Waymark keeps, here and in the second folder."""

        def known(shelf: Shelf | Trouble) -> None:
            second = "" if isinstance(shelf, Trouble) or shelf.second is None else shelf.second.folder
            self._leaving()
            self._porter.let_go()
            self.safe.remove(second, self._gone)

        self.safe.shelf(known)

    def _saved_first(self, work: Callable[[], None], told: Callable[[Trouble], None]) -> None:
        self._porter.save_all(lambda trouble: told(trouble) if trouble else work())
