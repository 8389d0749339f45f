"""What a person has written of one type so far, as chips that can be taken away again."""

from functools import partial

from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import EntryId
from planner.saying import cut
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Flow, down, let_go, room
from planner.ui.kit.text import PlainLabel
from planner.ui.section.sheet import Sheet


class SoFar(QWidget):
    """A heading and one ticked chip for each entry."""

    def __init__(self, sheet: Sheet, kind: EntryType) -> None:
        super().__init__()
        self._sheet, self._kind = sheet, kind
        self._shown: tuple[tuple[EntryId, str], ...] = ()
        self._flow = Flow()
        self._chips: list[Chip] = []
        self.setLayout(down(PlainLabel(sheet.type_words(kind).title, "smallstrong", "muted"), 6, room(self._flow)))

    def refresh(self) -> None:
        """Shows the entries as they are now."""
        found = tuple(
            (one.id, self._sheet.saying.name(self._sheet.section.id, one)) for one in self._sheet.entries(self._kind)
        )
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        for old in self._chips:
            self._flow.removeWidget(old)
            let_go(old)
        self._chips = []
        for place, (entry, name) in enumerate(found):
            shown = cut(name) or self._sheet.words.ui("entry.no_words")
            chip = Chip(shown, picked=True, about=self._sheet.words.ui("entry.take_away"))
            chip.setObjectName(self._sheet.named(self._kind.id, "so-far", place))
            chip.clicked.connect(partial(self._take_away, entry))
            self._chips.append(chip)
            self._flow.addWidget(chip)

    def _take_away(self, entry: EntryId) -> None:
        found = next((one for one in self._sheet.entries(self._kind) if one.id == entry), None)
        if found is not None:
            self._sheet.take_away(found)
