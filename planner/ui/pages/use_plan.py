"""Using my plan: what is ready is ticked, what could get in the way becomes an if-then plan, and a day to look again."""

from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import FieldId
from planner.plan.model import Entry
from planner.session import Spot
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import show_part
from planner.ui.kit.rows import flowing
from planner.ui.kit.tiles import CheckRow
from planner.ui.pages.review_day import ReviewDay
from planner.ui.section.answers import Answers
from planner.ui.section.card import Card
from planner.ui.section.field_block import FieldBlock
from planner.ui.section.listing import Listing
from planner.ui.section.sheet import Sheet
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Place, Verbs

_AT_ONCE = 3
_OBSTACLE, _PLAN, _DONE = FieldId("obstacle"), FieldId("obstacle_plan"), FieldId("done")


class UsePlanPage(SectionPage):
    """The section page of using the plan."""

    def __init__(self, verbs: Verbs, section: str = "use_plan") -> None:
        super().__init__(verbs, section)

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        super().refresh()
        self._review.refresh()

    def make_answers(self) -> Answers:
        """What gets in the way can become an if-then plan."""
        self._review = ReviewDay(self.sheet)
        return InTheWay(self.sheet, _AT_ONCE)

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """Things to tick."""
        return ToTick(self.sheet, kind, first)

    def _asks(self) -> list[QWidget]:
        """The day to look again stands under the answers."""
        answers, *rest = super()._asks()
        return [answers, self._review, *rest]


class InTheWay(Answers):
    """The answers, with the way from what could get in the way to a plan for it."""

    def __init__(self, sheet: Sheet, first: int) -> None:
        self._make = Button(sheet.words.ui("use_plan.make_plan"), icon="split", does=self._make_plan)
        self._make.setObjectName(sheet.named("make-plan"))
        self._row: QWidget = flowing(self._make)
        super().__init__(sheet, first)
        self._show_way()

    def refresh(self) -> None:
        """Shows what the plan holds now."""
        super().refresh()
        self._show_way()

    def put_block(self, block: FieldBlock) -> None:
        """The way stands between what gets in the way and the plan for it."""
        if block.field.id == _PLAN:
            self._inside.put(self._row)
        super().put_block(block)

    def _show_way(self) -> None:
        plan, section = self._sheet.plan, self._sheet.section.id
        obstacle = plan.answer(section, _OBSTACLE)
        named = isinstance(obstacle, str) and bool(obstacle.strip())
        show_part(self._row, named and not plan.answer(section, _PLAN))

    def _make_plan(self) -> None:
        """Starts an if-then plan for it, in the person's words, and goes there to say what they will do."""
        section = self._sheet.section.id
        kind = self._sheet.verbs.catalogue.type("if_then", "plan")
        obstacle = self._sheet.plan.answer(section, _OBSTACLE)
        if kind is None or not isinstance(obstacle, str):
            return
        self._sheet.session.end_run()
        made = self._sheet.add(kind, {FieldId("cue_words"): obstacle}, section="if_then")
        self._sheet.write(Spot(self._sheet.section.id, _PLAN), made)
        self._sheet.session.end_run()
        self._sheet.verbs.go(Place("section", "if_then", entry=made))


class ToTick(Listing):
    """What is to get ready, each with its tick."""

    def make_card(self, entry: Entry, place: int) -> Card:
        """A card with a tick."""
        return TickCard(self, entry, place)


class TickCard(Card):
    """One thing to get ready; the tick says that it is done."""

    def __init__(self, listing: Listing, entry: Entry, place: int) -> None:
        self._tick: CheckRow | None = None
        super().__init__(listing.sheet, listing.kind, entry, place, listing.after)

    def refresh(self, entry: Entry, place: int) -> None:
        """Shows it, and whether it is done."""
        super().refresh(entry, place)
        words = self._sheet.words
        if self._tick is None:
            self._tick = CheckRow(words.field("use_plan", "ready", _DONE).label, does=self._turn)
            self.set_middle([self._tick])
        self._tick.setObjectName(f"{self.prefix}.tick")
        self._tick.set_state(ticked=entry.get(_DONE) is True)
        self._tick.setAccessibleName(words.ui("use_plan.done", name=self._said.name if self._said else ""))

    def said_elsewhere(self) -> tuple[str, ...]:
        """Whether it is done."""
        return (_DONE,)

    def _turn(self) -> None:
        done = self.entry.get(_DONE) is True
        self._sheet.session.end_run()
        self._sheet.write(Spot(self._sheet.section.id, _DONE, self.entry.id), not done)
        self._sheet.session.end_run()
