"""Boxes with something drawn: a frame, a tint, lines to write on, a small drawing."""

from collections.abc import Callable

from planner.printing.boxes import KEEP, Box, Parts, TextBox
from planner.printing.element import Element
from planner.printing.page_style import ACCENT, INK, RULED, TINT
from planner.printing.tagged import Sheets


class Padded(Box):
    """A box with room around it, perhaps a hairline above and below, a tint, or the one firm outline."""

    def __init__(
        self, inner: Box, width: float, *, pad: float, side: float = 0.0, above: str = "", below: str = "", firm: bool = False,
        tinted: bool = False, after: float = 0.0,
    ) -> None:  # fmt: skip
        self.inner, self.width, self.pad, self.side, self.after = inner, width, pad, side, after
        self.above, self.below, self.firm, self.tinted = above, below, firm, tinted
        self.height = inner.height + 2 * pad

    @property
    def least(self) -> float:
        """As every box."""
        return self.height if self._stays else self.inner.least + 2 * self.pad

    @property
    def _stays(self) -> bool:
        return self.firm or self.height <= KEEP

    def split(self, room: float, *, forced: bool = False) -> "Parts | None":
        """As every box."""
        if self._stays and not forced:
            return None
        parts = self.inner.split(room - 2 * self.pad, forced=forced)
        if parts is None:
            return None
        return self._made(parts[0], 0.0), self._made(parts[1], self.after)

    def _made(self, inner: Box, after: float) -> Box:
        return Padded(
            inner, self.width, pad=self.pad, side=self.side, above=self.above, below=self.below, firm=self.firm,
            tinted=self.tinted, after=after,
        )  # fmt: skip

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        if self.above or self.below or self.firm or self.tinted:
            with sheets.artifact():
                if self.tinted:
                    sheets.fill(x, top, self.width, self.height, ink=TINT)
                    sheets.fill(x, top, 3, self.height, ink=ACCENT)
                if self.firm:
                    sheets.outline(x, top, self.width, self.height, ink=INK, thickness=1.4)
                if self.above:
                    sheets.rule(x, top, self.width, ink=self.above, thickness=1.2 if self.above == INK else 0.8)
                if self.below:
                    sheets.rule(
                        x, top + self.height, self.width, ink=self.below, thickness=1.2 if self.below == INK else 0.8
                    )
        self.inner.paint(sheets, x + self.side, top + self.pad)


class Ruled(Box):
    """Lines to write on."""

    def __init__(self, count: int, step: float, width: float, *, after: float = 0.0) -> None:
        self.count, self.step, self.width, self.after = count, step, width, after
        self.height = count * step

    @property
    def least(self) -> float:
        """As every box."""
        return min(self.count, 3) * self.step

    def split(self, room: float, *, forced: bool = False) -> "Parts | None":
        """As every box."""
        del forced
        fitting = int((room + 0.01) // self.step)
        if fitting < 1 or fitting >= self.count:
            return None
        return Ruled(fitting, self.step, self.width), Ruled(
            self.count - fitting, self.step, self.width, after=self.after
        )

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        with sheets.artifact():
            for line in range(1, self.count + 1):
                sheets.rule(x, top + line * self.step - 3, self.width, ink=RULED, thickness=0.7)


class Begun(Box):
    """Lines to write on, the first of them beside a few words; not parted."""

    def __init__(self, words: TextBox, count: int, step: float, width: float, *, after: float = 0.0) -> None:
        self.words, self.count, self.step, self.width, self.after = words, count, step, width, after
        self.height = count * step

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        indent = max((line.width for line in self.words.lines), default=0.0) + 8
        self.words.paint(sheets, x, top + self.step - self.words.height - 1)
        with sheets.artifact():
            for line in range(1, self.count + 1):
                start = indent if line == 1 else 0.0
                y = top + line * self.step - 3
                sheets.rule(x + start, y, self.width - start, ink=RULED, thickness=0.7)


class Ticked(Box):
    """Words beside an empty square, to tick with a pen."""

    def __init__(self, words: TextBox, side: float, indent: float, *, after: float = 0.0) -> None:
        self.words, self.side, self.indent, self.after = words, side, indent, after
        self.height = words.height

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        low = top + (self.words.leading - self.side) / 2
        corners = ((x, low), (x + self.side, low), (x + self.side, low + self.side), (x, low + self.side))
        with sheets.artifact():
            sheets.path(corners, ACCENT, 1.0, closed=True)
        self.words.paint(sheets, x + self.indent, top)


class Empty(Box):
    """A frame with nothing in it yet."""

    def __init__(self, height: float, width: float, *, after: float = 0.0) -> None:
        self.height, self.width, self.after = height, width, after

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        with sheets.artifact():
            sheets.outline(x, top, self.width, self.height, ink=RULED, thickness=0.7)


class Drawn(Box):
    """A small drawing: `element` when it says something, none when it only pleases."""

    def __init__(
        self,
        height: float,
        draw: Callable[[Sheets, float, float], None],
        element: Element | None = None,
        *,
        after: float = 0.0,
    ) -> None:
        self.height, self.after, self._draw, self._element = height, after, draw, element

    def paint(self, sheets: Sheets, x: float, top: float) -> None:
        """As every box."""
        with sheets.mark(self._element) if self._element else sheets.artifact():
            self._draw(sheets, x, top)
