"""Picks an if-then plan where the trigger stands: own strategies and ready ideas as chips, own words, who to ring.

Every pick and every letter is in the plan at once; Keep only folds the picker away.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.plan import entries as declared
from planner.plan.fields import EntryId, FieldId, Value
from planner.plan.model import Entry
from planner.saying import cut
from planner.session import Spot
from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import Flow, Line, down, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel, PlainLabel
from planner.ui.section.ideas import ideas_for
from planner.ui.section.offers import field_ideas
from planner.ui.section.sheet import Sheet

_SECTION = "if_then"
_LINKS = {"first": "first_strategy", "second": "second_strategy"}
_MOST_OWN, _MOST = 4, 7


class Picker(Panel):
    """One if-then plan: for a trigger or sign (`cue`), or the one already made (`plan`).

    Without `done` it asks only what to do first, and stays open.
    """

    def __init__(
        self,
        sheet: Sheet,
        cue: str,
        cue_name: str,
        plan: EntryId | None,
        done: Callable[[], None] | None,
    ) -> None:
        self._inside: Line = down(edges=(14, 12, 14, 12), gap=6)
        super().__init__(self._inside, fill="raised", border="")
        self._sheet, self._cue, self.plan, self._done = sheet, cue, plan, done
        self._fields: dict[str, Field] = {}
        self._chips: list[tuple[Chip, str, Value]] = []
        self._shown: dict[str, str] = {}
        ideas = ideas_for(sheet.words, sheet.plan.substances(), cue_name)
        self._name = cue_name
        self._ask("first", ideas.first)
        self._later: dict[str, QWidget] = {}
        if done is not None:
            self._ask_the_rest(ideas.second)
        self.refresh()

    def refresh(self) -> None:
        """Shows what the plan holds now."""
        entry = self._entry()
        for chip, field, value in self._chips:
            chip.setChecked(entry is not None and entry.get(field) == value)
        for name, own in self._fields.items():
            text = entry.text(name) if entry is not None else ""
            if text != self._shown.get(name):
                self._shown[name] = text
                if own.text() != text:
                    own.show_words(text)
        people = bool(self._sheet.plan.entries("support", "supporter"))
        more = entry is not None and bool(entry.text("avoid") or entry.text("get_out"))
        for name, part in self._later.items():
            wanted = {"second": True, "ring": people, "more": more or not part.isHidden()}[name]
            part.setVisible(entry is not None and wanted)

    def first_focus(self) -> QWidget:
        """The first thing to pick, or the own words."""
        return self._chips[0][0] if self._chips else self._fields["first"]

    def close_picker(self) -> None:
        """Folds the picker away; what was picked is in the plan."""
        self._sheet.session.end_run()
        if self._done is not None:
            self._done()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds it away and loses nothing."""
        if event.key() == Qt.Key.Key_Escape and self._done is not None:
            self.close_picker()
        else:
            super().keyPressEvent(event)

    def _room_for(self, fill: Callable[[], None]) -> QWidget:
        outer, self._inside = self._inside, down(gap=6)
        fill()
        held = room(self._inside)
        self._inside = outer
        outer.put(held)
        return held

    def _ask(self, field: str, ideas: Sequence[str]) -> None:
        words = self._sheet.words.field(_SECTION, "plan", field)
        own = Field(example=words.example)
        own.setAccessibleName(f"{words.label}: {self._name}" if self._name else words.label)
        own.setObjectName(f"if_then.{field}")
        if self._done is not None:
            self._put_label(words.question or words.label, own)
        chips = [
            self._chip(
                self._sheet.saying.name("coping", one), _LINKS[field], one.id, f"if_then.{field}.strategy.{place}"
            )
            for place, one in enumerate(self._own_strategies())
        ]
        taken = {chip.words.casefold() for chip in chips}
        fresh = [idea for idea in ideas if idea.casefold() not in taken][: _MOST - len(chips)]
        chips += [
            self._chip(idea, field, idea, f"if_then.{field}.suggestion.{place}") for place, idea in enumerate(fresh)
        ]
        self._inside.put(flowing(*chips))
        if self._done is None:
            self._put_label(self._sheet.words.ui("if_then.own_action"), own)
        self._put_field(field, own)

    def _ask_ring(self) -> None:
        words = self._sheet.words
        people = self._sheet.plan.entries("support", "supporter")
        self._inside.put(PlainLabel(words.ui("if_then.ring"), "strong"))
        self._inside.put(
            flowing(
                *(
                    self._chip(self._sheet.saying.name("support", one), "ring", one.id, f"if_then.ring.{place}")
                    for place, one in enumerate(people)
                )
            )
        )

    def _ask_more(self) -> None:
        for field in ("avoid", "get_out"):
            words = self._sheet.words.field(_SECTION, "plan", field)
            own = Field(example=words.example)
            own.setAccessibleName(words.label)
            own.setObjectName(f"if_then.{field}")
            self._put_label(words.label, own)
            ready = field_ideas(self._sheet.words, self._sheet.plan.substances(), _SECTION, "plan", field)
            chips = [self._chip(one, field, one, f"if_then.{field}.suggestion.{n}") for n, one in enumerate(ready)]
            if chips:
                self._inside.put(flowing(*chips))
            self._put_field(field, own)

    def _put_label(self, text: str, own: Field) -> None:
        self._inside.put(FieldLabel(text, own))

    def _put_field(self, field: str, own: Field) -> None:
        self._fields[field] = own
        own.written.connect(lambda text, field=field: self._write(field, text if text.strip() else None))
        own.returnPressed.connect(self._sheet.session.end_run)
        self._inside.put(own)

    def _chip(self, text: str, field: str, value: Value, name: str) -> Chip:
        chip = Chip(cut(text) or self._sheet.words.ui("entry.no_words"))
        chip.setObjectName(name)
        chip.clicked.connect(lambda on, field=field, value=value: self._picked(field, value, on=on))
        self._chips.append((chip, field, value))
        return chip

    def _picked(self, field: str, value: Value, *, on: bool) -> None:
        self._write(field, value if on else None)
        for text, link in _LINKS.items():
            ready = {one.words for one, of, _ in self._chips if of == text}
            entry = self._entry()
            # A ready idea gives way to a strategy of the person's own; words they wrote stay.
            if on and field == link and entry is not None and entry.text(text) in ready:
                self._write(text, None)
        self._sheet.session.end_run()
        self.refresh()

    def _write(self, field: str, value: Value | None) -> None:
        self._shown[field] = value if isinstance(value, str) else ""
        if self.plan is None or self._entry() is None:
            if value is None:
                return
            started: dict[FieldId, Value] = (
                {FieldId("cue"): self._cue} if self._cue else {FieldId("cue_words"): self._name}
            )
            self.plan = self._sheet.add(declared.IF_THEN, {**started, FieldId(field): value}, section=_SECTION)
            self.refresh()
            return
        section = self._sheet.verbs.catalogue.section(_SECTION)
        if section is not None:
            self._sheet.write(Spot(section.id, FieldId(field), self.plan), value)

    def _entry(self) -> Entry | None:
        if self.plan is None:
            return None
        return next((one for one in self._sheet.plan.entries(_SECTION, "plan") if one.id == self.plan), None)

    def _own_strategies(self) -> Sequence[Entry]:
        return self._sheet.plan.entries("coping", "strategy")[:_MOST_OWN]

    def _ask_the_rest(self, ideas: Sequence[str]) -> None:
        words = self._sheet.words
        self._later["second"] = self._room_for(lambda: self._ask("second", ideas))
        self._later["ring"] = self._room_for(self._ask_ring)
        more = Button(words.ui("if_then.more"), "quiet", icon="chevron-down", pad=0, height=40, does=self._unfold)
        more.setObjectName("if_then.more")
        self._inside.put(room(Flow(more)))
        self._later["more"] = self._room_for(self._ask_more)
        self._later["more"].hide()
        self._inside.put(PlainLabel(words.ui("if_then.unsafe"), "small", "muted"))
        save = Button(words.ui("if_then.save"), "primary", icon="check", does=self.close_picker)
        save.setObjectName("if_then.save")
        self._inside.put(flowing(save))

    def _unfold(self) -> None:
        self._later["more"].setVisible(self._later["more"].isHidden())
