"""The list of the plan's parts at the side of the window, each with its state."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from planner.plan.catalogue import GROUPS, Catalogue
from planner.plan.journey import state
from planner.plan.model import Plan
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.voice import as_role
from planner.ui.verbs import Place
from planner.words import Words


class SideList(QWidget):
    """Home and the groups with their sections, printing the last of them; scrolls by itself in a low window."""

    def __init__(
        self, words: Words, catalogue: Catalogue, go: Callable[[Place], None], *, scrolls: bool = True
    ) -> None:
        super().__init__()
        self._words, self._catalogue, self._go = words, catalogue, go
        self._buttons: dict[str, Button] = {}
        self._here = Place("home")
        inside = down(edges=(12, 12, 8, 8), gap=1)
        inside.put(self._button("shell.home", words.ui("shell.home"), "house", Place("home")))
        for group in (one for one in GROUPS if catalogue.group(one)):
            inside.put(down(PlainLabel(words.ui(f"group.{group}"), "small", "muted"), edges=(12, 9, 0, 3)))
            for section in catalogue.group(group):
                found = words.section(section.id)
                place = Place("section", section.id)
                inside.put(self._button(f"nav.{section.id}", found.title, found.icon, place))
        inside.put(self._button("nav.print", words.ui("shell.review_print"), "printer", Place("print")))
        inside.put(None)
        page = QWidget()
        page.setLayout(inside)
        as_role(page, QAccessible.Role.List, words.ui("shell.home"))
        self._scroll = Scroll(page) if scrolls else None
        self.setLayout(down(self._scroll or page))

    def show_here(self, place: Place) -> None:
        """Marks where the person is."""
        self._here = place
        for name, button in self._buttons.items():
            button.set_chosen(name == _name_of(place))
        self._name_all()
        here = self._buttons.get(_name_of(place))
        scroll = self._scroll
        if scroll is not None and here is not None:
            QTimer.singleShot(0, here, lambda: scroll.show_part(here))  # once the list has its size

    def show_plan(self, plan: Plan) -> None:
        """Shows how far each part is."""
        for section in self._catalogue.pages():
            button = self._buttons.get(f"nav.{section.id}")
            if button is not None:
                how = state(plan, section.id)
                button.set_mark(how if how != "none" else None)
                button.setProperty("how", how)
        self._name_all()

    def first_focus(self) -> QWidget:
        """Where the keyboard starts: where the person is."""
        return self._buttons.get(_name_of(self._here)) or self._buttons["shell.home"]

    def _button(self, name: str, title: str, icon: str, place: Place) -> Button:
        made = Button(
            title, "nav", icon=icon, does=lambda: self._go(place), height=40, pad=12, role="nav", start=True,
            icon_size=18,
        )  # fmt: skip
        made.setObjectName(name)
        made.widen()
        self._buttons[name] = made
        return made

    def _name_all(self) -> None:
        for name, button in self._buttons.items():
            how = button.property("how")
            parts = [button.words]
            if how:
                parts.append(self._words.ui(f"state.{how}"))
            if name == _name_of(self._here):
                parts.append(self._words.ui("state.this_page"))
            button.setAccessibleName(". ".join(parts))


def _name_of(place: Place) -> str:
    match place.page:
        case "section":
            return f"nav.{place.section}"
        case "if_then":
            return "nav.if_then"
        case "home":
            return "shell.home"
        case page:
            return f"nav.{page}"
