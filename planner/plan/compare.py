"""Two versions of a plan, and what changed from one to the other, thing by thing."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.fields import EntryId, FieldId, SectionId, TypeId, Value
from planner.plan.model import EMPTY, Contents, Entry, Plan

Kind: TypeAlias = Literal["came", "went", "changed"]


class Difference(Struct, frozen=True):
    """One thing that differs: an entry, or a section's single answer when `entry` is None.

    `fields` are those that differ in something that changed, and the answer's own field; `shared` says that
    who may see it differs. `old` and `new` are the entry or the answer as it was and is; None where there is none.
    """

    section: SectionId
    entry: EntryId | None
    type: TypeId | None
    kind: Kind
    fields: tuple[FieldId, ...] = ()
    shared: bool = False
    old: Entry | Value | None = None
    new: Entry | Value | None = None


def compare(old: Plan, new: Plan, catalogue: Catalogue = CATALOGUE) -> tuple[Difference, ...]:
    """Everything that came, went or changed, in the order of the sections; what only moved is not told."""
    known = [one.id for one in (*catalogue.sections, catalogue.history)]
    names = dict.fromkeys([*known, *old.sections, *new.sections])
    return tuple(
        found
        for name in names
        for found in _in_section(name, old.sections.get(name, EMPTY), new.sections.get(name, EMPTY))
    )


def _in_section(name: SectionId, old: Contents, new: Contents) -> Iterator[Difference]:
    for field in dict.fromkeys([*old.answers, *new.answers]):
        was, now = old.answers.get(field), new.answers.get(field)
        if was != now:
            yield Difference(name, None, None, _kind(was, now), (field,), old=was, new=now)
    before = {one.id: one for one in old.entries}
    after = {one.id: one for one in new.entries}
    # As the new plan orders them; what went follows.
    for entry in dict.fromkeys([*after, *before]):
        yield from _of_entry(name, before.get(entry), after.get(entry))


def _of_entry(section: SectionId, old: Entry | None, new: Entry | None) -> Iterator[Difference]:
    found = new or old
    if found is None:
        return
    if old is None or new is None:
        yield Difference(section, found.id, found.type, _kind(old, new), old=old, new=new)
        return
    fields = tuple(one for one in dict.fromkeys([*old.values, *new.values]) if old.get(one) != new.get(one))
    shared = old.share != new.share
    if fields or shared or old.type != new.type or old.unread != new.unread:
        yield Difference(section, new.id, new.type, "changed", fields, shared, old, new)


def _kind(old: object, new: object) -> Kind:
    return "came" if old is None else "went" if new is None else "changed"
