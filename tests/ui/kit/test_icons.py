"""Every icon that is asked for is there, drawn in the ink that was asked for, and turned where reading turns."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from planner.ui.kit import theme
from planner.ui.kit.icons import draw_icon, names
from planner.ui.kit.theme import Look
from planner.ui.kit.tokens import LIGHT
from tests.ui.shown import WORDS

UI = Path(__file__).resolve().parents[3] / "planner" / "ui"
ASKED = re.compile(r'(?:icon|trail)="([a-z0-9-]+)"|(?:Icon|icon_button|Banner|EmptyState|set_icon)\(\s*"([a-z0-9-]+)"')


def drawn(name: str, *, mirrored: bool = False) -> QImage:
    picture = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_icon(painter, QRect(0, 0, 24, 24), name, "accent", mirrored=mirrored)
    painter.end()
    return picture


def test_every_icon_that_a_page_or_a_part_names_is_there():
    code = "\n".join(path.read_text("utf-8") for path in UI.rglob("*.py"))
    asked = {one or other for one, other in ASKED.findall(code)}
    assert len(asked) > 15
    assert asked | {section.icon for section in WORDS.sections.values()} <= set(names())


@pytest.mark.parametrize("name", names())
def test_every_icon_draws_in_the_ink_it_is_given(qapp, name):
    theme.wear(Look(LIGHT))
    picture = drawn(name)
    inked = [picture.pixelColor(x, y) for x in range(24) for y in range(24) if picture.pixelColor(x, y).alpha() == 255]
    assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
    # Where strokes cross, blending may round a shade up or down.
    wanted = QColor(LIGHT.accent)
    assert all(abs(one.red() - wanted.red()) + abs(one.green() - wanted.green()) < 6 for one in inked)


def test_arrows_turn_where_reading_goes_from_right_to_left(qapp):
    theme.wear(Look(LIGHT))
    assert drawn("arrow-right", mirrored=True) == drawn("arrow-left")
    assert drawn("heart", mirrored=True) == drawn("heart")
