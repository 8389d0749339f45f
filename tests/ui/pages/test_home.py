"""Home shows the plan at a glance, where to carry on, and today."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from planner import examples
from planner.plan.catalogue import CATALOGUE
from planner.plan.model import ONLY_ME, Entry
from planner.ui.kit.scrolling import Scroll
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id, full_plan
from tests.ui.advised import advised
from tests.ui.opened import TODAY


def said(part) -> list[str]:
    return [one.text() for one in part.findChildren(QLabel) if one.isVisible() and one.text()]


def with_entry(plan, section, kind, share=None, **values):
    declared = CATALOGUE.type(section, kind)
    entry = Entry(entry_id(f"{section} {kind} {len(plan.entries(section))}"), declared.id, values)
    return plan.with_entry(section, entry if share is None else Entry(entry.id, entry.type, values, share))


def test_it_says_hello_by_name_and_how_much_is_begun(open_plan):
    plan = empty_plan().with_answer("about", "name", "Jo")
    opened = open_plan(plan)
    words = said(opened.page)
    assert "Hello, Jo" in words
    assert any(one.startswith("1 of 16 parts") for one in words)


def test_every_section_is_one_press_away_and_says_what_was_written(open_plan):
    opened = open_plan(with_entry(empty_plan(), "triggers", "trigger", text="pay day"))
    assert opened.find("home.triggers").accessibleName() == "Triggers. Started. pay day"
    for one in CATALOGUE.pages():
        opened.go(Place("home"))
        opened.press_on(f"home.{one.id}")
        assert opened.page.sheet.section.id == one.id


def test_what_only_the_person_may_see_is_not_on_home(open_plan):
    plan = with_entry(empty_plan(), "triggers", "trigger", share=ONLY_ME, text="the canary")
    plan = with_entry(plan, "support", "keep_away", text="the other canary")
    opened = open_plan(plan)
    names = [opened.find(f"home.{one}").accessibleName() for one in ("triggers", "support")]
    assert not any("canary" in one for one in names)


def test_an_empty_plan_offers_the_ten_minute_plan_first(open_plan):
    opened = open_plan()
    assert opened.page.first_focus().objectName() == "home.ten-minutes"
    opened.press_on("home.ten-minutes")
    assert type(opened.page).__name__ == "TenMinutesPage"


def test_a_full_plan_carries_on_where_it_was_left(open_plan):
    opened = open_plan(full_plan())
    opened.section("goals")
    opened.go(Place("home"))
    opened.press_on("home.carry-on")
    assert opened.page.sheet.section.id == "goals"


def test_the_rail_holds_a_reason_the_next_appointment_and_two_numbers(open_plan):
    plan = examples.example("ketamine-student", date.fromisoformat(TODAY))
    opened = open_plan(plan)
    words = said(opened.page.rail())
    people = [one.text("phone") for one in plan.entries("support", "supporter") if one.text("phone")]
    assert people[0] in words
    assert people[1] in words
    assert people[2] not in words
    assert any(plan.entries("reasons", "reason")[0].text("text") in one for one in words)
    assert any("November" in one and "am" in one for one in words)
    assert any("ictitious" in one for one in words)


def test_the_recovery_code_is_spoken_of_once_a_day(open_plan):
    opened = open_plan()
    opened.hands.recovery_due = True
    opened.page.refresh()
    opened.settle()
    opened.press_on("home.recovery-later")
    assert not opened.hands.recovery_due
    assert not opened.has("home.recovery-later")


def test_home_shows_a_change_made_elsewhere(open_plan):
    opened = open_plan()
    opened.section("reasons")
    opened.press_on("section.reasons.reason.suggestion.0")
    opened.go(Place("home"))
    assert "Started" in opened.find("home.reasons").accessibleName()


@pytest.mark.parametrize("size", [(1180, 780), (1366, 768)])
def test_what_matters_now_and_half_the_plan_stand_in_sight_without_scrolling(open_plan, size):
    plan = examples.example("ketamine-student", date.fromisoformat(TODAY))
    opened = open_plan(plan, size=size)
    advised(opened)
    seen = opened.page.findChild(Scroll).viewport()
    for name in ("home.carry-on", "home.improvement.0", "home.improvement.2", "home.triggers", "home.support"):
        part = opened.find(name)
        assert part.mapTo(seen, part.rect().bottomLeft()).y() < seen.height(), name
