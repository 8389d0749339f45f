"""A plan is tried in a hard moment: step by step, mended where it has a gap, and nothing of it is kept."""

from datetime import date

import pytest
from msgspec.structs import replace

from planner import examples
from planner.coach.trying import situations
from planner.plan.fields import FieldId, SectionId
from planner.ui.coach.question import asked
from planner.ui.coach.steps import StepCard
from planner.ui.kit.text import PlainLabel
from planner.ui.verbs import Place
from tests.plans import empty_plan

TODAY = date(2026, 11, 22)


@pytest.fixture
def trying(open_plan):
    def opened_at(plan=None, **more):
        return open_plan(plan or examples.example("ketamine-student", TODAY), place=Place("try"), **more)

    return opened_at


def steps(opened):
    return [one for one in opened.page.findChildren(StepCard) if one.isVisible()]


def walked(opened, number=0):
    opened.press_on(f"try.moment.{number}")
    if opened.has("try.all"):
        opened.press_on("try.all")
    return steps(opened)


def test_moments_of_the_persons_own_substances_come_first(trying):
    opened = trying()
    first = situations(asked(opened.hands))[0]
    assert "ketamine" in first.substances
    assert first.text in opened.find("try.moment.0").accessibleName()
    assert not opened.has("try.moment.6")
    opened.press_on("try.more")
    assert opened.has("try.moment.6")


def test_the_walk_goes_on_one_step_at_a_time(trying):
    opened = trying()
    opened.press_on("try.moment.0")
    seen = 1
    assert len(steps(opened)) == seen
    while opened.has("try.next"):
        assert opened.focused is opened.find("try.next")
        opened.press_on("try.next")
        seen += 1
        assert len(steps(opened)) == seen
        assert opened.hands.said[-1] == steps(opened)[-1].heard
    assert opened.has("try.end")
    assert seen > 2


def test_each_step_says_by_word_whether_it_holds(trying):
    opened = trying()
    words = {opened.words_of("try_page.holds"), opened.words_of("try_page.breaks")}
    for card in walked(opened):
        shown = {one.text() for one in card.findChildren(PlainLabel)}
        assert len(shown & words) == 1
        assert next(iter(shown & words)) in card.accessibleName()


def with_one_step_each():
    """The example, whose if-then plans have no second thing to do."""
    plan = examples.example("ketamine-student", TODAY)
    held = plan.section("if_then")
    left = tuple(
        one.with_value(FieldId("second"), None).with_value(FieldId("second_strategy"), None) for one in held.entries
    )
    return replace(plan, sections={**plan.sections, SectionId("if_then"): replace(held, entries=left)})


def test_a_gap_is_mended_on_the_spot_and_undone(trying):
    opened = trying(with_one_step_each())
    before = opened.plan
    broken = next(
        one for one in walked(opened) if one.step.state == "breaks" and not one.ways[0].words.endswith("where")
    )
    count = sum(one.step.state == "breaks" for one in steps(opened))
    broken.ways[0].click()
    opened.settle()
    assert opened.plan.entries("if_then", "plan") != before.entries("if_then", "plan")
    assert sum(one.step.state == "breaks" for one in steps(opened)) < count
    opened.hands.undo()
    opened.settle()
    assert sum(one.step.state == "breaks" for one in steps(opened)) == count
    assert opened.plan.entries("if_then", "plan") == before.entries("if_then", "plan")


def test_one_can_be_picked_by_chance_and_never_the_same_twice_running(trying):
    opened = trying()
    opened.press_on("try.roll")
    seen = opened.page.findChild(StepCard).step
    assert seen is not None
    for _ in range(5):
        moment = opened.page.situation
        opened.press_on("try.all")
        opened.press_on("try.again")
        assert opened.page.situation != moment


def test_trying_keeps_nothing(trying):
    opened = trying()
    before, kept = opened.plan, opened.hands.preferences
    walked(opened)
    opened.press_on("try.back")
    assert opened.plan == before
    assert opened.hands.preferences == kept
    assert opened.store.actions == []
    assert opened.has("try.moment.0")


def test_an_empty_plan_can_be_tried_and_each_gap_leads_somewhere(trying):
    opened = trying(empty_plan())
    found = walked(opened)
    broken = [one for one in found if one.step.state == "breaks"]
    assert broken
    assert all(one.ways for one in broken)
    broken[0].ways[0].click()
    opened.settle()
    assert opened.guide.here.page == "section"


@pytest.mark.parametrize("section", ["support", "if_then"])
def test_trying_is_one_press_from_people_and_from_the_plans(open_plan, section):
    opened = open_plan()
    opened.section(section)
    opened.press_on("try.open")
    assert opened.guide.here == Place("try")
