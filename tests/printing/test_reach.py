"""The reach clock knows every hour, also those past midnight."""

from datetime import date

import pytest

from planner.plan.fields import Hours, SectionId
from planner.plan.model import Entry
from planner.plan.sharing import Person, seen_by
from planner.printing.editions import PrintOptions, press
from planner.printing.editions.reach import covered, runs
from planner.words import load
from tests.plans import empty_plan, entry_id
from tests.printing.reading import elements, running_text

ALL = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@pytest.mark.parametrize(
    ("hours", "inside", "outside"),
    [
        (Hours(("mon",), "18:00", "23:00"), {(0, 18), (0, 22)}, {(0, 17), (0, 23), (1, 18)}),
        (Hours(("sat",), "22:00", "02:00"), {(5, 22), (5, 23), (6, 0), (6, 1)}, {(6, 2), (5, 0)}),
        (Hours(("sun",), "22:00", "02:00"), {(6, 23), (0, 1)}, {(0, 2)}),
        (Hours(("wed",), "00:00", "24:00"), {(2, 0), (2, 23)}, {(1, 23), (3, 0)}),
        (Hours(("fri",), "09:45", "10:15"), set(), {(4, 9), (4, 10)}),
    ],
)
def test_an_hour_is_reached_when_its_middle_is(hours, inside, outside):
    found = covered([hours])
    assert inside <= found
    assert not outside & found


def test_the_whole_week_is_one_stretch():
    assert runs(covered([Hours(ALL, "00:00", "24:00")])) == (Hours(ALL, "00:00", "24:00"),)


def test_days_alike_are_told_together():
    assert runs(covered([Hours(("mon", "tue"), "09:00", "12:00")])) == (Hours(("mon", "tue"), "09:00", "12:00"),)


def paper(**fields):
    supporter = Entry(entry_id("tess"), "supporter", {"name": "Tess", **fields}, pos="n")
    plan = empty_plan().with_entry(SectionId("support"), supporter)
    return press("full", seen_by(plan, Person()), load(), PrintOptions(date(2026, 11, 22))).pdf


def test_the_clock_is_read_aloud_and_the_hours_alone_are_named():
    pdf = paper(phone="07700 900101", hours=(Hours(ALL, "09:00", "24:00"),))
    said = [str(one["/Alt"]) for one in elements(pdf) if one["/S"] == "/Figure"]
    assert said == ["I can ring someone: every day 9am to midnight."]
    assert "Nobody to ring: every day midnight to 9am. Then I ring Samaritans on 116 123." in running_text(pdf)


@pytest.mark.parametrize("fields", [{"phone": "07700 900101"}, {"hours": (Hours(ALL, "09:00", "24:00"),)}])
def test_without_hours_or_a_number_there_is_no_clock(fields):
    assert "When I can ring someone" not in running_text(paper(**fields))
