"""Today beside the plan: the day, a reason in the person's own words, what comes next and two numbers to ring."""

from PySide6.QtWidgets import QWidget

from planner.plan.upcoming import next_appointment
from planner.saying import Saying, clock, day
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Flow, Line, across, down, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.panels import Rule
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import PlainLabel, Quote
from planner.ui.verbs import Place, Verbs

_NUMBERS = 2
_WAYS = (("coverage", "coverage.open"), ("reach", "reach_page.title"), ("try", "try_page.title"))
"""Other ways to look at the plan: their page and their words."""


class TodayRail(QWidget):
    """What a person may need today, in the side of the window; `inside` a narrow page it does not scroll."""

    def __init__(self, verbs: Verbs, *, inside: bool = False) -> None:
        super().__init__()
        self._verbs = verbs
        edges = (0, 0, 0, 0) if inside else (24, 20, 22, 8)
        self._held: Line = down(edges=edges)
        held = room(self._held)
        self.setLayout(down(held) if inside else down((Scroll(held), 1)))
        self.refresh()

    def refresh(self) -> None:
        """Shows the plan as it is today."""
        self._held.clear()
        verbs = self._verbs
        saying = Saying(verbs.words, verbs.session.plan, verbs.catalogue, verbs.today())
        if saying.plan.example:
            self._held.put(Banner("info", verbs.words.ui("shell.example")))
            self._held.put(14)
        self._held.put(PlainLabel(day(verbs.words, verbs.today(), verbs.today()), "small", "muted"))
        self._held.put(16)
        self._reason(saying)
        self._next(saying)
        self._people(saying)
        self._ways()
        self._held.put(None)

    def _reason(self, saying: Saying) -> None:
        reason = next(
            (one.text("text") for one in saying.plan.entries("reasons", "reason") if one.text("text").strip()), ""
        )
        words = self._verbs.words
        if reason:
            self._held.put(Quote(words.ui("home.quoted", words=reason)))
        else:
            self._held.put(PlainLabel(words.ui("home.reason_none"), "body", "muted"))
        self._held.put(2)
        self._link(words.section("reasons").title, Place("section", "reasons"), "home.my-reasons")
        self._held.put(12)
        self._held.put(Rule())
        self._held.put(16)

    def _next(self, saying: Saying) -> None:
        words, today = self._verbs.words, self._verbs.today()
        found = next_appointment(saying.plan, today)
        self._held.put(PlainLabel(words.ui("home.next"), "small", "muted"))
        self._held.put(2)
        if found is None:
            self._held.put(PlainLabel(words.ui("home.no_next"), "body", "ink"))
            self._link(words.section("aftercare").title, Place("section", "aftercare"), "home.appointments")
        else:
            when = day(words, found.day, today)
            time = found.entry.text("time")
            self._held.put(PlainLabel(f"{when}, {clock(words, time)}" if time else when, "strong"))
            name, where = saying.name("aftercare", found.entry), found.entry.text("where")
            self._held.put(PlainLabel(", ".join(one for one in (name, where) if one), "small"))
        self._held.put(16)
        self._held.put(Rule())
        self._held.put(16)

    def _people(self, saying: Saying) -> None:
        words = self._verbs.words
        self._held.put(PlainLabel(words.ui("home.someone"), "small", "muted"))
        self._held.put(4)
        reachable = [one for one in saying.plan.entries("support", "supporter") if one.text("phone").strip()]
        for one in reachable[:_NUMBERS]:
            name = PlainLabel(saying.name("support", one), "strong")
            self._held.put(
                across((name, 1), PlainLabel(one.text("phone"), "small", wrap=len(one.text("phone")) > 20), gap=8)
            )
            self._held.put(6)
        if not reachable:
            self._held.put(PlainLabel(words.ui("home.nobody"), "body"))
            self._link(words.ui("home.add_person"), Place("section", "support"), "home.people")

    def _ways(self) -> None:
        words = self._verbs.words
        for part in (12, Rule(), 16, PlainLabel(words.ui("advice.more"), "small", "muted"), 2):
            self._held.put(part)
        for page, key in _WAYS:
            self._link(words.ui(key), Place(page), f"home.{page}")

    def _link(self, words: str, place: Place, name: str) -> None:
        button = Button(
            words, "quiet", trail="chevron-right", pad=0, height=40, icon_size=16, does=lambda: self._verbs.go(place)
        )
        button.setObjectName(name)
        self._held.put(room(Flow(button)))
