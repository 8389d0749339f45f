"""What an action cannot be done without: money, a phone, transport, another person, daylight."""

import re
from collections.abc import Iterable
from typing import Final

from planner.coach.lexicon import Lexicon
from planner.coach.remembered import once
from planner.coach.spelling import heard_in
from planner.coach.tables import tables
from planner.plan.fields import Hours
from planner.plan.week import DAY, minute, span

NEEDS: Final = ("money", "phone", "transport", "other_person", "daylight")
_LISTS: Final = tuple(f"needs_{need}" for need in NEEDS)
_NOTHING: Final = frozenset[str]()
_DARK: Final = (minute("20:00"), minute("07:00"))
"""No daylight from the one to the other; our judgement, for a British year."""
_SOMEBODY: Final = re.compile(r"\bwith (?:[A-Z][a-z]+ )?[A-Z][a-z]+\b(?! [A-Z])")
_REACHED: Final = re.compile(r"\b(?:[Ss]nap|[Bb]ell|[Bb]uzz|[Pp]ing|DM|[Vv]oice-?note) (?:my |our )?[A-Z][a-z]+\b")
_LINE: Final = re.compile(
    r"\b(?:[Tt]he|[Nn]umber|[Nn]o\.?) ([A-Z]?\d{1,3}[A-Z]?) (?:to|from|into|out|up|down|round|home)\b"
)
_SHORT_NUMBERS: Final = frozenset({"111", "999", "101", "112", "119"})
"""A number that goes somewhere is a bus or a train; these are rung."""


@once
def needs_of(text: str, lexicon: Lexicon) -> frozenset[str]:
    """What the words of an action say it needs. Source: the backup step of safety plans (Stanley and Brown, 1a)."""
    held = tables(lexicon)
    found = frozenset({"other_person"}) if _SOMEBODY.search(text) else _NOTHING
    if _REACHED.search(text):
        found |= {"phone", "other_person"}
    if (line := _LINE.search(text)) is not None and line[1] not in _SHORT_NUMBERS:
        found |= {"money", "transport"}
    if not held.may_begin(text, *_LISTS):
        return found
    heard = heard_in(text)
    if held.find(heard, "phone_away") >= 0:
        heard = " ".join(one for one in heard.split() if one != "phone")
    return found | frozenset(need for need in NEEDS if held.find(heard, f"needs_{need}") >= 0)


def is_dark(at: int) -> bool:
    """Whether there is no daylight at a minute of the day."""
    dusk, dawn = _DARK
    return at >= dusk or at < dawn


def all_dark(hours: Iterable[Hours], words: str, lexicon: Lexicon) -> bool:
    """Whether a trigger comes only in the dark: by its hours, or where it has none by its words ("at 3am")."""
    spans = [span(one.start, one.end) for one in hours]
    if not spans:
        return tables(lexicon).stand_in(words, "dark_times")
    dusk, dawn = _DARK
    night = DAY - dusk + dawn
    return all(is_dark(first) and (first - dusk) % DAY + long <= night for first, long in spans)
