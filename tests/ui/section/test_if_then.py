"""An if-then plan is picked where the trigger stands, and is the same plan on its own page."""

from planner.plan.catalogue import CATALOGUE
from planner.plan.model import Entry
from planner.ui.section.picker import Picker
from tests.plans import empty_plan, entry_id
from tests.typing_keys import type_text

TRIGGERS = "section.triggers.trigger"


def made(kind, section, **values):
    return section, Entry(entry_id(kind), CATALOGUE.type(section, kind).id, values)


def a_plan():
    plan = empty_plan()
    for section, entry in (
        made("trigger", "triggers", text="Payday"),
        made("sign", "warning_signs", text="I skip meals"),
        made("strategy", "coping", text="walk to the river"),
        made("supporter", "support", name="Tess", phone="07700 900101"),
    ):
        plan = plan.with_entry(section, entry)
    return plan


def the_plan(opened):
    return opened.plan.entries("if_then", "plan")[0]


def test_picked_on_the_trigger_it_is_there_at_once(open_plan):
    opened = open_plan(a_plan())
    opened.section("triggers")
    opened.press_on("trigger.0.add-if-then")
    opened.press_on("if_then.first.strategy.0")
    assert the_plan(opened).get("cue") == entry_id("trigger")
    assert the_plan(opened).get("first_strategy") == entry_id("strategy")
    opened.press_on("if_then.second.suggestion.0")
    opened.press_on("if_then.ring.0")
    opened.press_on("if_then.save")
    assert the_plan(opened).text("second")
    assert the_plan(opened).get("ring") == entry_id("supporter")
    said = opened.find("trigger.0.if-then.0").accessibleName()
    assert "Payday" in said
    assert "then I will walk to the river" in said
    assert "Tess" in said


def test_only_one_picker_is_open_on_a_page(open_plan):
    opened = open_plan(a_plan())
    opened.section("if_then")
    for words in ("pay day", "the walk home"):
        type_text(opened.find("section.if_then.plan.text"), f"{words}\n")
        opened.settle()
    assert len(opened.page.findChildren(Picker)) == 1
    opened.press_on("section.if_then.plan.entry.1.take-away")
    opened.press_on("plan.0.if-then.0")
    assert len(opened.page.findChildren(Picker)) == 1


def test_own_words_are_in_the_plan_while_they_are_typed(open_plan):
    opened = open_plan(a_plan())
    opened.section("triggers")
    opened.press_on("trigger.0.add-if-then")
    type_text(opened.find("if_then.first"), "ask Dave to hold my card")
    assert the_plan(opened).text("first") == "ask Dave to hold my card"
    assert len(opened.plan.entries("if_then", "plan")) == 1


def test_words_set_by_assistive_technology_are_in_the_plan_too(open_plan):
    opened = open_plan(a_plan())
    opened.section("triggers")
    opened.press_on("trigger.0.add-if-then")
    opened.find("if_then.first").setText("go home by bus")
    assert the_plan(opened).text("first") == "go home by bus"


def test_ideas_fit_the_trigger_and_can_be_left_again(open_plan):
    opened = open_plan(a_plan())
    opened.section("triggers")
    opened.press_on("trigger.0.add-if-then")
    opened.press_on("if_then.first.suggestion.0")
    assert "bill" in the_plan(opened).text("first").lower() or the_plan(opened).text("first")
    opened.press_on("if_then.first.suggestion.0")
    assert not the_plan(opened).text("first")


def test_the_same_plan_stands_on_its_own_page_and_changes_in_both(open_plan):
    opened = open_plan(a_plan())
    opened.section("triggers")
    opened.press_on("trigger.0.add-if-then")
    type_text(opened.find("if_then.first"), "go home")
    opened.press_on("if_then.save")
    opened.section("if_then")
    card = opened.find("section.if_then.plan.entry.0")
    assert card.accessibleName() == "If: Payday"
    opened.press_on("section.if_then.plan.entry.0.edit")
    type_text(opened.find("section.if_then.plan.entry.0.avoid"), "take the back road")
    opened.section("triggers")
    assert the_plan(opened).text("avoid") == "take the back road"
    assert "go home" in opened.find("trigger.0.if-then.0").accessibleName()


def test_on_its_own_page_a_cue_is_picked_or_written(open_plan):
    opened = open_plan(a_plan())
    opened.section("if_then")
    opened.press_on("section.if_then.plan.suggestion.1")
    assert the_plan(opened).get("cue") == entry_id("sign")
    opened.press_on("if_then.first.strategy.0")
    opened.press_on("if_then.save")
    type_text(opened.find("section.if_then.plan.text"), "someone offers me some\n")
    opened.settle()
    assert opened.plan.entries("if_then", "plan")[1].text("cue_words") == "someone offers me some"


def test_a_sign_can_have_a_plan_too(open_plan):
    opened = open_plan(a_plan())
    opened.section("warning_signs")
    opened.press_on("sign.0.add-if-then")
    type_text(opened.find("if_then.first"), "eat with mum")
    assert the_plan(opened).get("cue") == entry_id("sign")


def test_undo_takes_the_plan_off_the_trigger_again(open_plan):
    opened = open_plan(a_plan())
    opened.section("triggers")
    opened.press_on("trigger.0.add-if-then")
    opened.press_on("if_then.first.strategy.0")
    opened.press_on("if_then.save")
    opened.section("if_then")
    opened.press_on("section.if_then.plan.entry.0.take-away")
    assert not opened.plan.entries("if_then", "plan")
    opened.hands.undo()
    opened.settle()
    assert len(opened.plan.entries("if_then", "plan")) == 1
