"""What to tell my GP: the very sheet that will be printed, and ticks for what goes on it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.plan.fields import is_empty
from planner.plan.model import Entry, Plan
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Flow, Line, across, down, room
from planner.ui.kit.panels import Ground
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.theme import S
from planner.ui.kit.tiles import CheckRow
from planner.ui.pages.paper_preview import PaperPreview
from planner.ui.pages.paper_work import PaperWork
from planner.ui.section.focus import start_at_top
from planner.ui.verbs import Foot, PaperChoices, Place, Verbs

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


class GpSheetPage(QWidget):
    """Makes the sheet. What is marked Only me, as what staff must know is, goes on it only when it is ticked here."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        self._turned: set[str] = set()
        self._written: dict[str, bool] = {}
        self._rows: dict[str, CheckRow] = {}
        self._preview = PaperPreview(verbs, width=330)
        self._work = PaperWork(verbs, self._preview)
        self._ticks: Line = down()
        self._nothing = PlainLabel(verbs.words.ui("gp.nothing"), "small", "muted")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._compact = False
        self._lay_out()
        self.refresh()

    def foot(self) -> Foot | None:
        """Saving and printing stand in a foot of the page's own."""
        return None

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

    def leaving(self) -> None:
        """Nothing is typed here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def arrange(self, *, compact: bool) -> None:
        """Beside each other, or one under the other in little room."""
        self._compact = compact
        self._place_columns()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._columns.setSpacing(S(32))
        self._place_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other only where both fit."""
        super().resizeEvent(event)
        self._place_columns()

    def _place_columns(self) -> None:
        stacked = self._compact or self.width() < S(_SIDE_BY_SIDE)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)

    def _lay_out(self) -> None:
        words, top = self.verbs.words, Qt.AlignmentFlag.AlignTop
        back = lambda: self.verbs.go(Place("section", "health"))  # noqa: E731 -- one thought
        self._back = Button(words.ui("gp.back"), "plain", icon="arrow-left", does=back, pad=0)
        self._back.setObjectName("gp.back")
        what = room(down(Heading(words.ui("gp.on_it"), "h3"), 6, room(self._ticks), self._nothing, None))
        self._columns.addWidget(what, 1, top)
        self._columns.addWidget(self._preview, 0, top)
        page = down(
            across(self._back, None),
            4,
            Heading(words.ui("gp.title")),
            2,
            PlainLabel(words.ui("gp.lead"), "body", "muted"),
            12,
            self._work.odd,
            self._work.told,
            12,
            self._columns,
            None,
            edges=(36, 8, 24, 16),
        )
        self.setLayout(down((Scroll(room(page)), 1), self._foot()))
        self.dress()

    def _foot(self) -> QWidget:
        words, work = self.verbs.words, self._work
        save = Button(words.ui("print_page.save_pdf"), icon="file-down", does=work.save)
        save.setObjectName("gp.save-pdf")
        send = Button(words.ui("print_page.print"), "primary", icon="printer", does=lambda: work.print_on_paper(self))
        send.setObjectName("gp.print")
        note = PlainLabel(words.ui("gp.note"), "small", "muted")
        line = across(Icon("info", "muted", size=18), (note, 1), room(Flow(save, send)), edges=(36, 11, 28, 13), gap=10)
        return Ground("bg", line, line="top")

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
