"""The whole review: every family, in one order, the same for the same plan and day, and soon enough."""

from time import process_time

import pytest

from planner import examples
from planner.coach.findings import ORDER, said, suggested
from planner.coach.review import review
from tests.coach.rules_of_fields import RULES
from tests.coach.small_plans import TODAY, WORDS, covered
from tests.plan.building import an_entry, number
from tests.plans import empty_plan, full_plan, huge_plan

EXAMPLES = ("ketamine-student", "alcohol-supervisor", "cannabis-apprentice")
PLANS = [examples.example(name, TODAY) for name in EXAMPLES] + [empty_plan(), full_plan(), huge_plan()]


@pytest.mark.parametrize("plan", PLANS)
def test_the_same_plan_and_day_give_the_same_review(plan):
    assert review(plan, TODAY, WORDS) == review(plan, TODAY, WORDS)


@pytest.mark.parametrize("plan", PLANS)
def test_findings_come_by_what_matters_most_and_each_is_a_known_rule_with_its_words(plan):
    found = review(plan, TODAY, WORDS).findings
    places = [ORDER.index(one.severity) for one in found]
    assert places == sorted(places)
    for one in found:
        assert one.rule in RULES
        assert "{" not in said(WORDS, one) + suggested(WORDS, one)


@pytest.mark.parametrize("plan", PLANS)
def test_every_finding_stands_at_an_entry_that_is_there(plan):
    there = {one.id for _section, one in plan.all_entries()}
    assert {one.where.entry for one in review(plan, TODAY, WORDS).findings} - {None} <= there


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_strong_plan_hears_of_nothing_worse_than_a_few_things_to_improve(name):
    found = review(examples.example(name, TODAY), TODAY, WORDS).findings
    louder = [one for one in found if one.severity != "suggest"]
    assert {one.severity for one in louder} <= {"improve"}
    assert len(louder) <= 5


def test_of_an_empty_plan_the_loudest_thing_is_that_nobody_is_named():
    found = review(empty_plan(), TODAY, WORDS).findings
    assert found[0].rule == "readiness.nobody"
    assert {one.severity for one in found[1:]} <= {"improve", "suggest"}


def test_how_each_entry_is_written_stands_with_the_review():
    plan = covered(plan={"first": "keep busy"}).with_entry("coping", an_entry(70, "strategy", text=""))
    levels = review(plan, TODAY, WORDS).levels
    assert {one.id for _section, one in plan.all_entries()} == set(levels)
    assert (levels[number(3)].level, levels[number(70)].level, levels[number(4)].level) == (
        "general",
        "missing",
        "specific",
    )


@pytest.mark.parametrize(("plan", "milliseconds"), [(PLANS[0], 50), (PLANS[-1], 800)])
def test_a_review_is_soon_done(plan, milliseconds):
    # Ten times the figures of the benchmark: this guards against a rule that looks at everything for everything.
    review(plan, TODAY, WORDS)
    spent = []
    for _ in range(3):
        began = process_time()
        review(plan, TODAY, WORDS)
        spent.append(process_time() - began)
    assert min(spent) * 1000 < milliseconds
