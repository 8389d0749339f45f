"""How the values of a plan are said in words: dates, hours, choices and links, alike on screen and paper."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from msgspec import Struct

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.fields import (
    DAYS,
    Choice,
    Choices,
    Date,
    Field,
    Hours,
    HoursOfWeek,
    Image,
    Link,
    Links,
    Number,
    Opaque,
    Scale,
    Time,
    Value,
    YesNo,
    is_date,
    is_empty,
)
from planner.plan.model import Entry, Plan
from planner.words import FieldWords, Words

BRIEF: Final = 140
"""Characters after which a part of a brief is cut; the whole stands in the form and on paper."""
QUIET: Final = frozenset({"none", "planned", "not_yet", "not_started"})
"""Options that say nothing yet: a brief leaves them out."""
THEME: Final = "theme"
"""Sorts entries into kinds; it says nothing about the one entry that its words do not say."""
_WEEKDAYS, _WEEKEND = DAYS[:5], DAYS[5:]


def day(words: Words, iso: str, today: str = "") -> str:
    """A day as people say it, "Thursday 26 November"; with its year unless that is `today`'s."""
    if not is_date(iso):
        return iso
    found = date.fromisoformat(iso)
    key = "say.date" if iso[:4] == today[:4] else "say.date_year"
    return words.ui(
        key,
        weekday=words.ui(f"day.{DAYS[found.weekday()]}"),
        day=found.day,
        month=words.ui(f"month.{found.month}"),
        year=found.year,
    )


def clock(words: Words, time: str) -> str:
    """A time as people say it, "10.30am", "6pm", "midnight"."""
    hour, _, minute = time.partition(":")
    if not (hour.isdigit() and minute.isdigit()):
        return time
    if time in {"00:00", "24:00"}:
        return words.ui("say.midnight")
    if time == "12:00":
        return words.ui("say.midday")
    half = "am" if int(hour) < 12 else "pm"
    key = f"say.{half}" if minute == "00" else f"say.{half}_minutes"
    return words.ui(key, hour=(int(hour) - 1) % 12 + 1, minute=minute)


def hours(words: Words, stretches: Iterable[Hours]) -> str:
    """Hours of the week, "weekdays 9am to 5pm; Sundays all day"."""
    return "; ".join(_stretch(words, one) for one in stretches)


def listed(words: Words, texts: Sequence[str]) -> str:
    """A list in a sentence, "a, b and c"."""
    if len(texts) < 2:
        return "".join(texts)
    return words.ui("say.and", first=", ".join(texts[:-1]), last=texts[-1])


def cut(text: str, most: int = BRIEF) -> str:
    """The beginning of a text where its whole stands elsewhere; ends at a word, with an ellipsis."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "\u2026"


def days(words: Words, names: Sequence[str]) -> str:
    """Days of the week, "weekdays", "Mondays to Thursdays", "Mondays and Fridays"."""
    chosen = tuple(one for one in DAYS if one in names)
    for wanted, key in ((DAYS, "say.every_day"), (_WEEKDAYS, "say.weekdays"), (_WEEKEND, "say.weekends")):
        if chosen == wanted:
            return words.ui(key)
    return listed(words, [name for run in _runs(chosen) for name in _run(words, run)])


class Saying(Struct, frozen=True):
    """How the values of one plan are said; `today` is ``YYYY-MM-DD``."""

    words: Words
    plan: Plan
    catalogue: Catalogue = CATALOGUE
    today: str = ""

    def value(self, section: str, type_id: str | None, name: str, value: Value) -> str:
        """A value of a field, in words; nothing for what cannot be said in words (a picture, unknown ids)."""
        field = self.catalogue.field(section, type_id, name)
        if field is None or isinstance(value, Opaque):
            return ""
        return self._said(field, self._words_of(section, type_id, field), value)

    def field(self, section: str, entry: Entry, name: str) -> str:
        """A field of an entry, in words; nothing when it was never filled."""
        value = entry.get(name)
        return "" if value is None or is_empty(value) else self.value(section, entry.type, name, value)

    def name(self, section: str, entry: Entry) -> str:
        """What names an entry: its main field, or the first other field with words."""
        declared = self.catalogue.type(section, entry.type)
        if declared is None:
            return ""
        if self._is_other(entry, declared.main):
            own = next((entry.text(one.id) for one in declared.fields[1:] if entry.text(one.id).strip()), "")
            if own:
                return own
        found = (self.field(section, entry, one.id) for one in declared.fields)
        return next((one for one in found if one.strip()), "")

    def brief(self, section: str, entry: Entry) -> tuple[str, ...]:
        """The filled fields but the one that names the entry, each in a few words."""
        declared = self.catalogue.type(section, entry.type)
        if declared is None:
            return ()
        named = self.name(section, entry)
        parts = (self._part(section, entry, one) for one in declared.fields if one.id != THEME)
        return tuple(cut(part) for part in parts if part and part != named)

    def linked(self, entry_id: str) -> str:
        """What names the entry a link points at; nothing when it is gone."""
        found = self.plan.find(entry_id)
        return self.name(*found) if found else ""

    def _said(self, field: Field, words: FieldWords, value: Value) -> str:
        match field.kind, value:
            case (Date(), str(said)):
                return day(self.words, said, self.today)
            case (Time(), str(said)):
                return clock(self.words, said)
            case (Scale(top=top), int(count)):
                return self.words.ui("say.scale", value=count, top=top)
            case (Number(unit=unit), int(count) | float(count)):
                return self.words.plural(f"say.{unit}", count)
            case (YesNo(), bool(yes)):
                return self.words.ui("say.yes" if yes else "say.no")
            case (Link(), str(linked)):
                return self.linked(linked)
            case (Choice(), str(option)):
                return words.choices.get(option, option)
            case (_, str(text)):
                return "" if isinstance(field.kind, Image) else text
            case (_, tuple(several)):
                return self._several(field, words, several)
            case _:
                return ""

    def _several(self, field: Field, words: FieldWords, values: tuple[str, ...] | tuple[Hours, ...]) -> str:
        texts = [one for one in values if isinstance(one, str)]
        match field.kind:
            case HoursOfWeek():
                return hours(self.words, [one for one in values if isinstance(one, Hours)])
            case Choices(options=options) if options == DAYS:
                return days(self.words, texts)
            case Links():
                return listed(self.words, [name for one in texts if (name := self.linked(one))])
            case _:
                return listed(self.words, [words.choices.get(one, one) for one in texts])

    def _part(self, section: str, entry: Entry, field: Field) -> str:
        said = self.field(section, entry, field.id)
        if not said:
            return ""
        key = f"brief.{entry.type}.{field.id}"
        if self.words.ui_words.get(key) == "" or entry.get(field.id) in QUIET:
            return ""
        if isinstance(field.kind, YesNo):
            if not entry.yes(field.id):
                return ""
            return self.words.ui_words.get(key, self._words_of(section, entry.type, field).label)
        if key in self.words.ui_words:
            return self.words.ui(key, value=said)
        return said

    def _words_of(self, section: str, type_id: str | None, field: Field) -> FieldWords:
        return self.words.field(section, type_id, field.id)

    @staticmethod
    def _is_other(entry: Entry, main: str) -> bool:
        return entry.text(main) == "other"


def _stretch(words: Words, one: Hours) -> str:
    if (one.start, one.end) == ("00:00", "24:00"):
        if len(one.days) == len(DAYS):
            return words.ui("say.always")
        return words.ui("say.all_day", days=days(words, one.days))
    late = one.end < one.start and one.end != "00:00"
    key = "say.stretch_late" if late else "say.stretch"
    return words.ui(key, days=days(words, one.days), start=clock(words, one.start), end=clock(words, one.end)).strip()


def _runs(chosen: Sequence[str]) -> list[list[str]]:
    """Days that follow each other, together."""
    places = [DAYS.index(one) for one in chosen]
    return [[DAYS[place] for _, place in run] for _, run in groupby(enumerate(places), lambda pair: pair[1] - pair[0])]


def _run(words: Words, run: list[str]) -> list[str]:
    names = [words.ui(f"say.days.{one}") for one in run]
    if len(run) > 2:
        return [words.ui("say.day_range", first=names[0], last=names[-1])]
    return names
