"""Rows of options of which one is chosen: arrow keys move, Tab passes by, and it can be emptied where that makes sense."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Flow, let_go, room
from planner.ui.kit.pressing import Pressable
from planner.ui.kit.voice import as_role

_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_EMPTY = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Option(Struct, frozen=True):
    """One thing to choose: its id, the words on it, and its name where the words say too little."""

    id: str
    words: str
    name: str = ""


class OneOf(QWidget):
    """Options of which at most one is chosen. Assistive technology hears radio buttons.

    `chosen` tells an id, or None when a clearable row was emptied; `confirmed` that Enter was pressed on
    the choice. They tell only what a person did.
    """

    chosen = Signal(object)
    confirmed = Signal()

    def __init__(
        self, options: Sequence[Option], *, name: str, clearable: bool = False, gap: int = 8, balanced: bool = False
    ) -> None:
        super().__init__()
        self._clearable = clearable
        self._value: str | None = None
        self._buttons: dict[str, Pressable] = {}
        self._flow = Flow(gap=gap, balanced=balanced)
        self.setLayout(self._flow)
        as_role(self, QAccessible.Role.Grouping, name)
        self.offer(options)

    def offer(self, options: Sequence[Option]) -> None:
        """Shows other options; keeps the choice where it is still offered."""
        for old in self._buttons.values():
            self._flow.removeWidget(old)
            let_go(old)
        self._buttons = {}
        for option in options:
            button = self.make(option)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.enter_presses = False
            button.clicked.connect(lambda _checked=False, one=option.id: self._pressed(one))
            self._buttons[option.id] = button
            self._flow.addWidget(button)
        self.show_choice(self._value if self._value in self._buttons else None)

    def make(self, option: Option) -> Pressable:
        """The part that shows one option."""
        return Chip(option.words, name=option.name, icons=("circle", "circle-dot"))

    def button(self, option: str) -> Pressable:
        """The part of one option."""
        return self._buttons[option]

    def buttons(self) -> dict[str, Pressable]:
        """Every option's part, in order."""
        return dict(self._buttons)

    @property
    def value(self) -> str | None:
        """What is chosen."""
        return self._value

    def show_choice(self, option: str | None) -> None:
        """Shows a choice without telling anyone."""
        self._value = option if option in self._buttons else None
        for one, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(one == self._value)
            button.update()
        for button in self._buttons.values():
            button.setAutoExclusive(True)
        self._rove()

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the row, and each option after it."""
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        for one, button in self._buttons.items():
            button.setObjectName(f"{object_name}.{one}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move and choose, Home and End go to the ends, Delete empties."""
        ids = list(self._buttons)
        at = next((place for place, one in enumerate(ids) if self._buttons[one].hasFocus()), None)
        key = Qt.Key(event.key())
        if at is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _ON | _BACK:
            self._go(ids[(at + self._step(key)) % len(ids)])
        elif key in _ENTER:
            self._choose(ids[at])
            self.confirmed.emit()
        elif key == Qt.Key.Key_Home:
            self._go(ids[0])
        elif key == Qt.Key.Key_End:
            self._go(ids[-1])
        elif key in _EMPTY and self._clearable:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def choose(self, option: str) -> None:
        """Chooses as if a person had pressed it."""
        self._go(option)

    def _step(self, key: Qt.Key) -> int:
        step = 1 if key in _ON else -1
        sideways = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        return -step if sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft else step

    def _go(self, option: str) -> None:
        self._choose(option)
        self._buttons[option].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self, option: str) -> None:
        self._choose(None if self._clearable and option == self._value else option)

    def _choose(self, option: str | None) -> None:
        before = self._value
        self.show_choice(option)
        if before != self._value:
            self.chosen.emit(self._value)

    def _rove(self) -> None:
        """Only the chosen option (or the first) is a Tab stop."""
        stop = self._value or next(iter(self._buttons), None)
        for one, button in self._buttons.items():
            tabbed = one == stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tabbed else Qt.FocusPolicy.ClickFocus)
        if stop is not None:
            self.setFocusProxy(self._buttons[stop])


class Tabs(OneOf):
    """Theme tabs that wrap: one is always chosen."""

    def __init__(self, options: Sequence[Option], *, name: str) -> None:
        super().__init__(options, name=name, gap=2)
        if options:
            self.show_choice(options[0].id)

    def make(self, option: Option) -> Pressable:
        """A flat tab."""
        return Button(option.words, "seg", name=option.name, height=40, pad=11, role="smallstrong")


class Segments(OneOf):
    """A few settings side by side, such as light and dark; one is always chosen. `icons` are by id."""

    def __init__(self, options: Sequence[Option], *, name: str, icons: dict[str, str] | None = None) -> None:
        self._icons = icons or {}
        super().__init__(options, name=name, gap=4)

    def make(self, option: Option) -> Pressable:
        """A flat button with its icon."""
        icon = self._icons.get(option.id, "")
        return Button(option.words, "seg", name=option.name, icon=icon, height=42, pad=13, role="nav")


def flowing(*widgets: QWidget, gap: int = 8) -> QWidget:
    """Widgets side by side that wrap into lines."""
    return room(Flow(*widgets, gap=gap))
