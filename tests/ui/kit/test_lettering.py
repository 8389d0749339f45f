"""Words of every script stand whole on the screen, also where the computer has no letters for them."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from planner.plan.directions import folded, numbers_kept
from planner.ui.kit.lettering import Lettering
from planner.ui.kit.theme import font, leading

SAID = (
    "Діма καλημέρα", "أتصل بسارة 07700 900701 مساءً", "میں اکیلا نہیں ہوں", "今日は大丈夫", "मैं ठीक हूँ", "สวัสดี ปู่",
    "אני בסדר", "💚🌊🚫", "👨‍👩‍👧‍👦 👍🏽", "அன்பு ગુજરાતી ਪੰਜਾਬੀ বাংলা",
)  # fmt: skip
NO_FONTS = (
    """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><cachedir>{}</cachedir></fontconfig>"""
)
ON_A_BARE_COMPUTER = """
import sys
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv)
from planner.ui.kit.fields import Field, GrowingField
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import font
def seen(widget):
    widget.resize(400, 80); widget.ensurePolished(); return widget.grab().toImage()
said = sys.argv[1]
typed, lines = Field(), GrowingField()
before = seen(typed)
typed.insert(said); lines.lines.insertPlainText(said)
label = PlainLabel(said); label.sizeHint()
metrics = QFontMetricsF(font("body"))
print([char for char in said if char.isalpha() and not metrics.inFontUcs4(ord(char))])
again = Field(); again.insert(said); many = GrowingField(); many.set_text(said)
print(seen(again) == seen(typed) != before, seen(many) == seen(lines))
"""


def drawn(lettering, width=400):
    image = QImage(width, lettering.height + 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    lettering.draw(painter, 0, 30, QColor("black"))
    painter.end()
    return image


def inked_rows(image):
    return [y for y in range(image.height()) if any(image.pixelColor(x, y).value() < 160 for x in range(image.width()))]


def inked_columns(image, rows):
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).value() < 160 for y in rows)]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("text", SAID)
def test_a_computer_without_any_fonts_shows_every_letter(text, tmp_path):
    settings = tmp_path / "fonts.conf"
    settings.write_text(NO_FONTS.format(tmp_path))
    environment = {**os.environ, "FONTCONFIG_FILE": str(settings)}
    found = subprocess.run(
        [sys.executable, "-c", ON_A_BARE_COMPUTER, text], env=environment, capture_output=True, text=True, check=True
    )
    assert found.stdout.splitlines() == ["[]", "True True"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("role", ["body", "small", "h1"])
@pytest.mark.parametrize("text", [*SAID, "ที่นี่ ปู่ ญู", "हूँ दृष्टि"])
def test_nothing_is_cut_above_or_below(text, role):
    made = Lettering(text, font(role), 400, lead=leading(role))
    rows = inked_rows(drawn(made))
    assert rows[0] >= 30
    assert rows[-1] < 30 + made.height


@pytest.mark.usefixtures("qapp")
def test_a_heap_of_marks_stays_in_its_own_line():
    plain = Lettering("Z and\nwords", font("body"), 400, lead=leading("body"))
    heap = Lettering("Z" + "\u0301\u0323\u030c" * 60 + " and\nwords", font("body"), 400, lead=leading("body"))
    assert heap.height < 2.5 * plain.height
    rows = inked_rows(drawn(heap))
    assert rows[0] >= 30
    assert rows[-1] < 30 + heap.height


@pytest.mark.usefixtures("qapp")
def test_lines_that_read_leftwards_end_together_at_the_right():
    made = Lettering("أتصل بأمي كل مساء ثم أمشي حول الحديقة وأنام مبكرا", font("body"), 200)
    assert made.lines > 1
    image = drawn(made)
    half = 30 + made.height // made.lines
    first, last = (
        inked_columns(image, range(30, half)),
        inked_columns(image, range(30 + made.height - half + 34, image.height())),
    )
    assert abs(first[-1] - last[-1]) < 8


def test_a_number_to_ring_is_kept_from_turning():
    assert numbers_kept("سارة 07700 900701 مساء") == "سارة \u206607700 900701\u2069 مساء"
    assert numbers_kept("Sara 07700 900701") == "Sara 07700 900701"
    assert numbers_kept("في 17:30") == "في 17:30"


def test_a_search_finds_a_name_however_it_was_typed():
    assert folded("Zoe\u0308") == folded("Zo\u00eb") == folded("ZOE")
    assert folded("istanbul") in folded("İstanbul")
    assert folded("nguyen thi anh") == folded("Nguyễn Thị Ánh")
    assert folded("سارة") in folded("أتصل بسارة")
