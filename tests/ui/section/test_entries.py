"""Entries are picked, written, changed, moved, shared and taken away on the page of their section."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.plan.catalogue import CATALOGUE
from planner.plan.model import Entry
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id, huge_plan
from tests.typing_keys import press, type_text

TRIGGERS = "section.triggers.trigger"


def add(opened, name, text):
    type_text(opened.find(f"{name}.text"), f"{text}\n")
    opened.settle()


def texts(opened, section="triggers", kind="trigger"):
    return [one.text("text") for one in opened.plan.entries(section, kind)]


def with_substance(name):
    plan = empty_plan()
    kind = CATALOGUE.type("about", "substance")
    return plan.with_entry("about", Entry(entry_id(name), kind.id, {kind.main: name}))


def test_own_words_become_an_entry_and_the_field_is_ready_for_the_next(open_plan):
    opened = open_plan()
    opened.section("triggers")
    add(opened, TRIGGERS, "the walk home past the old flat")
    add(opened, TRIGGERS, "pay day")
    assert texts(opened) == ["the walk home past the old flat", "pay day"]
    field = opened.find(f"{TRIGGERS}.text")
    assert field.text() == ""
    assert opened.focused is field


def test_a_suggestion_adds_the_entry_with_its_values_and_pressed_again_takes_it_away(open_plan):
    opened = open_plan()
    opened.section("coping")
    chip = opened.find("section.coping.strategy.suggestion.0")
    opened.press_on("section.coping.strategy.suggestion.0")
    entry = opened.plan.entries("coping", "strategy")[0]
    assert entry.text("text") == chip.words
    assert entry.text("theme")
    assert entry.number("minutes")
    assert chip.isChecked()
    opened.press_on("section.coping.strategy.suggestion.0")
    assert opened.plan.entries("coping", "strategy") == ()
    assert not chip.isChecked()
    assert chip.words in opened.hands.offered[-1]


def test_suggestions_for_a_substance_are_offered_to_those_who_chose_it(open_plan):
    for substance, offered in (("ketamine", True), ("alcohol", False)):
        opened = open_plan(with_substance(substance))
        opened.section("triggers")
        opened.press_on(f"{TRIGGERS}.tabs.places")
        found = [one.words for one in opened.page.askings[0]._chips]
        opened.page.askings[0]._turn()
        found += [one.words for one in opened.page.askings[0]._chips]
        assert any("rave" in one.lower() for one in found) is offered


def test_a_choice_that_names_the_entry_is_picked_as_a_chip(open_plan):
    opened = open_plan()
    opened.section("about")
    opened.press_on("section.about.substance.suggestion.0")
    assert opened.plan.substances() == ("ketamine",)
    add(opened, "section.about.substance", "poppers")
    assert opened.plan.entries("about", "substance")[1].text("substance") == "other"
    assert opened.plan.entries("about", "substance")[1].text("name") == "poppers"


def test_own_words_under_a_tab_are_of_its_kind(open_plan):
    opened = open_plan()
    opened.section("triggers")
    opened.press_on(f"{TRIGGERS}.tabs.money")
    add(opened, TRIGGERS, "loan day")
    assert opened.plan.entries("triggers", "trigger")[0].text("theme") == "money"


def test_an_entry_moves_by_button_and_by_key_and_the_keyboard_stays_on_it(open_plan):
    opened = open_plan()
    opened.section("triggers")
    for one in ("one", "two", "three"):
        add(opened, TRIGGERS, one)
    opened.press_on(f"{TRIGGERS}.entry.2.up")
    assert texts(opened) == ["one", "three", "two"]
    up = opened.find(f"{TRIGGERS}.entry.1.up")
    up.setFocus()
    press(up, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert texts(opened) == ["three", "one", "two"]
    assert opened.focused is up
    assert up.objectName() == f"{TRIGGERS}.entry.0.up"
    press(up, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(opened) == ["one", "three", "two"]
    opened.guide.undo()
    opened.settle()
    assert texts(opened) == ["three", "one", "two"]
    assert opened.find(f"{TRIGGERS}.entry.0").accessibleName() == "three"


def test_taking_away_offers_undo_and_the_keyboard_goes_to_the_next_one(open_plan):
    opened = open_plan()
    opened.section("triggers")
    for one in ("one", "two"):
        add(opened, TRIGGERS, one)
    opened.press_on(f"{TRIGGERS}.entry.0.take-away")
    assert texts(opened) == ["two"]
    assert "one" in opened.hands.offered[-1]
    assert opened.focused is opened.find(f"{TRIGGERS}.entry.0.edit")
    opened.hands.undo()
    opened.settle()
    assert texts(opened) == ["one", "two"]
    assert opened.find(f"{TRIGGERS}.entry.0").accessibleName() == "one"


def test_delete_on_an_entry_takes_it_away_but_in_a_field_only_letters(open_plan):
    opened = open_plan()
    opened.section("triggers")
    add(opened, TRIGGERS, "one")
    opened.press_on(f"{TRIGGERS}.entry.0.edit")
    field = opened.find(f"{TRIGGERS}.entry.0.text")
    field.setFocus()
    press(field, Qt.Key.Key_Delete)
    assert len(texts(opened)) == 1
    edit = opened.find(f"{TRIGGERS}.entry.0.edit")
    edit.setFocus()
    press(edit, Qt.Key.Key_Delete)
    assert texts(opened) == []


def test_escape_folds_the_form_and_keeps_every_letter(open_plan):
    opened = open_plan()
    opened.section("triggers")
    add(opened, TRIGGERS, "one")
    opened.press_on(f"{TRIGGERS}.entry.0.edit")
    field = opened.find(f"{TRIGGERS}.entry.0.text")
    type_text(field, "more")
    press(field, Qt.Key.Key_Escape)
    opened.settle()
    assert not opened.has(f"{TRIGGERS}.entry.0.text")
    assert "more" in texts(opened)[0]


def test_who_may_see_an_entry_is_chosen_where_it_stands(open_plan):
    opened = open_plan()
    opened.section("support")
    add(opened, "section.support.supporter", "Tess")
    opened.section("triggers")
    add(opened, TRIGGERS, "pay day")
    opened.press_on(f"{TRIGGERS}.entry.0.share")
    opened.press_on(f"{TRIGGERS}.entry.0.share.only_me")
    assert not opened.plan.entries("triggers", "trigger")[0].share.prints
    opened.press_on(f"{TRIGGERS}.entry.0.share.people")
    opened.press_on(f"{TRIGGERS}.entry.0.share.person.0")
    shared = opened.plan.entries("triggers", "trigger")[0].share
    assert shared.prints
    assert shared.people == (opened.plan.entries("support", "supporter")[0].id,)
    assert "Tess" in opened.find(f"{TRIGGERS}.entry.0.share").words
    opened.guide.undo()
    opened.settle()
    assert opened.plan.entries("triggers", "trigger")[0].share.people == ()


def test_what_to_keep_away_from_starts_as_only_me(open_plan):
    opened = open_plan()
    opened.section("support")
    opened.press_on("section.support.keep_away.suggestion.0")
    assert not opened.plan.entries("support", "keep_away")[0].share.prints


def test_a_new_person_stands_open_to_fill(open_plan):
    opened = open_plan()
    opened.section("support")
    add(opened, "section.support.supporter", "Tess")
    assert opened.has("section.support.supporter.entry.0.phone")


def test_every_entry_of_a_huge_list_gets_its_card(open_plan):
    opened = open_plan(huge_plan())
    opened.section("triggers")
    opened.all_there()
    assert opened.has(f"{TRIGGERS}.entry.119.edit")


def test_an_entry_of_a_newer_waymark_is_left_alone(open_plan):
    plan = empty_plan().with_entry("triggers", Entry(entry_id("new"), "hologram", {}, pos="m"))
    opened = open_plan(plan)
    opened.section("triggers")
    add(opened, TRIGGERS, "pay day")
    assert [one.type for one in opened.plan.entries("triggers")] == ["hologram", "trigger"]


def test_a_place_brings_its_field_into_focus(open_plan):
    opened = open_plan(huge_plan())
    entry = opened.plan.entries("triggers", "trigger")[70]
    opened.go(Place("section", "triggers", entry.id, "strength"))
    opened.settle()
    assert opened.has(f"{TRIGGERS}.entry.70.strength")


def test_next_is_never_closed_and_leads_through_every_section(open_plan):
    opened = open_plan()
    opened.section("about")
    seen = ["about"]
    while (step := opened.page.foot().next) is not None and len(seen) < 17:
        step.do()
        opened.settle()
        section = getattr(opened.page, "sheet", None)
        if section is None:
            break
        seen.append(section.section.id)
    assert seen == [one.id for one in CATALOGUE.pages()]


def test_medical_help_first_stands_where_stopping_alone_is_dangerous(open_plan):
    opened = open_plan()
    opened.section("about")
    assert not opened.has("safety.box")
    opened.page.askings[0].asking.field.added.emit("my own word")
    opened.settle()
    assert not opened.has("safety.box")
    for name in ("about", "lapse", "health"):
        opened = open_plan(with_substance("alcohol"))
        opened.section(name)
        assert opened.has("safety.box")


def test_danger_signs_unfold_for_everyone_and_for_ones_own_substances(open_plan):
    opened = open_plan(with_substance("ketamine"))
    opened.section("lapse")
    opened.press_on("section.lapse.get-help")
    said = {one.text() for one in opened.page.findChildren(QLabel)}
    flags = opened.hands.words.red_flags
    mine = {one.text for one in flags if one.substance in {"any", "ketamine"}}
    assert mine <= said
    assert not ({one.text for one in flags} - mine) & said
