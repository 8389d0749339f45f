"""What the cards of appointments say, and in which order they stand; pure."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from planner.plan.model import Entry
from planner.plan.upcoming import Diary, Upcoming, ends_at
from planner.saying import Saying, clock, cut, day
from planner.ui.section.card_words import BETWEEN
from planner.ui.section.grouped import Said
from planner.words import Words

_LONGEST: Final = 60
_OWN_LINE: Final = (
    ("how_i_get_there", "travel", "route"),
    ("who_comes", "who_comes", "user"),
    ("bring", "bring", "backpack"),
    ("plan_b", "plan_b", "life-buoy"),
)
_AWAY: Final = frozenset({"phone", "video"})
"""Where nobody has to travel."""
_SECTION: Final = "aftercare"

Arranged = tuple[list[tuple[Entry, tuple[Said, ...]]], tuple[Said, ...]]


class Particular(Struct, frozen=True):
    """One line about an appointment with its icon; `quiet` where something is still open."""

    icon: str
    words: str
    quiet: bool = False


def arranged(saying: Saying, diary: Diary) -> Arranged:
    """The appointments in order of time, with the groups, days and repeats to be said before each."""
    words, waiting = saying.words, list[Said]()
    found: list[tuple[Entry, tuple[Said, ...]]] = []
    if diary.soon or diary.undated or diary.later or diary.past:
        waiting = [Said("group", words.ui("appointment.soon"))]
    if not diary.soon:
        waiting += [Said("line", words.ui("appointment.soon_none"))] if waiting else []
    last = ""
    for one in diary.soon:
        if one.again:
            waiting.append(Said("line", _again(saying, one)))
            continue
        if one.day != last:
            waiting.append(Said("day", near_day(words, one.day, saying.today)))
            last = one.day
        found.append((one.entry, tuple(waiting)))
        waiting = []
    for key, entries in (
        ("appointment.undated", diary.undated),
        ("appointment.later", tuple(one.entry for one in diary.later)),
        ("appointment.past", tuple(one.entry for one in diary.past)),
    ):
        if entries:
            waiting.append(Said("group", words.ui(key)))
        for entry in entries:
            found.append((entry, tuple(waiting)))
            waiting = []
    return found, tuple(waiting)


def near_day(words: Words, iso: str, today: str) -> str:
    """A day, with a word where it is today or tomorrow."""
    said = day(words, iso, today)
    if iso == today:
        return words.ui("appointment.today", day=said)
    tomorrow = (date.fromisoformat(today) + timedelta(days=1)).isoformat()
    return words.ui("appointment.tomorrow", day=said) if iso == tomorrow else said


def details(saying: Saying, entry: Entry, *, dated: bool) -> str:
    """When, how often, how and where; with the day where no heading says it."""
    words = saying.words
    first = saying.field(_SECTION, entry, "date") if dated else ""
    name = saying.name(_SECTION, entry)
    contact = saying.field(_SECTION, entry, "contact")
    parts = [
        ", ".join(one for one in (first, _times(words, entry)) if one),
        _unless(saying, entry, "repeats", "none"),
        _unless(saying, entry, "status", "planned"),
        words.ui("appointment.with", name=contact) if contact else "",
        _unless(saying, entry, "mode", ""),
        saying.field(_SECTION, entry, "where"),
    ]
    return BETWEEN.join(cut(one) for one in parts if one and one != name)


def particulars(saying: Saying, entry: Entry, *, soon: bool) -> tuple[Particular, ...]:
    """How I get there, who comes, what to bring, plan B; and for what comes soon, which of them is still open."""
    words = saying.words
    found = [
        Particular(icon, words.ui(f"appointment.{key}", value=said))
        for name, key, icon in _OWN_LINE
        if (said := saying.field(_SECTION, entry, name).strip())
    ]
    if soon and (missing := list(_missing(words, entry))):
        what = words.ui("appointment.still_open", what=", ".join(missing))
        found.append(Particular("circle-dashed", what, quiet=True))
    return tuple(found)


def _missing(words: Words, entry: Entry) -> Iterable[str]:
    for name, key, _icon in _OWN_LINE:
        away = entry.text("mode") in _AWAY and key in {"travel", "who_comes"}
        if key != "bring" and not away and not entry.text(name).strip():
            yield words.ui(f"appointment.open_{key}")


def _again(saying: Saying, one: Upcoming) -> str:
    words, time = saying.words, one.entry.text("time")
    name = cut(saying.name(_SECTION, one.entry) or words.ui("entry.no_words"), _LONGEST)
    said = near_day(words, one.day, saying.today)
    if not time:
        return words.ui("appointment.again", day=said, name=name)
    return words.ui("appointment.again_at", day=said, time=clock(words, time), name=name)


def _times(words: Words, entry: Entry) -> str:
    start, end = entry.text("time"), ends_at(entry)
    if start and end:
        return words.ui("appointment.from_to", start=clock(words, start), end=clock(words, end))
    return clock(words, start) if start else ""


def _unless(saying: Saying, entry: Entry, name: str, quiet: str) -> str:
    return "" if entry.text(name) == quiet else saying.field(_SECTION, entry, name)
