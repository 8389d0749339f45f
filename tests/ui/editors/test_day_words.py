"""Days as people write them, read as the day they mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.ui.editors.day_words import read_day

SUNDAY = date(2026, 11, 22)
WEDNESDAY = date(2026, 11, 25)
NEW_YEARS_EVE = date(2026, 12, 31)

READ = [
    ("2026-12-03", "2026-12-03"),
    ("3/12", "2026-12-03"),
    ("03/12", "2026-12-03"),
    ("3/12/26", "2026-12-03"),
    ("3/12/2027", "2027-12-03"),
    ("3.12.2026", "2026-12-03"),
    ("3-12", "2026-12-03"),
    ("3 12", "2026-12-03"),
    ("3 Dec", "2026-12-03"),
    ("3 dec.", "2026-12-03"),
    ("3rd December", "2026-12-03"),
    ("the 3rd of December", "2026-12-03"),
    ("December 3", "2026-12-03"),
    ("Dec 3rd, 2027", "2027-12-03"),
    ("Thursday 3 December", "2026-12-03"),
    ("Thursday 3 December 2026", "2026-12-03"),
    ("Thu, 3rd Dec", "2026-12-03"),
    ("1 November", "2027-11-01"),
    ("22 November", "2026-11-22"),
    ("29 Feb", "2028-02-29"),
    ("29/2/2028", "2028-02-29"),
    ("today", "2026-11-22"),
    ("Tomorrow", "2026-11-23"),
    ("  TOMORROW ", "2026-11-23"),
    ("yesterday", "2026-11-21"),
    ("the day after tomorrow", "2026-11-24"),
    ("a week today", "2026-11-29"),
    ("friday", "2026-11-27"),
    ("on Friday", "2026-11-27"),
    ("this friday", "2026-11-27"),
    ("next friday", "2026-11-27"),
    ("last friday", "2026-11-20"),
    ("sunday", "2026-11-29"),
    ("friday week", "2026-12-04"),
    ("in 10 days", "2026-12-02"),
    ("in two weeks", "2026-12-06"),
    ("2 weeks", "2026-12-06"),
    ("in a fortnight", "2026-12-06"),
    ("in a month", "2026-12-22"),
    ("in 3 months' time", None),
    ("in 3 months time", "2027-02-22"),
    ("next week", "2026-11-29"),
    ("next month", "2026-12-22"),
    ("in a year", "2027-11-22"),
    ("the 3rd", "2026-12-03"),
    ("22nd", "2026-11-22"),
]
NOT_READ = ["", "   ", "3", "soon", "when I can", "31/2", "29/2/2027", "31 June", "0/1", "1/0", "13/13", "3 Smarch",
            "<b>3 Dec</b>", "12/12/12/12", "in 0 days", "in 99999 years", "next", "friday friday", "3 Dec 20266", "32nd",
            "9999-99-99", "in a while", "\u0663/\u0661"]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), READ, ids=[text for text, _ in READ])
def test_a_day_is_read_as_meant(text, day):
    found = read_day(text, SUNDAY)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_day_is_left_alone(text):
    assert read_day(text, SUNDAY) is None


def test_next_friday_is_in_the_next_week_when_this_week_has_one_left():
    assert read_day("friday", WEDNESDAY) == date(2026, 11, 27)
    assert read_day("next friday", WEDNESDAY) == date(2026, 12, 4)


def test_after_the_last_day_of_the_year_comes_the_next_year():
    assert read_day("3 Jan", NEW_YEARS_EVE) == date(2027, 1, 3)
    assert read_day("31 Dec", NEW_YEARS_EVE) == NEW_YEARS_EVE
    assert read_day("tomorrow", NEW_YEARS_EVE) == date(2027, 1, 1)
    assert read_day("in a month", date(2027, 1, 31)) == date(2027, 2, 28)
    assert read_day("in a year", date(2028, 2, 29)) == date(2029, 2, 28)


def test_what_was_done_lies_behind():
    assert read_day("1 November", SUNDAY, past=True) == date(2026, 11, 1)
    assert read_day("3/12", SUNDAY, past=True) == date(2025, 12, 3)
    assert read_day("friday", SUNDAY, past=True) == date(2026, 11, 20)
    assert read_day("the 3rd", SUNDAY, past=True) == date(2026, 11, 3)
    assert read_day("29 Feb", SUNDAY, past=True) == date(2024, 2, 29)


def test_the_end_of_all_dates_breaks_nothing():
    assert read_day("tomorrow", date.max) is None
    assert read_day("in a year", date.max) is None
    assert read_day("friday", date(9999, 12, 1)) == date(9999, 12, 3)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_way_of_writing_a_day_in_full_is_read_back(day):
    for written in (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        day.strftime("%A %d %B %Y"),
        day.strftime("%d %b %y"),
    ):
        assert read_day(written, SUNDAY) == day


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 364))
def test_without_a_year_the_next_such_day_is_meant(today, days):
    day = today + timedelta(days=days)
    if (day.month, day.day) != (2, 29):
        assert read_day(f"{day.day} {day.strftime('%B')}", today) == day


@given(st.text(max_size=30), st.booleans())
def test_no_text_breaks_the_reading(text, past):
    found = read_day(text, SUNDAY, past=past)
    assert found is None or isinstance(found, date)
