"""Home says how strong the plan is, in words first, and what would help most now, one press each."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.coach.findings import said
from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import ONLY_ME, Entry
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id, full_plan
from tests.typing_keys import press
from tests.ui.advised import advised


def improvement(opened, place):
    return opened.find(f"home.improvement.{place}")


def words(part):
    return " ".join(one.text() for one in part.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def home_of(open_plan):
    def opened_at(plan=None, **more):
        opened = open_plan(plan, **more)
        advised(opened)
        return opened

    return opened_at


def person_without_cover():
    plan = empty_plan()
    for section, kind, values in (
        ("triggers", "trigger", {"text": "Pay day", "strength": 9}),
        ("support", "supporter", {"name": "Tess", "phone": "07700 900101", "asked": "agreed"}),
        ("coping", "strategy", {"text": "Walk round the canal with the dog", "alone": True, "night": True}),
    ):
        held = {FieldId(key): one for key, one in values.items()}
        plan = plan.with_entry(SectionId(section), Entry(entry_id(section), TypeId(kind), held))
    return plan


def test_home_says_the_strength_in_words_and_then_the_three_that_help_most(home_of):
    opened = home_of(full_plan())
    review = opened.hands.advice.review
    shown = words(opened.page)
    strength = review.strength
    assert opened.words_of("advice.most_now") in shown
    assert opened.find("home.strength").text()
    assert f"{strength.score} of 100" in shown
    for place, finding in enumerate(strength.improvements):
        sentence = said(opened.hands.words, finding)
        assert improvement(opened, place).accessibleName().startswith(sentence)
        assert sentence in words(improvement(opened, place))
    assert not opened.has("home.improvement.3")


def test_the_way_to_everything_the_coach_found_stands_beside_them(home_of):
    opened = home_of(full_plan())
    opened.press_on("home.everything")
    assert opened.guide.here == Place("everything")


def test_until_the_coach_has_looked_its_place_is_kept_and_nothing_below_moves_far(open_plan):
    opened = open_plan(full_plan())
    before = opened.find("home.about").mapToGlobal(opened.window.pos()).y()
    assert opened.words_of("advice.looking") in words(opened.page)
    advised(opened)
    assert opened.words_of("advice.looking") not in words(opened.page)
    assert abs(opened.find("home.about").mapToGlobal(opened.window.pos()).y() - before) < 120


def test_an_empty_plan_is_told_first_that_nobody_is_named(home_of):
    opened = home_of()
    assert opened.hands.advice.review.strength.improvements[0].rule == "readiness.nobody"
    opened.press_on("home.improvement.0")
    assert opened.guide.here.section == "support"


def test_one_press_mends_what_can_be_mended_and_undo_takes_it_back(home_of):
    plan = person_without_cover()
    opened = home_of(plan)
    number = next(
        at for at, one in enumerate(opened.hands.advice.review.strength.improvements) if one.rule == "coverage.person"
    )
    improvement(opened, number).setFocus()
    press(opened.focused, Qt.Key.Key_Return)
    press(opened.focused, Qt.Key.Key_Return)
    assert [one.text("ring") for one in opened.plan.entries("if_then", "plan")] == [
        opened.plan.entries("support", "supporter")[0].id
    ], "a second press at once does nothing more"
    assert opened.hands.offered == ["Done: Ring Tess"]
    advised(opened)
    assert all("no one to ring" not in one.accessibleName() for one in tiles(opened))
    assert opened.focused in tiles(opened), "the keyboard stays among them"
    opened.guide.undo()
    assert opened.plan.entries("if_then", "plan") == ()
    advised(opened)
    assert any("no one to ring" in one.accessibleName() for one in tiles(opened))


def tiles(opened):
    return [opened.find(f"home.improvement.{n}") for n in range(3) if opened.has(f"home.improvement.{n}")]


def test_a_change_made_elsewhere_is_heard_when_home_is_shown_again(home_of):
    opened = home_of(person_without_cover())
    first = [one.accessibleName() for one in tiles(opened)]
    opened.section("support")
    opened.session.take_away("support", opened.plan.entries("support", "supporter")[0].id)
    opened.go(Place("home"))
    advised(opened)
    assert [one.accessibleName() for one in tiles(opened)] != first


def test_where_there_is_little_room_they_stand_one_under_the_other(home_of):
    opened = home_of(full_plan(), size=(911, 700), text=130)
    tops = [one.pos().y() for one in tiles(opened)]
    assert tops == sorted(set(tops))


def test_home_does_not_name_what_is_marked_only_me(home_of):
    plan = person_without_cover()
    section, entry = plan.find(entry_id("triggers"))
    opened = home_of(plan.with_entry(section, replace(entry, share=ONLY_ME)))
    shown = " ".join(one.text() for one in opened.page.findChildren(QLabel) if one.isVisible())
    heard = " ".join(f"{one.accessibleName()} {one.accessibleDescription()}" for one in tiles(opened))
    assert "Pay day" not in shown + heard
    assert opened.words_of("advice.only_me")[1:] in heard


def test_home_names_what_is_not_kept_back(home_of):
    opened = home_of(person_without_cover())
    assert "Pay day" in " ".join(one.accessibleName() for one in tiles(opened))
