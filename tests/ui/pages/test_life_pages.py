"""Reasons, triggers, signs, goals, the first week and using the plan: each page in its own best form."""

from planner.plan.catalogue import CATALOGUE
from planner.plan.model import Entry
from planner.ui.section.grouped import Before
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id
from tests.typing_keys import type_text
from tests.ui.opened import WORDS
from tests.ui.pages.test_home import said


def with_entry(plan, section, kind, name, /, **values):
    return plan.with_entry(section, Entry(entry_id(name), CATALOGUE.type(section, kind).id, values))


def groups(opened) -> list[str]:
    found = [one for one in opened.page.findChildren(Before) if one.said and one.isVisible()]
    found.sort(key=lambda one: one.mapTo(opened.page, one.rect().topLeft()).y())
    return [line.words for one in found for line in one.said]


def test_the_letter_is_written_on_paper_of_its_own_and_is_there_at_once(open_plan):
    opened = open_plan(place=Place("section", "reasons"))
    opened.all_there()
    letter = opened.find("section.reasons.answer.letter")
    type_text(letter, "Dear me\nyou got through")
    assert opened.plan.answer("reasons", "letter") == "Dear me\nyou got through"
    assert WORDS.section("reasons").fields["letter"].label in said(opened.page)


def test_a_finding_about_the_letter_leads_to_it(open_plan):
    opened = open_plan(place=Place("section", "reasons", field="letter"))
    assert opened.focused.objectName() == "section.reasons.answer.letter"


def test_what_it_gave_asks_for_a_safer_way_and_shows_it_beside(open_plan):
    plan = with_entry(empty_plan(), "reasons", "need", "need", gave="a break")
    opened = open_plan(plan, place=Place("section", "reasons"))
    opened.all_there()
    opened.press_on("section.reasons.need.entry.0.next")
    opened.settle()
    assert opened.focused.objectName() == "section.reasons.need.entry.0.safer_way"
    type_text(opened.focused, "a bath")
    opened.settle()
    assert opened.find("section.reasons.need.entry.0.next").accessibleName() == "a break. A safer way: a bath"


def test_the_story_of_last_time_offers_own_words_and_adds_nothing_by_itself(open_plan):
    plan = empty_plan().with_answer("triggers", "last_feeling", "Bored, then FLAT")
    opened = open_plan(plan, place=Place("section", "triggers"))
    opened.all_there()
    assert opened.plan.entries("triggers", "trigger") == ()
    opened.press_on("section.triggers.found.trigger.1")
    opened.press_on("section.triggers.found.sign.0")
    trigger, sign = opened.plan.entries("triggers", "trigger"), opened.plan.entries("warning_signs", "sign")
    assert [(one.text("text"), one.text("theme")) for one in trigger] == [("FLAT", "feelings")]
    assert [(one.text("text"), one.text("theme")) for one in sign] == [("Bored", "feeling")]
    opened.press_on("section.triggers.found.sign.0")
    assert opened.plan.entries("warning_signs", "sign") == ()
    opened.guide.undo()
    assert len(opened.plan.entries("warning_signs", "sign")) == 1


def test_what_the_story_offers_follows_what_is_written(open_plan):
    opened = open_plan(place=Place("section", "triggers"))
    opened.all_there()
    assert not opened.has("section.triggers.found.trigger.0")
    type_text(opened.find("section.triggers.answer.last_situation"), "alone at home")
    opened.settle()
    assert opened.find("section.triggers.found.trigger.0").accessibleName() == "alone at home"


def test_signs_stand_in_three_groups_and_a_new_one_is_sorted_where_it_stands(open_plan):
    plan = with_entry(empty_plan(), "warning_signs", "sign", "red", text="I lie about money", level="red")
    plan = with_entry(plan, "warning_signs", "sign", "new", text="I skip meals")
    opened = open_plan(plan, place=Place("section", "warning_signs"))
    opened.all_there()
    level = WORDS.section("warning_signs").types["sign"].fields["level"].choices
    assert groups(opened) == [
        WORDS.ui("signs.unsorted"), level["green"], WORDS.ui("signs.none_yet"),
        level["amber"], WORDS.ui("signs.none_yet"), level["red"],
    ]  # fmt: skip
    opened.press_on("section.warning_signs.sign.entry.1.sort.amber")
    assert opened.plan.entries("warning_signs", "sign")[1].text("level") == "amber"
    assert WORDS.ui("signs.unsorted") not in groups(opened)


def test_a_goal_shows_its_first_step_and_a_milestone_its_reward(open_plan):
    plan = with_entry(empty_plan(), "goals", "goal", "swim", what="Swim", first_step="Buy a pass")
    plan = with_entry(plan, "goals", "goal", "done", what="See my GP", state="done")
    plan = with_entry(plan, "goals", "milestone", "week", text="A week", reward="Cinema")
    opened = open_plan(plan, place=Place("section", "goals"))
    opened.all_there()
    assert opened.find("section.goals.goal.entry.0.next").accessibleName() == "Swim. First step: Buy a pass"
    assert opened.find("section.goals.milestone.entry.0.next").accessibleName() == "A week. I mark it with: Cinema"
    assert groups(opened) == [WORDS.ui("goals.goal.ahead"), WORDS.ui("goals.goal.done")]


def test_the_leaving_day_stands_in_order_of_time(open_plan):
    plan = with_entry(empty_plan(), "first_week", "leaving_hour", "lunch", text="Lunch", time="13:00")
    plan = with_entry(plan, "first_week", "leaving_hour", "door", text="The door", time="10:00")
    opened = open_plan(plan, place=Place("section", "first_week"))
    opened.all_there()
    first, second = (opened.find(f"section.first_week.leaving_hour.entry.{number}") for number in (1, 0))
    assert first.mapTo(opened.page, first.rect().topLeft()).y() < second.mapTo(opened.page, second.rect().topLeft()).y()
    assert groups(opened) == ["10am", "1pm"]


def test_what_is_missing_in_the_first_week_is_named_and_leads_to_where_it_is_written(open_plan):
    opened = open_plan(place=Place("section", "first_week"))
    opened.all_there()
    assert opened.find("section.first_week.missing.0").accessibleName() == WORDS.ui("first_week_missing.leaving_date")
    opened.press_on("section.first_week.missing.0")
    assert opened.page.sheet.section.id == "about"
    assert opened.focused.objectName() == "section.about.answer.leaving_date"


def test_the_first_seven_days_show_what_the_plan_has_for_them(open_plan):
    plan = empty_plan().with_answer("about", "leaving_date", "2026-11-27")
    plan = with_entry(plan, "aftercare", "appointment", "gp", what="The surgery", date="2026-11-29", time="09:00")
    opened = open_plan(plan, place=Place("section", "first_week"))
    opened.all_there()
    assert "The surgery" in said(opened.page)
    assert "9am" in said(opened.page)


def test_what_could_get_in_the_way_becomes_an_if_then_plan(open_plan):
    plan = empty_plan().with_answer("use_plan", "obstacle", "I feel too ashamed")
    opened = open_plan(plan, place=Place("section", "use_plan"))
    opened.all_there()
    opened.press_on("section.use_plan.make-plan")
    made = opened.plan.entries("if_then", "plan")[0]
    assert made.text("cue_words") == "I feel too ashamed"
    assert opened.plan.answer("use_plan", "obstacle_plan") == made.id
    assert type(opened.page).__name__ == "IfThenPage"
    opened.section("use_plan")
    assert not opened.has("section.use_plan.make-plan")


def test_a_thing_to_get_ready_is_ticked_where_it_stands(open_plan):
    plan = with_entry(empty_plan(), "use_plan", "ready", "bag", what="bag_packed")
    opened = open_plan(plan, place=Place("section", "use_plan"))
    opened.all_there()
    opened.press_on("section.use_plan.ready.entry.0.tick")
    assert opened.plan.entries("use_plan", "ready")[0].get("done") is True
    opened.guide.undo()
    opened.settle()
    assert not opened.find("section.use_plan.ready.entry.0.tick").isChecked()
