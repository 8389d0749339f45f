"""Breaks measured words into lines: after a space if it can, inside an endless word if it must."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from planner.printing.page_style import Look

if TYPE_CHECKING:
    from planner.printing.type import Face, Faces

_BREAKS_AFTER = frozenset("-/\\@._&?=+,;:\u2013\u2014")


class Piece(NamedTuple):
    """Part of a line in one face and one look; `width` in points."""

    face: "Face"
    look: Look
    text: str
    width: float


class Line(NamedTuple):
    """One line; `whole` when it ends at the end of a word."""

    pieces: tuple[Piece, ...]
    width: float
    whole: bool = True


def fill_plain(text: str, face: "Face", look: Look, width: float, lines: list[Line]) -> bool:
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


def _plain_line(face: "Face", look: Look, words: list[str], used: float) -> Line:
    width = used * look.size
    return Line((Piece(face, look, " ".join(words), width),), width)


class _Word(NamedTuple):
    """Pieces that stand together, and whether a space parts them from the word before."""

    pieces: tuple[Piece, ...]
    width: float
    spaced: bool


def words_of(paragraph: Iterable[tuple[str, Look]], using: "Faces", width: float) -> Iterator[_Word]:
    """The words of one paragraph, each in as few faces as can be; endless ones in parts that fit `width`."""
    held: list[Piece] = []
    spaced = False
    for text, look in paragraph:
        main = using.main(look.weight)
        plain = main.chars.issuperset(text)
        for at, part in enumerate(text.replace("\u200b", " \u200b").split(" ")):
            if at:
                yield from _fitting(held, width, spaced=spaced)
                held, spaced = [], not part.startswith("\u200b")
            if plain:
                if part:
                    held.append(Piece(main, look, part, main.advance(part) * look.size))
                continue
            held += [
                Piece(face, look, piece, face.advance(piece) * look.size)
                for face, piece in using.split(part.replace("\u200b", ""), look.weight)
                if piece
            ]
    yield from _fitting(held, width, spaced=spaced)


def _fitting(pieces: list[Piece], width: float, *, spaced: bool) -> Iterator[_Word]:
    """The word, or its parts if it is wider than a line."""
    wide = sum(piece.width for piece in pieces)
    if wide <= width:
        yield _Word(tuple(pieces), wide, spaced)
        return
    for face, look, text, _ in pieces:
        for part in _chopped(text, face, width / look.size):
            yield _Word(
                (Piece(face, look, part, face.advance(part) * look.size),), face.advance(part) * look.size, spaced
            )
            spaced = False


def _chopped(text: str, face: "Face", limit: float) -> Iterator[str]:
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


def fill(words: Iterable[_Word], width: float, lines: list[Line]) -> None:
    """Adds lines as full as the words allow."""
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
