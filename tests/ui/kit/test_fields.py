"""Text fields: every letter of every language, undo that knows when to pass on, growth, and no surprises on the way."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.kit.add_field import AddField
from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field, GrowingField
from planner.ui.kit.layouts import down
from planner.ui.kit.theme import colour
from tests.typing_keys import press, type_text
from tests.ui.shown import WORDS, settle, show

LETTERS = "Siân's café, tŷ bach, £5 & <b>ŵ</b> żółć"


def wheel(over: QWidget) -> QWheelEvent:
    middle = QPointF(over.rect().center())
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(middle, over.mapToGlobal(middle), QPoint(), QPoint(0, -120), buttons, keys, phase, False)
    QApplication.sendEvent(over, turned)
    return turned


def undo_is_kept(field: QWidget) -> bool:
    """Whether the field wants Ctrl+Z for itself when asked, as Qt asks before any shortcut."""
    asked = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a")
    asked.ignore()
    assert asked.matches(QKeySequence.StandardKey.Undo)
    QApplication.sendEvent(field, asked)
    return asked.isAccepted()


@pytest.mark.parametrize("make", [Field, GrowingField], ids=["line", "lines"])
def test_every_letter_arrives(qtbot, make):
    field = make()
    show(qtbot, field)
    type_text(field.focusProxy() or field, LETTERS)
    assert field.text() == LETTERS


@pytest.mark.parametrize("make", [Field, GrowingField], ids=["line", "lines"])
def test_undo_takes_back_typing_first_and_is_then_passed_on(qtbot, make):
    field = make()
    show(qtbot, field)
    typed = field.focusProxy() or field
    assert not undo_is_kept(typed)
    type_text(typed, "some words")
    assert undo_is_kept(typed)
    while undo_is_kept(typed):
        press(typed, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""


def test_tab_leaves_the_lines(qtbot):
    lines, after = GrowingField(), Button("After")
    held = QWidget()
    held.setLayout(down(lines, after))
    show(qtbot, held)
    type_text(lines.lines, "one")
    press(lines.lines, Qt.Key.Key_Tab)
    assert lines.text() == "one"
    assert QApplication.focusWidget() is after


def test_only_plain_words_are_pasted(qtbot):
    lines = GrowingField()
    show(qtbot, lines)
    rich = QMimeData()
    rich.setHtml("<b>bold</b><img src='x'>")
    rich.setText("bold")
    lines.lines.insertFromMimeData(rich)
    assert lines.text() == "bold"


def test_lines_grow_with_their_words_and_shrink_again(qtbot):
    lines = GrowingField(lines=2)
    show(qtbot, lines)
    first = lines.height()
    type_text(lines.lines, "a\n" * 9)
    settle()
    grown = lines.height()
    assert grown > first + 6 * lines.lines.fontMetrics().lineSpacing()
    assert not lines.lines.verticalScrollBar().isVisible()
    lines.set_text("a")
    settle()
    assert lines.height() == first


def test_one_thought_takes_no_line_break_and_says_that_it_is_done(qtbot):
    lines = GrowingField(one_line=True)
    show(qtbot, lines)
    ended = []
    lines.entered.connect(lambda: ended.append(True))
    type_text(lines.lines, "a thought\n")
    assert (lines.text(), ended) == ("a thought", [True])


def test_more_than_fits_is_not_taken(qtbot):
    lines, line = GrowingField(limit=5), Field(limit=5)
    held = QWidget()
    held.setLayout(down(lines, line))
    show(qtbot, held)
    type_text(lines.lines, "1234567")
    type_text(line, "1234567")
    assert (lines.text(), line.text()) == ("12345", "12345")
    lines.lines.insertPlainText("more")
    assert lines.text() == "12345"


def test_the_wheel_over_lines_scrolls_the_page(qtbot):
    lines = GrowingField()
    show(qtbot, lines)
    lines.set_text("a\n" * 60)
    lines.clearFocus()
    assert not wheel(lines.lines.viewport()).isAccepted()


def test_placeholders_are_written_in_the_muted_ink(qtbot):
    line = Field(example="For example: the old pub")
    show(qtbot, line)
    assert line.palette().color(QPalette.ColorRole.PlaceholderText) == colour("muted")


def test_what_is_added_leaves_the_field_ready_for_the_next(qtbot):
    field = AddField(WORDS, "A trigger", example="For example: pay day", hint="Write one, then press Enter")
    show(qtbot, field)
    told = []
    field.added.connect(told.append)
    type_text(field.field, "  Pay day \n")
    type_text(field.field, "   \n")
    type_text(field.field, "Rows & <b>fights</b>")
    field.button.click()
    assert told == ["Pay day", "Rows & <b>fights</b>"]
    assert field.field.text() == ""
    assert field.field.hasFocus()
    assert field.field.maxLength() == 500
    assert field.field.accessibleDescription() == "Write one, then press Enter"


def test_the_add_field_is_named_for_tests(qtbot):
    field = AddField(WORDS, "A trigger")
    field.set_name("section.triggers.trigger")
    assert field.field.objectName() == "section.triggers.trigger.text"
    assert field.button.objectName() == "section.triggers.trigger.add"


def test_add_goes_below_where_the_example_would_be_cut_off(qtbot):
    field = AddField(WORDS, "A trigger", example="For example: the walk home past the old flat")
    window = show(qtbot, field, width=420)
    assert field.button.y() > field.field.geometry().bottom()
    assert field.field.width() >= field.field.example_width()
    window.resize(760, 500)
    settle()
    assert field.button.y() == field.field.y()
