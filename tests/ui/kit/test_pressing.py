"""Buttons, chips, tiles and rows: words as they are, large enough, whole at every text size, pressed by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.kit.buttons import Button, icon_button
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import across, down
from planner.ui.kit.rows import OneOf, Option, flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.tiles import CheckRow, Tile
from tests.typing_keys import press
from tests.ui.shown import cut_off, show, too_small

LONG = "I tell one person I trust, even when it is late and I would rather not & <b>nothing</b> else helps"
KINDS = ("primary", "secondary", "quiet", "plain", "support", "nav", "seg", "dashed", "inverse", "warm")


def parts() -> list[QWidget]:
    tile = Tile(across((PlainLabel(LONG, "strong"), 1), edges=(12, 12, 12, 12)), LONG)
    return [
        *(Button(LONG, kind, icon="plus", trail="arrow-right") for kind in KINDS),
        Button("A", "plain", pad=0, height=40),
        icon_button("pencil", "Change"),
        Chip(LONG),
        Chip("No"),
        CheckRow(LONG, note="only me"),
        tile,
    ]


def column(*widgets: QWidget) -> QWidget:
    held = QWidget()
    held.setLayout(down(*widgets, gap=8))
    return held


@pytest.mark.parametrize("text", [90, 100, 130, 175])
@pytest.mark.parametrize("width", [480, 911])
def test_no_words_are_cut_off_and_no_target_is_small(qtbot, text, width):
    held = column(*parts(), flowing(*(Chip(LONG), Chip("Yes"), Button(LONG))))
    show(qtbot, held, width=width, height=1200, text=text)
    assert cut_off(held) == []
    assert too_small(held, least=max(40, round(40 * text / 100))) == []


@pytest.mark.parametrize("make", [Button, Chip, CheckRow], ids=lambda one: one.__name__)
def test_an_ampersand_and_a_tag_are_just_letters(qtbot, make):
    part = make("Rows & fights <b>at home</b>")
    window = show(qtbot, part)
    assert part.accessibleName() == "Rows & fights <b>at home</b>"
    assert part.shortcut() == QKeySequence()
    assert not window.findChildren(QShortcut)
    wide = part.natural_width()
    part.set_words("Rows  fights at home")
    assert part.natural_width() < wide


def test_a_label_shows_tags_and_never_reads_them(qtbot):
    label = PlainLabel("<img src='x'> & <b>bold</b>")
    show(qtbot, label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<img src='x'> & <b>bold</b>"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press(qtbot, key):
    pressed = []
    part = Button("Carry on", does=lambda: pressed.append(True))
    show(qtbot, part)
    part.setFocus()
    press(part, key)
    assert pressed == [True]


def test_a_chip_is_a_check_box_that_turns(qtbot):
    chip = Chip("Pay day")
    show(qtbot, chip)
    chip.setFocus()
    press(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    press(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()


def test_an_icon_without_a_name_cannot_be_made():
    with pytest.raises(ValueError, match="name"):
        Button(icon="lock")


def test_a_very_long_word_is_broken_rather_than_lost(qtbot):
    label = PlainLabel("x" * 500)
    show(qtbot, label, width=360)
    assert label.height() >= 10 * label.fontMetrics().height()
    assert label.width() <= 360


def test_buttons_are_reached_by_tab_in_reading_order(qtbot):
    first, second = Button("One"), Button("Two")
    show(qtbot, column(first, second))
    first.setFocus()
    press(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second


def test_words_with_a_heavier_beginning_ask_for_enough_room(qtbot):
    label = PlainLabel("then I will ask Dave to hold my card", lead_in="then I will")
    assert label.sizeHint().height() == label.heightForWidth(2000)


def actions_of(widget: QWidget):
    return QAccessible.queryAccessibleInterface(widget).actionInterface()


@pytest.mark.parametrize("make", [lambda: Chip("A walk"), lambda: CheckRow("A walk")], ids=["chip", "row"])
def test_what_assistive_technology_turns_counts_as_pressed(qtbot, make):
    widget, told = make(), []
    show(qtbot, widget)
    widget.clicked.connect(lambda on: told.append(on is True))
    actions_of(widget).doAction("Toggle")
    assert (told, widget.isChecked()) == ([True], True)
    actions_of(widget).doAction("Toggle")
    assert (told, widget.isChecked()) == ([True, False], False)


def test_a_choice_made_by_assistive_technology_is_told_once(qtbot):
    row, told = OneOf([Option("a", "One"), Option("b", "Two")], name="Which"), []
    show(qtbot, row)
    row.chosen.connect(told.append)
    for option in ("a", "b"):
        actions_of(row.button(option)).doAction("Toggle")
    assert told == ["a", "b"]
    assert row.value == "b"


def test_what_is_shown_ticked_was_not_pressed(qtbot):
    chip, told = Chip("A walk"), []
    show(qtbot, chip)
    chip.clicked.connect(lambda on: told.append(on is True))
    chip.setChecked(True)
    chip.click()
    assert told == [False]
