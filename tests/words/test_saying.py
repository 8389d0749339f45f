"""Values are said as people say them, alike on screen and paper."""

import pytest

from planner import words as spoken
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Entry
from planner.plan.upcoming import falls_on, next_appointment
from planner.saying import Saying, clock, cut, day, days, hours, listed
from tests.plans import empty_plan, entry_id, full_plan

WORDS = spoken.load()


@pytest.mark.parametrize(
    ("iso", "today", "said"),
    [
        ("2026-11-26", "2026-11-22", "Thursday 26 November"),
        ("2027-01-01", "2026-11-22", "Friday 1 January 2027"),
        ("2028-02-29", "2028-01-01", "Tuesday 29 February"),
        ("soon", "2026-11-22", "soon"),
    ],
)
def test_days(iso, today, said):
    assert day(WORDS, iso, today) == said


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("10:30", "10.30am"), ("18:00", "6pm"), ("00:00", "midnight"), ("24:00", "midnight"), ("12:00", "midday"),
        ("00:15", "12.15am"), ("12:05", "12.05pm"), ("ask", "ask"),
    ],
)  # fmt: skip
def test_times(time, said):
    assert clock(WORDS, time) == said


@pytest.mark.parametrize(
    ("stretch", "said"),
    [
        (Hours(DAYS, "00:00", "24:00"), "any time, day or night"),
        (Hours(("sat",), "00:00", "24:00"), "Saturdays all day"),
        (Hours(DAYS[:5], "09:00", "17:00"), "weekdays 9am to 5pm"),
        (Hours(("fri", "sat"), "18:00", "02:00"), "Fridays and Saturdays 6pm to 2am the next day"),
        (Hours(("sun",), "20:00", "00:00"), "Sundays 8pm to midnight"),
    ],
)
def test_hours(stretch, said):
    assert hours(WORDS, (stretch,)) == said


def test_days_that_follow_each_other_are_a_run():
    assert days(WORDS, ("mon", "tue", "wed", "thu")) == "Mondays to Thursdays"
    assert days(WORDS, ("mon", "wed", "fri")) == "Mondays, Wednesdays and Fridays"
    assert days(WORDS, ("sun", "sat")) == "weekends"
    assert days(WORDS, DAYS) == "every day"


def test_lists_and_cuts():
    assert listed(WORDS, ["a"]) == "a"
    assert listed(WORDS, ["a", "b", "c"]) == "a, b and c"
    assert cut("word " * 50, 20) == "word word word word\u2026"


def test_every_filled_field_of_every_section_can_be_said():
    plan = full_plan()
    saying = Saying(WORDS, plan, today="2026-11-22")
    for section in CATALOGUE.pages():
        for one in plan.entries(section.id):
            assert saying.name(section.id, one)
            for field in section.type(one.type).fields:
                assert saying.field(section.id, one, field.id), (section.id, one.type, field.id)


def test_a_link_is_said_by_the_name_of_what_it_points_at_and_gone_ones_not_at_all():
    plan = full_plan()
    saying = Saying(WORDS, plan)
    appointment = plan.entries("aftercare", "appointment")[0]
    assert saying.field("aftercare", appointment, "who_comes") == "My supporter name 0"
    alone = Saying(WORDS, empty_plan())
    assert alone.field("aftercare", appointment, "who_comes") == ""


def appointment(**values):
    kind = CATALOGUE.type("aftercare", "appointment")
    return Entry(entry_id(str(values)), kind.id, values)


@pytest.mark.parametrize(
    ("values", "falls"),
    [
        ({"date": "2026-11-22"}, "2026-11-22"),
        ({"date": "2026-11-21"}, None),
        ({"date": "2026-11-27", "status": "done"}, None),
        ({"date": "2026-11-03", "repeats": "weekly"}, "2026-11-24"),
        ({"date": "2026-11-03", "repeats": "fortnightly"}, "2026-12-01"),
        ({"date": "2026-10-31", "repeats": "monthly"}, "2026-12-31"),
        ({"date": "2026-01-31", "repeats": "none"}, None),
        ({}, None),
    ],
)
def test_the_next_day_of_an_appointment(values, falls):
    assert falls_on(appointment(**values), "2026-11-22") == falls


def test_the_first_one_to_come_is_next():
    plan = empty_plan()
    for values in (
        {"date": "2026-12-01"},
        {"date": "2026-11-25", "time": "14:00"},
        {"date": "2026-11-25", "time": "09:00"},
    ):
        plan = plan.with_entry("aftercare", appointment(**values))
    found = next_appointment(plan, "2026-11-22")
    assert found is not None
    assert (found.day, found.entry.text("time")) == ("2026-11-25", "09:00")
