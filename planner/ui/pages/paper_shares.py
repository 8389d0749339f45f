"""One section of what may be shared with one person: how many things are, and each of them to tick when unfolded."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.rows import flowing
from planner.ui.kit.tiles import CheckRow
from planner.ui.pages.paper_contents import SharePart
from planner.words import Words

Turned: TypeAlias = Callable[[str, str], None]
_INDENT = 12


class SharedPart(QWidget):
    """A button with the name of a section, and rows to tick. `turned` hears the section and the entry."""

    def __init__(self, words: Words, part: SharePart, turned: Turned, *, unfolded: bool) -> None:
        super().__init__()
        self._words, self._part, self._turned, self._unfolded = words, part, turned, unfolded
        self._button = Button(part.title, "plain", icon="chevron-right", pad=8, height=40, role="nav", does=self._turn)
        self._button.setObjectName(f"print.share.{part.section}")
        self._list: Line = down()
        self._held = room(self._list)
        self._rows: dict[str, CheckRow] = {}
        self.setLayout(down(flowing(self._button), self._held))
        self.show_part(part)

    def show_part(self, part: SharePart) -> None:
        """Shows what is shared now."""
        self._part = part
        words = self._words
        count = words.ui("print_page.some", count=part.count, total=len(part.items))
        self._button.set_words(f"{part.title}, {count}")
        self._button.set_icon("chevron-down" if self._unfolded else "chevron-right")
        self._held.setVisible(self._unfolded)
        if not self._unfolded:
            return
        if [one.id for one in part.items] != list(self._rows):
            self._list.clear()
            self._rows = {one.id: self._row(one.id, one.name) for one in part.items}
            for row in self._rows.values():
                self._list.put(row)
        for one in part.items:
            note = words.ui(one.held_back) if one.held_back else ""
            self._rows[one.id].set_state(ticked=one.shared, note=note)
            self._rows[one.id].setEnabled(not one.held_back)

    def _row(self, entry: str, name: str) -> CheckRow:
        row = CheckRow(name, indent=_INDENT, does=partial(self._turned, self._part.section, entry))
        row.setObjectName(f"print.share.item.{entry}")
        return row

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self.show_part(self._part)
