"""Home: where the person left off, what would help most now, the plan at a glance, and today beside it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.plan import journey
from planner.plan.catalogue import GROUPS, Section
from planner.saying import Saying
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.panels import Panel, Rule
from planner.ui.kit.rows import flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.theme import S
from planner.ui.pages.carry_on import CarryOn
from planner.ui.pages.glance import glance
from planner.ui.pages.improvements import Improvements
from planner.ui.pages.plan_row import PlanRow
from planner.ui.pages.today_rail import TodayRail
from planner.ui.section.focus import start_at_top
from planner.ui.verbs import Foot, Place, Verbs


class HomePage(QWidget):
    """The plan at a glance."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        self._compact = False
        self._rows: dict[str, PlanRow] = {}
        words = verbs.words
        self._hello = Heading("", "display")
        self._print = Button(words.ui("home.print"), icon="printer", does=lambda: verbs.go(Place("print")))
        self._print.setObjectName("home.print")
        self._notices: Line = down(gap=8)
        self._lead = PlainLabel(words.ui("home.lead"), "body", "muted")
        self._strip = CarryOn(verbs)
        self._improvements = Improvements(verbs)
        self._begun = PlainLabel("", "small", "muted")
        self._grid = QGridLayout()
        self._groups = [self._group(name) for name in GROUPS]
        self._today: TodayRail | None = None
        self._inner_today = down()
        self._rail = TodayRail(verbs)
        self._lay_out()
        self.refresh()

    def rail(self) -> QWidget:
        """What stands in the side of the window."""
        return self._rail

    def arrange(self, *, compact: bool) -> None:
        """In little room: one column, with today inside the page."""
        self._compact = compact
        self._place_groups()
        self._strip.show_plan(compact=compact)
        self._improvements.arrange(compact=compact)
        if compact and self._today is None:
            self._today = TodayRail(self.verbs, inside=True)
            self._inner_today.put(12)
            self._inner_today.put(Panel(down(self._today, edges=(18, 14, 18, 12))))
        if self._today is not None:
            panel = self._today.parentWidget()
            if panel is not None:
                panel.setVisible(compact)

    def foot(self) -> Foot | None:
        """Home has no way back or on."""
        return None

    def first_focus(self) -> QWidget | None:
        """Where to carry on."""
        return self._strip.leading

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        verbs, words = self.verbs, self.verbs.words
        plan = verbs.session.plan
        name = plan.words("about", "name").strip()
        self._hello.setText(words.ui("home.hello", name=name) if name else words.ui("home.hello_nobody"))
        begun = journey.begun(plan, verbs.catalogue)
        self._begun.setText(words.plural("home.parts", begun, total=len(verbs.catalogue.pages())))
        self._lead.setVisible(not begun)
        saying = Saying(words, plan, verbs.catalogue, verbs.today())
        for section in verbs.catalogue.pages():
            self._rows[section.id].show_section(journey.state(plan, section.id), glance(saying, section))
        self._strip.show_plan(compact=self._compact)
        self._improvements.refresh()
        self._show_notices()
        self._rail.refresh()
        if self._today is not None:
            self._today.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        self._improvements.refresh()
        start_at_top(self)

    def leaving(self) -> None:
        """Nothing is typed here."""

    def _lay_out(self) -> None:
        words = self.verbs.words
        self._grid.setContentsMargins(0, 0, 0, 0)
        title = across((self._hello, 1), self._print, gap=12)
        glance_head = across((Heading(words.ui("home.glance"), "h2"), 1), self._begun, gap=12)
        page = down(
            title, self._lead, self._notices, 10, self._strip, 12, self._improvements,
            12, glance_head, 6, self._grid, self._inner_today, None, edges=(36, 0, 30, 8),
        )  # fmt: skip
        self.setLayout(down((Scroll(room(page)), 1)))
        self._place_groups()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._grid.setSpacing(S(12))

    def _place_groups(self) -> None:
        columns = 1 if self._compact else 2
        for place, group in enumerate(self._groups):
            self._grid.removeWidget(group)
            self._grid.addWidget(group, place // columns, place % columns)
        self._grid.setColumnStretch(1, 0 if self._compact else 1)
        self._grid.setColumnStretch(0, 1)
        self.dress()

    def _group(self, name: str) -> Panel:
        words = self.verbs.words
        label = PlainLabel(words.ui(f"group.{name}"), "smallstrong", "muted")
        held = down(across((label, 1), edges=(18, 0, 18, 0)), 2, edges=(0, 9, 0, 5))
        for place, section in enumerate(self.verbs.catalogue.group(name)):
            if place:
                held.put(across(Rule(), edges=(53, 0, 18, 0)))
            held.put(self._row(section))
        held.put(None)
        return Panel(held)

    def _row(self, section: Section) -> PlanRow:
        own = self.verbs.words.section(section.id)
        row = PlanRow(self.verbs.words, own, lambda: self.verbs.go(Place("section", section.id)))
        row.setObjectName(f"home.{section.id}")
        self._rows[section.id] = row
        return row

    def _show_notices(self) -> None:
        words = self.verbs.words
        self._notices.clear()
        if self.verbs.recovery_due:
            now = Button(words.ui("home.recovery_now"), does=lambda: self.verbs.go(Place("recovery")))
            now.setObjectName("home.recovery")
            later = Button(words.ui("home.recovery_later"), "plain", does=self._later)
            later.setObjectName("home.recovery-later")
            self._notices.put(12)
            self._notices.put(Banner("key-round", words.ui("home.recovery"), action=flowing(now, later)))

    def _later(self) -> None:
        self.verbs.recovery_later()
        self._show_notices()
