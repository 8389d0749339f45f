"""One hint under what is being written: what is so, what would help, one press that does it, and a way to put it away."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.coach.findings import Finding, said, suggested
from planner.ui.coach.way import Way
from planner.ui.kit.buttons import Button, icon_button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.panels import CONTROL, Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.voice import as_role
from planner.words import Words

_TOP: Final = Qt.AlignmentFlag.AlignTop


class Hint(Panel):
    """A quiet line with a lamp; words about safety stand on their own ground with a shield, and say `more`."""

    def __init__(
        self,
        words: Words,
        finding: Finding,
        ways: Sequence[Way],
        put_away: Callable[[], None],
        *,
        more: Sequence[str] = (),
    ) -> None:
        self.finding = finding
        safety = finding.severity == "safety"
        ink, quiet = ("on_warm_soft", "on_warm_soft") if safety else ("ink", "muted")
        self.sentence, self.advice = said(words, finding), suggested(words, finding)
        lines: Line = down(7, PlainLabel(self.sentence, "smallstrong", ink), gap=2)
        for one in more or (self.advice,):
            lines.put(PlainLabel(one, "small", quiet))
        self._put_away = put_away
        self.away = icon_button("x", words.ui("coach_beside.leave_named", hint=self.sentence), put_away)
        self.away.setToolTip(words.ui("coach_beside.leave"))
        self.away.setObjectName("hint.away")
        self.ways = [_button(one, at) for at, one in enumerate(ways)]
        if self.ways:
            lines.put(6)
            lines.put(flowing(*self.ways))
        icon = Icon("shield" if safety else "lightbulb", ink if safety else "accent", size=18)
        line = across((room(down(8, icon, None)), 0), (lines, 1), (self.away, 0, _TOP), edges=(12, 2, 2, 10), gap=10)
        super().__init__(line, fill="warm_soft" if safety else "bg", border="" if safety else "line", radius=CONTROL)
        self.setObjectName("hint")
        kind = words.ui("coach_beside.safety" if safety else "coach_beside.hint")
        self.heard = f"{kind}: {self.sentence} {' '.join(more or (self.advice,))}"
        as_role(self, QAccessible.Role.Note, self.heard)

    def stops(self) -> tuple[Button, ...]:
        """What takes the keyboard, in order."""
        return *self.ways, self.away

    def follow(self, before: QWidget) -> None:
        """Comes next when Tab leaves `before`."""
        for one in self.stops():
            QWidget.setTabOrder(before, one)
            before = one

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away, where the keyboard is in it."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)


def _button(way: Way, at: int) -> Button:
    # Not Button's own name: the words say all of it.
    made = Button(
        way.words, height=40, pad=14, role="smallstrong", start=True, trail="arrow-right" if way.leads else ""
    )
    made.clicked.connect(lambda _checked=False: way.does())
    made.setObjectName(f"hint.repair.{at}" if at else "hint.repair")
    return made
