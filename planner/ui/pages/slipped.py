"""What to do after a slip: one's own steps first, what keeps a person safe, whom to tell."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.model import Plan
from planner.ui.clipboard import Clipboard
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import Heading, PlainLabel, Quote
from planner.ui.pages.numbers import Number, Numbers
from planner.ui.verbs import Verbs
from planner.words import Words


class Slipped(QWidget):
    """Steps in order, without blame; nothing is noted."""

    def __init__(
        self,
        verbs: Verbs,
        clipboard: Clipboard,
        plan: Plan | None,
        nations: tuple[str, ...],
        back: Callable[[], None],
    ) -> None:
        super().__init__()
        words = verbs.words
        self._back = Button(words.ui("struggling.slipped_back"), "plain", icon="arrow-left", does=back, pad=14)
        self._back.setObjectName("struggling.slipped-back")
        lines = down(across(self._back, None), gap=12)
        lines.put(Heading(words.ui("struggling.slipped_title"), "h1"))
        own = plan.words("lapse", "say_to_myself").strip() if plan else ""
        if own:
            lines.put(Panel(down(Quote(f"“{own}”", "on_soft"), edges=(20, 14, 20, 14)), fill="soft", border=""))
        else:
            lines.put(PlainLabel(words.ui("struggling.slipped_lead"), "body", "muted"))
        if plan is not None:
            lines.put(_steps(words.ui("struggling.my_first_hour"), _own_steps(plan)))
            first = _tell_first(plan)
            if first is not None:
                numbers = Numbers(verbs, clipboard)
                numbers.show_people((first,), locked=False)
                lines.put(numbers.people)
        substances = plan.substances() if plan else ()
        lines.put(_steps(words.ui("struggling.safe_now"), _safe_steps(words, substances), icon="shield-check"))
        lines.put(_steps(words.ui("struggling.ring_999_if"), _flags(words, substances), icon="phone", tone="warm_soft"))
        lines.put(PlainLabel(words.ui("struggling.after_a_break"), "strong"))
        found = Numbers(verbs, clipboard)
        found.show_lines(nations)
        lines.put(found.lines)
        self.setLayout(lines)

    def first_focus(self) -> QWidget:
        """The way back."""
        return self._back


def _own_steps(plan: Plan) -> list[str]:
    steps = [one for one in plan.entries("lapse", "step") if one.text("text").strip()]
    hour = [one.text("text").strip() for one in steps if one.text("when") in {"first_hour", ""}]
    return hour or [one.text("text").strip() for one in steps[:3]]


def _tell_first(plan: Plan) -> Number | None:
    chosen = plan.find(plan.words("lapse", "tell_first"))
    if chosen is None or not chosen[1].text("phone").strip():
        return None
    return Number(
        chosen[1].text("name").strip(), plan.words("lapse", "they_should_say").strip(), chosen[1].text("phone")
    )


def _safe_steps(words: Words, substances: tuple[str, ...]) -> list[str]:
    return [
        one.text
        for one in words.lapse_steps
        if one.when == "first_hour" and (not one.substances or set(one.substances) & set(substances))
    ]


def _flags(words: Words, substances: tuple[str, ...]) -> list[str]:
    wanted = {"any", *substances}
    return [one.text for one in words.red_flags if one.level == "999" and one.substance in wanted]


def _steps(title: str, steps: list[str], *, icon: str = "circle-dot", tone: str = "surface") -> QWidget:
    ink = "on_warm_soft" if tone == "warm_soft" else "ink"
    rows = down(Heading(title, "h2", ink), 6, edges=(22, 16, 20, 14))
    for step in steps:
        mark = Icon(icon, ink if tone == "warm_soft" else "accent", size=17)
        rows.put(across((mark, 0, Qt.AlignmentFlag.AlignTop), (PlainLabel(step, "body", ink), 1), gap=10))
        rows.put(8)
    panel = Panel(rows, fill=tone, border="" if tone == "warm_soft" else "line")
    panel.setVisible(bool(steps))
    return panel
