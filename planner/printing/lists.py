"""Lays out lists: bullets, steps with large numerals, and lists that a one-page sheet may cut short."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, assert_never

from planner.printing import boxes as b
from planner.printing import document as d
from planner.printing.boxes import Box
from planner.printing.element import Element

if TYPE_CHECKING:
    from planner.printing.layout import Layout

_LIST = "/O/List/ListNumbering/"
_SEPARATOR = d.ours(" \u00b7 ", "soft")


def bullets(layout: "Layout", items: Sequence[d.Text], width: float, parent: Element) -> list[Box]:
    """A list with round marks."""
    whole = Element("L", parent, attributes=f"{_LIST}Disc")
    mark, indent = d.ours("\u2022"), 15 * layout.factor
    return _ended(layout, [_item(layout, one, mark, "bullet", indent, width, whole) for one in items])


def steps(layout: "Layout", items: Sequence[d.Text], width: float, parent: Element) -> list[Box]:
    """A list with large numerals."""
    whole = Element("L", parent, attributes=f"{_LIST}Decimal")
    indent = (34 if len(items) < 10 else 44 if len(items) < 100 else 60) * layout.factor
    marks = (d.ours(str(number)) for number in range(1, len(items) + 1))
    boxes = [_item(layout, one, mark, "step", indent, width, whole) for one, mark in zip(items, marks, strict=True)]
    return _ended(layout, boxes)


def _ended(layout: "Layout", boxes: list[Box]) -> list[Box]:
    if boxes:
        boxes[-1].after = 10 * layout.factor
    return boxes


def _item(  # noqa: PLR0917 -- the two lists above are its only callers
    layout: "Layout", text: d.Text, mark: d.Text, name: str, indent: float, width: float, parent: Element
) -> Box:
    item = Element("LI", parent)
    label = layout.text(mark, "numeral" if name == "step" else name, indent, Element("Lbl", item))
    label.goes_on = True
    body = layout.text(text, name, width - indent, Element("LBody", item))
    body.lines = layout.shortened(body.lines, width - indent)
    body.height = body.leading * len(body.lines)
    label.leading = label.height = body.leading  # the numeral stands level with the first line
    return b.Beside(((0.0, label), (indent, body)), after=body.after)


def shortlist(layout: "Layout", block: d.Shortlist, width: float, parent: Element) -> list[Box]:
    """As much of a list as this fit allows, and how much is left out."""
    if not block.items:
        return layout.ruled(d.Lines(block.ruled), width, parent)
    kept = block.items[: layout.fit.items]
    left = len(block.items) - len(kept)
    layout.cut = layout.cut or bool(left)
    more = d.ours(block.more.format(n=left), "soft") if left else ()
    match block.write:
        case "bullets":
            boxes = bullets(layout, kept, width, parent)
        case "steps":
            boxes = steps(layout, kept, width, parent)
        case "plain":
            boxes = [_short_paragraph(layout, item, width, parent) for item in kept]
        case "line":
            joined = [run for at, item in enumerate(kept) for run in ((*_SEPARATOR, *item) if at else item)]
            return [_short_paragraph(layout, (*joined, *((*d.ours(" "), *more) if more else ())), width, parent)]
        case _:
            assert_never(block.write)
    if more:
        boxes.append(layout.text(more, "small", width, Element("P", parent)))
    return boxes


def _short_paragraph(layout: "Layout", text: d.Text, width: float, parent: Element) -> Box:
    box = layout.text(text, "bullet", width, Element("P", parent))
    return b.TextBox(layout.shortened(box.lines, width), box.leading, box.element, after=box.after)
