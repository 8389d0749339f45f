"""The editor of the hours of a week: switches for parts of days, exact times for the rest, all read out in words."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner import saying
from planner.plan.fields import DAYS, Hours, Value
from planner.plan.week import PARTS, minutes
from planner.ui.editors.editor import Editor
from planner.ui.editors.exact_hours import ExactHours
from planner.ui.editors.stretches import covered, with_days, without_part
from planner.ui.editors.week_strip import WeekStrip
from planner.ui.kit.buttons import Button, icon_button
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.voice import as_role
from planner.words import Words

ALWAYS: Final = Hours(DAYS, "00:00", "24:00")


class HoursEditor(Editor):
    """Stretches of hours on days of the week."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words, self._named, self._object_name = words, "", ""
        self._value: tuple[Hours, ...] = ()
        self._said: Line = down(gap=0)
        self.strip = WeekStrip(words)
        self.strip.switched.connect(self._switch)
        self.always = Chip(words.ui("editor.hours.always"), does=self._turn_always)
        self.exact = Button(
            words.ui("editor.hours.exact"), "quiet", icon="clock", pad=8, height=40, does=self._turn_exact
        )
        self._panel: ExactHours | None = None
        self._inside = down()
        self._place = room(self._inside)
        self._place.hide()
        self.setLayout(down(self.strip, flowing(self.always, self.exact), self._place, room(self._said), gap=10))
        self.setFocusProxy(self.strip)
        as_role(self, QAccessible.Role.Grouping)
        self._show()

    @property
    def panel(self) -> ExactHours:
        """The exact times, made when they are first asked for."""
        if self._panel is None:
            self._panel = ExactHours(self._words)
            self._panel.set_name(self._object_name, self._named)
            self._panel.added.connect(lambda hours: self._take(with_days(self._value, hours)))
            self._inside.put(self._panel)
        return self._panel

    @property
    def control(self) -> QWidget:
        """The week."""
        return self.strip

    def show_value(self, value: Value | None) -> None:
        """Shows the stretches."""
        shown = tuple(one for one in value if isinstance(one, Hours)) if isinstance(value, tuple) else ()
        if shown == self._value:
            return
        self._value = shown
        self._show()

    def _show(self) -> None:
        week = minutes(self._value)
        for day in DAYS:
            for part, (start, end) in PARTS.items():
                whole, some = covered(week, day, start, end)
                self.strip.show_cover(day, part, "all" if whole else "some" if some else "none")
        self.always.setChecked(all(week))
        self._say()

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the week; parts are `….DAY.PART`, `….always`, `….exact`, `….from`, `….to`, `….add`, `….take-away.N`."""
        self._named, self._object_name = name, object_name
        self.strip.set_name(object_name)
        self.strip.setAccessibleName(name)
        self.strip.setAccessibleDescription(about)
        for part, button in (("always", self.always), ("exact", self.exact)):
            button.setObjectName(f"{object_name}.{part}")
            button.setAccessibleName(f"{name}: {button.words}")
        if self._panel is not None:
            self._panel.set_name(object_name, name)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shuts the exact times."""
        if event.key() == Qt.Key.Key_Escape and self._place.isVisible():
            self._turn_exact()
        else:
            super().keyPressEvent(event)

    def _switch(self, day: str, part: str) -> None:
        start, end = PARTS[part]
        whole, _some = covered(minutes(self._value), day, start, end)
        if whole:
            self._take(without_part(self._value, day, start, end))
        else:
            self._take(with_days(self._value, Hours((day,), start, end)))

    def _turn_always(self) -> None:
        self._take((ALWAYS,) if self.always.isChecked() else ())

    def _turn_exact(self) -> None:
        opened = self._place.isHidden()
        self._place.setVisible(opened)
        (self.panel if opened else self.exact).setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, value: tuple[Hours, ...]) -> None:
        self._value = value
        self._show()
        self.answered.emit(value or None)

    def _say(self) -> None:
        self._said.clear()
        for number, one in enumerate(self._value):
            said = saying.hours(self._words, (one,))
            name = self._words.ui("editor.hours.take_away", hours=said)
            take = icon_button("trash-2", name, partial(self._leave_out, one))
            take.setObjectName(f"{self._object_name}.take-away.{number}")
            self._said.put(across((PlainLabel(_first_up(said)), 1), take))

    def _leave_out(self, one: Hours) -> None:
        self.strip.setFocus(Qt.FocusReason.TabFocusReason)
        self._take(tuple(other for other in self._value if other != one))


def _first_up(said: str) -> str:
    return said[:1].upper() + said[1:]
