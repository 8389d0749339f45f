"""My reasons: a letter on quiet paper with one picture, and what using gave beside a safer way to get it."""

from typing import Final

from PySide6.QtCore import Qt

from planner.plan.entries import EntryType
from planner.plan.fields import Field, FieldId
from planner.plan.model import Entry
from planner.ui.editors.editor import Editor
from planner.ui.editors.writing import LongEditor
from planner.ui.kit.layouts import down
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import Heading
from planner.ui.section.answers import Answers
from planner.ui.section.asking import Asking
from planner.ui.section.asking_cue import AskingCue
from planner.ui.section.card import Card
from planner.ui.section.facing import Facing, FacingWith
from planner.ui.section.field_block import FieldBlock
from planner.ui.section.later import Later
from planner.ui.section.listing import Listing
from planner.ui.section.pointed import TwoColumnCard
from planner.ui.section.sheet import Sheet
from planner.ui.section.soon import Soon
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Place, Verbs
from planner.words import FieldWords

_ON_PAPER: Final = ("letter", "picture")
_LINES: Final = 9


class ReasonsPage(SectionPage):
    """The section page of the reasons."""

    def __init__(self, verbs: Verbs, section: str = "reasons") -> None:
        super().__init__(verbs, section)

    def make_answers(self) -> Answers:
        """The letter and the picture stand on a paper of their own."""
        answers = self.sheet.section.answers
        self.paper = LetterPaper(self.sheet, [one for one in answers if one.id in _ON_PAPER])
        return Answers(self.sheet, 0, [one for one in answers if one.id not in _ON_PAPER])

    def make_asking(self, kind: EntryType) -> Asking | AskingCue | Later:
        """Reasons are asked for at once, the rest a moment later."""
        if kind.id == "reason":
            return super().make_asking(kind)
        return Later(kind, lambda: Asking(self.sheet, kind, self._added, alone=False))

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """What it gave stands beside the safer way."""
        return Needs(self.sheet, kind, 0) if kind.id == "need" else super().make_listing(kind, first)

    def make_frame(self) -> Facing:
        """The letter stands under the reasons."""
        return FacingWith(self._head(), self._asks(), self.listings, self._why(), {"reason": self.paper})

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        super().refresh()
        self.paper.refresh()

    def show_place(self, place: Place) -> None:
        """The letter may still be to come."""
        if place.field in _ON_PAPER and not place.entry:
            block = self.paper.block(place.field)
            self._facing.show_mine(block)
            block.editor.control.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().show_place(place)


class LetterPaper(Panel):
    """A sheet to write on in peace, and the picture under it; made once the first of the page is painted."""

    def __init__(self, sheet: Sheet, fields: list[Field]) -> None:
        self._sheet, self._fields = sheet, fields
        self._blocks: list[FieldBlock] = []
        title = sheet.own_words.fields["letter"].label
        self._inside = down(Heading(title, "h2"), gap=14, edges=(20, 14, 20, 18))
        super().__init__(self._inside, fill="bg")
        self.soon = Soon(self, self._make_more)
        self.soon.want(True)

    def refresh(self) -> None:
        """Shows what the plan holds now."""
        for block in self._blocks:
            block.refresh()

    def block(self, name: str) -> FieldBlock:
        """The block of one field, made now if it was still to come."""
        while self._make_more():
            continue
        return next(one for one in self._blocks if one.field.id == name)

    def _make_more(self) -> bool:
        if len(self._blocks) < len(self._fields):
            field = self._fields[len(self._blocks)]
            made = LetterBlock if field.id == "letter" else FieldBlock
            block = made(self._sheet, field, self._sheet.named("answer", field.id))
            self._blocks.append(block)
            self._inside.put(block)
        more = len(self._blocks) < len(self._fields)
        self.soon.want(more)
        return more


class LetterBlock(FieldBlock):
    """The letter: ruled paper and the letters of a book, without a frame."""

    def make_editor(self, type_id: str, words: FieldWords) -> Editor:  # noqa: ARG002 -- a letter is one of a kind
        """Nine lines before it grows."""
        return LongEditor(example=words.example, lines=_LINES, role="letter", framed=False)


class Needs(Listing):
    """What using gave, each beside a safer way to get it."""

    def make_card(self, entry: Entry, place: int) -> Card:
        """Two columns."""
        return TwoColumnCard(self, entry, place, FieldId("safer_way"))
