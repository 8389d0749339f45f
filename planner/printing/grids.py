"""Draws the hours of a week: seven rows of 24 dots, filled or open, read aloud as one sentence."""

from typing import TYPE_CHECKING

from planner.printing import document as d
from planner.printing.boxes import Box
from planner.printing.element import Element
from planner.printing.frames import Drawn
from planner.printing.page_style import ACCENT
from planner.printing.tagged import Sheets

if TYPE_CHECKING:
    from planner.printing.layout import Layout

_TICKS = (0, 6, 12, 18, 24)


def hour_grid(layout: "Layout", block: d.HourGrid, width: float, parent: Element) -> Box:
    """The grid, with the day before each row and every sixth hour above."""
    side = 82 * layout.factor
    square = min((width - side) / 24, 17 * layout.factor)
    look = layout.look("under")
    names = [layout.flow(d.ours(row.name), "under", side) for row in block.rows]
    ticks = [layout.flow(d.ours(str(hour)), "under", side) for hour in _TICKS]
    row_height = max(square, look.leading)
    element = Element("Figure", parent, alt=block.says)

    def draw(sheets: Sheets, x: float, top: float) -> None:
        for hour, tick in zip(_TICKS, ticks, strict=True):
            sheets.lines(tick, x + side + hour * square - tick[0].width / 2, top, look.leading)
        for at, (row, name) in enumerate(zip(block.rows, names, strict=True)):
            y = top + look.leading + 2 + at * row_height
            sheets.lines(name, x, y + (square - look.leading) / 2, look.leading)
            first, middle = x + side + square / 2, y + square / 2
            centres = [(first + hour * square, middle, filled) for hour, filled in enumerate(row.hours)]
            sheets.circles(centres, square * 0.26, ACCENT, 0.8)

    height = look.leading + 2 + row_height * len(block.rows)
    return Drawn(height, draw, element, after=12 * layout.factor)
