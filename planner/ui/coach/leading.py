"""Where a finding is mended by hand: the exact field, or where such a thing is written for the first time."""

from collections.abc import Iterator
from typing import Final

from planner.coach.findings import Finding, Where
from planner.coach.lexicon import lexicon
from planner.coach.tied import WEAK
from planner.coach.vague import too_wide
from planner.plan import week
from planner.plan.model import Entry, Plan
from planner.ui.coach.way import Way
from planner.ui.verbs import Place, Verbs

_WRITTEN: Final = {
    "strategy": ("coping", "strategy", "add_strategy"),
    "person": ("support", "supporter", "add_person"),
    "lapse_step": ("lapse", "step", "add_step"),
}
"""Where what a repair wants is written for the first time: its section, its kind of entry, and the words for it."""
_ELSEWHERE: Final = {
    "freshness.review": Place("section", "use_plan", field="next_review"),
    "freshness.lines": Place("help"),
    "readiness.copies": Place("print"),
    "single_point.service": Place("section", "aftercare", field="contact"),
}
"""What is mended on another page, or in another part of its page, than it is about."""
_NO_DEED: Final = WEAK | {"contradiction.action"}
"""Rules by which words do not count as something to do, or lead to what to keep away from."""


class Leads:
    """Ways that show where something is mended by hand."""

    def __init__(self, verbs: Verbs) -> None:
        self._verbs = verbs

    def to_place(self, finding: Finding) -> Way:
        """The field, or where what is wanted is written for the first time."""
        kind, anew = finding.repair.kind, _WRITTEN.get(finding.repair.kind)
        if anew is None or finding.rule == "single_point.person":
            return self._to(place_of(finding, self._verbs.session.plan), "then" if kind == "then" else "show", finding)
        return self._to(Place("section", anew[0], field=anew[1]), anew[2], finding)

    def to_action(self, finding: Finding, plan: Entry, slot: str | None) -> Way:
        """The action that is missing; where both stand, the one it is about, or that does not count as it is written."""
        where = finding.where
        named = where.field if where.section == "if_then" and where.field in {"first", "second"} else None
        return self._to(Place("section", "if_then", plan.id, slot or named or self._weaker(plan)), "show", finding)

    def to_times(self, finding: Finding) -> Iterator[Way]:
        """The words, where who, where or when can be added; and the hours, where those would be enough."""
        where = finding.where
        entry = self._verbs.session.plan.find(where.entry or "")
        text = entry[1].text(where.field or "text") if entry is not None else ""
        yield self.to_place(finding)
        if too_wide(text, "time", lexicon()):
            yield self._to(Place("section", where.section, where.entry or "", "hours"), "when", finding)

    def weak(self, entry: Entry) -> frozenset[str | None]:
        """The fields of an entry whose words do not count as something to do, as the coach saw them last."""
        review = self._verbs.advice.review
        found = review.findings if review is not None else ()
        return frozenset(one.where.field for one in found if one.where.entry == entry.id and one.rule in _NO_DEED)

    def _weaker(self, plan: Entry) -> str:
        weak = self.weak(plan)
        return "first" if "first" in weak and "second" not in weak else "second"

    def _to(self, place: Place, key: str, finding: Finding) -> Way:
        where = finding.where
        here = (place.section, place.entry, place.field) == (where.section, where.entry or "", where.field)
        said = self._verbs.words.ui(f"coach_beside.{key}")
        return Way(said, lambda: self._verbs.go(place), leads=True, here=here)


def place_of(finding: Finding, plan: Plan) -> Place:
    """Where one press leads so that this can be mended."""
    where, rule = finding.where, finding.rule
    if rule in _ELSEWHERE:
        return _ELSEWHERE[rule]
    match rule:
        case "reach.nobody" | "reach.trigger_hours":
            return _to_be_reached(plan)
        case "single_point.hours":
            return _one_more(plan, where.entry)
        case "single_point.person":
            return _second_person(finding, plan)
        case "contradiction.gap":
            return _free_hours(where, plan)
        case "readiness.first_appointment" if where.entry is None:
            undated = (one.id for one in plan.entries("aftercare", "appointment") if not one.text("date"))
            return Place("section", "aftercare", next(undated, ""), "date")
        case _:
            return Place("section", where.section, where.entry or "", where.field or "")


def rung(plan: Plan, supporter: str) -> tuple[Entry, ...]:
    """The if-then plans of triggers that ring this person and name nobody else, those of the strongest triggers first."""
    strength = {str(one.id): one.number("strength") or 0 for one in plan.entries("triggers", "trigger")}
    people = [
        one.text("name").strip().casefold() for one in plan.entries("support", "supporter") if one.id != supporter
    ]
    others = [name for name in people if name]
    mine = [one for one in plan.entries("if_then", "plan") if one.text("cue") in strength]
    held = [one for one in mine if one.text("ring") == supporter and not _names(one, others)]
    return tuple(sorted(held, key=lambda one: -strength[one.text("cue")]))


def _names(plan: Entry, people: list[str]) -> bool:
    written = " ".join(plan.text(one) for one in ("first", "second", "avoid")).casefold()
    return any(name in written for name in people)


def _second_person(finding: Finding, plan: Plan) -> Place:
    """Somebody to add where there is nobody else; else the second thing to do of a plan that rings this person alone."""
    theirs = rung(plan, finding.where.entry or "")
    if finding.repair.kind != "person" or not theirs:
        return Place("section", "support", field="supporter")
    return Place("section", "if_then", theirs[0].id, "second")


def _to_be_reached(plan: Plan) -> Place:
    """The number of the first person where nobody has one; else the hours of one who has none yet, or of the first."""
    people = [one for one in plan.entries("support", "supporter") if one.text("asked") != "said_no"]
    if not people:
        return Place("section", "support", field="supporter")
    rings = [one for one in people if one.text("phone").strip()]
    if not rings:
        return Place("section", "support", people[0].id, "phone")
    one = next((each for each in rings if not each.hours("hours")), rings[0])
    return Place("section", "support", one.id, "hours")


def _one_more(plan: Plan, there: str | None) -> Place:
    """The hours of somebody else than the one who is there then; somebody to add where all are in office hours."""
    others = [one for one in plan.entries("support", "supporter") if one.id != there and one.text("asked") != "said_no"]
    if there is None or not others:
        return Place("section", "support", field="supporter")
    return Place("section", "support", others[0].id, "hours")


def _free_hours(where: Where, plan: Plan) -> Place:
    """The part of the week in which the trigger comes and nothing is planned."""
    trigger = next((one for one in plan.entries("triggers", "trigger") if one.id == where.entry), None)
    planned = {cell for one in plan.entries("routine", "block") for cell, _begins in week.block_cells(one)}
    cells = [cell for one in (trigger.hours("hours") if trigger else ()) for cell in week.cells(one)]
    free = next((cell for cell in cells if cell not in planned), cells[0] if cells else None)
    return Place("section", "routine", field=f"{free[0]}.{free[1]}" if free else "")
