"""The steps after a slip as three ordered lists: the first hour, the first day, the first week."""

from collections.abc import Callable
from typing import Final

from planner.plan.entries import EntryType
from planner.plan.fields import EntryId, FieldId
from planner.plan.model import Entry
from planner.ui.section.card import Card
from planner.ui.section.grouped import Grouped, Said
from planner.ui.section.sheet import Sheet
from planner.ui.section.steps import StepCard

WHENS: Final = ("first_hour", "first_day", "first_week")


class LapseSteps(Grouped):
    """Up and down move a step in its list; at the end of a list, into the next one."""

    def __init__(self, sheet: Sheet, kind: EntryType, first: int, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._numbers: dict[EntryId, int] = {}
        super().__init__(sheet, kind, first)
        self._empty.hide()

    def arranged(self) -> tuple[list[tuple[Entry, tuple[Said, ...]]], tuple[Said, ...]]:
        """List by list; a list with nothing in it says so. Steps of no list stand last, as on paper."""
        order: list[tuple[Entry, tuple[Said, ...]]] = []
        waiting: list[Said] = []
        self._numbers = {}
        for when in (*WHENS, ""):
            here = self._in(when)
            if when or here:
                waiting.append(Said("group", self._title(when)))
            if not here and when:
                waiting.append(Said("line", self.sheet.words.ui("lapse.nothing_yet")))
            for number, one in enumerate(here):
                order.append((one, () if number else tuple(waiting)))
                self._numbers[one.id] = number + 1
            if here:
                waiting = []
        return order, tuple(waiting)

    def refresh(self) -> None:
        """Shows the steps as they are now, each with its number."""
        super().refresh()
        self._empty.hide()
        for card in self._cards.values():
            if isinstance(card, StepCard):
                card.renumber()

    def make_card(self, entry: Entry, place: int) -> Card:
        """A numbered card that moves within these lists."""
        return LapseCard(self, entry, place)

    def number(self, entry: EntryId) -> int:
        """The number of a step in its list, from 1."""
        self._settle()
        return self._numbers.get(entry, 0)

    def move_by(self, entry: Entry, by: int) -> bool:
        """Moves a step in its list, or into the list beside it; tells whether there was room."""
        if super().move_by(entry, by):
            return True
        lists = [one for one in (*WHENS, "") if one or self._in("")]
        at = lists.index(_when(entry)) + by
        if not 0 <= at < len(lists) or not lists[at]:
            return False
        others = [one.id for one in self.sheet.entries(self.kind) if one.id != entry.id]
        there = [others.index(one.id) for one in self._in(lists[at])]
        index = (there[-1] + 1 if by < 0 else there[0]) if there else card_place(self, entry)
        section = self.sheet.section.id
        self.sheet.session.move(section, entry.id, index, {FieldId("when"): lists[at]})
        self._changed()
        self.sheet.verbs.say(self._title(lists[at]))
        return True

    def _in(self, when: str) -> list[Entry]:
        return [one for one in self.sheet.entries(self.kind) if _when(one) == when]

    def _title(self, when: str) -> str:
        words = self.sheet.words
        return words.choice("lapse", "step", "when", when) if when else words.ui("lapse.no_list")


class LapseCard(StepCard):
    """One step after a slip."""

    def __init__(self, steps: LapseSteps, entry: Entry, place: int) -> None:
        self._steps = steps
        super().__init__(steps.sheet, steps.kind, entry, place, steps.after, steps.number)

    def move_by(self, by: int) -> bool:
        """Moves it in its list, or into the one beside it."""
        return self._steps.move_by(self.entry, by)


def card_place(steps: LapseSteps, entry: Entry) -> int:
    """Where a step stands among all, so that it can stay there."""
    return [one.id for one in steps.sheet.entries(steps.kind)].index(entry.id)


def _when(entry: Entry) -> str:
    when = entry.text("when")
    return when if when in WHENS else ""
