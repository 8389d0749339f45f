"""The if-then plans on one card: each as a then-part, the offer to add one, and the picker when it is open."""

from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from planner.plan.fields import EntryId
from planner.plan.model import Entry
from planner.ui.kit.buttons import Button, Kind
from planner.ui.section.card_words import Then, cue_name
from planner.ui.section.focus import focus_soon
from planner.ui.section.picker import Picker
from planner.ui.section.sheet import Sheet
from planner.ui.section.then_part import ThenPart
from planner.ui.verbs import Place

SHOWN: Final = 3
"""So many if-then plans stand on one card; the rest stand on their own page."""


class Host(Protocol):
    """What of its card the then-parts need."""

    entry: Entry
    place: int

    def set_middle(self, parts: list[QWidget]) -> None:
        """Shows these parts on the card."""


class Thens:
    """Keeps the middle of a card: then-parts, the dashed offer, the picker."""

    def __init__(self, sheet: Sheet, card: Host) -> None:
        self._sheet, self._card = sheet, card
        self._name, self._thens, self._place = "", tuple[Then, ...](), -1
        self._parts: dict[EntryId, ThenPart] = {}
        self._add: Button | None = None
        self._picker: Picker | None = None

    def refresh(self, name: str, thens: tuple[Then, ...], place: int) -> None:
        """Shows the then-parts as they are now."""
        if self._picker is not None:
            self._picker.refresh()
        if (name, thens, place) == (self._name, self._thens, self._place):
            return
        self._name, self._thens, self._place = name, thens, place
        self._build()

    def open_picker(self, plan: EntryId | None = None) -> None:
        """Opens the picker, for a new plan or to change one."""
        self._sheet.one_picker(self)
        entry = self._card.entry
        if entry.type == "plan":
            cue, name, plan = entry.text("cue"), cue_name(self._sheet.saying, entry), entry.id
        else:
            cue, name = entry.id, self._name
        self._picker = Picker(self._sheet, cue, name, plan, self.close_picker)
        self._build()
        focus_soon(self._picker.first_focus())

    def close_picker(self) -> None:
        """Folds the picker away and puts the keyboard on what it made."""
        if self._picker is None:
            return
        made, self._picker = self._picker.plan, None
        self._build()
        target = self._parts.get(made) if made is not None else None
        if target is not None:
            focus_soon(target)
        elif self._add is not None:
            focus_soon(self._add)

    def leaving(self) -> None:
        """The person goes elsewhere: the picker folds away."""
        if self._picker is not None:
            self._picker = None
            self._build()

    def _build(self) -> None:
        picked = self._picker.plan if self._picker is not None else None
        fresh: dict[EntryId, ThenPart] = {}
        for number, then in enumerate(self._thens[:SHOWN]):
            if then.plan != picked:
                fresh[then.plan] = self._part(then, number)
        self._parts = fresh
        parts: list[QWidget] = list(fresh.values())
        if len(self._thens) > SHOWN:
            parts.append(self._rest(len(self._thens) - SHOWN))
        if self._picker is not None:
            parts.append(self._picker)
            self._add = None
        elif self._card.entry.type != "plan":
            self._add = self._adder(quiet=bool(fresh))
            parts.append(self._add)
        self._card.set_middle(parts)

    def _part(self, then: Then, number: int) -> ThenPart:
        words = self._sheet.words
        name = words.ui("if_then.said", name=self._name, lead=then.lead, words=then.words)
        part = self._parts.get(then.plan)
        if part is None:
            about = words.ui("if_then.change")
            part = ThenPart(then.lead, then.words, name=name, about=about, does=lambda: self.open_picker(then.plan))
        else:
            part.show_then(then.lead, then.words, name)
        part.setObjectName(f"{self._card.entry.type}.{self._place}.if-then.{number}")
        return part

    def _rest(self, count: int) -> Button:
        """The way to the plans that are not shown here."""
        words = self._sheet.words
        go = Place("section", "if_then")
        made = Button(
            words.plural("if_then.rest", count), "quiet", trail="chevron-right", start=True, pad=0, height=40,
            does=lambda: self._sheet.verbs.go(go),
        )  # fmt: skip
        made.setObjectName(f"{self._card.entry.type}.{self._place}.if-then.rest")
        return made

    def _adder(self, *, quiet: bool) -> Button:
        words = self._sheet.words
        text = words.ui("if_then.add_another" if quiet else "if_then.add")
        name = words.ui("if_then.add_named", name=self._name, ask=text)
        if self._add is not None and self._add.words == text:
            self._add.set_words(text, name=name)
            made = self._add
        else:
            kind: Kind = "quiet" if quiet else "dashed"
            made = Button(text, kind, icon="plus", name=name, start=True, pad=0 if quiet else 14,
                          height=40 if quiet else 44, does=self.open_picker)  # fmt: skip
            made.widen()
        made.setObjectName(f"{self._card.entry.type}.{self._place}.add-if-then")
        return made
