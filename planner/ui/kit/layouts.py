"""Ways to place parts: downwards, across, flowing into lines, and in a column for reading; all re-measure themselves."""

from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QSpacerItem, QWidget

from planner.ui.kit.mirroring import stands
from planner.ui.kit.theme import S

Item: TypeAlias = QWidget | QLayout | int | tuple[QWidget | QLayout, int] | tuple[QWidget, int, Qt.AlignmentFlag] | None
Edges: TypeAlias = tuple[int, int, int, int]

_NONE: Edges = (0, 0, 0, 0)


class Line(QBoxLayout):
    """Parts one after another. An int is a gap in pixels at 100 %, None takes the room that is left."""

    def __init__(self, way: QBoxLayout.Direction, items: tuple[Item, ...], edges: Edges, gap: int) -> None:
        super().__init__(way)
        self._edges, self._between, self._gaps = edges, gap, list[tuple[QSpacerItem, int]]()
        for item in items:
            self.put(item)
        self.dress()

    def put(self, item: Item) -> None:
        """Adds one part at the end."""
        match item:
            case None:
                self.addStretch(1)
            case int():
                spacer = QSpacerItem(0, 0)
                self._gaps.append((spacer, item))
                self._space(spacer, item)
                self.addItem(spacer)
            case (QWidget() as widget, int(stretch), align):
                self.addWidget(widget, stretch, align)
            case (QWidget() as widget, int(stretch)):
                self.addWidget(widget, stretch)
            case (QLayout() as layout, int(stretch)):
                self.addLayout(layout, stretch)
            case QLayout():
                self.addLayout(item)
            case QWidget():
                self.addWidget(item)

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.setContentsMargins(*(S(edge) for edge in self._edges))
        self.setSpacing(S(self._between))
        for spacer, size in self._gaps:
            self._space(spacer, size)
        self.invalidate()

    def set_edges(self, edges: Edges) -> None:
        """Other margins, in pixels at 100 %."""
        self._edges = edges
        self.dress()

    def clear(self) -> None:
        """Takes everything out and deletes it."""
        self._gaps.clear()
        empty(self)

    def _space(self, spacer: QSpacerItem, size: int) -> None:
        downwards = self.direction() in {QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop}
        spacer.changeSize(0 if downwards else S(size), S(size) if downwards else 0)


def down(*items: Item, edges: Edges = _NONE, gap: int = 0) -> Line:
    """Parts from top to bottom; `edges` are left, top, right, bottom margins, all in pixels at 100 %."""
    return Line(QBoxLayout.Direction.TopToBottom, items, edges, gap)


def across(*items: Item, edges: Edges = _NONE, gap: int = 0) -> Line:
    """Parts in reading direction; `edges` are left, top, right, bottom margins, all in pixels at 100 %."""
    return Line(QBoxLayout.Direction.LeftToRight, items, edges, gap)


def room(layout: QLayout) -> QWidget:
    """A plain widget that holds a layout."""
    held = QWidget()
    held.setLayout(layout)
    return held


def show_part(part: QWidget, shown: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
    """Shows or hides a part. One that stands nowhere yet comes with what it will stand in, never as a window of its own."""
    if not shown or part.parentWidget() is not None:
        part.setVisible(shown)


def let_go(part: QWidget) -> None:
    """Takes a part, and everything in it, off the screen for good."""
    part.hide()
    part.setParent(None)
    part.deleteLater()


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout and deletes it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            let_go(widget)
        elif inner is not None:
            empty(inner)
            inner.deleteLater()


class Flow(QLayout):
    """Parts side by side, going on in the next line when a line is full; mirrored from right to left.

    `balanced` puts about as many into each line, for parts of one size.
    """

    def __init__(self, *widgets: QWidget, gap: int = 8, balanced: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._balanced = gap, balanced
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.invalidate()

    def addItem(self, item: QLayoutItem, /) -> None:
        """Adds a part at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        """The part at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """Takes the part at a place out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer parts in a line need more lines."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """How high the lines are together."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Everything in one line, if that is not too wide."""
        widths = [item.sizeHint().width() for item in self._shown()]
        width = min(sum(widths) + S(self._gap) * max(0, len(widths) - 1), S(560))
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """The widest part by itself."""
        return QSize(max((item.minimumSize().width() for item in self._shown()), default=0), 0)

    def setGeometry(self, rect: QRect, /) -> None:
        """Places the parts."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, high, gap = rect.x(), rect.y(), 0, S(self._gap)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shown = self._shown()
        most = self._line_limit(shown, rect.width())
        for number, item in enumerate(shown):
            size = _fitted(item, rect.width())
            if (number % most == 0 and number) or (x + size.width() > rect.right() + 1 and x > rect.x()):
                x, y, high = rect.x(), y + high + gap, 0
            widget = item.widget()
            if move and widget is not None:
                widget.setGeometry(stands(rect, QRect(QPoint(x, y), size), mirrored=mirrored))
            x += size.width() + gap
            high = max(high, size.height())
        return y + high - rect.y()

    def _line_limit(self, shown: list[QLayoutItem], width: int) -> int:
        """How many parts go into one line at most."""
        if not self._balanced or not shown:
            return len(shown) or 1
        widest = max(item.sizeHint().width() for item in shown) + S(self._gap)
        fitting = max(1, (width + S(self._gap)) // widest)
        return -(-len(shown) // -(-len(shown) // fitting))


def _fitted(item: QLayoutItem, room_for: int) -> QSize:
    wished = item.sizeHint()
    if wished.width() <= room_for:
        return wished
    width = max(room_for, item.minimumSize().width())
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else wished.height())


class Column(QWidget):
    """A reading column of at most `width` pixels at 100 %, centred by its margins.

    A maximum width inside a centred box would be asked for its height at the wrong width.
    """

    def __init__(self, layout: QLayout, *, width: int = 640, edge: int = 24, top: int = 14, bottom: int = 20) -> None:
        super().__init__()
        self._width, self._edge, self._top, self._bottom = width, edge, top, bottom
        self.setLayout(layout)
        self._centre(self.width())

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._centre(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centres anew."""
        self._centre(event.size().width())
        super().resizeEvent(event)

    def _centre(self, width: int) -> None:
        side = max(S(self._edge), (width - S(self._width)) // 2)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, S(self._top), side, S(self._bottom))
