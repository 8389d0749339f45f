"""The editor of a number with its unit: type it, or press plus and minus."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.plan.fields import Value
from planner.ui.editors.editor import Editor
from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import across, down
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S
from planner.ui.kit.voice import Speaks

_MOST: Final = 1e9
_STEPS: Final = {"minutes": 5}


class _Digits(Field):
    """A short field; up and down step."""

    def __init__(self) -> None:
        super().__init__(limit=12)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def dress(self) -> None:
        """Wide enough for some digits."""
        super().dress()
        self.setFixedWidth(S(96))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down belong to the editor."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NumberEditor(Editor):
    """A number of `unit`, offered from 0 to `top`; a larger one that was stored is shown and kept."""

    def __init__(self, words: Speaks, unit: str, top: int) -> None:
        super().__init__()
        self._words, self._top, self._step = words, top, _STEPS.get(unit, 1)
        self._value: float | None = None
        self.field = _Digits()
        self.field.written.connect(self._typed)
        self.minus = Button(
            "", icon="minus", name=words.ui("editor.number.less"), height=46, does=lambda: self._move(-1)
        )
        self.plus = Button("", icon="plus", name=words.ui("editor.number.more"), height=46, does=lambda: self._move(1))
        self._problem = FieldProblem(self.field)
        unit_words = PlainLabel(words.ui(f"editor.number.unit.{unit}"), wrap=False)
        self.setLayout(
            down(across(self.minus, self.field, self.plus, 4, unit_words, None, gap=8), self._problem, gap=6)
        )
        self.setFocusProxy(self.field)

    @property
    def control(self) -> QWidget:
        """The field of digits."""
        return self.field

    def show_value(self, value: Value | None) -> None:
        """Shows the number, or nothing; leaves alone what is typed while the number is still the same."""
        known = isinstance(value, int | float) and not isinstance(value, bool)
        shown = float(value) if known and isinstance(value, int | float) else None
        if shown != self._value:
            self._value = shown
            self.field.show_words(_said(shown))
            self._trouble(odd=False)

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the field; the buttons are `….less` and `….more`."""
        self.field.setObjectName(object_name)
        self.field.setAccessibleName(name)
        self._problem.set_about(about)
        for part, button, key in (("less", self.minus, "less"), ("more", self.plus, "more")):
            button.setObjectName(f"{object_name}.{part}")
            button.setAccessibleName(f"{name}: {self._words.ui(f'editor.number.{key}')}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down step."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self.field.hasFocus():
            self._move(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def _move(self, way: int) -> None:
        now = self._value
        if now is None:
            new = float(self._step if way > 0 else 0)
        else:
            new = min(max(now + way * self._step, 0.0), max(float(self._top), now))
        self._value = new
        self.field.show_words(_said(new))
        self._trouble(odd=False)
        self.answered.emit(_told(new))

    def _typed(self, text: str) -> None:
        plain = text.strip().replace(",", ".")
        if not plain:
            self._value = None
            self._trouble(odd=False)
            self.answered.emit(None)
            return
        number = _read(plain)
        self._trouble(odd=number is None)
        if number is not None:
            self._value = number
            self.answered.emit(_told(number))

    def _trouble(self, *, odd: bool) -> None:
        self.field.set_trouble(odd)
        self._problem.show_problem(self._words.ui("editor.number.odd") if odd else "")


def _read(plain: str) -> float | None:
    # float() alone would take "nan", "1e5" and "1_000".
    if not plain.replace(".", "", 1).isascii() or not plain.replace(".", "", 1).isdigit():
        return None
    number = float(plain)
    return number if number <= _MOST else None


def _told(number: float) -> int | float:
    return int(number) if number.is_integer() else number


def _said(number: float | None) -> str:
    return "" if number is None else str(_told(number))
