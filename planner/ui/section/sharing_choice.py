"""Chooses who may see one entry: only me, my print-outs, or people by name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from planner.plan.fields import EntryId, FieldId, SectionId
from planner.plan.model import Share
from planner.plan.sharing import may_see
from planner.session import Spot
from planner.ui.kit.layouts import Line, down
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.tiles import CheckRow
from planner.ui.section.safe_person import SafePerson
from planner.ui.section.sheet import Sheet

_LEVELS = ("only_me", "prints", "people")


class SharingChoice(Panel):
    """Three rows to choose from; the third unfolds the people of the plan, to tick.

    Whoever is ticked first sees something once the person said, here or elsewhere, that they are safe to share with.
    """

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
        self._safe = SafePerson(words, prefix, self._agreed)
        self._asked_about: EntryId | None = None
        self._inside.put(self._safe)
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
        self._ask(now)

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

    def _ask(self, now: Share) -> None:
        """Asks about one of those ticked who may not see a copy yet, the latest first."""
        plan = self._sheet.plan
        waiting = [one for one in now.people if one in self._rows and not may_see(plan, one)]
        self._asked_about = waiting[-1] if waiting and self._choosing_people else None
        self._safe.setVisible(self._asked_about is not None)
        found = plan.find(self._asked_about) if self._asked_about else None
        if found is not None:
            self._safe.ask(self._sheet.saying.name(*found), plan.nations())

    def _agreed(self) -> None:
        if self._asked_about is not None:
            self._sheet.write(Spot(SectionId("support"), FieldId("may_see_copy"), self._asked_about), True)
        self.refresh()

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
