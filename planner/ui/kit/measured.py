"""A part that places what is in it by hand, so that much costs little: its height follows its width."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.kit.mirroring import stands
from planner.ui.kit.theme import S


class Measured(QWidget):
    """Subclasses go through what is in them in `lay`. Until it is seen a guess will do: its width is not known yet."""

    guess = 100
    """Pixels at 100 % it is taken to be high until it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = False
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lay(self, width: int, *, move: bool) -> int:
        """Places what is inside, if asked to; tells the height in pixels."""
        raise NotImplementedError

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.stale()

    def stale(self) -> None:
        """Everything is measured and placed anew."""
        self._heights.clear()
        self.updateGeometry()
        self._place()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As `lay`, once it is seen."""
        if not self._seen:
            return S(self.guess)
        if width not in self._heights:
            self._heights[width] = self.lay(width, move=False)
        return self._heights[width]

    def showEvent(self, event: QShowEvent) -> None:
        """Now its width is known: it is measured in earnest."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places everything."""
        super().resizeEvent(event)
        self._place()

    def placed(self, rect: QRect) -> QRect:
        """Where a rectangle given for left-to-right stands."""
        return stands(self.rect(), rect, mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def _place(self) -> None:
        """Moves everything to its place; what grew since the height was asked for makes this grow."""
        if not self._seen:
            return
        high = self.lay(self.width(), move=True)
        if self._heights.get(self.width(), high) != high:
            self._heights = {self.width(): high}
            self.updateGeometry()
