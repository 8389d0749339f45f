"""My first week: the leaving day in order of time, the seven days as the plan has them, and what is still missing."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan import first_week
from planner.plan.entries import EntryType
from planner.plan.fields import DAYS
from planner.plan.first_week import Day, Event, Missing
from planner.plan.model import Entry
from planner.saying import clock, day, listed
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.panels import Panel, Rule
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.card import Card
from planner.ui.section.facing import Facing, FacingWith
from planner.ui.section.grouped import Grouped, Said
from planner.ui.section.listing import Listing
from planner.ui.section.sheet import Sheet
from planner.ui.section.soon import Soon
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Place, Verbs

_WIDEST: Final = "10.45pm "
_LINKED: Final = ("about", "aftercare", "routine", "first_week", "support")


class FirstWeekPage(SectionPage):
    """The section page of the first week."""

    def __init__(self, verbs: Verbs, section: str = "first_week") -> None:
        super().__init__(verbs, section)

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """Hours in order of time."""
        return LeavingDay(self.sheet, kind, first)

    def make_frame(self) -> Facing:
        """The seven days stand under the leaving day."""
        self.week = SevenDays(self.sheet)
        return FacingWith(self._head(), self._asks(), self.listings, self._why(), {"leaving_hour": self.week})

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        super().refresh()
        self.week.refresh()


class LeavingDay(Grouped):
    """The hours of the leaving day, each under its time."""

    def arranged(self) -> tuple[list[tuple[Entry, tuple[Said, ...]]], tuple[Said, ...]]:
        """In order of time; an hour without one stays after its neighbour."""
        words = self.sheet.words
        order: list[tuple[Entry, tuple[Said, ...]]] = []
        for one in first_week.in_order(self.sheet.entries(self.kind)):
            time = one.text("time")
            order.append((one, (Said("day", clock(words, time)),) if time else ()))
        return order, ()

    def make_card(self, entry: Entry, place: int) -> Card:
        """One hour, whose time stands above it."""
        return HourCard(self, entry, place)


class HourCard(Card):
    """One hour of the leaving day."""

    def __init__(self, hours: LeavingDay, entry: Entry, place: int) -> None:
        self._hours = hours
        super().__init__(hours.sheet, hours.kind, entry, place, hours.after)

    def said_elsewhere(self) -> tuple[str, ...]:
        """Its time."""
        return ("time",)

    def move_by(self, by: int) -> bool:
        """Moves it past its neighbour; where both have a time, the time decides."""
        return self._hours.move_by(self.entry, by)


class SevenDays(QWidget):
    """Each of the first seven days with what the plan holds for it, then what is missing as ways to write it."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._shown: tuple[object, ...] | None = None
        self._inside = down(gap=10)
        words = sheet.words
        self.setLayout(
            down(
                Heading(words.ui("first_week_days.title"), "h2"),
                PlainLabel(words.ui("first_week_days.lead"), "small", "muted"),
                room(self._inside),
                gap=6,
            )
        )
        self._soon = Soon(self, self._make_now)
        self._soon.want(True)

    def refresh(self) -> None:
        """Draws the week anew when something it shows has changed."""
        if self._shown is not None and self._shown != self._seen():
            self._shown = None
            self._soon.want(True)

    def _seen(self) -> tuple[object, ...]:
        return tuple(self._sheet.plan.section(one) for one in _LINKED)

    def _make_now(self) -> bool:
        self._shown = self._seen()
        plan = self._sheet.plan
        self._inside.clear()
        missing = first_week.missing(plan)
        self._inside.put(self._missing(missing))
        week = first_week.days(plan)
        if week:
            self._inside.put(Panel(self._days(week), fill="bg"))
        return False

    def _days(self, week: tuple[Day, ...]) -> Line:
        held = down(gap=10, edges=(16, 12, 16, 14))
        for number, one in enumerate(week):
            if number:
                held.put(Rule())
            held.put(self._day(one))
        return held

    def _day(self, one: Day) -> Line:
        words = self._sheet.words
        held = down(PlainLabel(day(words, one.date, self._sheet.verbs.today()), "smallstrong", "accent"), gap=4)
        for event in one.events:
            time = PlainLabel(clock(words, event.time) if event.time else "", "small", "muted", wrap=False)
            time.setMinimumWidth(time.fontMetrics().horizontalAdvance(_WIDEST))
            held.put(across((time, 0, Qt.AlignmentFlag.AlignTop), (PlainLabel(self._said(event), "small"), 1), gap=10))
        if not one.events:
            held.put(PlainLabel(words.ui("first_week_days.nothing"), "small", "muted"))
        return held

    def _said(self, event: Event) -> str:
        words, saying = self._sheet.words, self._sheet.saying
        if event.entry is not None:
            return saying.name(event.section, event.entry) or words.ui("entry.no_words")
        if event.field == "first_payday":
            plan = self._sheet.plan.answer("first_week", "payday_plan")
            said = words.ui("first_week_days.payday")
            return f"{said}: {plan}" if isinstance(plan, str) and plan.strip() else said
        return words.ui("first_week_days.move_on")

    def _missing(self, missing: tuple[Missing, ...]) -> QWidget:
        words = self._sheet.words
        if not missing:
            return PlainLabel(words.ui("first_week_days.all_there"), "body", "muted")
        held = down(
            across(Icon("signpost", "on_note", size=18), (PlainLabel(words.ui("first_week_days.missing"), "strong"), 1), gap=8),
            gap=2, edges=(16, 12, 16, 10),
        )  # fmt: skip
        for number, one in enumerate(missing):
            button = Button(
                self._missed(one), "quiet", trail="chevron-right", start=True, pad=0, height=40, does=self._way(one)
            )
            button.widen()
            button.setObjectName(self._sheet.named("missing", number))
            held.put(button)
        return Panel(held, fill="note", border="")

    def _missed(self, one: Missing) -> str:
        words = self._sheet.words
        key = f"first_week_missing.{one.code}"
        if one.code == "gap":
            return words.ui(key, start=clock(words, one.about[0]), end=clock(words, one.about[1]))
        if one.about:
            names = [words.ui(f"day.{DAYS[date.fromisoformat(each).weekday()]}") for each in one.about]
            return words.ui(key, days=listed(words, names))
        return words.ui(key)

    def _way(self, one: Missing) -> Callable[[], None]:
        return lambda: self._sheet.verbs.go(Place("section", one.section, field=one.field))
