"""Draws the pages of a finished PDF as pictures, from memory: the preview and the printer show the very same bytes."""

from threading import Lock
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QImage

_ONE_AT_A_TIME: Final = Lock()
"""PDFium may be used by one thread at a time."""


class PageImage(Struct, frozen=True):
    """One page as a picture, with its words for those who cannot see it."""

    number: int
    image: QImage
    text: str


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2  # noqa: PLC0415 -- needed only where paper is looked at

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            return len(document)
        finally:
            document.close()


def draw_page(data: bytes, number: int, *, width: int = 0, dots_per_inch: int = 0) -> PageImage:
    """Page `number` (from 0) as a picture on white: `width` pixels wide, or at so many dots per inch."""
    import pypdfium2  # noqa: PLC0415 -- needed only where paper is looked at

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[number]
            scale = width / page.get_width() if width else dots_per_inch / 72
            drawn = page.render(scale=scale, rev_byteorder=True, fill_color=(255, 255, 255, 255), prefer_bgrx=True)
            words = page.get_textpage().get_text_bounded()
            image = QImage(
                bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGBX8888
            ).copy()
            return PageImage(number, image, words)
        finally:
            document.close()
