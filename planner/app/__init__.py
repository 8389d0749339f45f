"""The composition root: the only room that knows every other; it hands the screens what they work with."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from planner import log
from planner import words as word_store
from planner.app.vault_keeper import VaultKeeper
from planner.storage.location import home as home_at
from planner.ui.is_there_a_screen import screen_there
from planner.ui.no_bus import start_no_bus

if TYPE_CHECKING:
    from pathlib import Path

    from planner.ui.desk import Press
    from planner.ui.program import Program
    from planner.words import Words

NO_SCREEN: Final = 5


def run(home: Path | None, vault: Path | None) -> int:
    """Open the window and stay until it is closed; tells the exit code.

    Without a screen: one plain sentence on standard error, and 5.
    """
    words = word_store.load()
    if not screen_there(os.environ, sys.platform):
        sys.stderr.write(f"{words.ui('cli.no_screen')}\n")
        return NO_SCREEN
    start_no_bus(os.environ, sys.platform)
    return program_at(words, home, vault).run()


def program_at(words: Words, home: Path | None, vault: Path | None) -> Program:
    """The window with everything wired to it, not shown yet."""
    from planner.ui.program import Program  # a computer without a screen must not load Qt

    place = home_at(home, vault)
    log.begin(place.log)
    program = Program(words, place.folder, place.log, place.preferences)

    def press() -> Press:
        from planner.app.paper_press import PaperPress  # nobody prints before the first painting

        return PaperPress(words, program.post)

    program.furnish(VaultKeeper(place, program.post), press)
    return program
