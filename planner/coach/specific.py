"""Entries that say too little to be pictured, each with the place and the reason."""

from collections.abc import Iterator, Mapping

from planner.coach.findings import Asked, Finding, Judged, Repair, Severity, Where
from planner.coach.wording import KINDS, judge_entry, judge_fields
from planner.plan.fields import EntryId

_TYPING = {"cue": 12, "sign": 20, "action": 15, "person": 6, "goal": 20, "ask": 20}


def levels(asked: Asked) -> Mapping[EntryId, Judged]:
    """How every entry of the plan is written."""
    return {one.id: judge_entry(asked, section, one) for section, one in asked.plan.all_entries()}


def findings(asked: Asked) -> Iterator[Finding]:
    """`specific.missing`, `specific.general` and `specific.unchanged`. Source: E1 to E3; stock text, E8."""
    for section, entry in asked.plan.all_entries():
        for field, judged in judge_fields(asked, section, entry):
            kind = judged.key.rpartition("_")[2]
            yield Finding(
                rule=_rule(judged),
                severity=_severity(judged),
                where=Where(str(section), entry.id, field),
                key=judged.key,
                names=judged.names,
                repair=_repair(str(section), str(entry.type), field, kind),
                typing=_TYPING.get(kind, 15),
            )


def _rule(judged: Judged) -> str:
    if judged.level == "missing":
        return "specific.missing"
    return "specific.unchanged" if judged.key.startswith("unchanged") else "specific.general"


def _severity(judged: Judged) -> Severity:
    return "suggest" if judged.key.startswith("unchanged") else "improve"


def _repair(section: str, type_id: str, field: str, kind: str) -> Repair:
    """One press: a time for a trigger, one of one's own strategies for an action, a person for a name."""
    if kind == "cue" and type_id == "trigger":
        return Repair("time")
    if (section, type_id) == ("if_then", "plan") and field in {"first", "second"}:
        return Repair("strategy")
    return Repair("go") if (section, type_id) in KINDS else Repair()
