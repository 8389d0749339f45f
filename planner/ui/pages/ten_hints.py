"""Hints in the ten-minute plan: one quiet line under what is asked, about the words alone; nothing leads away."""

from typing import Final

from PySide6.QtWidgets import QWidget

from planner.ui.coach.beside import Beside
from planner.ui.kit.layouts import Line, down
from planner.ui.pages.ten_screen import TenScreen
from planner.ui.section.focus import focus_in

_SAID: Final = frozenset({"safety.action", "specific.general", "if_then.not_plan", "if_then.two_firsts"})
"""What is said here; what is not asked for yet is left to the rest of the plan."""


class HintRoom(QWidget):
    """Where the hint of one screen stands; empty most of the time."""

    def __init__(self, screen: TenScreen) -> None:
        super().__init__()
        self._screen = screen
        self._inside: Line = down()
        self.setLayout(self._inside)

    def show_hint(self, hint: QWidget | None) -> None:
        """Shows a hint, or none."""
        self._inside.clear()
        if hint is not None:
            self._inside.put(12)
            self._inside.put(hint)

    def holds(self, _field: str) -> bool:
        """Everything this screen asks for is written above it."""
        return True

    def stop_before(self) -> QWidget:
        """Where the keyboard is, or was before a press in the hint."""
        here = focus_in(self._screen)
        return here if here is not None and not self.isAncestorOf(here) else self._screen.first_focus() or self._screen


def hints_under(screen: TenScreen) -> HintRoom:
    """Listens to what is written on a screen; gives the place for the hint."""
    found = HintRoom(screen)
    beside = Beside(screen, screen.sheet, lambda _entry, _fields: found, only=_SAID)
    screen.sheet.wrote = beside.heard
    return found
