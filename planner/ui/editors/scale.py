"""The editor of a scale from 0 to 3 or 10: one numbered button a step, arrows and digits, and it can be left out."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.plan.fields import Value
from planner.ui.editors.editor import Editor
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.rows import OneOf, Option
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.voice import Speaks

_TWO_DIGITS: Final = 900  # ms in which a second digit makes one number with the first


class _Steps(OneOf):
    """Numbered buttons in a row."""

    digit = Signal(int)

    def make(self, option: Option) -> Pressable:
        """A square button with its number."""
        return Button(option.words, "secondary", name=option.name, height=40, pad=6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose."""
        text = event.text()
        if text.isdecimal() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.digit.emit(int(text))
        else:
            super().keyPressEvent(event)


class ScaleEditor(Editor):
    """A whole number from 0 to `top`; `explain` says what the ends mean where nothing else does."""

    def __init__(self, words: Speaks, top: int, *, explain: bool = True) -> None:
        super().__init__()
        self._words, self._top = words, top
        self._first, self._since = "", QElapsedTimer()
        steps = [
            Option(str(one), str(one), words.ui("editor.scale.step", value=one, top=top)) for one in range(top + 1)
        ]
        self.row = _Steps(steps, name="", clearable=True, gap=3, balanced=True)
        self.row.chosen.connect(self._tell)
        self.row.digit.connect(self._typed)
        lines = down(self.row, gap=4)
        if explain:
            lines.put(PlainLabel(words.ui("editor.scale.ends", top=top), "small", "muted"))
        self.setLayout(lines)
        self.setFocusProxy(self.row)

    @property
    def control(self) -> QWidget:
        """The row of steps."""
        return self.row

    def show_value(self, value: Value | None) -> None:
        """Shows the number, or none."""
        whole = isinstance(value, int) and not isinstance(value, bool)
        self.row.show_choice(str(value) if whole else None)

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the row; each step is `….NUMBER`."""
        self.row.set_name(object_name, name, about)

    def _typed(self, digit: int) -> None:
        quick = self._since.isValid() and self._since.elapsed() < _TWO_DIGITS
        both = f"{self._first}{digit}" if quick else str(digit)
        chosen = both if int(both) <= self._top else str(digit)
        if int(chosen) <= self._top:
            self._first = chosen
            self._since.start()
            self.row.choose(str(int(chosen)))

    def _tell(self, step: str | None) -> None:
        self.answered.emit(None if step is None else int(step))
