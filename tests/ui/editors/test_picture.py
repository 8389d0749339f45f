"""A picture is cleaned of where it was taken, made to fit, shown, and taken away."""

from base64 import b64decode

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from planner.plan.fields import IMAGE_LIMIT, Image, field, well_formed
from planner.ui.editors.kinds import editor_for
from planner.ui.editors.picture import cleaned
from planner.words import FieldWords
from tests.ui.shown import WORDS, context, show

SECRET = "Taken at 51.5 north by Jo's phone"


def drawn(kind: bytes, width: int = 60, height: int = 40, *, noisy: bool = False) -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#84CDB8"))
    if noisy:
        for y in range(height):
            for x in range(width):
                picture.setPixel(x, y, (x * 7919 + y * 104_729) * 2_654_435_761 & 0xFFFFFF)
    picture.setText("Comment", SECRET)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(picture)
    return bytes(buffer.data().data())


def made(qtbot, data: bytes | None):
    editor = editor_for(field("picture", Image()), FieldWords("Picture"), context(choose_picture=lambda: data))
    editor.set_name("section.reasons.answer.picture", "Picture")
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


@pytest.mark.parametrize("kind", [b"JPEG", b"PNG"])
def test_a_chosen_picture_is_told_and_shown(qtbot, kind):
    editor, told = made(qtbot, drawn(kind))
    editor.choose.click()
    assert well_formed(Image(), told[0]) == told[0]
    assert editor.preview.isVisible()
    assert editor.choose.words == WORDS.ui("editor.picture.change")
    editor.take_away.click()
    assert told[1:] == [None]
    assert not editor.preview.isVisible()
    assert editor.choose.hasFocus()


@pytest.mark.parametrize("kind", [b"JPEG", b"PNG"])
def test_what_the_file_says_beside_the_picture_is_left_behind(kind):
    data = drawn(kind)
    assert SECRET.encode() in data
    made_clean = cleaned(data)
    assert made_clean
    assert SECRET.encode() not in made_clean


def test_a_large_picture_is_made_to_fit():
    large = drawn(b"PNG", 2400, 1200, noisy=False)
    small = cleaned(large)
    assert small
    assert len(small) <= IMAGE_LIMIT
    shown = QImage.fromData(small)
    assert max(shown.width(), shown.height()) <= 2000
    assert shown.width() == 2 * shown.height()


@pytest.mark.parametrize(
    "data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a" + b"\0" * 40, b"<svg/>"]
)
def test_what_is_no_picture_is_met_with_a_kind_sentence(qtbot, data):
    editor, told = made(qtbot, data)
    editor.choose.click()
    assert told == []
    assert editor.choose.accessibleDescription() == WORDS.ui("editor.picture.odd")


def test_thinking_better_of_it_changes_nothing(qtbot):
    editor, told = made(qtbot, None)
    editor.choose.click()
    assert told == []


def test_the_stored_picture_is_what_was_shown(qtbot):
    data = drawn(b"JPEG")
    editor, told = made(qtbot, data)
    editor.choose.click()
    kept = QImage.fromData(b64decode(told[0]))
    assert (kept.width(), kept.height()) == (60, 40)
