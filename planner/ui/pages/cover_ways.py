"""What a press on the cover map does: mends a gap at once, or leads to the exact place where it is mended."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from planner.plan.fields import FieldId, SectionId, TypeId, Value
from planner.ui.verbs import Place, Verbs

if TYPE_CHECKING:
    from planner.coach.coverage import Cell, Row
    from planner.plan.model import Entry
    from planner.ui.coach.way import Way


def ways_of(verbs: Verbs, cell: "Cell", told: "Callable[[Way], None]") -> "tuple[Way, ...]":
    """The presses that mend a gap, best first; none where only writing does. `told` hears what was done."""
    from planner.ui.coach.mending import Mending  # with the coach, which is loaded by now

    if cell.finding is None:
        return ()
    made = [one for one in Mending(verbs, _nothing).ways(cell.finding) if not one.leads]
    return tuple(replace(one, does=_then(one, told)) for one in made)


def leads_to(verbs: Verbs, row: "Row", cell: "Cell") -> None:
    """Shows the exact field; for an if-then, begins a plan with this cue where there is none."""
    verbs.go(_place(verbs, row, cell))


def _place(verbs: Verbs, row: "Row", cell: "Cell") -> Place:
    plan = next((one for one in verbs.session.plan.entries("if_then", "plan") if one.text("cue") == row.entry), None)
    if cell.cover == "lapse_step":
        steps = verbs.session.plan.entries("lapse", "step")
        return Place("section", "lapse", steps[0].id if steps else "", "text" if steps else "")
    if cell.cover == "person":
        if not verbs.session.plan.entries("support", "supporter"):
            return Place("section", "support")
        if row.kind == "sign" and (row.level == "red" or plan is None):
            return Place("section", row.section, row.entry, "may_mention")
    if plan is None and cell.state == "covered":
        return Place("section", row.section, row.entry, "what_i_do" if row.kind == "sign" else "")
    if plan is None:
        return Place("section", "if_then", _begun(verbs, row), "first")
    return Place("section", "if_then", plan.id, "ring" if cell.cover == "person" else _slot(plan, cell))


def _begun(verbs: Verbs, row: "Row") -> str:
    """A new if-then plan with this cue."""
    values: dict[FieldId, Value] = {FieldId("cue"): row.entry}
    return verbs.session.add(SectionId("if_then"), TypeId("plan"), values)


def _slot(plan: "Entry", cell: "Cell") -> str:
    """The action to write: the second where a first stands already and one more is wanted."""
    has_first = bool(plan.text("first").strip() or plan.text("first_strategy"))
    return "second" if has_first and cell.cover != "if_then" else "first"


def _then(way: "Way", told: "Callable[[Way], None]") -> Callable[[], None]:
    def does() -> None:
        way.does()
        told(way)

    return does


def _nothing() -> None:
    """The page hears of it another way."""
