"""Appointments and services: what comes next first, who helps, where I will live, and what I do if nobody rings."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.pages.appointment_cards import Appointments, Contacts
from planner.ui.section.answers import Answers
from planner.ui.section.asking import Asking
from planner.ui.section.asking_cue import AskingCue
from planner.ui.section.later import Later
from planner.ui.section.listing import Listing
from planner.ui.section.sheet import Sheet
from planner.ui.section.soon import Soon
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Place, Verbs

_NOBODY: Final = "nobody_rang"
_AT_ONCE: Final = 2
_SHARED: Final = {"family": "shared", "friends": "shared", "own": "own", "not_sure": "not_sure"}
_HOUSE: Final = frozenset({"sober_living", "supported", "hostel"})
_QUESTIONS: Final = {"any": 3, "own": 3, "shared": 3, "house": 4, "not_sure": 3}


class AppointmentsPage(SectionPage):
    """The section page of appointments and services."""

    def __init__(self, verbs: Verbs, section: str = "aftercare") -> None:
        self._home_part: HomePart | None = None
        self._nobody: Answers | None = None
        super().__init__(verbs, section)

    def make_answers(self) -> Answers:
        """Where I will live; the one about nobody ringing stands with the services."""
        home = [one for one in self.sheet.section.answers if one.id != _NOBODY]
        self._nobody = Answers(self.sheet, 0, [one for one in self.sheet.section.answers if one.id == _NOBODY])
        answers = Answers(self.sheet, 0, home)
        self._home_part = HomePart(self.sheet, answers)
        return answers

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """Appointments in order of time, services in groups, the rest as everywhere."""
        if kind.id == "appointment":
            return Appointments(self.sheet, kind, _AT_ONCE)
        return Contacts(self.sheet, kind, 0) if kind.id == "contact" else Listing(self.sheet, kind, min(first, 0))

    def make_asking(self, kind: EntryType) -> Asking | AskingCue | Later:
        """Appointments are asked for at once, the rest a moment later."""
        if kind.id == "appointment":
            return super().make_asking(kind)
        return Later(kind, lambda: Asking(self.sheet, kind, self._added, alone=False))

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        super().refresh()
        for part in (self._home_part, self._nobody):
            if part is not None:
                part.refresh()

    def show_place(self, place: Place) -> None:
        """Brings an entry, or a single answer, into sight."""
        if place.field == _NOBODY and not place.entry and self._nobody is not None:
            self._nobody.block(_NOBODY).editor.control.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().show_place(place)

    def _asks(self) -> list[QWidget]:
        appointment, contact, *rest = self.askings
        parts: Sequence[QWidget | None] = (appointment, contact, self._nobody, self._home_part, *rest)
        return [one for one in parts if one is not None]

    def _order(self) -> Sequence[Answers | Asking | AskingCue | Later]:
        return self.askings


class HomePart(QWidget):
    """Where I will live: a calm part of its own, with questions that fit the kind of home."""

    def __init__(self, sheet: Sheet, answers: Answers) -> None:
        super().__init__()
        self._sheet, self._shown = sheet, ""
        words = sheet.words
        self._questions: Line = down(gap=4)
        head = across(Icon("house-heart", "on_soft", size=22), (Heading(words.ui("home_part.title"), "h2"), 1), gap=10)
        inside = down(
            head,
            4,
            PlainLabel(words.ui("home_part.lead"), "body", "muted"),
            14,
            answers,
            16,
            PlainLabel(words.ui("home_part.think"), "smallstrong", "muted"),
            4,
            room(self._questions),
            edges=(18, 16, 18, 18),
        )
        self.setLayout(down(Panel(inside)))
        self._made = False
        self.soon = Soon(self, self._fill)
        self.soon.want(True)

    def refresh(self) -> None:
        """Asks what fits the home chosen now."""
        if self._made:
            self._ask()

    def _fill(self) -> bool:
        self._made = True
        self._ask()
        return False

    def _ask(self) -> None:
        home = self._sheet.plan.words(self._sheet.section.id, "home_type")
        kind = "house" if home in _HOUSE else _SHARED.get(home, "any")
        if kind == self._shown:
            return
        self._shown = kind
        self._questions.clear()
        for number in range(1, _QUESTIONS[kind] + 1):
            line = across(
                Icon("circle", "control", size=10),
                (PlainLabel(self._sheet.words.ui(f"home_part.{kind}.{number}")), 1),
                gap=10,
            )
            self._questions.put(line)
