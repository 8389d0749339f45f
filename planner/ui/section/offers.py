"""What can be picked for one type of entry, and which of it was picked already: pure, drawn from plan and words."""

from collections.abc import Collection, Mapping
from typing import Final

from msgspec import Struct

from planner.plan.entries import EntryType
from planner.plan.fields import (
    Choice,
    Email,
    EntryId,
    Field,
    FieldId,
    Long,
    NotWellFormed,
    Phone,
    Short,
    Value,
    well_formed,
)
from planner.plan.model import Plan
from planner.words import Words

TAB_FIELDS: Final = ("theme", "when")
"""The fields by whose options suggestions are sorted into tabs, when a type has one of them."""
OTHER: Final = "other"
FEW: Final = 8
"""Up to so many suggestions need no tabs."""


class Offer(Struct, frozen=True):
    """One thing to pick: its words, the values of the entry it makes, its tab, and the entry that took it up."""

    words: str
    values: Mapping[FieldId, Value]
    tab: str = ""
    taken: EntryId | None = None


def offers(words: Words, plan: Plan, section: str, kind: EntryType) -> tuple[Offer, ...]:
    """Everything offered for a type to this person: the options of its main field, then the suggestions."""
    made = [*_options(words, section, kind), *_suggested(words, plan.substances(), section, kind)]
    names = _names(kind)
    taken: dict[tuple[FieldId, Value], EntryId] = {}
    for entry in plan.entries(section, kind.id):
        for name in names:
            value = entry.get(name)
            if value is not None:
                taken.setdefault((name, _plain(value)), entry.id)
    return tuple(Offer(one.words, one.values, one.tab, _taken(one, names, taken)) for one in made)


def tab_field(kind: EntryType) -> Field | None:
    """The field by which suggestions are sorted into tabs."""
    found = (kind.field(name) for name in TAB_FIELDS)
    return next((one for one in found if one is not None and isinstance(one.kind, Choice)), None)


def tabs(kind: EntryType, offered: Collection[Offer]) -> tuple[str, ...]:
    """The options of the tab field that hold something; none where few things are offered."""
    field = tab_field(kind)
    if field is None or not isinstance(field.kind, Choice) or len(offered) <= FEW:
        return ()
    filled = {one.tab for one in offered}
    found = tuple(one for one in field.kind.options if one in filled)
    return found if len(found) > 1 else ()


def own_words_field(kind: EntryType) -> Field | None:
    """Where a person's own words go: the main field if it holds words, else the first one that does."""
    return next((one for one in kind.fields if isinstance(one.kind, Short | Long | Phone | Email)), None)


def own_values(kind: EntryType, text: str, tab: str = "") -> dict[FieldId, Value]:
    """The values of an entry made from a person's own words, under a tab."""
    field = own_words_field(kind)
    values: dict[FieldId, Value] = {field.id: text} if field is not None else {}
    main = kind.fields[0]
    if isinstance(main.kind, Choice) and OTHER in main.kind.options:
        values = {main.id: OTHER, **values}
    sorted_by = tab_field(kind)
    if tab and sorted_by is not None:
        values[sorted_by.id] = tab
    return values


def field_ideas(words: Words, substances: Collection[str], section: str, type_id: str, field: str) -> tuple[str, ...]:
    """Ready words for one field of a type, or for a single answer when `type_id` is empty."""
    return tuple(one.text for one in words.suggestions(section, type_id, substances) if one.field == field)


def _options(words: Words, section: str, kind: EntryType) -> list[Offer]:
    main = kind.fields[0]
    if not isinstance(main.kind, Choice):
        return []
    names = words.field(section, kind.id, main.id).choices
    own = own_words_field(kind) is not None
    shown = [one for one in main.kind.options if not (own and one == OTHER)]
    return [Offer(names.get(one, one), {main.id: one}) for one in shown]


def _suggested(words: Words, substances: Collection[str], section: str, kind: EntryType) -> list[Offer]:
    made = []
    sorted_by = tab_field(kind)
    for one in words.suggestions(section, kind.id, substances):
        if one.field:
            continue
        field = own_words_field(kind)
        values = {**_fitting(kind, one.values), **({field.id: one.text} if field is not None else {})}
        if one.card and kind.field("card"):
            values[FieldId("card")] = one.card
        if one.theme and kind.field("theme"):
            values.setdefault(FieldId("theme"), one.theme)
        tab = values.get(sorted_by.id, "") if sorted_by else ""
        made.append(Offer(one.text, values, tab if isinstance(tab, str) else ""))
    return made


def _fitting(kind: EntryType, raw: Mapping[str, object]) -> dict[FieldId, Value]:
    """The values that fit a field of this type; what a words file says beyond them is left out."""
    fitting: dict[FieldId, Value] = {}
    for name, value in raw.items():
        field = kind.field(name)
        if field is not None:
            try:
                fitting[field.id] = well_formed(field.kind, value)
            except NotWellFormed:
                continue
    return fitting


def _names(kind: EntryType) -> tuple[FieldId, ...]:
    """The fields by which an entry is known to be the one that was offered."""
    field = own_words_field(kind)
    return tuple(dict.fromkeys([kind.main, *([field.id] if field is not None else [])]))


def _taken(offer: Offer, names: tuple[FieldId, ...], taken: Mapping[tuple[FieldId, Value], EntryId]) -> EntryId | None:
    name = next((one for one in names if one in offer.values), None)
    return None if name is None else taken.get((name, _plain(offer.values[name])))


def _plain(value: Value) -> Value:
    return value.strip().casefold() if isinstance(value, str) else value
