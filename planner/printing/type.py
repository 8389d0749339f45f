"""Fonts, and the one door through which text reaches paper: `flow`.

No text is ever read as markup: it is cleaned, measured and broken into lines of plain glyphs. A piece of a line knows
its own face, so a later script needs only another way to make pieces, never another door.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from planner.printing import shaping
from planner.printing.breaking import Line, fill, fill_usual, words_of
from planner.printing.face import INVISIBLE, Face, bundled
from planner.printing.page_style import Look, Weight
from planner.printing.scripts import EMOJI, home, is_mark

_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls, lone surrogates, bidi overrides and isolates, non-characters: nothing to see, much to do harm with.
_HARMFUL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_SET_APART = re.compile("(\u2068[^\u2066-\u2069\n]*\u2069)|[\u2066-\u2069]")
_CLUSTER = re.compile("(?s).[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*")

MISSING = "\ufffd"

_FILES: dict[Weight, str] = {"light": "Light", "regular": "Regular", "medium": "Medium", "semibold": "SemiBold"}
_IN_COLOUR = "\ufe0f"  # asks for the picture of a sign, not for its letter


class Faces:
    """The faces of a print-out: the main one in four weights, and what steps in where it lacks a letter.

    `lacking` gathers the characters that no face had.
    """

    def __init__(self, *, plain_letters: bool = False) -> None:
        self._family = "PlanPlain" if plain_letters else "PlanText"
        self._main: dict[Weight, Face] = {}
        self._plain: dict[Weight, frozenset[str]] = {}
        self.lacking: dict[str, None] = {}

    def main(self, weight: Weight) -> Face:
        """The face most words are set in."""
        face = self._main.get(weight)
        if face is None:
            face = self._main[weight] = bundled(f"{self._family}-{_FILES[weight]}")
        return face

    def usual(self, weight: Weight) -> Iterator[Face]:
        """The faces that set text letter by letter, best first; the later ones are opened only when asked for."""
        yield self.main(weight)
        yield bundled("PlanLGC-Bold" if weight == "semibold" else "PlanLGC-Regular")
        yield bundled("PlanSymbols-Regular")
        yield bundled("PlanArrows-Regular")

    def plain(self, weight: Weight) -> frozenset[str]:
        """The characters that print well one after the other, without being shaped."""
        found = self._plain.get(weight)
        if found is None:
            there = frozenset[str]().union(*(face.chars for face in self.usual(weight)))
            found = self._plain[weight] = frozenset(char for char in there if not is_mark(char))
        return found

    def for_sign(self, sign: str, weight: Weight) -> tuple[Face, str]:
        """The face for one sign, and what of the sign it has; what no face has becomes `MISSING` and is remembered."""
        seen = "".join(char for char in sign if char not in INVISIBLE)
        face = self._having(seen, sign, weight)
        if face is None and (lost := missing(seen)):
            self.lacking.update(dict.fromkeys(lost))
        if face is None:
            best = self._having(sign[0], sign, weight)
            if best is None:
                return self._one_for(MISSING, weight) or self.main(weight), MISSING
            return best, "".join(char for char in sign if char in best.chars or char in INVISIBLE)
        return face, sign

    def _having(self, seen: str, sign: str, weight: Weight) -> Face | None:
        """The best face that has all of `seen`."""
        if _IN_COLOUR in sign and bundled(EMOJI).chars.issuperset(seen):
            return bundled(EMOJI)
        homes = dict.fromkeys(file for char in seen if (file := home(char, weight)))
        return (
            self._one_for(seen, weight)
            or next((face for file in homes if (face := bundled(file)).chars.issuperset(seen)), None)
            or next((face for file in (EMOJI,) if (face := bundled(file)).chars.issuperset(seen)), None)
        )

    def split(self, word: str, weight: Weight) -> Iterator[tuple[Face, str]]:
        """The word in as few faces as can be, each letter with its marks; what no face has becomes `MISSING`."""
        word = "".join(char for char in word if char not in INVISIBLE)
        if whole := self._one_for(word, weight):
            yield whole, word
            return
        face, held = self.main(weight), ""
        for cluster in _CLUSTER.findall(word):
            kept, best = cluster, self._one_for(cluster, weight)
            if best is None:
                self.lacking.update(dict.fromkeys(char for char in cluster if not self._one_for(char, weight)))
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
        return next((face for face in self.usual(weight) if face.chars.issuperset(text)), None)


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
    """Text as it may be printed: NFC, newlines kept, no controls, no lone surrogates, no bidi overrides.

    Words that are set apart inside a sentence stay so; what would reach beyond them goes.
    """
    if not (text.isascii() and text.isprintable()):
        text = _NEWLINES.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", "    ")
        text = _SET_APART.sub(lambda found: found[1] or "", _HARMFUL.sub("", text))
    return text


def on_one_line(text: str) -> str:
    """Clean text without line breaks, for outlines and links."""
    return clean(text).replace("\n", " ")


def missing(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters of `texts` that no bundled font has, each once, in the order they come."""
    wanted = dict.fromkeys(clean("".join(texts)).replace("\n", " "))
    lacking = [char for char in wanted if char not in faces().main("regular").chars and char not in INVISIBLE]
    if not lacking:
        return ()
    known = frozenset[str]().union(*(face.chars for face in faces().usual("regular")), bundled(EMOJI).chars)
    lacking = [char for char in lacking if char not in known]
    return tuple(char for char in lacking if not (file := home(char, "regular")) or char not in bundled(file).chars)


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
    usual = all(using.main(look.weight).chars.issuperset(text) for text, look in paragraph)
    if usual and fill_usual([(using.main(look.weight), look, text) for text, look in paragraph], width, lines):
        return
    if usual or all(using.plain(look.weight).issuperset(text) for text, look in paragraph) or not shaping.ready():
        fill(words_of(paragraph, using, width), width, lines)
    else:
        lines += shaping.shape(paragraph, width, using)


def _paragraphs(runs: Sequence[tuple[str, Look]]) -> Iterator[list[tuple[str, Look]]]:
    paragraph: list[tuple[str, Look]] = []
    for text, look in runs:
        first, *rest = text.split("\n")
        paragraph.append((first, look))
        for later in rest:
            yield paragraph
            paragraph = [(later, look)]
    yield paragraph
