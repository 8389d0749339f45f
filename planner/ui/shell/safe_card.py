"""A card of an open plan about its keys or copies: a way back, and one calm sentence when something is done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.shell.card_page import CardPage
from planner.ui.verbs import Foot, Place, Step, Verbs


class SafeCard(CardPage):
    """Heading and sentences over what the page is for; `finish` puts what came of it in its place."""

    def __init__(self, verbs: Verbs, title: str, said: Sequence[str], inside: QLayout, *, width: int = 560) -> None:
        words = verbs.words
        self.verbs = verbs
        self._work = room(inside)
        self._done: Line = down(gap=8)
        self._done_room = room(self._done)
        self._done_room.hide()
        head = down(Heading(words.ui(title)), gap=6)
        for key in said:
            head.put(PlainLabel(words.ui(key), "body", "muted"))
        super().__init__(words, down(head, 18, self._work, self._done_room), width=width)

    def foot(self) -> Foot | None:
        """Back to all that keeps the plan safe."""
        return Foot(back=Step(self.verbs.words.ui("safe.back"), lambda: self.verbs.go(Place("safe"))))

    def finish(self, sentence: str, *more: str, then: Sequence[Button] = ()) -> None:
        """Say what was done, and offer what comes next, in place of the form."""
        self.tell_words("")
        self._work.hide()
        self._done.clear()
        done = Banner("check", sentence, tone="soft")
        done.setObjectName("safe.done")
        self._done.put(done)
        for one in more:
            self._done.put(PlainLabel(one))
        if then:
            self._done.put(4)
            self._done.put(flowing(*then))
        self._done_room.show()
        self.verbs.say(sentence)
        if then:
            then[0].setFocus()

    def working(self, button: Button, *, busy: bool, words: str) -> None:
        """Show that it takes a moment; nothing can be pressed twice."""
        self._work.setEnabled(not busy)
        button.set_words(self.verbs.words.ui("safe.working") if busy else words)

    def leads_to(self, place: str, key: str) -> Button:
        """A button to where it goes on."""
        made = Button(self.verbs.words.ui(key), "primary", does=lambda: self.verbs.go(Place(place)))
        made.setObjectName(f"safe.on.{place}")
        return made

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None
