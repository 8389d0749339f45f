"""A day and a time: typed as people say it or picked below, and a wrong text never destroys what was there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.plan.fields import Date, Time, field
from planner.ui.editors.calendar import Calendar
from planner.ui.editors.kinds import editor_for
from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.words import FieldWords
from tests.typing_keys import press, type_text
from tests.ui.shown import context, settle, show


def made(qtbot, kind, name="date"):
    editor = editor_for(field(name, kind), FieldWords("When"), context())
    editor.set_name("section.x.answer.y", "When", "Any day")
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


def leave(editor) -> None:
    editor.open.setFocus()
    settle()


def test_a_typed_day_is_told_and_said_in_full(qtbot):
    editor, told = made(qtbot, Date())
    type_text(editor.control, "next friday")
    leave(editor)
    assert told[-1] == "2026-11-27"
    assert editor.control.text() == "next friday"
    assert editor._said.text() == "Friday 27 November 2026"
    assert editor._said.isVisible()


def test_a_stored_day_is_shown_as_people_say_it(qtbot):
    editor, told = made(qtbot, Date())
    editor.show_value("2026-12-03")
    assert editor.control.text() == "Thursday 3 December 2026"
    assert not editor._said.isVisible()
    assert told == []


def test_a_wrong_text_stays_with_a_kind_word_and_keeps_the_old_day(qtbot):
    editor, told = made(qtbot, Date())
    editor.show_value("2026-12-03")
    editor.control.selectAll()
    type_text(editor.control, "when I can")
    assert editor.control.accessibleDescription() == "Any day"
    leave(editor)
    assert told == []
    assert editor.control.text() == "when I can"
    assert "3 December" in editor.control.accessibleDescription()
    editor.control.selectAll()
    type_text(editor.control, "4 December")
    assert told[-1] == "2026-12-04"
    assert editor.control.accessibleDescription() == "Any day"


def test_a_value_coming_back_leaves_what_was_typed(qtbot):
    editor, told = made(qtbot, Date())
    type_text(editor.control, "3/12")
    editor.show_value(told[-1])
    assert editor.control.text() == "3/12"
    editor.show_value("2026-12-05")
    assert editor.control.text() == "Saturday 5 December 2026"


def test_an_emptied_day_is_taken_away(qtbot):
    editor, told = made(qtbot, Date())
    editor.show_value("2026-12-03")
    editor.control.selectAll()
    type_text(editor.control, "\b")
    assert told == [None]


def test_a_day_of_something_done_lies_behind(qtbot):
    editor, told = made(qtbot, Date(), name="reached_on")
    type_text(editor.control, "3 October")
    assert told[-1] == "2026-10-03"


def test_the_calendar_opens_in_place_and_picks_by_key(qtbot):
    editor, told = made(qtbot, Date())
    editor.show_value("2026-12-03")
    press(editor.open, Qt.Key.Key_Return)
    month = QApplication.focusWidget()
    assert month.window() is editor.window()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Up):
        press(month, key)
    assert month.accessibleDescription() == "Sunday 3 January 2027"
    press(month, Qt.Key.Key_Return)
    assert told == ["2027-01-03"]
    assert editor.control.text() == "Sunday 3 January 2027"
    assert editor.control.hasFocus()


def test_the_calendar_picks_the_day_under_the_pointer(qtbot):
    editor, told = made(qtbot, Date())
    editor.show_value("2026-12-03")
    editor.open.click()
    settle()
    month = editor.findChild(Calendar).month
    QTest.mouseClick(month, Qt.MouseButton.LeftButton, pos=month._cell(25).center())
    assert told == ["2026-12-25"]
    QTest.mouseClick(month, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert told == ["2026-12-25"]


def test_the_calendar_goes_over_the_leap_day_and_the_year(qtbot):
    editor, _told = made(qtbot, Date())
    editor.show_value("2028-01-31")
    editor.open.click()
    month = editor.findChild(Calendar).month
    press(month, Qt.Key.Key_PageDown)
    assert month.at.isoformat() == "2028-02-29"
    month.turn(-2)
    assert month.at.isoformat() == "2027-12-29"


def test_escape_shuts_what_is_open_and_keeps_what_is_typed(qtbot):
    editor, told = made(qtbot, Date())
    type_text(editor.control, "3 Dec")
    editor.open.click()
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert editor.control.hasFocus()
    assert editor.control.text() == "3 Dec"
    assert told[-1] == "2026-12-03"


@pytest.mark.parametrize(
    ("typed", "time", "said"), [("7.30", "07:30", "7.30am"), ("7pm", "19:00", ""), ("19:30", "19:30", "7.30pm")]
)
def test_a_typed_time_is_told_and_said(qtbot, typed, time, said):
    editor, told = made(qtbot, Time())
    type_text(editor.control, typed)
    leave(editor)
    assert told[-1] == time
    assert (editor._said.text() if editor._said.isVisible() else "") == said


def test_a_time_is_picked_below(qtbot):
    editor, told = made(qtbot, Time())
    editor.open.click()
    chips = {chip.words: chip for chip in editor.findChildren(Chip)}
    assert QApplication.focusWidget() in chips.values()
    chips["6pm"].click()
    assert told == ["18:00"]
    assert editor.control.text() == "6pm"
    editor.open.click()
    assert [words for words, chip in chips.items() if chip.isChecked()] == ["6pm"]


def test_the_button_beside_the_field_is_named_after_it(qtbot):
    editor, _told = made(qtbot, Time())
    assert isinstance(editor.open, Button)
    assert editor.open.accessibleName().startswith("When: ")
    assert editor.open.objectName() == "section.x.answer.y.open"


def test_a_wrong_text_stays_when_something_else_in_the_plan_changes(qtbot):
    editor, _told = made(qtbot, Date())
    editor.show_value("2026-12-03")
    editor.control.selectAll()
    type_text(editor.control, "when I can")
    editor.show_value("2026-12-03")
    assert editor.control.text() == "when I can"
    editor.show_value(None)
    assert editor.control.text() == ""
