"""Health and safety: what stands here depends on what the person uses; everything else is one button away."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import EntryId, FieldId, Value
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down, room
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.ways_on import WayOn
from planner.ui.pages.health_parts import KIT, BladderPart, NaloxonePart
from planner.ui.section.airy import Airy
from planner.ui.section.answers import Answers
from planner.ui.section.asking import Added, Asking
from planner.ui.section.facing import Facing
from planner.ui.section.focus import focus_soon
from planner.ui.section.later import Later
from planner.ui.section.listing import Listing
from planner.ui.section.sheet import Sheet
from planner.ui.section.steps import Steps
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Place, Verbs

_LOG: Final = "body_note"
_IDEAS: Final = 4
"""So many suggestions of each list stand at once: there are several lists."""


class HealthPage(SectionPage):
    """Naloxone, bladder and pain where they fit; checks and words for a GP for everyone."""

    def __init__(self, verbs: Verbs, section: str) -> None:
        super().__init__(verbs, section)
        self._sift()

    def make_answers(self) -> Answers:
        """What staff must know stands by itself; the other answers stand in the parts they belong to."""
        self.naloxone = NaloxonePart(self.sheet, self._sift)
        self.bladder = BladderPart(self.sheet, self._sift, later=self.naloxone.wanted())
        return Answers(self.sheet, 0, [one for one in self.sheet.section.answers if one.id == "staff_must_know"])

    def make_asking(self, kind: EntryType) -> Later:
        """The lists are asked for once the first of the page is painted."""
        if kind.id == _LOG:
            return Later(kind, lambda: LogAsking(self.sheet, kind, self._added, alone=False))
        return Later(kind, lambda: Asking(self.sheet, kind, self._added, alone=False, most=_IDEAS))

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """Steps for pain show their number."""
        return Steps(self.sheet, kind, first) if kind.id == "pain_step" else super().make_listing(kind, first)

    def make_frame(self) -> Facing:
        """Parts may hide."""
        return Airy(self._head(), self._asks(), self.listings, self._why())

    def first_focus(self) -> QWidget | None:
        """The first thing that fits this person."""
        if self.naloxone.wanted():
            return self.naloxone.first_focus()
        return self.bladder.first_focus() if self.bladder.wanted() else self._asking("check").first_focus()

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        self.naloxone.refresh()
        self.bladder.refresh()
        super().refresh()
        self._sift()

    def show_place(self, place: Place) -> None:
        """Opens the part an answer stands in, then puts the keyboard on it."""
        parts: dict[str, NaloxonePart | BladderPart] = {
            **dict.fromkeys(("naloxone", *KIT), self.naloxone),
            "bladder": self.bladder,
        }
        part = parts.get(place.field)
        if place.entry or part is None:
            super().show_place(place)
            return
        part.answer(place.field)
        target = self.findChild(QWidget, self.sheet.named("answer", place.field))
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _added(self, kind: EntryType, entry: EntryId) -> None:
        super()._added(kind, entry)
        card = self.listing(kind.id).card(entry) if kind.id == _LOG else None
        first = card.open_form().first_focus() if card is not None else None
        if first is not None:
            focus_soon(first)

    def _asks(self) -> list[QWidget]:
        """What fits this person first, then what everyone needs, then what is one button away."""
        pain = self._asking("pain_step")
        log = self._asking(_LOG)
        naloxone: list[QWidget] = [self.naloxone]
        bladder: list[QWidget] = [self.bladder, pain, log] if self.bladder.wanted() else [self.bladder, log]
        everyone: list[QWidget] = [self._asking("check")] if self.bladder.wanted() else [self._asking("check"), pain]
        mine: list[QWidget] = [] if self.answers is None else [self.answers]
        gp = [self._gp(), self._asking("hard_words"), self._asking("ask_gp"), *mine]
        # Where nothing is known of the person, and where it concerns them, a part stands before what everyone needs.
        parts = ((naloxone, self.naloxone.wanted()), (bladder, self.bladder.wanted()))
        first = [one for part, fits in parts if fits for one in part]
        last = [one for part, fits in parts if not fits for one in part]
        return [*first, *everyone, *gp, *last]

    def _gp(self) -> QWidget:
        words = self.sheet.words
        go = lambda: self.verbs.go(Place("gp"))  # noqa: E731 -- one thought
        tile = WayOn("file-text", words.ui("health.gp_sheet"), words.ui("health.gp_sheet_text"), go)
        tile.setObjectName(self.sheet.named("gp-sheet"))
        lead = PlainLabel(words.ui("health.gp_lead"), "body", "muted")
        return room(down(Heading(words.ui("health.gp"), "h2"), 2, lead, 8, tile))

    def _asking(self, kind: str) -> Later:
        return next(one for one in self.askings if isinstance(one, Later) and one.kind.id == kind)

    def _sift(self) -> None:
        """Empty lists hide, but one while all are; the log hides with the bladder."""
        if not hasattr(self, "_facing"):
            return
        logs = self.bladder.open or self.bladder.wanted() or bool(self.sheet.plan.entries("health", _LOG))
        self._asking(_LOG).setVisible(logs)
        filled = [one for one in self.listings if self.sheet.entries(one.kind)]
        for one in self.listings:
            one.setVisible(one in filled or (not filled and one is self.listings[0]))


class LogAsking(Asking):
    """Asks for today's row of the log: a button that opens it, or what was noticed in own words."""

    def __init__(self, sheet: Sheet, kind: EntryType, added: Added, *, alone: bool) -> None:
        super().__init__(sheet, kind, added, alone=alone)
        self.today = Button(sheet.words.ui("health.today"), icon="calendar", does=lambda: self._add({}))
        self.today.setObjectName(sheet.named(kind.id, "today"))
        self._inside.insertWidget(1, flowing(self.today))

    def first_focus(self) -> QWidget | None:
        """Today's row."""
        return self.today

    def _add(self, values: dict[FieldId, Value]) -> None:
        """One row a day: today's is opened if it is there."""
        today = self.sheet.verbs.today()
        there = next((one for one in self.sheet.entries(self.kind) if one.text("date") == today), None)
        if there is not None and not values:
            self._added(self.kind, EntryId(there.id))
            return
        super()._add({FieldId("date"): today, **values})
