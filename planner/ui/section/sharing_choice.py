"""Chooses who may see one entry: only me, my print-outs, or people by name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from planner.plan.fields import EntryId
from planner.plan.model import Share
from planner.ui.kit.layouts import Line, down
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.tiles import CheckRow
from planner.ui.section.sheet import Sheet

_LEVELS = ("only_me", "prints", "people")


class SharingChoice(Panel):
    """Three rows to choose from; the third unfolds the people of the plan, to tick."""

    def __init__(self, sheet: Sheet, entry: EntryId, prefix: str, share: Callable[[], Share]) -> None:
        self._inside: Line = down(edges=(14, 8, 14, 10))
        super().__init__(self._inside, fill="raised", border="")
        self._sheet, self._entry, self._share = sheet, entry, share
        self._choosing_people = bool(share().people)
        self._levels: dict[str, CheckRow] = {}
        words = sheet.words
        for level in _LEVELS:
            row = CheckRow(
                words.ui(f"share.{level}"),
                radio=True,
                about=words.ui(f"share.{level}_text"),
                does=partial(self._choose, level),
            )
            row.setObjectName(f"{prefix}.{level}")
            self._levels[level] = row
            self._inside.put(row)
        self._people = QWidget()
        self._rows: dict[EntryId, CheckRow] = {}
        self._fill_people(prefix)
        self._inside.put(self._people)
        self.refresh()

    def refresh(self) -> None:
        """Shows who may see it now."""
        now = self._share()
        self._choosing_people = now.prints and (self._choosing_people or bool(now.people))
        level = "only_me" if not now.prints else "people" if self._choosing_people else "prints"
        for name, row in self._levels.items():
            row.setAutoExclusive(False)
            row.set_state(ticked=name == level)
            row.setAutoExclusive(True)
        for person, row in self._rows.items():
            row.set_state(ticked=person in now.people)
        self._people.setVisible(self._choosing_people)

    def first_focus(self) -> QWidget:
        """The row that is chosen."""
        return next((row for row in self._levels.values() if row.isChecked()), self._levels["prints"])

    def _fill_people(self, prefix: str) -> None:
        words, sheet = self._sheet.words, self._sheet
        people = sheet.plan.entries("support", "supporter")
        inside = down(edges=(31, 0, 0, 0))
        for place, one in enumerate(people):
            row = CheckRow(
                sheet.saying.name("support", one) or words.ui("entry.no_words"),
                does=partial(self._tick, one.id),
            )
            row.setObjectName(f"{prefix}.person.{place}")
            self._rows[one.id] = row
            inside.put(row)
        if not people:
            inside.put(PlainLabel(words.ui("share.people_none"), "small", "muted"))
        self._people.setLayout(inside)

    def _choose(self, level: str) -> None:
        now = self._share()
        self._choosing_people = level == "people"
        people = now.people if level == "people" else ()
        self._sheet.share(self._entry, Share(level != "only_me", people, now.unread))
        self.refresh()

    def _tick(self, person: EntryId) -> None:
        now = self._share()
        people = tuple(one for one in now.people if one != person)
        if person not in now.people:
            people = (*now.people, person)
        self._sheet.share(self._entry, Share(prints=True, people=people, unread=now.unread))
        self.refresh()
