"""What a cell of the week shows and says, as values: its patches for the eye, one sentence for the ear; pure."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from planner.plan.model import Entry
from planner.plan.week import ANY_TIME, PARTS, Cell, Held, Placed
from planner.saying import Saying, clock, cut, days, hours
from planner.words import Words

SHOWN: Final = 3
"""So many blocks stand in a cell; the others are counted there, and stand in full when it is opened."""
_TOLD: Final = 6
_LONGEST: Final = 36
_LONGEST_TOLD: Final = 80
_WITH: Final = frozenset({"group", "people"})
_ICONS: Final = {
    "sleep": "bed",
    "meal": "coffee",
    "move": "footprints",
    "work_study": "book-open",
    "group": "users",
    "people": "user",
    "rest": "armchair",
    "fun": "star",
    "care": "list-checks",
}
PART_ICONS: Final = {
    "morning": "sunrise",
    "afternoon": "sun",
    "evening": "sunset",
    "night": "moon",
    ANY_TIME: "clock",
}


class Patch(Struct, frozen=True):
    """One thing in a cell: its icon and when, its words, and its tint by token names."""

    icon: str
    when: str
    words: str
    fill: str
    ink: str


class CellWords(Struct, frozen=True):
    """A cell as it is shown and read out; `more` counts what is not shown, in words."""

    name: str
    patches: tuple[Patch, ...] = ()
    more: str = ""


def cell_words(saying: Saying, cell: Cell, held: Held, *, today: bool) -> CellWords:
    """What a cell shows and says."""
    words, name = saying.words, cell_name(saying.words, cell, today=today)
    if not held.blocks and not held.watch:
        return CellWords(words.ui("week.cell_empty", cell=name))
    patches = [_watch(saying, held.watch)] if held.watch else []
    patches += [_patch(saying, one) for one in held.blocks[:SHOWN]]
    rest = len(held.blocks) - SHOWN
    told = [_told(saying, one.block) for one in held.blocks[:_TOLD]]
    if len(held.blocks) > _TOLD:
        told.append(words.plural("week.more", len(held.blocks) - _TOLD))
    said = [f"{'; '.join(told)}."] if told else []
    if held.watch:
        said.append(words.ui("week.watch_says", names=_names(saying, held.watch, _TOLD)))
    return CellWords(
        words.ui("week.cell_says", cell=name, what=" ".join(said)),
        tuple(patches),
        words.plural("week.more", rest) if rest > 0 else "",
    )


def cell_name(words: Words, cell: Cell, *, today: bool = False) -> str:
    """A cell by its name, "Friday evening"."""
    day, part = cell
    key = "week.cell_today" if today else "week.cell"
    return words.ui(key, day=words.ui(f"day.{day}"), part=words.ui(f"week.part.{part}"))


def part_name(words: Words, part: str) -> str:
    """A part of the day, as it stands beside its row."""
    return words.ui(f"editor.hours.part.{part}") if part in PARTS else words.ui("week.any_time")


def part_times(words: Words, part: str) -> str:
    """From when to when a part of the day goes."""
    if part not in PARTS:
        return ""
    start, end = PARTS[part]
    return words.ui("week.part_times", start=clock(words, start), end=clock(words, end))


def times(words: Words, block: Entry) -> str:
    """When a block begins and ends, "6pm to 8pm"; nothing when it has no time."""
    start, end = block.text("start"), block.text("end")
    if start and end and start != end:
        return words.ui("week.from_to", start=clock(words, start), end=clock(words, end))
    if end and not start:
        return words.ui("week.until", end=clock(words, end))
    return clock(words, start) if start else ""


def details(words: Words, block: Entry) -> str:
    """When a block is, and on which days."""
    parts = [times(words, block), days(words, block.chosen("days"))]
    return ", ".join(one for one in parts if one)


def block_look(block: Entry) -> tuple[str, str, str]:
    """The icon, fill and ink of a block: with someone, or what keeps me steady."""
    theme = block.text("theme")
    shared = theme in _WITH
    return _ICONS.get(theme, "circle-dot"), "soft" if shared else "raised", "on_soft" if shared else "ink"


def watch_details(words: Words, saying: Saying, trigger: Entry) -> str:
    """When to watch for a trigger."""
    if stretches := trigger.hours("hours"):
        return hours(words, stretches)
    return saying.field("triggers", trigger, "date")


def _patch(saying: Saying, one: Placed) -> Patch:
    words, block = saying.words, one.block
    icon, fill, ink = block_look(block)
    start, end = block.text("start"), block.text("end")
    if not one.begins or (end and not start):
        when = words.ui("week.until", end=clock(words, end))
    else:
        when = clock(words, start) if start else words.ui("week.any_time")
    return Patch(icon, when, cut(_name(saying, block), _LONGEST), fill, ink)


def _watch(saying: Saying, triggers: Sequence[Entry]) -> Patch:
    shown = cut(_name(saying, triggers[0]), _LONGEST)
    if len(triggers) > 1:
        shown = f"{shown} {saying.words.plural('week.more', len(triggers) - 1)}"
    return Patch("zap", saying.words.ui("week.watch"), shown, "note", "on_note")


def _told(saying: Saying, block: Entry) -> str:
    name, when = cut(_name(saying, block), _LONGEST_TOLD), times(saying.words, block)
    return saying.words.ui("week.block", name=name, times=when) if when else name


def _names(saying: Saying, entries: Sequence[Entry], most: int) -> str:
    names = [cut(_name(saying, one), _LONGEST_TOLD) for one in entries[:most]]
    if len(entries) > most:
        names.append(saying.words.plural("week.more", len(entries) - most))
    return ", ".join(names)


def _name(saying: Saying, entry: Entry) -> str:
    return entry.text("text").strip() or saying.words.ui("entry.no_words")
