"""What the parts of one section's page share, and the few things they may do to the plan."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from planner.plan.catalogue import Section
from planner.plan.entries import EntryType
from planner.plan.fields import EntryId, FieldId, NotWellFormed, TypeId, Value
from planner.plan.model import Entry, Plan, Share
from planner.saying import Saying
from planner.session import Session, Spot
from planner.ui.section.nation import copy_to_settings
from planner.ui.verbs import Verbs
from planner.words import SectionWords, TypeWords, Words

Wrote: TypeAlias = Callable[[str, EntryId | None, str], None]
"""Hears what the person wrote or picked: the section, the entry (none for a single answer) and the field."""


def _nobody_listens(_section: str, _entry: EntryId | None, _field: str) -> None:
    return


class Picks(Protocol):
    """What may hold the one open picker of a page."""

    def leaving(self) -> None:
        """The picker folds away."""


class Sheet:
    """One section of the open plan, as its page sees it. `changed` is called after each change made here."""

    def __init__(self, verbs: Verbs, section: Section, changed: Callable[[], None]) -> None:
        self.verbs, self.section = verbs, section
        self._changed = changed
        self._saying: Saying | None = None
        self._picking: Picks | None = None
        self.wrote: Wrote = _nobody_listens

    @property
    def words(self) -> Words:
        """Everything the app says."""
        return self.verbs.words

    @property
    def own_words(self) -> SectionWords:
        """The words of this section."""
        return self.verbs.words.section(self.section.id)

    @property
    def session(self) -> Session:
        """The open sitting."""
        return self.verbs.session

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.verbs.session.plan

    @property
    def saying(self) -> Saying:
        """How the plan as it is now is said in words."""
        if self._saying is None or self._saying.plan is not self.plan:
            self._saying = Saying(self.words, self.plan, self.verbs.catalogue, self.verbs.today())
        return self._saying

    def type_words(self, kind: EntryType) -> TypeWords:
        """The words of one type of entry."""
        return self.own_words.types[kind.id]

    def entries(self, kind: EntryType) -> tuple[Entry, ...]:
        """The entries of one type, in order."""
        return self.plan.entries(self.section.id, kind.id)

    def named(self, *parts: object) -> str:
        """An object name of this page, ``section.SECTION.PART...``."""
        return ".".join(["section", self.section.id, *(str(one) for one in parts)])

    def add(self, kind: EntryType, values: dict[FieldId, Value], *, section: str = "") -> EntryId:
        """Add an entry (to another section, if named) and say so."""
        where = self.verbs.catalogue.section(section) or self.section
        made = self.session.add(where.id, TypeId(kind.id), values)
        self._changed()
        if values:
            self.wrote(where.id, made, "")
        return made

    def take_away(self, entry: Entry, *, section: str = "") -> None:
        """Take an entry away (out of another section, if named) and offer to undo it."""
        where = self.verbs.catalogue.section(section) or self.section
        name = self.saying.name(where.id, entry) or self.words.ui("entry.no_words")
        self.session.take_away(where.id, entry.id)
        self._changed()
        self.verbs.offer_undo(self.words.ui("undo.taken_away", name=name))

    def move(self, entry: Entry, by: int) -> bool:
        """Move an entry up (-1) or down (1) among its own type; tells whether there was room."""
        kind = self.section.type(entry.type)
        ids = [one.id for one in self.entries(kind)] if kind else []
        if entry.id not in ids or not 0 <= ids.index(entry.id) + by < len(ids):
            return False
        self.session.move(self.section.id, entry.id, ids.index(entry.id) + by)
        self._changed()
        return True

    def move_past(self, entry: Entry, other: EntryId) -> bool:
        """Move an entry to the other side of one of its own type; tells whether both are there."""
        kind = self.section.type(entry.type)
        ids = [one.id for one in self.entries(kind)] if kind else []
        if entry.id not in ids or other not in ids:
            return False
        self.session.move(self.section.id, entry.id, ids.index(other))
        self._changed()
        return True

    def one_picker(self, picks: Picks) -> None:
        """A picker is about to open here: the one that stands open elsewhere on this page folds away."""
        if self._picking is not None and self._picking is not picks:
            self._picking.leaving()
        self._picking = picks

    def share(self, entry: EntryId, share: Share) -> None:
        """Say who may see an entry."""
        self.session.share(self.section.id, entry, share)
        self._changed()

    def write(self, spot: Spot, value: Value | None) -> bool:
        """Write one field; tells whether it fitted. What does not fit stays on the screen alone."""
        try:
            self.session.write(spot, value)
        except NotWellFormed:
            return False
        copy_to_settings(self.verbs, spot)
        self._changed()
        self.wrote(spot.section, spot.entry, spot.field)
        return True

    def changed(self) -> None:
        """The plan was changed otherwise: the page shows it."""
        self._changed()
