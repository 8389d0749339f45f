"""One bundled font file: what it can print, how wide, and clusters of glyphs as single letters of their own.

A cluster is what its reader takes for one sign: a letter with its marks, a joined pair, a family of four. Each gets a
private code, one outline made of parts, and the text it stands for; so whatever copies or reads the file aloud meets
the very text, in the order it is read. Reaches into faces of reportlab 5.1.0, which knows one glyph for a letter only.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from struct import pack, unpack_from
from typing import Any, NamedTuple, TypeAlias

from planner import resources

_FIRST_CODE = 0xF0000
_NO_BREAK = "\xa0"  # ReportLab writes it as a space
_WORDS, _OFFSETS, _MORE = 0x1, 0x2, 0x20  # flags of a part: two-byte numbers, which are offsets; another part follows
# A triangle of a thousandth of the size: readers pass over what has no outline at all.
_SPECK = pack(">hhhhhHH3B6h", 1, 0, 0, 1, 1, 2, 0, 1, 1, 1, 0, 1, -1, 0, 0, 1)
_ROWS = 100  # of one list in a ToUnicode map

# What only steers shaping, joining or breaking: with nothing to steer it prints as nothing.
INVISIBLE = frozenset(
    map(
        chr,
        chain(
            (0xAD, 0x34F, 0x61C, 0xFEFF),
            range(0x180B, 0x180F),
            range(0x200B, 0x2010),
            range(0x2060, 0x2065),
            range(0xFE00, 0xFE10),
            range(0xE0000, 0xE01F0),
        ),
    )
)


class Glyph(NamedTuple):
    """One outline of a face and where it stands from the start of its cluster, in thousandths of the size."""

    number: int
    x: int = 0
    y: int = 0


Glyphs: TypeAlias = tuple[Glyph, ...]


class Face:
    """One font file, measured once; widths are in points for each point of size."""

    def __init__(self, file: str) -> None:
        from reportlab.pdfbase.ttfonts import TTFont

        self.file = file
        self.path = str(resources.folder() / "fonts" / "paper" / f"{file}.ttf")
        self.font = TTFont(file, self.path)
        self.font.addObjects = self._embed
        self.chars = frozenset(map(chr, self.font.face.charToGlyph)) - INVISIBLE
        self.space = self.font.stringWidth(" ", 1)
        self._advances: dict[str, float] = {}
        self._codes: dict[tuple[Glyphs, str, int], str] = {}
        self._said: dict[int, str] = {}
        self._numbers: dict[tuple[Glyphs, int], int] = {}
        self._original: bytes = self.font.face._ttf_data  # noqa: SLF001 -- ReportLab keeps the font file there
        self._glyf: int = self.font.face.get_table_pos("glyf")[0]
        self._outlines = bytearray()  # the face's own, once there are any, and those made here behind them
        self._most = 1  # parts of one outline

    def advance(self, word: str) -> float:
        """The width of `word` at one point."""
        width = self._advances.get(word)
        if width is None:
            width = self._advances[word] = self.font.stringWidth(word, 1)
        return width

    def width(self, glyphs: Iterable[Glyph]) -> int:
        """How far the glyphs of a cluster reach, in thousandths of the size."""
        metrics = self.font.face.hmetrics
        return sum(int(metrics[one.number][0]) for one in glyphs)

    def advances(self, glyph: int) -> bool:
        """Whether a glyph takes room of its own, as letters do and marks do not."""
        return bool(self.font.face.hmetrics[glyph][0])

    def box(self, glyph: Glyph) -> tuple[int, int, int, int] | None:
        """Left, foot, right and head of the ink of a glyph, in thousandths of the size; nothing when it has none."""
        start, end = self.font.face.glyphPos[glyph.number : glyph.number + 2]
        if start == end:
            return None
        known = (self._outlines, 0) if self._outlines else (self._original, self._glyf)
        left, foot, right, head = unpack_from(">hhhh", known[0], known[1] + start + 2)
        return left + glyph.x, foot + glyph.y, right + glyph.x, head + glyph.y

    def code(self, glyphs: Glyphs, said: str, width: int) -> str:
        """The letter that prints `glyphs`, reads as `said` and is so wide, in thousandths of the size."""
        found = self._codes.get((glyphs, said, width))
        if found is None:
            found = self._codes[glyphs, said, width] = self._new_code(glyphs, said, width)
        return found

    def _new_code(self, glyphs: Glyphs, said: str, width: int) -> str:
        face = self.font.face
        alone = len(glyphs) == 1 and glyphs[0].x == glyphs[0].y == 0 and width == self.width(glyphs)
        if alone and len(said) == 1 and said != _NO_BREAK and face.charToGlyph.get(ord(said)) == glyphs[0].number:
            return said
        code = _FIRST_CODE + len(self._said)
        self._said[code] = said
        face.charToGlyph[code] = glyphs[0].number if alone else self._composed(glyphs, width)
        face.charWidths[code] = width
        return chr(code)

    def _composed(self, glyphs: Glyphs, width: int) -> int:
        """The number of an outline made of others."""
        number = self._numbers.get((glyphs, width))
        if number is None:
            number = self._numbers[glyphs, width] = self._compose(glyphs, width)
        return number

    def _compose(self, glyphs: Glyphs, width: int) -> int:
        face = self.font.face
        if not self._outlines:
            self._outlines += face.get_table("glyf")
        inked = [(one, box) for one in glyphs if (box := self.box(one))]
        code, left = _SPECK, 0
        if inked:
            lefts, feet, rights, heads = zip(*(box for _, box in inked), strict=True)
            left = min(lefts)
            code = pack(">hhhhh", -1, left, min(feet), max(rights), max(heads))
            for one, _ in inked:
                more = 0 if one is inked[-1][0] else _MORE
                code += pack(">HHhh", _WORDS | _OFFSETS | more, one.number, one.x, one.y)
            self._most = max(self._most, len(inked))
        self._outlines += code + b"\0" * (-len(code) % 4)
        face.glyphPos.append(len(self._outlines))
        face.hmetrics.append((width, left & 0xFFFF))
        return len(face.glyphPos) - 2

    def _embed(self, doc: Any) -> None:
        """Adds the face to a file, with the outlines made here and with what its letters stand for."""
        font, face = self.font, self.font.face
        parts = [(subset, font.getSubsetInternalName(at, doc)[1:]) for at, subset in enumerate(font.state[doc].subsets)]
        if self._outlines:
            face._ttf_data = self._original + bytes(self._outlines)  # noqa: SLF001 -- and reads it there
            face.table["glyf"] = {"offset": len(self._original), "length": len(self._outlines)}
        type(font).addObjects(font, doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for subset, part in parts:
            if max(filter(None, subset), default=0) > 0xFFFF:
                name = fonts[part].BaseFont
                doc.idToObject[f"toUnicodeCMap:{name}"].content = self._readings(name, subset)

    def _readings(self, name: str, subset: Sequence[int | None]) -> str:
        """What each letter of a part stands for; ReportLab 5.1 writes five digits where PDF wants four or eight."""
        rows = [
            f"<{at:02X}> <{self._reading(code).encode('utf-16-be').hex().upper()}>" for at, code in enumerate(subset)
        ]
        parts = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def /CMapType 2 def",
            f"1 begincodespacerange <00> <{len(subset) - 1:02X}> endcodespacerange",
        ]
        for start in range(0, len(rows), _ROWS):
            block = rows[start : start + _ROWS]
            parts += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join([*parts, "endcmap CMapName currentdict /CMap defineresource pop end end"])

    def _reading(self, code: int | None) -> str:
        return self._said.get(code or 0) or chr(code or 0xFFFD)


@cache
def bundled(file: str) -> Face:
    """A bundled face, opened once."""
    return Face(file)
