"""The buttons: one painted part in many kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter

from planner.ui.kit.icons import draw_icon
from planner.ui.kit.lettering import Lettering, longest_word_width, one_line_width
from planner.ui.kit.panels import CONTROL, outline
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.theme import S, colour, font, target

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.kit.marks import State

Kind: TypeAlias = Literal[
    "primary", "secondary", "quiet", "plain", "support", "nav", "seg", "dashed", "inverse", "warm"
]


class Paint(Struct, frozen=True):
    """What a kind is painted with, by token names; an empty name draws nothing."""

    fill: str
    hover: str
    border: str
    ink: str


_KINDS: Final[dict[str, Paint]] = {
    "primary": Paint("accent", "accent_hover", "", "on_accent"),
    "secondary": Paint("surface", "raised", "control", "ink"),
    "quiet": Paint("", "soft", "", "accent"),
    "plain": Paint("", "raised", "", "ink"),
    "support": Paint("warm_soft", "warm_soft", "warm", "on_warm_soft"),
    "warm": Paint("warm", "warm", "", "on_warm"),
    "nav": Paint("", "raised", "", "ink"),
    "seg": Paint("", "raised", "", "ink"),
    "dashed": Paint("", "raised", "control", "accent"),
    "inverse": Paint("", "", "bg", "bg"),
}
_CHOSEN: Final = Paint("soft", "soft", "", "on_soft")
_DISABLED: Final = Paint("raised", "raised", "", "muted")
_FAINT: Final = Paint("", "", "", "control")


class Button(Pressable):
    """A button in one of the kinds. Icon-only when it has no words; then `name` is a must.

    Sizes are pixels at 100 %. `start` puts the words at the reading side; `mark` shows a state at the end.
    """

    radius = CONTROL

    def __init__(
        self,
        words: str = "",
        kind: Kind = "secondary",
        *,
        icon: str = "",
        trail: str = "",
        name: str = "",
        about: str = "",
        does: Callable[[], object] | None = None,
        height: int = 44,
        pad: int = 18,
        role: str = "button",
        icon_size: int = 18,
        start: bool = False,
        mark: State | None = None,
        chosen: bool = False,
    ) -> None:
        if not words and not name:
            raise ValueError("a button without words needs a name")
        super().__init__(words, name=name, about=about, does=does)
        self._kind, self._icon, self._trail, self._mark = kind, icon, trail, mark
        self._high, self._pad, self._role, self._icon_size = height, pad, role, icon_size
        self._start, self._chosen = start, chosen
        if not words:
            self.setToolTip(name)
        self.dress()

    def dress(self) -> None:
        """Takes the letters of the look worn now."""
        self.setFont(font(self._role))
        super().dress()

    def set_icon(self, icon: str) -> None:
        """Shows another icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_mark(self, mark: State | None) -> None:
        """Shows another state."""
        self._mark = mark
        self.update()

    def set_chosen(self, chosen: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Shows it as the place where the person is; say so in its name too."""
        self._chosen = chosen
        self.update()

    def natural_width(self) -> int:
        """Icon, words, trailing icon and mark in one line."""
        if not self._words:
            return target(self._high)
        return max(target(40), self._wide(one_line_width(self._words, self._letters())))

    def _wide(self, words: int) -> int:
        return 2 * S(self._pad) + self._beside() + words

    def minimumSizeHint(self) -> QSize:
        """The longest word; less only for a very long one."""
        if not self._words:
            return QSize(self.natural_width(), target(self._high))
        word = min(longest_word_width(self._words, self._letters()), S(160))
        return QSize(max(target(40), self._wide(word)), target(self._high))

    def height_at(self, width: int) -> int:
        """One line, or as many as the words need."""
        if not self._words:
            return target(self._high)
        return max(target(self._high), self._lettering(width).height + S(16))

    def draw(self, painter: QPainter) -> None:
        """Ground, icon, words, trailing icon, mark."""
        paint = self._paint()
        fill = paint.hover if self.hovered else paint.fill
        if fill or paint.border:
            strong = self._kind == "support" or (self.isChecked() and paint.border)
            painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.setPen(outline(paint.border, 1.6 if strong else 1, dashed=self._kind == "dashed"))
            round_by = min(S(self.radius), self.height() / 2)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.8, 0.8, -0.8, -0.8), round_by, round_by)
        self._draw_content(painter, paint.ink)

    def _paint(self) -> Paint:
        if not self.isEnabled():
            return _DISABLED if _KINDS[self._kind].fill else _FAINT
        if self.isChecked() or self._chosen:
            paint = _KINDS[self._kind]
            return (
                _CHOSEN if self._kind in {"nav", "seg"} else Paint("soft", "soft", paint.border and "accent", "on_soft")
            )
        return _KINDS[self._kind]

    def _draw_content(self, painter: QPainter, ink: str) -> None:
        size, gap = S(self._icon_size), self._gap()
        middle = (self.height() - size) // 2
        lettering = self._lettering(self.width()) if self._words else None
        words = -(-int(lettering.widest * 8) // 8) + 1 if lettering else 0
        left = S(self._pad) if self._start else (self.width() - self._beside() - words) // 2
        if self._icon:
            draw_icon(painter, self.placed(QRect(left, middle, size, size)), self._icon, ink, mirrored=self.mirrored)
            left += size + (gap if self._words else 0)
        if lettering is not None:
            across = self.width() - 2 * S(self._pad) - self._beside()
            box = self.placed(QRect(left, 0, across if self._start else words, self.height()))
            shift = 0 if self._start or not self.mirrored else words - across
            lettering.draw(painter, box.x() + shift, (self.height() - lettering.height) / 2, colour(ink))
        if self._trail:
            at = self.width() - S(self._pad) - size if self._start else left + words + gap
            draw_icon(painter, self.placed(QRect(at, middle, size, size)), self._trail, ink, mirrored=self.mirrored)
        if self._mark is not None:
            from planner.ui.kit.marks import draw_mark  # no button of the first painting has one

            side = S(14)
            at = self.width() - S(self._pad) - side
            draw_mark(painter, self.placed(QRect(at, (self.height() - side) // 2, side, side)), self._mark)

    def _beside(self) -> int:
        size, gap = S(self._icon_size), self._gap() if self._words else 0
        parts = (size + gap if self._icon else 0) + (size + gap if self._trail else 0)
        return parts + (S(14) + gap if self._kind == "nav" else 0)

    def _gap(self) -> int:
        return S(12 if self._kind == "nav" else 8)

    def _letters(self) -> QFont:
        if not (self._kind == "nav" and self._chosen):
            return self.font()
        heavier = QFont(self.font())
        heavier.setWeight(QFont.Weight(600))
        return heavier

    def _lettering(self, width: int) -> Lettering:
        across = width - 2 * S(self._pad) - self._beside()
        return self.lettered(self._letters(), across, self.reading_side())


def icon_button(icon: str, name: str, does: Callable[[], object] | None = None, *, kind: Kind = "plain") -> Button:
    """A 40-pixel button that is only an icon; its name is heard and shown as its tip."""
    return Button("", kind, icon=icon, name=name, does=does, height=40)
