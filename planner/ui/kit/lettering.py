"""Lays out plain text in lines, so that labels, buttons and rows wrap alike and never read a mark-up."""

from functools import cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from planner.plan.directions import numbers_kept, reads_leftwards
from planner.ui.kit.more_letters import fresh, needed, others

_LINE = "\u2028"
_MOST_BEYOND = 0.5  # of a line's height, for what stands above or below it


class Lettering:
    """Some words in lines of at most `width` pixels; line height `lead` pixels, or the font's own when 0.

    The first `bold` characters are heavier.
    """

    def __init__(
        self,
        words: str,
        font: QFont,
        width: int,
        *,
        lead: float = 0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        bold: int = 0,
    ) -> None:
        self._other = others(words)
        if self._other:
            needed(words, font)
            words = numbers_kept(words)
            font = fresh(font)
        self._clipped: list[QRectF] = []
        self._layout = QTextLayout(words.replace("\r\n", _LINE).replace("\n", _LINE), font)
        self._aligned = align
        self._layout.setTextOption(_option(align))
        if bold:
            self._layout.setFormats([_heavy(bold)])
        self._layout.setCacheEnabled(True)
        self.lines = 0
        self.widest = 0.0
        self.height = self._lay(max(width, 1), lead)

    def draw(self, painter: QPainter, x: float, y: float, ink: QColor) -> None:
        """Draw the lines with their top left corner at (x, y)."""
        painter.setPen(ink)
        if not self._clipped:
            self._layout.draw(painter, QPointF(x, y))
            return
        for number, band in enumerate(self._clipped):
            painter.save()
            painter.setClipRect(band.translated(x, y), Qt.ClipOperation.IntersectClip)
            self._layout.lineAt(number).draw(painter, QPointF(x, y))
            painter.restore()

    def _lay(self, width: int, lead: float) -> int:
        y, last = 0.0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            last = line.height()
            y += lead or last
            self.lines += 1
            self.widest = max(self.widest, line.naturalTextWidth())
        self._layout.endLayout()
        if self._other:
            return self._lay_others(lead)
        # The last line keeps its full height: a lead below the font's own must not cut descenders.
        return ceil(y - (lead or last) + max(lead, last))

    def _lay_others(self, lead: float) -> int:
        """Lays the lines again, with room for what stands higher or hangs lower than the font's own letters do.

        A heap of marks gets some room and no more. Lines that read leftwards end together at the right.
        """
        y, widest = 0.0, self.widest
        leftwards = self._aligned == Qt.AlignmentFlag.AlignLeft and reads_leftwards(self._layout.text())
        bands, heaped = [], False
        for number in range(self.lines):
            line = self._layout.lineAt(number)
            boxes = [run.boundingRect() for run in line.glyphRuns()]
            most = line.height() * _MOST_BEYOND
            above = 1 + max([line.y() - box.top() for box in boxes], default=-1.0)  # 1: edges are smoothed
            below = 1 + max([box.bottom() - line.y() - line.height() for box in boxes], default=-1.0)
            heaped = heaped or max(above, below) > most
            above, below = min(max(above, 0.0), most), min(max(below, 0.0), most)
            x = widest - line.naturalTextWidth() if leftwards else 0.0
            line.setPosition(QPointF(x - line.x() if leftwards else 0.0, y + above))
            step = (lead or line.height()) + above + below
            if number + 1 == self.lines:
                step = max(lead, line.height()) + above + below
            bands.append(QRectF(-1e5, y, 2e5, step))
            y += step
        self._clipped = bands if heaped else []
        return ceil(y)


@cache
def _option(align: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(align | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _heavy(length: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat  # 3 ms, only once some words stand out

    heavy = QTextLayout.FormatRange()
    look = QTextCharFormat()
    look.setFontWeight(600)
    heavy.format, heavy.start, heavy.length = look, 0, length
    return heavy


def one_line_width(words: str, font: QFont) -> int:
    """How wide the longest paragraph is when nothing wraps, in pixels."""
    needed(words, font)
    metrics = QFontMetricsF(font)
    return ceil(max((metrics.horizontalAdvance(line) for line in words.splitlines()), default=0)) + 1


def longest_word_width(words: str, font: QFont) -> int:
    """How wide the longest word is, in pixels."""
    needed(words, font)
    metrics = QFontMetricsF(font)
    return ceil(max((metrics.horizontalAdvance(word) for word in words.split()), default=0)) + 1


def one_line_height(font: QFont) -> int:
    """How high a single line is, in pixels."""
    return ceil(QFontMetricsF(font).height())
