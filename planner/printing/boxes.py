"""Laid-out pieces of a page: each knows its height, where it may be parted, and how to paint itself.

Distances are in points; y grows downwards. Parting keeps both halves in one element of the structure tree.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from planner.printing.breaking import Line, spoken
from planner.printing.element import Element
from planner.printing.tagged import Sheets

KEEP = 220.0  # what is lower than this is not parted
Parts: TypeAlias = "tuple[Box, Box]"


class Box:
    """Something with a height; `before` and `after` are the room it wants, `glued` keeps it with what follows."""

    height: float = 0.0
    before: float = 0.0
    after: float = 0.0
    glued: bool = False

    @property
    def least(self) -> float:
        """The height of the smallest part that may stand alone at the foot of a page."""
        return self.height

    def split(self, room: float, *, forced: bool = False) -> "Parts | None":
        """This box as two, the first no higher than `room`; None when it stays whole. `forced`: on an empty page."""
        del room, forced
        return None

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """Paints the box with its upper left corner at (x, top)."""
        raise NotImplementedError


class TextBox(Box):
    """Lines of one paragraph."""

    def __init__(
        self, lines: list[Line], leading: float, element: Element, *, after: float = 0.0, goes_on: bool = False
    ) -> None:
        self.lines, self.element, self.after, self.goes_on = lines, element, after, goes_on
        self.leading = max(leading, *(line.shaped.room for line in lines if line.shaped), 0.0)
        self.height = self.leading * len(lines)

    @property
    def least(self) -> float:
        """As every box."""
        return self.height if len(self.lines) < 4 else 2 * self.leading

    def split(self, room: float, *, forced: bool = False) -> "Parts | None":
        """As every box."""
        fitting = int((room + 0.01) // self.leading)
        if not forced:
            fitting = min(fitting, len(self.lines) - 2)
        if fitting < (1 if forced else 2) or fitting >= len(self.lines):
            return None
        first = TextBox(self.lines[:fitting], self.leading, self.element, goes_on=True)
        rest = TextBox(self.lines[fitting:], self.leading, self.element, after=self.after, goes_on=self.goes_on)
        return first, rest

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        element = self.element
        if any(line.shaped for line in self.lines):
            element = Element("Span", element, actual=spoken(self.lines))
        with sheets.mark(element):
            sheets.lines(self.lines, x, top, self.leading, ends=not self.goes_on)


class LinkBox(TextBox):
    """A paragraph that is a link as a whole."""

    address = ""
    says = ""

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        super().paint(sheets, x, top)
        width = max((line.width + (line.shaped.left if line.shaped else 0.0) for line in self.lines), default=0.0)
        sheets.link(self.element, self.address, self.says, at=(x, top), width=width, height=self.height)


class Stack(Box):
    """Boxes one below the other; `kept` stays on one page if a page can hold it."""

    def __init__(self, boxes: Sequence[Box], *, after: float = 0.0, kept: bool = False) -> None:
        self.boxes, self.after, self.kept = boxes, after, kept
        self.height = sum(box.height for box in boxes) + sum(gap(one, two) for one, two in pairs(boxes))
        self.before = boxes[0].before if boxes else 0.0

    @property
    def least(self) -> float:
        """As every box."""
        if self.kept or not self.boxes:
            return self.height
        needed = 0.0
        for at, box in enumerate(self.boxes):
            if not box.glued or at + 1 == len(self.boxes):
                return needed + box.least
            needed += box.height + gap(box, self.boxes[at + 1])
        return needed

    def split(self, room: float, *, forced: bool = False) -> "Parts | None":
        """As every box."""
        if self.kept and not forced:
            return None
        used, place = 0.0, 0
        for at, box in enumerate(self.boxes):
            used += gap(self.boxes[at - 1], box) if at else 0.0
            if used + box.height > room + 0.01:
                return self._parted(place, at, room - used, forced=forced)
            used += box.height
            if not box.glued:
                place = at + 1
        return None

    def _parted(self, place: int, at: int, room: float, *, forced: bool) -> "Parts | None":
        """Parts inside box `at` if it allows, else before it, never after a glued one."""
        parts = self.boxes[at].split(room, forced=forced and at == 0)
        if parts:
            return self._made([*self.boxes[:at], parts[0]]), self._made([parts[1], *self.boxes[at + 1 :]])
        if place == 0 and forced:
            place = at
        if place == 0:
            return None
        return self._made(list(self.boxes[:place])), self._made(list(self.boxes[place:]))

    def _made(self, boxes: Sequence[Box]) -> Box:
        return Stack(boxes, after=self.after)

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        for at, box in enumerate(self.boxes):
            if at:
                top += gap(self.boxes[at - 1], box)
            box.paint(sheets, x, top)
            top += box.height


class TableBox(Stack):
    """Rows under a header that comes again, unread, on every page the table reaches."""

    def __init__(self, header: Box, rows: Sequence[Box], *, after: float = 0.0, again: bool = False) -> None:
        super().__init__([header, *rows], after=after)
        self.header, self.again = header, again

    def _made(self, boxes: Sequence[Box]) -> Box:
        if boxes and boxes[0] is self.header:
            return TableBox(self.header, boxes[1:], after=self.after, again=self.again)
        return TableBox(self.header, boxes, after=self.after, again=True)

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        was = sheets.muted
        sheets.muted = was or self.again
        self.header.paint(sheets, x, top)
        sheets.muted = was
        Stack(self.boxes[1:]).paint(sheets, x, top + self.header.height)


class Beside(Box):
    """Boxes side by side, each at its own distance from the left; not parted while they are no higher than `keep`."""

    def __init__(self, columns: Sequence[tuple[float, Box]], *, after: float = 0.0, keep: float = KEEP) -> None:
        self.columns, self.after, self.keep = columns, after, keep
        self.height = max((box.height for _, box in columns), default=0.0)

    @property
    def least(self) -> float:
        """As every box."""
        if self.height <= self.keep:
            return self.height
        return max((min(box.least, self.keep) for _, box in self.columns), default=0.0)

    def split(self, room: float, *, forced: bool = False) -> "Parts | None":
        """As every box."""
        if self.height <= self.keep and not forced:
            return None
        first, rest = [], []
        for x, box in self.columns:
            if box.height <= room + 0.01:
                first.append((x, box))
                continue
            parts = box.split(room, forced=forced)
            if parts is None:
                return None
            first.append((x, parts[0]))
            rest.append((x, parts[1]))
        return Beside(first), Beside(rest, after=self.after)

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        for shift, box in self.columns:
            box.paint(sheets, x + shift, top)


class Heading(Stack):
    """A heading that is a line of the outline as well, and never stands alone at the foot of a page."""

    glued = True
    text = ""
    level = 0

    def __init__(self, boxes: Sequence[Box], *, after: float = 0.0) -> None:
        super().__init__(boxes, after=after, kept=True)

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        sheets.bookmark(self.text, self.level, top)
        super().paint(sheets, x, top)


class NewPage(Box):
    """Nothing but the wish for a new page."""


def gap(one: Box, two: Box) -> float:
    """The room between two boxes."""
    return max(one.after, two.before)


def pairs(boxes: Sequence[Box]) -> Sequence[tuple[Box, Box]]:
    """Each box with the one below it."""
    return list(pairwise(boxes))
