"""One entry on the person's side: shown in full, changed in place, moved, shared and taken away."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from planner.plan.entries import EntryType
from planner.plan.model import Entry, Share
from planner.ui.section.card_face import BUTTONS, CardFace
from planner.ui.section.card_words import CUES, CardWords, card_words
from planner.ui.section.focus import focus_in, focus_soon
from planner.ui.section.form import EntryForm
from planner.ui.section.sharing_choice import SharingChoice
from planner.ui.section.sheet import Sheet
from planner.ui.section.thens import Thens

_KEYS = {
    "edit": "entry.change_named",
    "take-away": "entry.take_away_named",
    "up": "entry.up_named",
    "down": "entry.down_named",
}


class Gone(Protocol):
    """Told when a card's entry was taken away here, so that the keyboard goes somewhere near."""

    def __call__(self, place: int, /) -> None:
        """The entry at `place` is gone."""


class Card(CardFace):
    """One entry. `place` is its number among its type, from 0; object names count by it."""

    def __init__(self, sheet: Sheet, kind: EntryType, entry: Entry, place: int, gone: Gone) -> None:
        super().__init__()
        self._sheet, self._kind, self._gone = sheet, kind, gone
        self.entry, self.place = entry, place
        self._said: CardWords | None = None
        self._form: EntryForm | None = None
        self._sharing: SharingChoice | None = None
        self._thens = Thens(sheet, self) if entry.type in CUES or entry.type == "plan" else None
        self.edit.clicked.connect(self.toggle_form)
        self.away.clicked.connect(self.take_away)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.share.clicked.connect(self.toggle_sharing)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.refresh(entry, place)

    def refresh(self, entry: Entry, place: int) -> None:
        """Shows the entry as it is now, at its place."""
        moved, self.place, self.entry = place != self.place or self._said is None, place, entry
        said = self.words_for(entry)
        if said != self._said or moved:
            self._show(said)
        if self._thens is not None:
            self._thens.refresh(said.name, said.thens, place)
        if self._form is not None:
            self._form.refresh(entry, self.prefix)
        if self._sharing is not None:
            self._sharing.refresh()

    def words_for(self, entry: Entry) -> CardWords:
        """What the card says of an entry; what stands elsewhere on the card is not said twice."""
        rest = {name: value for name, value in entry.values.items() if name not in self.said_elsewhere()}
        said = Entry(entry.id, entry.type, rest, entry.share, entry.pos) if len(rest) < len(entry.values) else entry
        return card_words(self._sheet.saying, self._sheet.section.id, said)

    def said_elsewhere(self) -> tuple[str, ...]:
        """Fields that are not told among the details."""
        return ()

    def move_by(self, by: int) -> bool:
        """Moves the entry up (-1) or down (1); tells whether there was room."""
        return self._sheet.move(self.entry, by)

    @property
    def sheet(self) -> Sheet:
        """The page it stands on."""
        return self._sheet

    @property
    def prefix(self) -> str:
        """What the object names on this card begin with."""
        return self._sheet.named(self._kind.id, "entry", self.place)

    @property
    def form(self) -> EntryForm | None:
        """Its fields, when they are unfolded."""
        return self._form

    @property
    def thens(self) -> Thens | None:
        """Its if-then plans, where there can be some."""
        return self._thens

    def toggle_form(self) -> None:
        """Unfolds every field of the entry to change, or folds them away."""
        if self._form is not None:
            self.fold()
            return
        first = self.open_form().first_focus()
        if first is not None:
            focus_soon(first)

    def open_form(self) -> EntryForm:
        """Unfolds every field of the entry."""
        form = self._form
        if form is None:
            self.fold()
            form = self._form = EntryForm(self._sheet, self._kind, self.entry, self.prefix, self.fold)
            self.unfold(top=form)
            self.edit.set_icon("chevron-up")
        return form

    def toggle_sharing(self) -> None:
        """Unfolds who may see it, or folds it away."""
        if self._sharing is not None:
            self.fold()
            return
        self.fold()
        self._sharing = SharingChoice(self._sheet, self.entry.id, f"{self.prefix}.share", self._share_now)
        self.unfold(below=self._sharing)
        focus_soon(self._sharing.first_focus())

    def fold(self) -> None:
        """Folds away what is unfolded; everything in it is in the plan already."""
        open_part = self._form or self._sharing
        if open_part is None:
            return
        back_to = self.edit if self._form is not None else self.share
        had_focus = focus_in(open_part) is not None
        if self._form is not None:
            self._form.leaving()
        self._form = self._sharing = None
        self.edit.set_icon("pencil")
        self.unfold()
        if had_focus:
            back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_away(self) -> None:
        """Takes the entry out of the plan, with the undo bar."""
        place = self.place
        self._sheet.take_away(self.entry)
        self._gone(place)

    def leaving(self) -> None:
        """Hands over what is still being typed."""
        if self._form is not None:
            self._form.leaving()
        if self._thens is not None:
            self._thens.leaving()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the entry away, Alt+Up and Alt+Down move it, Escape folds what is unfolded."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete and not self._writing():
            self.take_away()
        elif key == Qt.Key.Key_Escape and (self._form or self._sharing):
            self.fold()
        else:
            super().keyPressEvent(event)

    def _show(self, said: CardWords) -> None:
        words, self._said = self._sheet.words, said
        self.show_words(said.name, said.details)
        self.setObjectName(self.prefix)
        for part, button in zip(BUTTONS, self.buttons(), strict=True):
            button.setObjectName(f"{self.prefix}.{part}")
            if part in _KEYS:
                button.setAccessibleName(words.ui(_KEYS[part], name=said.name))
        self.share.set_icon("lock" if said.private else "users")
        self.share.set_words(said.share, name=words.ui("entry.share_named", name=said.name, who=said.share))

    def _share_now(self) -> Share:
        return self.entry.share

    def _move(self, by: int) -> None:
        if self.move_by(by):
            name = self._said.name if self._said else ""
            self._sheet.verbs.say(self._sheet.words.ui("undo.moved", name=name))

    def _writing(self) -> bool:
        return any(
            part is not None and focus_in(part) is not None for part in (self._form, self._sharing, *self._middle)
        )
