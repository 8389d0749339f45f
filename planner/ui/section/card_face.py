"""The face of one card: paints its words and places its buttons by hand, so that a hundred cards cost little."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button, icon_button
from planner.ui.kit.layouts import let_go
from planner.ui.kit.lettering import Lettering
from planner.ui.kit.measured import Measured
from planner.ui.kit.theme import S, colour, font, leading
from planner.ui.kit.voice import as_role

_TOP, _SQUARE, _GAP, _TEXT_TOP, _LEAST = 6, 40, 2, 9, 240
_COLUMNS = 380
"""From so many pixels on, what stands beside the words stands in a column of its own."""
BUTTONS: Final = ("edit", "take-away", "up", "down", "share")


class CardFace(Measured):
    """Name and details, two buttons beside them, parts below each other, then who may see it and two arrows."""

    guess = 120
    columns = False
    """Whether what stands beside the words may have a column of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.edit = icon_button("pencil", "-")
        self.away = icon_button("trash-2", "-")
        self.up = icon_button("chevron-up", "-")
        self.down = icon_button("chevron-down", "-")
        self.share = Button(
            "-", "plain", icon="users", trail="chevron-down", height=40, pad=0, role="small", icon_size=16
        )
        self._name, self._details = "", ""
        self._high: list[int] = []
        self._laid: dict[tuple[int, bool], tuple[Lettering, Lettering | None]] = {}
        self._middle: list[QWidget] = []
        self._beside: QWidget | None = None
        self._top: QWidget | None = None
        self._below: QWidget | None = None
        self._hint: QWidget | None = None
        for button in self.buttons():
            button.setParent(self)

    def buttons(self) -> tuple[Button, ...]:
        """Its buttons, in the order of `BUTTONS`."""
        return self.edit, self.away, self.up, self.down, self.share

    def show_words(self, name: str, details: str) -> None:
        """Shows another name and other details."""
        self._name, self._details = name, details
        as_role(self, QAccessible.Role.ListItem, name)
        self.setAccessibleDescription(details)
        self.stale()

    def set_middle(self, parts: list[QWidget]) -> None:
        """Shows these parts between the words and the foot; others are taken out and deleted."""
        for old in self._middle:
            if old not in parts:
                let_go(old)
        before: QWidget = self.away
        for part in parts:
            if part.parentWidget() is not self:
                part.setParent(self)
                part.show()
            QWidget.setTabOrder(before, part)
            before = part
        self._middle = list(parts)
        self.stale()

    def set_beside(self, part: QWidget | None) -> None:
        """Shows a part beside the words, or under them where there is little room; another one is deleted."""
        if self._beside is not None and self._beside is not part:
            let_go(self._beside)
        self._beside = part
        if part is not None and part.parentWidget() is not self:
            part.setParent(self)
            part.show()
        self.stale()

    def show_hint(self, hint: QWidget | None) -> None:
        """Shows a hint under what the card holds, or none; the one before goes."""
        if self._hint is not None:
            let_go(self._hint)
        self._hint = hint
        if hint is not None:
            hint.setParent(self)
            hint.show()
        self.stale()

    def holds(self, field: str) -> bool:  # noqa: ARG002 -- a folded card is where no field is written
        """Whether it is where this field is written."""
        return False

    def stop_before(self) -> QWidget:
        """What has the keyboard before the hint: the card's last part, or its own buttons."""
        inside = self._middle[-1] if self._middle else None
        last = inside.focusProxy() or inside if inside is not None else None
        return last if last is not None and last.focusPolicy() != Qt.FocusPolicy.NoFocus else self.edit

    def unfold(self, *, top: QWidget | None = None, below: QWidget | None = None) -> None:
        """Shows a part under the words, or one below everything; what was unfolded before goes."""
        for old in (self._top, self._below):
            if old is not None:
                let_go(old)
        self._top, self._below = top, below
        for part, before in ((top, self.away), (below, self.share)):
            if part is not None:
                part.setParent(self)
                part.show()
                QWidget.setTabOrder(before, part)
        self.stale()

    def stale(self) -> None:
        """Everything is measured and placed anew."""
        self._laid = {}
        super().stale()

    def sizeHint(self) -> QSize:
        """Its height follows its width; until that is known, a guess."""
        return QSize(S(_LEAST), S(self.guess))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts allow."""
        inner = [part.minimumSizeHint().width() for part in self._parts()]
        return QSize(max([S(_LEAST), *inner]), S(_SQUARE))

    def event(self, event: QEvent) -> bool:
        """A part that grew makes the card grow; asking costs less than placing everything anew."""
        if event.type() == QEvent.Type.LayoutRequest and self._seen and self._high_parts() != self._high:
            self.stale()
        return super().event(event)

    def _high_parts(self) -> list[int]:
        wide = self.width()
        return [_height(part, self._beside_width(wide) if part is self._beside else wide) for part in self._parts()]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, in full."""
        painter = QPainter(self)
        name, details = self._lettering(self.width())
        box = self.placed(QRect(0, S(_TOP + _TEXT_TOP), self._text_width(self.width()), self.height()))
        name.draw(painter, box.x(), box.y(), colour("ink"))
        if details is not None:
            details.draw(painter, box.x(), box.y() + name.height + S(_GAP), colour("muted"))
        painter.end()

    def _parts(self) -> list[QWidget]:
        others = (self._beside, self._top, self._hint, self._below)
        return [*self._middle, *(one for one in others if one is not None)]

    def _in_columns(self, width: int) -> bool:
        return self.columns and self._beside is not None and width >= S(_COLUMNS)

    def _beside_width(self, width: int) -> int:
        return width - self._text_width(width) - S(14) if self._in_columns(width) else width

    def _text_width(self, width: int) -> int:
        if self._in_columns(width):
            return width * 2 // 5
        return max(1, width - 2 * S(_SQUARE) - S(4))

    def _lettering(self, width: int) -> tuple[Lettering, Lettering | None]:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        made = self._laid.get((width, mirrored))
        if made is None:
            align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            across = self._text_width(width)
            name = Lettering(self._name, font("strong"), across, lead=leading("strong"), align=align)
            small = leading("small")
            details = (
                Lettering(self._details, font("small"), across, lead=small, align=align) if self._details else None
            )
            made = self._laid[width, mirrored] = (name, details)
        return made

    def lay(self, width: int, *, move: bool) -> int:
        """Goes through the parts from top to bottom; moves them if asked, and tells the height."""
        if move:
            self._high = self._high_parts()
        square = S(_SQUARE)
        name, details = self._lettering(width)
        words = S(_TEXT_TOP) + name.height + (S(_GAP) + details.height if details else 0) + S(6)
        y = S(_TOP) + max(square, words)
        columns = self._in_columns(width)
        if columns and self._beside is not None:
            at, wide = self._text_width(width) + S(14), self._beside_width(width)
            high = _height(self._beside, wide)
            y = max(y, S(_TOP) + high + S(4))
            if move:
                self._put(self._beside, QRect(at, S(_TOP), wide, high))
        elif self._beside is not None:
            y = self._stack(self._beside, y, width, move=move) + S(4)
        if move and not columns:
            self._put(self.edit, QRect(width - 2 * square, S(_TOP), square, square))
            self._put(self.away, QRect(width - square, S(_TOP), square, square))
        if self._top is not None:
            y = self._stack(self._top, y + S(2), width, move=move) + S(8)
        for part in self._middle:
            y = self._stack(part, y, width, move=move) + S(4)
        if self._hint is not None:
            y = self._stack(self._hint, y + S(2), width, move=move) + S(4)
        if move:
            taken = (4 if columns else 2) * square
            wide = min(self.share.sizeHint().width(), width - taken - S(8))
            self._put(self.share, QRect(0, y, wide, square))
            if columns:
                self._put(self.edit, QRect(width - taken, y, square, square))
                self._put(self.away, QRect(width - taken + square, y, square, square))
            self._put(self.up, QRect(width - 2 * square, y, square, square))
            self._put(self.down, QRect(width - square, y, square, square))
        y += square
        if self._below is not None:
            y = self._stack(self._below, y + S(4), width, move=move) + S(4)
        return y + S(_GAP)

    def _stack(self, part: QWidget, y: int, width: int, *, move: bool) -> int:
        high = _height(part, width)
        if move:
            self._put(part, QRect(0, y, width, high))
        return y + high

    def _put(self, part: QWidget, rect: QRect) -> None:
        part.setGeometry(self.placed(rect))


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
