"""Looks at a finished PDF: its pages as pictures and as words. The only module that knows PDFium."""

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument

# PDFium may be used by one thread at a time.
_alone = Lock()


def page_count(pdf: bytes) -> int:
    """How many pages there are."""
    with _opened(pdf) as document:
        return len(document)


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The words of each page, for those who cannot see the picture."""
    with _opened(pdf) as document:
        return tuple(_text(document, number) for number in range(len(document)))


def page_picture(pdf: bytes, number: int, width: int) -> tuple[int, int, bytes] | None:
    """Page `number` (from 0) as width, height and 32-bit BGRx pixels; None when there is no such page."""
    with _opened(pdf) as document:
        if not 0 <= number < len(document):
            return None
        page = document[number]
        picture = page.render(scale=width / page.get_width(), prefer_bgrx=True)
        found = picture.width, picture.height, bytes(picture.buffer)
        picture.close()
        page.close()
        return found


@contextmanager
def _opened(pdf: bytes) -> "Iterator[PdfDocument]":
    import pypdfium2

    with _alone:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _text(document: "PdfDocument", number: int) -> str:
    page = document[number]
    words = page.get_textpage()
    found = str(words.get_text_range())
    words.close()
    page.close()
    return found
