"""The fictitious example plans, made for any day from their templates in resources/examples/.

A template is TOML: a table a section, its answers as they are, its entries as arrays of tables named
after their type. Days are written from the leaving day (``D+2``; ``D+2/tue`` is the first Tuesday from
then; ``2028-02-29`` stays where it is), links by the `key` of an entry.
"""

import re
import tomllib
from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from msgspec import Struct
from msgspec.structs import replace

from planner import resources
from planner.plan.catalogue import CATALOGUE, Section
from planner.plan.entries import EntryType
from planner.plan.fields import (
    DAYS,
    Date,
    EntryId,
    Field,
    FieldId,
    Image,
    Link,
    Links,
    Moment,
    Used,
    Value,
    well_formed,
)
from planner.plan.model import ON_MY_PRINTS, ONLY_ME, Contents, Entry, Plan, Share
from planner.plan.order import spread

Table = Mapping[str, Any]

_IDS: Final = UUID("6f0f9a0e-6f2e-5d0c-9a55-0f0d5b7f4a11")
_FROM_LEAVING: Final = re.compile(rf"D([+-]\d+)?(?:/({'|'.join(DAYS)}))?")
_NOT_FIELDS: Final = frozenset({"key", "share"})


def listing() -> tuple[tuple[str, str], ...]:
    """The examples: id and title, in order."""
    return tuple((path.stem, str(_read(path)["title"])) for path in sorted(_folder().glob("*.toml")))


def example(name: str, today: date) -> Plan:
    """One example as it stands on a day; the same name and day always give the same plan.

    Raises:
        KeyError: there is no such example.
    """
    path = _folder() / f"{name}.toml"
    if name not in {known for known, _ in listing()}:
        raise KeyError(name)
    template = _read(path)
    maker = _Maker(name, today + timedelta(days=template["leaving"]), _folder())
    sections = {
        section.id: maker.contents(section, template[section.id])
        for section in (*CATALOGUE.sections, CATALOGUE.history)
        if section.id in template
    }
    now = f"{today.isoformat()}T09:00:00Z"
    return Plan(maker.id(""), now, now, sections, example=True)


class _Maker(Struct, frozen=True):
    """Turns one template's values into a plan's, for one leaving day."""

    name: str
    leaving: date
    pictures: Path

    def id(self, key: str) -> EntryId:
        """The id of what the template calls `key`."""
        return EntryId(str(uuid5(_IDS, f"{self.name}/{key}")))

    def contents(self, section: Section, table: Table) -> Contents:
        """One section of the plan."""
        answers = {field.id: self.value(field, table[field.id]) for field in section.answers if field.id in table}
        entries = list(self.entries(section, table))
        placed = tuple(replace(one, pos=pos) for one, pos in zip(entries, spread(len(entries)), strict=True))
        _all_known(table, {*answers, *(kind.id for kind in section.types)}, section.id)
        return Contents(answers, placed)

    def entries(self, section: Section, table: Table) -> Iterator[Entry]:
        """The entries of a section, type by type."""
        for kind in section.types:
            for number, row in enumerate(table.get(kind.id, ())):
                yield self.entry(kind, row, str(row.get("key", f"{section.id}.{kind.id}.{number}")))

    def entry(self, kind: EntryType, row: Table, key: str) -> Entry:
        """One entry with its fields and who may see it."""
        values: dict[FieldId, Value] = {
            field.id: self.value(field, row[field.id]) for field in kind.fields if field.id in row
        }
        _all_known(row, {*values, *_NOT_FIELDS}, key)
        return Entry(self.id(key), kind.id, values, self.share(kind, row.get("share")))

    def share(self, kind: EntryType, said: object) -> Share:
        """Who may see an entry: as its type starts, `only_me`, or the people whose keys are named."""
        if said is None:
            return ONLY_ME if kind.private else ON_MY_PRINTS
        return Share(people=tuple(self.id(one) for one in said)) if isinstance(said, list) else ONLY_ME

    def value(self, field: Field, raw: Any) -> Value:
        """One value: days counted from leaving, keys as ids, pictures read."""
        match field.kind:
            case Date():
                raw = self.day(raw)
            case Link():
                raw = self.id(raw)
            case Links():
                raw = [self.id(one) for one in raw]
            case Image():
                raw = b64encode((self.pictures / raw).read_bytes()).decode("ascii")
            case Moment():
                day, _, time = str(raw).partition(" ")
                raw = f"{self.day(day)}T{time}:00Z"
            case Used():
                raw = [{**one, "strategy": self.id(one["strategy"])} for one in raw]
            case _:
                pass
        return well_formed(field.kind, raw)

    def day(self, said: str) -> str:
        """The day that ``D+2``, ``D+2/tue`` or a day of the calendar means."""
        if said[:1].isdigit():
            return date.fromisoformat(said).isoformat()
        found = _FROM_LEAVING.fullmatch(said)
        if found is None:
            raise ValueError(f"not a day from leaving: {said}")
        day = self.leaving + timedelta(days=int(found[1] or 0))
        if found[2]:
            day += timedelta(days=(DAYS.index(found[2]) - day.weekday()) % 7)
        return day.isoformat()


def _all_known(table: Table, known: set[Any], where: str) -> None:
    strange = set(table) - known
    if strange:
        raise ValueError(f"{where}: no such field: {', '.join(sorted(strange))}")


def _folder() -> Path:
    return resources.folder() / "examples"


def _read(path: Path) -> Table:
    with path.open("rb") as file:
        return tomllib.load(file)
