"""Lays out what stands side by side: tables, facts, cards, the three levels and the numbers to ring."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.printing import boxes as b
from planner.printing import document as d
from planner.printing.boxes import Box
from planner.printing.breaking import from_the_left
from planner.printing.drawings import dots, level_shape
from planner.printing.element import Element
from planner.printing.frames import Padded
from planner.printing.page_style import HAIR, INK
from planner.printing.type import on_one_line

if TYPE_CHECKING:
    from planner.printing.layout import Layout

_LEVELS_KEPT = 430.0  # three short columns belong on one page
_SLIM = 0.5  # of the room a column of sentences needs
_SCOPE = "/O/Table/Scope/"


def table(layout: "Layout", block: d.Table, width: float, parent: Element) -> list[Box]:
    """Rows under a header; on a narrow page each row becomes a little list of its own."""
    if layout.narrow(width, len(block.header) * (_SLIM if block.slim else 1)):
        return [_row_as_list(layout, block, row, width, parent) for row in block.rows]
    whole = Element("Table", parent)
    between = 14 * layout.factor
    shares = sum(block.widths)
    room = width - between * (len(block.widths) - 1)
    widths = [room * share / shares for share in block.widths]
    places = [sum(widths[:at]) + between * at for at in range(len(widths))]
    head = Element("TR", Element("THead", whole))
    cells: list[tuple[float, Box]] = [
        (place, layout.text(text, "header", wide, Element("TH", head, attributes=f"{_SCOPE}Column")))
        for place, wide, text in zip(places, widths, block.header, strict=True)
    ]
    header = Padded(b.Beside(cells), width, pad=4 * layout.factor, below=INK)
    header.glued = True
    body = Element("TBody", whole)
    columns = list(zip(places, widths, strict=True))
    rows = [_row(layout, row, columns, width, Element("TR", body)) for row in block.rows]
    return [b.TableBox(header, rows, after=14 * layout.factor)]


def _row(
    layout: "Layout", row: tuple[d.Cell, ...], columns: Sequence[tuple[float, float]], width: float, parent: Element
) -> Box:
    cells: list[tuple[float, Box]] = []
    for at, (cell, (place, wide)) in enumerate(zip(row, columns, strict=True)):
        element = Element("TD", parent) if at else Element("TH", parent, attributes=f"{_SCOPE}Row")
        cells.append((place, _inside(layout, cell.blocks, wide, element)))
    blank = all(isinstance(block, d.Lines | d.Dots) for cell in row for block in cell.blocks)
    return Padded(b.Beside(cells), width, pad=(5 if blank else 9) * layout.factor, below="" if blank else HAIR)


def _inside(layout: "Layout", blocks: tuple[d.Block, ...], width: float, element: Element) -> Box:
    """What stands in one cell or beside one label; a single paragraph needs no element of its own."""
    if len(blocks) == 1 and isinstance(blocks[0], d.Paragraph):
        return layout.text(blocks[0].text, blocks[0].role, width, element)
    return b.Stack(layout.boxes(blocks, width, element))


def _row_as_list(layout: "Layout", block: d.Table, row: tuple[d.Cell, ...], width: float, parent: Element) -> Box:
    first, *others = row
    boxes = layout.boxes(first.blocks, width, parent)
    for label, cell in zip(block.header[1:], others, strict=True):
        if cell.blocks:
            named = layout.text(label, "header", width, Element("P", parent))
            named.glued = True
            boxes += [named, *layout.boxes(cell.blocks, width, parent)]
    return Padded(b.Stack(boxes), width, pad=9 * layout.factor, below=HAIR)


def facts(layout: "Layout", block: d.Facts, width: float, parent: Element) -> list[Box]:
    """A label and what it says, hairlines between."""
    rows: list[Box] = []
    for at, fact in enumerate(block.rows):
        inner = _labelled(layout, fact, "label", width, parent, side=128 * layout.factor, heads=block.heads)
        ruled = at > 0 and isinstance(block.rows[at - 1].blocks[-1], d.Lines)
        above = HAIR if (at or block.heads) and not ruled else ""
        rows.append(Padded(inner, width, pad=(3 if ruled else 7) * layout.factor, above=above))
    if rows:
        rows[0].before = 8 * layout.factor
        rows[-1].after = (4 if block.heads else 12) * layout.factor
    return rows


def _labelled(
    layout: "Layout",
    fact: d.Fact,
    name: str,
    width: float,
    parent: Element,
    *,
    side: float,
    heads: bool = False,
) -> Box:
    """A label with its blocks beside it, or below it where the page is narrow."""
    stacked = layout.narrow(width, 2.6)
    room = width if stacked else side - 14
    if heads:
        shown: Box = layout.small_heading(fact.label, name, room, parent, level=2)
        shown.after = 2.0
    else:
        shown = layout.text(fact.label, name, room, Element("P", parent))
    said = layout.boxes(fact.blocks, width if stacked else width - side, parent)
    if stacked:
        shown.glued = True
        return b.Stack([shown, *said])
    return b.Beside(((0.0, shown), (side, b.Stack(said))))


def card(layout: "Layout", block: d.Card, width: float, parent: Element) -> Box:
    """One entry: its words, how strong it is, then its facts."""
    title = layout.text(block.title, "card", width, Element("P", parent))
    title.lines = [from_the_left(line) for line in title.lines]  # beside the number that belongs to it
    title.glued = bool(block.number or block.line or block.facts or block.dots)
    boxes: list[Box] = [title]
    if block.dots:
        shown = dots(block.dots, layout.factor, parent, after=4 * layout.factor)
        shown.glued = bool(block.facts)
        boxes.append(shown)
    if block.number:
        boxes.append(layout.text(block.number, "phone", width, Element("P", parent)))
        boxes[-1].after = 2 * layout.factor
    if block.line:
        boxes.append(layout.text(block.line, "fact", width, Element("P", parent)))
    for fact in block.facts:
        row = _labelled(layout, fact, "fact", width, parent, side=150 * layout.factor)
        row.after = 2 * layout.factor
        boxes.append(row)
    return Padded(b.Stack(boxes), width, pad=9 * layout.factor, below=HAIR)


def levels(layout: "Layout", block: d.Levels, width: float, parent: Element) -> list[Box]:
    """Three columns told apart by shape and name; one below the other where the page is narrow."""
    narrow = block.stacked or layout.narrow(width, len(block.columns))
    between = 22 * layout.factor
    each = width if narrow else (width - between * (len(block.columns) - 1)) / len(block.columns)
    columns = [_level(layout, column, each, parent) for column in block.columns]
    if narrow:
        return list(columns)
    return [
        b.Beside(
            [(at * (each + between), column) for at, column in enumerate(columns)],
            after=14 * layout.factor,
            keep=_LEVELS_KEPT,
        )
    ]


def columns(layout: "Layout", block: d.Columns, width: float, parent: Element) -> list[Box]:
    """Columns of one width, as long as each has room for some words."""
    between = 18 * layout.factor
    each = (width - between * (len(block.columns) - 1)) / len(block.columns)
    if layout.narrow(width, len(block.columns)):
        return [box for column in block.columns for box in layout.boxes(column, width, parent)]
    shown = [b.Stack(layout.boxes(column, each, parent)) for column in block.columns]
    return [b.Beside([(at * (each + between), box) for at, box in enumerate(shown)], after=6 * layout.factor)]


def _level(layout: "Layout", column: d.Level, width: float, parent: Element) -> Box:
    shape = level_shape(column.shape, layout.factor)
    side = 25 * layout.factor
    name = layout.small_heading(column.name, "head3", width - side, parent, level=2)
    head = b.Beside(((0.0, shape), (side, name)), after=8 * layout.factor)
    head.glued = True
    return b.Stack([head, *layout.boxes(column.blocks, width, parent)], after=14 * layout.factor)


def phone_box(layout: "Layout", block: d.PhoneBox, width: float, parent: Element) -> Box:
    """Whom to ring, in the one firm outline."""
    pad = 16 * min(layout.factor, 1.15)
    inner_width = width - 2 * pad
    columns = 1 if layout.narrow(width) else 2
    each = inner_width / columns
    title = layout.small_heading(block.title, "box", inner_width, parent, level=2)
    shown = [_number(layout, number, each - 10, parent) for number in block.numbers]
    rows: list[Box] = [
        title,
        *(
            b.Beside(
                [(place * each, box) for place, box in enumerate(shown[at : at + columns])], after=6 * layout.factor
            )
            for at in range(0, len(shown), columns)
        ),
        *(layout.text(note, "small", inner_width, Element("P", parent)) for note in block.notes),
    ]
    return Padded(b.Stack(rows), width, pad=pad - 2, side=pad, firm=True, after=16 * layout.factor)


def _number(layout: "Layout", number: d.Number, width: float, parent: Element) -> Box:
    element = Element("P", parent)
    who = layout.text(number.who, "who", width, element)
    who = b.TextBox(layout.shortened(who.lines, width, 2), who.leading, element, goes_on=bool(number.number))
    if not number.number:
        return b.Stack([who, *layout.ruled(d.Lines(1), width, element)])
    dialled = layout.text(number.number, "phone", width, Element("Link", element) if number.link else element)
    lines = layout.shortened(dialled.lines, width, 2)
    shown = b.TextBox(lines, dialled.leading, dialled.element)
    if number.link:
        shown = b.LinkBox(lines, dialled.leading, dialled.element)
        shown.address = number.link
        shown.says = on_one_line(f"{d.said(number.who)} {d.said(number.number)}")
    return b.Stack([who, shown])
