"""What the coach finds as a button: the sentence, and one press that mends it or leads to where it is mended."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from planner.coach.findings import Finding, said, suggested
from planner.ui.coach.mending import Mending
from planner.ui.coach.way import Way
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.tiles import Tile
from planner.ui.verbs import Verbs

_REST: Final = 400
"""Milliseconds in which what came in place of a mended thing takes no press: a second one was meant for that."""


class Offered(Struct, frozen=True):
    """A finding in words: what is so, what one press does, and what a screen reader hears besides."""

    sentence: str
    does: str
    about: str
    leads: bool


class Offers(QObject):
    """Makes the buttons of one page. `shown` turns sentences into what may stand there."""

    def __init__(self, part: QWidget, verbs: Verbs, shown: Callable[[str], str] = str) -> None:
        super().__init__(part)
        self._verbs, self._shown, self._pressed = verbs, shown, False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)

    def show_with(self, shown: Callable[[str], str]) -> None:
        """Other words for what may stand there."""
        self._shown = shown

    def heard(self) -> None:
        """The coach has looked again."""
        if self._pressed:
            self._rest.start()
        self._pressed = False

    def begin(self) -> None:
        """The page is shown anew."""
        self._pressed = False
        self._rest.stop()

    def offer(self, finding: Finding) -> Offered:
        """A finding in words, with its press."""
        words, shown = self._verbs.words, self._shown
        way = self._way(finding)
        sentence, advice = shown(said(words, finding)), shown(suggested(words, finding))
        if way.leads:
            return Offered(sentence, advice, "", leads=True)
        return Offered(sentence, shown(way.words), advice, leads=False)

    def tile(self, finding: Finding, *, bare: bool = False) -> Tile:
        """A finding as a card, or as a bare row of a list."""
        one = self.offer(finding)
        mark = Icon("arrow-right" if one.leads else "plus", "accent", size=16)
        top = Qt.AlignmentFlag.AlignTop
        does = across((mark, 0, top), (PlainLabel(one.does, "smallstrong", "accent"), 1), gap=6)
        edges = (18, 9, 18, 10) if bare else (14, 9, 12, 10)
        inside = down(PlainLabel(one.sentence, "body" if bare else "small"), 4, does, None, edges=edges)
        return Tile(inside, self.name(finding), about=one.about, does=lambda: self.do(finding), bare=bare)

    def name(self, finding: Finding) -> str:
        """What a screen reader says of its button."""
        one = self.offer(finding)
        return f"{one.sentence} {one.does}"

    def do(self, finding: Finding) -> None:
        """A mending press counts once: until the coach has looked again, the others may be about what is mended now."""
        if self._rest.isActive():
            return
        way = self._way(finding)  # by the plan as it is at the press
        if way.leads:
            way.does()
        elif not self._pressed:
            way.does()
            self._pressed = not self._verbs.advice.fresh
            self._verbs.offer_undo(self._verbs.words.ui("advice.done", words=self._shown(way.words)))

    def _way(self, finding: Finding) -> Way:
        return Mending(self._verbs, self._verbs.advice.now).ways(finding)[0]
