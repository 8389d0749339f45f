"""Fonts, and the one door through which text reaches paper: `flow`.

No text is ever read as markup: it is cleaned, measured and broken into lines of plain glyphs. A piece of a line knows
its own face, so a later script needs only another way to make pieces, never another door.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from planner.printing.page_style import Look, Weight
from planner.resources import resource_path

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls, lone surrogates, bidi overrides and isolates, non-characters: nothing to see, much to do harm with.
_HARMFUL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Marks that only steer shaping or breaking: with nothing to steer they print as nothing.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180b-\u180e\u200c-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]")
_CLUSTER = re.compile("(?s).[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*")
_BREAKS_AFTER = frozenset("-/\\@._&?=+,;:\u2013\u2014")

MISSING = "\ufffd"

_FILES: dict[Weight, str] = {"light": "Light", "regular": "Regular", "medium": "Medium", "semibold": "SemiBold"}


class Face:
    """One font file, measured once; widths are in points for each point of size."""

    def __init__(self, file: str) -> None:
        from reportlab.pdfbase.ttfonts import TTFont

        self.font: TTFont = TTFont(file, str(resource_path("fonts", "paper", f"{file}.ttf")))
        self.chars = frozenset(map(chr, self.font.face.charToGlyph))
        self.space = self.font.stringWidth(" ", 1)
        self._advances: dict[str, float] = {}

    def advance(self, word: str) -> float:
        """The width of `word` at one point."""
        width = self._advances.get(word)
        if width is None:
            width = self._advances[word] = self.font.stringWidth(word, 1)
        return width


class Piece(NamedTuple):
    """Part of a line in one face and one look; `width` in points."""

    face: Face
    look: Look
    text: str
    width: float


class Line(NamedTuple):
    """One line; `whole` when it ends at the end of a word."""

    pieces: tuple[Piece, ...]
    width: float
    whole: bool = True


class Faces:
    """The faces of one print-out: the main one in four weights, and what steps in where it lacks a letter."""

    def __init__(self, *, plain_letters: bool = False) -> None:
        self._family = "PlanPlain" if plain_letters else "PlanText"
        self._main: dict[Weight, Face] = {}

    def main(self, weight: Weight) -> Face:
        """The face most words are set in."""
        face = self._main.get(weight)
        if face is None:
            face = self._main[weight] = _face(f"{self._family}-{_FILES[weight]}")
        return face

    def all_for(self, weight: Weight) -> Iterator[Face]:
        """Every face that may set this weight, best first; the later ones are opened only when asked for."""
        yield self.main(weight)
        yield _face("PlanLGC-Bold" if weight == "semibold" else "PlanLGC-Regular")
        yield _face("PlanSymbols-Regular")
        yield _face("PlanArrows-Regular")

    def split(self, word: str, weight: Weight) -> Iterator[tuple[Face, str]]:
        """The word in as few faces as can be, each letter with its marks; what no face has becomes `MISSING`."""
        if whole := self._one_for(word, weight):
            yield whole, word
            return
        face, held = self.main(weight), ""
        for cluster in _CLUSTER.findall(word):
            kept, best = cluster, self._one_for(cluster, weight)
            if best is None:
                kept, best = cluster[0], self._one_for(cluster[0], weight)
            if best is None:
                kept, best = MISSING, self._one_for(MISSING, weight) or face
            if best is not face and held:
                yield face, held
                held = ""
            face, held = best, held + kept
        if held:
            yield face, held

    def _one_for(self, text: str, weight: Weight) -> Face | None:
        return next((face for face in self.all_for(weight) if face.chars.issuperset(text)), None)


@cache
def _face(file: str) -> Face:
    return Face(file)


@cache
def faces(*, plain_letters: bool = False) -> Faces:
    """The bundled faces, opened once for all print-outs."""
    return Faces(plain_letters=plain_letters)


def clean(text: str) -> str:
    """Text as it may be printed: NFC, newlines kept, no controls, no lone surrogates, no bidi overrides."""
    if not (text.isascii() and text.isprintable()):
        text = _NEWLINES.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", "    ")
        text = _INVISIBLE.sub("", _HARMFUL.sub("", text))
    return text


def missing(text: str) -> tuple[str, ...]:
    """The characters of `text` that no bundled font has, each once, in the order they come."""
    wanted = dict.fromkeys(clean(text).replace("\n", " ").replace("\u200b", ""))
    if faces().main("regular").chars.issuperset(wanted):
        return ()
    known = frozenset().union(*(face.chars for face in faces().all_for("regular")))
    return tuple(char for char in wanted if char not in known)


def flow(runs: Sequence[tuple[str, Look]], width: float, using: Faces) -> list[Line]:
    """Breaks runs of text into lines no wider than `width` points; a newline in the text begins a new line."""
    lines: list[Line] = []
    for paragraph in _paragraphs(runs):
        if len(paragraph) == 1:
            text, look = paragraph[0]
            face = using.main(look.weight)
            if face.chars.issuperset(text) and "\u200b" not in text and _fill_plain(text, face, look, width, lines):
                continue
        _fill(_words(paragraph, using, width), width, lines)
    return lines


def _paragraphs(runs: Sequence[tuple[str, Look]]) -> Iterator[list[tuple[str, Look]]]:
    paragraph: list[tuple[str, Look]] = []
    for text, look in runs:
        first, *rest = clean(text).split("\n")
        paragraph.append((first, look))
        for later in rest:
            yield paragraph
            paragraph = [(later, look)]
    yield paragraph


def _fill_plain(text: str, face: Face, look: Look, width: float, lines: list[Line]) -> bool:
    """The common case: one look, one face. Says no, adding nothing, when a word is wider than the line."""
    words = text.split(" ")
    size, space, advance = look.size, face.space, face.advance
    limit = width / size
    start, used, found = 0, 0.0, len(lines)
    for at, word in enumerate(words):
        wide = advance(word)
        if wide > limit:
            del lines[found:]
            return False
        if at > start:
            if used + space + wide > limit:
                lines.append(_plain_line(face, look, words[start:at], used))
                start, used = at, wide
                continue
            used += space
        used += wide
    lines.append(_plain_line(face, look, words[start:], used))
    return True


def _plain_line(face: Face, look: Look, words: list[str], used: float) -> Line:
    width = used * look.size
    return Line((Piece(face, look, " ".join(words), width),), width)


class _Word(NamedTuple):
    """Pieces that stand together, and whether a space parts them from the word before."""

    pieces: tuple[Piece, ...]
    width: float
    spaced: bool


def _words(paragraph: Iterable[tuple[str, Look]], using: Faces, width: float) -> Iterator[_Word]:
    held: list[Piece] = []
    spaced = False
    for text, look in paragraph:
        for at, part in enumerate(text.replace("\u200b", " \u200b").split(" ")):
            if at:
                yield from _fitting(held, width, spaced=spaced)
                held, spaced = [], not part.startswith("\u200b")
            for face, piece in using.split(part.replace("\u200b", ""), look.weight):
                if piece:
                    held.append(Piece(face, look, piece, face.advance(piece) * look.size))
    yield from _fitting(held, width, spaced=spaced)


def _fitting(pieces: list[Piece], width: float, *, spaced: bool) -> Iterator[_Word]:
    """The word, or its parts if it is wider than a line."""
    wide = sum(piece.width for piece in pieces)
    if wide <= width:
        yield _Word(tuple(pieces), wide, spaced)
        return
    for face, look, text, _ in pieces:
        for part in _chopped(text, face, width / look.size):
            yield _Word((Piece(face, look, part, face.advance(part) * look.size),), face.advance(part) * look.size, spaced)
            spaced = False


def _chopped(text: str, face: Face, limit: float) -> Iterator[str]:
    """Pieces of an endless word, parted after a hyphen or slash where one is near, never before a mark."""
    widths = face.font.face.charWidths
    start, used, good = 0, 0.0, 0
    for at, char in enumerate(text):
        wide = widths.get(ord(char), face.font.face.defaultWidth) / 1000
        if used + wide > limit and at > start and not unicodedata.combining(char):
            stop = good if good - start > (at - start) / 2 else at
            yield text[start:stop]
            start = stop
            used = sum(widths.get(ord(left), 500) / 1000 for left in text[start:at])
        used += wide
        if char in _BREAKS_AFTER:
            good = at + 1
    yield text[start:]


def _fill(words: Iterable[_Word], width: float, lines: list[Line]) -> None:
    held: list[Piece] = []
    used = 0.0
    for word in words:
        last = held[-1] if held else None
        gap = last.face.space * last.look.size if last and word.spaced else 0.0
        if held and used + gap + word.width > width + 0.01:
            lines.append(Line(tuple(held), used, word.spaced))
            held, used, gap, last = [], 0.0, 0.0, None
        if gap and last:
            held[-1] = last._replace(text=last.text + " ", width=last.width + gap)
        held.extend(word.pieces)
        used += gap + word.width
    lines.append(Line(tuple(held), used))


def shorten(lines: list[Line], count: int, width: float) -> list[Line]:
    """The first `count` lines; when more is left out the last ends at a word, with an ellipsis."""
    if len(lines) <= count:
        return lines
    kept, last = lines[: count - 1], lines[count - 1]
    pieces = list(last.pieces)
    while pieces:
        face, look, text, _ = pieces.pop()
        room = width - sum(piece.width for piece in pieces)
        while text:
            ended = text.rstrip(" ,;:") + "\u2026"
            if face.advance(ended) * look.size <= room:
                pieces.append(Piece(face, look, ended, face.advance(ended) * look.size))
                return [*kept, Line(tuple(pieces), sum(piece.width for piece in pieces))]
            text = text.rpartition(" ")[0] or (text[:-1] if not pieces else "")
    return kept
