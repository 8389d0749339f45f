"""A card that shows what comes next at a glance: one more field as its then-part, or the question for it."""

from planner.plan.fields import FieldId
from planner.plan.model import Entry
from planner.ui.kit.buttons import Button
from planner.ui.section.card import Card
from planner.ui.section.focus import focus_soon
from planner.ui.section.listing import Listing
from planner.ui.section.then_part import ThenPart


class PointedCard(Card):
    """A card with `field` as its then-part. The part is called `….next`; pressing it opens the field."""

    def __init__(self, listing: Listing, entry: Entry, place: int, field: str) -> None:
        self._field = FieldId(field)
        self._point: ThenPart | Button | None = None
        super().__init__(listing.sheet, listing.kind, entry, place, listing.after)

    def refresh(self, entry: Entry, place: int) -> None:
        """Shows the entry, and what comes next."""
        super().refresh(entry, place)
        self._show_point()

    def said_elsewhere(self) -> tuple[str, ...]:
        """The then-part."""
        return (self._field,)

    def place_point(self, part: ThenPart | Button) -> None:
        """Puts the then-part under the words."""
        self.set_middle([part])

    def _show_point(self) -> None:
        text = self.entry.text(self._field).strip()
        key = f"next.{self.entry.type}"
        lead, ask = self._sheet.words.ui(f"{key}.lead"), self._sheet.words.ui(f"{key}.ask")
        said = self._said.name if self._said is not None else ""
        part = self._point
        if text:
            name = self._sheet.words.ui("next.said", name=said, lead=lead, words=text)
            if isinstance(part, ThenPart):
                part.show_then(lead, text, name)
            else:
                part = ThenPart(lead, text, name=name, about=self._sheet.words.ui("next.change"), does=self._open_field)
        else:
            name = self._sheet.words.ui("next.asked", name=said, ask=ask)
            if part is None or isinstance(part, ThenPart):
                part = Button(ask, "dashed", icon="plus", name=name, start=True, pad=14, does=self._open_field)
                part.widen()
            else:
                part.set_words(ask, name=name)
        part.setObjectName(f"{self.prefix}.next")
        if part is not self._point:
            self._point = part
            self.place_point(part)

    def _open_field(self) -> None:
        """Unfolds the form with the keyboard in the field."""
        block = self.open_form().block(self._field)
        focus_soon(block.editor.control)


class TwoColumnCard(PointedCard):
    """As `PointedCard`, with the then-part in a second column where there is room."""

    columns = True

    def place_point(self, part: ThenPart | Button) -> None:
        """Puts the then-part beside the words."""
        self.set_beside(part)
