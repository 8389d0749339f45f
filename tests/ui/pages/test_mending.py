"""One press mends and never rubs out what a person wrote."""

import pytest

from planner.coach.findings import Finding, Repair, Where
from planner.plan.fields import EntryId, FieldId, SectionId, TypeId
from planner.ui.coach.mending import Mending
from tests.plans import empty_plan


@pytest.fixture
def opened(open_plan):
    opened = open_plan(empty_plan())
    session = opened.session
    trigger = session.add(SectionId("triggers"), TypeId("trigger"), {FieldId("text"): "Pay day"})
    strategy = session.add(SectionId("coping"), TypeId("strategy"), {FieldId("text"): "Walk the dog"})
    opened.trigger, opened.strategy = trigger, strategy
    return opened


def a_plan(opened, **values):
    held = {FieldId(name): value for name, value in values.items()}
    return opened.session.add(SectionId("if_then"), TypeId("plan"), {FieldId("cue"): opened.trigger, **held})


def ways(opened, rule, kind, given=()):
    where = Where("triggers", EntryId(opened.trigger))
    finding = Finding(rule, "gap", where, "coverage.night", repair=Repair(kind, given))
    return Mending(opened.hands, lambda: None).ways(finding)


def plan_of(opened, entry):
    return opened.session.entry(SectionId("if_then"), entry)


def test_a_strategy_goes_where_nothing_stands(opened):
    made = a_plan(opened, first="Ring Dad")
    ways(opened, "coverage.night", "strategy", (opened.strategy,))[0].does()
    found = plan_of(opened, made)
    assert (found.text("first"), found.text("second_strategy")) == ("Ring Dad", opened.strategy)


def test_where_both_steps_are_written_it_leads_there_and_rubs_out_nothing(opened):
    made = a_plan(opened, first="Ring Dad", second="Go to Jan's")
    (only,) = ways(opened, "coverage.night", "strategy", (opened.strategy,))
    assert only.leads
    only.does()
    found = plan_of(opened, made)
    assert (found.text("first"), found.text("second")) == ("Ring Dad", "Go to Jan's")
    assert (opened.guide.here.section, opened.guide.here.entry) == ("if_then", made)


def test_beginning_a_plan_goes_on_with_the_one_there_is(opened):
    made = a_plan(opened)
    ways(opened, "coverage.if_then", "if_then")[0].does()
    assert [one.id for one in opened.session.plan.entries("if_then", "plan")] == [made]
    assert opened.guide.here.entry == made
