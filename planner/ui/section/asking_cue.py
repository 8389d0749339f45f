"""Asks what an if-then plan is for: the person's own triggers and signs as chips, or own words."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import FieldId
from planner.saying import cut
from planner.ui.kit.add_field import AddField
from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Flow, down, let_go, room
from planner.ui.kit.text import FieldLabel, PlainLabel
from planner.ui.section.asking import Added
from planner.ui.section.sheet import Sheet

if TYPE_CHECKING:
    from planner.plan.model import Entry

_AT_ONCE = 12
_CUES = (("triggers", "trigger"), ("warning_signs", "sign"))


class AskingCue(QWidget):
    """Chips of every trigger and sign; a tick says that it has a plan. Pressing one starts its plan."""

    def __init__(self, sheet: Sheet, kind: EntryType, added: Added) -> None:
        super().__init__()
        self.sheet, self.kind, self._added = sheet, kind, added
        words = sheet.type_words(kind)
        self._cues: tuple[str, ...] = ()
        self._chips: list[tuple[Chip, str]] = []
        self._found: list[tuple[str, Entry]] = []
        self._all = False
        self._more = Button(
            sheet.words.ui("section.more_ideas"), "quiet", icon="chevron-down", height=40, pad=6, does=self._turn
        )
        self._more.setObjectName(sheet.named(kind.id, "more"))
        self._flow = Flow()
        self._chip_room = room(self._flow)
        label = sheet.words.field(sheet.section.id, kind.id, kind.main)
        self._none = PlainLabel(sheet.words.ui("if_then.no_cues"), "body", "muted")
        self.field = AddField(
            sheet.words, sheet.words.ui("if_then.own_cue"), example=words.example, hint=words.add_hint
        )
        self.field.set_name(sheet.named(kind.id))
        self.field.added.connect(self._add_own)
        self.setLayout(
            down(
                FieldLabel(label.question or label.label),
                self._none,
                self._chip_room,
                room(Flow(self._more)),
                6,
                self.field,
                gap=9,
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Shows the triggers and signs as they are now."""
        found = [(section, one) for section, kind in _CUES for one in self.sheet.plan.entries(section, kind)]
        names = tuple(self.sheet.saying.name(section, one) for section, one in found)
        if names != self._cues:
            self._cues = names
            self._found = [(name, one) for name, (_, one) in zip(names, found, strict=True)]
            self._make()
        planned = {one.text("cue") for one in self.sheet.entries(self.kind)}
        for chip, cue in self._chips:
            chip.setChecked(cue in planned)
        self._none.setVisible(not names)
        self._more.setVisible(len(names) > _AT_ONCE)
        self._chip_room.setVisible(bool(names))

    def first_focus(self) -> QWidget | None:
        """The first trigger, or the own words."""
        return self._chips[0][0] if self._chips else self.field

    def _turn(self) -> None:
        self._all = not self._all
        self._more.set_words(self.sheet.words.ui("section.fewer_ideas" if self._all else "section.more_ideas"))
        self._make()
        self.refresh()

    def _make(self) -> None:
        for old, _ in self._chips:
            self._flow.removeWidget(old)
            let_go(old)
        self._chips = []
        for place, (name, entry) in enumerate(self._found if self._all else self._found[:_AT_ONCE]):
            chip = Chip(cut(name) or self.sheet.words.ui("entry.no_words"))
            chip.setObjectName(self.sheet.named(self.kind.id, "suggestion", place))
            chip.clicked.connect(lambda _on, cue=entry.id: self._pressed(cue))
            self._chips.append((chip, entry.id))
            self._flow.addWidget(chip)

    def _pressed(self, cue: str) -> None:
        """A cue that has a plan shows it; pressing again never takes a plan away."""
        there = next((one for one in self.sheet.entries(self.kind) if one.text("cue") == cue), None)
        made = there.id if there is not None else self.sheet.add(self.kind, {FieldId("cue"): cue})
        self.refresh()
        self._added(self.kind, made)

    def _add_own(self, text: str) -> None:
        self._added(self.kind, self.sheet.add(self.kind, {FieldId("cue_words"): text}))
