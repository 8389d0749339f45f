"""The pee and pain log as a table by day: on the full plan, and on the sheet for a GP."""

from collections.abc import Iterator, Sequence
from typing import Final

from planner.plan.model import Entry
from planner.printing import document as d
from planner.printing.document import Block
from planner.printing.editions.teller import Teller

_COLUMNS: Final = ("day", "peed", "pain", "noticed")
_WIDTHS: Final = (112, 122, 66, 157)
_BLANK_DAYS: Final = 7


def body_log(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """One row a day, in the order of the days; a week of empty rows to fill by hand where there is none."""
    header = tuple(teller.ours(f"body_log.{name}") for name in _COLUMNS)
    ordered = sorted(found, key=lambda one: one.text("date") or "9999")
    rows = [tuple(_row(teller, section, one)) for one in ordered]
    blank = (d.Cell((d.Lines(1),)),) * len(header)
    yield d.Table(header, tuple(rows) or (blank,) * _BLANK_DAYS, _WIDTHS)


def _row(teller: Teller, section: str, one: Entry) -> Iterator[d.Cell]:
    date = one.text("date")
    yield _cell(d.ours(teller.day(date), "strong") if date else ())
    times = [
        teller.word(f"body_log.{name}", count=f"{count:g}")
        for name in ("by_day", "by_night")
        if (count := one.number(name)) is not None
    ]
    yield _cell(d.ours(", ".join(times)) if times else ())
    yield _cell(teller.said(section, one, "pain"))
    yield _cell(teller.said(section, one, "noticed"))


def _cell(said: d.Text) -> d.Cell:
    return d.Cell((d.Paragraph(said, "cell"),) if said else ())
