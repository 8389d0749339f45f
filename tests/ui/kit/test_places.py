"""Layouts, scrolling and the focus ring: parts wrap, mirror and come into sight."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field
from planner.ui.kit.focus_ring import FocusRing
from planner.ui.kit.layouts import Column, Flow, across, down, empty, room
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import PlainLabel
from tests.ui.shown import settle, show


def buttons(count: int) -> list[Button]:
    return [Button(f"Button {number}") for number in range(count)]


def test_a_flow_goes_on_in_the_next_line_and_its_room_is_high_enough(qtbot):
    made = buttons(9)
    held = room(Flow(*made))
    show(qtbot, held, width=400)
    lines = {button.y() for button in made}
    assert len(lines) > 2
    assert held.height() >= max(button.geometry().bottom() for button in made)
    assert all(held.rect().contains(button.geometry()) for button in made)


def test_a_flow_begins_at_the_right_where_reading_does(qtbot):
    made = buttons(2)
    held = room(Flow(*made))
    held.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(qtbot, held)
    assert made[0].geometry().right() == held.rect().right()
    assert made[0].x() > made[1].x()


def test_a_balanced_flow_fills_its_lines_alike(qtbot):
    made = [Button(str(number), pad=6, height=40) for number in range(11)]
    show(qtbot, room(Flow(*made, gap=3, balanced=True)), width=420)
    lines = [sum(button.y() == y for button in made) for y in sorted({button.y() for button in made})]
    assert lines == [6, 5]


def test_hidden_parts_leave_no_hole_in_a_flow(qtbot):
    made = buttons(3)
    show(qtbot, room(Flow(*made)))
    far = made[2].x()
    made[1].hide()
    settle()
    assert made[2].x() < far


@pytest.mark.parametrize("width", [500, 900, 1400])
def test_a_column_is_never_wider_than_good_for_reading(qtbot, width):
    words = PlainLabel("word " * 80)
    column = Column(down(words))
    window = QWidget()
    window.setLayout(down((column, 1)))
    qtbot.addWidget(window)
    window.resize(width, 600)
    window.show()
    settle()
    assert words.width() <= 640
    assert abs(words.x() - (width - words.geometry().right() - 1)) <= 1


def test_a_line_that_is_emptied_holds_nothing(qtbot):
    held = QWidget()
    line = across(Button("One"), 8, PlainLabel("Two"), None)
    held.setLayout(line)
    line.clear()
    assert line.count() == 0
    nested = down(across(Button("Three")))
    empty(nested)
    assert nested.count() == 0


def test_what_gets_the_focus_comes_into_sight_with_room_around_it(qtbot):
    made = buttons(40)
    scroll = Scroll(room(down(*made, gap=8)))
    qtbot.addWidget(scroll)
    scroll.resize(300, 400)
    scroll.show()
    scroll.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is scroll)
    made[30].setFocus()
    settle()
    seen = QRect(made[30].mapTo(scroll, made[30].rect().topLeft()), made[30].size())
    assert scroll.rect().contains(seen.adjusted(0, -40, 0, 40))
    assert scroll.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.fixture
def ringed(qtbot):
    first, second, field = Button("One"), Button("Two"), Field()
    held = room(down(first, second, field, gap=20))
    window = show(qtbot, held)
    ring = FocusRing(window)
    return window, ring, first, second, field


def test_the_ring_stands_around_what_tab_reached(ringed):
    window, ring, first, second, _field = ringed
    first.setFocus()
    settle()
    assert not ring.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    settle()
    around = QRect(second.mapTo(window, second.rect().topLeft()), second.size())
    assert ring.isVisible()
    assert ring.geometry().contains(around.adjusted(-3, -3, 3, 3))


def test_a_click_puts_the_ring_away(ringed):
    window, ring, first, second, _field = ringed
    first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    settle()
    assert ring.isVisible()
    spot = second.mapTo(window, second.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    settle()
    assert not ring.isVisible()


def test_the_ring_moves_with_its_part_and_goes_with_it(ringed):
    window, ring, first, second, _field = ringed
    first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    settle()
    before = ring.y()
    first.setFixedHeight(120)
    settle()
    assert ring.y() > before
    second.setParent(None)
    second.deleteLater()
    settle()
    assert not ring.isVisible()


def test_a_text_field_shows_its_own_border_instead(ringed):
    window, ring, first, _second, field = ringed
    first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    field.setFocus()
    settle()
    assert not ring.isVisible()
