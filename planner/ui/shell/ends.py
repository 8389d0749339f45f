"""Places a bar's parts at its two ends; where they do not fit in one line they go on in the next."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from planner.ui.kit.mirroring import stands
from planner.ui.kit.theme import S


class Ends(QLayout):
    """Parts at the reading side and at the far side of a bar. `edges` are side and top margins at 100 %."""

    def __init__(self, *, edges: tuple[int, int] = (20, 8), gap: int = 8, least: int = 0) -> None:
        super().__init__()
        self._items: list[tuple[QLayoutItem, bool]] = []
        self._edges, self._gap, self._least = edges, gap, least
        self._far = False
        self.setContentsMargins(0, 0, 0, 0)

    def put(self, widget: QWidget, *, far: bool = False) -> None:
        """Adds a part after the others of its end."""
        self._far = far
        self.addWidget(widget)

    def put_before(self, widget: QWidget, other: QWidget) -> None:
        """Adds a part at the far end, before another one."""
        self.removeWidget(widget)
        self.put(widget, far=True)
        added = self._items.pop()
        place = next(at for at, (item, _far) in enumerate(self._items) if item.widget() is other)
        self._items.insert(place, added)

    def put_first(self, widget: QWidget) -> None:
        """Adds a part before all others."""
        self.removeWidget(widget)
        self.put(widget)
        self._items.insert(0, self._items.pop())

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.invalidate()

    def addItem(self, item: QLayoutItem, /) -> None:
        """Adds a part."""
        self._items.append((item, self._far))

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        """The part at a place, or None."""
        return self._items[index][0] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """Takes the part at a place out."""
        return self._items.pop(index)[0] if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more height than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrow bar needs more lines."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """How high the lines are together."""
        return sum(self._high(line) for line in self._lines(width)) + self._around(len(self._lines(width)))

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        shown = self._shown()
        widths = [item.sizeHint().width() for item, _far in shown]
        across = sum(widths) + S(self._gap) * len(widths) + 2 * S(self._edges[0])
        return QSize(across, max(S(self._least), self._high(shown) + self._around(1)))

    def minimumSize(self) -> QSize:
        """The widest part by itself."""
        widest = max((item.minimumSize().width() for item, _far in self._shown()), default=0)
        return QSize(widest + 2 * S(self._edges[0]), S(self._least))

    def setGeometry(self, rect: QRect, /) -> None:
        """Places the parts."""
        super().setGeometry(rect)
        lines = self._lines(rect.width())
        used = sum(self._high(line) for line in lines) + S(self._gap) * (len(lines) - 1)
        y = rect.y() + max(0, (rect.height() - used) // 2)
        for line in lines:
            self._place(line, QRect(rect.x(), y, rect.width(), self._high(line)))
            y += self._high(line) + S(self._gap)

    def _shown(self) -> list[tuple[QLayoutItem, bool]]:
        return [(item, far) for item, far in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, bool]]]:
        room, gap = width - 2 * S(self._edges[0]), S(self._gap)
        lines: list[list[tuple[QLayoutItem, bool]]] = [[]]
        used = 0
        for item, far in self._shown():
            wide = self._wide(item, room)
            if lines[-1] and used + gap + wide > room:
                lines.append([])
                used = 0
            used += wide + (gap if lines[-1] else 0)
            lines[-1].append((item, far))
        return lines

    def _place(self, line: list[tuple[QLayoutItem, bool]], rect: QRect) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge, gap = S(self._edges[0]), S(self._gap)
        room = rect.width() - 2 * edge
        x = rect.x() + edge
        far_wide = sum(self._wide(item, room) + gap for item, far in line if far) - gap
        started = False
        for item, far in line:
            if far and not started:
                started = True
                x = max(x, rect.right() + 1 - edge - far_wide)
            wide = self._wide(item, room)
            high = self._tall(item, wide)
            spot = QRect(QPoint(x, rect.y() + (rect.height() - high) // 2), QSize(wide, high))
            widget = item.widget()
            if widget is not None:
                widget.setGeometry(stands(rect, spot, mirrored=mirrored))
            x += wide + gap

    def _wide(self, item: QLayoutItem, room: int) -> int:
        return max(min(item.sizeHint().width(), room), min(item.minimumSize().width(), room))

    def _tall(self, item: QLayoutItem, wide: int) -> int:
        return item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()

    def _high(self, line: list[tuple[QLayoutItem, bool]]) -> int:
        room = 10_000 if not self.parentWidget() else max(1, self.geometry().width() - 2 * S(self._edges[0]))
        return max((self._tall(item, min(item.sizeHint().width(), room)) for item, _far in line), default=0)

    def _around(self, lines: int) -> int:
        return 2 * S(self._edges[1]) + S(self._gap) * (lines - 1)
