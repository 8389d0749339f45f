"""Actions that harm: said kindly, with the box that helps, and kept nowhere."""

from collections.abc import Iterator
from typing import Final

from planner.coach.findings import Asked, Finding, Where
from planner.coach.unsafe import unsafe
from planner.coach.wording import shown

ACTIONS: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("if_then", "plan"): ("first", "second", "avoid"),
    ("coping", "strategy"): ("text",),
    ("coping", "stress_step"): ("text",),
    ("cravings", "step"): ("text",),
    ("warning_signs", "sign"): ("what_i_do",),
    ("lapse", "step"): ("text",),
    ("goals", "milestone"): ("reward",),
    ("goals", "goal"): ("first_step",),
    ("reasons", "need"): ("safer_way",),
    ("health", "pain_step"): ("text",),
    ("routine", "block"): ("text",),
    ("routine", "mooring_line"): ("text",),
    ("first_week", "leaving_hour"): ("text",),
}
"""The fields that hold something to do, or a treat for having done it."""

ANSWERS: Final = (("first_week", "payday_plan"), ("first_week", "first_night"), ("aftercare", "nobody_rang"))


def findings(asked: Asked) -> Iterator[Finding]:
    """`safety.action`. Source: the safety rule of the plan's fields table; withdrawal that can kill, tolerance (E16)."""
    for section, entry in asked.plan.all_entries():
        for field in ACTIONS.get((str(section), str(entry.type)), ()):
            text = entry.text(field)
            harm = unsafe(text, asked.plan, asked.lexicon) if text else ""
            if harm:
                yield _said(harm, Where(str(section), entry.id, field), text)
    for section_id, name in ANSWERS:
        text = asked.plan.words(section_id, name)
        harm = unsafe(text, asked.plan, asked.lexicon) if text else ""
        if harm:
            yield _said(harm, Where(section_id, None, name), text)


def _said(harm: str, where: Where, text: str) -> Finding:
    return Finding("safety.action", "safety", where, f"unsafe_{harm}", {"name": shown(text)})
