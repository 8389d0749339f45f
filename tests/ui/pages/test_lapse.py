"""If I slip: three ordered lists; a step moves in its list and into the one beside it, by button and by key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.ui.verbs import Place
from tests.typing_keys import press, type_text
from tests.ui.pages.using import using

STEP = "section.lapse.step"


def add(opened, text, when):
    opened.press_on(f"{STEP}.tabs.{when}")
    type_text(opened.find(f"{STEP}.text"), f"{text}\n")
    opened.settle()


def lists(opened):
    found = {when: [] for when in ("first_hour", "first_day", "first_week", "")}
    for one in opened.page.listings[0].ordered():
        found[one.text("when")].append(one.text("text"))
    return found


def three(open_plan):
    opened = open_plan(using("ketamine"), place=Place("section", "lapse"))
    opened.all_there()
    for text, when in (("stop", "first_hour"), ("water", "first_hour"), ("ring Sam", "first_day")):
        add(opened, text, when)
    return opened


def names(opened):
    return [one._name for one in opened.page.listings[0]._cards.values()]


def test_own_words_go_to_the_list_that_is_open_and_each_list_counts_its_steps(open_plan):
    opened = three(open_plan)
    assert lists(opened) == {"first_hour": ["stop", "water"], "first_day": ["ring Sam"], "first_week": [], "": []}
    assert sorted(names(opened)) == ["1. ring Sam", "1. stop", "2. water"]
    assert opened.find(f"{STEP}.entry.0").accessibleName() == "stop"


def test_a_step_moves_in_its_list_and_over_its_end_into_the_next_as_one_change(open_plan):
    opened = three(open_plan)
    opened.press_on(f"{STEP}.entry.0.down")
    assert lists(opened)["first_hour"] == ["water", "stop"]
    opened.press_on(f"{STEP}.entry.1.down")
    assert lists(opened)["first_hour"] == ["water"]
    assert lists(opened)["first_day"] == ["stop", "ring Sam"]
    assert sorted(names(opened)) == ["1. stop", "1. water", "2. ring Sam"]
    assert "In the first day" in opened.hands.said
    opened.guide.undo()
    opened.settle()
    assert lists(opened)["first_hour"] == ["water", "stop"]
    assert lists(opened)["first_day"] == ["ring Sam"]


def test_keys_carry_a_step_through_all_three_lists_and_back_and_stay_on_it(open_plan):
    opened = three(open_plan)
    edit = opened.find(f"{STEP}.entry.2.edit")
    edit.setFocus()
    for _ in range(3):
        press(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert lists(opened)["first_week"] == ["ring Sam"]
    for _ in range(2):
        press(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lists(opened)["first_hour"] == ["stop", "water", "ring Sam"]
    assert opened.focused is edit
    for _ in range(5):
        press(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lists(opened)["first_hour"] == ["ring Sam", "stop", "water"]


def test_a_step_from_elsewhere_without_a_list_is_shown_and_can_be_given_one(open_plan):
    opened = three(open_plan)
    kind = opened.page.sheet.section.type("step")
    opened.page.sheet.add(kind, {"text": "old step"})
    opened.all_there()
    assert lists(opened)[""] == ["old step"]
    at = [one.text("text") for one in opened.plan.entries("lapse", "step")].index("old step")
    opened.press_on(f"{STEP}.entry.{at}.up")
    assert lists(opened)["first_week"] == ["old step"]


def test_the_danger_signs_of_ones_own_substances_stand_in_a_quiet_box(open_plan):
    opened = open_plan(using("ketamine"), place=Place("section", "lapse"))
    opened.all_there()
    said = {one.text() for one in opened.find("section.lapse.danger").findChildren(QLabel)}
    flags = [one for one in opened.hands.words.red_flags if one.level == "999"]
    assert {one.text for one in flags if one.substance == "ketamine"} <= said
    assert "Seeing or hearing things" not in said
