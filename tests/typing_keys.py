"""Types into widgets as a person does, in any language.

`QTest.keyClicks` aborts the whole run on é, ż or ŵ (an assertion in Qt's qasciikey.cpp), so each character is sent
as the key event a real keyboard layout would send.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_NAMED = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace, " ": Qt.Key.Key_Space}


def type_text(widget: QWidget, text: str) -> None:
    """Gives the widget the focus, then types the text, one key press and release a character."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    for character in text:
        _send(widget, _key_of(character), Qt.KeyboardModifier.NoModifier, character)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses and releases one key, with the modifiers held."""
    _send(widget, key, modifiers, "")


def _key_of(character: str) -> Qt.Key:
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character.upper()) if len(character.upper()) == 1 else ord(character)
    return Qt.Key(code) if 0x20 <= code <= 0x7E else Qt.Key.Key_unknown


def _send(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))
    QApplication.processEvents()
