"""Breaks measured words into lines: after a space if it can, inside an endless word if it must."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import dropwhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from planner.printing.page_style import Look

if TYPE_CHECKING:
    from planner.printing.face import Face
    from planner.printing.type import Faces

Runs: TypeAlias = Sequence[tuple[str, Look]]

_HANGS = "\u00b7"  # the quiet dot between phrases never begins a line; it may stand in the margin instead
_BREAKS_AFTER = frozenset("-/\\@._&?=+,;:\u2013\u2014")


class Piece(NamedTuple):
    """Part of a line in one face and one look; `width` in points."""

    face: "Face"
    look: Look
    text: str
    width: float


class Shaped(NamedTuple):
    """What a shaped line says, in reading order; `places` of its pieces, how far it is set in, how high it must be.

    All in points. `again` shapes other words as one line of the same paragraph.
    """

    said: Runs
    places: tuple[float, ...]
    left: float
    room: float
    leftwards: bool
    again: "Callable[[Runs], Line]"


class Line(NamedTuple):
    """One line; `whole` when it ends at the end of a word."""

    pieces: tuple[Piece, ...]
    width: float
    whole: bool = True
    shaped: Shaped | None = None

    @property
    def text(self) -> str:
        """The words of the line."""
        if self.shaped:
            return "".join(text for text, _ in self.shaped.said)
        return "".join(piece.text for piece in self.pieces)


def spoken(lines: Iterable[Line]) -> str:
    """The words of some lines, as they are read out."""
    return "".join(line.text + " " * (line.whole and not line.text.endswith(" ")) for line in lines).strip(" ")


def from_the_left(line: Line) -> Line:
    """The line where its column begins, whichever way it is written."""
    return line._replace(shaped=line.shaped._replace(left=0.0)) if line.shaped else line


def lengthened(line: Line, more: Runs, width: float) -> Line | None:
    """A shaped line with `more` at its end, when there is room for it."""
    if line.shaped is None:
        return None
    longer = line.shaped.again((*line.shaped.said, *more))
    if longer.width > width or longer.shaped is None:
        return None
    beside = width - longer.width if line.shaped.leftwards else 0.0
    return longer._replace(shaped=longer.shaped._replace(left=beside))


def fill_usual(runs: Sequence[tuple["Face", Look, str]], width: float, lines: list[Line]) -> bool:
    """The usual case, quickly: every run in one face, every word shorter than a line and in one run.

    Says no, adding nothing, when it is not so.
    """
    found, limit = len(lines), width + 0.01
    done: list[Piece] = []  # what this line holds of earlier runs
    used, pending, first = 0.0, 0, True
    for face, look, text in runs:
        size, space, advance = look.size, face.space * look.size, face.advance
        words: list[str] = []
        reached = 0.0  # the width of `words`
        for at, word in enumerate(text.split(" ")):
            pending += at > 0
            if not word:
                continue
            wide = advance(word) * size
            if wide > width or not (pending or first):
                del lines[found:]
                return False
            gap = pending * space
            if used and used + gap + wide > limit and word != _HANGS:
                lines.append(Line((*done, *_joined(face, look, words, reached)), used))
                done, words, used, gap, reached = [], [], 0.0, 0.0, 0.0
            elif done and not words:
                last = done[-1]
                done[-1] = Piece(last.face, last.look, last.text + " " * pending, last.width + gap)
            else:
                words += [""] * (pending - 1 if words else pending)
                reached += gap
            words.append(word)
            reached += wide
            used += gap + wide
            pending, first = 0, False
        done += _joined(face, look, words, reached)
    lines.append(Line(tuple(done), used))
    return True


def _joined(face: "Face", look: Look, words: list[str], width: float) -> tuple[Piece, ...]:
    return (Piece(face, look, " ".join(words), width),) if words else ()


class _Word(NamedTuple):
    """Pieces that stand together, and whether a space parts them from the word before."""

    pieces: Sequence[Piece]
    width: float
    spaced: bool


def words_of(paragraph: Iterable[tuple[str, Look]], using: "Faces", width: float) -> list[_Word]:
    """The words of one paragraph, each in as few faces as can be; endless ones in parts that fit `width`."""
    words: list[_Word] = []
    held: list[Piece] = []
    wide, spaced = 0.0, False
    for text, look in paragraph:
        main, size = using.main(look.weight), look.size
        plain = main.chars.issuperset(text)
        for at, part in enumerate((text if plain else text.replace("\u200b", " \u200b")).split(" ")):
            if at:
                words += [_Word(held, wide, spaced)] if wide <= width else _parts(held, width, spaced=spaced)
                held, wide, spaced = [], 0.0, not part.startswith("\u200b")
            if plain:
                reach = main.advance(part) * size
                held.append(Piece(main, look, part, reach))
                wide += reach
                continue
            for face, piece in using.split(part.replace("\u200b", ""), look.weight):
                reach = face.advance(piece) * size
                held.append(Piece(face, look, piece, reach))
                wide += reach
    words += [_Word(held, wide, spaced)] if wide <= width else _parts(held, width, spaced=spaced)
    return words


def _parts(pieces: list[Piece], width: float, *, spaced: bool) -> Iterator[_Word]:
    """A word wider than a line, in parts that fit."""
    for face, look, text, _ in pieces:
        for part in _chopped(text, face, width / look.size):
            wide = face.advance(part) * look.size
            yield _Word((Piece(face, look, part, wide),), wide, spaced)
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
    """Adds lines as full as the words allow; what looks alike becomes one piece."""
    held: list[Piece] = []
    used = 0.0
    for pieces, wide, spaced in words:
        if held:
            face, look, text, reach = held[-1]
            gap = face.space * look.size if spaced else 0.0
            if used + gap + wide > width + 0.01:
                lines.append(Line(tuple(held), used, spaced))
                held, used = [], 0.0
            elif gap:
                held[-1] = Piece(face, look, text + " ", reach + gap)
                used += gap
        for piece in pieces:
            if held and held[-1].face is piece.face and held[-1].look is piece.look:
                face, look, text, reach = held[-1]
                held[-1] = Piece(face, look, text + piece.text, reach + piece.width)
            else:
                held.append(piece)
        used += wide
    lines.append(Line(tuple(held), used))


def shorten(lines: list[Line], count: int, width: float) -> list[Line]:
    """The first `count` lines with words; when more is left out the last ends at a word, with an ellipsis."""
    if len(lines) <= count:
        return lines
    lines = list(dropwhile(lambda line: not line.pieces, lines)) or lines[:1]
    if len(lines) <= count:
        return lines
    kept, last = lines[: count - 1], lines[count - 1]
    if last.shaped:
        return [*kept, _ended(last.shaped, width)]
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
    return kept or lines[:1]


def _ended(shaped: Shaped, width: float) -> Line:
    """As many words of a shaped line as leave room for an ellipsis; letters, where there is one word only."""
    *before, (text, look) = (run for run in shaped.said if run[0].strip())
    while True:
        line = shaped.again((*before, (text.rstrip(" ,;:") + "\u2026", look)))
        if line.width <= width or not text:
            found = line.shaped or shaped
            beside = max(width - line.width, 0.0) if shaped.leftwards else 0.0
            return line._replace(shaped=found._replace(left=beside))
        text = text.rstrip().rpartition(" ")[0] or ("" if before else text[:-1])
        if not text and before:
            *before, (text, look) = before
