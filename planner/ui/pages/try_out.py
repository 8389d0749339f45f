"""The plan tried in a hard moment: pick one or have one picked, then walk through it step by step."""

from random import Random
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QWidget

from planner.coach import trying
from planner.coach.lexicon import Situation
from planner.saying import listed
from planner.ui.coach.mending import Mending
from planner.ui.coach.question import asked
from planner.ui.coach.steps import StepCard
from planner.ui.coach.way import Way
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Column, Line, across, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.tiles import Tile
from planner.ui.kit.voice import as_role
from planner.ui.section.focus import focus_in, focus_soon, start_at_top
from planner.ui.verbs import Foot, Place, Step, Verbs

_AT_ONCE: Final = 6
_ALL: Final = 99


class TryPage(QWidget):
    """Moments to pick from; then one of them, its steps one after the other, and what came of it. Nothing is kept."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        words = verbs.words
        # Which moment comes is no secret and nothing depends on it.
        self._dice = Random()  # noqa: S311 -- as said above
        self._situation: Situation | None = None
        self._seen, self._all = 1, False
        self._offered: tuple[Situation, ...] = ()
        self._mending = Mending(verbs, self._mended)
        self._cards: list[StepCard] = []
        self._inside: Line = down(gap=12)
        head = down(
            PlainLabel(words.ui("try_page.title"), "smallstrong", "accent"),
            4,
            Heading(words.ui("try_page.question"), "question"),
            8,
            PlainLabel(words.ui("try_page.help"), "body", "muted"),
        )
        self._scroll = Scroll(Column(down(head, 16, room(self._inside), None), width=760, top=18))
        self.setLayout(down((self._scroll, 1)))
        self._build()

    def foot(self) -> Foot | None:
        """Back to the if-then plans."""
        words = self.verbs.words
        plans = Place("section", "if_then")
        return Foot(
            back=Step(words.ui("shell.back_to", name=words.section("if_then").title), lambda: self.verbs.go(plans)),
            enough=Step(words.ui("shell.enough"), lambda: self.verbs.go(Place("home"))),
        )

    def first_focus(self) -> QWidget | None:
        """The button that picks a moment, or what comes next."""
        return self.findChild(Button, "try.roll") or self.findChild(Button, "try.next")

    def refresh(self) -> None:
        """Shows the plan as it is now, in the same moment."""
        had_focus = focus_in(self) is not None
        self._build()
        if had_focus:
            self._on("try.roll" if self._situation is None else "try.next")

    def leaving(self) -> None:
        """Nothing is typed here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    @property
    def situation(self) -> Situation | None:
        """The moment that is tried."""
        return self._situation

    def roll(self) -> None:
        """Picks a moment that is not the one before."""
        found = [one for one in trying.situations(asked(self.verbs)) if one != self._situation]
        if found:
            self.pick(self._dice.choice(found))

    def pick(self, situation: Situation) -> None:
        """Walks through a moment from its first step."""
        self._situation, self._seen = situation, 1
        self._build()
        self.verbs.say(f"{situation.text} {self._cards[0].heard if self._cards else ''}")
        self._on("try.next")

    def _build(self) -> None:
        self._inside.clear()
        self._cards = []
        if self._situation is None:
            self._put_moments()
        else:
            self._put_walk(self._situation)

    def _put_moments(self) -> None:
        words = self.verbs.words
        self._offered = trying.situations(asked(self.verbs))
        roll = Button(words.ui("try_page.roll"), "primary", icon="dices", does=self.roll)
        roll.setObjectName("try.roll")
        self._inside.put(flowing(roll))
        self._inside.put(Heading(words.ui("try_page.pick"), "h2"))
        shown = self._offered if self._all else self._offered[:_AT_ONCE]
        tiles: Line = down(gap=8)
        for at, one in enumerate(shown):
            tiles.put(self._tile(one, at))
        held = room(tiles)
        as_role(held, QAccessible.Role.List, words.ui("try_page.pick"))
        self._inside.put(held)
        if len(self._offered) > _AT_ONCE:
            key, icon = ("fewer", "chevron-up") if self._all else ("more", "chevron-down")
            more = Button(words.ui(f"try_page.{key}"), "quiet", icon=icon, height=40, pad=6, does=self._turn)
            more.setObjectName("try.more")
            self._inside.put(flowing(more))

    def _tile(self, one: Situation, at: int) -> Tile:
        without = self._without(one)
        said: Line = down(PlainLabel(one.text, "strong"), gap=2)
        if without:
            said.put(PlainLabel(without, "small", "muted"))
        line = across(
            (said, 1),
            (Icon("chevron-right", "muted"), 0, Qt.AlignmentFlag.AlignVCenter),
            edges=(16, 11, 12, 11),
            gap=10,
        )
        made = Tile(line, f"{one.text} {without}".strip(), does=lambda: self.pick(one))
        made.setObjectName(f"try.moment.{at}")
        return made

    def _put_walk(self, situation: Situation) -> None:
        words = self.verbs.words
        walk = trying.walk(asked(self.verbs), situation)
        moment = down(
            PlainLabel(words.ui("try_page.moment"), "smallstrong", "on_note"),
            Heading(situation.text, "h2", "on_note"),
            edges=(18, 12, 18, 14),
            gap=3,
        )
        without = self._without(situation)
        if without:
            moment.put(PlainLabel(without, "body", "on_note"))
        self._inside.put(Panel(moment, fill="note", border=""))
        count = len(walk.steps)
        # Who has seen the end sees all of it, also when mending made the walk longer or shorter.
        self._seen = self._seen if self._seen < count else _ALL
        steps: Line = down(gap=8)
        for number, one in enumerate(walk.steps[: self._seen]):
            card = StepCard(words, one, number, count, self._ways(one))
            self._cards.append(card)
            steps.put(card)
        held = room(steps)
        as_role(held, QAccessible.Role.List, words.ui("try_page.question"))
        self._inside.put(held)
        if self._seen < count:
            self._put_going_on()
        else:
            self._put_end(len(walk.breaks))

    def _ways(self, step: trying.Step) -> tuple[Way, ...]:
        return self._mending.ways(step.finding) if step.finding is not None else ()

    def _put_going_on(self) -> None:
        words = self.verbs.words
        on = Button(words.ui("try_page.next"), "primary", icon="arrow-down", does=self._next)
        on.setObjectName("try.next")
        rest = Button(words.ui("try_page.all_steps"), "quiet", pad=12, does=self._show_all)
        rest.setObjectName("try.all")
        self._inside.put(flowing(on, rest, self._back_button()))

    def _put_end(self, broken: int) -> None:
        words = self.verbs.words
        said = words.plural("try_page.broke", broken) if broken else words.ui("try_page.held")
        lines: Line = down(PlainLabel(said, "strong", "ink" if broken else "on_soft"), gap=2)
        if not broken:
            lines.put(PlainLabel(words.ui("try_page.held_text"), "body", "on_soft"))
        icon = Icon("list-checks" if broken else "circle-check", "muted" if broken else "on_soft")
        line = across((icon, 0, Qt.AlignmentFlag.AlignTop), (lines, 1), gap=12, edges=(16, 13, 16, 13))
        end = Panel(line, fill="raised" if broken else "soft", border="")
        end.setObjectName("try.end")
        as_role(end, QAccessible.Role.Note, said)
        again = Button(words.ui("try_page.roll_again"), "primary", icon="dices", does=self.roll)
        again.setObjectName("try.again")
        self._inside.put(end)
        self._inside.put(flowing(again, self._back_button()))

    def _back_button(self) -> Button:
        made = Button(self.verbs.words.ui("try_page.back"), "quiet", icon="list", pad=12, does=self._to_moments)
        made.setObjectName("try.back")
        return made

    def _next(self) -> None:
        self._seen += 1
        self._build()
        self.verbs.say(self._cards[-1].heard)
        self._on("try.next")

    def _show_all(self) -> None:
        self._seen = _ALL
        self._build()
        self.verbs.say(" ".join(one.heard for one in self._cards[1:]))
        self._on("try.again")

    def _to_moments(self) -> None:
        self._situation = None
        self._build()
        self._on("try.roll")

    def _turn(self) -> None:
        self._all = not self._all
        self._build()
        self._on("try.more")

    def _mended(self) -> None:
        """A gap was mended: the walk is taken anew, and stands at the same step."""
        self._build()
        self._on("try.next")

    def _on(self, name: str) -> None:
        """The keyboard goes on where the person is."""
        target = self.findChild(Button, name) or self.findChild(Button, "try.again")
        if target is not None:
            focus_soon(target)

    def _without(self, one: Situation) -> str:
        """What is not there, in a sentence; the moment itself tells when it is."""
        words = self.verbs.words
        things = listed(words, [words.ui(f"try_page.things.{each}") for each in one.missing])
        return words.ui("try_page.missing", things=things) if things else ""
