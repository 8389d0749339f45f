"""One field to fill: its label, one helper line, its editor and ready words to pick; each change is in the plan at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from planner.plan.fields import EntryId, Field, Link, Links, Long, Short, Value, is_empty
from planner.session import Spot
from planner.ui.editors.choosing import LongChoiceEditor
from planner.ui.editors.editor import Candidate, Editor, EditorContext
from planner.ui.editors.kinds import editor_for
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Line, down, let_go, room
from planner.ui.kit.rows import Option, flowing
from planner.ui.kit.text import FieldLabel, PlainLabel
from planner.ui.section.offers import field_ideas
from planner.ui.section.safe_person import safe_first
from planner.ui.section.sheet import Sheet
from planner.ui.verbs import Place
from planner.words import FieldWords

_CARD = ("strategy", "card")
_CONSENT = ("supporter", "may_see_copy")


class FieldBlock(QWidget):
    """A field of an entry (`type_id` and `entry` say which), or a single answer of the section."""

    def __init__(
        self, sheet: Sheet, field: Field, object_name: str, *, type_id: str = "", entry: EntryId | None = None
    ) -> None:
        super().__init__()
        self._sheet, self.field = sheet, field
        self._spot = Spot(sheet.section.id, field.id, entry)
        self._writing = self._shown = False
        self._known: Value | None = None
        words = sheet.words.field(sheet.section.id, type_id or None, field.id)
        label = (words.question or words.label) if entry is None else words.label
        self.editor = self.make_editor(type_id, words)
        self.editor.answered.connect(self._answered)
        asks = (type_id, field.id) == _CONSENT
        self._label, self._help = label, safe_first(sheet.words, sheet.plan.nations()) if asks else words.help
        self._ideas: dict[str, Chip] = {}
        inside: Line = down(FieldLabel(label, self.editor.control))
        if self._help:
            inside.put(2)
            inside.put(PlainLabel(self._help, "small", "muted"))
        inside.put(6)
        ideas = self._make_ideas(type_id, object_name)
        if ideas is not None:
            inside.put(ideas)
            inside.put(8)
        inside.put(self.editor)
        self._inside = inside
        self._hint: QWidget | None = None
        self.setLayout(inside)
        self.name(object_name)
        self.refresh()

    @property
    def entry(self) -> EntryId | None:
        """The entry whose field it is; none for a single answer."""
        return self._spot.entry

    @property
    def filled(self) -> bool:
        """Whether the plan holds something here."""
        return not is_empty(self._known)

    def make_editor(self, type_id: str, words: FieldWords) -> Editor:
        """The editor of the field's kind."""
        return _editor(self._sheet, type_id, self.field, words)

    def name(self, object_name: str) -> None:
        """Names the control."""
        self.editor.set_name(object_name, self._label, self._help)
        for place, chip in enumerate(self._ideas.values()):
            chip.setObjectName(f"{object_name}.suggestion.{place}")

    def show_hint(self, hint: QWidget | None) -> None:
        """Shows a hint under the editor, or none; the one before goes."""
        if self._hint is not None:
            self._inside.removeWidget(self._hint)
            let_go(self._hint)
        self._hint = room(down(6, hint)) if hint is not None else None
        if self._hint is not None:
            self._inside.put(self._hint)

    def holds(self, field: str) -> bool:
        """Whether it is where this field is written."""
        return self.field.id == field

    def stop_before(self) -> QWidget:
        """The editor's last stop for the keyboard is its control."""
        return self.editor.control

    def refresh(self) -> None:
        """Shows what the plan holds now; what is being written here stands already."""
        if self._writing:
            return
        value = self._sheet.session.read(self._spot)
        if not self._shown or value != self._known or isinstance(self.field.kind, Link | Links):
            self._shown, self._known = True, value
            self.editor.show_value(value)
            self._tick(value)

    def _make_ideas(self, type_id: str, object_name: str) -> QWidget | None:
        if not isinstance(self.field.kind, Short | Long):
            return None
        sheet = self._sheet
        for text in field_ideas(sheet.words, sheet.plan.substances(), sheet.section.id, type_id, self.field.id):
            chip = Chip(text)
            chip.clicked.connect(lambda on, text=text: self._pick(text, on=on))
            chip.setObjectName(f"{object_name}.suggestion.{len(self._ideas)}")
            self._ideas[text] = chip
        return flowing(*self._ideas.values()) if self._ideas else None

    def _pick(self, text: str, *, on: bool) -> None:
        """Long answers gather lines; a short one is the one thing picked."""
        now = self._sheet.session.read(self._spot)
        before = now if isinstance(now, str) else ""
        if isinstance(self.field.kind, Long):
            lines = [line for line in before.split("\n") if line.strip() and line.strip() != text]
            value = "\n".join([*lines, text] if on else lines)
        else:
            value = text if on else ""
        self._sheet.session.end_run()
        self._sheet.write(self._spot, value or None)
        self._sheet.session.end_run()
        self.refresh()

    def _tick(self, value: Value | None) -> None:
        lines = value.split("\n") if isinstance(value, str) and self._ideas else []
        for text, chip in self._ideas.items():
            chip.setChecked(text in lines)

    def _answered(self, value: Value | None) -> None:
        self._writing = True
        self._sheet.write(self._spot, value)
        self._writing = False
        self._known = self._sheet.session.read(self._spot)
        self._tick(value)


def _editor(sheet: Sheet, type_id: str, field: Field, words: FieldWords) -> Editor:
    if (type_id, field.id) == _CARD:
        return LongChoiceEditor(sheet.words, [Option(one.id, one.name) for one in sheet.words.cards.values()])
    return editor_for(field, words, context_of(sheet))


def context_of(sheet: Sheet) -> EditorContext:
    """What editors on this page may ask."""

    def candidates(types: tuple[str, ...]) -> list[Candidate]:
        found = ((name, one) for name, one in sheet.plan.all_entries() if one.type in types)
        return [Candidate(one.id, sheet.saying.name(name, one)) for name, one in found if sheet.saying.name(name, one)]

    def add_new(types: tuple[str, ...], _told: Callable[[str], None]) -> None:
        """Nothing waits to be saved here, so the way to add one is to go where such things are written."""
        where = sheet.verbs.catalogue.where(types[0])
        if where is not None:
            sheet.verbs.go(Place("section", where.id))

    return EditorContext(
        words=sheet.words,
        today=sheet.verbs.today(),
        candidates=candidates,
        choose_picture=sheet.verbs.choose_picture,
        add_new=add_new,
    )
