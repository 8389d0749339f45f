"""Parts text into what its reader takes for single signs, and gives each a face; adds what steers their layout."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from planner.plan.directions import AGAIN, AS_IT_STARTS, LEFT_TO_RIGHT, NUMBER, turns
from planner.printing.breaking import Runs
from planner.printing.face import INVISIBLE, Face
from planner.printing.page_style import Look
from planner.printing.scripts import PICTURES, THAI

if TYPE_CHECKING:
    from planner.printing.type import Faces

_MAY_BREAK, _SOFT_HYPHEN = "\u200b", "\xad"
_THAI_LEADING = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44")  # the vowels written before the syllable they open


class Cluster(NamedTuple):
    """One sign: what the layout is given for it, the text it stands for, its face and look; `hidden` paints nothing."""

    shown: str
    said: str
    face: Face
    look: Look
    hidden: bool = False


def clusters(runs: Runs, using: "Faces", *, leftwards: bool, thai_breaks: bool) -> Iterator[Cluster]:
    """The clusters of one paragraph; a run of the other direction stays by itself, and so does a number to ring."""
    mixed = leftwards or any(turns(text) for text, _ in runs)
    last: Face | None = None
    for text, look in runs:
        near = last or using.main(look.weight)
        steered = _steered(text, mixed=mixed, apart=mixed and len(runs) > 1)
        before = ""
        for sign, steers in steered:
            if steers:
                yield Cluster(sign, "", near, look, hidden=True)
                continue
            if thai_breaks and sign[0] in _THAI_LEADING and THAI[0] <= before <= THAI[1]:
                yield Cluster(_MAY_BREAK, "", near, look, hidden=True)
            made = _cluster(sign, look, using, last)
            yield made
            near, before = made.face, sign[0]
            last = made.face if not made.hidden else last


def _steered(text: str, *, mixed: bool, apart: bool) -> Iterator[tuple[str, bool]]:
    """The signs of a run, with what keeps the run `apart` and its numbers whole; whether each one only steers."""
    numbers = {at for found in NUMBER.finditer(text) for at in found.span()} if mixed else set()
    first = len(text) - len(text.lstrip(" "))  # the spaces around a run belong to what stands around it
    last = len(text.rstrip(" "))
    apart = apart and first < last
    at, inside = 0, False
    for sign in _signs(text):
        if at in numbers and inside:
            yield AGAIN, True
        if apart and at == last:
            yield AGAIN, True
        if apart and at == first:
            yield AS_IT_STARTS, True
        if at in numbers:
            inside = not inside
        if at in numbers and inside:
            yield LEFT_TO_RIGHT, True
        yield sign, False
        at += len(sign)
    if inside:
        yield AGAIN, True
    if apart and at == last:
        yield AGAIN, True


def _cluster(sign: str, look: Look, using: "Faces", last: Face | None) -> Cluster:
    near = last or using.main(look.weight)
    if sign in {AS_IT_STARTS, AGAIN}:  # it steers, as what keeps a run apart does, and is never read out
        return Cluster(sign, "", near, look, hidden=True)
    if INVISIBLE.issuperset(sign):
        return Cluster(_MAY_BREAK if sign == _SOFT_HYPHEN else sign, sign, near, look, hidden=True)
    # No other face for a space or a full stop between two words; but spaces of pictures are as wide as pictures.
    if not sign[0].isalnum() and near.file not in PICTURES and near.chars.issuperset(sign):
        return Cluster(sign, sign, near, look)
    face, shown = using.for_sign(sign, look.weight)
    return Cluster(shown, sign, face, look)


def _signs(text: str) -> Iterator[str]:
    """The grapheme clusters of a text."""
    from PySide6.QtCore import QTextBoundaryFinder

    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    encoded = text.encode("utf-16-le")
    start = 0
    while (stop := finder.toNextBoundary()) > 0:
        if 0xD8 <= encoded[2 * stop - 1] < 0xDC:  # Qt 6.11 may part the two halves of one letter
            continue
        yield encoded[2 * start : 2 * stop].decode("utf-16-le")
        start = stop
