"""What if one person does not pick up: pick who, and see what then has nobody, with the way to mend each."""

from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Final

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from planner.coach import coverage, single_point
from planner.coach.findings import Asked
from planner.coach.single_point import Alone
from planner.coach.tied import Tied
from planner.plan.model import Plan
from planner.saying import cut
from planner.ui.alive import while_there
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.rows import OneOf, Option
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.post import Post
from planner.ui.verbs import Place, Verbs

_EVERYBODY: Final = "everybody"
_LONGEST: Final = 40
_MOST: Final = 8


class Hanging(Struct, frozen=True):
    """What hangs on each person of a plan; `some` is whether any trigger has anybody."""

    plan: Plan
    people: tuple[Alone, ...]
    some: bool


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
        self._told, self._post = told, Post()
        self._asked: Asked | None = None
        self._seen: Hanging | None = None
        self._lines: Line = down(gap=8)
        self.setLayout(down(Heading(words.ui("reach_page.what_if"), "h2"), 10, self._who, 10, room(self._lines)))
        self.setObjectName("reach.what-if")
        self.hide()

    @property
    def chosen(self) -> str:
        """The id of the supporter who does not pick up; empty when everybody does."""
        value = self._who.value or _EVERYBODY
        return "" if value == _EVERYBODY else value

    def choose(self, supporter: str) -> None:
        """Chooses as if a person had pressed it."""
        self._who.choose(supporter or _EVERYBODY)

    @property
    def looking(self) -> bool:
        """Whether it still finds out what hangs on whom."""
        return self._asked is not None

    def show_plan(self, asked: Asked) -> None:
        """Shows what hangs on whom; of a plan not seen before that is found out away from the screen's thread."""
        # By identity: plan values are never changed in place, and comparing huge ones is work.
        if self._seen is not None and self._seen.plan is asked.plan:
            self._show(asked, self._seen)
            return
        if self._asked is not None:
            return
        self._asked = asked
        heard = while_there(self, self._heard)
        post = self._post

        def look() -> None:
            found = _hanging(asked)
            post(lambda: heard(found))

        Thread(target=look, name="without", daemon=True).start()

    def _heard(self, found: Hanging) -> None:
        self._seen, self._asked = found, None
        if self.window().isVisible():  # the page is let go when the plan is locked, and ends a little later
            self._told()

    def _show(self, asked: Asked, seen: Hanging) -> None:
        words = asked.words
        people = (
            Option(_EVERYBODY, words.ui("reach_page.everybody")),
            *(
                Option(one.supporter, words.ui("reach_page.without", name=cut(one.name, _LONGEST)))
                for one in seen.people
            ),
        )
        if people != self._people:
            self._people = people
            before = self._who.value
            self._who.offer(people)
            self._who.set_name("reach.without", words.ui("reach_page.what_if"))
            self._who.show_choice(before if any(one.id == before for one in people) else _EVERYBODY)
        self.setVisible(bool(seen.people))
        self._say(asked, next((one for one in seen.people if one.supporter == self.chosen), None), some=seen.some)

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


def _hanging(asked: Asked) -> Hanging:
    tied = Tied(asked)
    seen = coverage.seen(tied)
    some = any(one.kind == "trigger" and one.people for one in seen)
    return Hanging(asked.plan, single_point.if_not_there(asked, tied, seen), some)
