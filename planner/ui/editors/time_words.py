"""Reads times of day as people in the UK write them: "7.30", "7pm", "half seven", "19:30", "midnight"."""

import re
from typing import Final

_SAID: Final = {"noon": "12:00", "midday": "12:00", "midnight": "00:00", "12 noon": "12:00", "12 midnight": "00:00"}
_HOURS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_DIGITS: Final = re.compile(r"(\d{1,2})(?:\s*[:.h ]\s*(\d{2}))?\s*(am|pm)?", re.ASCII)
_FOUR: Final = re.compile(r"(\d{2})(\d{2})\s*(am|pm)?", re.ASCII)
_PAST: Final = re.compile(
    r"(half|quarter past|quarter to|half past|\d{1,2} past|\d{1,2} to) (\w+?)\s*(am|pm)?", re.ASCII
)
_PART: Final = {"in the morning": "am", "in the afternoon": "pm", "in the evening": "pm", "at night": "pm"}


def read_time(text: str) -> str | None:
    """The time meant by `text` as ``HH:MM``, or None. Without am or pm it is as on a 24-hour clock."""
    plain = _plain(text)
    if plain in _SAID:
        return _SAID[plain]
    found = _DIGITS.fullmatch(plain) or _FOUR.fullmatch(plain)
    if found:
        return _made(int(found[1]), int(found[2] or 0), found[3])
    found = _PAST.fullmatch(plain)
    return _spoken(found[1], found[2], found[3]) if found else None


def _plain(text: str) -> str:
    words = " ".join(text.casefold().replace("\u2019", "'").split()).removeprefix("at ")
    for said, half in _PART.items():
        words = words.replace(said, half)
    words = re.sub(r"\b([ap])\.?\s?m\b\.?", r"\1m", words)
    words = re.sub(r"(?<=\d)([ap])$", r"\1m", words)
    words = words.replace(" o'clock", "").replace(" oclock", "")
    parts = words.split()
    if parts and parts[0] in _HOURS and (len(parts) == 1 or parts[1] in {"am", "pm"}):
        parts[0] = str(_HOURS[parts[0]])
    return " ".join(parts)


def _made(hour: int, minute: int, half: str | None) -> str | None:
    if half and not 1 <= hour <= 12:
        # "19:30pm" is still clear; "0am" and "13am" are not.
        return f"{hour:02}:{minute:02}" if half == "pm" and 12 < hour < 24 and minute < 60 else None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _spoken(before: str, hour_word: str, half: str | None) -> str | None:
    hour = int(hour_word) if hour_word.isdigit() else _HOURS.get(hour_word)
    if hour is None or not 0 <= hour < 24:
        return None
    minutes = {"half": 30, "half past": 30, "quarter past": 15, "quarter to": -15}.get(before)
    if minutes is None:
        count, way = before.split()
        minutes = int(count) if way == "past" else -int(count)
    if abs(minutes) >= 60:
        return None
    whole = _made(hour, 0, half)
    if whole is None:
        return None
    total = (int(whole[:2]) * 60 + minutes) % (24 * 60)
    return f"{total // 60:02}:{total % 60:02}"
