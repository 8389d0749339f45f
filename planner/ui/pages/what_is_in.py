"""Ticks what goes into a copy: each part, and one by one what is marked Only me."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import Line, down
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.tiles import CheckRow
from planner.ui.pages.paper_contents import Part
from planner.words import Words

_INDENT = 31


class WhatIsIn(QWidget):
    """Rows to tick. `changed` is called when the copy must be made anew."""

    def __init__(self, words: Words, changed: Callable[[], None]) -> None:
        super().__init__()
        self._words, self._changed = words, changed
        self._parts: tuple[Part, ...] = ()
        self._without: set[str] = set()
        self._put_in: set[str] = set()
        self._rows: dict[str, CheckRow] = {}
        self.private = CheckRow(
            words.ui("print_page.private"), about=words.ui("print_page.private_text"), does=self._all_private
        )
        self.private.setObjectName("print.private")
        self._list: Line = down()
        self.setLayout(
            down(
                Heading(words.ui("print_page.what_is_in"), "h3"),
                4,
                self.private,
                PlainLabel(words.ui("print_page.private_text"), "small", "muted"),
                8,
                self._list,
                None,
            )
        )

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Shows the parts of the plan as it is now; what was ticked stays ticked."""
        shape = [(one.section, [item.id for item in one.private]) for one in parts]
        same = shape == [(one.section, [item.id for item in one.private]) for one in self._parts]
        self._parts = parts
        if not same or not self._rows:
            self._put_in &= {item.id for one in parts for item in one.private}
            self._build()
        self._tick()

    @property
    def include_private(self) -> bool:
        """Whether anything marked Only me is put in."""
        return bool(self._put_in)

    @property
    def without(self) -> frozenset[str]:
        """What is left out: unticked parts, and what is private and not ticked."""
        kept_back = {item.id for one in self._parts for item in one.private} - self._put_in
        return frozenset(self._without | kept_back)

    def _build(self) -> None:
        self._list.clear()
        self._rows = {}
        for one in self._parts:
            row = CheckRow(one.title, does=partial(self._turn_part, one.section))
            row.setObjectName(f"print.part.{one.section}")
            self._rows[one.section] = row
            self._list.put(row)
            for item in one.private:
                inner = CheckRow(
                    item.name,
                    note=self._words.ui("print_page.only_me"),
                    indent=_INDENT,
                    does=partial(self._turn_item, item.id),
                )
                inner.setObjectName(f"print.item.{item.id}")
                self._rows[item.id] = inner
                self._list.put(inner)

    def _tick(self) -> None:
        for one in self._parts:
            items = {item.id for item in one.private}
            out = one.section in self._without
            put_in = items & self._put_in
            full = not out and items == put_in
            count = one.shown + len([item for item in put_in if "." not in item])
            self._rows[one.section].set_state(
                ticked=not out, mixed=not out and not full, note=self._note(one, count, out=out)
            )
            for item in one.private:
                row = self._rows[item.id]
                row.set_state(ticked=item.id in self._put_in)
                row.setVisible(not out)
        private = {item.id for one in self._parts for item in one.private}
        self.private.set_state(
            ticked=bool(private) and private == self._put_in, mixed=bool(self._put_in) and private != self._put_in
        )
        self.private.setEnabled(bool(private))

    def _note(self, part: Part, count: int, *, out: bool) -> str:
        words = self._words
        if out:
            return words.ui("print_page.left_out")
        if not part.begun:
            return words.ui("state.none")
        entries = part.shown + len([item for item in part.private if "." not in item.id])
        if not entries:
            return ""
        return (
            words.plural("print_page.all", count)
            if count == entries
            else words.ui("print_page.some", count=count, total=entries)
        )

    def _turn_part(self, section: str) -> None:
        self._without ^= {section}
        self._told()

    def _turn_item(self, item: str) -> None:
        self._put_in ^= {item}
        self._told()

    def _all_private(self) -> None:
        private = {item.id for one in self._parts for item in one.private}
        self._put_in = set() if self._put_in == private else private
        self._told()

    def _told(self) -> None:
        self._tick()
        self._changed()
