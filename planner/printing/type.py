"""Fonts, and the one door through which text reaches paper: `flow`.

No text is ever read as markup: it is cleaned, measured and broken into lines of plain glyphs. A piece of a line knows
its own face, so a later script needs only another way to make pieces, never another door.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from planner import resources
from planner.printing.breaking import Line, fill, fill_usual, words_of
from planner.printing.page_style import Look, Weight

_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls, lone surrogates, bidi overrides and isolates, non-characters: nothing to see, much to do harm with.
_HARMFUL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# Marks that only steer shaping or breaking: with nothing to steer they print as nothing.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200c-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
_CLUSTER = re.compile("(?s).[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*")

MISSING = "\ufffd"

_FILES: dict[Weight, str] = {"light": "Light", "regular": "Regular", "medium": "Medium", "semibold": "SemiBold"}


class Face:
    """One font file, measured once; widths are in points for each point of size."""

    def __init__(self, file: str) -> None:
        from reportlab.pdfbase.ttfonts import TTFont

        self.font = TTFont(file, str(resources.folder() / "fonts" / "paper" / f"{file}.ttf"))
        self.chars = frozenset(map(chr, self.font.face.charToGlyph))
        self.space = self.font.stringWidth(" ", 1)
        self._advances: dict[str, float] = {}

    def advance(self, word: str) -> float:
        """The width of `word` at one point."""
        width = self._advances.get(word)
        if width is None:
            width = self._advances[word] = self.font.stringWidth(word, 1)
        return width


class Faces:
    """The faces of a print-out: the main one in four weights, and what steps in where it lacks a letter.

    `lacking` gathers the characters that no face had.
    """

    def __init__(self, *, plain_letters: bool = False) -> None:
        self._family = "PlanPlain" if plain_letters else "PlanText"
        self._main: dict[Weight, Face] = {}
        self.lacking: dict[str, None] = {}

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
                self.lacking.update(dict.fromkeys(missing(cluster)))
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


@cache
def first_font() -> str:
    """The name of a bundled face that a canvas may start with; by itself it would start with one that is not embedded."""
    from reportlab.pdfbase.pdfmetrics import registerFont

    font = faces().main("regular").font
    registerFont(font)
    name: str = font.fontName
    return name


def clean(text: str) -> str:
    """Text as it may be printed: NFC, newlines kept, no controls, no lone surrogates, no bidi overrides."""
    if not (text.isascii() and text.isprintable()):
        text = _NEWLINES.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", "    ")
        text = _INVISIBLE.sub("", _HARMFUL.sub("", text))
    return text


def on_one_line(text: str) -> str:
    """Clean text without line breaks, for outlines and links."""
    return clean(text).replace("\n", " ")


def missing(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters of `texts` that no bundled font has, each once, in the order they come."""
    wanted = dict.fromkeys(clean("".join(texts)).replace("\n", " ").replace("\u200b", ""))
    if faces().main("regular").chars.issuperset(wanted):
        return ()
    known = frozenset().union(*(face.chars for face in faces().all_for("regular")))
    return tuple(char for char in wanted if char not in known)


def flow(runs: Sequence[tuple[str, Look]], width: float, using: Faces) -> list[Line]:
    """Breaks runs of text into lines no wider than `width` points; a newline in the text begins a new line."""
    lines: list[Line] = []
    cleaned = [(clean(text), look) for text, look in runs]
    if any("\n" in text for text, _ in cleaned):
        for paragraph in _paragraphs(cleaned):
            _flow_one(paragraph, width, using, lines)
    else:
        _flow_one(cleaned, width, using, lines)
    return lines


def _flow_one(paragraph: list[tuple[str, Look]], width: float, using: Faces, lines: list[Line]) -> None:
    usual = all(using.main(look.weight).chars.issuperset(text) and "\u200b" not in text for text, look in paragraph)
    if usual and fill_usual([(using.main(look.weight), look, text) for text, look in paragraph], width, lines):
        return
    fill(words_of(paragraph, using, width), width, lines)


def _paragraphs(runs: Sequence[tuple[str, Look]]) -> Iterator[list[tuple[str, Look]]]:
    paragraph: list[tuple[str, Look]] = []
    for text, look in runs:
        first, *rest = text.split("\n")
        paragraph.append((first, look))
        for later in rest:
            yield paragraph
            paragraph = [(later, look)]
    yield paragraph
