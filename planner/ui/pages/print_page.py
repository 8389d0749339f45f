"""Print: which copy, the very pages that will be made, and what goes into them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.catalogue import HISTORY
from planner.plan.entries import COPY
from planner.plan.fields import FieldId, Value
from planner.plan.model import Plan
from planner.saying import Saying
from planner.ui.kit.layouts import Item, down, room
from planner.ui.kit.rows import OneOf, Option
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel
from planner.ui.kit.theme import S
from planner.ui.kit.tiles import CheckRow
from planner.ui.pages.paper_blank import ForAnyHand
from planner.ui.pages.paper_contents import parts
from planner.ui.pages.paper_frame import PaperFrame
from planner.ui.pages.paper_person import ForOnePerson
from planner.ui.pages.paper_tiles import ALWAYS_A4, EDITIONS, PaperTiles
from planner.ui.pages.what_is_in import WhatIsIn
from planner.ui.verbs import PaperChoices, Place, Verbs

PAPERS: Final = ("a4", "a5", "letter")
FAMILY: Final = "family"
BLANK: Final = "blank"

_THREE_COLUMNS: Final = 840
"""Pixels at 100 % text that three columns need."""


class PrintPage(PaperFrame):
    """Makes a copy of the plan."""

    words_under = "print_page"
    offered = tuple(EDITIONS)

    def __init__(self, verbs: Verbs) -> None:
        super().__init__(verbs, needs=_THREE_COLUMNS, gap=24)
        self._edition = "full"
        words = verbs.words
        self._tiles = PaperTiles(words, self._choose, self.offered)
        self._work.given = self.note_copy
        self._large = self._option("large")
        self._plain = self._option("plain_letters")
        self._papers = OneOf([Option(one, words.ui(f"print_page.paper_{one}")) for one in PAPERS], name="")
        self._papers.set_name("print.paper", words.ui("print_page.paper"))
        self._papers.show_choice("a4")
        self._papers.chosen.connect(lambda _paper: self._compose())
        self._paper_room = room(down(FieldLabel(words.ui("print_page.paper"), self._papers), 6, self._papers))
        self._what = WhatIsIn(words, self._compose)
        self._person: ForOnePerson | None = None
        self._any_hand: ForAnyHand | None = None
        self._side = down(self._what)
        self._lay_out()
        self._choose("full")

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.verbs.session.plan

    def ends(self) -> tuple[tuple[Item, ...], QWidget | None]:
        """What stands before the title, and what below the page."""
        return (), self.save_and_print("print", "print_page.not_locked")

    def first_focus(self) -> QWidget | None:
        """The copy that is chosen."""
        return self._tiles.tile(self._edition)

    def show_place(self, place: Place) -> None:
        """Chooses the copy that was asked for by its id."""
        if place.field in self.offered:
            self._choose(place.field)
            self._tiles.tile(place.field).setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """The plan changed: its copy does too."""
        if self._person is not None:
            self._person.refresh()
        self._compose()

    def place_columns(self, *, stacked: bool) -> None:
        """Three columns; or one under the other, what there is to choose before the picture of it."""
        super().place_columns(stacked=stacked)
        place = 2 if stacked else 1
        if self._columns.indexOf(self._preview) != place:
            self._columns.removeWidget(self._preview)
            self._columns.insertWidget(place, self._preview, 0, Qt.AlignmentFlag.AlignTop)
        self._tiles.arrange(columns=2 if stacked and self.width() > S(_THREE_COLUMNS * 0.6) else 1)

    def _lay_out(self) -> None:
        words = self.verbs.words
        which = down(Heading(words.ui("print_page.which"), "h3"), 2, self._tiles, gap=7)
        empty = PlainLabel(words.ui("print_page.empty"), "small", "muted")
        for part in (12, self._paper_room, self._large, self._plain, 8, empty, None):
            which.put(part)
        self.put_column(room(which), 22)
        self.put_column(self._preview, 0)
        self.put_column(room(self._side), 27)
        above, foot = self.ends()
        self.frame(f"{self.words_under}.title", f"{self.words_under}.lead", foot, *above)

    def _option(self, key: str) -> CheckRow:
        row = CheckRow(self.verbs.words.ui(f"print_page.{key}"), does=self._compose)
        row.setObjectName(f"print.{key.replace('_', '-')}")
        return row

    def _choose(self, edition: str) -> None:
        self._edition = edition
        self._tiles.show_choice(edition)
        self._paper_room.setVisible(edition not in ALWAYS_A4)
        self._show_side()
        self._compose()

    def _show_side(self) -> None:
        """What there is to choose for this copy; made when it is first asked for."""
        if self._edition == FAMILY and self._person is None:
            self._person = ForOnePerson(self.verbs, self._compose)
            self._side.put(self._person)
        if self._edition == BLANK and self._any_hand is None:
            self._any_hand = ForAnyHand(self.verbs, self._compose)
            self._side.put(self._any_hand)
        self._what.setVisible(self._edition not in {FAMILY, BLANK})
        for one, part in ((FAMILY, self._person), (BLANK, self._any_hand)):
            if part is not None:
                part.setVisible(self._edition == one)

    def _compose(self) -> None:
        verbs, mine = self.verbs, self._edition not in {FAMILY, BLANK}
        if mine:
            saying = Saying(verbs.words, self.plan, verbs.catalogue, verbs.today())
            self._what.show_parts(parts(saying, verbs.catalogue))
        person = self._person if self._edition == FAMILY else None
        any_hand = self._any_hand if self._edition == BLANK else None
        choices = PaperChoices(
            paper="a4" if self._edition in ALWAYS_A4 else self._papers.value or "a4",
            large=self._large.isChecked(),
            plain_letters=self._plain.isChecked(),
            include_private=mine and self._what.include_private,
            without=self._what.without if mine else frozenset(),
            person=person.person if person else "",
            naloxone_place=person is not None and person.naloxone_place,
            substances=any_hand.substances if any_hand else (),
            nations=any_hand.nations if any_hand else (),
        )
        self._work.compose(self._edition, choices)

    def note_copy(self) -> None:
        """Notes that this copy left the program, once a day for each reader; an empty booklet is nobody's."""
        if self._edition == BLANK:
            return
        to = self._person.person if self._edition == FAMILY and self._person else ""
        noted = {"edition": self._edition, "date": self.verbs.today(), **({"to": to} if to else {})}
        session = self.verbs.session
        if not any(dict(one.values) == noted for one in session.plan.entries(HISTORY, COPY.id)):
            values: dict[FieldId, Value] = {FieldId(name): value for name, value in noted.items()}
            session.add(HISTORY, COPY.id, values)
