"""Reads the made-up plans with one fault each: the plan as its file says it, its fault and the place of the fault."""

import json
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from planner.coach.findings import Finding, Where
from planner.plan.catalogue import HISTORY_LISTS
from planner.plan.model import Plan
from planner.plan.plan_file import read

HERE = Path(__file__).parent
CHANGED = "2026-11-19"
"""When the plans were last changed, before any copy of them."""
WITH_CHANGES = ("faulty_plans_2.toml", "faulty_plans_3.toml")
TODAY = date(2026, 11, 22)
"""A Sunday."""


class Seeded(Struct, frozen=True):
    """One made-up plan; the place of its fault names no field where any is right."""

    fault: str
    description: str
    where: Where
    plan: Plan
    today: date


def whole() -> Iterator[Seeded]:
    """The plans that stand whole in their file; the strong ones have no fault."""
    held = _held("faulty_plans.toml")
    for at, one in enumerate(held["plan"]):
        plan = _read(one["sections"], one.get("history"), CHANGED, at)
        yield Seeded(one["fault"], one["description"], _labelled(plan, one["where"]), plan, _day(held["today"]))


def strong() -> Iterator[Seeded]:
    """The strong plans the changed ones are made from."""
    for at, (name, one) in enumerate(_strong().items()):
        made = _made(name, one, {"fault": "", "description": one["about"]})
        yield Seeded("", one["about"], Where(""), _read(*made, CHANGED, at), TODAY)


def changed() -> Iterator[Seeded]:
    """The plans that are strong ones with a change; those without a fault are strong still."""
    strong_ones = _strong()
    for at, one in enumerate(each for name in WITH_CHANGES for each in _held(name)["plan"]):
        name = one["from"]
        made = _made(name, strong_ones[name], one)
        plan = _read(*made, one.get("changed", CHANGED), at)
        section, key, field = (*one["at"].split("."), "", "")[:3]
        where = Where(section, _id(name, key) if key not in {"", "-"} else None, field or None)
        day = _day(one["today"]) if "today" in one else TODAY
        yield Seeded(one["fault"], one["description"], where, plan, day)


def stands_at(found: Finding, wanted: Where) -> bool:
    """Whether a finding stands at a place: its section and entry, and its field where the label names one."""
    same = (found.where.section, found.where.entry) == (wanted.section, wanted.entry)
    return same and wanted.field in {None, found.where.field}


def _strong() -> dict[str, Any]:
    return {name: one for held in WITH_CHANGES for name, one in _held(held)["strong"].items()}


def _held(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def _day(written: str) -> date:
    return date.fromisoformat(written)


def _read(sections: dict[str, Any], history: dict[str, Any] | None, changed_on: str, at: int) -> Plan:
    held = {
        "format": "waymark-plan",
        "version": 1,
        "id": f"00000000-0000-4000-8000-{at:012d}",
        "created": "2026-11-01T09:00:00Z",
        "changed": f"{changed_on}T09:00:00Z",
        "sections": {name: {"answers": {}, "entries": [], **one} for name, one in sections.items()},
    }
    if history is not None:
        held["history"] = history
    return read(json.dumps(held).encode()).plan


def _labelled(plan: Plan, wanted: dict[str, Any]) -> Where:
    if not wanted:
        return Where("")
    entries = plan.section(wanted["section"]).of(wanted["type"]) if wanted["type"] else ()
    entry = entries[wanted["index"]].id if entries else None
    return Where(wanted["section"], entry, wanted.get("field"))


def _made(name: str, strong_one: dict[str, Any], one: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """The sections and the history of a strong plan with a change, its keys turned into ids."""
    sections = deepcopy(strong_one["sections"])
    for added in one.get("add", ()):
        section = sections.setdefault(added["section"], {})
        section.setdefault("entries", []).append({key: value for key, value in added.items() if key != "section"})
    for section in sections.values():
        section["entries"] = [
            entry
            for entry in section.get("entries", ())
            if f"{_of(sections, section)}.{entry['key']}" not in one.get("drop", ())
        ]
    for place, value in one.get("set", {}).items():
        section, key, field = place.split(".")
        held = sections.setdefault(section, {"entries": []})
        target = held.setdefault("answers", {}) if key == "-" else next(e for e in held["entries"] if e["key"] == key)
        target.pop(field, None)
        if value != "":
            target[field] = value
    for section in sections.values():
        for entry in section["entries"]:
            entry["id"] = _id(name, entry.pop("key"))
    history = deepcopy(one.get("history", strong_one.get("history")))
    for held in HISTORY_LISTS if history else ():
        for place, item in enumerate(history.get(held, ())):
            item["id"] = _id(name, f"{held}{place}")
    return _linked(name, sections), _linked(name, history)


def _of(sections: dict[str, Any], section: dict[str, Any]) -> str:
    return next(name for name, one in sections.items() if one is section)


def _id(name: str, key: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{name}/{key}"))


def _linked(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _linked(name, one) for key, one in value.items()}
    if isinstance(value, list):
        return [_linked(name, one) for one in value]
    return _id(name, value[1:]) if isinstance(value, str) and value.startswith("@") else value
