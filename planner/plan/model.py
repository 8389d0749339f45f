"""A plan as a value: sections, answers and entries, never changed in place."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.fields import EntryId, FieldId, Hours, SectionId, TypeId, Value, is_empty
from planner.plan.order import between

NOTHING: Mapping[Any, Any] = {}


class Share(Struct, frozen=True):
    """Who may see an entry: `prints` on the person's own copies; `people` are supporters' ids.

    `unread` keeps, as JSON, what a later program wrote here.
    """

    prints: bool = True
    people: tuple[EntryId, ...] = ()
    unread: Mapping[str, object] = NOTHING


ONLY_ME = Share(prints=False)
ON_MY_PRINTS = Share()


class Entry(Struct, frozen=True):
    """One thing in a section. `values` holds the declared fields; `unread` what this program does not know.

    `pos` is the place among its neighbours (order.py).
    """

    id: EntryId
    type: TypeId
    values: Mapping[FieldId, Value] = NOTHING
    share: Share = ON_MY_PRINTS
    pos: str = ""
    unread: Mapping[str, object] = NOTHING

    def get(self, name: str) -> Value | None:
        """The value of a field, or None when it was never filled."""
        return self.values.get(FieldId(name))

    def text(self, name: str) -> str:
        """The words of a field, or nothing."""
        value = self.values.get(name)  # type: ignore[call-overload]  # a name as it is: asked thousands of times
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int | float | None:
        """The number of a field, or None."""
        value = self.get(name)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def yes(self, name: str) -> bool:
        """Whether a yes/no field was answered yes."""
        return self.get(name) is True

    def chosen(self, name: str) -> tuple[str, ...]:
        """The options or ids of a list field."""
        value = self.get(name)
        return tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()

    def hours(self, name: str) -> tuple[Hours, ...]:
        """The stretches of an hours field."""
        value = self.get(name)
        return tuple(one for one in value if isinstance(one, Hours)) if isinstance(value, tuple) else ()

    def with_value(self, name: FieldId, value: Value | None) -> "Entry":
        """This entry with one field set; None takes the field away."""
        values = {key: one for key, one in self.values.items() if key != name}
        if value is not None:
            values[name] = value
        return replace(self, values=values)


class Contents(Struct, frozen=True):
    """What stands in one section: single answers, entries in order, and what this program does not know."""

    answers: Mapping[FieldId, Value] = NOTHING
    entries: tuple[Entry, ...] = ()
    unread: Mapping[str, object] = NOTHING
    unread_answers: Mapping[str, object] = NOTHING

    def of(self, *types: str) -> tuple[Entry, ...]:
        """The entries of the given types, in order."""
        return tuple(one for one in self.entries if one.type in types)

    @property
    def begun(self) -> bool:
        """Whether anything at all was written here."""
        return bool(self.entries) or any(not is_empty(one) for one in self.answers.values())


EMPTY = Contents()


class Plan(Struct, frozen=True):
    """One person's whole plan. `created` and `changed` are UTC, RFC 3339."""

    id: str
    created: str
    changed: str
    sections: Mapping[SectionId, Contents] = NOTHING
    example: bool = False
    unread: Mapping[str, object] = NOTHING

    def section(self, name: str) -> Contents:
        """What stands in a section; empty when nothing does."""
        return self.sections.get(SectionId(name), EMPTY)

    def answer(self, section: str, name: str) -> Value | None:
        """One single answer, or None."""
        return self.section(section).answers.get(FieldId(name))

    def words(self, section: str, name: str) -> str:
        """One single answer's words, or nothing."""
        value = self.answer(section, name)
        return value if isinstance(value, str) else ""

    def entries(self, section: str, *types: str) -> tuple[Entry, ...]:
        """The entries of a section (of these types, if given), in order."""
        found = self.section(section)
        return found.of(*types) if types else found.entries

    def all_entries(self) -> Iterator[tuple[SectionId, Entry]]:
        """Every entry of every section."""
        for name, contents in self.sections.items():
            for one in contents.entries:
                yield name, one

    def find(self, entry: str) -> tuple[SectionId, Entry] | None:
        """The entry with this id and its section, if it is there."""
        return next(((name, one) for name, one in self.all_entries() if one.id == entry), None)

    def substances(self) -> tuple[str, ...]:
        """The substances the person chose, in order, each once."""
        chosen = (one.text("substance") for one in self.entries("about", "substance"))
        return tuple(dict.fromkeys(one for one in chosen if one))

    def nations(self) -> tuple[str, ...]:
        """The nations the person chose."""
        value = self.answer("about", "nations")
        return tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()

    def with_contents(self, section: SectionId, contents: Contents) -> "Plan":
        """This plan with one section replaced."""
        return replace(self, sections={**self.sections, section: contents})

    def with_answer(self, section: SectionId, name: FieldId, value: Value | None) -> "Plan":
        """This plan with one single answer set; None takes it away."""
        found = self.section(section)
        answers = {key: one for key, one in found.answers.items() if key != name}
        if value is not None:
            answers[name] = value
        return self.with_contents(section, replace(found, answers=answers))

    def with_entry(self, section: SectionId, entry: Entry) -> "Plan":
        """This plan with an entry added, or put in the place of the one with its id."""
        found = self.section(section)
        placed = entry if entry.pos else replace(entry, pos=last_place(found))
        others = [one for one in found.entries if one.id != entry.id]
        ordered = tuple(sorted([*others, placed], key=_place))
        return self.with_contents(section, replace(found, entries=ordered))

    def without_entry(self, section: SectionId, entry: EntryId) -> "Plan":
        """This plan with one entry taken away; links to it stay and simply point at nothing."""
        found = self.section(section)
        kept = tuple(one for one in found.entries if one.id != entry)
        return self.with_contents(section, replace(found, entries=kept))


def last_place(contents: Contents) -> str:
    """A position after everything in the section."""
    return between(contents.entries[-1].pos if contents.entries else "", None)


def place_among(neighbours: tuple[Entry, ...], index: int) -> str:
    """The position that puts an entry at `index` among `neighbours` (without itself)."""
    before = neighbours[index - 1].pos if index > 0 else ""
    after = neighbours[index].pos if index < len(neighbours) else None
    return between(before, after)


def _place(entry: Entry) -> tuple[str, str]:
    return entry.pos, entry.id
