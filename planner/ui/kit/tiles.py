"""Whole cards that are one button, and rows to tick."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from planner.ui.kit.lettering import Lettering, one_line_width
from planner.ui.kit.panels import CARD, outline
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.theme import S, colour, font, leading, target

_BOX, _AFTER_BOX = 20, 11


class Tile(Pressable):
    """A card that is one button: what stands in its layout is decoration, its name says everything.

    `border` and `fill` are token names or empty; `bare` tiles show a ground only under the pointer.
    """

    radius = CARD

    def __init__(
        self,
        layout: QLayout,
        name: str,
        *,
        about: str = "",
        does: Callable[[], object] | None = None,
        checkable: bool = False,
        fill: str = "surface",
        border: str = "line",
        bare: bool = False,
    ) -> None:
        super().__init__("", name=name, about=about, does=does)
        self._fill, self._border, self._bare = fill, border, bare
        self.setCheckable(checkable)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setLayout(layout)
        for inner in self.findChildren(QWidget):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.dress()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.setMinimumHeight(target(44))
        super().dress()

    def natural_width(self) -> int:
        """As its layout wishes."""
        return self._inside().sizeHint().width()

    def height_at(self, width: int) -> int:
        """As its layout needs, and never too small to press."""
        inside = self._inside()
        wanted = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        return max(target(44), wanted)

    def hasHeightForWidth(self) -> bool:
        """Only if something inside wraps: Qt asks the layout, which answers -1 when nothing does."""
        return self._inside().hasHeightForWidth()

    def minimumSizeHint(self) -> QSize:
        """As its layout needs."""
        return QSize(self._inside().minimumSize().width(), target(44))

    def event(self, event: QEvent) -> bool:
        """A changed inside may need a new height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def draw(self, painter: QPainter) -> None:
        """A card; tinted with a strong border when chosen."""
        on = self.isChecked()
        if self._bare and not on:
            self._draw_bare(painter)
            return
        fill = "soft" if on else "raised" if self.hovered else self._fill
        border = "accent" if on else "control" if self.hovered and self._border else self._border
        painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(outline(border, 2 if on else 1))
        inset = 1.0 if on else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), S(CARD), S(CARD))

    def _draw_bare(self, painter: QPainter) -> None:
        if self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(S(6), S(3), -S(6), -S(3)), S(8), S(8))

    def _inside(self) -> QLayout:
        layout = self.layout()
        if layout is None:
            raise RuntimeError("a tile keeps its layout")
        return layout


class CheckRow(Pressable):
    """A row to tick: box, words that wrap, a note at the end. `mixed` shows that only some things in it are ticked."""

    radius = 8

    def __init__(
        self,
        words: str,
        *,
        ticked: bool = False,
        mixed: bool = False,
        note: str = "",
        indent: int = 0,
        radio: bool = False,
        about: str = "",
        does: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(words, name=f"{words}, {note}" if note else words, about=about, does=does)
        self._note, self._indent, self._mixed, self._radio = note, indent, mixed, radio
        self._natural: int | None = None
        self._heights: dict[int, int] = {}
        self.setCheckable(True)
        self.setChecked(ticked)
        self.setAutoExclusive(radio)
        self.widen()
        self.dress()

    def dress(self) -> None:
        """Takes the letters of the look worn now."""
        self.setFont(font("nav" if self._indent else "body"))
        self._forget()
        super().dress()

    def set_state(self, *, ticked: bool, mixed: bool = False, note: str | None = None) -> None:
        """Shows another state, and perhaps another note."""
        self._mixed = mixed
        if note is not None:
            self._note = note
            self.setAccessibleName(f"{self._words}, {note}" if note else self._words)
        self.setChecked(ticked)
        self._forget()
        self.updateGeometry()
        self.update()

    def set_words(self, words: str, *, name: str = "") -> None:
        """Shows other words; the name is `name`, or the words."""
        self._forget()
        super().set_words(words, name=name)

    def natural_width(self) -> int:
        """Box, words and note in one line."""
        if self._natural is None:
            self._natural = self._before() + one_line_width(self._words, self.font()) + self._after()
        return self._natural

    def heightForWidth(self, width: int) -> int:
        """As `height_at`. Layouts ask again and again; and from one line on, more width changes nothing."""
        across = min(width, self.natural_width())
        high = self._heights.get(across)
        if high is None:
            high = self._heights[across] = self.height_at(across)
        return high

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self._before() + S(80) + self._after(), target(40))

    def height_at(self, width: int) -> int:
        """40 pixels, or as many lines as the words need."""
        return max(target(40), self._lettering(width).height + S(14))

    def draw(self, painter: QPainter) -> None:
        """Box first, then words and note."""
        if self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(QRectF(self.rect()), S(8), S(8))
        side = S(_BOX)
        self._draw_box(painter, QRectF(self.placed(QRect(S(self._indent), (self.height() - side) // 2, side, side))))
        lettering = self._lettering(self.width())
        box = self.placed(QRect(self._before(), 0, self.width() - self._before() - self._after(), self.height()))
        lettering.draw(painter, box.x(), (self.height() - lettering.height) / 2, colour("ink"))
        if self._note:
            wide = self._after()
            note = Lettering(self._note, font("small"), wide, align=self.reading_side())
            spot = self.placed(QRect(self.width() - wide + S(12), 0, wide, self.height()))
            note.draw(painter, spot.x(), (self.height() - note.height) / 2, colour("muted"))

    def _draw_box(self, painter: QPainter, square: QRectF) -> None:
        on = self.isChecked() or self._mixed
        painter.setBrush(colour("accent" if on else "surface"))
        painter.setPen(QPen(colour("accent" if on else "control"), 1.4))
        inner = square.adjusted(0.7, 0.7, -0.7, -0.7)
        if self._radio:
            painter.drawEllipse(inner)
        else:
            painter.drawRoundedRect(inner, S(5), S(5))
        if self._mixed:
            painter.setPen(QPen(colour("on_accent"), 2.2))
            middle = square.center().y()
            painter.drawLine(QPointF(square.x() + S(6), middle), QPointF(square.right() - S(6), middle))
        elif on and self._radio:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("on_accent"))
            painter.drawEllipse(square.center(), S(4), S(4))
        elif on:
            from planner.ui.kit.marks import draw_tick  # nothing is ticked before the first painting

            draw_tick(painter, square, colour("on_accent"))

    def _forget(self) -> None:
        self._natural = None
        self._heights.clear()

    def _before(self) -> int:
        return S(self._indent) + S(_BOX) + S(_AFTER_BOX)

    def _after(self) -> int:
        return one_line_width(self._note, font("small")) + S(16) if self._note else S(4)

    def _lettering(self, width: int) -> Lettering:
        across = width - self._before() - self._after()
        return self.lettered(self.font(), across, self.reading_side(), leading("body"))
