"""The person's own strategies and first if-then plans, for a hard moment."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.model import Entry, Plan
from planner.saying import Saying
from planner.ui.kit.chips import Chip
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.how_to import whole_card
from planner.ui.verbs import Verbs

MOST: Final = 4
MOST_IF_THENS: Final = 3
_EDGES = (22, 16, 20, 18)


class SmallThings(Panel):
    """A few of the person's own strategies; pressing one shows how to do it, if there is a card."""

    def __init__(self, verbs: Verbs, plan: Plan) -> None:
        self._verbs = verbs
        self._chips: list[Chip] = []
        self._steps = down()
        self._shown = room(self._steps)
        self._shown.hide()
        for at, entry in enumerate(_strategies(plan)):
            chip = Chip(entry.text("text"), icons=("leaf", "check"))
            chip.setObjectName(f"struggling.thing.{at}")
            chip.clicked.connect(lambda _checked=False, entry=entry, chip=chip: self._pressed(entry, chip))
            self._chips.append(chip)
        heading = Heading(verbs.words.ui("struggling.one_small_thing"), "h2")
        super().__init__(down(heading, 10, flowing(*self._chips), 8, self._shown, edges=_EDGES))

    @staticmethod
    def any_in(plan: Plan) -> bool:
        """Whether the person wrote any."""
        return bool(_strategies(plan))

    def _pressed(self, entry: Entry, chip: Chip) -> None:
        for other in self._chips:
            if other is not chip:
                other.setChecked(False)
        words = self._verbs.words
        card = words.cards.get(entry.text("card")) if chip.isChecked() else None
        self._steps.clear()
        if card is not None:
            self._steps.put(room(whole_card(words, card)))
            self._verbs.say(" ".join((card.caution, *card.steps)))
        self._shown.setVisible(card is not None)


def first_if_thens(verbs: Verbs, plan: Plan) -> QWidget | None:
    """The first if-then plans as sentences, or None."""
    said = Saying(verbs.words, plan)
    words = verbs.words
    rows = down(Heading(words.ui("struggling.my_if_thens"), "h2"), 6, edges=_EDGES)
    shown = 0
    for entry in plan.entries("if_then", "plan"):
        cue = said.linked(entry.text("cue")) or entry.text("cue_words").strip()
        act = entry.text("first").strip() or said.linked(entry.text("first_strategy"))
        if not cue or not act or shown == MOST_IF_THENS:
            continue
        shown += 1
        arrow = Icon("arrow-right", "on_soft", size=18)
        then = PlainLabel(f"{words.ui('if_then.then_first')} {act}", "body", "on_soft")
        panel = Panel(
            across((arrow, 0, Qt.AlignmentFlag.AlignTop), (then, 1), edges=(14, 10, 14, 10), gap=10),
            fill="soft", border="", radius=10,
        )  # fmt: skip
        rows.put(room(down(PlainLabel(f"{words.ui('if_then.if')} {cue}", "strong"), 6, panel, 8)))
    return Panel(rows) if shown else None


def _strategies(plan: Plan) -> list[Entry]:
    found = [one for one in plan.entries("coping", "strategy") if one.text("text").strip()]
    # What helped before comes first; the order the person gave decides the rest.
    found.sort(key=lambda one: -(one.number("helped") or 0))
    return found[:MOST]
