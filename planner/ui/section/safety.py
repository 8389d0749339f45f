"""What must be said about the substances of this plan: a box where stopping alone is dangerous, and the danger signs."""

from typing import Final

from PySide6.QtWidgets import QWidget

from planner.plan.model import Plan
from planner.ui.kit.layouts import Line, down, show_part
from planner.ui.kit.notices import Banner
from planner.ui.kit.text import PlainLabel
from planner.ui.section.sheet import Sheet
from planner.ui.section.unfolding import Unfolding
from planner.words import Words

BOXED: Final = frozenset({"about", "health", "lapse"})
"""Sections whose page shows the box."""
SIGNED: Final = frozenset({"health", "lapse"})
"""Sections whose page unfolds the danger signs."""
_ANY: Final = "any"
LEVELS: Final = ("999", "111", "gp")
"""How soon a sign wants help, the most urgent first."""


class SafetyBox(QWidget):
    """Medical help first: one calm box for each substance that is dangerous to stop alone; often nothing."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._shown: tuple[str, ...] = ()
        self._held: Line = down(gap=8)
        self.setLayout(self._held)
        self.setObjectName("safety.box")
        self.refresh()

    def refresh(self) -> None:
        """Shows what the substances of the plan need to have said."""
        texts = self._texts()
        show_part(self, bool(texts))
        if texts != self._shown:
            self._shown = texts
            self._held.clear()
            for text in texts:
                self._held.put(Banner("shield", text, tone="warm_soft"))

    def _texts(self) -> tuple[str, ...]:
        """One text a substance, which names it."""
        words = self._sheet.words
        found: dict[str, list[str]] = {}
        for one in words.safety_box(self._sheet.plan.substances()):
            name = words.choice("about", "substance", "substance", one.substance)
            found.setdefault(name, []).append(one.text)
        return tuple(f"{name}. {' '.join(texts)}" for name, texts in found.items())


class WhenToGetHelp(Unfolding):
    """The signs that mean help now, today, or from a GP, for everyone and for the substances of this plan."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        words = sheet.words
        super().__init__(
            "stethoscope", words.ui("safety.get_help"), words.ui("safety.get_help_close"), sheet.named("get-help")
        )

    def fill(self, held: Line) -> None:
        """Three lists, the most urgent first; then what stopping may bring."""
        words, plan = self._sheet.words, self._sheet.plan
        for level in LEVELS:
            signs = [one.text for one in words.red_flags if one.level == level and one.substance in _about(plan)]
            _list(held, level_title(words, plan, level), signs)
        for substance in plan.substances():
            rows = [one for one in words.withdrawal if one.substance == substance]
            if rows:
                name = words.choice("about", "substance", "substance", substance)
                held.put(8)
                held.put(PlainLabel(words.ui("safety.stopping", name=name), "strong"))
            for level in ("999", "111", "ride_out"):
                _list(held, level_title(words, plan, level), [one.text for one in rows if one.level == level])


def _about(plan: Plan) -> tuple[str, ...]:
    return (_ANY, *plan.substances())


def level_title(words: Words, plan: Plan, level: str) -> str:
    """What to do about the signs of a level, in this plan's nation."""
    if level == "111" and plan.nations() == ("ni",):
        return words.ui("safety.level.no_111")
    if level == "111" and (not plan.nations() or "ni" in plan.nations()):
        return words.ui("safety.level.111_not_in_ni")
    return words.ui(f"safety.level.{level}")


def _list(held: Line, title: str, texts: list[str]) -> None:
    if texts:
        held.put(6)
        held.put(PlainLabel(title, "smallstrong", "warm"))
        for text in dict.fromkeys(texts):
            held.put(PlainLabel(text))
