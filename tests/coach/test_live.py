"""What is said beside one entry is what the whole review says of it, and quickly."""

import time
from datetime import date

import pytest

from planner import examples
from planner.coach import if_then, live, safety, specific
from planner.coach.findings import Asked
from planner.coach.lexicon import lexicon
from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Entry
from planner.words import load
from tests.plans import empty_plan, entry_id, full_plan, huge_plan

TODAY = date(2026, 11, 22)
FAMILIES = (safety, if_then, specific)
LEAST = 0.002  # seconds: a hint while somebody writes


def asked(plan):
    return Asked(plan, TODAY, load(), lexicon())


def plans():
    return [full_plan(), *(examples.example(name, TODAY) for name, _title in examples.listing())]


def entry(known, kind, **values):
    return Entry(entry_id(known), TypeId(kind), {FieldId(key): one for key, one in values.items()})


def test_each_entry_hears_beside_it_what_the_whole_review_says_of_how_it_is_written():
    compared = 0
    for plan in plans():
        whole = [one for family in FAMILIES for one in family.findings(asked(plan))]
        for section, each in plan.all_entries():
            beside = [one for one in live.findings(asked(plan), section, each.id) if one.where.entry == each.id]
            wanted = [one for one in whole if one.where.entry == each.id]
            assert sorted(beside, key=str) == sorted(wanted, key=str)
            compared += len(wanted)
    assert compared > 10


def test_an_entry_that_is_gone_has_nothing_said_of_it():
    assert live.findings(asked(empty_plan()), "triggers", entry_id("gone")) == ()


def test_what_harms_is_said_first_and_a_not_plan_before_wide_words():
    said = {"I won't use, I have a line instead": "safety.action", "I won't go out": "if_then.not_plan"}
    for words, rule in said.items():
        plan = empty_plan().with_entry(SectionId("if_then"), entry("plan", "plan", cue_words="Pay day", first=words))
        found = live.findings(asked(plan), "if_then", entry_id("plan"))
        assert found[0].rule == rule


def test_an_if_then_without_anybody_to_ring_offers_the_persons_own_people():
    plan = empty_plan()
    for section, one in (
        ("triggers", entry("pay day", "trigger", text="Pay day at the Fallow Arms", strength=9)),
        ("support", entry("Tess", "supporter", name="Tess", phone="07700 900101")),
        ("if_then", entry("plan", "plan", cue=entry_id("pay day"), first="Walk to the canal and count the boats")),
    ):
        plan = plan.with_entry(SectionId(section), one)
    found = {one.rule: one for one in live.findings(asked(plan), "if_then", entry_id("plan"))}
    assert found["coverage.person"].repair.given == (entry_id("Tess"),)


@pytest.mark.parametrize("plan", [examples.example("ketamine-student", TODAY), huge_plan()], ids=["student", "huge"])
def test_a_hint_takes_less_than_two_thousandths_of_a_second(plan):
    question = asked(plan)
    for section, kind in (("if_then", "plan"), ("triggers", "trigger"), ("coping", "strategy"), ("lapse", "step")):
        each = plan.entries(section, kind)[0]
        taken = []
        for _ in range(9):
            begun = time.process_time()
            live.findings(question, section, each.id)
            taken.append(time.process_time() - begun)
        assert min(taken) < LEAST, f"{section}: {min(taken) * 1000:.1f} ms"
