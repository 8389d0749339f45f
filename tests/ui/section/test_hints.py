"""A hint comes quietly under what is written, does one thing at a press, and stays away when it was put away."""

import pytest
from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtWidgets import QApplication

from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import FieldId
from planner.plan.model import Entry
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id
from tests.typing_keys import press, type_text

TRIGGERS = "section.triggers.trigger"
WALK = "walk to the canal and count the boats"
FIRST = "section.if_then.plan.entry.0.first"


def made(known, section, kind, **values):
    fields = {FieldId(name): value for name, value in values.items()}
    return section, Entry(entry_id(known), CATALOGUE.type(section, kind).id, fields)


def a_plan(*more, **first):
    plan = empty_plan()
    if not first:
        first = {"first": WALK, "second": "write three lines in the blue notebook", "ring": entry_id("tess")}
    entries = (
        made("pay day", "triggers", "trigger", text="Pay day, walking past the Fallow Arms", strength=9),
        made("river", "coping", "strategy", text="Walk to the river with the dog", alone=True, night=True),
        made("toast", "coping", "strategy", text="Make cheese on toast in the kitchen"),
        made("tess", "support", "supporter", name="Tess", phone="07700 900101"),
        made("plan", "if_then", "plan", cue=entry_id("pay day"), **first),
        *more,
    )
    for section, entry in entries:
        plan = plan.with_entry(section, entry)
    return plan


def quiet(opened):
    """Waits for the pause after the last letter."""
    opened.settle()
    while opened.page.beside.waiting:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    opened.settle()
    return opened.page.beside.hint


def write(opened, name, text):
    field = opened.find(name)
    field.selectAll()
    type_text(field, text)
    return quiet(opened)


def the_plan(opened):
    return opened.plan.entries("if_then", "plan")[0]


@pytest.fixture
def planning(open_plan):
    def at_first(*more, **first):
        opened = open_plan(a_plan(*more, **first))
        opened.go(Place("section", "if_then", entry_id("plan"), "first"))
        return opened

    return at_first


def test_a_wide_trigger_gets_one_hint_under_its_card_and_the_keyboard_stays(open_plan):
    opened = open_plan()
    opened.section("triggers")
    type_text(opened.find(f"{TRIGGERS}.text"), "stress\n")
    assert opened.page.beside.hint is None, "not while the person may still be writing"
    hint = quiet(opened)
    assert hint is not None
    assert "stress" in hint.sentence
    assert hint.parent() is opened.find(f"{TRIGGERS}.entry.0")
    assert opened.focused is opened.find(f"{TRIGGERS}.text")
    assert [one for one in opened.hands.said if hint.sentence in one], "a screen reader hears it"
    assert len(opened.page.findChildren(type(hint), "hint")) == 1


def test_a_time_is_one_press_from_a_wide_trigger(open_plan):
    opened = open_plan()
    opened.section("triggers")
    type_text(opened.find(f"{TRIGGERS}.text"), "stress\n")
    quiet(opened)
    opened.press_on("hint.repair")
    assert opened.focused is not None
    assert opened.find(f"{TRIGGERS}.entry.0.hours").isAncestorOf(opened.focused)


def test_short_and_concrete_words_get_none(open_plan):
    opened = open_plan()
    opened.section("triggers")
    type_text(opened.find(f"{TRIGGERS}.text"), "Greggs at 5\n")
    assert quiet(opened) is None


def test_the_hint_stands_under_its_field_and_goes_when_the_words_are_better(planning):
    opened = planning()
    hint = write(opened, FIRST, "keep busy")
    assert hint is not None
    field = opened.find(FIRST)
    below = field.mapTo(opened.window, QPoint(0, field.height())).y()
    assert 0 <= hint.mapTo(opened.window, QPoint(0, 0)).y() - below < 30
    assert write(opened, FIRST, WALK) is None
    assert not opened.has("hint")


def test_what_is_typed_in_stays_where_it_is_when_a_hint_above_it_goes(planning):
    opened = planning()
    assert write(opened, FIRST, "I won't go") is not None
    second = opened.find("section.if_then.plan.entry.0.second")
    second.setFocus(Qt.FocusReason.TabFocusReason)
    quiet(opened)
    before = second.mapTo(opened.window, QPoint(0, 0)).y()
    hint = write(opened, "section.if_then.plan.entry.0.second", "be positive")
    assert hint is not None
    assert "be positive" in hint.sentence
    assert second.mapTo(opened.window, QPoint(0, 0)).y() == before


def test_a_not_plan_becomes_what_will_be_done_and_ctrl_z_gives_it_back(planning):
    opened = planning()
    assert write(opened, FIRST, "I won't go in") is not None
    opened.press_on("hint.repair")
    assert the_plan(opened).get("first_strategy") == entry_id("river")
    assert the_plan(opened).text("first") == ""
    assert the_plan(opened).text("avoid") == "I won't go in"
    opened.hands.undo()
    assert the_plan(opened).text("first") == "I won't go in"
    assert the_plan(opened).get("first_strategy") is None
    assert the_plan(opened).text("avoid") == ""


def test_a_not_plan_can_make_room_for_then_i_will(planning):
    opened = planning()
    hint = write(opened, FIRST, "I won't go in")
    last = hint.ways[-1]
    assert last.words == opened.words_of("coach_beside.then")
    last.click()
    opened.settle()
    assert (the_plan(opened).text("avoid"), the_plan(opened).text("first")) == ("I won't go in", "")
    assert opened.focused is opened.find(FIRST)


def test_an_action_that_needs_a_phone_gets_a_second_of_the_persons_own(planning):
    opened = planning(first="walk", ring=entry_id("tess"))
    hint = write(opened, FIRST, "ring my sister on my phone")
    assert hint.finding.rule == "if_then.needs"
    opened.press_on("hint.repair")
    assert the_plan(opened).text("first") == "ring my sister on my phone"
    assert the_plan(opened).text("second_strategy") in {entry_id("river"), entry_id("toast")}


def test_who_to_ring_is_picked_with_one_press(planning):
    opened = planning(first="walk", second="write three lines in the blue notebook")
    hint = write(opened, FIRST, WALK)
    assert hint.finding.rule == "coverage.person"
    assert "Tess" in hint.ways[0].words
    opened.press_on("hint.repair")
    assert the_plan(opened).text("ring") == entry_id("tess")
    hint = quiet(opened)
    assert hint is None or hint.finding.rule != "coverage.person"


def test_the_keyboard_comes_to_the_hint_after_the_field_and_escape_puts_it_away(planning):
    opened = planning()
    hint = write(opened, FIRST, "I won't go in")
    assert opened.find(FIRST).nextInFocusChain() is hint.ways[0]
    assert hint.ways[-1].nextInFocusChain() is hint.away
    hint.away.setFocus(Qt.FocusReason.TabFocusReason)
    press(hint.away, Qt.Key.Key_Escape)
    opened.settle()
    assert not opened.has("hint")
    assert opened.focused is opened.find(FIRST)


def test_a_hint_put_away_stays_away_for_that_entry_after_a_restart_too(open_plan, planning):
    opened = planning()
    assert write(opened, FIRST, "I won't go in") is not None
    opened.press_on("hint.away")
    assert not opened.has("hint")
    assert write(opened, FIRST, "I won't go out") is None
    kept = opened.hands.preferences
    assert kept.waved
    assert not [one for one in kept.waved if "won't" in one or entry_id("plan")[:8] in one]
    again = open_plan(opened.plan)
    again.hands.preferences = kept
    again.go(Place("section", "if_then", entry_id("plan"), "first"))
    assert write(again, FIRST, "I won't go there") is None
    again.section("triggers")
    type_text(again.find(f"{TRIGGERS}.text"), "stress\n")
    assert quiet(again) is not None, "other entries have theirs"


def test_hints_can_be_switched_off_in_settings_and_words_about_safety_stay(planning):
    opened = planning()
    opened.go(Place("settings"))
    opened.press_on("settings.hints")
    assert not opened.hands.preferences.hints
    opened.go(Place("section", "if_then", entry_id("plan"), "first"))
    assert write(opened, FIRST, "I won't go in") is None
    assert write(opened, FIRST, "have a line to calm down") is not None


def test_words_of_harm_bring_the_crisis_words_and_the_way_to_help_and_keep_nothing(planning):
    opened = planning()
    before = opened.plan
    hint = write(opened, FIRST, "kill myself")
    assert hint.finding.severity == "safety"
    for line in opened.hands.words.crisis_box:
        assert line in hint.heard
    changed = [one.id for _, one in opened.plan.all_entries() if one not in [two for _, two in before.all_entries()]]
    assert changed == [entry_id("plan")], "only the words themselves are kept"
    opened.press_on("hint.repair")
    assert opened.elsewhere == [Place("struggling")]


def test_a_single_answer_brings_words_about_safety_and_no_other_hint(open_plan):
    opened = open_plan()
    opened.section("first_week")
    name = "section.first_week.answer.payday_plan"
    assert write(opened, name, "be positive") is None
    hint = write(opened, name, "drink a bottle of vodka at home")
    assert hint.finding.severity == "safety"
    field = opened.find(name)
    assert hint.mapTo(opened.window, QPoint(0, 0)).y() > field.mapTo(opened.window, QPoint(0, 0)).y()


def test_a_hint_of_a_folded_form_stands_on_its_card(planning):
    opened = planning()
    assert write(opened, FIRST, "keep busy") is not None
    opened.press_on("section.if_then.plan.entry.0.fold")
    hint = quiet(opened)
    assert hint is not None
    assert opened.find("section.if_then.plan.entry.0").isAncestorOf(hint)
    assert not opened.has(FIRST)


def test_undo_of_what_was_written_takes_the_hint_along(planning):
    opened = planning()
    assert write(opened, FIRST, "keep busy") is not None
    opened.hands.undo()
    assert quiet(opened) is None


def test_a_plan_picked_on_the_trigger_gets_its_hint_there(open_plan):
    opened = open_plan(a_plan().without_entry("if_then", entry_id("plan")))
    opened.section("triggers")
    opened.press_on("trigger.0.add-if-then")
    type_text(opened.find("if_then.first"), "I won't go in")
    hint = quiet(opened)
    assert hint is not None
    assert hint.parent() is opened.find(f"{TRIGGERS}.entry.0")
