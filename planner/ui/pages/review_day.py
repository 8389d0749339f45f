"""The day on which the person looks at the plan again: typed, picked, or about three months from now."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtWidgets import QWidget

from planner.plan.catalogue import HISTORY
from planner.plan.fields import FieldId, Value
from planner.session import Spot
from planner.ui.editors.dates import DateEditor
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import down
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel, PlainLabel
from planner.ui.section.sheet import Sheet

_SPOT: Final = Spot(HISTORY, FieldId("next_review"))
_SOON: Final = timedelta(weeks=13)


class ReviewDay(QWidget):
    """One date. It stands with what was done with the plan, so it changes no part of it and is not undone with them."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        words = sheet.words
        label, text = words.ui("review_day.label"), words.ui("review_day.help")
        self._editor = DateEditor(words, sheet.verbs.today())
        self._editor.answered.connect(self._answered)
        self._soon = Chip(words.ui("review_day.soon"))
        self._soon.clicked.connect(lambda _on: self._editor.pick(self._in_three_months()))
        self._soon.setObjectName(sheet.named("answer", "next_review", "soon"))
        self.setLayout(
            down(
                FieldLabel(label, self._editor.control), 2, PlainLabel(text, "small", "muted"), 6,
                flowing(self._soon), 8, self._editor,
            )
        )  # fmt: skip
        self._editor.set_name(sheet.named("answer", "next_review"), label, text)
        self.refresh()

    def refresh(self) -> None:
        """Shows the day as it is now."""
        value = self._sheet.session.read(_SPOT)
        self._editor.show_value(value)
        self._soon.setChecked(value == self._in_three_months())

    def first_focus(self) -> QWidget:
        """The field."""
        return self._editor.control

    def _answered(self, value: Value | None) -> None:
        self._sheet.write(_SPOT, value)
        self._soon.setChecked(value == self._in_three_months())

    def _in_three_months(self) -> str:
        return (date.fromisoformat(self._sheet.verbs.today()) + _SOON).isoformat()
