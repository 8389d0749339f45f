"""The single answers of a section, each with its own editor, and a word where only the person sees them."""

from PySide6.QtWidgets import QWidget

from planner.plan.fields import Field
from planner.ui.kit.layouts import Line, across, down
from planner.ui.kit.icons import Icon
from planner.ui.kit.text import PlainLabel
from planner.ui.section.field_block import FieldBlock
from planner.ui.section.sheet import Sheet


class Answers(QWidget):
    """Every single answer in the order it is declared."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._blocks: list[FieldBlock] = []
        inside: Line = down(gap=22)
        for field in sheet.section.answers:
            block = FieldBlock(sheet, field, sheet.named("answer", field.id))
            self._blocks.append(block)
            inside.put(block)
            if field.private:
                inside.put(_only_me(sheet))
        self.setLayout(inside)

    def refresh(self) -> None:
        """Shows what the plan holds now."""
        for block in self._blocks:
            block.refresh()

    def first_focus(self) -> QWidget | None:
        """The first answer."""
        return self._blocks[0].editor.control if self._blocks else None

    def block(self, field: Field) -> FieldBlock | None:
        """The block of one answer."""
        return next((one for one in self._blocks if one.field is field), None)


def _only_me(sheet: Sheet) -> Line:
    return across(Icon("lock", "muted", size=15), (PlainLabel(sheet.words.ui("share.only_me_text"), "small", "muted"), 1), gap=8)
