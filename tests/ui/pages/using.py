"""A plan of somebody who uses some substances, and nothing else in it."""

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Entry, Plan
from tests.plans import empty_plan, entry_id


def using(*substances: str) -> Plan:
    """An empty plan with these substances."""
    plan = empty_plan()
    for name in substances:
        entry = Entry(entry_id(name), TypeId("substance"), {FieldId("substance"): name})
        plan = plan.with_entry(SectionId("about"), entry)
    return plan
