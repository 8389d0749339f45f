"""Last time as a line of four steps; afterwards it offers the person's own words as triggers and warning signs."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.plan.fields import EntryId, FieldId, Value
from planner.plan.last_time import STEPS, Found, found
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Flow, Line, down, let_go, room, show_part
from planner.ui.kit.marks import draw_tick
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.theme import S, colour, font
from planner.ui.section.answers import Answers, only_me
from planner.ui.section.field_block import FieldBlock
from planner.ui.section.sheet import Sheet

_WHERE: Final = {"trigger": "triggers", "sign": "warning_signs"}
_INSET, _DOT = 40, 26


class LastTime(Answers):
    """The four answers of the story, one below the other on a line, and what they may tell."""

    def __init__(self, sheet: Sheet) -> None:
        self._offered: MayTell | None = None
        self._line = StoryLine()
        super().__init__(sheet, 0, [one for one in sheet.section.answers if one.id in STEPS])
        words = sheet.words
        self._inside.put(Heading(words.ui("last_time.title"), "h3"))
        self._inside.put(PlainLabel(words.ui("last_time.lead"), "body", "muted"))
        self._inside.put(only_me(sheet))
        self._inside.put(self._line)

    def refresh(self) -> None:
        """Shows what the plan holds now."""
        super().refresh()
        self._line.update()
        if self._offered is not None:
            self._offered.refresh()

    def put_block(self, block: FieldBlock) -> None:
        """Puts a step on the line; after the last one comes what the story may tell."""
        self._line.put_step(block)
        if block.field.id == STEPS[-1]:
            self._offered = MayTell(self._sheet)
            self._inside.put(self._offered)


class StoryLine(QWidget):
    """Steps on a line: a tick where something is written, a ring where to go on, a number for what comes later."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: list[FieldBlock] = []
        self._inside: Line = down(gap=18)
        self.setLayout(self._inside)
        self.dress()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._inside.set_edges((_INSET, 0, 0, 0))

    def put_step(self, block: FieldBlock) -> None:
        """One more step."""
        self._steps.append(block)
        self._inside.put(block)
        block.installEventFilter(self)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only widgets are watched
        """A step that moved moves its mark."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, then a mark for each step."""
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spots = [self._spot(one) for one in self._steps]
        painter.setPen(QPen(colour("control"), 2))
        painter.drawLine(spots[0].center(), QPointF(spots[0].center().x(), spots[-1].center().y()))
        now = next((at for at, one in enumerate(self._steps) if not one.filled), -1)
        for at, (spot, one) in enumerate(zip(spots, self._steps, strict=True)):
            _draw_step(painter, spot, at, filled=one.filled, now=at == now)
        painter.end()

    def _spot(self, block: FieldBlock) -> QRectF:
        side = S(_DOT)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - side - 1 if mirrored else 1, block.y(), side, side)


def _draw_step(painter: QPainter, spot: QRectF, at: int, *, filled: bool, now: bool) -> None:
    painter.setPen(QPen(colour("accent" if filled or now else "control"), 2))
    painter.setBrush(colour("accent" if filled else "bg"))
    painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
    if filled:
        draw_tick(painter, spot.adjusted(4, 4, -4, -4), colour("on_accent"))
        return
    painter.setPen(colour("accent" if now else "muted"))
    painter.setFont(font("smallstrong"))
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(at + 1))


class MayTell(Panel):
    """The thoughts of the story as chips; one that is picked is an ordinary trigger or warning sign."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._shown: tuple[Found, ...] = ()
        self._chips: dict[str, list[Chip]] = {kind: [] for kind in _WHERE}
        words = sheet.words
        self._rows = {kind: Flow() for kind in _WHERE}
        self._groups = {
            kind: room(down(PlainLabel(words.ui(f"last_time.{section}"), "smallstrong", "muted"), room(flow), gap=6))
            for (kind, flow), section in zip(self._rows.items(), ("triggers", "signs"), strict=True)
        }
        super().__init__(
            down(
                PlainLabel(words.ui("last_time.found"), "strong"),
                PlainLabel(words.ui("last_time.found_lead"), "small", "muted"),
                *self._groups.values(),
                gap=8,
                edges=(16, 14, 16, 16),
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Offers what the story says now, and ticks what is an entry already."""
        wanted = found({one: self._answer(one) for one in STEPS})
        if wanted != self._shown:
            self._shown = wanted
            self._make()
        for kind, chips in self._chips.items():
            for chip, one in zip(chips, self._of(kind), strict=True):
                chip.setChecked(self._taken(one) is not None)
        show_part(self, bool(wanted))

    def _answer(self, name: str) -> str:
        value = self._sheet.plan.answer(self._sheet.section.id, name)
        return value if isinstance(value, str) else ""

    def _make(self) -> None:
        """Chips that say the same stay; a letter typed above changes one of them."""
        for kind, chips in self._chips.items():
            wanted = self._of(kind)
            for chip in chips[len(wanted) :]:
                self._rows[kind].removeWidget(chip)
                let_go(chip)
            del chips[len(wanted) :]
            for place, one in enumerate(wanted):
                if place == len(chips):
                    chips.append(self._chip(kind, place))
                if chips[place].words != one.text:
                    chips[place].set_words(one.text)
            self._groups[kind].setVisible(bool(wanted))

    def _chip(self, kind: str, place: int) -> Chip:
        chip = Chip("")
        chip.setObjectName(self._sheet.named("found", kind, place))
        chip.clicked.connect(lambda _on=False: self._pressed(self._of(kind)[place]))
        self._rows[kind].addWidget(chip)
        return chip

    def _of(self, kind: str) -> list[Found]:
        return [one for one in self._shown if one.type == kind]

    def _pressed(self, one: Found) -> None:
        taken = self._taken(one)
        if taken is not None:
            entry = next(each for each in self._sheet.plan.entries(_WHERE[one.type], one.type) if each.id == taken)
            self._sheet.take_away(entry, section=_WHERE[one.type])
            return
        kind = self._sheet.verbs.catalogue.type(_WHERE[one.type], one.type)
        if kind is not None:
            values: dict[FieldId, Value] = {FieldId("text"): one.text, FieldId("theme"): one.theme}
            self._sheet.add(kind, values, section=_WHERE[one.type])
            self._sheet.verbs.say(self._sheet.words.ui("section.picked", name=one.text))

    def _taken(self, one: Found) -> EntryId | None:
        wanted = one.text.casefold()
        entries = self._sheet.plan.entries(_WHERE[one.type], one.type)
        return next((each.id for each in entries if each.text("text").strip().casefold() == wanted), None)
