"""Prints the recovery code on one plain sheet that does not say what it opens."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from planner.ui.ask import Ask
from planner.ui.kit import theme
from planner.ui.verbs import Picture
from planner.words import Words

_SHAPE = 297 / 210  # A4


def print_code(ask: Ask, parent: QWidget, words: Words, groups: tuple[str, ...]) -> bool:
    """Print it through the system's dialog; tells whether it was sent."""
    return ask.print_pages(
        parent,
        words.ui("shell.notebook"),
        1,
        lambda number, width: sheet(words, groups, width) if number == 0 else None,
    )


def sheet(words: Words, groups: tuple[str, ...], width: int) -> Picture:
    """The sheet as a picture, `width` pixels wide."""
    height = round(width * _SHAPE)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(Qt.GlobalColor.black)
    edge, mm = width / 9, width / 210
    top = _wrapped(painter, words.ui("recovery.paper_title"), edge, edge, width, _font("h1", 8 * mm))
    top = _wrapped(painter, words.ui("recovery.paper_lead"), edge, top + 4 * mm, width, _font("body", 5 * mm))
    painter.setFont(_font("phone", 9 * mm))
    for at, group in enumerate(groups):
        across = edge + (at % 4) * (width - 2 * edge) / 4
        painter.drawText(QRectF(across, top + 12 * mm + (at // 4) * 16 * mm, width / 4, 14 * mm), group)
    painter.end()
    return Picture(width, height, bytes(image.constBits()))


def _wrapped(painter: QPainter, text: str, left: float, top: float, width: int, font: QFont) -> float:
    painter.setFont(font)
    box = QRectF(left, top, width - 2 * left, width)
    flags = int(Qt.TextFlag.TextWordWrap)
    used = painter.boundingRect(box, flags, text)
    painter.drawText(box, flags, text)
    return float(used.bottom())


def _font(role: str, pixels: float) -> QFont:
    font = QFont(theme.font(role))
    font.setPixelSize(max(1, round(pixels)))
    return font
