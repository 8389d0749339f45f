"""The editors of named options: one of a few, one of many, some of a few, yes or no."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.plan.fields import Value
from planner.ui.editors.editor import Editor
from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Flow, across, down, room
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import OneOf, Option
from planner.ui.kit.voice import Speaks, as_role

FEW: Final = 6


class ChoiceEditor(Editor):
    """One of a few options as chips; pressing the chosen one, or Delete, takes the answer away."""

    def __init__(self, options: Sequence[Option], *, name: str = "") -> None:
        super().__init__()
        self.row = OneOf(options, name=name, clearable=True)
        self.row.chosen.connect(self._tell)
        self.setLayout(down(self.row))
        self.setFocusProxy(self.row)

    @property
    def control(self) -> QWidget:
        """The chip that Tab reaches."""
        return self.row

    def show_value(self, value: Value | None) -> None:
        """Shows the chosen option."""
        self.row.show_choice(value if isinstance(value, str) else None)

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the row; each chip is `….OPTION`."""
        self.row.set_name(object_name, name, about)

    def _tell(self, option: str | None) -> None:
        self.answered.emit(option)


class YesNoEditor(ChoiceEditor):
    """Yes or no, or no answer."""

    def __init__(self, words: Speaks) -> None:
        super().__init__((Option("yes", words.ui("editor.yes")), Option("no", words.ui("editor.no"))))

    def show_value(self, value: Value | None) -> None:
        """Shows yes, no or neither."""
        self.row.show_choice({True: "yes", False: "no"}.get(value) if isinstance(value, bool) else None)

    def _tell(self, option: str | None) -> None:
        self.answered.emit(None if option is None else option == "yes")


class LongChoiceEditor(Editor):
    """One of many options: a button that says the choice, and opens the options under it."""

    def __init__(self, words: Speaks, options: Sequence[Option]) -> None:
        super().__init__()
        self._words, self._options = words, tuple(options)
        self._value: str | None = None
        self._object_name, self._named, self._about = "", "", ""
        self.button = Button(words.ui("editor.choice.open"), trail="chevron-down", does=self._turn)
        self._row: OneOf | None = None
        self._inside = down(edges=(12, 12, 12, 12))
        self.list = Panel(self._inside, fill="")
        self.list.hide()
        self.setLayout(down(across(self.button, None), self.list, gap=8))
        self.setFocusProxy(self.button)

    @property
    def row(self) -> OneOf:
        """The options, made when they are first asked for."""
        if self._row is None:
            self._row = OneOf(self._options, name=self._named, clearable=True)
            self._row.show_choice(self._value)
            self._row.chosen.connect(self._tell)
            self._row.confirmed.connect(self._shut)
            for chip in self._row.buttons().values():
                chip.clicked.connect(lambda _checked=False: self._shut())
            self._name_row(self._row)
            self._inside.put(self._row)
        return self._row

    @property
    def control(self) -> QWidget:
        """The button."""
        return self.button

    def show_value(self, value: Value | None) -> None:
        """Says the chosen option on the button."""
        self._value = value if isinstance(value, str) else None
        if self._row is not None:
            self._row.show_choice(self._value)
        self._say()

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the button; each chip in the list is `….OPTION`."""
        self._object_name, self._named, self._about = object_name, name, about
        if self._row is not None:
            self._name_row(self._row)
        self.button.setObjectName(object_name)
        self.button.setAccessibleDescription(about)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shuts the list; Enter in it does too; Delete on the button takes the answer away."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.list.isVisible():
            self._shut()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.button.hasFocus():
            self.show_value(None)
            self.answered.emit(None)
        else:
            super().keyPressEvent(event)

    def _name_row(self, row: OneOf) -> None:
        row.set_name(self._object_name, self._named, self._about)
        row.setObjectName(f"{self._object_name}.options")

    def _turn(self) -> None:
        if self.list.isVisible():
            self._shut()
        else:
            self.row.show_choice(self._value)
            self.list.show()
            self.row.setFocus(Qt.FocusReason.TabFocusReason)

    def _shut(self) -> None:
        self.button.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.hide()

    def _tell(self, option: str | None) -> None:
        self._value = option
        self._say()
        self.answered.emit(option)

    def _say(self) -> None:
        chosen = next((one.words for one in self._options if one.id == self._value), "")
        shown = chosen or self._words.ui("editor.choice.open")
        self.button.set_words(shown, name=f"{self._named}: {chosen or self._words.ui('editor.choice.none')}")


class ChoicesEditor(Editor):
    """Some of a few options as chips, at most `most`; one too many is not picked, and a sentence says why."""

    def __init__(self, words: Speaks, options: Sequence[Option], *, most: int) -> None:
        super().__init__()
        self._words, self._most = words, most
        self._chosen: tuple[str, ...] = ()
        self.chips = {one.id: Chip(one.words, name=one.name) for one in options}
        for one, chip in self.chips.items():
            chip.clicked.connect(lambda _checked=False, option=one: self._turn(option))
        self.row = room(Flow(*self.chips.values()))
        self._problem = FieldProblem(self.row)
        as_role(self.row, QAccessible.Role.Grouping)
        self.setLayout(down(self.row, self._problem, gap=6))
        first = next(iter(self.chips.values()), None)
        if first is not None:
            self.row.setFocusProxy(first)
            self.setFocusProxy(first)

    @property
    def control(self) -> QWidget:
        """The row of chips."""
        return self.row

    def show_value(self, value: Value | None) -> None:
        """Ticks the chosen options."""
        self._chosen = tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()
        for one, chip in self.chips.items():
            chip.setChecked(one in self._chosen)
        if len(self._chosen) < self._most:
            self._problem.show_problem("")

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the row; each chip is `….OPTION`."""
        self.row.setObjectName(object_name)
        self.row.setAccessibleName(name)
        self._problem.set_about(about)
        for one, chip in self.chips.items():
            chip.setObjectName(f"{object_name}.{one}")

    def _turn(self, option: str) -> None:
        if option in self._chosen:
            chosen = tuple(one for one in self._chosen if one != option)
        elif len(self._chosen) < self._most:
            chosen = (*self._chosen, option)
        else:
            self.chips[option].setChecked(False)
            self._problem.show_problem(self._words.plural("editor.choices.most", self._most))
            return
        self.show_value(chosen)
        self.answered.emit(chosen or None)
