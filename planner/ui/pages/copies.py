"""Spare copies: those there are, a second place for them, and going back to one after seeing what would change."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.ports import Trouble
from planner.ui.alive import while_there
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Column, Line, across, down, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.tiles import Tile
from planner.ui.pages.preview import Preview
from planner.ui.pages.when import when
from planner.ui.safekeeping import Copy, Second, Shelf
from planner.ui.sorry import trouble_words
from planner.ui.verbs import Foot, Place, Step, Verbs

_FIRST: Final = 6
"""So many copies stand before the rest is asked for."""


class CopiesPage(QWidget):
    """The list, or in its place the preview of one copy."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        words = verbs.words
        self._told = Banner("info", "", tone="note")
        self._told.setObjectName("copies.told")
        self._told.hide()
        self._rows: Line = down(gap=6)
        self._second: Line = down(gap=6)
        self.make = Button(words.ui("copies.make"), icon="save", does=self._make)
        self.make.setObjectName("copies.make")
        here = down(
            Heading(words.ui("copies.here"), "h2"), 8, self._rows, 10, flowing(self.make), edges=(20, 14, 20, 16)
        )
        there = down(Heading(words.ui("copies.second"), "h2"), 6, self._second, edges=(20, 14, 20, 16))
        lead = PlainLabel(words.ui("copies.lead"), "body", "muted")
        self._list = room(down(Heading(words.ui("copies.title")), 2, lead, 14, Panel(here), 14, Panel(there)))
        self._preview: Line = down()
        self._shown: Preview | None = None
        parts = down(self._told, 8, self._list, self._preview, None)
        self._scroll = Scroll(Column(parts, width=680, top=20))
        self.setLayout(down((self._scroll, 1)))
        self.refresh()

    def foot(self) -> Foot | None:
        """Back to all that keeps the plan safe."""
        return Foot(back=Step(self.verbs.words.ui("safe.back"), lambda: self.verbs.go(Place("safe"))))

    def first_focus(self) -> QWidget | None:
        """Making a copy."""
        return self.make

    def refresh(self) -> None:
        """Ask again which copies there are."""
        self.verbs.safe.safe.shelf(while_there(self, self._show_shelf))

    def leaving(self) -> None:
        """Nothing of the plan is typed here."""

    def _show_shelf(self, shelf: Shelf | Trouble) -> None:
        if isinstance(shelf, Trouble):
            self._tell(" ".join(trouble_words(self.verbs.words, shelf)))
            return
        self._show_copies(shelf.copies, whole=len(shelf.copies) <= _FIRST)
        self._show_second(shelf.second)

    def _show_copies(self, copies: tuple[Copy, ...], *, whole: bool) -> None:
        words = self.verbs.words
        self._rows.clear()
        if not copies:
            self._rows.put(PlainLabel(words.ui("copies.none"), "body", "muted"))
        for number, copy in enumerate(copies if whole else copies[:_FIRST]):
            self._rows.put(self._row(number, copy))
        if not whole:
            more = Button(words.ui("copies.all"), "quiet", does=lambda: self._show_copies(copies, whole=True), pad=8)
            more.setObjectName("copies.all")
            self._rows.put(flowing(more))

    def _row(self, number: int, copy: Copy) -> Tile:
        words, said = self.verbs.words, self._when(copy.at)
        lines = down(PlainLabel(said[:1].upper() + said[1:], "strong"))
        if copy.elsewhere:
            lines.put(PlainLabel(words.ui("copies.in_second"), "small", "muted"))
        top = Qt.AlignmentFlag.AlignVCenter
        line = across(
            (Icon("file-check", "accent", size=20), 0, top), (lines, 1), Icon("chevron-right", "muted", size=18),
            edges=(14, 9, 12, 9), gap=12,
        )  # fmt: skip
        tile = Tile(line, words.ui("copies.look", when=said), does=lambda: self._look(copy))
        tile.setObjectName(f"copies.copy.{number}")
        return tile

    def _show_second(self, second: Second | None) -> None:
        words = self.verbs.words
        self._second.clear()
        choose = Button(
            words.ui("copies.second_change" if second else "copies.second_choose"),
            icon="folder-open",
            does=self._choose,
        )
        choose.setObjectName("copies.second")
        if second is None:
            self._second.put(PlainLabel(words.ui("copies.second_none"), "body", "muted"))
            self._second.put(flowing(choose))
            return
        self._second.put(PlainLabel(words.ui(f"copies.second_{second.state}", folder=second.folder)))
        if second.at is not None:
            newest = words.ui("copies.second_newest", when=self._when(second.at))
            self._second.put(PlainLabel(newest, "small", "muted"))
        stop = Button(words.ui("copies.second_stop"), "quiet", does=lambda: self._set(None), pad=12)
        stop.setObjectName("copies.second-stop")
        self._second.put(flowing(choose, stop))

    def _make(self) -> None:
        self.make.setEnabled(False)
        self.verbs.safe.back_up(while_there(self, self._made))

    def _made(self, made: bool | Trouble) -> None:  # noqa: FBT001 -- the answer is the flag
        words = self.verbs.words
        self.make.setEnabled(True)
        if isinstance(made, Trouble):
            self._tell(" ".join(trouble_words(words, made)))
        else:
            self._tell(words.ui("copies.made" if made else "copies.not_needed"))
        self.refresh()

    def _choose(self) -> None:
        folder = self.verbs.safe.ask_folder(self.verbs.words.ui("copies.second"))
        if folder is not None:
            self._set(folder)

    def _set(self, folder: Path | None) -> None:
        key = "copies.second_set" if folder else "copies.second_stopped"
        self.verbs.safe.set_second(folder, while_there(self, lambda trouble: self._was_set(trouble, key)))

    def _was_set(self, trouble: Trouble | None, key: str) -> None:
        words = self.verbs.words
        self._tell(" ".join(trouble_words(words, trouble)) if trouble else words.ui(key))
        self.refresh()

    def _look(self, copy: Copy) -> None:
        self._told.hide()
        self._list.hide()
        self._preview.clear()
        self._shown = Preview(self.verbs, copy, self._when(copy.at), back=self._back)
        self._preview.put(self._shown)
        self._scroll.verticalScrollBar().setValue(0)

    def _back(self) -> None:
        self._preview.clear()
        self._shown = None
        self._list.show()
        self.refresh()
        self.make.setFocus(Qt.FocusReason.TabFocusReason)

    def _when(self, at: datetime) -> str:
        return when(self.verbs.words, at, self.verbs.today())

    def _tell(self, sentence: str) -> None:
        self._told.show_words(sentence)
        self._told.show()
        self.verbs.say(sentence)
        self._scroll.verticalScrollBar().setValue(0)
