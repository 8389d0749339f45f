"""Blocks in, the bytes of a tagged PDF out: the same blocks and style always give the same bytes."""

from threading import Lock

from planner.printing.breaking import Line
from planner.printing.document import Document, Furniture, Text, ours
from planner.printing.fitting import one_page
from planner.printing.layout import Layout
from planner.printing.page_style import Style
from planner.printing.pages import paginate
from planner.printing.tagged import Sheets
from planner.printing.type import clean

_HEAD = 34.0  # from the edge of the paper to the running head, in points
_BANNER = 18.0
_pressing = Lock()  # ReportLab's faces keep their place while they are cut down for one file


def render(document: Document, style: Style) -> bytes:
    """The PDF of `document`."""
    with _pressing:
        return _Press(document, style).pdf()


class _Press:
    """One print-out on its way."""

    def __init__(self, document: Document, style: Style) -> None:
        self._document, self._style = document, style
        self._layout = Layout(style)
        furniture = document.furniture
        measure = style.measure
        self._banner = self._lines(furniture.banner, "banner", measure)
        self._head = [] if document.one_page else self._lines(furniture.head, "running", measure * 0.6)[:1]
        self._head_end = [] if document.one_page else self._lines(furniture.head_end, "running", measure * 0.36)[:1]
        self._return_to = self._lines(furniture.return_to, "foot", measure)[:2]
        self._version = self._lines(furniture.version, "foot", measure * 0.76)[:2]
        foot = self._layout.look("foot").leading
        self._foot_lines = len(self._return_to) + max(len(self._version), 1)
        self._foot_height = foot * self._foot_lines
        head = max(_HEAD + self._layout.look("running").leading + 16, style.margin * 0.75)
        self._top = (28.0 if document.one_page else head) + len(self._banner) * _BANNER * style.factor
        self._bottom = style.height - 24 - self._foot_height - 14

    def _lines(self, text: Text, look: str, width: float) -> list[Line]:
        return self._layout.flow(text, look, width) if text else []

    def pdf(self) -> bytes:
        style, document = self._style, self._document
        room = self._bottom - self._top
        if document.one_page:
            layout, placed = one_page(document.blocks, style, room)
            pages = [placed]
        else:
            layout = self._layout
            pages = paginate(layout.page(document.blocks), room) or [[]]
        sheets = Sheets(style.width, style.height, clean(document.title), document.language, layout.root)
        for number, page in enumerate(pages, 1):
            self._furniture(sheets, number, len(pages))
            for box, top in page:
                box.paint(sheets, style.margin, self._top + top)
            sheets.end_page()
        return sheets.finish()

    def _furniture(self, sheets: Sheets, number: int, pages: int) -> None:
        """What stands on every page; read aloud on the first page only where it matters: in the text itself."""
        left, right = self._style.margin, self._style.width - self._style.margin
        with sheets.artifact("Pagination"):
            if self._banner:
                leading = self._layout.look("banner").leading
                sheets.lines(
                    self._banner, left, self._top - len(self._banner) * _BANNER * self._style.factor - 12, leading
                )
            if not (self._document.cover and number == 1):
                leading = self._layout.look("running").leading
                if self._head:
                    sheets.lines(self._head, left, _HEAD, leading)
                if self._head_end:
                    sheets.lines(self._head_end, right - self._head_end[0].width, _HEAD, leading)
            leading = self._layout.look("foot").leading
            top = self._style.height - 24 - self._foot_height
            if self._return_to:
                sheets.lines(self._return_to, left, top, leading)
            if self._version:
                sheets.lines(self._version, left, top + leading * len(self._return_to), leading)
            page = self._lines(_page(self._document.furniture, number, pages), "foot", self._style.measure)
            sheets.lines(page, right - page[0].width, top + leading * len(self._return_to), leading)


def _page(furniture: Furniture, number: int, pages: int) -> Text:
    return ours(furniture.page.format(page=number, pages=pages))
