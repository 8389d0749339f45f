"""Warning signs in three groups, told by shape and word; one that is in none yet asks where it belongs."""

from typing import Final

from planner.plan.entries import EntryType
from planner.plan.fields import FieldId
from planner.plan.model import Entry
from planner.session import Spot
from planner.ui.kit.layouts import down, room
from planner.ui.kit.marks import Level
from planner.ui.kit.rows import OneOf, Option
from planner.ui.kit.text import PlainLabel
from planner.ui.section.card import Card
from planner.ui.section.grouped import Grouped, Said
from planner.ui.section.listing import Listing
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Verbs

LEVELS: Final[dict[str, Level]] = {"green": "circle", "amber": "triangle", "red": "square"}
"""The levels and their shapes, the same as on paper."""
_LEVEL: Final = FieldId("level")


class WarningSignsPage(SectionPage):
    """The section page of the warning signs."""

    def __init__(self, verbs: Verbs, section: str = "warning_signs") -> None:
        super().__init__(verbs, section)

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """In their groups."""
        return Signs(self.sheet, kind, first)


class Signs(Grouped):
    """Green, amber, red; a group with nothing in it says so. What is in no group stands first, to be sorted."""

    def arranged(self) -> tuple[list[tuple[Entry, tuple[Said, ...]]], tuple[Said, ...]]:
        """Group by group."""
        order: list[tuple[Entry, tuple[Said, ...]]] = []
        waiting: list[Said] = []
        entries = self.sheet.entries(self.kind)
        for level in ("", *LEVELS):
            here = [one for one in entries if _level(one) == level]
            if here or (level and entries):
                waiting.append(Said("group", self._title(level), LEVELS.get(level, "")))
            if level and entries and not here:
                waiting.append(Said("line", self.sheet.words.ui("signs.none_yet")))
            order += [(one, () if number else tuple(waiting)) for number, one in enumerate(here)]
            if here:
                waiting = []
        return order, tuple(waiting)

    def make_card(self, entry: Entry, place: int) -> Card:
        """A sign that can be sorted where it stands."""
        return SignCard(self, entry, place)

    def _title(self, level: str) -> str:
        words = self.sheet.words
        return words.choice("warning_signs", "sign", _LEVEL, level) if level else words.ui("signs.unsorted")


class SignCard(Card):
    """One sign. Without a level it asks for one."""

    def __init__(self, signs: Signs, entry: Entry, place: int) -> None:
        self._signs = signs
        self._sorting: OneOf | None = None
        super().__init__(signs.sheet, signs.kind, entry, place, signs.after)

    def refresh(self, entry: Entry, place: int) -> None:
        """Shows the sign, and asks for its level where it has none."""
        super().refresh(entry, place)
        if _level(entry):
            if self._sorting is not None:
                self._sorting = None
                self.set_beside(None)
        elif self._sorting is None:
            self._sorting = self._ask()
        if self._sorting is not None:
            self._sorting.set_name(f"{self.prefix}.sort", self._question())

    def said_elsewhere(self) -> tuple[str, ...]:
        """The name of its group."""
        return (_LEVEL,)

    def move_by(self, by: int) -> bool:
        """Moves it within its group."""
        return self._signs.move_by(self.entry, by)

    def _ask(self) -> OneOf:
        words = self._sheet.words.field("warning_signs", "sign", _LEVEL)
        row = OneOf([Option(one, words.choices[one]) for one in LEVELS], name=self._question())
        row.chosen.connect(self._sorted)
        self.set_beside(room(down(PlainLabel(words.question, "small", "muted"), row, gap=6, edges=(0, 0, 0, 6))))
        return row

    def _question(self) -> str:
        said = self._said.name if self._said is not None else ""
        return f"{said}. {self._sheet.words.field('warning_signs', 'sign', _LEVEL).question}"

    def _sorted(self, level: str) -> None:
        self._sheet.session.end_run()
        self._sheet.write(Spot(self._sheet.section.id, _LEVEL, self.entry.id), level)
        self._sheet.session.end_run()
        self.edit.setFocus()
        self._sheet.verbs.say(self._sheet.words.choice("warning_signs", "sign", _LEVEL, level))


def _level(entry: Entry) -> str:
    level = entry.text(_LEVEL)
    return level if level in LEVELS else ""
