"""Health shows what fits the person; everything else is one press away, and a date that is near is told kindly."""

import pytest
from PySide6.QtWidgets import QLabel

from planner.ui.verbs import Place
from tests.plans import empty_plan
from tests.typing_keys import type_text
from tests.ui.opened import TODAY
from tests.ui.pages.using import using

NALOXONE, BLADDER = "section.health.answer.naloxone", "section.health.answer.bladder"
ANYWAY = {NALOXONE: "section.health.naloxone.anyway", BLADDER: "section.health.bladder.anyway"}


def said(opened):
    return " ".join(one.text() for one in opened.page.findChildren(QLabel) if one.isVisible())


def opened_health(open_plan, plan):
    opened = open_plan(plan, place=Place("section", "health"))
    opened.all_there()
    return opened


@pytest.mark.parametrize(
    ("substances", "naloxone", "bladder"),
    [
        ((), True, True),
        (("opioids",), True, False),
        (("benzodiazepines",), True, False),
        (("other",), True, False),
        (("ketamine", "cocaine"), True, True),
        (("ketamine",), False, True),
        (("cannabis",), False, False),
    ],
)
def test_what_stands_depends_on_what_the_person_uses_and_the_rest_is_one_press_away(
    open_plan, substances, naloxone, bladder
):
    opened = opened_health(open_plan, using(*substances))
    for name, shown in ((NALOXONE, naloxone), (BLADDER, bladder)):
        assert opened.has(name) is shown
        if not shown:
            opened.press_on(ANYWAY[name])
            opened.all_there()
            assert opened.has(name)


def test_an_answer_that_is_there_is_never_hidden(open_plan):
    plan = using("cannabis").with_answer("health", "naloxone_place", "The hall drawer").with_answer(
        "health", "bladder", "I ask my GP"
    )  # fmt: skip
    opened = opened_health(open_plan, plan)
    assert opened.find("section.health.answer.naloxone_place").text() == "The hall drawer"
    assert opened.has(BLADDER)


def test_a_place_opens_the_part_its_answer_stands_in(open_plan):
    opened = open_plan(using("cannabis"))
    for field in ("naloxone_expiry", "bladder", "staff_must_know"):
        opened.go(Place("section", "health", field=field))
        assert opened.focused is opened.find(f"section.health.answer.{field}"), field


@pytest.mark.parametrize(
    ("expiry", "told"), [("2026-12-24", "date is near"), ("2026-11-01", "date was"), ("2027-11-01", "")]
)
def test_the_date_of_a_kit_is_told_when_it_is_near_or_has_passed(open_plan, expiry, told):
    opened = opened_health(open_plan, using("opioids").with_answer("health", "naloxone_expiry", expiry))
    assert opened.has("section.health.naloxone.age") is bool(told)
    assert told in said(opened)
    if told:
        assert "Ask your drug service for a new one" in said(opened)


def test_who_wants_a_kit_is_told_where_and_can_put_it_on_the_list_once(open_plan):
    opened = opened_health(open_plan, using("opioids").with_answer("health", "naloxone", "want"))
    assert not opened.has("section.health.answer.naloxone_place")
    opened.press_on("section.health.naloxone.ask")
    assert [one.text("text") for one in opened.plan.entries("health", "check")] == [
        opened.words_of("health.naloxone_check")
    ]
    assert not opened.has("section.health.naloxone.ask")


def test_the_signs_of_ketamine_stand_open_in_three_levels(open_plan):
    opened = opened_health(open_plan, using("ketamine"))
    flags = [one for one in opened.hands.words.red_flags if one.substance == "ketamine"]
    assert {one.level for one in flags} == {"999", "111", "gp"}
    assert all(one.text in said(opened) for one in flags)


def test_todays_row_of_the_log_is_made_once_and_opened_to_fill(open_plan):
    opened = opened_health(open_plan, using("ketamine"))
    opened.press_on("section.health.body_note.today")
    assert opened.has("section.health.body_note.entry.0.pain")
    opened.press_on("section.health.body_note.today")
    assert [one.text("date") for one in opened.plan.entries("health", "body_note")] == [TODAY]
    type_text(opened.find("section.health.body_note.text"), "burned after coffee\n")
    opened.settle()
    assert opened.plan.entries("health", "body_note")[1].text("date") == TODAY
    assert opened.plan.entries("health", "body_note")[1].text("noticed") == "burned after coffee"


def test_words_for_a_hard_appointment_are_picked_and_kept(open_plan):
    opened = opened_health(open_plan, using("ketamine"))
    opened.press_on("section.health.hard_words.suggestion.0")
    assert opened.plan.entries("health", "hard_words")[0].text("text").startswith("This is hard for me to say")


def test_the_medical_warning_stays_and_empty_lists_leave_one_friendly_sentence(open_plan):
    opened = opened_health(open_plan, using("alcohol"))
    assert opened.has("safety.box")
    assert [one.isVisible() for one in opened.page.listings] == [True, False, False, False, False]
    opened.press_on("section.health.ask_gp.suggestion.0")
    assert [one.isVisible() for one in opened.page.listings] == [False, False, False, False, True]
    opened = opened_health(open_plan, empty_plan())
    assert not opened.has("safety.box")
