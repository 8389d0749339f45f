"""What is worked out of somebody's words is kept while their plan is open, and for no moment longer."""

from datetime import date
from threading import Thread

import pytest
from msgspec.structs import replace

from planner import examples
from planner.coach import live, review
from planner.coach.findings import Asked
from planner.coach.lexicon import lexicon
from planner.coach.remembered import MOST, OfPlan, Remembered, forget, looking, nothing_kept
from planner.coach.unsafe import unsafe
from planner.coach.wording import judge_fields
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Entry
from planner.words import load
from tests.plans import empty_plan, entry_id, full_plan, huge_plan

TODAY = date(2026, 11, 22)


def plans():
    named = [examples.example(name, TODAY) for name, _title in examples.listing()]
    return [*named, full_plan(), huge_plan(), empty_plan()]


@pytest.fixture(autouse=True)
def _nothing_of_others():
    forget()
    yield
    forget()


def test_when_the_plan_closes_no_word_of_a_person_is_kept():
    for plan in plans():
        review.review(plan, TODAY, load())
        for section, entry in list(plan.all_entries())[::9]:
            live.findings(Asked(plan, TODAY, load(), lexicon()), section, entry.id)
        assert nothing_kept() == (plan == empty_plan())
        forget()
        assert nothing_kept()


def test_a_plan_that_closes_while_somebody_looks_is_forgotten_when_the_look_ends():
    length = Remembered[str, int](len)
    with looking():
        assert length["ring"] == 4
        forget()
        assert length["walk"] == 4
    assert not length
    assert nothing_kept()


def test_a_look_that_fails_is_forgotten_with_its_plan_too():
    length = Remembered[str, int](len)
    with pytest.raises(ZeroDivisionError), looking():
        assert length["ring"] // 0
    forget()
    assert nothing_kept()
    assert not length


def test_the_whole_plan_is_let_go_when_a_look_ends():
    entries = OfPlan(lambda plan: len(list(plan.all_entries())))
    with looking():
        assert entries(full_plan()) > 0
        assert len(entries) == 1
    assert not entries


def test_a_later_look_says_of_each_plan_what_a_first_look_says():
    for plan in plans():
        first = review.review(plan, TODAY, load())
        assert review.review(plan, TODAY, load()) == first
        forget()
        assert review.review(plan, TODAY, load()) == first


def test_words_said_of_a_substance_are_judged_anew_when_the_plan_names_it():
    review.review(full_plan(), TODAY, load())
    with looking():
        plan = empty_plan()
        assert not unsafe("A line of zib in the shed", plan, lexicon())
        named = Entry(entry_id("zib"), TypeId("substance"), {FieldId("substance"): "other", FieldId("name"): "zib"})
        plan = plan.with_entry(SectionId("about"), named)
        assert unsafe("Take zib in the shed", plan, lexicon()) == "use"
        assert not unsafe("Take zib in the shed", empty_plan(), lexicon())


def test_an_entry_worded_anew_is_judged_anew():
    asked, entry = Asked(full_plan(), TODAY, load(), lexicon()), full_plan().entries("coping", "strategy")[0]
    with looking():
        for text, level in (("Be strong", "general"), ("Walk to the canal and count the boats", None)) * 2:
            found = judge_fields(asked, "coping", entry.with_value(FieldId("text"), text))
            assert (found[0][1].level if found else None) == level


def test_an_entry_is_judged_anew_by_other_words_of_the_program_and_in_another_section():
    words, entry = load(), Entry(entry_id("s"), TypeId("strategy"), {FieldId("text"): "Eat something"})
    asked = Asked(full_plan(), TODAY, words, lexicon())
    other = Asked(full_plan(), TODAY, replace(words, offered=()), lexicon())
    with looking():
        assert judge_fields(asked, "coping", entry)[0][1].key == "unchanged_action"
        assert [one.key for _field, one in judge_fields(other, "coping", entry)] != ["unchanged_action"]
        assert judge_fields(other, "no section of ours", entry) == ()


def test_too_much_is_let_go_when_a_look_ends():
    length = Remembered[str, int](len)
    with looking():
        assert sum(length[str(each)] for each in range(MOST + 1)) > MOST
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
    with looking():
        assert length["ring"] == 4
    assert asked == ["ring", "walk"]


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
        forget()
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
