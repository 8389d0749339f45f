"""The card on the first page: text size, colours and nation, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.ui.kit.layouts import down
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.ui.shell.comfort import Comfort
from planner.ui.shell.nations import Nations

if TYPE_CHECKING:
    from planner.ui.verbs import FrontVerbs


class ComfortCard(Panel):
    """Changes show on the whole window as they are made."""

    def __init__(self, verbs: FrontVerbs) -> None:
        words = verbs.words
        self._comfort, self._nations = Comfort(verbs), Nations(verbs)
        super().__init__(
            down(
                PlainLabel(words.ui("welcome.comfortable"), "strong"), self._comfort, 8,
                PlainLabel(words.ui("welcome.nation_text"), "small", "muted"), 6, self._nations,
                edges=(18, 12, 18, 12),
            )
        )  # fmt: skip

    def show_preferences(self) -> None:
        """Stand as the settings are now."""
        self._comfort.show_preferences()
        self._nations.show_preferences()
