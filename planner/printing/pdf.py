"""Blocks in, the bytes of a tagged PDF out: the same blocks and style always give the same bytes."""

from threading import Lock
from typing import NamedTuple

from planner.printing.breaking import Line, from_the_left, shorten
from planner.printing.document import Document, Text, ours
from planner.printing.element import Element
from planner.printing.fitting import one_page
from planner.printing.layout import Layout
from planner.printing.page_style import Style
from planner.printing.pages import Placed, paginate
from planner.printing.tagged import Sheets
from planner.printing.type import clean, faces

_HEAD = 34.0  # from the edge of the paper to the running head, in points
_FOOT = 24.0
_pressing = Lock()  # ReportLab's faces keep their place while they are cut down for one file


class Printed(NamedTuple):
    """A finished file, and the characters in it that no bundled font has."""

    pdf: bytes
    missing: tuple[str, ...]


def render(document: Document, style: Style) -> Printed:
    """The PDF of `document`."""
    with _pressing:
        using = faces(plain_letters=style.plain_letters)
        using.lacking.clear()
        return Printed(_Press(document, style).pdf(), tuple(using.lacking))


class _Press:
    """One print-out on its way."""

    def __init__(self, document: Document, style: Style) -> None:
        self._document, self._style = document, style
        self._layout = Layout(style)
        furniture, measure = document.furniture, style.measure
        self._banner = self._lines(furniture.banner, "banner", measure)
        self._head = self._lines(furniture.head, "running", measure * 0.6, 1)
        self._head_end = self._lines(furniture.head_end, "running", measure * 0.36, 1)
        self._return_to = self._lines(furniture.return_to, "foot", measure)
        self._version = self._lines(furniture.version, "foot", measure * 0.76)
        self._foot_leading = self._leading("foot", *self._return_to, *self._version)
        self._head_leading = self._leading("running", *self._head, *self._head_end)
        self._foot_height = self._foot_leading * (len(self._return_to) + len(self._version))
        self._banner_height = self._leading("banner", *self._banner) * len(self._banner)
        self._top = max(_HEAD + self._head_leading + 14, style.margin * 0.8) + self._banner_height
        self._bottom = style.height - _FOOT - self._foot_height - 14

    def _lines(self, text: Text, look: str, width: float, most: int = 2) -> list[Line]:
        return shorten(self._layout.flow(text, look, width), most, width) if text else []

    def _leading(self, look: str, *lines: Line) -> float:
        return max(self._layout.look(look).leading, *(line.shaped.room for line in lines if line.shaped), 0.0)

    def pdf(self) -> bytes:
        """The whole file."""
        style, document = self._style, self._document
        sheet_top = _HEAD + self._banner_height
        pages: list[tuple[float, list[Placed]]] = []
        root = Element("Document")
        if document.sheet:
            pages.append((sheet_top, one_page(document.sheet, style, self._bottom - sheet_top, root)))
        layout = Layout(style, root=root, depth=1 if document.sheet else 0)
        pages += [(self._top, page) for page in paginate(layout.page(document.blocks), self._bottom - self._top)]
        sheets = Sheets(style.width, style.height, clean(document.title), document.language, root)
        for number, (frame, page) in enumerate(pages, 1):
            self._furniture(sheets, number, len(pages), is_sheet=frame == sheet_top)
            for box, top in page:
                box.paint(sheets, style.margin, frame + top)
            sheets.end_page()
        return sheets.finish()

    def _furniture(self, sheets: Sheets, number: int, pages: int, *, is_sheet: bool) -> None:
        """What stands on every page beside the plan itself."""
        left, right = self._style.margin, self._style.width - self._style.margin
        with sheets.artifact("Pagination"):
            top = _HEAD - 6
            if self._banner:
                sheets.lines(self._banner, left, top, self._banner_height / len(self._banner))
                top += self._banner_height
            if not is_sheet:
                sheets.lines([from_the_left(line) for line in self._head], left, top, self._head_leading)
                if self._head_end:
                    ends = [from_the_left(line) for line in self._head_end]
                    sheets.lines(ends, right - ends[0].width, top, self._head_leading)
            leading = self._foot_leading
            top = self._style.height - _FOOT - self._foot_height
            sheets.lines(self._return_to, left, top, leading)
            top += leading * len(self._return_to)
            sheets.lines(self._version, left, top, leading)
            place = ours(self._document.furniture.page.format(page=number, pages=pages))
            shown = self._lines(place, "foot", self._style.measure)
            sheets.lines(shown, right - shown[0].width, top, leading)
