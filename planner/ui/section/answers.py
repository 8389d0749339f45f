"""The single answers of a section, each with its own editor, and a word where only the person sees them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from planner.plan.fields import Field
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down
from planner.ui.kit.text import PlainLabel
from planner.ui.section.field_block import FieldBlock
from planner.ui.section.sheet import Sheet
from planner.ui.section.soon import Soon


class Answers(QWidget):
    """Single answers in the order they are declared; `first` of them stand at once, the others soon after."""

    def __init__(self, sheet: Sheet, first: int, fields: Sequence[Field] | None = None) -> None:
        super().__init__()
        self._sheet = sheet
        self._fields = sheet.section.answers if fields is None else tuple(fields)
        self._blocks: list[FieldBlock] = []
        self._inside: Line = down(gap=22)
        self.setLayout(self._inside)
        self.soon = Soon(self, lambda: self._fill(1))
        self._fill(first)

    def refresh(self) -> None:
        """Shows what the plan holds now."""
        for block in self._blocks:
            block.refresh()

    def first_focus(self) -> QWidget | None:
        """The first answer."""
        return self._blocks[0].editor.control if self._blocks else None

    def block(self, name: str) -> FieldBlock:
        """The block of one answer, made now if it was still to come."""
        self._fill(len(self._fields))
        return next(one for one in self._blocks if one.field.id == name)

    def make_block(self, field: Field) -> FieldBlock:
        """The block of one answer."""
        return FieldBlock(self._sheet, field, self._sheet.named("answer", field.id))

    def put_block(self, block: FieldBlock) -> None:
        """Puts a block after the others, with what has to be said of it."""
        self._inside.put(block)
        if block.field.private:
            self._inside.put(only_me(self._sheet))

    def _fill(self, most: int) -> bool:
        made = len(self._blocks)
        for field in self._fields[made : made + most]:
            block = self.make_block(field)
            self._blocks.append(block)
            self.put_block(block)
        more = len(self._blocks) < len(self._fields)
        self.soon.want(more)
        return more


def only_me(sheet: Sheet) -> Line:
    """A word that only the person sees it."""
    return across(
        Icon("lock", "muted", size=15), (PlainLabel(sheet.words.ui("share.only_me_text"), "small", "muted"), 1), gap=8
    )
