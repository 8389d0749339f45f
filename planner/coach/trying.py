"""Walks a plan through one hard moment, step by step: what it says to do, who can be rung then, where it holds and breaks."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from planner import saying
from planner.coach import meeting, reach
from planner.coach.acting import Action, works
from planner.coach.findings import Asked, Finding, Repair, Where
from planner.coach.lexicon import Situation
from planner.coach.things import first_words, thing
from planner.plan.fields import EntryId
from planner.plan.model import Entry

State: TypeAlias = Literal["holds", "breaks"]
Kind: TypeAlias = Literal["moment", "plan", "avoid", "get_out", "first", "second", "own", "ring", "line"]


class Step(Struct, frozen=True):
    """One step of the walk, in a sentence; one that breaks has a finding, whose repair mends it on the spot."""

    words: str
    state: State
    finding: Finding | None = None
    kind: Kind = "moment"


class Walk(Struct, frozen=True):
    """A plan walked through a situation.

    It holds when the plan knows such a moment, has an if-then for it, one action that works then, and somebody to turn to;
    a step may break and a later one make up for it.
    """

    situation: Situation
    steps: tuple[Step, ...]
    holds: bool

    @property
    def breaks(self) -> tuple[Step, ...]:
        """The steps that break, in order."""
        return tuple(one for one in self.steps if one.state == "breaks")


def situations(asked: Asked) -> tuple[Situation, ...]:
    """The situations that fit a plan: those of its substances, then those for everybody; without a substance, all."""
    chosen = set(asked.plan.substances())
    if not chosen:
        return asked.lexicon.situations
    own = tuple(one for one in asked.lexicon.situations if chosen & set(one.substances))
    return own + tuple(one for one in asked.lexicon.situations if not one.substances)


def walk(asked: Asked, situation: Situation) -> Walk:
    """The plan of `asked`, tried in a situation."""
    met = meeting.meets(asked.plan, situation)
    plan = meeting.answer_to(asked.plan, met, situation)
    steps = [_planned(asked, met, plan)]
    if met is not None or plan is None:
        steps.insert(0, _moment(asked, met))
    actions = list(_actions(asked, situation, plan))
    people = list(_people(asked, situation, plan))
    acts = any(one.state == "holds" for one in actions if one.kind in {"first", "second"})
    named = bool(reach.people_with_numbers(asked.plan))
    helped = named and ("phone" in situation.missing or any(one.state == "holds" for one in people))
    return Walk(situation, (*steps, *actions, *people), plan is not None and acts and helped)


def _moment(asked: Asked, met: Entry | None) -> Step:
    if met is not None:
        return Step(_say(asked, "try_moment", thing=thing(asked, met.text("text"))), "holds")
    return _broken(asked, "moment", Finding("specific.missing", "improve", Where("triggers"), "try_no_moment"))


def _planned(asked: Asked, met: Entry | None, plan: Entry | None) -> Step:
    if plan is not None:
        return Step(_say(asked, "try_plan"), "holds", kind="plan")
    if met is None:
        found = Finding("coverage.if_then", "gap", Where("if_then"), "try_no_plan_yet", repair=Repair("if_then"))
    else:
        where = Where("triggers" if met.type == "trigger" else "warning_signs", met.id)
        name = {"thing": thing(asked, met.text("text"))}
        found = Finding("coverage.if_then", "gap", where, "try_no_plan", name, Repair("if_then", (met.id,)))
    return _broken(asked, "plan", found)


def _actions(asked: Asked, situation: Situation, plan: Entry | None) -> Iterator[Step]:
    """What the if-then says to do, in order; what of the person's own would work where it does not."""
    own = meeting.own_that_work(asked, situation)
    if plan is not None:
        if avoid := plan.text("avoid").strip():
            yield Step(_say(asked, "try_avoid", action=saying.cut(avoid)), "holds", kind="avoid")
        if words := plan.text("get_out").strip():
            yield Step(_say(asked, "try_get_out", action=saying.cut(words)), "holds", kind="get_out")
        first = works(asked, situation, Action("if_then", plan, "first"))
        second = works(asked, situation, Action("if_then", plan, "second"))
        yield _action(asked, "first", plan, _mended_by(first, own))
        yield _action(asked, "second", plan, _mended_by(second, own))
        if first is None or second is None:
            return
    for one in own[:1]:
        yield Step(_say(asked, "try_own", action=_called(asked, one)), "holds", kind="own")


def _mended_by(broken: Finding | None, own: tuple[Entry, ...]) -> Finding | None:
    """The finding, its repair offering the person's own strategies that would work there."""
    if broken is None or broken.repair.kind != "strategy":
        return broken
    return replace(broken, repair=Repair("strategy", tuple(one.id for one in own)))


def _action(asked: Asked, kind: Literal["first", "second"], plan: Entry, broken: Finding | None) -> Step:
    if broken is not None:
        return _broken(asked, kind, broken)
    said = saying.cut(Action("if_then", plan, kind).words(asked.plan))
    return Step(_say(asked, f"try_{kind}", action=said), "holds", kind=kind)


def _people(asked: Asked, situation: Situation, plan: Entry | None) -> Iterator[Step]:
    """Who is rung, who else answers at that hour, and the line that always does."""
    linked = asked.plan.find(plan.text("ring")) if plan is not None else None
    chosen = linked[1] if linked else None
    there = reach.reachable(asked.plan, meeting.minute_of_week(situation))
    where = Where("if_then", plan.id, "ring") if plan is not None else Where("support")
    if "phone" in situation.missing:
        name = {"name": _called(asked, chosen)} if chosen else {}
        key = "try_no_phone_for" if chosen else "try_no_phone"
        yield _broken(asked, "ring", Finding("if_then.needs", "suggest", where, key, name))
        return
    if chosen is not None and chosen in there:
        yield Step(_say(asked, "try_ring", name=_called(asked, chosen)), "holds", kind="ring")
        return
    if plan is not None or not there:
        yield _broken(asked, "ring", _nobody(asked, chosen, where, tuple(one.id for one in there)))
    if there:
        key = "try_other" if chosen is not None else "try_own_person"
        yield Step(_say(asked, key, name=_called(asked, there[0])), "holds", kind="ring")
    else:
        yield Step(_say(asked, "try_line", phone=reach.samaritans(asked.words)), "holds", kind="line")


def _nobody(asked: Asked, chosen: Entry | None, where: Where, there: tuple[EntryId, ...]) -> Finding:
    """Why the one who should be rung cannot be."""
    if chosen is None:
        return Finding("coverage.person", "gap", where, "try_no_person", repair=Repair("person", there))
    name, here = {"name": _called(asked, chosen)}, chosen.id
    if not chosen.text("phone").strip():
        return Finding("readiness.number", "gap", Where("support", here, "phone"), "try_no_number", name)
    if chosen.get("asked") == "said_no":
        return Finding("readiness.asked", "improve", where, "try_said_no", name, Repair("person", there))
    if there:
        return Finding("reach.trigger_hours", "suggest", where, "try_not_then", name, Repair("person", there))
    return Finding("reach.trigger_hours", "improve", Where("support", here, "hours"), "try_not_then", name)


def _broken(asked: Asked, kind: Kind, finding: Finding) -> Step:
    return Step(asked.words.ui(f"coach.{finding.key}", **finding.names), "breaks", finding, kind)


def _called(asked: Asked, entry: Entry) -> str:
    return first_words(meeting.title(entry)) or asked.words.ui("coach.unnamed")


def _say(asked: Asked, key: str, **names: str) -> str:
    return asked.words.ui(f"coach.{key}", **names)
