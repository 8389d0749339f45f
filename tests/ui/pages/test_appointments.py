"""Appointments stand in order of time, services in groups, and where I will live has a calm part of its own."""

import pytest
from PySide6.QtWidgets import QLabel

from planner.plan.fields import EntryId, FieldId, SectionId, TypeId
from planner.plan.model import Entry
from planner.ui.pages.appointment_cards import Particulars
from planner.ui.section.grouped import Before
from planner.ui.verbs import Place
from tests.plans import empty_plan, entry_id, huge_plan
from tests.typing_keys import type_text

APPOINTMENT = "section.aftercare.appointment"
TALK = {"what": "Talk", "date": "2026-11-24", "time": "10:00", "minutes": 45, "repeats": "weekly", "mode": "video"}
CLINIC = {"what": "Clinic", "date": "2026-11-25", "time": "09:00", "mode": "in_person", "bring": "The letter"}
DENTIST = {"what": "Dentist", "date": "2027-02-01", "how_i_get_there": "Bus 12", "plan_b": "I ring the same day"}
COURT = {"what": "Court", "date": "2026-01-05"}


def made(type_id, /, **values):
    return Entry(EntryId(entry_id(str(values))), TypeId(type_id), {FieldId(key): one for key, one in values.items()})


def plan_of(*entries, kind="appointment"):
    plan = empty_plan()
    for one in entries:
        plan = plan.with_entry(SectionId("aftercare"), made(kind, **one))
    return plan


def shown(opened, kind="appointment"):
    """The names of the cards and the lines between them, from top to bottom."""
    listing = opened.page.listing(kind)
    parts = [
        one
        for one in (*listing.findChildren(Before), *(listing.card(entry.id) for entry in listing.ordered()))
        if one.isVisible() and (not isinstance(one, Before) or one.said)
    ]
    parts.sort(key=lambda one: one.mapTo(listing, one.rect().topLeft()).y())
    return [
        " / ".join(line.words for line in one.said) if isinstance(one, Before) else one.accessibleName()
        for one in parts
    ]


def test_what_comes_next_stands_first_and_repeats_stand_on_each_of_their_days(open_plan):
    opened = open_plan(plan_of(COURT, DENTIST, {"what": "Group"}, CLINIC, TALK))
    opened.section("aftercare")
    opened.all_there()
    assert shown(opened) == [
        "The next 14 days / Tuesday 24 November",
        "Talk",
        "Wednesday 25 November",
        "Clinic",
        "Tuesday 1 December, 10am: Talk, again / No day yet",
        "Group",
        "Later",
        "Dentist",
        "Been and gone",
        "Court",
    ]


def test_names_of_controls_go_by_the_place_in_the_plan(open_plan):
    opened = open_plan(plan_of(COURT, DENTIST, CLINIC))
    opened.section("aftercare")
    opened.all_there()
    names = [opened.find(f"{APPOINTMENT}.entry.{number}").accessibleName() for number in range(3)]
    assert names == ["Court", "Dentist", "Clinic"]


def test_today_and_tomorrow_are_said(open_plan):
    opened = open_plan(plan_of({"what": "Now", "date": "2026-11-22"}, {"what": "Next", "date": "2026-11-23"}))
    opened.section("aftercare")
    lines = shown(opened)
    assert lines[0] == "The next 14 days / Today, Sunday 22 November"
    assert lines[2] == "Tomorrow, Monday 23 November"


def test_travel_company_what_to_bring_and_plan_b_stand_on_the_card(open_plan):
    tess = made("supporter", name="Tess")
    plan = plan_of({**CLINIC, "how_i_get_there": "Bus 12", "who_comes": tess.id, "plan_b": "I ring the same day"})
    opened = open_plan(plan.with_entry(SectionId("support"), tess))
    opened.section("aftercare")
    said = opened.find(f"{APPOINTMENT}.entry.0").findChild(Particulars).accessibleName()
    assert said == "Getting there: Bus 12. Tess comes with me. To bring: The letter. If I miss it: I ring the same day."


def test_what_is_still_open_is_named_only_for_what_comes_soon(open_plan):
    opened = open_plan(plan_of(TALK, CLINIC, {"what": "Late", "date": "2027-03-01"}))
    opened.section("aftercare")
    opened.all_there()
    said = [
        part.accessibleName() if part else ""
        for number in range(3)
        for part in (opened.find(f"{APPOINTMENT}.entry.{number}").findChild(Particulars),)
    ]
    assert said[0] == "Still open: what I do if I miss it."
    assert said[1].endswith("Still open: how I get there, who comes with me, what I do if I miss it.")
    assert said[2] == ""


def test_a_new_appointment_moves_to_its_day_as_soon_as_it_has_one(open_plan):
    opened = open_plan(plan_of(CLINIC))
    opened.section("aftercare")
    type_text(opened.find(f"{APPOINTMENT}.text"), "First talk\n")
    opened.settle()
    assert shown(opened)[-2:] == ["No day yet", "First talk"]
    date = opened.find(f"{APPOINTMENT}.entry.1.date")
    type_text(date, "24 November 2026\n")
    opened.settle()
    assert opened.plan.entries("aftercare", "appointment")[1].text("date") == "2026-11-24"
    assert shown(opened)[:2] == ["The next 14 days / Tuesday 24 November", "First talk"]
    assert opened.has(f"{APPOINTMENT}.entry.1.date")


def test_an_empty_fortnight_is_said_and_an_empty_page_only_invites(open_plan):
    opened = open_plan(plan_of(DENTIST))
    opened.section("aftercare")
    assert shown(opened)[0] == "The next 14 days / Nothing planned in these days. / Later"
    opened = open_plan()
    opened.section("aftercare")
    assert shown(opened) == []


def test_time_gives_the_order_and_only_what_has_no_day_is_moved_by_hand(open_plan):
    opened = open_plan(plan_of(CLINIC, {"what": "One"}, {"what": "Two"}))
    opened.section("aftercare")
    opened.all_there()
    assert not opened.find(f"{APPOINTMENT}.entry.0.up").isEnabled()
    opened.press_on(f"{APPOINTMENT}.entry.2.up")
    assert [one.text("what") for one in opened.plan.entries("aftercare", "appointment")] == ["Clinic", "Two", "One"]
    opened.press_on(f"{APPOINTMENT}.entry.1.up")
    assert [one.text("what") for one in opened.plan.entries("aftercare", "appointment")] == ["Clinic", "Two", "One"]


def test_taking_away_leads_to_the_one_that_stood_near(open_plan):
    opened = open_plan(plan_of(DENTIST, TALK, CLINIC))
    opened.section("aftercare")
    opened.all_there()
    opened.press_on(f"{APPOINTMENT}.entry.1.take-away")
    assert opened.focused.accessibleName() == "Change Clinic"
    opened.hands.undo()
    opened.settle()
    assert shown(opened)[1] == "Talk"


def test_services_stand_in_groups_and_move_inside_them(open_plan):
    entries = [
        {"service": "Surgery", "kind": "gp"},
        {"service": "Larkfield", "kind": "drug_alcohol_team"},
        {"service": "Chemist", "kind": "pharmacy"},
        {"service": "Someone"},
    ]
    opened = open_plan(plan_of(*entries, kind="contact"))
    opened.section("aftercare")
    opened.all_there()
    assert shown(opened, "contact") == [
        "Workers", "Larkfield", "Health", "Surgery", "Chemist", "Others", "Someone",
    ]  # fmt: skip
    opened.press_on("section.aftercare.contact.entry.2.up")
    assert shown(opened, "contact")[3:5] == ["Chemist", "Surgery"]
    opened.press_on("section.aftercare.contact.entry.0.up")
    assert shown(opened, "contact")[3:5] == ["Chemist", "Surgery"]


def test_the_questions_about_a_home_fit_the_kind_of_home(open_plan):
    opened = open_plan()
    opened.section("aftercare")
    opened.all_there()

    def asked():
        return {one.text() for one in opened.page.findChildren(QLabel) if one.isVisible()}

    assert opened.words_of("home_part.any.1") in asked()
    opened.press_on("section.aftercare.answer.home_type")
    opened.press_on("section.aftercare.answer.home_type.sober_living")
    assert opened.words_of("home_part.house.3") in asked()
    opened.guide.undo()
    opened.settle()
    assert opened.words_of("home_part.any.1") in asked()


@pytest.mark.parametrize("field", ["nobody_rang", "home_rules"])
def test_a_place_leads_to_a_single_answer(open_plan, field):
    opened = open_plan()
    opened.go(Place("section", "aftercare", field=field))
    assert opened.focused.objectName() == f"section.aftercare.answer.{field}"


@pytest.mark.parametrize(("size", "text"), [((911, 512), 175), ((1180, 780), 115)])
def test_cards_fit_the_window(open_plan, size, text):
    opened = open_plan(huge_plan(), size=size, text=text)
    opened.section("aftercare")
    opened.all_there()
    for part in opened.page.findChildren(Particulars):
        assert part.height() >= part.heightForWidth(part.width())
    for part in opened.page.findChildren(Before):
        if part.isVisible():
            assert part.height() >= part.heightForWidth(part.width())
