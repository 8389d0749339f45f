"""Who can be reached when: the week as a picture with the hard times laid over it, what if somebody does not pick up."""

from typing import Final

from msgspec.structs import replace
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.coach import reach
from planner.coach.findings import Asked
from planner.plan.fields import EntryId, SectionId
from planner.saying import Saying
from planner.ui.coach.clock_picture import Clock, Swatch
from planner.ui.coach.clock_table import ClockTable
from planner.ui.coach.clock_words import shown_hours
from planner.ui.coach.nobody import Nobody
from planner.ui.coach.question import asked
from planner.ui.coach.without import Without
from planner.ui.kit.layouts import Column, Line, across, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.focus import start_at_top
from planner.ui.verbs import Foot, Place, Step, Verbs

_LEGEND: Final = ("with", "nobody", "hard", "bare")
_WIDE: Final = 840
"""From so many pixels on, the words stand beside the picture."""


class ReachPage(QWidget):
    """The picture, the words beside it, the question below it, and the table."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        words = verbs.words
        self._wide: bool | None = None
        self.clock = Clock(self._saying())
        self.clock.setObjectName("reach.clock")
        self._hour = PlainLabel("", "body")
        self._hour.setObjectName("reach.hour")
        self.clock.moved.connect(self._hour.setText)
        self.without = Without(verbs, self.refresh)
        self.nobody = Nobody(verbs)
        self.table = ClockTable(words)
        self._picture = Panel(down(self.clock, 8, self._legend(), 6, self._hour, edges=(18, 14, 18, 16)))
        self._frame = down()
        self.setLayout(self._frame)
        self._head = down(
            PlainLabel(words.ui("reach_page.title"), "smallstrong", "accent"),
            4,
            Heading(words.ui("reach_page.question"), "question"),
            8,
            PlainLabel(words.ui("reach_page.help"), "body", "muted"),
        )
        self._top = room(self._head)
        self._arrange(wide=True)
        self.refresh()

    def foot(self) -> Foot | None:
        """Back to the people, on to trying the plan."""
        words = self.verbs.words
        people = Place("section", "support")
        return Foot(
            back=Step(words.ui("shell.back_to", name=words.section("support").title), lambda: self.verbs.go(people)),
            enough=Step(words.ui("shell.enough"), lambda: self.verbs.go(Place("home"))),
            next=Step(words.ui("shell.next_to", name=words.ui("try_page.title")), lambda: self.verbs.go(Place("try"))),
        )

    def first_focus(self) -> QWidget | None:
        """The picture."""
        return self.clock

    def refresh(self) -> None:
        """Shows the plan as it is now, perhaps without somebody."""
        whole = asked(self.verbs)
        self.without.show_plan(whole)
        now = _without(whole, self.without.chosen)
        saying, found = self._saying(), reach.reach(now)
        hours = shown_hours(saying, found)
        self.clock.show_hours(saying, hours)
        self.clock.go_to(self.clock.at)
        self.nobody.show_plan(now, found, saying)
        self.table.show_hours(saying, hours)

    def leaving(self) -> None:
        """Nothing is typed here."""

    def arrange(self, *, compact: bool) -> None:
        """The words go under the picture where there is little room."""
        self._arrange(wide=not compact and self.width() >= _WIDE)

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        for part in (self._top, self.without, self._picture, self.nobody, self.table):
            part.setParent(self)
        self._frame.clear()
        if wide:
            left = down(self._picture, 18, self.without, None)
            body: Line = across((room(left), 5), (room(down(self.nobody, None)), 3), gap=24)
            held = down(self._top, 14, body, 16, self.table, None, edges=(36, 18, 28, 20))
            self._frame.put((Scroll(room(held)), 1))
        else:
            held = down(self._top, 12, self._picture, 16, self.without, 16, self.nobody, 16, self.table, None)
            self._frame.put((Scroll(Column(held)), 1))

    def _legend(self) -> QWidget:
        words = self.verbs.words
        parts = []
        for look in _LEGEND:
            said = PlainLabel(words.ui(f"reach_page.legend.{look}"), "small", "muted", wrap=False)
            parts.append(room(across(Swatch(look), said, gap=8)))
        return flowing(*parts, gap=14)

    def _saying(self) -> Saying:
        verbs = self.verbs
        return Saying(verbs.words, verbs.session.plan, verbs.catalogue, verbs.today())


def _without(whole: Asked, supporter: str) -> Asked:
    """The same plan if one person does not pick up."""
    if not supporter:
        return whole
    return replace(whole, plan=whole.plan.without_entry(SectionId("support"), EntryId(supporter)))
