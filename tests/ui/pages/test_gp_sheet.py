"""The sheet for a GP: made from what is written, without what is Only me unless it is ticked there."""

from planner.plan.model import ONLY_ME, Entry
from planner.ui.verbs import Place
from tests.plans import entry_id, full_plan
from tests.ui.pages.using import using


def sheet(open_plan, plan):
    opened = open_plan(plan)
    opened.section("health")
    opened.press_on("section.health.gp-sheet")
    return opened


def last_choices(opened):
    edition, choices = opened.hands.composed[-1]
    assert edition == "gp"
    return choices


def test_what_staff_must_know_goes_on_it_only_when_ticked(open_plan):
    plan = using("ketamine").with_answer("health", "staff_must_know", "I am allergic to penicillin")
    plan = plan.with_answer("triggers", "last_after", "private")
    opened = sheet(open_plan, plan)
    choices = last_choices(opened)
    assert not choices.include_private
    assert "health.staff_must_know" in choices.without
    opened.press_on("gp.on-it.staff_must_know")
    choices = last_choices(opened)
    assert choices.include_private
    assert "health.staff_must_know" not in choices.without
    assert {"triggers.last_after"} <= choices.without
    opened.press_on("gp.on-it.staff_must_know")
    assert not last_choices(opened).include_private


def test_a_list_is_left_out_by_its_tick_and_an_entry_that_is_only_mine_stays_mine(open_plan):
    plan = using("ketamine")
    for at, (name, share) in enumerate((("shown", None), ("mine", ONLY_ME))):
        entry = Entry(entry_id(name), "ask_gp", {"text": name}, *([share] if share else []), pos=chr(98 + at))
        plan = plan.with_entry("health", entry)
    opened = sheet(open_plan, plan)
    assert entry_id("mine") in last_choices(opened).without
    assert entry_id("shown") not in last_choices(opened).without
    opened.press_on("gp.on-it.ask_gp")
    assert {entry_id("mine"), entry_id("shown")} <= last_choices(opened).without


def test_medicines_that_are_only_mine_go_on_it_when_ticked_there(open_plan):
    entry = Entry(entry_id("medicine"), "medicine", {"name": "the blue one"}, ONLY_ME)
    opened = sheet(open_plan, using("ketamine").with_entry("aftercare", entry))
    assert entry.id in last_choices(opened).without
    opened.press_on("gp.on-it.medicine")
    assert entry.id not in last_choices(opened).without
    assert last_choices(opened).include_private


def test_it_is_saved_and_printed_through_the_ways_of_every_paper_and_leads_back(open_plan):
    opened = sheet(open_plan, full_plan())
    opened.press_on("gp.save-pdf")
    opened.press_on("gp.print")
    assert opened.hands.saved[0][1] == opened.hands.printed[0] == b"%PDF-1.7 ready"
    assert "gp" not in opened.hands.saved[0][0]
    opened.press_on("gp.back")
    assert opened.guide.here == Place("section", "health")


def test_a_plan_with_nothing_in_it_has_a_sheet_to_fill_by_hand(open_plan):
    opened = open_plan()
    opened.go(Place("gp"))
    assert opened.words_of("gp.nothing")
    assert opened.page.first_focus() is opened.find("gp.back")
