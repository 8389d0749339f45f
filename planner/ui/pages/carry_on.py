"""The strip on home that says where the person left off, with the way on and the ten-minute plan."""

from PySide6.QtWidgets import QWidget

from planner.plan import journey, ten_minutes
from planner.ui.kit.buttons import Button, Kind
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.verbs import Place, Verbs


class CarryOn(Panel):
    """Leads with the ten-minute plan while the plan is young, and with the last page after that."""

    def __init__(self, verbs: Verbs) -> None:
        self._verbs = verbs
        self._held: Line = down(edges=(18, 10, 12, 10))
        super().__init__(self._held, fill="soft", border="")
        self._first: QWidget | None = None

    @property
    def leading(self) -> QWidget | None:
        """The button that stands out."""
        return self._first

    def show_plan(self, *, compact: bool) -> None:
        """Shows where the plan stands now."""
        plan, words = self._verbs.session.plan, self._verbs.words
        section = journey.resume(plan, self._verbs.preferences.last_section, self._verbs.catalogue)
        title = words.section(section).title
        fresh, young = journey.begun(plan, self._verbs.catalogue) == 0, self._is_young()
        ten = self._button("ten_minutes", words.ui("home.ten_minutes"), Place("ten"), leading=young)
        label = words.ui("home.begin_with" if fresh else "home.carry_on", name=title)
        carry = self._button("carry_on", label, Place("section", section), leading=not young)
        if not fresh:
            carry.set_words(label, name=words.ui("home.carry_on_named", name=title))
        self._first = ten if young else carry
        buttons = flowing(*((carry, ten) if young else (ten, carry)))
        said = room(down(*self._sentences(title, fresh=fresh, begun=plan.section(section).begun), gap=1))
        self._held.clear()
        self._held.put(down(said, 8, buttons) if compact else across((said, 1), buttons, gap=12))

    def _sentences(self, title: str, *, fresh: bool, begun: bool) -> tuple[QWidget, QWidget]:
        words = self._verbs.words
        if fresh:
            first, second = words.ui("home.first_plan"), words.ui("home.first_plan_text")
        else:
            first = words.ui("home.left_off", name=title)
            second = words.ui("home.left_off_some" if begun else "home.left_off_nothing")
        return PlainLabel(first, "strong", "on_soft"), PlainLabel(second, "small", "on_soft")

    def _button(self, name: str, words: str, place: Place, *, leading: bool) -> Button:
        kind: Kind = "primary" if leading else "secondary" if name == "carry_on" else "quiet"
        trail = "arrow-right" if name == "carry_on" else ""
        button = Button(words, kind, trail=trail, does=lambda: self._verbs.go(place))
        button.setObjectName(f"home.{name.replace('_', '-')}")
        return button

    def _is_young(self) -> bool:
        """Whether the ten-minute plan still has questions, and nothing says that it was once done."""
        plan = self._verbs.session.plan
        return ten_minutes.resume(plan) < len(ten_minutes.screens(plan)) - 1 and not plan.entries("lapse", "step")
