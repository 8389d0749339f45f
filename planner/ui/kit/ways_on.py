"""A tile that leads on to another place: what it is, a line about it, and the mark of going on."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.tiles import Tile


class WayOn(Tile):
    """One button the size of its words."""

    def __init__(self, icon: str, title: str, text: str, does: Callable[[], object]) -> None:
        said = down(PlainLabel(title, "strong"), 2, PlainLabel(text, "small", "muted"))
        mark, on = Icon(icon, "accent", size=21), Icon("chevron-right", "muted", size=18)
        line = across((mark, 0, Qt.AlignmentFlag.AlignTop), (said, 1), on, edges=(16, 10, 14, 11), gap=14)
        super().__init__(line, f"{title}. {text}", does=does)
