"""What if one person does not pick up: pick who, and see what then has nobody, with the way to mend each."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from planner.coach import coverage, single_point
from planner.coach.findings import Asked
from planner.coach.single_point import Alone
from planner.coach.tied import Tied
from planner.saying import cut
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.rows import OneOf, Option
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.verbs import Place, Verbs

_EVERYBODY: Final = "everybody"
_LONGEST: Final = 40
_MOST: Final = 8


class Without(QWidget):
    """A row of people to choose from, and the words of what hangs on the one chosen."""

    def __init__(self, verbs: Verbs, told: Callable[[], None]) -> None:
        super().__init__()
        self._verbs = verbs
        words = verbs.words
        self._said: tuple[str, tuple[str, ...]] | None = None
        self._people: tuple[Option, ...] = ()
        self._who = OneOf([], name=words.ui("reach_page.what_if"))
        self._who.chosen.connect(lambda _one: told())
        self._lines: Line = down(gap=8)
        self.setLayout(down(Heading(words.ui("reach_page.what_if"), "h2"), 10, self._who, 10, room(self._lines)))
        self.setObjectName("reach.without")

    @property
    def chosen(self) -> str:
        """The id of the supporter who does not pick up; empty when everybody does."""
        value = self._who.value or _EVERYBODY
        return "" if value == _EVERYBODY else value

    def choose(self, supporter: str) -> None:
        """Chooses as if a person had pressed it."""
        self._who.choose(supporter or _EVERYBODY)

    def show_plan(self, asked: Asked) -> None:
        """Offers the people of the plan, and says what hangs on the chosen one."""
        words = asked.words
        alone = single_point.if_not_there(asked)
        people = (
            Option(_EVERYBODY, words.ui("reach_page.everybody")),
            *(Option(one.supporter, words.ui("reach_page.without", name=cut(one.name, _LONGEST))) for one in alone),
        )
        if people != self._people:
            self._people = people
            before = self._who.value
            self._who.offer(people)
            self._who.set_name("reach.without", words.ui("reach_page.what_if"))
            self._who.show_choice(before if any(one.id == before for one in people) else _EVERYBODY)
        self.setVisible(bool(alone))
        some = any(one.kind == "trigger" and one.people for one in coverage.seen(Tied(asked)))
        self._say(asked, next((one for one in alone if one.supporter == self.chosen), None), some=some)

    def _say(self, asked: Asked, one: Alone | None, *, some: bool) -> None:
        names = {entry.id: entry.text("text").strip() for entry in asked.plan.entries("triggers", "trigger")}
        loses = tuple((each, names[each]) for each in one.loses) if one is not None else ()
        said = self._sentence(one, some=some)
        if (said, tuple(name for _, name in loses)) == self._said:
            return
        self._said = (said, tuple(name for _, name in loses))
        self._lines.clear()
        if said:
            self._lines.put(PlainLabel(said, "strong"))
            self._verbs.say(" ".join((said, *self._said[1])))
        for at, (trigger, name) in enumerate(loses[:_MOST]):
            place = Place("section", "triggers", trigger)
            add = self._verbs.words.ui("reach_page.add_second", name=cut(name, _LONGEST))
            button = Button(add, "dashed", icon="user-plus", start=True, pad=14, does=partial(self._verbs.go, place))
            button.setObjectName(f"reach.loses.{at}")
            button.widen()
            self._lines.put(button)

    def _sentence(self, one: Alone | None, *, some: bool) -> str:
        words = self._verbs.words
        if one is None:
            return ""
        if not some:
            return words.ui("reach_page.no_cover")
        if not one.loses:
            return words.ui("reach_page.loses_none")
        return words.plural("reach_page.loses", len(one.loses), all=one.of)
