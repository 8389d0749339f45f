"""Rows of options work like radio buttons: one Tab stop, arrows choose, and some can be emptied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down
from planner.ui.kit.rows import OneOf, Option, Tabs
from tests.typing_keys import press
from tests.ui.shown import settle, show

OPTIONS = [Option(one, one.capitalize()) for one in ("times", "places", "people")]


@pytest.fixture
def row(qtbot):
    made = OneOf(OPTIONS, name="Themes", clearable=True)
    show(qtbot, made)
    return made


def focused() -> str:
    part = QApplication.focusWidget()
    return part.accessibleName() if part else ""


def test_arrows_choose_and_go_round(row):
    told = []
    row.chosen.connect(told.append)
    row.setFocus()
    assert (focused(), row.value) == ("Times", None)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(QApplication.focusWidget(), key)
    assert told == ["places", "people", "times", "people"]
    assert focused() == "People"


def test_home_and_end_go_to_the_ends(row):
    row.setFocus()
    press(QApplication.focusWidget(), Qt.Key.Key_End)
    assert row.value == "people"
    press(QApplication.focusWidget(), Qt.Key.Key_Home)
    assert row.value == "times"


def test_from_right_to_left_the_left_arrow_goes_on(row):
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    row.setFocus()
    press(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert row.value == "places"
    assert row.button("times").x() > row.button("places").x() > row.button("people").x()


@pytest.mark.parametrize("way", ["click", "space", "delete"])
def test_the_choice_can_be_taken_away(row, way):
    told = []
    row.choose("people")
    row.chosen.connect(told.append)
    if way == "click":
        row.button("people").click()
    else:
        press(row.button("people"), Qt.Key.Key_Space if way == "space" else Qt.Key.Key_Delete)
    assert (told, row.value) == ([None], None)
    assert not any(button.isChecked() for button in row.buttons().values())


def test_enter_keeps_the_choice(row):
    row.choose("people")
    press(row.button("people"), Qt.Key.Key_Return)
    assert row.value == "people"


def test_showing_a_choice_tells_nobody(row):
    told = []
    row.chosen.connect(told.append)
    row.show_choice("places")
    assert (told, row.value) == ([], "places")


def test_the_row_is_one_tab_stop(qtbot):
    tabs, after = Tabs(OPTIONS, name="Themes"), Button("After")
    held = QWidget()
    held.setLayout(down(tabs, after))
    show(qtbot, held)
    tabs.setFocus()
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert focused() == "After"
    press(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert focused() == "Places"


def test_one_tab_is_always_chosen(qtbot):
    tabs = Tabs(OPTIONS, name="Themes")
    show(qtbot, tabs)
    assert tabs.value == "times"
    tabs.button("times").click()
    press(tabs.button("times"), Qt.Key.Key_Delete)
    assert tabs.value == "times"


def test_new_options_keep_the_choice_where_they_can(row):
    row.choose("people")
    row.offer([*OPTIONS[1:], Option("body", "Body")])
    assert row.value == "people"
    row.offer(OPTIONS[:2])
    assert row.value is None


def test_assistive_technology_hears_radio_buttons(row):
    heard = QAccessible.queryAccessibleInterface(row.button("times"))
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Times"
