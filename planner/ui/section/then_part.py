"""The then-part on a card: one button that says what the person will do, and opens it to change."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from planner.ui.kit.icons import draw_icon
from planner.ui.kit.lettering import longest_word_width
from planner.ui.kit.panels import CONTROL
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.theme import S, colour, font, leading

_ICON, _LEFT, _GAP, _RIGHT, _TOP = 18, 14, 10, 12, 10


class ThenPart(Pressable):
    """A tinted panel: an arrow, `lead` in bold and the words after it, wrapping as they need."""

    radius = CONTROL

    def __init__(self, lead: str, words: str, *, name: str, about: str = "", does: Callable[[], object]) -> None:
        super().__init__(words, name=name, about=about, does=does)
        self._lead = lead
        self._laid: dict[int, tuple[QTextLayout, float]] = {}
        self.widen()
        self.dress()

    def dress(self) -> None:
        """Takes the letters of the look worn now."""
        self._laid = {}
        self.setFont(font("body"))
        super().dress()

    def show_then(self, lead: str, words: str, name: str) -> None:
        """Shows another then-part."""
        if (lead, words) != (self._lead, self._words):
            self._laid = {}
        self._lead = lead
        self.set_words(words, name=name)

    def natural_width(self) -> int:
        """Everything in one line."""
        return (
            S(_LEFT + _ICON + _GAP + _RIGHT) + round(QFontMetricsF(self.font()).horizontalAdvance(self._whole())) + 12
        )

    def minimumSizeHint(self) -> QSize:
        """The longest word; less only for a very long one."""
        word = min(longest_word_width(self._whole(), self.font()), S(120))
        return QSize(S(_LEFT + _ICON + _GAP + _RIGHT) + word, S(44))

    def height_at(self, width: int) -> int:
        """As many lines as the words need."""
        return max(S(44), round(self._lines(width)[1]) + 2 * S(_TOP))

    def draw(self, painter: QPainter) -> None:
        """Ground, arrow, words."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("soft"))
        painter.drawRoundedRect(QRectF(self.rect()), S(self.radius), S(self.radius))
        if self.hovered:
            painter.setPen(colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), S(self.radius), S(self.radius))
        size = S(_ICON)
        spot = QRect(S(_LEFT), S(_TOP) + S(3), size, size)
        draw_icon(painter, self.placed(spot), "arrow-right", "on_soft", mirrored=self.mirrored)
        layout, height = self._lines(self.width())
        left = S(_LEFT + _ICON + _GAP)
        across = self.width() - left - S(_RIGHT)
        box = self.placed(QRect(left, 0, across, self.height()))
        painter.setPen(colour("on_soft"))
        layout.draw(painter, QPointF(box.x(), max(S(_TOP), (self.height() - height) / 2)))

    def _whole(self) -> str:
        return f"{self._lead} {self._words}".replace("\n", "\u2028")

    def _lines(self, width: int) -> tuple[QTextLayout, float]:
        if width not in self._laid:
            self._laid[width] = self._lay(width)
        return self._laid[width]

    def _lay(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self._whole(), self.font())
        option = QTextOption(self.reading_side() | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        stretch = QTextLayout.FormatRange()
        stretch.start, stretch.length, stretch.format = 0, len(self._lead), bold
        layout.setFormats([stretch])
        y, step = 0.0, leading("body")
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - S(_LEFT + _ICON + _GAP + _RIGHT)))
            line.setPosition(QPointF(0, y))
            y += step
        layout.endLayout()
        return layout, y
