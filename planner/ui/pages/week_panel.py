"""What opens under a cell of the week: everything that stands in it to change or take away, and what to add."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import EntryId, FieldId, Value
from planner.plan.model import Entry
from planner.plan.week import Cell, Held, day_in, free_hour, own_day
from planner.saying import cut, days
from planner.session import Spot
from planner.ui.kit.add_field import AddField
from planner.ui.kit.buttons import Button, icon_button
from planner.ui.kit.chips import Chip
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Flow, Line, across, down, empty, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.voice import as_role
from planner.ui.pages.week_words import block_look, cell_name, details, part_times, times, watch_details
from planner.ui.section.focus import focus_in, focus_soon
from planner.ui.section.form import EntryForm
from planner.ui.section.offers import Offer, offers
from planner.ui.section.sheet import Sheet
from planner.ui.verbs import Place

_IDEAS: Final = 5
_EACH: Final = 2
_WATCHED: Final = 5
_LONGEST: Final = 80
_FITTING: Final = {
    "morning": ("meal", "care", "move"),
    "afternoon": ("move", "work_study", "care"),
    "evening": ("people", "fun", "meal"),
    "night": ("sleep", "rest"),
}


class CellPanel(Panel):
    """One open cell. `closed` is called when the person is done with it."""

    def __init__(self, sheet: Sheet, kind: EntryType, cell: Cell, held: Held, closed: Callable[[], None]) -> None:
        self._sheet, self._kind, self.cell, self._closed = sheet, kind, cell, closed
        self._prefix = sheet.named("week", "panel")
        self._held: Held | None = None
        self._said: tuple[tuple[str, ...], ...] = ()
        self._edits: list[Button] = []
        self._form: EntryForm | None = None
        self._edited: EntryId | None = None
        words = sheet.words
        self._name = cell_name(words, cell)
        self.close_button = icon_button("x", words.ui("week.close", cell=self._name), closed)
        self.close_button.setObjectName(f"{self._prefix}.close")
        self._rows: Line = down(gap=4)
        self._form_room: Line = down()
        self.field = AddField(
            words,
            words.ui("week.add_here"),
            example=sheet.type_words(kind).example,
            hint=words.ui("week.add_hint"),
            limit=100_000,
        )
        self.field.set_name(self._prefix)
        self.field.added.connect(lambda text: self._add({FieldId("text"): text}))
        self._ideas: list[Offer] = []
        self._chips = Flow()
        self._chip_room = room(down(PlainLabel(words.ui("week.ideas"), "small", "muted"), 6, room(self._chips)))
        head = across((Heading(self._name, "h3"), 0), (PlainLabel(part_times(words, cell[1]), "small", "muted"), 1))
        head.setSpacing(10)
        head.put(self.close_button)
        inside = down(head, room(self._rows), room(self._form_room), self.field, self._chip_room, gap=10)
        inside.set_edges((16, 10, 12, 14))
        super().__init__(inside, fill="bg", border="accent")
        as_role(self, QAccessible.Role.Grouping, self._name)
        self.setObjectName(self._prefix)
        self.refresh(held)

    def refresh(self, held: Held) -> None:
        """Shows what the cell holds now."""
        said = tuple(self._sheet.saying.brief("routine", one.block) for one in held.blocks)
        if (held, said) != (self._held, self._said):
            self._held, self._said = held, said
            self._show_rows(held)
        self._show_ideas()
        if self._form is None or self._edited is None:
            return
        entry = self._sheet.session.entry(self._sheet.section.id, self._edited)
        if entry is None:
            self._fold()
        else:
            self._form.refresh(entry, f"{self._prefix}.form")

    def first_focus(self) -> QWidget:
        """The first thing that can be changed, or the words to add."""
        return self._edits[0] if self._edits else self.field.field

    def edit(self, entry: Entry) -> None:
        """Unfolds every field of a block."""
        again = self._edited == entry.id
        self._fold()
        if again:
            return
        self._edited = entry.id
        self._form = EntryForm(self._sheet, self._kind, entry, f"{self._prefix}.form", self._fold)
        self._form_room.put(self._form)
        first = self._form.first_focus()
        if first is not None:
            focus_soon(first)

    def leaving(self) -> None:
        """Hands over what is still being typed."""
        if self._form is not None:
            self._form.leaving()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds the fields away first, then the panel."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._form is not None:
            self._fold()
        else:
            self._closed()

    def _fold(self) -> None:
        if self._form is None:
            return
        had, number = focus_in(self._form) is not None, self._number(self._edited)
        self._form.leaving()
        self._form, self._edited = None, None
        empty(self._form_room)
        if had:
            back = self._edits[number] if number is not None and number < len(self._edits) else self.field.field
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _number(self, entry: EntryId | None) -> int | None:
        blocks = self._held.blocks if self._held is not None else ()
        return next((number for number, one in enumerate(blocks) if one.block.id == entry), None)

    def _show_rows(self, held: Held) -> None:
        at = next((number for number, one in enumerate(self._edits) if one.hasFocus()), None)
        self._rows.clear()
        self._edits = []
        for number, placed in enumerate(held.blocks):
            self._rows.put(self._row(placed.block, number))
        for number, trigger in enumerate(held.watch[:_WATCHED]):
            self._rows.put(self._watch_row(trigger, number))
        if len(held.watch) > _WATCHED:
            more = self._sheet.words.plural("week.more", len(held.watch) - _WATCHED)
            self._rows.put(PlainLabel(more, "small", "muted"))
        if at is not None and self._edits:
            self._edits[min(at, len(self._edits) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, block: Entry, number: int) -> QWidget:
        words, prefix = self._sheet.words, f"{self._prefix}.block.{number}"
        name = self._sheet.saying.name("routine", block) or words.ui("entry.no_words")
        short = cut(name, _LONGEST)
        icon, fill, ink = block_look(block)
        change = icon_button("pencil", words.ui("entry.change_named", name=short), lambda: self.edit(block))
        change.setObjectName(f"{prefix}.edit")
        self._edits.append(change)
        away = icon_button(
            "trash-2", words.ui("entry.take_away_named", name=short), lambda: self._take_away(block, number)
        )
        away.setObjectName(f"{prefix}.take-away")
        said = down(PlainLabel(name, "strong", ink), PlainLabel(details(words, block), "small", ink))
        line = across((Icon(icon, ink), 0, Qt.AlignmentFlag.AlignVCenter), (said, 1), gap=10, edges=(12, 6, 4, 6))
        if len(block.chosen("days")) > 1:
            line.put((self._off_button(block, short, prefix, number), 0, Qt.AlignmentFlag.AlignVCenter))
        for button in (change, away):
            line.put((button, 0, Qt.AlignmentFlag.AlignVCenter))
        made = Panel(line, fill=fill, border="")
        as_role(made, QAccessible.Role.ListItem, f"{short}. {details(words, block)}")
        return made

    def _off_button(self, block: Entry, name: str, prefix: str, number: int) -> Button:
        words, day = self._sheet.words, days(self._sheet.words, (day_in(block, self.cell),))
        button = Button(
            words.ui("week.not_that_day", days=day),
            "plain",
            name=words.ui("week.not_that_day_named", name=name, days=day),
            height=40,
            pad=10,
            role="small",
            does=lambda: self._take_off(block, number),
        )
        button.setObjectName(f"{prefix}.off")
        return button

    def _watch_row(self, trigger: Entry, number: int) -> QWidget:
        words = self._sheet.words
        name = cut(self._sheet.saying.name("triggers", trigger) or words.ui("entry.no_words"), _LONGEST)
        go = icon_button(
            "arrow-right",
            words.ui("week.see_triggers", name=name),
            lambda: self._sheet.verbs.go(Place("section", "triggers", trigger.id)),
        )
        go.setObjectName(f"{self._prefix}.watch.{number}")
        said = down(PlainLabel(words.ui("week.watch_one", name=name), "strong", "on_note"))
        if when := watch_details(words, self._sheet.saying, trigger):
            said.put(PlainLabel(when, "small", "on_note"))
        line = across((Icon("zap", "on_note"), 0, Qt.AlignmentFlag.AlignVCenter), (said, 1), go, gap=10)
        line.set_edges((12, 6, 4, 6))
        return Panel(line, fill="note", border="")

    def _show_ideas(self) -> None:
        shown = self._offered()
        if [one.words for one in shown] == [one.words for one in self._ideas]:
            return
        self._ideas = shown
        empty(self._chips)
        for number, one in enumerate(shown):
            chip = Chip(one.words)
            chip.setObjectName(f"{self._prefix}.suggestion.{number}")
            chip.clicked.connect(lambda _on, offer=one: self._picked(offer))
            self._chips.addWidget(chip)
        self._chip_room.setVisible(bool(shown))

    def _offered(self) -> list[Offer]:
        """A few things that fit this part of the day, and are not in the week yet."""
        free = [one for one in offers(self._sheet.words, self._sheet.plan, "routine", self._kind) if one.taken is None]
        found: list[Offer] = []
        for theme in _FITTING.get(self.cell[1], ()):
            found += [one for one in free if one.tab == theme][:_EACH]
        return found[:_IDEAS]

    def _picked(self, offer: Offer) -> None:
        self._add(dict(offer.values))
        self.field.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, values: dict[FieldId, Value]) -> None:
        start, end = free_hour(self.cell, self._held or Held())
        if start:
            values = {FieldId("start"): start, FieldId("end"): end, **values}
        begins = str(values.get(FieldId("start"), ""))
        made = self._sheet.add(self._kind, {**values, FieldId("days"): (own_day(self.cell, begins),)})
        entry = self._sheet.session.entry(self._sheet.section.id, made)
        if entry is not None:
            words = self._sheet.words
            name = cut(self._sheet.saying.name("routine", entry), _LONGEST)
            self._sheet.verbs.say(words.ui("week.added", name=name, times=times(words, entry)))

    def _take_away(self, block: Entry, number: int) -> None:
        self._sheet.take_away(block)
        self._near(number)

    def _take_off(self, block: Entry, number: int) -> None:
        take_off(self._sheet, block, self.cell)
        self._near(number)

    def _near(self, number: int) -> None:
        near: Sequence[QWidget] = [*self._edits, self.field.field]
        near[min(number, len(near) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def take_off(sheet: Sheet, block: Entry, cell: Cell) -> None:
    """Take a block away on the one day by which it stands in a cell; on its last day, altogether."""
    day = day_in(block, cell)
    left = tuple(one for one in block.chosen("days") if one != day)
    if not left:
        sheet.take_away(block)
        return
    name = sheet.saying.name("routine", block) or sheet.words.ui("entry.no_words")
    sheet.session.end_run()
    sheet.write(Spot(sheet.section.id, FieldId("days"), block.id), left)
    sheet.session.end_run()
    sheet.verbs.offer_undo(sheet.words.ui("week.taken_off", name=cut(name, _LONGEST), days=days(sheet.words, (day,))))
