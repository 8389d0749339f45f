"""The plan as one reader may see it: everything printed passes through here, and nothing else decides.

A reader is the person (their own copies), one supporter by name, or anybody who holds an empty booklet.
What a reader may not see is gone from the value that comes back: entries, answers, and every link to them.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.catalogue import CATALOGUE, Catalogue, Section
from planner.plan.fields import EntryId, Field, FieldId, Link, Links, SectionId, TypeId, Value
from planner.plan.model import Contents, Entry, Plan

Answers: TypeAlias = Mapping[FieldId, Value]

_ABOUT: Final = SectionId("about")
_NATIONS: Final = FieldId("nations")
_SUBSTANCE: Final = FieldId("substance")
_PLACE: Final = ("health", FieldId("naloxone_place"))
_SUPPORTER: Final = TypeId("supporter")
_TO_THE_READER: Final = frozenset({"name", "what_i_ask"})
_OF_OTHERS: Final = frozenset({"name", "phone", "text_ok", "hours"})
_NEVER_SHARED: Final = frozenset({"keep_away"})
"""Kinds of entry that are on the person's own copies at most."""


class Person(Struct, frozen=True):
    """The person whose plan it is; `include_private` when they ticked it there and then."""

    include_private: bool = False


class Supporter(Struct, frozen=True):
    """One person named in the plan; `naloxone_place` when its place was ticked there and then."""

    id: EntryId
    naloxone_place: bool = False


class Anybody(Struct, frozen=True):
    """Whoever picks up an empty booklet, made for these substances and nations and out of nobody's plan."""

    substances: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()


Reader: TypeAlias = Person | Supporter | Anybody


def may_see(plan: Plan, supporter: str) -> bool:
    """Whether the person said that this supporter may see a copy."""
    found = plan.find(supporter)
    return found is not None and found[1].type == _SUPPORTER and found[1].share.prints and found[1].yes("may_see_copy")


def seen_by(plan: Plan, reader: Reader, catalogue: Catalogue = CATALOGUE) -> Plan:
    """`plan` as `reader` may see it.

    Sections this program does not know, history and the key-worker record are on no copy; unknown
    fields and unknown kinds of entry are left out as well, since no rule says who may see them. A
    supporter without consent sees no word of the plan, only which nation's help lines to print.
    """
    match reader:
        case Anybody():
            return nobodys(reader)
        case Supporter() if not may_see(plan, reader.id):
            return replace(plan, sections={_ABOUT: Contents(_nations(plan.nations()))}, unread={})
        case _:
            return _seen(plan, reader, catalogue)


def _seen(plan: Plan, reader: Person | Supporter, catalogue: Catalogue) -> Plan:
    kept: dict[SectionId, Contents] = {}
    for section in catalogue.sections:
        if not section.private:
            held = plan.section(section.id)
            kept[section.id] = Contents(_answers(section, held, reader), _entries(section, held, reader))
    allowed = frozenset(one.id for contents in kept.values() for one in contents.entries)
    linked = {name: _without_dead_links(name, contents, allowed, catalogue) for name, contents in kept.items()}
    return replace(plan, sections=linked, unread={})


def _answers(section: Section, held: Contents, reader: Person | Supporter) -> Answers:
    """Single answers are the person's own; a supporter sees how they are called, and what was ticked for them."""
    if isinstance(reader, Person):
        return {name: value for name, value in held.answers.items() if _allowed(section.answer(name), reader)}
    shown = {(_ABOUT, FieldId("name")), (_ABOUT, _NATIONS), *([_PLACE] if reader.naloxone_place else [])}
    return {name: value for name, value in held.answers.items() if (section.id, name) in shown}


def _entries(section: Section, held: Contents, reader: Person | Supporter) -> tuple[Entry, ...]:
    found = (_entry(one, section, reader) for one in held.entries if section.type(one.type))
    return tuple(one for one in found if one is not None)


def _entry(entry: Entry, section: Section, reader: Person | Supporter) -> Entry | None:
    """What of an entry this reader may see; None when nothing."""
    declared = section.type(entry.type)
    if declared is None:
        return None
    if isinstance(reader, Person):
        shown = entry.share.prints or reader.include_private
        names = frozenset[str](one.id for one in declared.fields)
    else:
        shown = entry.share.prints and reader.id in entry.share.people and entry.type not in _NEVER_SHARED
        names = frozenset[str](one.id for one in declared.fields)
        if entry.type == _SUPPORTER and entry.id == reader.id:
            shown, names = True, _TO_THE_READER if shown else frozenset({"name"})
        elif entry.type == _SUPPORTER:
            shown, names = shown and agreed(entry), _OF_OTHERS
    if not shown:
        return None
    values = {
        name: value for name, value in entry.values.items() if name in names and _allowed(declared.field(name), reader)
    }
    return replace(entry, values=values, unread={})


def can_be_shared(entry: Entry, reader: str) -> bool:
    """Whether there is anything to choose: what is never on a copy for others, and a reader's own name, are not."""
    return entry.type not in _NEVER_SHARED and not (entry.id == reader and not entry.text("what_i_ask").strip())


def agreed(supporter: Entry) -> bool:
    """Whether a supporter agreed, and their number may be on copies for others."""
    return supporter.text("asked") == "agreed" and supporter.yes("number_may_be_shared")


def _allowed(field: Field | None, reader: Person | Supporter) -> bool:
    if field is None or field.never_printed:
        return False
    return not field.private or (isinstance(reader, Person) and reader.include_private)


def nobodys(reader: Anybody) -> Plan:
    """A plan with nothing of anyone's in it."""
    picked = tuple(
        Entry(EntryId(f"substance-{one}"), TypeId("substance"), {_SUBSTANCE: one}) for one in reader.substances
    )
    return Plan("", "", "", {_ABOUT: Contents(_nations(reader.nations), picked)})


def _nations(nations: tuple[str, ...]) -> Answers:
    return {_NATIONS: nations} if nations else {}


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
