"""Reads days as people in the UK write them: "3/12", "3 Dec", "tomorrow", "next Friday"."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

# What people write, not what the program says: kept here because it belongs to this way of reading.
_MONTHS: Final = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
    ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
    ("december", "dec"),
)  # fmt: skip
_MONTH: Final = {name: place for place, names in enumerate(_MONTHS, 1) for name in names}
_WEEKDAYS: Final = (
    ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "weds", "wed"), ("thursday", "thurs", "thur", "thu"),
    ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
)  # fmt: skip
_WEEKDAY: Final = {name: place for place, names in enumerate(_WEEKDAYS) for name in names}
_NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_NEAR: Final = {"today": 0, "tomorrow": 1, "yesterday": -1, "day after tomorrow": 2, "a week today": 7,
                "a week tomorrow": 8}  # fmt: skip
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_DIGITS: Final = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?", re.ASCII)
_ORDINAL: Final = re.compile(r"(?<=\d)(st|nd|rd|th)\b")
_DAY_MONTH: Final = re.compile(r"(\d{1,2}) ([a-z]+)(?: (\d{4}|\d{2}))?", re.ASCII)
_MONTH_DAY: Final = re.compile(r"([a-z]+) (\d{1,2})(?: (\d{4}))?", re.ASCII)
_AHEAD: Final = re.compile(r"(?:in )?(\w+) (day|week|fortnight|month|year)s?(?: time)?", re.ASCII)
_LEAP_YEARS: Final = 8  # 29 February comes round within eight years, even across 2100


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """The day meant by `text`, or None. Without a year it is the next one; with `past`, the latest one."""
    plain = _plain(text)
    if not plain:
        return None
    if plain in _NEAR:
        return _shifted(today, _NEAR[plain])
    return (
        _iso(plain)
        or _by_digits(plain, today, past=past)
        or _by_name(plain, today, past=past)
        or _by_weekday(plain, today, past=past)
        or _ahead(plain, today)
        or _by_ordinal(text, today, past=past)
    )


def _plain(text: str) -> str:
    words = _ORDINAL.sub("", text.casefold().replace(",", " ").strip(" ."))
    kept = [word.strip(".") for word in words.split() if word not in {"the", "of", "on"}]
    return " ".join(kept)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(plain: str) -> date | None:
    found = _ISO.fullmatch(plain)
    return _made(int(found[1]), int(found[2]), int(found[3])) if found else None


def _by_digits(plain: str, today: date, *, past: bool) -> date | None:
    found = _DIGITS.fullmatch(plain)
    return _with_year(int(found[1]), int(found[2]), found[3], today, past=past) if found else None


def _by_name(plain: str, today: date, *, past: bool) -> date | None:
    first, _, rest = plain.partition(" ")
    named = rest if first in _WEEKDAY and rest else plain
    found = _DAY_MONTH.fullmatch(named)
    if found and found[2] in _MONTH:
        return _with_year(int(found[1]), _MONTH[found[2]], found[3], today, past=past)
    found = _MONTH_DAY.fullmatch(named)
    if found and found[1] in _MONTH:
        return _with_year(int(found[2]), _MONTH[found[1]], found[3], today, past=past)
    return None


def _with_year(day: int, month: int, year: str | None, today: date, *, past: bool) -> date | None:
    if year:
        return _made(int(year) + (2000 if len(year) == 2 else 0), month, day)
    step = -1 if past else 1
    for years in range(_LEAP_YEARS + 1):
        found = _made(today.year + step * years, month, day)
        if found is not None and (found <= today if past else found >= today):
            return found
    return None


def _by_weekday(plain: str, today: date, *, past: bool) -> date | None:
    *before, name = plain.split()
    if name == "week" and len(before) == 1 and before[0] in _WEEKDAY:
        return _next(today, _WEEKDAY[before[0]]) + timedelta(days=7)
    if name not in _WEEKDAY:
        return None
    wanted = _WEEKDAY[name]
    match before:
        case []:
            return _last(today, wanted) if past else _next(today, wanted)
        case ["this" | "coming"]:
            return _next(today, wanted)
        case ["next"]:
            monday = today - timedelta(days=today.weekday())
            return monday + timedelta(days=7 + wanted)
        case ["last"]:
            return _last(today, wanted)
        case _:
            return None


def _next(today: date, weekday: int) -> date:
    """The first such day after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _last(today: date, weekday: int) -> date:
    """The latest such day before today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def _ahead(plain: str, today: date) -> date | None:
    found = _AHEAD.fullmatch(plain)
    if plain.startswith("next "):
        found = _AHEAD.fullmatch(f"in a {plain.removeprefix('next ')}")
    if not found:
        return None
    count = int(found[1]) if found[1].isdigit() else _NUMBERS.get(found[1], 0)
    if not 0 < count <= 1000:
        return None
    match found[2]:
        case "month":
            return _months_on(today, count)
        case "year":
            return _months_on(today, 12 * count)
        case unit:
            return _shifted(today, count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _shifted(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _months_on(today: date, months: int) -> date | None:
    years, month = divmod(today.month - 1 + months, 12)
    year = today.year + years
    if year > date.max.year:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _by_ordinal(text: str, today: date, *, past: bool) -> date | None:
    """A day of the month alone, such as "the 3rd": the next one, or with `past` the latest."""
    found = re.fullmatch(r"(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)", text.casefold().strip(" ."))
    if not found:
        return None
    step = -1 if past else 1
    for months in range(12):
        years, month = divmod(today.month - 1 + step * months, 12)
        made = _made(today.year + years, month + 1, int(found[1]))
        if made is not None and (made <= today if past else made >= today):
            return made
    return None
