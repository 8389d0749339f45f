"""Lays out plain text in lines, so that labels, buttons and rows wrap alike and never read a mark-up."""

from functools import cache
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_LINE = "\u2028"


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
        self._layout = QTextLayout(words.replace("\r\n", _LINE).replace("\n", _LINE), font)
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
        self._layout.draw(painter, QPointF(x, y))

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
        # The last line keeps its full height: a lead below the font's own must not cut descenders.
        return ceil(y - (lead or last) + max(lead, last))


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
    metrics = QFontMetricsF(font)
    return ceil(max((metrics.horizontalAdvance(line) for line in words.splitlines()), default=0)) + 1


def longest_word_width(words: str, font: QFont) -> int:
    """How wide the longest word is, in pixels."""
    metrics = QFontMetricsF(font)
    return ceil(max((metrics.horizontalAdvance(word) for word in words.split()), default=0)) + 1


def one_line_height(font: QFont) -> int:
    """How high a single line is, in pixels."""
    return ceil(QFontMetricsF(font).height())
