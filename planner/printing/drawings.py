"""The few things paper shows without words: contour lines, strength dots, the three level shapes, step marks."""

from math import exp

from planner.printing.document import Dots, Shape
from planner.printing.element import Element
from planner.printing.frames import Drawn
from planner.printing.page_style import ACCENT, CONTOUR
from planner.printing.tagged import Sheets

_HILLS = ((0.30, 0.13, 0.62), (0.66, 0.20, 1.0), (0.97, 0.10, 0.34))  # place, spread, height
_POINTS = 61
_CONTOURS = 9


def contours(width: float, height: float, *, after: float) -> Drawn:
    """Thin lines of a hill landscape: little ink, clear in grey, and nothing to read."""
    slopes = [
        sum(high * exp(-(((at / (_POINTS - 1) - place) / spread) ** 2)) for place, spread, high in _HILLS)
        for at in range(_POINTS)
    ]

    def draw(sheets: Sheets, x: float, top: float) -> None:
        for line in range(_CONTOURS):
            depth = line / (_CONTOURS - 1)
            way = [
                (
                    x + width * at / (_POINTS - 1),
                    top + height * (1 - 0.02 - 0.09 * (1 - depth) - slope * 0.8 * (1 - depth) ** 1.15),
                )
                for at, slope in enumerate(slopes)
            ]
            sheets.path(way, ACCENT if line == 3 else CONTOUR, 1.5 if line == 3 else 0.7)

    return Drawn(height, draw, after=after)


def dots(block: Dots, factor: float, parent: Element, *, after: float = 0.0) -> Drawn:
    """A strength as filled dots: told by their number, not by colour."""
    radius = (5.4 if block.roomy else 3.4 if block.out_of <= 5 else 2.9) * factor
    step = 2 * radius + 3.6 * factor
    element = Element("Figure", parent, alt=block.says)

    def draw(sheets: Sheets, x: float, top: float) -> None:
        first = x + radius + 0.6
        centres = [(first + at * step, top + radius + 2, at < block.value) for at in range(block.out_of)]
        sheets.circles(centres, radius, ACCENT, 1)

    return Drawn(2 * radius + 5, draw, element, after=after)


def level_shape(shape: Shape, factor: float) -> Drawn:
    """A circle, a triangle or a filled square; the name stands beside it."""

    def draw(sheets: Sheets, x: float, top: float) -> None:
        size, middle = 14 * factor, top + 9 * factor
        half = size / 2
        match shape:
            case "circle":
                sheets.circles([(x + half + 1, middle, False)], half, ACCENT, 1.6)
            case "triangle":
                corners = ((x, middle + half), (x + size + 2, middle + half), (x + half + 1, middle - half))
                sheets.path(corners, ACCENT, 1.6, closed=True)
                sheets.path(((x + half + 1, middle - half / 4), (x + half + 1, middle + half / 3)), ACCENT, 1.8)
                sheets.circles([(x + half + 1, middle + half * 0.66, True)], 0.6 * factor, ACCENT, 0.6)
            case "square":
                sheets.fill(x, middle - half, size + 1, size + 1, ink=ACCENT)

    return Drawn(18 * factor, draw)
