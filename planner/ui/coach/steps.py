"""One step of a plan walked through a hard moment: holds or has a gap, told by shape and word, mended on the spot."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.coach.findings import suggested
from planner.coach.trying import Step
from planner.ui.coach.way import Way
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import draw_icon
from planner.ui.kit.layouts import Line, across, down
from planner.ui.kit.panels import Panel, outline
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S, colour
from planner.ui.kit.voice import as_role
from planner.words import Words

_SIDE, _ICON = 30, 16


class Mark(QWidget):
    """A round tick where a step holds, a square with a split where it has a gap; its word stands beside it."""

    def __init__(self, *, holds: bool) -> None:
        super().__init__()
        self._holds = holds
        self.dress()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.setFixedSize(S(_SIDE), S(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        if self._holds:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(box)
        else:
            painter.setPen(outline("warm", 1.8))
            painter.setBrush(colour("warm_soft"))
            painter.drawRoundedRect(box, S(6), S(6))
        size = S(_ICON)
        spot = QRect((self.width() - size) // 2, (self.height() - size) // 2, size, size)
        draw_icon(painter, spot, "check" if self._holds else "split", "on_accent" if self._holds else "on_warm_soft")
        painter.end()


class StepCard(Panel):
    """The step in words; where it has a gap, what would help and one press for each way."""

    def __init__(self, words: Words, step: Step, number: int, count: int, ways: Sequence[Way]) -> None:
        self.step = step
        holds = step.state == "holds"
        state = words.ui("try_page.holds" if holds else "try_page.breaks")
        which = words.ui("try_page.step", number=number + 1, count=count)
        head = across(PlainLabel(state, "smallstrong", "accent" if holds else "warm", wrap=False), gap=10)
        head.put((PlainLabel(which, "small", "muted", wrap=False), 1))
        lines: Line = down(head, PlainLabel(step.words), gap=3)
        self.ways: list[Button] = []
        advice = suggested(words, step.finding) if step.finding is not None else ""
        if advice:
            lines.put(PlainLabel(advice, "small", "muted"))
        for at, one in enumerate(ways):
            trail = "arrow-right" if one.leads else ""
            button = Button(one.words, height=40, pad=14, role="smallstrong", start=True, trail=trail)
            button.clicked.connect(lambda _checked=False, one=one: one.does())
            button.setObjectName(f"try.step.{number}.repair.{at}")
            self.ways.append(button)
        if self.ways:
            lines.put(5)
            lines.put(flowing(*self.ways))
        line = across((Mark(holds=holds), 0, Qt.AlignmentFlag.AlignTop), (lines, 1), edges=(14, 12, 14, 12), gap=14)
        super().__init__(line, fill="surface", border="line")
        self.setObjectName(f"try.step.{number}")
        self.heard = f"{which}. {state}. {step.words} {advice}".strip()
        as_role(self, QAccessible.Role.ListItem, self.heard)
