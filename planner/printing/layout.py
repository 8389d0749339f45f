"""Turns blocks into laid-out boxes of one style: which look, how wide, beside or below what."""

from collections.abc import Iterable
from typing import TypeAlias, assert_never

from msgspec import Struct

from planner.printing import boxes as b
from planner.printing import document as d
from planner.printing.boxes import Box
from planner.printing.breaking import Line, shorten
from planner.printing.drawings import contours, dots
from planner.printing.element import Element
from planner.printing.frames import Begun, Empty, Padded, Ruled
from planner.printing.grids import hour_grid
from planner.printing.lists import bullets, shortlist, steps, tick_boxes
from planner.printing.page_style import ACCENT, LOOKS, SOFT, Look, Style, Weight, grown, scaled
from planner.printing.pictures import picture_box
from planner.printing.tables import card, columns, facts, levels, phone_box, table
from planner.printing.type import faces, flow, on_one_line

Boxes: TypeAlias = list[Box]

_RULED_STEP = 28.0  # 9.8 mm: room for a pen
_TONES: dict[d.Tone, tuple[str, Weight | None]] = {
    "plain": ("", None),
    "soft": (SOFT, None),
    "strong": ("", "semibold"),
    "key": (ACCENT, "semibold"),
}


class Fit(Struct, frozen=True):
    """How far a one-page sheet is cut: its size, the items of a list, the lines of an item; `extra` items, list by list."""

    scale: float = 1.0
    items: int = 10_000
    lines: int = 10_000
    extra: tuple[int, ...] = ()


class Layout:
    """Lays out the blocks of one document; `root` gathers their structure, `cut` says whether anything was shortened.

    `short_of` names the lists that lost items, by their place among the lists.
    """

    def __init__(self, style: Style, fit: Fit | None = None, root: Element | None = None, depth: int = 0) -> None:
        self.fit = fit or Fit()
        self.factor = style.factor * self.fit.scale
        self.style = style
        self.root = root or Element("Document")
        self.cut = False
        self.short_of: list[int] = []
        self._lists = 0
        self._depth = depth
        self._faces = faces(plain_letters=style.plain_letters)
        self._looks: dict[tuple[str, d.Tone], Look] = {}

    def page(self, blocks: Iterable[d.Block]) -> Boxes:
        """The boxes of a whole page's width."""
        return self.boxes(blocks, self.style.measure, self.root)

    def boxes(self, blocks: Iterable[d.Block], width: float, parent: Element) -> Boxes:
        """The boxes of `blocks`, one below the other; what belongs under a line stays with it."""
        made: Boxes = []
        before: d.Block | None = None
        for block in blocks:
            if made and _belongs_under(block, before):
                made[-1].glued = True
            made += self._box(block, width, parent)
            before = block
        return made

    def look(self, name: str, tone: d.Tone = "plain") -> Look:
        """A look in this layout's size and a tone."""
        found = self._looks.get((name, tone))
        if found is None:
            ink, weight = _TONES[tone]
            factor = self.fit.scale * grown(LOOKS[name], self.style.factor)
            found = self._looks[name, tone] = scaled(LOOKS[name], factor, ink, weight)
        return found

    def narrow(self, width: float, columns: float = 2) -> bool:
        """Whether a width is too narrow to be parted into so many columns."""
        return width / self.factor < 116 * columns

    def flow(self, text: d.Text, name: str, width: float) -> list[Line]:
        """The lines of a text."""
        return flow([(run.text, self.look(name, run.tone)) for run in text], width, self._faces)

    def text(self, text: d.Text, name: str, width: float, element: Element) -> b.TextBox:
        """One paragraph."""
        look = self.look(name)
        return b.TextBox(self.flow(text, name, width), look.leading, element, after=look.after)

    def _box(self, block: d.Block, width: float, parent: Element) -> Boxes:
        match block:
            case d.Paragraph():
                return [self._paragraph(block, width, parent)]
            case d.Heading():
                return [self._heading(block, width, parent)]
            case d.Title():
                return self._title(block, width, parent)
            case d.Cover():
                return self._cover(block, width, parent)
            case d.Bullets():
                return bullets(self, block.items, width, parent)
            case d.Steps():
                return steps(self, block.items, width, parent)
            case d.Shortlist():
                return shortlist(self, block, width, parent)
            case d.WhenCut():
                return [self.text(block.text, "small", width, Element("P", parent))] if self.cut else []
            case d.Dots():
                return [dots(block, self.factor, parent)]
            case d.HourGrid():
                return [hour_grid(self, block, width, parent)]
            case d.TickBoxes():
                return tick_boxes(self, block.items, width, parent)
            case d.Space():
                return self._space(block, width, parent)
            case d.Image():
                return picture_box(block, width, self.style.height * 0.3, parent)
            case d.PageBreak():
                return [b.NewPage()]
            case _:
                return self._wide_box(block, width, parent)

    def _wide_box(self, block: d.WideBlock, width: float, parent: Element) -> Boxes:
        match block:
            case d.Columns():
                return columns(self, block, width, parent)
            case d.Table():
                return table(self, block, width, parent)
            case d.Facts():
                return facts(self, block, width, parent)
            case d.Card():
                return [card(self, block, width, parent)]
            case d.Levels():
                return levels(self, block, width, parent)
            case d.PhoneBox():
                return [phone_box(self, block, width, parent)]
            case d.Lines():
                return self.ruled(block, width, parent)
            case d.Panel():
                return [self._panel(block, width, parent)]
            case d.Together():
                return [b.Stack(self.boxes(block.blocks, width, parent), kept=True)]
            case _:
                assert_never(block)

    def _paragraph(self, block: d.Paragraph, width: float, parent: Element) -> Box:
        box = self.text(block.text, block.role, width, Element("P", parent))
        box.glued = block.role in {"lead", "subhead"}
        return box

    def heading_element(self, level: int, parent: Element) -> Element:
        """A heading of `level`, or of a higher one where a level would be skipped."""
        self._depth = min(level, self._depth + 1)
        return Element(f"H{self._depth}", parent)

    def _heading(self, block: d.Heading, width: float, parent: Element) -> b.Heading:
        element = self.heading_element(block.level, parent)
        boxes: Boxes = []
        if block.number:
            boxes.append(self.text(d.ours(block.number), "number", width, element))
        boxes.append(self.text(block.text, f"head{block.level}", width, element))
        heading = b.Heading(boxes, after=boxes[-1].after)
        heading.before = (0.0, 26.0, 22.0, 14.0)[block.level] * self.factor
        heading.text = on_one_line(d.said(block.text))
        heading.level = self._depth - 1
        return heading

    def allowed(self, least: int, there: int) -> int:
        """How many of the items of the next list this fit allows."""
        at, self._lists = self._lists, self._lists + 1
        extra = self.fit.extra[at] if at < len(self.fit.extra) else 0
        kept = min(max(self.fit.items, least) + extra, there)
        if kept < there:
            self.cut = True
            self.short_of.append(at)
        return kept

    def shortened(self, lines: list[Line], width: float, most: int = 0) -> list[Line]:
        """The first `most` lines, or as many as this fit allows."""
        kept = shorten(lines, most or self.fit.lines, width)
        self.cut = self.cut or kept is not lines
        return kept

    def ruled(self, block: d.Lines, width: float, parent: Element) -> Boxes:
        """Lines to write on, under or beside what they are for."""
        step = _RULED_STEP * max(self.factor, 0.9)
        boxes: Boxes = []
        if block.label and block.beside:
            begun = self.text(block.label, "label", width * 0.6, Element("P", parent))
            return [Begun(begun, block.count, step, width, after=10 * self.factor)]
        if block.label:
            label = self.text(block.label, "fact", width, Element("P", parent))
            label.glued, label.after = True, 0.0
            boxes.append(label)
        return [*boxes, Ruled(block.count, step, width, after=10 * self.factor)]

    def _space(self, block: d.Space, width: float, parent: Element) -> Boxes:
        label = self.text(block.label, "fact", width, Element("P", parent))
        label.glued, label.after = True, 4 * self.factor
        return [label, Empty(block.height, width, after=12 * self.factor)]

    def _panel(self, block: d.Panel, width: float, parent: Element) -> Box:
        pad = 15 * self.factor
        inner = b.Stack(self.boxes(block.blocks, width - 2 * pad - 6, parent))
        return Padded(inner, width, pad=pad, side=pad + 6, tinted=True, after=16 * self.factor)

    def _cover(self, block: d.Cover, width: float, parent: Element) -> Boxes:
        high = width * (0.25 if self.fit.items > 2 else 0.16 if self.fit.items > 1 else 0.0)
        hills = [contours(width, high, after=20 * self.fit.scale)] if high else []
        title = self.small_heading(block.title, "title", width, parent, level=1)
        return [
            *hills,
            b.Stack(
                [title, *(self._capped(line, "name", width, parent) for line in block.lines)],
                after=18 * self.factor,
            ),
        ]

    def _title(self, block: d.Title, width: float, parent: Element) -> Boxes:
        title = self.small_heading(block.title, "sheet", width, parent, level=1)
        lines = [self._capped(block.line, "lead", width, parent)] if block.line else []
        return [b.Stack([title, *lines], after=6 * self.factor)]

    def _capped(self, text: d.Text, name: str, width: float, parent: Element) -> Box:
        """One line of a text, whatever its length."""
        box = self.text(text, name, width, Element("P", parent))
        return b.TextBox(self.shortened(box.lines, width, 1), box.leading, box.element, after=box.after)

    def small_heading(self, text: d.Text, name: str, width: float, parent: Element, *, level: int) -> b.Heading:
        """A heading in a look of its own."""
        box = self.text(text, name, width, self.heading_element(level, parent))
        heading = b.Heading([box], after=box.after)
        heading.text, heading.level = on_one_line(d.said(text)), self._depth - 1
        return heading


def _belongs_under(block: d.Block, before: d.Block | None) -> bool:
    """Whether a block must not be parted from the line above it: a quiet line, or room to add to what can be ticked."""
    if isinstance(block, d.Paragraph):
        return block.role == "under"
    return isinstance(block, d.Lines) and isinstance(before, d.TickBoxes)
