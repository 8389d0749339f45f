"""The plan as one reader may see it: everything printed passes through here, and nothing else decides.

A reader is the person (their own copies), with or without what is marked Only me. What a reader may
not see is gone from the value that comes back: entries, answers, and every link to them.
"""

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.fields import EntryId, Field, Link, Links, SectionId, Value
from planner.plan.model import Contents, Entry, Plan


class Person(Struct, frozen=True):
    """The person whose plan it is; `include_private` when they ticked it there and then."""

    include_private: bool = False


def seen_by(plan: Plan, reader: Person, catalogue: Catalogue = CATALOGUE) -> Plan:
    """`plan` as `reader` may see it.

    Sections this program does not know, history and the key-worker record are never on a person's
    own copy; unknown fields and unknown kinds of entry are left out as well, since no rule says who
    may see them.
    """
    kept: dict[SectionId, Contents] = {}
    for section in catalogue.sections:
        if not section.private:
            kept[section.id] = _contents(plan.section(section.id), section.id, reader, catalogue)
    allowed = frozenset(one.id for contents in kept.values() for one in contents.entries)
    linked = {name: _without_dead_links(name, contents, allowed, catalogue) for name, contents in kept.items()}
    return replace(plan, sections=linked, unread={})


def _contents(contents: Contents, section: SectionId, reader: Person, catalogue: Catalogue) -> Contents:
    answers = {
        name: value
        for name, value in contents.answers.items()
        if _allowed(catalogue.field(section, None, name), reader)
    }
    entries = tuple(
        _entry(one, section, reader, catalogue)
        for one in contents.entries
        if catalogue.type(section, one.type) and (one.share.prints or reader.include_private)
    )
    return Contents(answers, entries)


def _entry(entry: Entry, section: SectionId, reader: Person, catalogue: Catalogue) -> Entry:
    values = {
        name: value
        for name, value in entry.values.items()
        if _allowed(catalogue.field(section, entry.type, name), reader)
    }
    return replace(entry, values=values, unread={})


def _allowed(field: Field | None, reader: Person) -> bool:
    return field is not None and not field.never_printed and (not field.private or reader.include_private)


def _without_dead_links(
    section: SectionId,
    contents: Contents,
    allowed: frozenset[EntryId],
    catalogue: Catalogue,
) -> Contents:
    def live(field: Field | None, value: Value) -> Value | None:
        if field is not None and isinstance(field.kind, Link):
            return value if value in allowed else None
        if field is not None and isinstance(field.kind, Links) and isinstance(value, tuple):
            return tuple(one for one in value if isinstance(one, str) and one in allowed)
        return value

    answers = {name: live(catalogue.field(section, None, name), value) for name, value in contents.answers.items()}
    entries = tuple(
        replace(
            one,
            values={
                name: kept
                for name, value in one.values.items()
                if (kept := live(catalogue.field(section, one.type, name), value)) is not None
            },
            share=replace(one.share, people=(), unread={}),
        )
        for one in contents.entries
    )
    return Contents({name: value for name, value in answers.items() if value is not None}, entries)
