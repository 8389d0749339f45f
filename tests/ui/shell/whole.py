"""The whole program in one process, with a vault of its own that costs no key derivation."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from planner import app, words
from planner.storage.keys import NoPassphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from planner.ui.program import Program


def program_at(folder: Path, vault: Path | None = None) -> Program:
    """Waymark with its first page shown."""
    program = app.program_at(words.load(), folder, vault)
    program.show()
    return program


def open_program(folder: Path) -> Program:
    """Waymark with an empty plan open."""
    Vault.create(home_at(folder, None), NoPassphrase()).close()
    program = program_at(folder)
    until(lambda: program.window.manner == "home")
    return program


def until(holds: Callable[[], bool], seconds: int = 30) -> None:
    """Lets the program work until something is so."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came true"
        QTest.qWait(10)


def find(program: Program, name: str) -> QWidget:
    """The one visible part with this name."""
    found = [one for one in program.window.findChildren(QWidget, name) if one.isVisible()]
    assert len(found) == 1, f"{len(found)} parts are called {name}"
    return found[0]
