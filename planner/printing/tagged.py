"""Sheets of tagged PDF/UA-1: the only way anything is painted, and nothing can be painted untagged.

ReportLab 5.1 fills no structure tree; this writes marked content and the tree beside its canvas and reaches into the
canvas's page hooks to do so (checked with reportlab 5.1.0; veraPDF guards it in the tests).
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from io import BytesIO
from types import TracebackType
from typing import Any, TypeAlias

from planner.printing.breaking import Line
from planner.printing.element import Element
from planner.printing.face import Face
from planner.printing.page_style import HAIR
from planner.printing.structure import Bookmark, whole_file, write_metadata, write_outline, write_structure
from planner.printing.type import first_font

Point: TypeAlias = tuple[float, float]

_CIRCLE = 0.5523  # how far a Bezier handle reaches to draw a quarter circle


@cache
def _circle(radius: float) -> str:
    reach = radius * _CIRCLE
    r, k = f"{radius:.3f}", f"{reach:.3f}"
    return f"{r} 0 m {r} {k} {k} {r} 0 {r} c -{k} {r} -{r} {k} -{r} 0 c -{r} -{k} -{k} -{r} 0 -{r} c {k} -{r} {r} -{k} {r} 0 c"


class _Span:
    """Marked content between two operators; `with` closes it."""

    __slots__ = ("_sheets",)

    def __init__(self, sheets: "Sheets") -> None:
        self._sheets = sheets

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sheets.close()


class _FirstPart:
    """The first 256 letters of a face in one file: its name there, the code of each, and what stands in later parts."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.codes: dict[int, int] = {}
        self.known: set[str] = set()
        self.elsewhere: set[str] = set()


class Sheets:
    """The sheets of one print-out, painted from top left in points; y grows downwards."""

    def __init__(self, width: float, height: float, title: str, language: str, root: Element) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # streams as they are, not a quarter larger to be readable in a text editor
        # invariant: no dates and no chance in the file, so the same plan gives the same bytes
        self._canvas: Canvas = Canvas(
            BytesIO(),  # never written to: `finish` hands the file over
            pagesize=(width, height), pageCompression=1, invariant=1, lang=language, pdfVersion=(1, 7),
            initialFontName=first_font(),
        )  # fmt: skip
        self._canvas._setAnnotations = self._page_ends
        self._doc: Any = self._canvas._doc
        self._height, self._title = height, title
        self._root = root
        self.page = 1
        self._code: list[str] = self._canvas._code
        self._escape: Callable[[bytes], str] = self._canvas._escape
        self._parts: dict[Face, _FirstPart] = {}
        self._outline: list[Bookmark] = []
        self._marked: list[Element] = []
        self._numbers: list[list[Element] | Element] = []
        self.muted = False
        self._open = False
        self._ink = self._stroke = ""

    def mark(self, element: Element) -> _Span:
        """Opens real content of `element`; while muted, furniture instead, because it was read before."""
        if self.muted:
            return self.artifact("Pagination")
        self._begin(f"/{element.role} <</MCID {len(self._marked)}>> BDC")
        element.kids.append((self.page, len(self._marked)))
        self._marked.append(element)
        return _Span(self)

    def artifact(self, kind: str = "Layout") -> _Span:
        """Opens decoration or page furniture, which is not read aloud."""
        self._begin(f"/Artifact <</Type/{kind}>> BDC")
        return _Span(self)

    def close(self) -> None:
        """Closes what `mark` or `artifact` opened."""
        self._code.append("EMC")
        self._open = False

    def _begin(self, operator: str) -> None:
        if self._open:
            raise ValueError("marked content does not nest")
        self._code.append(operator)
        self._open = True

    def _paint(self, operators: str) -> None:
        if not self._open:
            raise ValueError("painted outside marked content")
        self._code.append(operators)

    def lines(self, lines: Sequence[Line], x: float, top: float, leading: float, *, ends: bool = True) -> None:
        """Paints lines of text under each other; `ends` when the paragraph ends with the last."""
        size = next((line.pieces[0].look.size for line in lines if line.pieces), 0.0)
        foot = self._height - top - leading / 2 - size * 0.36
        code = [f"BT 1 0 0 1 {x:.2f} {foot:.2f} Tm {leading:g} TL"]
        font, last = "", len(lines) - 1 if ends else len(lines)
        for at, (pieces, _, whole, shaped) in enumerate(lines):
            start = f"1 0 0 1 {x:.2f} {foot - at * leading:.2f} Tm"
            if at:
                code.append(start if shaped or lines[at - 1].shaped else "T*")
            # The space at a break is part of the text: without it two words would be heard as one.
            space = len(pieces) - 1 if whole and at < last and not shaped else -1
            for place, (face, look, text, _) in enumerate(pieces):
                if shaped:  # each piece stands for itself: what turns leftward text round would else turn it twice
                    code.append(
                        f"ET BT 1 0 0 1 {x + shaped.left + shaped.places[place]:.2f} {foot - at * leading:.2f} Tm"
                    )
                if look.ink != self._ink:
                    self._ink = look.ink
                    code.append(f"{look.ink} rg")
                for name, shown in self._encode(face, text + " " if place == space else text):
                    wanted = f"{name} {look.size:g} Tf"
                    if font != wanted:
                        font = wanted
                        code.append(wanted)
                    code.append(f"({shown}) Tj")
        code.append("ET")
        self._paint(" ".join(code))

    def _encode(self, face: Face, text: str) -> Sequence[tuple[str, str]]:
        """The text as the codes of the face's parts in this file; nearly always its first part holds all of it."""
        part = self._parts.get(face)
        if part is None:
            face.font.splitString(" ", self._doc)
            part = self._parts[face] = _FirstPart(face.font.getSubsetInternalName(0, self._doc))
        if text.isascii():  # ReportLab keeps ASCII in its own order
            return ((part.name, self._escape(text.encode())),)
        for char in set(text) - part.known:
            part.known.add(char)
            [(subset, code)] = face.font.splitString(char, self._doc)
            if subset:
                part.elsewhere.add(char)
            else:
                part.codes[ord(char)] = code[0]
        if part.elsewhere.isdisjoint(text):
            return ((part.name, self._escape(text.translate(part.codes).encode("latin-1"))),)
        font = face.font
        return [
            (font.getSubsetInternalName(subset, self._doc), self._escape(code))
            for subset, code in font.splitString(text, self._doc)
        ]

    def rule(self, x: float, y: float, width: float, *, ink: str = HAIR, thickness: float = 0.8) -> None:
        """A level line."""
        drawn = self._height - y
        self._paint(f"{self._inked(ink)}{thickness:g} w {x:.2f} {drawn:.2f} m {x + width:.2f} {drawn:.2f} l S")

    def fill(self, x: float, y: float, width: float, height: float, *, ink: str) -> None:
        """A filled rectangle."""
        self._paint(f"q {ink} rg {x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re f Q")

    def path(
        self, points: Sequence[Point], ink: str, thickness: float, *, closed: bool = False, filled: bool = False
    ) -> None:
        """A line through points, perhaps closed and filled."""
        first, *rest = ((x, self._height - y) for x, y in points)
        way = " ".join(f"{x:.2f} {y:.2f} l" for x, y in rest)
        ending = "b" if filled else "s" if closed else "S"
        inked = f"q 1 J 1 j {ink} RG {ink} rg {thickness:g} w"
        self._paint(f"{inked} {first[0]:.2f} {first[1]:.2f} m {way} {ending} Q")

    def circles(self, centres: Iterable[tuple[float, float, bool]], radius: float, ink: str, thickness: float) -> None:
        """Circles of one size about (x, y), each filled or not."""
        drawn = " ".join(
            f"q 1 0 0 1 {x:.2f} {self._height - y:.2f} cm {_circle(radius)} {'b' if filled else 's'} Q"
            for x, y, filled in centres
        )
        self._paint(f"q {ink} RG {ink} rg {thickness:g} w {drawn} Q")

    def outline(self, x: float, y: float, width: float, height: float, *, ink: str, thickness: float) -> None:
        """A rectangle with softened corners, not filled."""
        low, soft, bend = self._height - y - height, 7.0, 7.0 * (1 - _CIRCLE)
        right, high = x + width, low + height
        self._paint(
            f"q {ink} RG {thickness:g} w {x + soft:.2f} {low:.2f} m {right - soft:.2f} {low:.2f} l "
            f"{right - bend:.2f} {low:.2f} {right:.2f} {low + bend:.2f} {right:.2f} {low + soft:.2f} c "
            f"{right:.2f} {high - soft:.2f} l "
            f"{right:.2f} {high - bend:.2f} {right - bend:.2f} {high:.2f} {right - soft:.2f} {high:.2f} c "
            f"{x + soft:.2f} {high:.2f} l {x + bend:.2f} {high:.2f} {x:.2f} {high - bend:.2f} {x:.2f} {high - soft:.2f} c "
            f"{x:.2f} {low + soft:.2f} l {x:.2f} {low + bend:.2f} {x + bend:.2f} {low:.2f} {x + soft:.2f} {low:.2f} c s Q"
        )

    def _inked(self, ink: str) -> str:
        if ink == self._stroke:
            return ""
        self._stroke = ink
        return f"{ink} RG "

    def picture(self, jpeg: bytes, x: float, y: float, width: float, height: float) -> None:
        """A picture."""
        from reportlab.lib.utils import ImageReader

        self._paint("")
        self._canvas.drawImage(ImageReader(BytesIO(jpeg)), x, self._height - y - height, width, height)

    def link(self, element: Element, address: str, says: str, *, at: Point, width: float, height: float) -> None:
        """Makes a place on the page a link of `element`, which must hold its own text."""
        if self.muted:
            return
        from reportlab.pdfbase.pdfdoc import PDFString

        canvas = self._canvas
        key = len(self._numbers)
        self._numbers.append(element)
        name = f"NUMBER{canvas._annotationCount + 1}"
        element.kids.append((self.page, self._doc.annotationName(name)))
        x, low = at[0], self._height - at[1] - height
        canvas.linkURL(address, (x, low, x + width, low + height), Contents=PDFString(says), StructParent=key, F=4)

    def bookmark(self, text: str, level: int, y: float) -> None:
        """Adds a line to the document's outline."""
        if not self.muted:
            self._outline.append(Bookmark(text, level, self.page, self._height - y))

    def end_page(self) -> None:
        """Finishes this sheet and begins the next."""
        self._canvas.showPage()
        self._code = self._canvas._code
        self._ink = self._stroke = ""
        self.page += 1

    def _page_ends(self, page: Any) -> None:
        """Called by the canvas with the page it has made; hangs this page's structure on it."""
        from reportlab.pdfbase.pdfdoc import PDFName

        page.Annots = self._canvas._annotationrefs
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._numbers)
        page.Tabs = PDFName("S")
        self._numbers.append(self._marked)
        self._marked = []

    def finish(self) -> bytes:
        """The whole file."""
        from reportlab.pdfbase.pdfdoc import format as format_object

        write_structure(self._doc, self._root, self._numbers)
        write_outline(self._doc, self._outline)
        write_metadata(self._doc, self._title)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        return whole_file(self._doc, format_object)
