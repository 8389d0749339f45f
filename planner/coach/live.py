"""The coach beside the one thing being written: the rules of that entry alone, quick enough for every pause in typing.

The rules are the same as of the whole review; they are given a plan that holds no more than they need for this entry.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from planner.coach import coverage, if_then, safety, specific
from planner.coach.findings import ORDER, Asked, Finding
from planner.coach.on_the_list import leads_to, listed
from planner.coach.remembered import looking
from planner.plan.fields import EntryId, SectionId
from planner.plan.model import Contents, Entry, Plan

_CUES: Final = ("triggers", "warning_signs")
_DEEDS: Final = ("first", "second")
_AT_ONCE: Final = frozenset({"coverage.person", "coverage.actions"})
"""Gaps that one press fills from what the person wrote already; the others are for the map."""
_OFFERED: Final = 2
"""So many strategies are looked at as a second action."""


def findings(asked: Asked, section: str, entry: EntryId) -> tuple[Finding, ...]:
    """What there is to say of one entry, what matters most first."""
    found = next((one for one in asked.plan.section(section).entries if one.id == entry), None)
    if found is None:
        return ()
    with looking():
        return _findings(asked, section, found)


def _findings(asked: Asked, section: str, found: Entry) -> tuple[Finding, ...]:
    alone = replace(asked, plan=_only(asked.plan, {section: (found,), "about": asked.plan.entries("about")}))
    said = [*safety.findings(alone), *if_then.not_plans(alone), *specific.findings(alone)]
    said = [one for one in said if one.where.entry == found.id]
    if found.type == "plan":
        said += _form(asked, found)
        said += _cover(asked, found)
    return tuple(sorted(said, key=_rank))


def _rank(one: Finding) -> tuple[bool, bool, int, int]:
    """Safety first; then what will not be done, which says more of the words than that they are wide."""
    safe = one.severity != "safety"
    return safe, safe and one.rule != "if_then.not_plan", ORDER.index(one.severity), one.typing


def _form(asked: Asked, plan: Entry) -> Iterator[Finding]:
    """The rules about an if-then plan that look at the rest of the plan too."""
    yield from if_then.two_firsts(asked, plan)
    yield from if_then.needs(asked, plan)
    yield from if_then.is_trigger(asked, plan, listed(asked.plan, asked.lexicon))
    alike = {"if_then": _of_cue(asked.plan, plan), **{name: asked.plan.entries(name) for name in _CUES}}
    same = if_then.same_cue(replace(asked, plan=_only(asked.plan, alike)))
    yield from (one for one in same if one.where.entry == plan.id)


def _cover(asked: Asked, plan: Entry) -> Iterator[Finding]:
    """What its cue still lacks once the plan says what to do, where one press fills it."""
    cue = plan.text("cue")
    if not cue or not _deeds(plan):
        return
    plans = _of_cue(asked.plan, plan)
    if any(one.text("ring") for one in plans) and sum(_deeds(one) for one in plans) > 1:
        return
    near = {
        "if_then": plans,
        "coping": _near(asked, plans),
        "support": asked.plan.entries("support"),
        "lapse": asked.plan.entries("lapse"),
        **{name: tuple(one for one in asked.plan.entries(name) if one.id == cue) for name in _CUES},
    }
    seen = replace(asked, plan=_only(asked.plan, near))
    for one in coverage.findings(seen):
        if one.where.entry == cue and one.rule in _AT_ONCE and one.repair.given and one.severity != "suggest":
            yield one


def _deeds(plan: Entry) -> int:
    """How many actions an if-then plan holds."""
    return sum(bool(plan.text(name).strip() or plan.text(f"{name}_strategy")) for name in _DEEDS)


def _near(asked: Asked, plans: Iterable[Entry]) -> tuple[Entry, ...]:
    """The strategies these plans use, and a few that could be used beside them and lead to nothing risky."""
    used = {one.text(f"{name}_strategy") for one in plans for name in _DEEDS}
    all_of_them, things = asked.plan.entries("coping", "strategy"), listed(asked.plan, asked.lexicon)
    safe = (one for one in all_of_them if leads_to(things, one.text("text"), asked.lexicon) is None)
    ranked = sorted(safe, key=lambda one: (not one.yes("alone"), not one.yes("night"), -(one.number("helped") or 0)))
    offered = {one.id for one in ranked[:_OFFERED]}
    return tuple(one for one in all_of_them if one.id in used or one.id in offered)


def _of_cue(plan: Plan, entry: Entry) -> tuple[Entry, ...]:
    cue = entry.text("cue")
    return tuple(
        one for one in plan.entries("if_then", "plan") if one.id == entry.id or (cue and one.text("cue") == cue)
    )


def _only(plan: Plan, kept: dict[str, tuple[Entry, ...]]) -> Plan:
    """A plan with nothing but these entries."""
    return replace(plan, sections={SectionId(name): Contents(entries=entries) for name, entries in kept.items()})
