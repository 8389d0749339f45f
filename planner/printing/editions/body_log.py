"""The pee and pain log as a table by day: on the full plan, and on the sheet for a GP."""

from collections.abc import Iterator, Sequence
from typing import Final

from planner.plan.model import Entry
from planner.printing import document as d
from planner.printing.document import Block
from planner.printing.editions.teller import Teller

_COLUMNS: Final = ("day", "peed", "pain", "noticed")
_WIDTHS: Final = (110, 115, 75, 157)
_BLANK_DAYS: Final = 7


def body_log(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """One row a day, in the order of the days; a week of empty rows to fill by hand where there is none."""
    header = tuple(teller.ours(f"body_log.{name}") for name in _COLUMNS)
    ordered = sorted(found, key=lambda one: one.text("date") or "9999")
    rows = [tuple(_row(teller, section, one)) for one in ordered]
    blank = (d.Cell((d.Lines(1),)),) * len(header)
    yield d.Table(header, tuple(rows) or (blank,) * _BLANK_DAYS, _WIDTHS)


def _row(teller: Teller, section: str, one: Entry) -> Iterator[d.Cell]:
    yield _cell(teller.said(section, one, "date", "strong"))
    yield _cell(
        *(
            teller.around(f"body_log.{name}", said=said)
            for name in ("by_day", "by_night")
            if (said := teller.said(section, one, name))
        )
    )
    yield _cell(teller.said(section, one, "pain"))
    yield _cell(teller.said(section, one, "noticed"))


def _cell(*texts: d.Text) -> d.Cell:
    return d.Cell(tuple(d.Paragraph(one, "cell") for one in texts if one))
