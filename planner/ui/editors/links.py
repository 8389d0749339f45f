"""The editors of links to other things the person wrote: pick one or several of them, or start a new one."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from planner.plan.directions import folded
from planner.plan.fields import Value
from planner.ui.editors.editor import Candidate, Editor, EditorContext
from planner.ui.kit.buttons import Button
from planner.ui.kit.chips import Chip
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import Flow, down, let_go, room, show_part
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.voice import as_role

FEW: Final = 6
_SHOWN: Final = 30  # found at once; more are reached by typing more letters


class LinksEditor(Editor):
    """Chips of entries. Up to six stand open; of more, the chosen ones stand open and the rest are found by typing.

    `single` keeps at most one. An id that points at nothing any more is shown as such, and kept until taken away.
    """

    def __init__(self, context: EditorContext, types: tuple[str, ...], *, single: bool) -> None:
        super().__init__()
        self._words, self._context, self._types, self._single = context.words, context, types, single
        self._chosen: tuple[str, ...] = ()
        self._named, self._object_name = "", ""
        self.row = room(Flow())
        as_role(self.row, QAccessible.Role.Grouping)
        self.more = Button(self._words.ui("editor.link.open"), trail="chevron-down", does=self._turn)
        self.search = Field(example=self._words.ui("editor.link.find"))
        self.search.written.connect(lambda _text: self._offer())
        self.found = room(Flow())
        self._none = PlainLabel("", "small", "muted")
        self.list = Panel(down(self.search, self._none, self.found, edges=(12, 12, 12, 12), gap=10), fill="")
        self.add = Button(self._words.ui("editor.link.new"), "dashed", icon="plus", pad=14, does=self._new)
        show_part(self.add, context.add_new is not None)
        self.list.hide()
        self.setLayout(down(self.row, self.more, self.list, self.add, gap=8))
        self.show_value(None)

    @property
    def control(self) -> QWidget:
        """The first chip, or the button that opens the list."""
        first = self.row.findChild(Chip)
        if isinstance(first, Chip):
            return first
        return self.more if not self.more.isHidden() else self.add

    def show_value(self, value: Value | None) -> None:
        """Shows what is linked, in the entries' words of now."""
        if isinstance(value, str):
            self._chosen = (value,)
        else:
            self._chosen = tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()
        self._show()

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the row; chips are `….ID`, the rest `….open`, `….find` and `….new`."""
        self._object_name, self._named = object_name, name
        self.row.setObjectName(object_name)
        self.row.setAccessibleName(name)
        self.row.setAccessibleDescription(about)
        for part, widget, key in (("open", self.more, "open"), ("new", self.add, "new")):
            widget.setObjectName(f"{object_name}.{part}")
            widget.setAccessibleName(f"{name}: {self._words.ui(f'editor.link.{key}')}")
        self.search.setObjectName(f"{object_name}.find")
        self.search.setAccessibleName(f"{name}: {self._words.ui('editor.link.find')}")
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Entries may have changed while it was out of sight."""
        self._show()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shuts the list."""
        if event.key() == Qt.Key.Key_Escape and self.list.isVisible():
            self._shut()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        candidates = self._context.candidates(self._types)
        named = {one.id: one.words for one in candidates}
        gone = self._words.ui("editor.link.gone")
        open_ones = (
            list(candidates) if len(candidates) <= FEW else [one for one in candidates if one.id in self._chosen]
        )
        open_ones += [Candidate(one, gone) for one in self._chosen if one not in named]
        self._fill(self.row, open_ones)
        self.row.setVisible(bool(open_ones))
        self.more.setVisible(len(candidates) > FEW)
        self.add.setVisible(self._context.add_new is not None)
        if self.list.isVisible():
            self._offer()
        self.setFocusProxy(self.control)

    def _fill(self, row: QWidget, shown: Sequence[Candidate]) -> None:
        """Keeps chips that stay, so that the focus does too."""
        layout = row.layout()
        kept = {str(chip.property("entry")): chip for chip in row.findChildren(Chip)}
        for one, chip in kept.items():
            if one not in {entry.id for entry in shown} and layout is not None:
                layout.removeWidget(chip)
                let_go(chip)
        for entry in shown:
            chip = kept.get(entry.id) or Chip(entry.words, does=partial(self._pressed, entry.id))
            chip.setProperty("entry", entry.id)
            chip.setObjectName(f"{self._object_name}.{entry.id}")
            if chip.words != entry.words:
                chip.set_words(entry.words)
            chip.setChecked(entry.id in self._chosen)
            if layout is not None and entry.id not in kept:
                layout.addWidget(chip)
                chip.show()

    def _offer(self) -> None:
        wanted = folded(self.search.text().strip())
        rest = [one for one in self._context.candidates(self._types) if one.id not in self._chosen]
        found = [one for one in rest if wanted in folded(one.words)]
        self._fill(self.found, found[:_SHOWN])
        more = len(found) - _SHOWN
        self._none.setVisible(not found or more > 0)
        self._none.setText(
            self._words.plural("editor.link.more", more) if found else self._words.ui("editor.link.none")
        )

    def _pressed(self, entry: str) -> None:
        if entry in self._chosen:
            chosen = tuple(one for one in self._chosen if one != entry)
        else:
            chosen = (entry,) if self._single else (*self._chosen, entry)
        was_open = self.list.isVisible()
        self._chosen = chosen
        self._show()
        if was_open and self._single and chosen:
            self._shut()
        if self._single:
            self.answered.emit(chosen[0] if chosen else None)
        else:
            self.answered.emit(chosen or None)

    def _turn(self) -> None:
        if self.list.isVisible():
            self._shut()
            return
        self.search.show_words("")
        self.list.show()
        self._offer()
        self.search.setFocus(Qt.FocusReason.TabFocusReason)

    def _shut(self) -> None:
        self.more.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.hide()

    def _new(self) -> None:
        if self._context.add_new is not None:
            self._context.add_new(self._types, self._added)

    def _added(self, entry: str) -> None:
        if entry not in self._chosen:
            self._pressed(entry)
