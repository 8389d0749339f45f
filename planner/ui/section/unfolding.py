"""Quiet parts of a page that unfold when asked for: things to think about, and why this helps."""

from PySide6.QtWidgets import QWidget

from planner.saying import day
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Flow, Line, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.words import SectionWords, TypeWords, Words


class Unfolding(QWidget):
    """A quiet button and what it unfolds; made only when it is first asked for."""

    def __init__(self, icon: str, closed: str, opened: str, object_name: str) -> None:
        super().__init__()
        self._closed, self._opened = closed, opened
        self._held: Line = down(gap=6, edges=(16, 12, 16, 14))
        self._panel: Panel | None = None
        self.button = Button(closed, "quiet", icon=icon, pad=0, height=40, does=self._turn)
        self.button.setObjectName(object_name)
        self._inside = down(room(Flow(self.button)))
        self.setLayout(self._inside)

    def fill(self, held: Line) -> None:
        """Puts in what unfolds."""
        raise NotImplementedError

    def _turn(self) -> None:
        if self._panel is None:
            self.fill(self._held)
            self._panel = Panel(self._held, fill="surface")
            self._inside.put(4)
            self._inside.put(self._panel)
            shown = True
        else:
            shown = self._panel.isHidden()
            self._panel.setVisible(shown)
        self.button.set_words(self._opened if shown else self._closed)


class ThinkAbout(Unfolding):
    """The guiding questions of a section."""

    def __init__(self, words: Words, own: SectionWords, object_name: str) -> None:
        self._own = own
        text = words.ui("section.think_about")
        super().__init__("message-circle", text, text, object_name)

    def fill(self, held: Line) -> None:
        """One question a line."""
        for one in self._own.questions:
            held.put(PlainLabel(one))


class WhyThisHelps(Unfolding):
    """Why a page, or one list on it, asks; how sure that is, and where it comes from."""

    def __init__(self, words: Words, own: SectionWords | TypeWords, object_name: str) -> None:
        self._words, self._own = words, own
        super().__init__("info", words.ui("section.why"), words.ui("section.why_close"), object_name)

    def fill(self, held: Line) -> None:
        """The reason, its strength, its sources with their day."""
        words, own = self._words, self._own
        held.put(PlainLabel(own.why))
        held.put(PlainLabel(words.ui("section.strength"), "smallstrong", "muted"))
        held.put(PlainLabel(own.strength, "small"))
        if own.sources:
            held.put(PlainLabel(words.ui("section.source"), "smallstrong", "muted"))
        for one in own.sources:
            read = words.ui("section.read_on", date=day(words, one.read_on))
            source = f"{one.text}. {one.address} {read}."
            shown = PlainLabel(source, "small", selectable=True)
            shown.setAccessibleName(source)
            held.put(shown)
