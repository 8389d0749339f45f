"""Options are chosen and taken away by key or click, and one too many is met kindly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.plan.fields import Choice, Choices, YesNo, field
from planner.ui.editors.kinds import editor_for
from planner.words import FieldWords
from tests.typing_keys import press
from tests.ui.shown import context, settle, show

MANY = tuple(f"option_{number}" for number in range(12))
NAME = "section.x.answer.y"


def made(qtbot, kind):
    options = getattr(kind, "options", ())
    editor = editor_for(field("y", kind), FieldWords("L", choices={one: f"The {one}" for one in options}), context())
    editor.set_name(NAME, "Which one")
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


def focused() -> QWidget:
    part = QApplication.focusWidget()
    assert part is not None
    return part


def test_a_few_options_by_arrow_and_delete(qtbot):
    editor, told = made(qtbot, Choice(("avoid", "change", "face")))
    editor.setFocus()
    press(focused(), Qt.Key.Key_Right)
    press(focused(), Qt.Key.Key_Right)
    press(focused(), Qt.Key.Key_Delete)
    assert told == ["change", "face", None]


def test_yes_no_and_neither(qtbot):
    editor, told = made(qtbot, YesNo())
    editor.setFocus()
    press(focused(), Qt.Key.Key_Space)
    press(focused(), Qt.Key.Key_Right)
    press(focused(), Qt.Key.Key_Space)
    assert told == [True, False, None]
    editor.show_value(False)
    assert editor.findChild(QWidget, f"{NAME}.no").isChecked()
    assert not editor.findChild(QWidget, f"{NAME}.yes").isChecked()


def test_many_options_open_under_a_button_by_key_alone(qtbot):
    editor, told = made(qtbot, Choice(MANY))
    assert "Nothing chosen yet" in editor.control.accessibleName()
    editor.setFocus()
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Return)
    settle()
    assert told[-1] == "option_2"
    assert focused() is editor.control
    assert not editor.list.isVisible()
    assert editor.control.accessibleName() == "Which one: The option_2"
    press(focused(), Qt.Key.Key_Delete)
    assert told[-1] is None


def test_escape_shuts_the_options_and_changes_nothing(qtbot):
    editor, told = made(qtbot, Choice(MANY))
    editor.show_value("option_3")
    editor.control.click()
    press(focused(), Qt.Key.Key_Escape)
    assert told == []
    assert not editor.list.isVisible()
    assert focused() is editor.control


def test_an_option_of_many_is_taken_by_click(qtbot):
    editor, told = made(qtbot, Choice(MANY))
    editor.control.click()
    editor.findChild(QWidget, f"{NAME}.option_7").click()
    assert told == ["option_7"]
    assert not editor.list.isVisible()


@pytest.mark.parametrize("most", [2, 3])
def test_one_too_many_is_not_picked_and_a_sentence_says_why(qtbot, most):
    editor, told = made(qtbot, Choices(("a", "b", "c", "d"), most))
    for option in "abcd"[: most + 1]:
        editor.chips[option].click()
    assert told[-1] == tuple("abcd"[:most])
    assert not editor.chips["abcd"[most]].isChecked()
    assert str(most) in editor.control.accessibleDescription()
    editor.chips["a"].click()
    assert told[-1] == tuple("abcd"[1:most])
    assert editor.control.accessibleDescription() == ""


def test_the_last_option_taken_away_takes_the_answer_away(qtbot):
    editor, told = made(qtbot, Choices(("a", "b"), 2))
    editor.show_value(("b",))
    editor.chips["b"].click()
    assert told == [None]


def test_the_order_of_choosing_is_kept(qtbot):
    editor, told = made(qtbot, Choices(("a", "b", "c"), 3))
    editor.chips["c"].click()
    editor.chips["a"].click()
    assert told[-1] == ("c", "a")
