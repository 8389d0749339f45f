"""What changed between two plans, thing by thing, and how to apply or take back such a change.

The action log, undo and redo, and the store's rows all speak in these values. A change names a
section, an entry (None: a single answer) and a field. `WHOLE` stands for an entry coming or going,
`PLACE` for its position, `SHARE` for who may see it; other names are fields.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.fields import EntryId, FieldId, SectionId, TypeId, as_json, well_formed
from planner.plan.model import EMPTY, Contents, Entry, Plan, Share

WHOLE: Final = "*"
PLACE: Final = "*place"
SHARE: Final = "*share"
PLAN: Final = SectionId("")


class Change(Struct, frozen=True):
    """One field's old and new value, as plain JSON; None where there was, or is, nothing."""

    section: SectionId
    entry: EntryId | None
    field: str
    old: object
    new: object

    @property
    def backwards(self) -> "Change":
        """The change that takes this one back."""
        return replace(self, old=self.new, new=self.old)


def backwards(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that take these back, last first."""
    return tuple(one.backwards for one in reversed(changes))


def entry_as_json(entry: Entry) -> dict[str, object]:
    """An entry with its place, as plain JSON: what the store keeps and a `WHOLE` change carries."""
    return {
        "type": entry.type,
        "pos": entry.pos,
        "share": share_as_json(entry.share),
        "fields": {name: as_json(value) for name, value in entry.values.items()},
        **({"unread": dict(entry.unread)} if entry.unread else {}),
    }


def entry_from_json(section: str, entry: EntryId, raw: Mapping[str, object], catalogue: Catalogue = CATALOGUE) -> Entry:
    """The entry that `entry_as_json` wrote.

    Raises:
        NotWellFormed: a field does not fit its declaration.
    """
    kind = str(raw["type"])
    values, unread = {}, dict(_mapping(raw.get("unread")))
    for name, value in _mapping(raw.get("fields")).items():
        declared = catalogue.field(section, kind, name)
        if declared is None:
            unread[name] = value
        else:
            values[declared.id] = well_formed(declared.kind, value)
    share = share_from_json(raw.get("share"))
    return Entry(entry, TypeId(kind), values, share, str(raw.get("pos", "")), unread)


def share_as_json(share: Share) -> dict[str, object]:
    """Who may see an entry, as the plan file writes it."""
    return {**share.unread, "prints": share.prints, "people": list(share.people)}


def share_from_json(raw: object) -> Share:
    """Who may see an entry, as `share_as_json` wrote it."""
    found = _mapping(raw)
    people = found.get("people")
    ids = tuple(EntryId(str(one)) for one in people) if isinstance(people, list | tuple) else ()
    rest = {key: value for key, value in found.items() if key not in {"prints", "people"}}
    return Share(found.get("prints", True) is not False, ids, rest)


def between(old: Plan, new: Plan) -> tuple[Change, ...]:
    """Everything that differs from `old` to `new`; sections that are the same object cost nothing."""
    found: list[Change] = []
    for name in dict.fromkeys([*old.sections, *new.sections]):
        before, after = old.sections.get(name, EMPTY), new.sections.get(name, EMPTY)
        if before is not after:
            found.extend(_in_section(name, before, after))
    found.extend(_fields(PLAN, None, _plan_extras(old), _plan_extras(new)))
    return tuple(found)


def apply(plan: Plan, changes: Sequence[Change], catalogue: Catalogue = CATALOGUE) -> Plan:
    """`plan` with the changes made.

    Raises:
        NotWellFormed: a value does not fit its field.
    """
    for one in changes:
        if one.section == PLAN:
            plan = _with_extra(plan, one)
        elif one.entry is None:
            plan = _with_answer(plan, one, catalogue)
        else:
            plan = _with_entry(plan, one, one.entry, catalogue)
    return plan


def still_holds(plan: Plan, changes: Sequence[Change]) -> bool:
    """Whether every changed thing still has the value the changes gave it (else taking back would lose words)."""
    return all(_now(plan, one) == one.new for one in changes)


def _in_section(name: SectionId, before: Contents, after: Contents) -> Iterator[Change]:
    yield from _fields(name, None, _answers(before), _answers(after))
    old = {one.id: one for one in before.entries}
    new = {one.id: one for one in after.entries}
    for entry in dict.fromkeys([*old, *new]):
        was, now = old.get(entry), new.get(entry)
        if was is None or now is None or was.type != now.type:
            yield Change(name, entry, WHOLE, was and entry_as_json(was), now and entry_as_json(now))
        elif was is not now:
            yield from _in_entry(name, was, now)


def _in_entry(name: SectionId, was: Entry, now: Entry) -> Iterator[Change]:
    yield from _fields(name, was.id, _fields_of(was), _fields_of(now))
    if was.pos != now.pos:
        yield Change(name, was.id, PLACE, was.pos, now.pos)
    if was.share != now.share:
        yield Change(name, was.id, SHARE, share_as_json(was.share), share_as_json(now.share))


def _fields(
    section: SectionId,
    entry: EntryId | None,
    old: Mapping[str, object],
    new: Mapping[str, object],
) -> Iterator[Change]:
    for name in dict.fromkeys([*old, *new]):
        if old.get(name) != new.get(name):
            yield Change(section, entry, name, old.get(name), new.get(name))


def _answers(contents: Contents) -> dict[str, object]:
    known = {str(name): as_json(value) for name, value in contents.answers.items()}
    kept = {f"?{name}": value for name, value in contents.unread_answers.items()}
    return {**known, **kept, **{f"??{name}": value for name, value in contents.unread.items()}}


def _fields_of(entry: Entry) -> dict[str, object]:
    known = {str(name): as_json(value) for name, value in entry.values.items()}
    return {**known, **{f"?{name}": value for name, value in entry.unread.items()}}


def _plan_extras(plan: Plan) -> dict[str, object]:
    kept = {f"?{name}": value for name, value in plan.unread.items()}
    return {**kept, "example": plan.example or None}


def _now(plan: Plan, change: Change) -> object:
    if change.section == PLAN:
        return _plan_extras(plan).get(change.field)
    contents = plan.section(change.section)
    if change.entry is None:
        return _answers(contents).get(change.field)
    entry = next((one for one in contents.entries if one.id == change.entry), None)
    if change.field == WHOLE:
        return entry and entry_as_json(entry)
    if entry is None:
        return None
    if change.field == PLACE:
        return entry.pos
    return share_as_json(entry.share) if change.field == SHARE else _fields_of(entry).get(change.field)


def _with_extra(plan: Plan, change: Change) -> Plan:
    if change.field == "example":
        return replace(plan, example=change.new is True)
    return replace(plan, unread=_set(plan.unread, change.field[1:], change.new))


def _with_answer(plan: Plan, change: Change, catalogue: Catalogue) -> Plan:
    contents = plan.section(change.section)
    if change.field.startswith("??"):
        contents = replace(contents, unread=_set(contents.unread, change.field[2:], change.new))
    elif change.field.startswith("?"):
        contents = replace(contents, unread_answers=_set(contents.unread_answers, change.field[1:], change.new))
    else:
        declared = catalogue.field(change.section, None, change.field)
        value = None if change.new is None or declared is None else well_formed(declared.kind, change.new)
        return plan.with_answer(change.section, FieldId(change.field), value)
    return plan.with_contents(change.section, contents)


def _with_entry(plan: Plan, change: Change, entry: EntryId, catalogue: Catalogue) -> Plan:
    if change.field == WHOLE:
        if change.new is None:
            return plan.without_entry(change.section, entry)
        return plan.with_entry(
            change.section,
            entry_from_json(change.section, entry, _mapping(change.new), catalogue),
        )
    found = next((one for one in plan.section(change.section).entries if one.id == entry), None)
    if found is None:
        return plan
    if change.field == PLACE:
        found = replace(found, pos=str(change.new))
    elif change.field == SHARE:
        found = replace(found, share=share_from_json(change.new))
    elif change.field.startswith("?"):
        found = replace(found, unread=_set(found.unread, change.field[1:], change.new))
    else:
        declared = catalogue.field(change.section, found.type, change.field)
        value = None if change.new is None or declared is None else well_formed(declared.kind, change.new)
        found = found.with_value(FieldId(change.field), value)
    return plan.with_entry(change.section, found)


def _set(kept: Mapping[str, object], name: str, value: object) -> dict[str, object]:
    rest = {key: one for key, one in kept.items() if key != name}
    return rest if value is None else {**rest, name: value}


def _mapping(raw: object) -> Mapping[str, object]:
    return raw if isinstance(raw, Mapping) else {}
