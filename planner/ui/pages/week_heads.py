"""Draws the names around the cells of the week: days with their date, today by its word, and parts of the day."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from planner.plan.fields import DAYS
from planner.ui.kit.icons import draw_icon
from planner.ui.kit.lettering import Lettering
from planner.ui.kit.theme import S, colour, font
from planner.ui.pages.week_words import PART_ICONS, part_name
from planner.words import Words

_NEAR, _MIDDLE, _FAR = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


def draw_day(
    painter: QPainter, box: QRect, words: Words, iso: str, *, today: bool, listed: bool, mirrored: bool
) -> None:
    """Draw a day over its column, or over its lines in a list; today on a ground of its own, with the word."""
    day = DAYS[date.fromisoformat(iso).weekday()]
    name = words.ui(f"day.{day}" if listed else f"day_short.{day}")
    said = words.ui("week.day_date", day=name, date=int(iso[8:]))
    if today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("soft"))
        painter.drawRoundedRect(QRectF(box), S(8), S(8))
    ink = colour("on_soft" if today else "ink")
    near, far = (_FAR, _NEAR) if mirrored else (_NEAR, _FAR)
    inner = box.adjusted(S(8), 0, -S(8), 0) if listed else box
    align = near if listed else _MIDDLE
    first = Lettering(said, font("strong" if today or listed else "body"), inner.width(), align=align)
    first.draw(painter, inner.x(), box.y() + S(5), ink)
    if today:
        below = S(6) if listed else S(5) + first.height
        word = Lettering(words.ui("week.today"), font("small"), inner.width(), align=far if listed else _MIDDLE)
        word.draw(painter, inner.x(), box.y() + below, ink)


def draw_part(painter: QPainter, box: QRect, words: Words, part: str, *, mirrored: bool) -> None:
    """Draw the name of a part of the day beside its row."""
    side = S(20)
    left = box.right() - side + 1 if mirrored else box.x()
    draw_icon(painter, QRect(left, box.y() + S(8), side, side), PART_ICONS[part], "muted")
    made = Lettering(part_name(words, part), font("small"), box.width(), align=_FAR if mirrored else _NEAR)
    made.draw(painter, box.x(), box.y() + S(11) + side, colour("muted"))
