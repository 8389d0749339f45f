"""Ruled paper under a text: a quiet line under each line of words, outlined while it is written on."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from planner.ui.kit.panels import CONTROL, outline
from planner.ui.kit.theme import S


def paint_rules(paper: QWidget, lines: QPlainTextEdit) -> None:
    """Draw the paper of a text that stands in it. The text scrolls by whole lines, so the rules stay."""
    painter = QPainter(paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(outline("line"))
    step = ceil(QFontMetricsF(lines.font()).lineSpacing())
    line = lines.y() + lines.viewport().y() + step + 1
    while line < paper.height() - S(4):
        painter.drawLine(QPointF(0, line), QPointF(paper.width(), line))
        line += step
    if lines.hasFocus():
        painter.setPen(outline("focus", 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(paper.rect()).adjusted(1, 1, -1, -1), S(CONTROL), S(CONTROL))
    painter.end()
