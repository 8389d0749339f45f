"""The cover map on paper says what the screen says, for this reader, and never how strong a plan is."""

from datetime import date

import pytest
from msgspec.structs import replace

from planner.coach import coverage
from planner.coach.findings import Asked, said
from planner.coach.lexicon import lexicon
from planner.coach.remembered import forget, nothing_kept
from planner.examples import example
from planner.plan.directions import reads_leftwards
from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import ONLY_ME, Entry
from planner.plan.sharing import Person, Supporter, seen_by
from planner.printing.editions import PrintOptions, press
from planner.words import load
from tests.plans import empty_plan, entry_id, huge_plan
from tests.printing.reading import copied_text, running_text

WORDS = load()
TODAY = date(2026, 11, 22)


def on_paper(plan, edition="coverage", eyes=None, **options):
    seen = seen_by(plan, eyes or Person())
    return running_text(press(edition, seen, WORDS, PrintOptions(TODAY, **options)).pdf)


def rows(plan):
    return coverage.rows(Asked(seen_by(plan, Person()), TODAY, WORDS, lexicon()))


@pytest.fixture(scope="module")
def student():
    return example("ketamine-student", TODAY)


def weaker(plan):
    for one in plan.entries("if_then", "plan")[1:4]:
        plan = plan.without_entry(SectionId("if_then"), one.id)
    return plan


@pytest.mark.parametrize("options", [{}, {"large": True}, {"paper": "a5"}])
def test_every_trigger_and_sign_stands_with_its_states_in_words(student, options):
    plan = weaker(student)
    text = on_paper(plan, **options)
    for row in rows(plan):
        if row.level == "green":
            continue
        at = text.index(" ".join(row.words.split()))
        states = [WORDS.ui(f"coverage.state.{one.state}") for one in row.cells]
        for state in states:
            found = text.find(state, at)
            assert found >= 0, (row.words, state)
            at = found + len(state)


def test_the_gaps_are_said_in_the_sentences_of_the_screen(student):
    plan = weaker(student)
    findings = [one.finding for row in rows(plan) for one in row.cells if one.finding is not None]
    assert findings
    text = on_paper(plan)
    assert len(findings) > 12
    for one in findings:
        assert " ".join(said(WORDS, one).split()) in text


def test_how_strong_the_plan_is_stays_on_the_screen(student):
    for edition in ("coverage", "full"):
        text = on_paper(student, edition)
        assert "of 100" not in text
        assert "Strong in" not in text


def test_what_only_the_person_may_see_is_not_on_it(student):
    hidden = student.entries("triggers", "trigger")[0]
    plan = student.with_entry(SectionId("triggers"), replace(hidden, share=ONLY_ME))
    assert hidden.text("text") in on_paper(student)
    assert hidden.text("text") not in on_paper(plan)


def test_the_full_plan_holds_the_map_and_a_family_copy_does_not(student):
    title = WORDS.paper("coverage.title")
    assert title in on_paper(student, "full")
    someone = student.entries("support", "supporter")[0].id
    assert title not in on_paper(student, "family", Supporter(someone), reader=someone)


def test_an_empty_plan_has_room_to_write_and_the_numbers_to_ring():
    text = on_paper(empty_plan())
    assert WORDS.paper("coverage.nothing") in text
    assert "116 123" in text
    assert WORDS.paper("coverage.title") not in on_paper(empty_plan(), "full")


def test_a_green_sign_needs_no_row():
    late = Entry(entry_id("late"), TypeId("sign"), {FieldId("text"): "Up late once", FieldId("level"): "green"})
    assert "Up late once" not in on_paper(empty_plan().with_entry(SectionId("warning_signs"), late))


def test_the_hours_in_which_someone_can_be_rung_stand_under_the_map(student):
    assert WORDS.paper("reach.title") in on_paper(student)


def test_a_huge_plan_says_in_the_full_plan_how_many_rows_are_left_out():
    plan = huge_plan()
    many = sum(1 for one in rows(plan) if one.level != "green" and one.words)
    assert many > 12
    assert WORDS.paper("coverage.more", n=many - 12) in on_paper(plan, "full")


def test_a_sentence_about_words_from_the_right_begins_at_the_left():
    plan = empty_plan().with_entry(
        SectionId("triggers"), Entry(entry_id("t"), TypeId("trigger"), {FieldId("text"): "میں اکیلا نہیں ہوں"})
    )
    [sentence, *_others] = [said(WORDS, one.finding) for one in rows(plan)[0].cells if one.finding is not None]
    assert not reads_leftwards(sentence)
    text = copied_text(press("coverage", seen_by(plan, Person()), WORDS, PrintOptions(TODAY)).pdf)
    assert "has no if-then plan yet." in text
    assert not set("\u2066\u2067\u2068\u2069") & set(text)  # what sets words apart is nothing to read out or to copy


@pytest.mark.parametrize("edition", ["coverage", "full"])
def test_what_was_worked_out_for_paper_is_forgotten_with_it(student, edition):
    forget()
    on_paper(student, edition)
    assert nothing_kept()
