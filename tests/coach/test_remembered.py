"""What is worked out of somebody's words is kept for one look at a plan, and for no moment longer."""

from datetime import date
from threading import Thread

import pytest

from planner import examples
from planner.coach import live, review
from planner.coach.findings import Asked
from planner.coach.lexicon import lexicon
from planner.coach.remembered import OfPlan, Remembered, looking, nothing_kept
from planner.coach.unsafe import unsafe
from planner.plan.catalogue import CATALOGUE
from planner.words import load
from tests.plans import empty_plan, full_plan, huge_plan

TODAY = date(2026, 11, 22)


def plans():
    named = [examples.example(name, TODAY) for name, _title in examples.listing()]
    return [*named, full_plan(), huge_plan(), empty_plan()]


def test_after_a_review_no_word_of_a_person_is_kept():
    for plan in plans():
        review.review(plan, TODAY, load())
        assert nothing_kept()


def test_after_a_hint_beside_an_entry_no_word_of_a_person_is_kept():
    plan = full_plan()
    for section, entry in plan.all_entries():
        live.findings(Asked(plan, TODAY, load(), lexicon()), section, entry.id)
        assert nothing_kept()


def test_a_look_that_fails_keeps_nothing_either():
    length = Remembered[str, int](len)
    with pytest.raises(ZeroDivisionError), looking():
        assert length["ring"] // 0
    assert nothing_kept()
    assert not length


def test_outside_a_look_nothing_is_kept():
    assert unsafe("Buy two grams of ket and use it", full_plan(), lexicon()) == "use"
    assert nothing_kept()


def test_inside_a_look_each_thing_is_worked_out_once():
    asked = []
    length = Remembered[str, int](lambda text: asked.append(text) or len(text))
    with looking():
        assert [length["ring"], length["ring"], length["walk"]] == [4, 4, 4]
    assert asked == ["ring", "walk"]
    assert not length


def test_two_plans_are_told_apart_and_one_is_looked_through_once():
    asked = []
    entries = OfPlan(lambda plan: asked.append(plan.id) or len(list(plan.all_entries())))
    with looking():
        assert entries(empty_plan()) == 0
        assert entries(full_plan()) == entries(full_plan()) > 0
    assert asked == [empty_plan().id, full_plan().id]


def test_a_look_that_ends_beside_another_forgets_only_once_both_are_over():
    length = Remembered[str, int](len)
    with looking():
        beside = Thread(target=lambda: _look_at(length, "walk"))
        beside.start()
        beside.join()
        assert length["ring"] == 4
        assert "ring" in length
    assert not length


def test_who_does_not_look_keeps_nothing_while_another_looks():
    length = Remembered[str, int](len)
    with looking():
        beside = Thread(target=lambda: length["walk"])
        beside.start()
        beside.join()
        assert not length


def test_every_finding_leads_to_a_section_with_a_page():
    pages = {one.id for one in CATALOGUE.pages()}
    for plan in plans():
        found = review.review(plan, TODAY, load()).findings
        assert {one.where.section for one in found} <= pages


def _look_at(length, text):
    with looking():
        assert length[text] == len(text)
