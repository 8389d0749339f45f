"""What history keeps has a kind too: a good one comes out as it went in, another is refused with its place."""

import json

import pytest

from planner.plan.plan_file import PlanProblem, read, write
from tests.plan.building import a_file, number

STRATEGY = str(number(3))
VERSION = {"coping": {"answers": {"any": 1}, "entries": [{"id": STRATEGY, "type": "strategy", "text": "Walk"}]}}


@pytest.mark.parametrize(
    ("list_", "field", "good", "bad"),
    [
        ("check_ins", "used", [{"strategy": STRATEGY, "helped": 3, "later": None}, {"strategy": STRATEGY}], {}),
        ("check_ins", "used", [], [{"helped": 3}]),
        ("check_ins", "used", [], [{"strategy": "walk"}]),
        ("check_ins", "used", [], [{"strategy": STRATEGY, "helped": 4}]),
        ("check_ins", "used", [], "walk"),
        ("lapses", "learned", {"change": "No match days", "later": ""}, {"change": 1}),
        ("lapses", "learned", {}, ["No match days"]),
        ("versions", "sections", VERSION, {"coping": []}),
        ("versions", "sections", {}, {"coping": {"answers": []}}),
        ("versions", "sections", {}, {"coping": {"entries": [{"id": "x", "type": "strategy"}]}}),
        ("versions", "sections", {}, {"coping": {"entries": [{"id": STRATEGY}]}}),
        ("versions", "at", "2026-11-22T10:30:00Z", "yesterday"),
        ("cravings", "at", "2026-11-22T23:59:59.5+01:00", "after a late shift"),
        ("cravings", "at", "2026-11-22T10:30:00Z", "2026-02-30T10:30:00Z"),
    ],
)
def test_what_history_keeps_has_a_kind_too(list_, field, good, bad):
    kept = read(a_file({}, history={list_: [{"id": str(number(7)), field: good}]}))
    again = json.loads(write(kept.plan))["history"][list_][0]
    assert again[field] == good
    with pytest.raises(PlanProblem) as refused:
        read(a_file({}, history={list_: [{"id": str(number(7)), field: bad}]}))
    assert (refused.value.code, refused.value.where) == ("wrong_type", f"history.{list_}[0].{field}")


def test_a_strategy_that_was_used_and_is_gone_is_kept_and_named():
    found = read(a_file({}, history={"check_ins": [{"id": str(number(7)), "used": [{"strategy": STRATEGY}]}]}))
    assert found.dangling == ("history.check_ins[0].used",)
