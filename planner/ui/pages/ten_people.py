"""One person with a number, for the ten-minute plan: the ordinary supporter, made with the first letter."""

from PySide6.QtWidgets import QWidget

from planner.plan.entries import SUPPORTER
from planner.plan.fields import EntryId, Field, FieldId, Value
from planner.session import Spot
from planner.ui.editors.editor import Editor
from planner.ui.editors.kinds import editor_for
from planner.ui.kit.layouts import down
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import FieldLabel, PlainLabel
from planner.ui.section.field_block import context_of
from planner.ui.section.sheet import Sheet


class PersonRow(Panel):
    """The name and the number of supporter `number` (from 0)."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        self._sheet, self._number = sheet, number
        self._inside = down(edges=(18, 14, 18, 16), gap=6)
        super().__init__(self._inside)
        self._writing = False
        self._made: EntryId | None = None
        title = sheet.words.ui("ten.person", number=number + 1)
        self._inside.put(PlainLabel(title, "smallstrong", "muted"))
        fields = [one for name in ("name", "phone") if (one := SUPPORTER.field(name)) is not None]
        self._editors = {field.id: self._editor(field, title) for field in fields}
        self.refresh()

    def first_focus(self) -> QWidget:
        """The name."""
        return self._editors[FieldId("name")].control

    def refresh(self) -> None:
        """Shows the person as they are now."""
        if self._writing:
            return
        entry = self._entry()
        for name, editor in self._editors.items():
            editor.show_value(self._sheet.session.read(Spot(self._sheet.section.id, name, entry)) if entry else None)

    def _editor(self, field: Field, title: str) -> Editor:
        words = self._sheet.words.field(self._sheet.section.id, SUPPORTER.id, field.id)
        editor = editor_for(field, words, context_of(self._sheet))
        editor.set_name(f"ten.person.{self._number}.{field.id}", f"{title}. {words.label}", words.help)
        editor.answered.connect(lambda value, name=field.id: self._answered(name, value))
        self._inside.put(FieldLabel(words.label, editor.control))
        self._inside.put(editor)
        return editor

    def _entry(self) -> EntryId | None:
        people = self._sheet.entries(SUPPORTER)
        if self._made is not None and any(one.id == self._made for one in people):
            return self._made
        return people[self._number].id if self._number < len(people) else None

    def _answered(self, field: FieldId, value: Value | None) -> None:
        self._writing = True
        entry = self._entry()
        if entry is not None:
            self._sheet.write(Spot(self._sheet.section.id, field, entry), value)
        elif value is not None:
            self._made = self._sheet.add(SUPPORTER, {field: value})
        self._writing = False
