"""Reads a finished PDF back, for tests."""

import io
import re
import subprocess
import zlib
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

from planner.printing.preview import page_texts

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def words_of(pdf: bytes) -> set[str]:
    """The words on the pages, as a reader finds them."""
    return {word for page in page_texts(pdf) for word in page.split()}


def running_text(pdf: bytes) -> str:
    """All pages as one line of words, without what stands on every page: it is painted first, its number last."""
    pages = page_texts(pdf)
    first = pages[0].rpartition("Page 1 of ")[0]
    bodies = [page.partition(f"Page {number} of {len(pages)}")[2] for number, page in enumerate(pages, 1)]
    return " ".join(" ".join([first, *bodies]).split())


def structure_text(path: Path) -> str:
    """What a screen reader is told, in its order, as poppler reads it from the structure tree."""
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
    return "\n".join(line.strip().strip('"') for line in told.splitlines())


def copied_text(pdf: bytes) -> str:
    """All pages as one line of words in the order they were written, whatever way they run."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    bodies = [page.partition(f"Page {number} of {len(pages)}")[2] for number, page in enumerate(pages, 1)]
    return " ".join(" ".join(bodies).split())


def unpacked(pdf: bytes) -> bytes:
    """The file with its streams unpacked beside it: where nothing withheld may be found."""
    parts = [pdf]
    for match in _STREAM.finditer(pdf):
        try:
            parts.append(zlib.decompressobj().decompress(match.group(1)))
        except zlib.error:
            continue
    return b"\n".join(parts)


def elements(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every element of the structure tree, in reading order."""
    root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]
    yield from _below(root["/K"])


def _below(kid: object) -> Iterator[DictionaryObject]:
    found = kid.get_object() if hasattr(kid, "get_object") else kid
    if isinstance(found, ArrayObject):
        for one in found:
            yield from _below(one)
    elif isinstance(found, DictionaryObject) and "/S" in found:
        yield found
        if "/K" in found:
            yield from _below(found["/K"])


def roles(pdf: bytes) -> list[str]:
    """The roles of the structure tree, in reading order."""
    return [str(element["/S"])[1:] for element in elements(pdf)]


def painted_outside_tags(pdf: bytes) -> list[str]:
    """Operators that put something on a page without saying whether it is content or decoration."""
    reader, loose = PdfReader(io.BytesIO(pdf)), []
    painting = {b"Tj", b"TJ", b"f", b"F", b"S", b"s", b"b", b"B", b"Do", b"f*", b"B*"}
    for page in reader.pages:
        depth = 0
        for _, operator in ContentStream(page.get_contents(), reader).operations:
            depth += (operator in {b"BDC", b"BMC"}) - (operator == b"EMC")
            if operator in painting and depth != 1:
                loose.append(operator.decode())
    return loose
