"""The editors of a day and of a time: type it as people say it, or pick it below the field."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner import saying
from planner.plan.fields import Value
from planner.ui.editors.calendar import Calendar
from planner.ui.editors.day_words import read_day
from planner.ui.editors.editor import Editor
from planner.ui.editors.time_words import read_time
from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import Flow, across, down
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.words import Words

QUICK_TIMES: Final = ("07:00", "08:00", "09:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00", "22:00")


class ReadEditor(Editor):
    """A field whose words are read as something else; what cannot be read stays on the screen and changes nothing.

    Subclasses read and say values, and make what opens below the field.
    """

    def __init__(self, words: Words, kind: str, icon: str) -> None:
        super().__init__()
        self._words, self._kind, self._named = words, kind, ""
        self._value: str | None = None
        self.field = Field(example=words.ui(f"editor.{kind}.example"))
        self.field.written.connect(self._typed)
        self.field.editingFinished.connect(self._left)
        self.open = Button("", icon=icon, name=words.ui(f"editor.{kind}.open"), height=46, does=self._turn)
        self._said = PlainLabel("", "small", "muted")
        self._said.hide()
        self._problem = FieldProblem(self.field)
        self._below: QWidget | None = None
        self._lines = down(across((self.field, 1), self.open, gap=8), self._said, self._problem, gap=6)
        self.setLayout(self._lines)
        self.setFocusProxy(self.field)

    def read(self, text: str) -> str | None:
        """The value meant by `text`, or None."""
        raise NotImplementedError

    def say(self, value: str) -> str:
        """A value in words that `read` understands."""
        raise NotImplementedError

    def make_below(self) -> QWidget:
        """What opens below the field."""
        raise NotImplementedError

    def mark_below(self, value: str | None) -> None:
        """Shows the value in what is open below the field."""

    @property
    def control(self) -> QWidget:
        """The field."""
        return self.field

    def show_value(self, value: Value | None) -> None:
        """Shows the value in words; leaves alone what is typed while the value is still the same."""
        shown = value if isinstance(value, str) else None
        if shown == self._value:
            return
        self._value = shown
        self.field.show_words(self.say(shown) if shown else "")
        self._tell_reading(odd=False)

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the field; the button beside it is `….open`."""
        self._named = name
        self.field.setObjectName(object_name)
        self.field.setAccessibleName(name)
        self._problem.set_about(about)
        self.open.setObjectName(f"{object_name}.open")
        self.open.setAccessibleName(f"{name}: {self._words.ui(f'editor.{self._kind}.open')}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shuts what is open below, and keeps what is typed."""
        if event.key() == Qt.Key.Key_Escape and self._below is not None and self._below.isVisible():
            self._shut()
        else:
            super().keyPressEvent(event)

    def pick(self, value: str) -> None:
        """Takes a value picked below the field."""
        self._value = value
        self.field.show_words(self.say(value))
        self._tell_reading(odd=False)
        self._shut()
        self.answered.emit(value)

    def _turn(self) -> None:
        if self._below is None:
            self._below = self.make_below()
            self._lines.put(self._below)
        elif self._below.isVisible():
            self._shut()
            return
        self.mark_below(self._value)
        self._below.show()
        self._below.setFocus(Qt.FocusReason.TabFocusReason)

    def _shut(self) -> None:
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        if self._below is not None:
            self._below.hide()

    def _typed(self, text: str) -> None:
        value = self.read(text)
        if value is None and text.strip():
            # Half a word is not odd yet; the sentence waits until the person goes on.
            self._said.hide()
            return
        changed = value != self._value
        self._value = value
        self._tell_reading(odd=False)
        if changed:
            self.answered.emit(value)

    def _left(self) -> None:
        text = self.field.text()
        self._tell_reading(odd=bool(text.strip()) and self.read(text) is None)

    def _tell_reading(self, *, odd: bool) -> None:
        self.field.set_trouble(odd)
        self._problem.show_problem(self._words.ui(f"editor.{self._kind}.odd") if odd else "")
        said = self.say(self._value) if self._value and not odd else ""
        self._said.setText(said)
        self._said.setVisible(bool(said) and said != self.field.text())


class DateEditor(ReadEditor):
    """A day. `past` days are read as the latest one meant, others as the next one."""

    def __init__(self, words: Words, today: str, *, past: bool = False) -> None:
        self._today, self._past = date.fromisoformat(today), past
        super().__init__(words, "date", "calendar-days")

    def read(self, text: str) -> str | None:
        """A day as ``YYYY-MM-DD``."""
        found = read_day(text, self._today, past=self._past)
        return found.isoformat() if found else None

    def say(self, value: str) -> str:
        """A day with its weekday and year."""
        return saying.day(self._words, value)

    def make_below(self) -> QWidget:
        """A calendar."""
        calendar = Calendar(self._words, self._today)
        calendar.picked.connect(lambda day: self.pick(day.isoformat()))
        return calendar

    def mark_below(self, value: str | None) -> None:
        """Marks the day."""
        if isinstance(self._below, Calendar):
            self._below.show_day(date.fromisoformat(value) if value else None)


class TimeEditor(ReadEditor):
    """A time of day."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, "time", "clock")

    def read(self, text: str) -> str | None:
        """A time as ``HH:MM``."""
        return read_time(text)

    def say(self, value: str) -> str:
        """A time with am or pm."""
        return saying.clock(self._words, value)

    def make_below(self) -> QWidget:
        """Times that are often meant."""
        made = [Chip(self.say(one), icons=("", ""), does=partial(self.pick, one)) for one in QUICK_TIMES]
        chips, first = Flow(*made), made[0]
        panel = Panel(down(chips, edges=(12, 12, 12, 12)), fill="")
        panel.setFocusProxy(first)
        return panel

    def mark_below(self, value: str | None) -> None:
        """Marks the time, if it is one of these."""
        for chip in self.findChildren(Chip):
            chip.setChecked(bool(value) and chip.words == self.say(value or ""))
