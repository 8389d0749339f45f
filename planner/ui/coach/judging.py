"""What a page asks the coach while a person writes: the rules of one entry, and what stands with what they say."""

from collections.abc import Callable

from msgspec.structs import replace

from planner.coach import live, safety
from planner.coach.findings import Finding, suggested
from planner.plan.fields import EntryId, FieldId, SectionId
from planner.plan.model import Contents
from planner.ui.coach.mending import Mending
from planner.ui.coach.question import asked
from planner.ui.coach.way import Way
from planner.ui.verbs import Place, Verbs


def judged(verbs: Verbs, section: str, entry: EntryId | None, field: str) -> tuple[Finding, ...]:
    """What there is to say of an entry, what matters most first; of a single answer, only what is about safety."""
    now = asked(verbs)
    if entry is not None:
        return live.findings(now, section, entry)
    plan, name = now.plan, SectionId(section)
    value = plan.answer(section, field)
    answers = {FieldId(field): value} if value is not None else {}
    about = SectionId("about")
    alone = {about: plan.section(about), name: Contents(answers=answers)}
    found = safety.findings(replace(now, plan=replace(plan, sections=alone)))
    return tuple(one for one in found if one.where.section == section and one.where.field == field)


def ways_for(verbs: Verbs, finding: Finding, told: Callable[[], None], *, inside: bool) -> tuple[Way, ...]:
    """What one press can do; about safety, the way to help right now. `inside` where the field stands open above it."""
    if finding.severity == "safety":
        return (Way(verbs.words.ui("coach_beside.right_now"), lambda: verbs.go(Place("struggling")), leads=True),)
    found = Mending(verbs, told).ways(finding)
    # Who writes in the very field needs no way to it.
    found = tuple(one for one in found if not (inside and one.here))
    # Beside the words a time is the shorter way than more words.
    return tuple(sorted(found, key=lambda one: one.here)) if finding.repair.kind == "time" else found


def more_about(verbs: Verbs, finding: Finding) -> tuple[str, ...]:
    """The crisis words, or the box about what is dangerous to stop alone, where they belong to what was written."""
    plan, words = verbs.session.plan, verbs.words
    match finding.key:
        case "unsafe_self_harm":
            return words.crisis_box
        case "unsafe_stop":
            box = words.safety_box(plan.substances())
            return (suggested(words, finding), *(one.text for one in box))
        case _:
            return ()
