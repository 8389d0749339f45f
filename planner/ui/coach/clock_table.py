"""The reach clock as a table of words; unfolded when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.saying import Saying
from planner.ui.coach.clock_words import Shown, stretch_said, stretches
from planner.ui.kit.layouts import Line
from planner.ui.section.unfolding import Unfolding
from planner.words import Words

if TYPE_CHECKING:
    from planner.ui.coach.text_table import TextTable


class ClockTable(Unfolding):
    """A row for each stretch of a day that says the same."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._rows: tuple[tuple[str, ...], ...] = ()
        self.table: TextTable | None = None
        super().__init__("list", words.ui("reach_page.table"), words.ui("reach_page.table_close"), "reach.table.show")

    def fill(self, held: Line) -> None:
        """The table."""
        from planner.ui.coach.text_table import TextTable  # Qt's tables are learned with the first one shown

        words = self._words
        headings = [words.ui(f"reach_page.col_{one}") for one in ("day", "hours", "who", "hard")]
        self.table = TextTable(headings, (3, 4, 4, 6), words.ui("reach_page.table_name"), "reach.table")
        self.table.show_rows(self._rows)
        held.put(self.table)

    def show_hours(self, saying: Saying, hours: tuple[Shown, ...]) -> None:
        """Shows another week."""
        self._rows = tuple(stretch_said(saying, one) for one in stretches(hours))
        if self.table is not None:
            self.table.show_rows(self._rows)
