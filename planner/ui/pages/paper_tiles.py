"""The copies that can be made, as tiles of which one is chosen."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S
from planner.ui.kit.tiles import Tile
from planner.words import Words

EDITIONS: Final = {
    "full": "file-text",
    "one-page": "list",
    "family": "users",
    "gp": "stethoscope",
    "coverage": "umbrella",
    "blank": "pen-line",
}
"""The copies offered here, with their icons."""
ALWAYS_A4: Final = frozenset({"one-page"})
_GAP: Final = 7


class PaperTiles(QWidget):
    """The tiles, in one column or two. `chosen` hears the edition a person pressed."""

    def __init__(self, words: Words, chosen: Callable[[str], None], offered: Collection[str] = EDITIONS) -> None:
        super().__init__()
        self._tiles = {one: _tile(words, one, icon, chosen) for one, icon in EDITIONS.items() if one in offered}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        self.setLayout(self._grid)
        self.arrange(columns=1)

    def tile(self, edition: str) -> Tile:
        """The tile of an edition."""
        return self._tiles[edition]

    def show_choice(self, edition: str) -> None:
        """Shows which edition is chosen."""
        for one, tile in self._tiles.items():
            tile.setChecked(one == edition)

    def arrange(self, *, columns: int) -> None:
        """Stands the tiles in so many columns."""
        self._grid.setSpacing(S(_GAP))
        if columns != self._columns:
            self._columns = columns
            for at, tile in enumerate(self._tiles.values()):
                self._grid.addWidget(tile, at // columns, at % columns)


def _tile(words: Words, edition: str, icon: str, chosen: Callable[[str], None]) -> Tile:
    key = edition.replace("-", "_")
    title, text = words.ui(f"print_page.{key}"), words.ui(f"print_page.{key}_text")
    said = room(down(PlainLabel(title, "strong"), PlainLabel(text, "small", "muted")))
    line = across(
        (Icon(icon, "accent", size=21), 0, Qt.AlignmentFlag.AlignTop), (said, 1), edges=(13, 10, 10, 11), gap=11
    )
    tile = Tile(line, f"{title}. {text}", checkable=True, does=partial(chosen, edition))
    tile.setObjectName(f"print.edition.{edition}")
    return tile
