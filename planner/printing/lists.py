"""Lays out lists: bullets, steps with large numerals, and lists that a one-page sheet may cut short."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, assert_never

from planner.printing import boxes as b
from planner.printing import document as d
from planner.printing.boxes import Box
from planner.printing.breaking import Line, lengthened
from planner.printing.element import Element
from planner.printing.frames import Ticked

if TYPE_CHECKING:
    from planner.printing.layout import Layout

_LIST = "/O/List/ListNumbering/"
_MOST_IN_A_LINE = 250  # of the narrowest letters
_SEPARATOR = d.ours(" \u00b7 ", "soft")


def bullets(layout: "Layout", items: Sequence[d.Text], width: float, parent: Element, more: d.Text = ()) -> list[Box]:
    """A list with round marks; `more` after the last."""
    whole = Element("L", parent, attributes=f"{_LIST}Disc")
    item = _Item(layout, "bullet", 15 * layout.factor, width, whole)
    boxes = [item.box(one, d.ours("\u2022"), more if one is items[-1] else ()) for one in items]
    return _ended(layout, boxes)


def steps(layout: "Layout", items: Sequence[d.Text], width: float, parent: Element, more: d.Text = ()) -> list[Box]:
    """A list with large numerals; `more` after the last."""
    whole = Element("L", parent, attributes=f"{_LIST}Decimal")
    indent = (34 if len(items) < 10 else 44 if len(items) < 100 else 60) * layout.factor
    item = _Item(layout, "step", indent, width, whole)
    last = len(items)
    boxes = [item.box(one, d.ours(str(at)), more if at == last else ()) for at, one in enumerate(items, 1)]
    return _ended(layout, boxes)


def tick_boxes(layout: "Layout", items: Sequence[d.Text], width: float, parent: Element) -> list[Box]:
    """A list to tick: as many side by side as the longest allows, three at most."""
    whole = Element("L", parent, attributes=f"{_LIST}None")
    indent, between = 19 * layout.factor, 14 * layout.factor
    lines = [layout.flow(one, "item", width) for one in items]
    longest = max((line.width for found in lines for line in found), default=0.0)
    columns = next((many for many in (3, 2) if longest <= (width - between * (many - 1)) / many - indent), 1)
    if columns == 1 and not layout.narrow(width):
        columns = 2
    each = (width - between * (columns - 1)) / columns
    boxes = [_to_tick(layout, one, each, indent, whole) for one in items]
    rows: list[Box] = [
        b.Beside([(at * (each + between), box) for at, box in enumerate(boxes[first : first + columns])], after=3.0)
        for first in range(0, len(boxes), columns)
    ]
    return _ended(layout, rows)


def _to_tick(layout: "Layout", text: d.Text, width: float, indent: float, parent: Element) -> Box:
    item = layout.text(text, "item", width - indent, Element("LBody", Element("LI", parent)))
    return Ticked(item, 10.5 * layout.factor, indent, after=item.after)


def _ended(layout: "Layout", boxes: list[Box]) -> list[Box]:
    if boxes:
        boxes[-1].after = 10 * layout.factor
    return boxes


class _Item:
    """The items of one list: their look, how far they are set in, how wide they may be."""

    def __init__(self, layout: "Layout", look: str, indent: float, width: float, parent: Element) -> None:
        self._layout, self._look, self._indent, self._width, self._parent = layout, look, indent, width - indent, parent

    def box(self, text: d.Text, mark: d.Text, more: d.Text) -> Box:
        """One item with its mark."""
        layout, item = self._layout, Element("LI", self._parent)
        label = layout.text(mark, "numeral" if self._look == "step" else self._look, self._indent, Element("Lbl", item))
        label.goes_on = True
        body = layout.text(text, self._look, self._width, Element("LBody", item))
        body = b.TextBox(_cut(layout, body.lines, more, self._width), body.leading, body.element, after=body.after)
        label.leading = label.height = body.leading  # the numeral stands level with the first line
        first = body.lines[0].shaped if body.lines else None
        if first and first.leftwards:  # it is read from the right, and so its mark stands there
            whole = self._width + self._indent
            across = whole - max(line.width for line in label.lines)
            return b.Beside(((across, label), (0.0, body)), after=body.after)
        return b.Beside(((0.0, label), (self._indent, body)), after=body.after)


def shortlist(layout: "Layout", block: d.Shortlist, width: float, parent: Element) -> list[Box]:
    """As much of a list as this fit allows, and how much is left out."""
    keeping = layout.allowed(block.least, len(block.items))
    if not block.items:
        return layout.ruled(d.Lines(block.ruled if layout.fit.items > 3 else max(1, block.ruled - 1)), width, parent)
    kept = [_begun(item, layout.fit.lines) for item in block.items[:keeping]]
    left = len(block.items) - len(kept)
    more = d.ours(block.more.format(n=left), "soft") if left else ()
    match block.write:
        case "bullets":
            return bullets(layout, kept, width, parent, more)
        case "steps":
            return steps(layout, kept, width, parent, more)
        case "plain":
            return [_short(layout, one, width, parent, more if one is kept[-1] else ()) for one in kept]
        case "line":
            joined = tuple(run for at, item in enumerate(kept) for run in ((*_SEPARATOR, *item) if at else item))
            return [_short(layout, joined, width, parent, more)]
        case _:
            assert_never(block.write)


def _short(layout: "Layout", text: d.Text, width: float, parent: Element, more: d.Text) -> Box:
    box = layout.text(text, "bullet", width, Element("P", parent))
    return b.TextBox(_cut(layout, box.lines, more, width), box.leading, box.element, after=box.after)


def _cut(layout: "Layout", lines: list[Line], more: d.Text, width: float) -> list[Line]:
    """The lines this fit allows, `more` after the last if there is room beside it, else below."""
    kept = layout.shortened(lines, width)
    if not more:
        return kept
    added, last = layout.flow(more, "bullet", width)[0], kept[-1]
    if last.shaped:
        runs = [("  ", layout.look("bullet")), *((run.text, layout.look("bullet", run.tone)) for run in more)]
        longer = lengthened(last, runs, width)
        return [*kept[:-1], longer] if longer else [*kept, *layout.flow(more, "bullet", width)]
    if last.pieces:
        end = last.pieces[-1]
        gap = 2 * end.face.space * end.look.size
        wide = last.width + gap + added.width
        if wide <= width:
            spaced = end._replace(text=end.text + "  ", width=end.width + gap)
            return [*kept[:-1], Line((*last.pieces[:-1], spaced, *added.pieces), wide)]
    return [*kept, *layout.flow(more, "bullet", width)]


def _begun(text: d.Text, lines: int) -> d.Text:
    """The beginning of a text, longer than `lines` can hold: the rest need not be measured."""
    left = lines * _MOST_IN_A_LINE
    runs = []
    for run in text:
        if left > 0:
            runs.append(run if len(run.text) <= left else d.Run(run.text[:left], run.tone, run.theirs))
        left -= len(run.text)
    return tuple(runs)
