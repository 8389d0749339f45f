"""Puts a part in a window of its own, as large as asked, with the focus able to come to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from planner.ui.editors.editor import Candidate, EditorContext
from planner.ui.kit import theme
from planner.ui.kit.layouts import down
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.theme import Look
from planner.ui.kit.tokens import LIGHT
from planner.words import Words, load

WORDS: Words = load()
TODAY = "2026-11-22"


def context(**changed) -> EditorContext:
    return EditorContext(WORDS, TODAY, **changed)


def people(count: int) -> list[Candidate]:
    return [Candidate(f"00000000-0000-4000-8000-{number:012}", f"Person {number}") for number in range(count)]


def show(
    qtbot, part: QWidget, *, width: int = 520, height: int = 700, text: int = 100, look: Look | None = None
) -> QWidget:
    """Shows a part at the top of a scrolling page, and gives back the window."""
    theme.wear(look or Look(LIGHT, text))
    dress(part)
    page = QWidget()
    page.setLayout(down(part, None, edges=(16, 16, 16, 16)))
    window = QWidget()
    window.setLayout(down((Scroll(page), 1)))
    qtbot.addWidget(window)
    qtbot.shown = window  # qtbot itself holds its windows only weakly
    window.resize(width, height)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    settle()
    return window


def dress(part: QWidget) -> None:
    """What theme.wear does for widgets that are open; this one was made before."""
    for one in (part, *part.findChildren(QWidget)):
        again = getattr(one, "dress", None)
        if again is not None:
            again()


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def focusable(part: QWidget) -> list[QWidget]:
    """Every visible part that the keyboard can reach by Tab or by a click."""
    wanted = Qt.FocusPolicy.ClickFocus
    return [
        one
        for one in (part, *part.findChildren(QWidget))
        if one.isVisible() and one.focusPolicy().value & wanted.value and one.focusProxy() is None
    ]


def nameless(part: QWidget) -> list[str]:
    return [type(one).__name__ for one in focusable(part) if not one.accessibleName()]


def too_small(part: QWidget, least: int = 40) -> list[tuple[str, int, int]]:
    """Buttons and fields below the size a finger needs."""
    kinds = (QAbstractButton, QLineEdit)
    found = [one for one in (part, *part.findChildren(QWidget)) if isinstance(one, kinds) and one.isVisible()]
    return [
        (one.accessibleName(), one.width(), one.height())
        for one in found
        if one.width() < least or one.height() < least
    ]


def cut_off(part: QWidget) -> list[str]:
    """Words that do not fit: lower than their lines need, or beyond the edge of the window."""
    window = part.window()
    found = []
    for one in part.findChildren(QWidget):
        if not one.isVisible() or isinstance(one, QPlainTextEdit):
            continue
        words = one.text() if isinstance(one, QLabel) else getattr(one, "words", "")
        if not isinstance(words, str) or not words:
            continue
        needed = one.heightForWidth(one.width()) if one.hasHeightForWidth() else 0
        right = one.mapTo(window, one.rect().topRight()).x()
        if one.height() < needed or right > window.width():
            found.append(words)
        elif isinstance(one, QLabel) and not one.wordWrap():
            wide = QFontMetricsF(one.font()).horizontalAdvance(words)
            if wide > one.width() + 1:
                found.append(words)
    return found
