"""Mends what the coach names, the way a person would; for the tests that mending only ever makes a plan stronger."""

from itertools import count

from planner.coach.findings import Finding
from planner.plan.fields import DAYS, EntryId, FieldId, Hours, SectionId
from planner.plan.model import Entry, Plan
from tests.plan.building import an_entry

PICTURED = {
    ("triggers", "text"): "Payday on the 28th, walking past the Fallow Arms",
    ("warning_signs", "text"): "I leave my sister's texts unread for two days",
    ("warning_signs", "what_i_do"): "I boil the kettle and write three lines in the blue notebook",
    ("coping", "text"): "Sand the toy boat at the kitchen table for half an hour",
}
ACTION = "I wash the {} plates in the sink and count them out loud"
_numbers = count(5000)


def new(kind: str, **values) -> Entry:
    return an_entry(next(_numbers), kind, **values)


def mended(plan: Plan, one: Finding) -> Plan:
    """The plan with one finding put right."""
    family, _, rule = one.rule.partition(".")
    if family == "coverage":
        return _covered(plan, one, rule)
    if family == "specific":
        return _pictured(plan, one)
    return _ready(plan, one, rule)


def _covered(plan: Plan, one: Finding, rule: str) -> Plan:
    entry = one.where.entry
    if one.repair.kind == "lapse_step":
        return _put(
            plan, "lapse", new("step", text="I ring Sam at nine in the morning and keep the slot", when="first_day")
        )
    if one.repair.kind in {"alone", "night"}:
        for each in one.repair.given:
            plan = _set(plan, "coping", each, one.repair.kind, True)
        return plan
    if rule == "person":
        plan, who = _somebody(plan, one.repair.given)
        if one.where.section == "warning_signs":
            sign = _entry(plan, "warning_signs", entry)
            return _set(plan, "warning_signs", entry, "may_mention", (*sign.chosen("may_mention"), who))
        return _put(plan, "if_then", new("plan", cue=entry, ring=who))
    if rule in {"alone", "night"} and one.repair.given:
        return _put(plan, "if_then", new("plan", cue=entry, first_strategy=one.repair.given[0]))
    again = {"second": _action()} if rule == "actions" else {}
    return _put(plan, "if_then", new("plan", cue=entry, first=_action(), **again))


def _pictured(plan: Plan, one: Finding) -> Plan:
    words = PICTURED.get((one.where.section, one.where.field), "") or _action()
    if one.where.field == "text" and one.where.section in {"triggers", "warning_signs"}:
        # A person says more about the same thing, so that an if-then in own words still knows it.
        words = f"{words} {_entry(plan, one.where.section, one.where.entry).text('text')}".strip()
    return _set(plan, one.where.section, one.where.entry, one.where.field, words)


def _ready(plan: Plan, one: Finding, rule: str) -> Plan:
    match rule:
        case "nobody":
            return _put(plan, "support", new("supporter", name="Idris"))
        case "number":
            return _set(plan, one.where.section, one.where.entry, "phone", "07700 900102")
        case "asked":
            return _set(plan, "support", one.where.entry, "asked", "agreed")
        case "first_appointment":
            booked = {"what": "First call with Sam", "date": "2026-11-25", "time": "10:00", "mode": "phone"}
            return _put(plan, "aftercare", new("appointment", **booked))
        case "kept":
            return plan.with_answer(SectionId("use_plan"), FieldId("kept_where"), "Inside my wardrobe door")
        case "obstacle" if one.where.field == "obstacle_plan":
            made = new("plan", cue_words="I feel too ashamed to ring anyone", first=_action())
            return _put(plan, "if_then", made).with_answer(SectionId("use_plan"), FieldId("obstacle_plan"), made.id)
        case "obstacle":
            return plan.with_answer(SectionId("use_plan"), FieldId("obstacle"), "I feel too ashamed to ring anyone")
        case "person":
            other = new("supporter", name="Ailsa")
            plan = _put(plan, "support", other)
            for cue in plan.entries("triggers", "trigger"):
                plan = _put(plan, "if_then", new("plan", cue=cue.id, ring=other.id))
            return plan
        case "hours":
            evenings = (Hours(DAYS, "17:30", "22:30"),)
            return _put(plan, "support", new("supporter", name="Rab", phone="07700 900104", hours=evenings))
        case "service":
            return _put(plan, "aftercare", new("contact", service="Riverside Surgery"))
    raise LookupError(one.rule)


def _action() -> str:
    return ACTION.format(f"{next(_numbers)} blue")


def _somebody(plan: Plan, offered: tuple[str, ...]) -> tuple[Plan, EntryId]:
    if offered:
        return plan, EntryId(offered[0])
    who = new("supporter", name="Idris")
    return _put(plan, "support", who), who.id


def _entry(plan: Plan, section: str, entry: str | None) -> Entry:
    return next(one for one in plan.entries(section) if one.id == entry)


def _set(plan: Plan, section: str, entry: str | None, field: str, value) -> Plan:
    return _put(plan, section, _entry(plan, section, entry).with_value(FieldId(field), value))


def _put(plan: Plan, section: str, entry: Entry) -> Plan:
    return plan.with_entry(SectionId(section), entry)
