"""Exact hours to add: days, from and to."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from planner import saying
from planner.plan.fields import DAYS, Hours
from planner.ui.editors.time_words import read_time
from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel, PlainLabel
from planner.words import Words

_QUICK: Final = {"every_day": DAYS, "weekdays": DAYS[:5], "weekend": DAYS[5:]}


class ExactHours(Panel):
    """Days, from and to; Add or Enter adds them. `added` tells one `Hours`."""

    added = Signal(object)

    def __init__(self, words: Words) -> None:
        self._words = words
        super().__init__(fill="")
        self.days = {
            day: Chip(words.ui(f"day_short.{day}"), icons=("", ""), name=words.ui(f"day.{day}")) for day in DAYS
        }
        self.quick = {
            key: Button(words.ui(f"editor.hours.{key}"), "quiet", pad=8, height=40, does=partial(self._pick, days))
            for key, days in _QUICK.items()
        }
        self.start = Field(example=words.ui("editor.hours.from_example"))
        self.end = Field(example=words.ui("editor.hours.to_example"))
        self.add = Button(words.ui("editor.hours.add"), icon="plus", height=46, does=self._add)
        self._said = PlainLabel("", "small", "muted")
        self._problem = FieldProblem(self.start)
        for field in (self.start, self.end):
            field.returnPressed.connect(self._add)
            field.written.connect(lambda _text: self._read_out())
        self._build()

    def set_name(self, object_name: str, name: str) -> None:
        """Names the fields `….from` and `….to`, the days `….days.DAY`, the button `….add`."""
        fields = (("from", self.start), ("to", self.end))
        for part, field in fields:
            field.setObjectName(f"{object_name}.{part}")
            field.setAccessibleName(f"{name}: {self._words.ui(f'editor.hours.{part}')}")
        for day, chip in self.days.items():
            chip.setObjectName(f"{object_name}.days.{day}")
        for key, button in self.quick.items():
            button.setObjectName(f"{object_name}.{key}")
        self.add.setObjectName(f"{object_name}.add")
        self.add.setAccessibleName(f"{name}: {self.add.words}")

    def _build(self) -> None:
        starts = FieldLabel(self._words.ui("editor.hours.from"), self.start)
        ends = FieldLabel(self._words.ui("editor.hours.to"), self.end)
        times = across((room(down(starts, self.start, gap=6)), 1), (room(down(ends, self.end, gap=6)), 1), gap=12)
        lines = (flowing(*self.days.values(), gap=6), flowing(*self.quick.values(), gap=4), times)
        self.setLayout(down(*lines, self._said, self._problem, across(self.add, None), edges=(14, 12, 14, 14), gap=8))
        self._said.hide()
        self.setFocusProxy(self.days[DAYS[0]])

    def _pick(self, days: tuple[str, ...]) -> None:
        for day, chip in self.days.items():
            chip.setChecked(day in days)

    def _hours(self) -> Hours | None:
        days = tuple(day for day, chip in self.days.items() if chip.isChecked())
        start, end = read_time(self.start.text()), read_time(self.end.text())
        if not days or start is None or end is None:
            return None
        # "00:00 to 00:00" is how a whole day is typed; the plan keeps it as 00:00 to 24:00.
        return Hours(days, start, "24:00" if end == "00:00" else end)

    def _read_out(self) -> None:
        hours = self._hours()
        self._said.setText(saying.hours(self._words, (hours,)) if hours else "")
        self._said.setVisible(hours is not None)

    def _add(self) -> None:
        hours = self._hours()
        if hours is None:
            self._ask_for_the_rest()
            return
        self._problem.show_problem("")
        self._pick(())
        self.start.show_words("")
        self.end.show_words("")
        self._said.hide()
        self.added.emit(hours)
        self.days[DAYS[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_for_the_rest(self) -> None:
        if not any(chip.isChecked() for chip in self.days.values()):
            self._problem.show_problem(self._words.ui("editor.hours.no_days"))
            self.days[DAYS[0]].setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._problem.show_problem(self._words.ui("editor.hours.no_times"))
        wanting = self.start if read_time(self.start.text()) is None else self.end
        wanting.setFocus(Qt.FocusReason.TabFocusReason)
