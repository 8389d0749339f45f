"""The side of the print page for an empty booklet: for which substances, and with which nations' help lines."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from planner.plan.fields import Choice, Choices
from planner.plan.model import Plan
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import down
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.verbs import Verbs


class ForAnyHand(QWidget):
    """Chips to pick; what the plan names is picked at first. `changed` is called when the copy must be made anew."""

    def __init__(self, verbs: Verbs, changed: Callable[[], None]) -> None:
        super().__init__()
        words, plan = verbs.words, verbs.session.plan
        self._substances = _chips(verbs, "substance", "substance", plan.substances(), changed)
        self._nations = _chips(verbs, None, "nations", _nations(verbs, plan), changed)
        self.setLayout(
            down(
                Heading(words.ui("print_page.for_what"), "h3"),
                4,
                PlainLabel(words.ui("print_page.for_what_text"), "small", "muted"),
                8,
                flowing(*self._substances.values()),
                16,
                Heading(words.ui("print_page.for_where"), "h3"),
                8,
                flowing(*self._nations.values()),
                None,
            )
        )

    @property
    def substances(self) -> tuple[str, ...]:
        """The substances picked."""
        return tuple(one for one, chip in self._substances.items() if chip.isChecked())

    @property
    def nations(self) -> tuple[str, ...]:
        """The nations picked."""
        return tuple(one for one, chip in self._nations.items() if chip.isChecked())


def _nations(verbs: Verbs, plan: Plan) -> tuple[str, ...]:
    return plan.nations() or tuple(verbs.preferences.nations)


def _chips(
    verbs: Verbs, type_id: str | None, name: str, picked: tuple[str, ...], changed: Callable[[], None]
) -> dict[str, Chip]:
    field = verbs.catalogue.field("about", type_id, name)
    options = field.kind.options if field is not None and isinstance(field.kind, Choice | Choices) else ()
    made = {}
    for one in options:
        chip = Chip(verbs.words.choice("about", type_id, name, one), picked=one in picked, does=changed)
        chip.setObjectName(f"print.{name.rstrip('s')}.{one}")
        made[one] = chip
    return made
