"""Hours of the week: by switches, by exact times, wholly by keyboard, read out in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from planner.plan.fields import DAYS, Hours, HoursOfWeek, field
from planner.ui.editors.kinds import editor_for
from planner.words import FieldWords
from tests.typing_keys import press, type_text
from tests.ui.shown import context, settle, show

NAME = "section.x.answer.y"
EVENINGS = Hours(("mon", "tue", "wed", "thu", "fri"), "18:00", "23:00")


@pytest.fixture
def hours(qtbot):
    editor = editor_for(field("hours", HoursOfWeek()), FieldWords("When"), context())
    editor.set_name(NAME, "When")
    show(qtbot, editor)
    told: list = []
    editor.answered.connect(told.append)
    return editor, told


def cell(editor, day, part):
    return editor.strip.cell(day, part)


def said(editor) -> list[str]:
    settle()
    return [label.text() for label in editor.findChildren(QLabel) if label.isVisible()]


def test_parts_of_days_switch_on_and_off(hours):
    editor, told = hours
    cell(editor, "mon", "evening").click()
    cell(editor, "fri", "evening").click()
    cell(editor, "sat", "night").click()
    assert told[-1] == (Hours(("mon", "fri"), "17:00", "22:00"), Hours(("sat",), "22:00", "06:00"))
    cell(editor, "mon", "evening").click()
    cell(editor, "fri", "evening").click()
    cell(editor, "sat", "night").click()
    assert told[-1] is None


def test_arrows_move_between_the_cells_and_space_switches(hours):
    editor, told = hours
    editor.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Left):
        press(QApplication.focusWidget(), key)
    assert told == [(Hours(("tue",), "17:00", "22:00"),)]
    assert QApplication.focusWidget() is cell(editor, "mon", "afternoon")
    press(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert QApplication.focusWidget() is cell(editor, "sun", "afternoon")


def test_exact_times_are_added_by_key_alone(hours):
    editor, told = hours
    press(editor.exact, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor.panel.days["mon"]
    press(QApplication.focusWidget(), Qt.Key.Key_Space)
    editor.panel.quick["weekdays"].click()
    type_text(editor.panel.start, "6pm")
    type_text(editor.panel.end, "11pm\n")
    assert told == [(EVENINGS,)]
    assert editor.panel.start.text() == ""
    assert "Weekdays 6pm to 11pm" in said(editor)


def test_several_stretches_stand_side_by_side(hours):
    editor, told = hours
    editor.show_value((EVENINGS,))
    editor.exact.click()
    editor.panel.days["sat"].click()
    type_text(editor.panel.start, "22.00")
    type_text(editor.panel.end, "2am")
    editor.panel.add.click()
    assert told == [(EVENINGS, Hours(("sat",), "22:00", "02:00"))]
    assert "Saturdays 10pm to 2am the next day" in said(editor)


@pytest.mark.parametrize(
    ("start", "end", "wanted"), [("midnight", "midnight", "24:00"), ("0", "24", None), ("8pm", "midnight", "24:00")]
)
def test_midnight_at_the_end_is_the_end_of_the_day(hours, start, end, wanted):
    editor, told = hours
    editor.exact.click()
    editor.panel.days["sat"].click()
    type_text(editor.panel.start, start)
    type_text(editor.panel.end, f"{end}\n")
    assert [one[0].end for one in told] == ([wanted] if wanted else [])


def test_what_is_missing_is_asked_for_and_nothing_is_lost(hours):
    editor, told = hours
    editor.exact.click()
    type_text(editor.panel.start, "6pm\n")
    assert editor.panel._problem.sentence
    assert QApplication.focusWidget() is editor.panel.days["mon"]
    editor.panel.days["mon"].click()
    press(editor.panel.start, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor.panel.end
    assert (editor.panel.start.text(), told) == ("6pm", [])
    type_text(editor.panel.end, "7pm\n")
    assert told == [(Hours(("mon",), "18:00", "19:00"),)]
    assert not editor.panel._problem.sentence


def test_a_stretch_is_taken_away_by_name(hours):
    editor, told = hours
    other = Hours(("sat",), "22:00", "02:00")
    editor.show_value((EVENINGS, other))
    settle()
    take = editor.findChild(QWidget, f"{NAME}.take-away.0")
    assert "weekdays 6pm to 11pm" in take.accessibleName().casefold()
    take.click()
    assert told == [(other,)]


def test_any_time_is_one_press(hours):
    editor, told = hours
    editor.always.click()
    assert told == [(Hours(DAYS, "00:00", "24:00"),)]
    assert all(cell(editor, day, "night").cover == "all" for day in DAYS)
    editor.always.click()
    assert told[-1] is None


def test_a_part_taken_out_of_longer_hours_leaves_the_rest(hours):
    editor, told = hours
    editor.show_value((Hours(("mon",), "00:00", "24:00"),))
    cell(editor, "mon", "afternoon").click()
    assert told == [(Hours(("mon",), "00:00", "12:00"), Hours(("mon",), "17:00", "24:00"))]


def test_a_cell_says_how_much_of_it_is_in(hours):
    editor, _told = hours
    editor.show_value((EVENINGS,))
    assert cell(editor, "mon", "evening").cover == "some"
    assert cell(editor, "mon", "evening").accessibleName() == "Monday Evening, some of it"
    assert cell(editor, "mon", "morning").cover == "none"


def test_in_a_narrow_place_the_week_still_fits(qtbot, hours):
    editor, _told = hours
    window = editor.window()
    window.resize(340, 700)
    settle()
    last = cell(editor, "sun", "night")
    assert last.mapTo(window, last.rect().topRight()).x() < 340
    assert last.width() >= 40


def test_a_change_elsewhere_leaves_the_keyboard_where_it_is(hours):
    editor, _told = hours
    editor.show_value((EVENINGS,))
    settle()
    take = editor.findChild(QWidget, f"{NAME}.take-away.0")
    take.setFocus()
    editor.show_value((EVENINGS,))
    settle()
    assert QApplication.focusWidget() is take
