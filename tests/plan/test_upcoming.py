"""Appointments fall on the right days: repeats, month ends, and weekends when the clocks change."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from planner.plan.fields import EntryId, FieldId, TypeId
from planner.plan.model import Entry
from planner.plan.upcoming import days_until, diary, ends_at, falls_on
from tests.plans import entry_id

TODAY = "2026-11-22"


def appointment(name="talk", **values):
    values = {FieldId(key): one for key, one in {"what": name, **values}.items()}
    return Entry(EntryId(entry_id(name)), TypeId("appointment"), values)


@pytest.mark.parametrize(
    ("values", "days"),
    [
        ({"date": "2026-11-24"}, ["2026-11-24"]),
        ({"date": "2026-11-24", "repeats": "none"}, ["2026-11-24"]),
        ({"date": "2026-11-24", "repeats": "weekly"}, ["2026-11-24", "2026-12-01"]),
        ({"date": "2026-11-22", "repeats": "weekly"}, ["2026-11-22", "2026-11-29"]),
        ({"date": "2026-10-20", "repeats": "fortnightly"}, ["2026-12-01"]),
        ({"date": "2026-11-22", "repeats": "fortnightly"}, ["2026-11-22"]),
        ({"date": "2026-10-30", "repeats": "monthly"}, ["2026-11-30"]),
        ({"date": "2026-10-31", "repeats": "monthly"}, []),
        ({"date": "2026-12-05"}, ["2026-12-05"]),
        ({"date": "2026-12-06"}, []),
        ({"date": "2026-11-21"}, []),
        ({"date": "2026-11-24", "status": "missed"}, []),
        ({"date": "2026-11-24", "status": "missed", "repeats": "weekly"}, ["2026-12-01"]),
        ({"date": "2026-11-22", "status": "done", "repeats": "fortnightly"}, []),
    ],
)
def test_fourteen_days_hold_every_time_it_comes(values, days):
    soon = diary([appointment(**values)], TODAY).soon
    assert [one.day for one in soon] == days
    assert [one.again for one in soon] == [False, True][: len(days)]


def test_every_appointment_stands_somewhere():
    found = diary(
        [
            appointment("old", date="2026-01-05"),
            appointment("older", date="2025-01-05"),
            appointment("no day"),
            appointment("later", date="2027-01-05"),
            appointment("sooner", date="2026-12-25"),
            appointment("at three", date="2026-11-25", time="15:00"),
            appointment("at nine", date="2026-11-25", time="09:00"),
            appointment("some time", date="2026-11-25"),
        ],
        TODAY,
    )
    assert [one.entry.text("what") for one in found.soon] == ["at nine", "at three", "some time"]
    assert [one.text("what") for one in found.undated] == ["no day"]
    assert [one.entry.text("what") for one in found.later] == ["sooner", "later"]
    assert [one.entry.text("what") for one in found.past] == ["old", "older"]


@pytest.mark.parametrize(
    ("first", "today", "falls"),
    [
        ("2026-01-31", "2026-02-01", "2026-03-31"),
        ("2026-01-29", "2028-02-01", "2028-02-29"),
        ("2026-12-31", "2027-01-01", "2027-01-31"),
        ("2026-08-30", "2027-02-01", "2027-03-30"),
    ],
)
def test_a_month_too_short_for_the_day_is_passed_over(first, today, falls):
    assert falls_on(appointment(date=first, repeats="monthly"), today) == falls


@pytest.mark.parametrize("sunday", ["2026-03-29", "2026-10-25"])
def test_a_repeat_keeps_its_day_and_hour_when_the_clocks_change(sunday):
    london = ZoneInfo("Europe/London")
    before = (date.fromisoformat(sunday) - timedelta(days=7)).isoformat()
    weekly = appointment(date=before, time="09:00", minutes=60, repeats="weekly")
    last = (date.fromisoformat(sunday) + timedelta(days=7)).isoformat()
    days = list(days_until(weekly, before, last))
    assert days == [before, sunday, last]
    moments = [datetime.fromisoformat(f"{day}T{weekly.text('time')}").replace(tzinfo=london) for day in days]
    assert len({one.utcoffset() for one in moments}) == 2  # summer time on one side, not on the other
    assert {one.hour for one in moments} == {9}
    assert ends_at(weekly) == "10:00"
    assert [one.day for one in diary([weekly], sunday).soon] == [sunday, last]


@pytest.mark.parametrize(
    ("values", "end"),
    [
        ({"time": "10:00", "minutes": 45}, "10:45"),
        ({"time": "23:30", "minutes": 60}, "00:30"),
        ({"time": "10:00"}, ""),
        ({"minutes": 45}, ""),
        ({"time": "10:00", "minutes": 0}, ""),
    ],
)
def test_an_appointment_ends_when_its_minutes_are_over(values, end):
    assert ends_at(appointment(**values)) == end
