"""Which part of a plan a hard moment meets: the trigger or sign most like it, its if-then, and what would work there."""

import re
from functools import lru_cache
from typing import Final

from planner.coach.acting import Action, works
from planner.coach.findings import Asked
from planner.coach.lexicon import Situation
from planner.plan.fields import DAYS
from planner.plan.model import Entry, Plan
from planner.plan.week import DAY, minute, minutes

_WORD_COUNTS, _HOURS_COUNT, _THEME_COUNTS = 4, 2, 1
"""How alike a trigger and a situation are; a word in common there must be. Our judgement."""
_SHORT: Final = 3  # letters: "ex" is not the beginning of "exam"


def minute_of_week(situation: Situation) -> int:
    """When a situation is, in minutes from Monday 00:00."""
    return DAYS.index(situation.day) * DAY + minute(situation.time)


def meets(plan: Plan, situation: Situation) -> Entry | None:
    """The trigger, or the amber or red sign, most like the situation; of two alike, the stronger."""
    found = [
        (score, one.number("strength") or 0, -place, one)
        for place, one in enumerate(_cues(plan))
        if (score := _alike(one, situation))
    ]
    return max(found, key=lambda one: one[:3])[3] if found else None


def answer_to(plan: Plan, met: Entry | None, situation: Situation) -> Entry | None:
    """The if-then for what was met, else one whose own words are like the situation."""
    plans = plan.entries("if_then", "plan")
    linked = next((one for one in plans if met is not None and one.text("cue") == met.id), None)
    return linked or next((one for one in plans if shared(one.text("cue_words"), situation.cues)), None)


def own_that_work(asked: Asked, situation: Situation) -> tuple[Entry, ...]:
    """The person's own strategies that work in the situation, those that helped most first."""
    found = [
        one
        for one in asked.plan.entries("coping", "strategy")
        if works(asked, situation, Action("coping", one, "text")) is None
    ]
    return tuple(sorted(found, key=lambda one: -(one.number("helped") or 0)))


def title(entry: Entry) -> str:
    """What an entry is called."""
    return (entry.text("text") or entry.text("name") or entry.text("cue_words")).strip()


def shared(text: str, cues: tuple[str, ...]) -> int:
    """How many of the cues a text holds; a cue begins a word of it, a short one is a whole word."""
    return len(_beginning(cues).findall(text.casefold())) if cues and text else 0


@lru_cache(maxsize=128)
def _beginning(cues: tuple[str, ...]) -> re.Pattern[str]:
    whole = (re.escape(one) + (r"\b" if len(one) <= _SHORT else "") for one in cues)
    return re.compile(rf"\b(?:{'|'.join(whole)})")


def _cues(plan: Plan) -> tuple[Entry, ...]:
    signs = (one for one in plan.entries("warning_signs", "sign") if one.get("level") in {"amber", "red"})
    return (*plan.entries("triggers", "trigger"), *signs)


def _alike(entry: Entry, situation: Situation) -> int:
    score = _WORD_COUNTS * shared(entry.text("text"), situation.cues)
    if not score:
        return 0
    hours = entry.hours("hours")
    if hours:
        score += _HOURS_COUNT if minutes(hours)[minute_of_week(situation)] else -1
    return score + (_THEME_COUNTS if situation.theme and entry.get("theme") == situation.theme else 0)
