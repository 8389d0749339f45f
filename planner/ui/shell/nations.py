"""Where a person lives, chosen at once and kept outside the vault: it picks the help lines."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Flow
from planner.ui.kit.voice import as_role

if TYPE_CHECKING:
    from planner.ui.verbs import FrontVerbs

NATIONS = ("england", "scotland", "wales", "ni")
MOST = 2


class Nations(QWidget):
    """Up to two of the four; a third takes the place of the one chosen first."""

    def __init__(self, verbs: FrontVerbs) -> None:
        super().__init__()
        self._verbs = verbs
        self._chips: dict[str, Chip] = {}
        for one in NATIONS:
            chip = Chip(verbs.words.ui(f"nation.{one}"), does=partial(self._pressed, one))
            chip.setObjectName(f"nation.{one}")
            self._chips[one] = chip
        self.setLayout(Flow(*self._chips.values(), gap=6))
        as_role(self, QAccessible.Role.Grouping, verbs.words.ui("settings.nation"))
        self.show_preferences()

    def chips(self) -> tuple[Chip, ...]:
        """The four, in order."""
        return tuple(self._chips.values())

    def show_preferences(self) -> None:
        """Stand as the settings are now."""
        for one, chip in self._chips.items():
            chip.setChecked(one in self._verbs.preferences.nations)
            chip.update()

    def _pressed(self, one: str) -> None:
        kept = [other for other in self._verbs.preferences.nations if other != one]
        if self._chips[one].isChecked():
            kept = [*kept[-(MOST - 1) :], one]
        self._verbs.preferences_changed(replace(self._verbs.preferences, nations=tuple(kept)))
        self.show_preferences()
