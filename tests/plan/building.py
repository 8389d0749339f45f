"""Builds plans for the tests of the core."""

import json
from uuid import UUID

from planner.plan.fields import EntryId, FieldId, SectionId, TypeId
from planner.plan.model import Contents, Entry, Plan

PLAN_ID = str(UUID(int=1))
MOMENT = "2026-11-22T10:00:00Z"


def number(value: int) -> EntryId:
    return EntryId(str(UUID(int=value)))


def a_plan(**sections: Contents) -> Plan:
    return Plan(PLAN_ID, MOMENT, MOMENT, {SectionId(name): one for name, one in sections.items()})


def an_entry(value: int, kind: str, pos: str = "", **values) -> Entry:
    return Entry(number(value), TypeId(kind), {FieldId(name): one for name, one in values.items()}, pos=pos)


def a_file(sections=None, **top) -> bytes:
    whole = {
        "format": "waymark-plan",
        "version": 1,
        "id": PLAN_ID,
        "created": MOMENT,
        "changed": MOMENT,
        "sections": sections or {},
    }
    return json.dumps({**whole, **top}).encode()


def a_trigger(value: int = 7, **fields) -> dict:
    return {"id": str(UUID(int=value)), "type": "trigger", **fields}


def with_trigger(**fields) -> bytes:
    return a_file({"triggers": {"entries": [a_trigger(**fields)]}})
