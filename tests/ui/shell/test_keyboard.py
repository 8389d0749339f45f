"""The keys of every screen, sent to the window as a real keyboard sends them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from planner.ui.keyboard import Keyboard

NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Fingers:
    def __init__(self) -> None:
        self.now = 0.0
        self.window = QWindow()
        self.keyboard = Keyboard(lambda: self.now)
        self.keyboard.watch(self.window)
        self.heard = QSignalSpy(self.keyboard.asked)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, *, after: float = 0.1) -> None:
        self.now += after
        QApplication.sendEvent(self.window, QKeyEvent(QEvent.Type.KeyPress, key, held))

    def asked(self) -> list[str]:
        return [self.heard.at(at)[0] for at in range(self.heard.count())]


@pytest.fixture
def fingers(qapp) -> Fingers:
    return Fingers()


@pytest.mark.parametrize(
    ("key", "held", "asks"),
    [
        (Qt.Key.Key_F1, NONE, "guide"),
        (Qt.Key.Key_F2, NONE, "struggling"),
        (Qt.Key.Key_F6, NONE, "region.next"),
        (Qt.Key.Key_F6, SHIFT, "region.previous"),
        (Qt.Key.Key_L, CTRL, "lock"),
        (Qt.Key.Key_P, CTRL, "print"),
        (Qt.Key.Key_S, CTRL, "saved"),
        (Qt.Key.Key_Z, CTRL, "undo"),
        (Qt.Key.Key_Z, CTRL | SHIFT, "redo"),
        (Qt.Key.Key_Home, CTRL, "home"),
        (Qt.Key.Key_1, CTRL, "group.0"),
        (Qt.Key.Key_4, CTRL, "group.3"),
        (Qt.Key.Key_Left, ALT, "back"),
        (Qt.Key.Key_Right, ALT, "next"),
        (Qt.Key.Key_Plus, CTRL, "larger"),
        (Qt.Key.Key_Minus, CTRL, "smaller"),
        (Qt.Key.Key_0, CTRL, "usual"),
    ],
)
def test_each_key_asks_for_what_the_map_says(fingers, key, held, asks):
    fingers.press(key, held)
    assert fingers.asked() == [asks]


def test_three_quick_shifts_hide(fingers):
    for _ in range(3):
        fingers.press(Qt.Key.Key_Shift, SHIFT, after=0.4)
    assert fingers.asked() == ["hide"]


def test_three_slow_shifts_do_nothing(fingers):
    for _ in range(3):
        fingers.press(Qt.Key.Key_Shift, SHIFT, after=0.8)
    assert fingers.asked() == []


def test_capital_letters_never_hide(fingers):
    for _ in range(6):
        fingers.press(Qt.Key.Key_Shift, SHIFT)
        fingers.press(Qt.Key.Key_A, SHIFT)
    assert fingers.asked() == []


def test_plain_letters_ask_for_nothing(fingers):
    for key in range(Qt.Key.Key_Space, Qt.Key.Key_AsciiTilde):
        fingers.press(Qt.Key(key))
    assert fingers.asked() == []
