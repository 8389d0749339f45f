"""Scales and numbers: digits, arrows and buttons give the number, and nothing else does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.plan.fields import Number, Scale, field
from planner.ui.editors.kinds import editor_for
from planner.words import FieldWords
from tests.typing_keys import press, type_text
from tests.ui.shown import context, show

NAME = "section.x.answer.y"


def made(qtbot, kind):
    editor = editor_for(field("y", kind), FieldWords("L"), context())
    editor.set_name(NAME, "How much")
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


def digit(text: str) -> None:
    for letter in text:
        focused = QApplication.focusWidget()
        assert focused is not None
        type_text(focused, letter)


@pytest.mark.parametrize(("typed", "told_last"), [("0", 0), ("7", 7), ("10", 10), ("45", 5), ("100", 0)])
def test_digits_choose_on_a_scale_of_ten(qtbot, typed, told_last):
    editor, told = made(qtbot, Scale(10))
    editor.setFocus()
    digit(typed)
    assert told[-1] == told_last


def test_a_scale_of_three_knows_no_seven(qtbot):
    editor, told = made(qtbot, Scale(3))
    editor.setFocus()
    digit("7")
    assert told == []
    digit("3")
    assert told == [3]


def test_arrows_step_and_delete_leaves_it_open(qtbot):
    editor, told = made(qtbot, Scale(10))
    editor.show_value(6)
    editor.setFocus()
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    press(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert told == [7, None]


def test_every_step_says_where_it_stands(qtbot):
    editor, _told = made(qtbot, Scale(10))
    assert editor.findChild(QWidget, f"{NAME}.7").accessibleName() == "7 out of 10"


def test_nought_is_an_answer_and_nothing_is_not(qtbot):
    editor, _told = made(qtbot, Scale(10))
    editor.show_value(0)
    assert editor.findChild(QWidget, f"{NAME}.0").isChecked()
    editor.show_value(None)
    assert not editor.findChild(QWidget, f"{NAME}.0").isChecked()


@pytest.mark.parametrize(
    ("typed", "number"), [("20", 20), ("7.5", 7.5), ("7,5", 7.5), (" 8 ", 8), ("0", 0), ("700", 700)]
)
def test_a_number_is_typed(qtbot, typed, number):
    editor, told = made(qtbot, Number("minutes", 600))
    type_text(editor.control, typed)
    assert told[-1] == number
    assert type(told[-1]) is type(number)


@pytest.mark.parametrize("typed", ["ten", "nan", "inf", "1e3", "-5", "5 or 6", "\u0667", "1_0", "9999999999"])
def test_what_is_no_number_stays_on_the_screen_and_changes_nothing(qtbot, typed):
    editor, told = made(qtbot, Number("minutes", 600))
    editor.show_value(30)
    editor.control.selectAll()
    for letter in typed[:-1]:
        type_text(editor.control, letter)
    told.clear()
    type_text(editor.control, typed[-1])
    assert told == []
    assert editor.control.text() == typed
    assert editor.control.accessibleDescription()


def test_plus_and_minus_step_and_stop_at_the_ends(qtbot):
    editor, told = made(qtbot, Number("times", 3))
    for _ in range(5):
        editor.plus.click()
    for _ in range(5):
        editor.minus.click()
    assert told[:4] == [1, 2, 3, 3]
    assert told[-1] == 0


def test_up_and_down_step_in_the_field(qtbot):
    editor, told = made(qtbot, Number("minutes", 600))
    editor.setFocus()
    press(editor.control, Qt.Key.Key_Up)
    press(editor.control, Qt.Key.Key_Up)
    press(editor.control, Qt.Key.Key_Down)
    assert told == [5, 10, 5]


def test_a_number_is_emptied(qtbot):
    editor, told = made(qtbot, Number("minutes", 600))
    editor.show_value(5)
    editor.control.selectAll()
    type_text(editor.control, "\b")
    assert told == [None]


def test_more_than_is_offered_is_kept_as_it_was_stored(qtbot):
    editor, told = made(qtbot, Number("times", 21))
    editor.show_value(40)
    assert editor.control.text() == "40"
    editor.minus.click()
    assert told == [39]
