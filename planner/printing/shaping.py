"""Lines of text that must be shaped: joined, reordered, stacked, or written from right to left.

Qt lays them out (it is in the program anyway) and is imported only when such a text is met; each cluster of glyphs then
becomes one letter of a face. Numbers to ring stay in one piece and from left to right, whatever stands around them.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.plan.directions import reads_leftwards
from planner.printing.breaking import Line, Piece, Runs, Shaped
from planner.printing.clusters import Cluster, clusters
from planner.printing.face import Face, Glyph
from planner.printing.page_style import Look
from planner.printing.qt_faces import EM, font_of, format_of, knows_thai, open_faces, ready

__all__ = ["ready", "shape"]

if TYPE_CHECKING:
    from planner.printing.type import Faces

_LONGEST = 6000  # characters laid out at once
_HIGHEST, _LOWEST = 1350, -600  # of the ink of one line; a taller heap of marks would reach into its neighbours
_MIDDLE, _AIR = (
    0.36,
    0.06,
)  # where the middle of a line lies above its letters' foot, and room between lines; of the size
_WITHOUT_END = 10_000_000.0  # points


def shape(runs: Runs, width: float, using: "Faces") -> list[Line]:
    """One paragraph in lines no wider than `width` points."""
    leftwards = reads_leftwards("".join(text for text, _ in runs))
    lines: list[Line] = []
    for part in _parts(runs):
        lines += _Paragraph(part, using, leftwards=leftwards).lines(width)
    return lines


def _parts(runs: Runs) -> Iterator[Runs]:
    """The runs, no more at once than is laid out quickly; parted at a space where there is one."""
    part: list[tuple[str, Look]] = []
    room = _LONGEST
    for whole, look in runs:
        text = whole
        while len(text) > room:
            stop = text.rfind(" ", room // 2, room) + 1 or room
            yield (*part, (text[:stop], look))
            part, text, room = [], text[stop:], _LONGEST
        part.append((text, look))
        room -= len(text)
    yield tuple(part)


class _Set(NamedTuple):
    """One cluster as it is set: its glyphs, where it starts (thousandths), and all the text it stands for."""

    cluster: Cluster
    glyphs: tuple[Glyph, ...]
    x: int
    leftwards: bool
    said: str


class _Paragraph:
    """One paragraph, as Qt lays it out."""

    def __init__(self, runs: Runs, using: "Faces", *, leftwards: bool) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QTextLayout, QTextOption

        ready()
        self._using, self._leftwards = using, leftwards
        self._size = max((look.size for _, look in runs), default=1.0)
        self._clusters = list(clusters(runs, using, leftwards=leftwards, thai_breaks=not knows_thai()))
        self._starts: list[int] = []
        self._owner: list[int] = []  # the cluster that each UTF-16 unit of the layout's text belongs to
        for at, one in enumerate(self._clusters):
            self._starts.append(len(self._owner))
            self._owner += [at] * (len(one.shown) + sum(char > "\uffff" for char in one.shown))
        option = QTextOption()
        option.setFlags(QTextOption.Flag.DisableEmojiParsing)  # it would take the system's colours
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        open_faces(dict.fromkeys(one.face for one in self._clusters))
        first = self._clusters[0].face if self._clusters else using.main("regular")
        self._layout = QTextLayout("".join(one.shown for one in self._clusters), font_of(first))
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats())

    def _formats(self) -> list[Any]:
        """One face for each stretch: after Qt's own choice of fonts its glyphs cannot be told to which letters they belong."""
        formats, at = [], 0
        for face, stretch in groupby(self._clusters, key=lambda one: one.face):
            length = sum(len(one.shown.encode("utf-16-le")) // 2 for one in stretch)
            formats.append(format_of(face, at, length))
            at += length
        return formats

    def lines(self, width: float) -> list[Line]:
        """The paragraph in lines; the last says that a word ends there."""
        found = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(min(width, _WITHOUT_END) / self._size * EM)
            found.append(line)
        self._layout.endLayout()
        return [self._line(line, width, last=line is found[-1]) for line in found]

    def _line(self, line: Any, width: float, *, last: bool) -> Line:
        start = line.textStart()
        stop = start + line.textLength()
        first = (
            self._owner[start] + (self._owner[start] in self._owner[max(start - 1, 0) : start]) if stop > start else 0
        )
        there = self._clusters[first : self._owner[stop - 1] + 1] if stop > start else []
        bare = len(there)
        while bare and not there[bare - 1].said.strip(" "):
            bare -= 1
        spaced = any(one.said for one in there[bare:])
        placed = _gathered(there[:bare], self._glyphs(line, first, first + bare))
        scale = self._size / EM
        left = min((one.x for one in placed), default=0)
        right = max((one.x + one.cluster.face.width(one.glyphs) for one in placed), default=0)
        natural = (right - left) * scale
        pieces, places = [], []
        for piece, start in _pieces(placed):
            pieces.append(piece)
            places.append((start - left) * scale)
        if spaced and pieces and not last:
            look, face = pieces[-1].look, self._using.main("regular")
            gap = face.space * look.size
            pieces.append(Piece(face, look, " ", gap))
            places.append(-gap if self._leftwards else natural)
        said = [(one.look, one.said) for one in there]
        runs = tuple(("".join(text for _, text in run), look) for look, run in groupby(said, key=lambda pair: pair[0]))
        beside = max(width - natural, 0.0) if self._leftwards and width < _WITHOUT_END else 0.0
        shaped = Shaped(runs, tuple(places), beside, _room(placed, scale), self._leftwards, self._again)
        return Line(tuple(pieces), natural, spaced or last, shaped)

    def _glyphs(self, line: Any, first: int, stop: int) -> dict[int, tuple[bool, list[tuple[int, float, float]]]]:
        """The glyphs of each cluster of a line: whether it runs leftwards, then number, x and y, as Qt places them."""
        from PySide6.QtGui import QTextLayout

        foot = line.y() + line.ascent()
        found: dict[int, tuple[bool, list[tuple[int, float, float]]]] = {}
        for run in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
            numbers, leftwards, family = run.glyphIndexes(), run.isRightToLeft(), run.rawFont().familyName().casefold()
            for number, where, index in zip(numbers, run.positions(), run.stringIndexes(), strict=True):
                at = self._owner[index]
                one = self._clusters[at]
                if not first <= at < stop or one.hidden:
                    continue
                if number and font_of(one.face).family().casefold() == family:
                    held = found.setdefault(at - first, (leftwards, []))
                    held[1].append((number, where.x(), foot - where.y()))
                else:  # Qt took a font we cannot embed: better named than lost without a word
                    self._using.lacking.update(dict.fromkeys(one.said))
        return found

    def _again(self, runs: Runs) -> Line:
        """Other words in one endless line, in this paragraph's direction."""
        return _Paragraph(runs, self._using, leftwards=self._leftwards).lines(_WITHOUT_END)[0]


def _gathered(there: Sequence[Cluster], glyphs: dict[int, tuple[bool, list[tuple[int, float, float]]]]) -> list[_Set]:
    """The clusters that show something, each with the text of those after it that do not."""
    made: list[_Set] = []
    before = ""
    for at, one in enumerate(there):
        leftwards, found = glyphs.get(at, (False, []))
        if not found:
            if made:
                made[-1] = made[-1]._replace(said=made[-1].said + one.said)
            else:
                before += one.said
            continue
        standing = [x for number, x, _ in found if one.face.advances(number)]
        left = min(standing or [x for _, x, _ in found])
        placed = (Glyph(number, round(x - left), round(y)) for number, x, y in found)
        made.append(_Set(one, tuple(_within_bounds(one.face, placed)), round(left), leftwards, before + one.said))
        before = ""
    return made


def _within_bounds(face: Face, glyphs: Iterator[Glyph]) -> Iterator[Glyph]:
    """The glyphs without those that a heap of marks would carry into the lines above and below."""
    for at, one in enumerate(glyphs):
        box = face.box(one)
        if not at or box is None or (box[1] >= _LOWEST and box[3] <= _HIGHEST):
            yield one


def _pieces(placed: Sequence[_Set]) -> Iterator[tuple[Piece, int]]:
    """The clusters in reading order and where they start; what follows on from left to right in one look is one piece."""
    held: list[tuple[str, int]] = []
    face, look, start, reached = None, None, 0, 0
    for one in placed:
        wide = one.cluster.face.width(one.glyphs)
        if one.leftwards or face is not one.cluster.face or look != one.cluster.look or abs(reached - one.x) > 1:
            if face and look and held:
                yield _piece(face, look, held), start
            held, face, look, start = [], one.cluster.face, one.cluster.look, one.x
        if one.leftwards:
            yield from _leftward_pieces(one, wide)
            face = None
        else:
            held.append((one.cluster.face.code(one.glyphs, one.said, wide), wide))
            reached = one.x + wide
    if face and look and held:
        yield _piece(face, look, held), start


def _leftward_pieces(one: _Set, wide: int) -> Iterator[tuple[Piece, int]]:
    """A cluster written leftwards, as one letter for each it stands for: a reader that turns letters round needs them apart.

    The first is what is seen, the others are blank and stand to its left, as if each letter had its share.
    """
    face, look, letters = one.cluster.face, one.cluster.look, one.said
    share = wide // len(letters) if letters else wide
    right = one.x + wide
    glyphs = (
        tuple(glyph._replace(x=glyph.x - (wide - share)) for glyph in one.glyphs) if len(letters) > 1 else one.glyphs
    )
    for at, letter in enumerate(letters):
        code = face.code(() if at else glyphs, letter, share)
        yield _piece(face, look, [(code, share)]), right - (at + 1) * share


def _piece(face: Face, look: Look, held: Sequence[tuple[str, int]]) -> Piece:
    return Piece(face, look, "".join(code for code, _ in held), sum(wide for _, wide in held) * look.size / EM)


def _room(placed: Sequence[_Set], scale: float) -> float:
    """How high a line must be for its ink to stay clear of its neighbours', in points."""
    boxes = [box for one in placed for glyph in one.glyphs if (box := one.cluster.face.box(glyph))]
    if not boxes:
        return 0.0
    high, low = max(box[3] for box in boxes) / EM, min(box[1] for box in boxes) / EM
    return 2 * max(high - _MIDDLE, _MIDDLE - low - 2 * _AIR, 0.0) * scale * EM
