"""Help: numbers to ring, the keys, what Waymark can and cannot do, and where its words come from."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

import planner
from planner.saying import day
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Column, Line, across, down, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.panels import Panel, Rule
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.focus import start_at_top
from planner.ui.section.soon import Soon
from planner.ui.verbs import Foot, FrontVerbs, Place, Step
from planner.words import HelpLine

KEYS: Final = (
    "struggling", "hide", "lock", "print", "undo", "back", "groups", "regions", "size", "enter", "space", "arrows",
    "move", "delete", "escape", "help",
)  # fmt: skip
_AT_ONCE: Final = 8
"""Help lines made at a time: what a person sees first."""
_PROTECTS: Final = ("vault", "network", "hide", "lost")
_CANNOT: Final = ("paper", "account", "forgotten", "advice")


class HelpPage(QWidget):
    """One calm page to read; it needs no network."""

    def __init__(self, verbs: FrontVerbs) -> None:
        super().__init__()
        self.verbs = verbs
        words = verbs.words
        self._lines: Line = down(gap=10)
        self._last: QWidget = self
        self._struggling = struggling = Button(
            words.ui("shell.struggling"), "support", icon="hand-helping", does=lambda: verbs.go(Place("struggling"))
        )
        struggling.setObjectName("help.struggling")
        self._here_words = PlainLabel("")
        self._here_words.setObjectName("help.here")
        heading = Heading(words.ui("help.here_title"), "h2", "on_soft")
        self._here = Panel(down(heading, 4, self._here_words, edges=(20, 14, 20, 16)), fill="soft", border="")
        self._here.hide()
        parts = down(Heading(words.ui("help.title")), 4, self._here, gap=14)
        parts.put(Banner("info", words.ui("help.nobody_watching"), action=struggling))
        parts.put(Panel(down(Heading(words.ui("help.lines"), "h2"), 4, self._lines, edges=(20, 14, 20, 16))))
        self._below: Line = down(gap=14)
        parts.put(self._below)
        parts.put(None)
        self._scroll = Scroll(Column(parts, width=680, top=20))
        self.setLayout(down((self._scroll, 1)))
        self._to_come: list[Callable[[], Panel]] = [
            lambda: self._list("help.keys", [words.ui(f"help.key_{one}") for one in KEYS]),
            lambda: self._list("help.protects", [words.ui(f"help.protects_{one}") for one in _PROTECTS]),
            lambda: self._list("help.cannot", [words.ui(f"help.cannot_{one}") for one in _CANNOT]),
            self._about,
        ]
        self._soon = Soon(self, self._more)
        self._lines_to_come: list[HelpLine] = []
        self.refresh()

    def foot(self) -> Foot | None:
        """Back to where the person was."""
        return Foot(back=Step(self.verbs.words.ui("help.back"), self.verbs.back_to))

    def first_focus(self) -> QWidget:
        """The way to help now."""
        return self._struggling

    def show_place(self, place: Place) -> None:
        """Shows first what helps at a place, or what Waymark is."""
        if place.field == "about":
            while self._more():
                pass
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._last, 0, 0))
            return
        words = self.verbs.words
        where = place.field or place.page
        key = f"help.here_{where.replace('-', '_')}"
        found = words.ui_words.get(key, "")
        self._here_words.setText(found)
        self._here.setVisible(bool(found))
        start_at_top(self)
        first = self.first_focus()
        QTimer.singleShot(0, first, lambda: first.setFocus(Qt.FocusReason.OtherFocusReason))

    def refresh(self) -> None:
        """Shows the help lines of the nation as it is set now."""
        self._lines.clear()
        words = self.verbs.words
        lines = words.lines(self.verbs.preferences.nations)
        self._lines_to_come = list(lines[_AT_ONCE:])
        for one in lines[:_AT_ONCE]:
            self._put_line(one)
        self._soon.want(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def leaving(self) -> None:
        """Nothing is typed here."""

    def _more(self) -> bool:
        """What stands lower is made once the first of the page is painted."""
        for one in self._lines_to_come[:_AT_ONCE]:
            self._put_line(one)
        if self._lines_to_come:
            del self._lines_to_come[:_AT_ONCE]
        elif self._to_come:
            self._last = self._to_come.pop(0)()
            self._below.put(self._last)
        return bool(self._to_come or self._lines_to_come)

    def _put_line(self, line: HelpLine) -> None:
        if self._lines.count():
            self._lines.put(Rule())
        self._lines.put(_line(line))

    def _list(self, key: str, sentences: list[str]) -> Panel:
        words = self.verbs.words
        held = down(Heading(words.ui(key), "h2"), 4, edges=(20, 14, 20, 16), gap=6)
        for one in sentences:
            held.put(PlainLabel(one))
        return Panel(held)

    def _about(self) -> Panel:
        words = self.verbs.words
        content = words.content
        reviewed = "help.reviewed" if words.clinically_reviewed else "help.not_reviewed"
        gathered = words.ui("help.gathered", date=day(words, words.gathered_on), next=day(words, content.next_review))
        sentences = [
            words.ui("help.what"),
            words.ui(reviewed, reviewer=content.reviewer) if words.clinically_reviewed else words.ui(reviewed),
            "" if words.clinically_reviewed else words.ui("help.reviewer"),
            gathered,
            words.ui("help.tell_worker_first"),
            words.ui("settings.version", version=planner.__version__),
            words.ui("settings.words_version", version=words.content_version),
            words.ui("help.licence"),
            words.ui("help.parts"),
        ]
        return self._list("help.about", [one for one in sentences if one])


def _line(line: HelpLine) -> QWidget:
    name = PlainLabel(line.name, "strong")
    reach = " \u00b7 ".join(one for one in (line.phone, line.text_number, line.web) if one)
    about = ". ".join(one.rstrip(".") for one in (line.purpose, line.hours, line.note) if one)
    said = room(down(name, PlainLabel(f"{about}.", "small", "muted"), gap=1))
    number = PlainLabel(reach, "strong", selectable=True)
    number.setAccessibleName(f"{line.name}: {reach}")
    return room(across((said, 3), (number, 2), gap=14))
