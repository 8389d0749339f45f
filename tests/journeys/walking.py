"""Walks a section's page as a person with a screen reader does: by object names alone, field by field."""

from dataclasses import dataclass, field
from pathlib import Path

from planner.plan.catalogue import CATALOGUE, Section
from planner.plan.entries import EntryType
from planner.plan.fields import (
    Choice,
    Choices,
    Date,
    Field,
    HoursOfWeek,
    Image,
    Link,
    Links,
    Long,
    Number,
    Scale,
    Time,
    YesNo,
)
from planner.words import load
from tests.journeys.auditing import odd_controls
from tests.journeys.sitting_down import Reader

HOURS = [{"days": ["mon"], "from": "17:00", "to": "22:00"}, {"days": ["fri"], "from": "18:30", "to": "02:00"}]
PICTURE = "a picture"
"""Stands for any picture: it is not stored byte for byte."""


HERE, ONLY_ME = load().ui("state.this_page"), load().ui("share.only_me")


@dataclass
class Walked:
    """What was done on one page: what its answers and entries must now hold, and what was odd on the way."""

    answers: dict[str, object] = field(default_factory=dict)
    filled: dict[str, dict[str, object]] = field(default_factory=dict)
    """By type: every field of the entry that was filled, shared with nobody, and moved to the second place."""
    picked: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)


class Walker:
    """One person at one window. `picture` is a picture file to choose."""

    def __init__(self, reader: Reader, picture: Path) -> None:
        self.reader, self._picture = reader, picture

    def sow(self) -> None:
        """Writes two of everything that other things can be linked to."""
        for type_id in linked_types():
            where = CATALOGUE.where(type_id)
            assert where is not None
            self.go(where.id)
            for number in range(2):
                self.add(f"section.{where.id}.{type_id}", f"Sown {type_id} {number}")

    def go(self, section: str) -> None:
        """Goes to a page by the list of parts."""
        self.reader.press(f"nav.{section}")
        self.reader.until(lambda: HERE in self.reader.name(f"nav.{section}"))
        # What a page keeps back because it seems of little use to this person is one press away.
        for one in [one for one in self.reader.ids() if one.endswith(".anyway")]:
            self.reader.press(one)

    def walk(self, section: Section) -> Walked:
        """Does everything that can be done on a page."""
        walked = Walked()
        self.go(section.id)
        for one in section.answers:
            walked.answers[one.id] = self.answer(f"section.{section.id}.answer.{one.id}", one)
        for kind in section.types:
            self._walk_type(section, kind, walked)
        self.reader.saved()
        return walked

    def add(self, name: str, words: str) -> int:
        """Adds an entry in own words; tells its number."""
        number = self.count(name)
        self.reader.type(f"{name}.text", words)
        self.reader.press(f"{name}.add")
        self.reader.wait(f"{name}.entry.{number}.edit")
        return number

    def count(self, name: str) -> int:
        """How many entries of a type stand on the page."""
        number = 0
        ids = self.reader.ids()
        while any(one.endswith(f".{name}.entry.{number}.edit") for one in ids):
            number += 1
        return number

    def answer(self, name: str, asked: Field) -> object:
        """Answers a field by its name; tells what must be stored, as JSON."""
        reader = self.reader
        match asked.kind:
            case Choice(options=options):
                return self._choose(name, options[0])
            case Choices(options=options):
                reader.press(f"{name}.{options[1]}")
                reader.press(f"{name}.{options[0]}")
                return [options[1], options[0]]
            case YesNo():
                return self._choose(name, "no") == "yes"
            case Scale():
                return int(self._choose(name, "2"))
            case Number():
                reader.type(name, "7")
                return 7
            case Date():
                reader.type(name, "14 Jan 2027")
                return "2027-01-14"
            case Time():
                reader.type(name, "half past seven pm")
                return "19:30"
            case HoursOfWeek():
                return self._hours(name)
            case Link():
                return self._link(name)
            case Links():
                return [self._link(name)]
            case Image():
                return self._choose_picture(name)
            case kind:
                return self._write(name, several=isinstance(kind, Long))

    def _walk_type(self, section: Section, kind: EntryType, walked: Walked) -> None:
        name, reader = f"section.{section.id}.{kind.id}", self.reader
        first, second = (self.add(name, f"Walked {kind.id} {word}") for word in ("one", "two"))
        above, prefix = f"{name}.entry.{first}", f"{name}.entry.{second}"
        other = reader.name(prefix)
        reader.press(f"{prefix}.up")
        reader.until(lambda: reader.name(above) == other)
        reader.press(f"{above}.take-away")
        reader.until(lambda: self.count(name) == second)
        reader.press("shell.undo")
        reader.until(lambda: self.count(name) == second + 1)
        self.unfold(prefix, kind)
        mine = {one.id: self.answer(f"{prefix}.{one.id}", one) for one in kind.fields}
        walked.odd += odd_controls(reader.controls(), section.id)
        reader.press(f"{prefix}.fold")
        reader.press(f"{prefix}.share")
        reader.wait(f"{prefix}.share.only_me")
        walked.odd += odd_controls(reader.controls(), section.id)
        reader.press(f"{prefix}.share.only_me")
        reader.until(lambda: ONLY_ME in reader.name(f"{prefix}.share"))
        walked.filled[kind.id] = mine
        self._pick_an_offer(name, kind, walked)

    def unfold(self, prefix: str, kind: EntryType) -> None:
        """Opens the form of an entry, unless it stands open."""
        ids = self.reader.ids()
        if not any(one.endswith(f".{prefix}.fold") for one in ids):
            self.reader.press(f"{prefix}.edit")
        self.reader.wait(f"{prefix}.fold")

    def _pick_an_offer(self, name: str, kind: EntryType, walked: Walked) -> None:
        """Takes up the first suggestion that is still to take, where the page offers some."""
        ids = self.reader.ids()
        offered = [
            one for one in (f"{name}.suggestion.{at}" for at in range(12)) if any(i.endswith(f".{one}") for i in ids)
        ]
        fresh = next((one for one in offered if not self.reader.ticked(one)), None)
        if fresh is None:
            return
        before = self.count(name)
        self.reader.press(fresh)
        self.reader.until(lambda: self.count(name) == before + 1)
        walked.picked.append(kind.id)

    def _choose(self, name: str, option: str) -> str:
        if self.reader.role(name) == "push button":
            self.reader.press(name)
        self.reader.press(f"{name}.{option}")
        return option

    def _hours(self, name: str) -> object:
        reader = self.reader
        reader.press(f"{name}.mon.evening")
        reader.press(f"{name}.exact")
        reader.press(f"{name}.days.fri")
        reader.type(f"{name}.from", "6.30pm")
        reader.type(f"{name}.to", "2am")
        reader.press(f"{name}.add")
        reader.wait(f"{name}.take-away.1")
        return HOURS

    def _link(self, name: str) -> str:
        """Picks the first thing that can be linked; tells its id."""
        starts, around = f".{name}.", entry_of(name)
        ids = [one.rpartition(starts)[2] for one in self.reader.ids(around) if starts in one]
        if "open" in ids:
            # Of more things than stand on the page, the rest are found in a list.
            self.reader.press(f"{name}.open")
            self.reader.wait(f"{name}.find")
            ids = [one.rpartition(starts)[2] for one in self.reader.ids(around) if starts in one]
        found = next(one for one in ids if len(one) == 36 and one.count("-") == 4)
        self.reader.press(f"{name}.{found}")
        return found

    def _choose_picture(self, name: str) -> str:
        self.reader.press(name)
        self.reader.type("fileNameEdit", str(self._picture))
        self.reader.just_keys("Return")
        self.reader.gone("fileNameEdit")
        self.reader.wait(f"{name}.take-away")
        return PICTURE

    def _write(self, name: str, *, several: bool) -> str:
        if self.reader.role(name) == "push button":
            # Words that are picked from a list, such as the card of a strategy.
            self.reader.press(name)
            starts, around = f".{name}.", entry_of(name)
            self.reader.wait(f"{name}.options")
            ids = [one.rpartition(starts)[2] for one in self.reader.ids(around) if starts in one]
            return self._pick(name, next(one for one in ids if "." not in one and one != "options"))
        short = name.removeprefix("section.").replace(".", " ")
        words = f"Walked {short}\nand a second line" if several else f"Walked é £5 {short}"
        self.reader.type(name, words)
        return words

    def _pick(self, name: str, option: str) -> str:
        self.reader.press(f"{name}.{option}")
        return option


def entry_of(name: str) -> str:
    """The name of the entry a field stands in; nothing for a single answer."""
    parts = name.split(".")
    return ".".join(parts[:5]) if "entry" in parts else ""


def linked_types() -> list[str]:
    """Every type of entry that some field can point at."""
    fields = [
        one
        for section in CATALOGUE.pages()
        for one in (*section.answers, *(inner for kind in section.types for inner in kind.fields))
    ]
    named = [name for one in fields if isinstance(one.kind, Link | Links) for name in one.kind.types]
    return list(dict.fromkeys(named))
