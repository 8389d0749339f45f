"""What to tell my GP: the very sheet that will be printed, and ticks for what goes on it."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from planner.plan.fields import is_empty
from planner.plan.model import Entry, Plan
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.tiles import CheckRow
from planner.ui.pages.paper_frame import PaperFrame
from planner.ui.verbs import PaperChoices, Place, Verbs

EDITION: Final = "gp"
_SHEET: Final = {
    "hard_words": "health",
    "substance": "about",
    "medicine": "aftercare",
    "staff_must_know": "",
    "ask_gp": "health",
    "bladder": "",
    "pain_step": "health",
    "check": "health",
    "body_note": "health",
}
"""What may go on the sheet, as it stands there: lists with their section, and single answers of health."""
_STAFF: Final = "staff_must_know"
_SIDE_BY_SIDE: Final = 760
"""Pixels at 100 % text that the ticks and the page need beside each other."""


class GpSheetPage(PaperFrame):
    """Makes the sheet. What is marked Only me, as what staff must know is, goes on it only when it is ticked here."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__(verbs, needs=_SIDE_BY_SIDE, gap=32)
        self._turned: set[str] = set()
        self._written: dict[str, bool] = {}
        self._rows: dict[str, CheckRow] = {}
        self._ticks: Line = down()
        self._nothing = PlainLabel(verbs.words.ui("gp.nothing"), "small", "muted")
        self._lay_out()
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """The first thing to tick, or the way back."""
        return next(iter(self._rows.values()), self._back)

    def refresh(self) -> None:
        """Shows what the plan holds now, and makes the sheet anew."""
        written = _written(self.verbs.session.plan)
        if written != self._written or not self._rows:
            self._written = written
            self._ticks.clear()
            self._rows = {name: self._row(name, private=private) for name, private in written.items()}
            for row in self._rows.values():
                self._ticks.put(row)
        for name, row in self._rows.items():
            row.set_state(ticked=self._on_it(name))
        self._nothing.setVisible(not self._rows)
        self._compose()

    def _lay_out(self) -> None:
        words = self.verbs.words
        back = lambda: self.verbs.go(Place("section", "health"))  # noqa: E731 -- one thought
        self._back = Button(words.ui("gp.back"), "plain", icon="arrow-left", does=back, pad=0)
        self._back.setObjectName("gp.back")
        self.put_column(room(down(Heading(words.ui("gp.on_it"), "h3"), 6, room(self._ticks), self._nothing, None)), 1)
        self.put_column(self._preview, 0)
        self.frame("gp.title", "gp.lead", self.save_and_print("gp", "gp.note"), across(self._back, None), 4)

    def _row(self, name: str, *, private: bool) -> CheckRow:
        words = self.verbs.words
        note = words.ui("print_page.only_me") if private else ""
        row = CheckRow(words.ui(f"gp.{name}"), note=note, does=partial(self._turn, name))
        row.setObjectName(f"gp.on-it.{name}")
        return row

    def _on_it(self, name: str) -> bool:
        """Ticked from the start, but what is Only me; each press turns that round."""
        return self._written.get(name, False) == (name in self._turned)

    def _turn(self, name: str) -> None:
        self._turned ^= {name}
        self.refresh()

    def _compose(self) -> None:
        plan = self.verbs.session.plan
        put_in = any(self._on_it(name) for name, private in self._written.items() if private)
        self._work.compose(EDITION, PaperChoices(include_private=put_in, without=self._without(plan)))

    def _without(self, plan: Plan) -> frozenset[str]:
        """What was unticked, and everything marked Only me that was not ticked here."""
        chosen = {one.id for kind, where in _SHEET.items() if where and self._on_it(kind) for one in _put(plan, kind)}
        lists = {one.id for kind, where in _SHEET.items() if where for one in plan.entries(where, kind)}
        private = {one.id for _, one in plan.all_entries() if not one.share.prints}
        answers = {
            f"{part.id}.{one.id}" for part in self.verbs.catalogue.sections for one in part.answers if one.private
        }
        mine = {f"health.{name}" for name, where in _SHEET.items() if not where}
        ticked = {f"health.{name}" for name, where in _SHEET.items() if not where and self._on_it(name)}
        return frozenset(((lists | private) - chosen) | ((answers | mine) - ticked))


def _put(plan: Plan, kind: str) -> list[Entry]:
    """The entries of a list that a tick puts on the sheet: those on my print-outs, or else those that are Only me."""
    found = plan.entries(_SHEET[kind], kind)
    return [one for one in found if one.share.prints] or list(found)


def _written(plan: Plan) -> dict[str, bool]:
    """What there is to put on the sheet, and whether it is Only me."""
    found: dict[str, bool] = {}
    for name, where in _SHEET.items():
        if not where and not is_empty(plan.answer("health", name)):
            found[name] = name == _STAFF
        elif where and (entries := plan.entries(where, name)):
            found[name] = not any(one.share.prints for one in entries)
    return found
