"""Asks for entries of one type: tabs, suggestions to pick, own words to add."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import Choice, EntryId, FieldId, Value
from planner.ui.kit.add_field import AddField
from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.ui.kit.layouts import Flow, Line, down, let_go, room
from planner.ui.kit.rows import Option, Tabs
from planner.ui.kit.text import Heading
from planner.ui.section.offers import Offer, offers, own_values, own_words_field, tab_field, tabs
from planner.ui.section.sheet import Sheet

MOST: Final = 6
"""So many suggestions stand at once; more unfold when asked for."""

Added = Callable[[EntryType, EntryId], None]


class Asking(QWidget):
    """The asking side of one entry type. `added` hears each new entry; `alone` when the page has no other type."""

    def __init__(self, sheet: Sheet, kind: EntryType, added: Added, *, alone: bool, most: int = MOST) -> None:
        super().__init__()
        self.sheet, self.kind, self._added, self._most = sheet, kind, added, most
        self._offers: tuple[Offer, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._all = False
        words = sheet.type_words(kind)
        self._inside: Line = down(gap=9)
        self.heading = None if alone else Heading(words.title, "h3")
        if self.heading is not None:
            self._inside.put(self.heading)
        self._tabs: Tabs | None = None
        self._tab_room = room(down())
        self._chips: list[Chip] = []
        self._flow = Flow()
        self._chip_room = room(self._flow)
        self._more = Button(
            sheet.words.ui("section.more_ideas"), "quiet", icon="chevron-down", height=40, pad=6, does=self._turn
        )
        self._more.setObjectName(sheet.named(kind.id, "more"))
        self._more_room = room(Flow(self._more))
        for part in (self._tab_room, self._chip_room, self._more_room):
            self._inside.put(part)
        self.field = self._make_field() if own_words_field(kind) is not None else None
        if self.field is None and not self._has_choice():
            self._inside.put(room(Flow(self._blank_button())))
        self.setLayout(self._inside)
        self.refresh()

    def refresh(self) -> None:
        """Offers what fits this person now, and ticks what was picked."""
        self._offers = offers(self.sheet.words, self.sheet.plan, self.sheet.section.id, self.kind)
        self._show_tabs()
        self._show_chips()

    def first_focus(self) -> QWidget | None:
        """The first suggestion, or the own words."""
        return self._chips[0] if self._chips else self.field

    def show_heading(self, *, shown: bool) -> None:
        """Shows its heading, or leaves it to the list under it."""
        if self.heading is not None:
            self.heading.setVisible(shown)

    def pick(self, offer: Offer) -> EntryId:
        """Adds the ordinary entry an offer stands for."""
        made = self.sheet.add(self.kind, dict(offer.values))
        self.sheet.verbs.say(self.sheet.words.ui("section.picked", name=offer.words))
        self._added(self.kind, made)
        return made

    def _make_field(self) -> AddField:
        words = self.sheet.type_words(self.kind)
        field = AddField(self.sheet.words, words.ask, example=words.example, hint=words.add_hint, limit=100_000)
        field.set_name(self.sheet.named(self.kind.id))
        field.added.connect(self._add_own)
        self._inside.put(6)
        self._inside.put(field)
        return field

    def _has_choice(self) -> bool:
        return isinstance(self.kind.fields[0].kind, Choice)

    def _blank_button(self) -> Button:
        one = self.sheet.type_words(self.kind).one
        button = Button(self.sheet.words.ui("section.add_named", name=one), icon="plus", does=lambda: self._add({}))
        button.setObjectName(self.sheet.named(self.kind.id, "add"))
        return button

    def _add_own(self, text: str) -> None:
        self._add(own_values(self.kind, text, self._tab()))

    def _add(self, values: dict[FieldId, Value]) -> None:
        self._added(self.kind, self.sheet.add(self.kind, values))

    def _tab(self) -> str:
        return (self._tabs.value or "") if self._tabs is not None else ""

    def _show_tabs(self) -> None:
        wanted = tabs(self.kind, self._offers)
        if self._tabs is not None and tuple(self._tabs.buttons()) == wanted:
            return
        keep = self._tab()
        layout = self._tab_room.layout()
        if isinstance(layout, Line):
            layout.clear()
        self._tabs = None
        field = tab_field(self.kind)
        if wanted and field is not None and isinstance(layout, Line):
            words = self.sheet.words.field(self.sheet.section.id, self.kind.id, field.id)
            self._tabs = Tabs([Option(one, words.choices.get(one, one)) for one in wanted], name=words.label)
            self._tabs.set_name(self.sheet.named(self.kind.id, "tabs"), words.label)
            if keep in wanted:
                self._tabs.show_choice(keep)
            self._tabs.chosen.connect(lambda _tab: self._turn_to())
            layout.put(self._tabs)
        self._tab_room.setVisible(self._tabs is not None)

    def _turn_to(self) -> None:
        self._all = False
        self._show_chips()

    def _turn(self) -> None:
        self._all = not self._all
        self._show_chips()

    def _show_chips(self) -> None:
        here = [one for one in self._offers if self._tabs is None or one.tab == self._tab()]
        shown = here if self._all else here[: self._most]
        if tuple(one.words for one in shown) != self._shown:
            self._shown = tuple(one.words for one in shown)
            self._make_chips(len(shown))
        for chip, offer in zip(self._chips, shown, strict=True):
            chip.setChecked(offer.taken is not None)
        self._chip_room.setVisible(bool(shown))
        self._more_room.setVisible(len(here) > self._most)
        self._more.set_words(self.sheet.words.ui("section.fewer_ideas" if self._all else "section.more_ideas"))
        self._more.set_icon("chevron-up" if self._all else "chevron-down")

    def _make_chips(self, count: int) -> None:
        for old in self._chips:
            self._flow.removeWidget(old)
            let_go(old)
        self._chips = []
        for place in range(count):
            chip = Chip(self._shown[place])
            chip.setObjectName(self.sheet.named(self.kind.id, "suggestion", place))
            chip.clicked.connect(lambda _on, text=self._shown[place]: self._pressed(text))
            self._chips.append(chip)
            self._flow.addWidget(chip)

    def _pressed(self, text: str) -> None:
        offer = next((one for one in self._offers if one.words == text), None)
        if offer is None:
            return
        if offer.taken is None:
            self.pick(offer)
            return
        entry = next((one for one in self.sheet.entries(self.kind) if one.id == offer.taken), None)
        if entry is not None:
            self.sheet.take_away(entry)
