"""A picture is cleaned of where it was taken, made to fit, shown, and taken away."""

from base64 import b64decode, b64encode
from random import Random
from zlib import compress, crc32

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageWriter

from planner.plan.fields import IMAGE_LIMIT, Image, field, well_formed
from planner.ui.editors.kinds import editor_for
from planner.ui.editors.picture_file import MOST_BYTES, NotAPicture, cleaned, opened
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
    assert SECRET.encode() not in cleaned(data)


def test_a_large_picture_is_made_to_fit():
    large = drawn(b"PNG", 2400, 1200, noisy=False)
    small = cleaned(large)
    assert len(small) <= IMAGE_LIMIT
    shown = QImage.fromData(small)
    assert max(shown.width(), shown.height()) <= 2000
    assert shown.width() == 2 * shown.height()


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + crc32(kind + data).to_bytes(4)


def bomb(wide: int, high: int) -> bytes:
    """A PNG of a few kilobytes that would unpack to gigabytes."""
    head = chunk(b"IHDR", wide.to_bytes(4) + high.to_bytes(4) + b"\x08\x02\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", compress(bytes(3_000_000))) + chunk(b"IEND", b"")


HOSTILE = {
    "nothing": (b"", "kind"),
    "words": (b"not a picture", "kind"),
    "another kind": (b"GIF89a" + b"\0" * 40, "kind"),
    "a drawing that could load others": (b"<svg/>", "kind"),
    "a beginning alone": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "broken"),
    "half a JPEG": (drawn(b"JPEG", 400, 400, noisy=True)[:9000], "broken"),
    "half a PNG": (drawn(b"PNG", 400, 400, noisy=True)[:9000], "broken"),
    "a JPEG that is only its start": (b"\xff\xd8\xff\xe0" + b"\0" * 40, "broken"),
    "a bomb": (bomb(50_000, 50_000), "large"),
    "a file without end": (b"\xff\xd8\xff" + bytes(MOST_BYTES), "large"),
}


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt remarks on what is wrong with the file; the person hears it from us
@pytest.mark.parametrize(("data", "code"), HOSTILE.values(), ids=HOSTILE)
def test_what_cannot_be_kept_is_met_with_a_kind_sentence_and_changes_nothing(qtbot, data, code):
    editor, told = made(qtbot, data)
    editor.choose.click()
    assert told == []
    assert editor.choose.accessibleDescription() == WORDS.ui(f"editor.picture.{code}")


def test_a_picture_lying_on_its_side_is_kept_upright_and_says_no_more_how_it_lay():
    turned = QImage.fromData(cleaned(with_exif(drawn(b"JPEG", 60, 40), orientation=6)))
    assert (turned.width(), turned.height()) == (40, 60)


def test_nothing_a_camera_wrote_is_kept():
    data = with_exif(drawn(b"JPEG"), orientation=1)
    assert b"Exif" in data
    kept = cleaned(data)
    assert b"Exif" not in kept
    assert b"CAMERA-NAME" not in kept
    profiled = QImage.fromData(drawn(b"PNG"))
    profiled.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    assert b"iCCP" in saved(profiled)
    assert b"iCCP" not in cleaned(saved(profiled))


def test_a_hostile_picture_that_came_with_a_plan_is_simply_not_shown(qtbot):
    editor, told = made(qtbot, None)
    editor.show_value(b64encode(bomb(50_000, 50_000)).decode("ascii"))
    assert not editor.preview.isVisible()
    assert editor.take_away.isVisible()
    assert told == []


@pytest.mark.qt_log_level_fail("CRITICAL")  # as above
def test_any_damaged_picture_is_either_refused_or_still_a_picture():
    whole, chance = drawn(b"JPEG", 80, 60, noisy=True), Random(7)
    for _ in range(150):
        hurt = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            hurt[chance.randrange(3, len(hurt))] = chance.randrange(256)
        try:
            kept = cleaned(bytes(hurt))
        except NotAPicture:
            continue
        assert not opened(kept, 100).isNull()


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """The JPEG with what a camera writes into it: how it was held, and its name."""
    name = b"CAMERA-NAME\0"
    entries = b"\x01\x10\0\x02" + len(name).to_bytes(4) + (38).to_bytes(4)
    entries += b"\x01\x12\0\x03\0\0\0\x01" + orientation.to_bytes(2) + b"\0\0"
    tiff = b"MM\0*\0\0\0\x08" + b"\0\x02" + entries + b"\0\0\0\0" + name
    held = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + (len(held) + 2).to_bytes(2) + held + jpeg[2:]


def saved(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


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
