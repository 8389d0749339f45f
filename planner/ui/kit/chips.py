"""Chips: small things to pick, a plus that becomes a tick; long words wrap inside them."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from planner.ui.kit.icons import draw_icon
from planner.ui.kit.lettering import Lettering, longest_word_width, one_line_width
from planner.ui.kit.panels import outline
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.theme import S, colour, font, target

_ICON, _PAD, _GAP, _HIGH = 16, 14, 8, 42


class Chip(Pressable):
    """One suggestion to pick, or to take away again. Assistive technology hears a check box.

    `icons` are what stands before the words when it is not picked and when it is; empty for none.
    """

    radius = _HIGH // 2

    def __init__(
        self,
        words: str,
        *,
        picked: bool = False,
        icons: tuple[str, str] = ("plus", "check"),
        name: str = "",
        about: str = "",
        does: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(words, name=name, about=about, does=does)
        self._icons = icons
        self.setCheckable(True)
        self.setChecked(picked)
        self.dress()

    def dress(self) -> None:
        """Takes the letters of the look worn now."""
        self.setFont(font("nav"))
        super().dress()

    def natural_width(self) -> int:
        """Icon and words in one line."""
        return max(target(40), 2 * S(_PAD) + self._before() + one_line_width(self._words, self.font()))

    def minimumSizeHint(self) -> QSize:
        """The longest word; less only for a very long one."""
        word = min(longest_word_width(self._words, self.font()), S(120))
        return QSize(max(target(40), 2 * S(_PAD) + self._before() + word), target(_HIGH))

    def height_at(self, width: int) -> int:
        """One line, or as many as the words need."""
        return max(target(_HIGH), self._lettering(width).height + S(18))

    def draw(self, painter: QPainter) -> None:
        """A pill; filled and ticked when picked."""
        on = self.isChecked()
        fill = "soft" if on else "raised" if self.hovered or not self.isEnabled() else "surface"
        painter.setBrush(colour(fill))
        painter.setPen(outline("accent" if on else "control" if self.isEnabled() else "line", 1.6 if on else 1))
        round_by = min(S(self.radius), self.height() / 2)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.8, 0.8, -0.8, -0.8), round_by, round_by)
        ink = "on_soft" if on else "ink" if self.isEnabled() else "muted"
        icon = self._icons[on]
        if icon:
            side = S(_ICON)
            spot = QRect(S(_PAD), (self.height() - side) // 2, side, side)
            draw_icon(painter, self.placed(spot), icon, ink, mirrored=self.mirrored)
        lettering = self._lettering(self.width())
        left = S(_PAD) + self._before()
        box = self.placed(QRect(left, 0, self.width() - left - S(_PAD), self.height()))
        lettering.draw(painter, box.x(), (self.height() - lettering.height) / 2, colour(ink))

    def _before(self) -> int:
        return S(_ICON) + S(_GAP) if any(self._icons) else 0

    def _lettering(self, width: int) -> Lettering:
        align = self.reading_side() if any(self._icons) else Qt.AlignmentFlag.AlignHCenter
        return self.lettered(self.font(), width - 2 * S(_PAD) - self._before(), align)
