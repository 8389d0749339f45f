"""Any section drawn from its definition: what it asks on one page, what the person wrote on the facing one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.plan import journey
from planner.plan.entries import EntryType
from planner.plan.fields import EntryId
from planner.ui.coach.beside import Beside, Host
from planner.ui.kit.layouts import down, room
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.answers import Answers
from planner.ui.section.asking import Asking
from planner.ui.section.asking_cue import AskingCue
from planner.ui.section.facing import Facing
from planner.ui.section.field_block import FieldBlock
from planner.ui.section.focus import stop_in
from planner.ui.section.form import EntryForm
from planner.ui.section.later import Later
from planner.ui.section.listing import FIRST, Listing
from planner.ui.section.ready_tick import ReadyTick, can_be_ready
from planner.ui.section.safety import BOXED, SIGNED, SafetyBox, WhenToGetHelp
from planner.ui.section.sheet import Sheet
from planner.ui.section.unfolding import ThinkAbout, WhyThisHelps
from planner.ui.verbs import Foot, Place, Step, Verbs

ANSWERS_FIRST: Final = frozenset({"about", "routine", "health", "first_week", "use_plan"})
"""Sections whose single answers come before their lists."""
OPENS: Final = frozenset(
    {"substance", "supporter", "block", "appointment", "contact", "medicine", "goal", "milestone", "need"}
)
"""Types that are little use by their name alone: a new one stands open to fill."""


_AT_ONCE: Final = 3
"""So many single answers stand when a page is first shown."""


class SectionPage(QWidget):
    """The page of one section."""

    def __init__(self, verbs: Verbs, section: str) -> None:
        super().__init__()
        declared = verbs.catalogue.section(section)
        if declared is None:
            raise ValueError("no such section")
        self.verbs = verbs
        self.sheet = Sheet(verbs, declared, self.refresh)
        self.beside = Beside(self, self.sheet, self._host_of)
        self.sheet.wrote = self.beside.heard
        self.answers = self.make_answers() if declared.answers else None
        self.askings = [self.make_asking(kind) for kind in declared.types]
        self.listings: list[Listing] = []
        for kind in declared.types:
            self.listings.append(self.make_listing(kind, FIRST - sum(len(one) for one in self.listings)))
        self.safety = SafetyBox(self.sheet) if section in BOXED else None
        self.ready = ReadyTick(self.sheet) if can_be_ready(section) else None
        self._facing = self.make_frame()
        self._facing.setParent(self)

    def make_answers(self) -> Answers:
        """The single answers."""
        first = _AT_ONCE if self.sheet.section.id in ANSWERS_FIRST or not self.sheet.section.types else 0
        return Answers(self.sheet, first)

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """The person's entries of a type, `first` of them at once."""
        return Listing(self.sheet, kind, first)

    def make_frame(self) -> Facing:
        """What places the parts."""
        return Facing(self._head(), self._asks(), self.listings, self._why())

    def make_asking(self, kind: EntryType) -> Asking | AskingCue | Later:
        """What asks for entries of a type; what stands lower on the page is made once its first part is painted."""
        if kind.id == "plan":
            return AskingCue(self.sheet, kind, self._added)
        types = self.sheet.section.types
        if kind is types[0] and self.sheet.section.id not in ANSWERS_FIRST:
            return Asking(self.sheet, kind, self._added, alone=len(types) == 1)
        return Later(kind, lambda: Asking(self.sheet, kind, self._added, alone=len(types) == 1))

    def foot(self) -> Foot:
        """Back and next by name; Next is never closed."""
        words, section = self.verbs.words, self.sheet.section.id
        before, after = journey.before(section, self.verbs.catalogue), journey.after(section, self.verbs.catalogue)
        last = Step(words.ui("shell.next_print"), lambda: self.verbs.go(Place("print")))
        return Foot(
            back=self._step("shell.back_to", before) if before else Step(words.ui("shell.home"), self._home),
            enough=Step(words.ui("shell.enough"), self._home),
            next=self._step("shell.next_to", after) if after else last,
        )

    def first_focus(self) -> QWidget | None:
        """The first thing this page asks for."""
        first = self._order()[0] if self._order() else None
        return first.first_focus() if first is not None else None

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        for part in (self.safety, self.answers, *self.askings, *self.listings, self.ready):
            if part is not None:
                part.refresh()
        self.beside.refresh()

    def leaving(self) -> None:
        """Folds what is open and ends the run of typing."""
        self.beside.leaving()
        for listing in self.listings:
            listing.leaving()
        self.verbs.session.end_run()

    def arrange(self, *, compact: bool) -> None:
        """Facing pages, or one column where there is little room."""
        self._facing.arrange(narrow=compact)

    def listing(self, kind: str) -> Listing:
        """The list of one type."""
        return next(one for one in self.listings if one.kind.id == kind)

    def show_place(self, place: Place) -> None:
        """Brings an entry (and its field), or a single answer, into sight, with the keyboard on it."""
        name = self.sheet.named("answer", place.field)
        block = None
        if self.answers is not None and not place.entry and self.sheet.section.answer(place.field):
            block = self.answers.block(place.field)
        for listing in self.listings:
            known = any(one.id == place.entry for one in self.sheet.entries(listing.kind))
            card = listing.card(EntryId(place.entry)) if known else None
            if card is not None:
                form = card.open_form()
                block = form.block(place.field) if form.has(place.field) else None
                name = f"{card.prefix}.{place.field or 'edit'}"
        target = block.editor.control if block is not None else self.findChild(QWidget, name)
        target = target or self._asks_for(place) or self.first_focus()
        if target is not None:
            self._facing.show_mine(target)
            stop_in(target).setFocus(Qt.FocusReason.TabFocusReason)

    def _asks_for(self, place: Place) -> QWidget | None:
        """The own words of the first list that is called so, or whose entries have this field."""
        types = self.sheet.section.types
        kind = next((one for one in types if one.id == place.field), None)
        kind = kind or next((one for one in types if place.field in {each.id for each in one.fields}), None)
        asking = next((one for one in self.askings if one.kind is kind), None) if place.field else None
        if isinstance(asking, Later):
            asking = asking.asking
        return (asking.field or asking.first_focus()) if asking is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages fill the whole room."""
        super().resizeEvent(event)
        self._facing.setGeometry(self.rect())

    def _added(self, kind: EntryType, entry: EntryId) -> None:
        listing = self.listing(kind.id)
        listing.refresh()
        card = listing.card(entry)
        if card is None:
            return
        if kind.id == "plan" and card.thens is not None:
            card.thens.open_picker()
        elif kind.id in OPENS:
            listing.fold_all()
            card.open_form()
        self._facing.show_mine(card)

    def _host_of(self, entry: EntryId | None, fields: Sequence[str]) -> Host | None:
        """What a hint stands under: one of these fields where a form is open, else the entry's card."""
        if entry is None:
            answers = (one for one in self.findChildren(FieldBlock) if one.entry is None and one.field.id in fields)
            return next(answers, None)
        for form in self.findChildren(EntryForm):
            if form.entry == entry and form.isVisible():
                named = next((one for one in fields if form.has(one)), None)
                return form.block(named) if named is not None else form.last
        found = self.sheet.plan.find(entry)
        for one in (entry, found[1].text("cue") if found is not None else ""):
            for listing in self.listings:
                card = listing.standing(EntryId(one))
                if card is not None:
                    return card
        return None

    def _head(self) -> list[QWidget]:
        own = self.sheet.own_words
        parts: list[QWidget] = [PlainLabel(own.title, "smallstrong", "accent"), Heading(own.question, "question")]
        if own.help:
            parts.append(PlainLabel(own.help, "body", "muted"))
        if self.safety is not None:
            parts.append(self.safety)
        return parts

    def _why(self) -> QWidget:
        words, own = self.sheet.words, self.sheet.own_words
        parts: list[QWidget] = [WhenToGetHelp(self.sheet)] if self.sheet.section.id in SIGNED else []
        if own.questions:
            parts.append(ThinkAbout(words, own, self.sheet.named("questions")))
        parts.append(WhyThisHelps(words, own, self.sheet.named("why")))
        held = down(*parts)
        if self.ready is not None:
            held.put(14)
            held.put(self.ready)
        return room(held)

    def _asks(self) -> list[QWidget]:
        return list(self._order())

    def _order(self) -> Sequence[Answers | Asking | AskingCue | Later]:
        if self.answers is None:
            return self.askings
        if self.sheet.section.id in ANSWERS_FIRST:
            return [self.answers, *self.askings]
        return [*self.askings, self.answers]

    def _step(self, key: str, section: str) -> Step:
        name = self.verbs.words.section(section).title
        return Step(self.verbs.words.ui(key, name=name), lambda: self.verbs.go(Place("section", section)))

    def _home(self) -> None:
        self.verbs.go(Place("home"))
