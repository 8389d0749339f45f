"""A picture once more as a table of words, for whoever reads rather than looks; as high as its rows, so the page scrolls."""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from planner.ui.kit.lettering import Lettering, one_line_height
from planner.ui.kit.theme import S, colour, font

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_PAD: Final = 8
_PALETTE: Final = (
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "bg"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Highlight, "soft"),
    (QPalette.ColorRole.HighlightedText, "on_soft"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.Window, "raised"),
)


class _Airy(QStyledItemDelegate):
    """Words with room around them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws the words a little inside."""
        inside = QStyleOptionViewItem(option)
        edges = _stub(inside)
        edges.rect = edges.rect.adjusted(S(_PAD), 0, -S(_PAD), 0)
        super().paint(painter, inside, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the words need in what room is left."""
        inside = QStyleOptionViewItem(option)
        edges = _stub(inside)
        edges.rect = edges.rect.adjusted(0, 0, -2 * S(_PAD), 0)
        wanted = super().sizeHint(inside, index)
        return QSize(wanted.width() + 2 * S(_PAD), max(wanted.height() + S(10), S(36)))


class _Heads(QHeaderView):
    """Headings on a flat ground, in line with the words under them."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def sizeHint(self) -> QSize:
        """One line with room around it."""
        return QSize(super().sizeHint().width(), one_line_height(font("smallstrong")) + S(14))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draws one heading."""
        painter.fillRect(rect, colour("raised"))
        said = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        inside = rect.adjusted(S(_PAD) + 3, 0, -S(_PAD) - 3, 0)
        shown = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, inside.width())
        made = Lettering(shown, font("smallstrong"), inside.width(), align=side)
        made.draw(painter, inside.x(), inside.y() + (inside.height() - made.height) / 2, colour("ink"))


class TextTable(QTableWidget):
    """Rows of words under headings, whose columns take `shares` of the width. Arrow keys move in it, Tab leaves it."""

    def __init__(self, headings: Sequence[str], shares: Sequence[int], name: str, object_name: str) -> None:
        super().__init__(0, len(headings))
        self._laying, self._shares = False, tuple(shares)
        self._heads = _Heads()
        self.setHorizontalHeader(self._heads)
        self.setHorizontalHeaderLabels(list(headings))
        self.verticalHeader().hide()
        self.setAccessibleName(name)
        self.setObjectName(object_name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self._airy = _Airy(self)
        self.setItemDelegate(self._airy)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self._heads
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.dress()

    def dress(self) -> None:
        """Takes the letters and colours of the look worn now."""
        palette = self.palette()
        for role, name in _PALETTE:
            palette.setColor(role, colour(name))
        self.setPalette(palette)
        self.setFont(font("small"))
        self._heads.setFont(font("smallstrong"))
        self._fit()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows other rows."""
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                item = self.item(at, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.setItem(at, column, item)
                item.setText(words)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(S(320), self.height())

    def minimumSizeHint(self) -> QSize:
        """Words wrap; it may be narrow."""
        return QSize(S(200), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        if self._laying:
            return
        self._laying = True
        whole = self.viewport().width()
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, whole * share // sum(self._shares))
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(at) for at in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2)
        self._laying = False


def _stub(option: QStyleOptionViewItem) -> Any:
    return option
