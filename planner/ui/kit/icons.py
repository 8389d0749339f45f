"""Draws the Lucide icons by name, sharp at every size and in any colour."""

from functools import cache, lru_cache
from math import ceil
from typing import Final

import msgspec
from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from planner import resources
from planner.ui.kit.theme import S, colour

_MIRRORED: Final = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
    "undo-2": "redo-2",
    "redo-2": "undo-2",
}
_SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{ink}" '
    'stroke-width="{weight}" stroke-linecap="round" stroke-linejoin="round">{inner}</svg>'
)


def draw_icon(painter: QPainter, rect: QRect, name: str, ink: str, *, mirrored: bool = False) -> None:
    """Draw an icon into a square. `ink` is a token's name; `mirrored` turns arrows for right-to-left."""
    shown = _MIRRORED.get(name, name) if mirrored else name
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(rect.topLeft(), _pixmap(shown, colour(ink).name(), rect.width(), ratio))


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(_shapes())


class Icon(QWidget):
    """An icon by itself, perhaps on a round tinted ground; decoration only."""

    def __init__(self, name: str, ink: str = "ink", *, size: int = 20, ground: str = "", pad: int = 0) -> None:
        super().__init__()
        self._name, self._ink, self._size, self._ground, self._pad = name, ink, size, ground, pad
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.dress()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        side = S(self._size + 2 * self._pad)
        self.setFixedSize(side, side)

    def show_icon(self, name: str, ink: str) -> None:
        """Shows another icon."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the icon with its ground."""
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground first, icon on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._ground))
            painter.drawEllipse(self.rect())
        corner = QPoint(S(self._pad), S(self._pad))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_icon(painter, QRect(corner, QSize(S(self._size), S(self._size))), self._name, self._ink, mirrored=mirrored)
        painter.end()


@cache
def _shapes() -> dict[str, str]:
    path = resources.folder() / "icons" / "lucide.json"
    return msgspec.json.decode(path.read_bytes(), type=dict[str, str])


@lru_cache(maxsize=400)
def _pixmap(name: str, ink: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # a screen without icons need not load it

    # 1.9 matches the weight of the letters beside it.
    # A new section's words may name an icon that is not bundled yet: a ring stands for it.
    picture = _SVG.format(ink=ink, weight=1.9, inner=_shapes().get(name) or _shapes()["circle"])
    side = ceil(size * ratio)
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(picture.encode())).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
