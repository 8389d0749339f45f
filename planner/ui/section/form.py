"""Every declared field of one entry, unfolded on its card; nothing waits to be saved."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.model import Entry
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.section.field_block import FieldBlock
from planner.ui.section.how_to import HowToPart
from planner.ui.section.sheet import Sheet


class EntryForm(Panel):
    """The fields in the order they are declared, then Done."""

    def __init__(self, sheet: Sheet, kind: EntryType, entry: Entry, prefix: str, done: Callable[[], None]) -> None:
        self._sheet, self._prefix, self.entry = sheet, prefix, entry.id
        self._blocks = [
            FieldBlock(sheet, field, f"{prefix}.{field.id}", type_id=kind.id, entry=entry.id) for field in kind.fields
        ]
        self._how_to = HowToPart(sheet.words)
        button = Button(
            sheet.words.ui("entry.done"), icon="check", does=done, about=sheet.words.ui("section.saved_as_typed")
        )
        button.setObjectName(f"{prefix}.fold")
        self._done = button
        self._how_to.set_name(f"{prefix}.how-to")
        super().__init__(
            down(*self._blocks, self._how_to, flowing(button), edges=(14, 14, 14, 14), gap=16), fill="raised", border=""
        )
        self._how_to.show_card(entry.text("card"))

    def refresh(self, entry: Entry, prefix: str) -> None:
        """Shows what the plan holds now; the card may stand at another place."""
        if prefix != self._prefix:
            self._prefix = prefix
            self._done.setObjectName(f"{prefix}.fold")
            self._how_to.set_name(f"{prefix}.how-to")
            for block in self._blocks:
                block.name(f"{prefix}.{block.field.id}")
        for block in self._blocks:
            block.refresh()
        self._how_to.show_card(entry.text("card"))

    def block(self, field: str) -> FieldBlock:
        """The block of one field."""
        return next(one for one in self._blocks if one.field.id == field)

    def has(self, field: str) -> bool:
        """Whether a field stands in it."""
        return any(one.field.id == field for one in self._blocks)

    @property
    def last(self) -> FieldBlock:
        """The block of the last field."""
        return self._blocks[-1]

    def first_focus(self) -> QWidget | None:
        """The first field."""
        return self._blocks[0].editor.control if self._blocks else None

    def leaving(self) -> None:
        """The next letter elsewhere is another change."""
        self._sheet.session.end_run()
