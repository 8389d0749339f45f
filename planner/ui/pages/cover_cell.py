"""One cell of the cover map: a button that shows its state by shape and word, in a grid or as a line of a list."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from planner.ui.kit.lettering import Lettering
from planner.ui.kit.marks import State, draw_mark
from planner.ui.kit.panels import outline
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.theme import S, colour, font, leading, target
from planner.ui.pages.cover_words import by_words, cell_name, column_name, state_name, state_words
from planner.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.coach.coverage import Cell, Row

_MARK, _INSET, _HIGH, _LEAST, _SIDE, _PAD = 20, 3, 62, 76, 46, 14
_MARKS: Final[dict[str, State]] = {"covered": "ready", "part": "started", "none": "none"}
_LOOKS: Final = {
    "covered": ("soft", "", "on_soft"),
    "part": ("note", "", "on_note"),
    "none": ("", "control", "ink"),
    "not_needed": ("", "", "muted"),
}


class CoverCell(Pressable):
    """A patch with its mark and its word; in a list, a line with its column's name and what covers it."""

    radius = 8

    def __init__(self, words: Words, row: "Row", cell: "Cell", does: "Callable[[], None]") -> None:
        super().__init__("", name=cell_name(words, row, cell), does=does)
        self._says, self.cell = words, cell
        self.spot = (str(row.entry), str(cell.cover))
        self._listed = self._open = False
        self._laid: dict[tuple[int, bool], tuple[Lettering, ...]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setObjectName(f"coverage.{row.entry}.{cell.cover}")
        self.show_cell(row, cell)

    def show_cell(self, row: "Row", cell: "Cell") -> None:
        """Shows another state."""
        self.cell = cell
        self._column = column_name(self._says, cell.cover)
        self._state, self._said = state_name(self._says, cell), state_words(self._says, cell)
        self.setAccessibleName(cell_name(self._says, row, cell))
        self.setAccessibleDescription(by_words(self._says, cell))
        self._laid.clear()
        self.update()

    def set_listed(self, listed: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Stands as a line in a list, or under its column."""
        if listed != self._listed:
            self._listed = listed
            self.update()

    def show_open(self, opened: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Shows whether its panel is the open one."""
        if opened != self._open:
            self._open = opened
            self.update()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._laid.clear()
        super().dress()

    def natural_width(self) -> int:
        """As much as there is."""
        return target(_LEAST)

    def minimumSizeHint(self) -> QSize:
        """Room for a finger."""
        return QSize(target(_LEAST), target(44))

    def height_at(self, width: int) -> int:
        """As high as what stands in it."""
        if self._listed:
            column, said = self._lines(width)
            return max(target(48), column.height + said.height + S(14))
        word = self._word(width)
        return max(target(_HIGH), S(_MARK) + word.height + S(20))

    def draw(self, painter: QPainter) -> None:
        """Its ground, its mark, its word."""
        fill, border, ink = _LOOKS[self.cell.state]
        inset = S(_INSET) + 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        ground = fill or ("raised" if self.hovered else "")
        edge = "accent" if self._open or (self.hovered and self.cell.state != "not_needed") else border
        painter.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(outline(edge, 2 if self._open else 1, dashed=edge == "control"))
        painter.drawRoundedRect(box, S(self.radius), S(self.radius))
        if self._listed:
            self._draw_line(painter, ink)
            return
        word, side = self._word(self.width()), S(_MARK)
        top = (self.height() - side - S(4) - word.height) // 2
        self._draw_mark(painter, QRect((self.width() - side) // 2, top, side, side), ink)
        word.draw(painter, S(_INSET + 2), top + side + S(4), colour(ink))

    def _draw_line(self, painter: QPainter, ink: str) -> None:
        side = S(_MARK)
        column, said = self._lines(self.width())
        top = (self.height() - column.height - said.height) // 2
        self._draw_mark(painter, self.placed(QRect(S(_PAD), top + S(1), side, side)), ink)
        across = self.width() - S(_SIDE) - S(_PAD)
        left = self.placed(QRect(S(_SIDE), 0, across, 1)).x()
        column.draw(painter, left, top, colour(ink))
        said.draw(painter, left, top + column.height, colour(ink))

    def _draw_mark(self, painter: QPainter, box: QRect, ink: str) -> None:
        mark = _MARKS.get(self.cell.state)
        if mark is not None:
            draw_mark(painter, box, mark)
            return
        painter.setPen(QPen(colour(ink), max(1.6, S(2)), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle, reach = QRectF(box).center(), box.width() * 0.3
        painter.drawLine(QPointF(middle.x() - reach, middle.y()), QPointF(middle.x() + reach, middle.y()))

    def _word(self, width: int) -> Lettering:
        return self._lettered(width, S(_INSET + 2), S(_INSET + 2))[0]

    def _lines(self, width: int) -> tuple[Lettering, Lettering]:
        column, said = self._lettered(width, S(_SIDE), S(_PAD))
        return column, said

    def _lettered(self, width: int, left: int, right: int) -> tuple[Lettering, ...]:
        """Its words laid out at a width: the state alone, or the column's name and what covers it."""
        key = (width, self._listed)
        if key not in self._laid:
            across = max(1, width - left - right)
            if self._listed:
                said, align = ((self._column, "strong"), (self._said, "small")), self.reading_side()
                self._laid[key] = tuple(
                    Lettering(text, font(role), across, lead=leading(role), align=align) for text, role in said
                )
            else:
                self._laid[key] = (_state_word(self._state, across, font("small").key(), leading("small")),)
        return self._laid[key]


@lru_cache(maxsize=48)
def _state_word(state: str, across: int, _face: str, lead: float) -> Lettering:
    """The word of a state, which many cells share."""
    return Lettering(state, font("small"), across, lead=lead, align=Qt.AlignmentFlag.AlignHCenter)
