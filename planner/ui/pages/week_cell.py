"""One cell of the week: a button that paints what stands in it, narrow under its day or wide in a list."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from planner.plan.week import Cell
from planner.ui.kit.icons import draw_icon
from planner.ui.kit.lettering import Lettering, one_line_width
from planner.ui.kit.panels import outline
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.theme import S, colour, font, leading, target
from planner.ui.pages.week_words import PART_ICONS, CellWords, Patch

_EDGE, _GAP, _PAD, _ICON, _BESIDE, _LEAST = 2, 4, 7, 15, 5, 56
_LABEL = 128  # pixels for the part of the day where cells stand in a list


class _Laid:
    """A patch measured at a width: when beside its icon, its words under that, or all in one line where it is wide."""

    def __init__(self, patch: Patch, width: int, *, wide: bool, mirrored: bool) -> None:
        self.patch, self.wide = patch, wide
        inner = width - 2 * S(_PAD)
        beside = S(_ICON) + S(_BESIDE)
        lead = leading("small")
        self.when = Lettering(patch.when, font("smallstrong"), max(inner - beside, 1), lead=lead)
        self.left = beside + (one_line_width(patch.when, font("smallstrong")) + S(10) if wide else 0)
        across = inner - (self.left if wide else 0)
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.words = Lettering(patch.words, font("small"), max(across, 1), lead=lead, align=align)
        top = max(self.when.height, S(_ICON))
        inside = max(top, self.words.height) if wide else top + self.words.height
        self.height = inside + S(10)

    def draw(self, painter: QPainter, box: QRect, *, mirrored: bool) -> None:
        """The tinted ground, the icon, when and what."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self.patch.fill))
        painter.drawRoundedRect(QRectF(box), S(7), S(7))
        ink = colour(self.patch.ink)
        left, top, side = box.x() + S(_PAD), box.y() + S(5), S(_ICON)
        right = box.right() - S(_PAD) + 1
        icon = QRect(right - side if mirrored else left, top + S(1), side, side)
        draw_icon(painter, icon, self.patch.icon, self.patch.ink)
        when = left + side + S(_BESIDE)
        self.when.draw(painter, right - side - S(_BESIDE) - self.when.widest if mirrored else when, top, ink)
        below = top if self.wide else top + max(self.when.height, side)
        at = left + (self.left if self.wide else 0)
        self.words.draw(painter, box.x() + S(_PAD) if mirrored else at, below, ink)


class WeekCell(Pressable):
    """Everything in one part of one day; pressed, it opens."""

    radius = 8

    def __init__(self, cell: Cell, part_name: str) -> None:
        super().__init__("", name=part_name)
        self.cell, self._part_name = cell, part_name
        self._said = CellWords("")
        self._wide = self._open = False
        self._laid: dict[int, list[_Laid]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def said(self) -> CellWords:
        """What it shows and says."""
        return self._said

    def show_said(self, said: CellWords) -> None:
        """Shows what is in it."""
        if said != self._said:
            self._said, self._laid = said, {}
            self.setAccessibleName(said.name)
            self.update()

    def show_open(self, opened: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Shows whether it is the one that is open."""
        if opened != self._open:
            self._open = opened
            self.update()

    def set_wide(self, wide: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Stands in a list, with its part of the day beside it, or under its day."""
        if wide != self._wide:
            self._wide, self._laid = wide, {}
            self.update()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._laid = {}
        super().dress()

    def natural_width(self) -> int:
        """As much as there is."""
        return target(_LEAST)

    def minimumSizeHint(self) -> QSize:
        """A square to press."""
        return QSize(target(40), target(40))

    def height_at(self, width: int) -> int:
        """As high as what stands in it."""
        inside = sum(one.height + S(_GAP) for one in self._patches(width)) + self._more_height()
        return max(target(44 if self._wide else _LEAST), inside + 2 * S(_EDGE) - S(_GAP))

    def draw(self, painter: QPainter) -> None:
        """Its ground when it is open or under the pointer, its patches, or a plus where nothing is yet."""
        if self._open or self.hovered:
            painter.setPen(outline("accent" if self._open else "", 2))
            painter.setBrush(colour("raised") if self.hovered else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), S(self.radius), S(self.radius))
        left = S(_EDGE)
        if self._wide:
            self._draw_part(painter)
            left = S(_LABEL)
        across = self.width() - left - S(_EDGE)
        y = S(_EDGE)
        for one in self._patches(self.width()):
            one.draw(painter, self.placed(QRect(left, y, across, one.height)), mirrored=self.mirrored)
            y += one.height + S(_GAP)
        if self._said.more:
            more = Lettering(self._said.more, font("small"), across - S(_PAD), align=self.reading_side())
            more.draw(painter, self.placed(QRect(left + S(_PAD), y, across - S(_PAD), 1)).x(), y, colour("muted"))
        if not self._said.patches:
            self._draw_plus(painter, left, across)

    def _draw_part(self, painter: QPainter) -> None:
        side = S(18)
        spot = self.placed(QRect(S(8), S(12), side, side))
        draw_icon(painter, spot, PART_ICONS[self.cell[1]], "muted")
        across = S(_LABEL) - S(38)
        name = Lettering(self._part_name, font("small"), across, align=self.reading_side())
        name.draw(painter, self.placed(QRect(S(34), 0, across, 1)).x(), S(11), colour("muted"))

    def _draw_plus(self, painter: QPainter, left: int, across: int) -> None:
        side = S(18)
        at = left + S(_PAD) if self._wide else left + (across - side) // 2
        spot = self.placed(QRect(at, (self.height() - side) // 2, side, side))
        draw_icon(painter, spot, "plus", "accent" if self.hovered else "control")

    def _more_height(self) -> int:
        return round(leading("small")) + S(_GAP) if self._said.more else 0

    def _patches(self, width: int) -> list[_Laid]:
        if width not in self._laid:
            across = width - S(_EDGE) - (S(_LABEL) if self._wide else S(_EDGE))
            self._laid[width] = [
                _Laid(one, across, wide=self._wide, mirrored=self.mirrored) for one in self._said.patches
            ]
        return self._laid[width]
