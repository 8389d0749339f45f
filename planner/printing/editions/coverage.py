"""The cover map and the reach clock on paper: what stands ready for each trigger and sign, and what would help."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.model import Plan
from planner.printing import document as d
from planner.printing.document import Block, Document
from planner.printing.editions.crisis import phone_box
from planner.printing.editions.options import PrintOptions
from planner.printing.editions.reach import reach_clock
from planner.printing.editions.teller import Teller
from planner.words import Words

if TYPE_CHECKING:
    from planner.coach.coverage import Cell, Row

ID = "coverage"

_DOTS: Final = {"none": 0, "part": 1, "covered": 2}
_NAMES, _COLUMN = 152, 61
_IN_FULL: Final = 12
"""Rows of the map in the full plan; the sheet shows all of them, and says every gap."""


def compose(seen: Plan, words: Words, options: PrintOptions, catalogue: Catalogue = CATALOGUE) -> Document:
    """The sheet of what its reader may see. The strength stays on the screen."""
    teller = Teller(seen, words, options, catalogue)
    return teller.document(teller.furniture(ID), _sheet(teller))


def _map(teller: Teller, found: "Sequence[Row]", most: int | None = None) -> Iterator[Block]:
    """The rows, strongest first; at most so many; nothing when there is neither trigger nor sign."""
    shown = found[:most]
    for covers, group in groupby(shown, lambda one: tuple(cell.cover for cell in one.cells)):
        header = (teller.ours("coverage.thing"), *(d.ours(teller.words.ui(f"coverage.cover.{one}")) for one in covers))
        widths = (_NAMES, *(_COLUMN for _one in covers))
        yield d.Table(header, tuple(_row(teller, one) for one in group), widths, slim=True)
    if len(found) > len(shown):
        yield d.Paragraph(teller.ours("coverage.more", n=len(found) - len(shown)), "small")


def of_the_full_plan(teller: Teller) -> Iterator[Block]:
    """The map as a part of the full plan."""
    found = tuple(_map(teller, _rows(teller), most=_IN_FULL))
    if found:
        yield d.Heading(teller.ours("coverage.title"), 2)
        yield d.Paragraph(teller.ours("coverage.lead"))
        yield from found


def _sheet(teller: Teller) -> Iterator[Block]:
    yield d.Title(teller.ours("coverage.title"), teller.ours("coverage.lead"))
    found = _rows(teller)
    yield from tuple(_map(teller, found)) or (d.Paragraph(teller.ours("coverage.nothing")), d.Lines(3))
    gaps = [cell.finding for row in found for cell in row.cells if cell.finding is not None]
    if gaps:
        from planner.coach.findings import said

        yield d.Heading(teller.ours("coverage.gaps"), 2)
        yield d.Bullets(tuple(d.theirs(said(teller.words, one)) for one in gaps))
    yield from reach_clock(teller, teller.plan.entries("support", "supporter"))
    yield phone_box(teller)


def _rows(teller: Teller) -> "Sequence[Row]":
    """What the coach sees in what is on this paper; green signs need nothing."""
    from planner.coach.coverage import rows
    from planner.coach.findings import Asked
    from planner.coach.lexicon import lexicon
    from planner.coach.remembered import glancing

    asked = Asked(teller.plan, teller.options.today, teller.words, lexicon())
    with glancing():
        return [one for one in rows(asked) if one.level != "green" and one.words]


def _row(teller: Teller, row: "Row") -> tuple[d.Cell, ...]:
    entry = teller.entry(row.entry)
    name = [d.Paragraph(d.theirs(row.words, "strong"), "cell")]
    if row.kind == "sign":
        name.append(d.Paragraph(d.ours(teller.words.ui(f"coverage.sign.{row.level}")), "cell"))
    dots = teller.dots("triggers", entry, "strength") if entry is not None and row.kind == "trigger" else None
    return (d.Cell((*name, dots) if dots else tuple(name)), *(_cell(teller, one) for one in row.cells))


def _cell(teller: Teller, cell: "Cell") -> d.Cell:
    """The state by shape and by word."""
    word = d.Paragraph(d.ours(teller.words.ui(f"coverage.state.{cell.state}")), "cell")
    if cell.state not in _DOTS:
        return d.Cell((word,))
    value = _DOTS[cell.state]
    return d.Cell((d.Dots(value, 2, teller.word("coverage.dots", value=value)), word))
