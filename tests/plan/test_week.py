"""Blocks, hours and triggers stand in the right cells of the week, also past midnight and when the clocks change."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.plan.fields import DAYS, EntryId, FieldId, Hours, SectionId, TypeId
from planner.plan.model import Entry
from planner.plan.week import (
    ANY_TIME,
    PARTS,
    WEEK,
    Held,
    Placed,
    block_cells,
    cells,
    day_in,
    free_hour,
    in_week,
    minutes,
    own_day,
    reached,
    stretches,
    watched,
    week_of,
)
from tests.plans import empty_plan, entry_id

TODAY = "2026-11-22"  # a Sunday
TIMES = st.builds(lambda hour, part: f"{hour:02}:{part:02}", st.integers(0, 23), st.sampled_from([0, 1, 30, 59]))
STRETCH = st.builds(
    Hours,
    st.sets(st.sampled_from(DAYS), min_size=1).map(lambda days: tuple(day for day in DAYS if day in days)),
    TIMES,
    TIMES | st.just("24:00"),
)


def made(kind, name="", **values):
    return Entry(
        EntryId(entry_id(name or str(values))), TypeId(kind), {FieldId(key): one for key, one in values.items()}
    )


def block(**values):
    return made("block", **values)


@pytest.mark.parametrize(
    ("start", "end", "covered"),
    [
        ("18:00", "20:00", ["fri evening"]),
        ("10:00", "16:00", ["fri morning", "fri afternoon"]),
        ("11:59", "12:00", ["fri morning"]),
        ("12:00", "12:01", ["fri afternoon"]),
        ("23:00", "02:00", ["fri night"]),
        ("20:00", "02:00", ["fri evening", "fri night"]),
        ("22:00", "07:00", ["fri night", "sat morning"]),
        ("03:00", "05:00", ["thu night"]),
        ("00:00", "06:00", ["thu night"]),
        ("05:00", "07:00", ["thu night", "fri morning"]),
        ("06:00", "06:00", ["fri morning"]),
        ("00:00", "00:00", ["thu night", "fri morning", "fri afternoon", "fri evening", "fri night"]),
        ("22:00", "", ["fri night"]),
        ("", "22:00", ["fri evening"]),
        ("", "", [f"fri {ANY_TIME}"]),
    ],
)
def test_a_block_stands_in_the_cells_it_covers(start, end, covered):
    values = {"days": ("fri",), **({"start": start} if start else {}), **({"end": end} if end else {})}
    found = block_cells(block(**values))
    assert [" ".join(cell) for cell, _begins in found] == covered
    assert [begins for _cell, begins in found] == [True] + [False] * (len(covered) - 1)


def test_a_night_of_sunday_runs_into_monday():
    found = block_cells(block(days=("sun",), start="23:00", end="08:00"))
    assert found == ((("sun", "night"), True), (("mon", "morning"), False))


def test_a_block_without_days_stands_nowhere():
    assert block_cells(block(start="10:00", end="11:00")) == ()


@pytest.mark.parametrize(
    ("hours", "covered"),
    [
        (Hours(("fri",), "00:00", "24:00"), ["thu night", "fri morning", "fri afternoon", "fri evening", "fri night"]),
        (Hours(("sat",), "19:00", "03:00"), ["sat evening", "sat night"]),
        (Hours(("mon", "wed"), "06:00", "12:00"), ["mon morning", "wed morning"]),
        (
            Hours(("fri",), "18:00", "18:00"),
            ["fri evening", "fri night", "sat morning", "sat afternoon", "sat evening"],
        ),
    ],
)
def test_hours_cover_the_cells_they_touch(hours, covered):
    assert [" ".join(cell) for cell in cells(hours)] == covered


def positions(day, part):
    """The minutes of the week in a cell."""
    whole = minutes([Hours((day,), *PARTS[part])])
    return [at for at, inside in enumerate(whole) if inside]


POSITIONS = {(day, part): positions(day, part) for day in DAYS for part in PARTS}


@settings(deadline=None)
@given(STRETCH)
def test_a_cell_is_covered_when_one_of_its_minutes_is(hours):
    week = minutes([hours])
    assert set(cells(hours)) == {cell for cell, inside in POSITIONS.items() if any(week[at] for at in inside)}


@settings(deadline=None)
@given(st.lists(STRETCH, max_size=5))
def test_stretches_say_the_same_minutes(hours):
    assert minutes(stretches(minutes(hours))) == minutes(hours)


def test_a_late_evening_is_one_stretch_and_the_whole_week_too():
    late = (Hours(DAYS, "20:00", "02:00"),)
    assert stretches(minutes(late)) == late
    assert stretches(bytes([1]) * WEEK) == (Hours(DAYS, "00:00", "24:00"),)
    assert stretches(bytes(WEEK)) == ()


@pytest.mark.parametrize(
    ("values", "covered"),
    [
        ({"hours": (Hours(("fri",), "18:00", "23:00"),)}, {"fri evening", "fri night"}),
        ({"date": "2026-11-20"}, {f"fri {part}" for part in PARTS}),
        ({"date": "2026-11-27"}, set()),
        ({"date": "2026-12-04", "repeats": "weekly"}, {f"fri {part}" for part in PARTS}),
        ({"date": "2026-12-04", "repeats": "weekly", "hours": (Hours(("fri",), "09:00", "10:00"),)}, {"fri morning"}),
        ({"date": "2026-10-20", "repeats": "monthly"}, {f"fri {part}" for part in PARTS}),
        ({"date": "2026-12-20", "repeats": "monthly"}, set()),
        ({"date": "2020-11-20", "repeats": "yearly"}, {f"fri {part}" for part in PARTS}),
        ({"date": "2020-10-20", "repeats": "yearly"}, set()),
        ({"date": "2026-11-13", "repeats": "none"}, set()),
        ({}, set()),
    ],
)
def test_a_trigger_is_watched_for_by_its_hours_and_its_days(values, covered):
    found = watched(made("trigger", **values), week_of(TODAY))
    assert {" ".join(cell) for cell in found} == covered


@pytest.mark.parametrize(
    ("first", "repeats", "today", "day"),
    [
        ("2026-01-31", "monthly", "2026-02-26", "sat"),  # the 28th, the last day of February
        ("2026-01-31", "monthly", "2026-04-30", "thu"),
        ("2026-01-30", "monthly", "2026-03-30", "mon"),
        ("2024-02-29", "yearly", "2026-02-26", "sat"),
        ("2024-02-29", "yearly", "2028-02-29", "tue"),
    ],
)
def test_a_day_the_month_is_too_short_for_comes_on_its_last(first, repeats, today, day):
    found = watched(made("trigger", date=first, repeats=repeats), week_of(today))
    assert {one for one, _part in found} == {day}


def test_the_week_begins_on_monday_also_over_the_new_year():
    assert week_of("2027-01-01") == (
        "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03",
    )  # fmt: skip
    assert week_of("2026-12-28")[0] == "2026-12-28"


@pytest.mark.parametrize("sunday", ["2026-03-29", "2026-10-25"])
def test_a_weekend_when_the_clocks_change_is_a_week_like_any_other(sunday):
    london = ZoneInfo("Europe/London")
    noon = datetime.fromisoformat(f"{sunday}T12:00").replace(tzinfo=london)
    assert (noon - timedelta(days=1)).utcoffset() != noon.utcoffset()  # the clocks do change
    assert week_of(sunday)[-1] == sunday
    assert week_of(sunday)[0] == (date.fromisoformat(sunday) - timedelta(days=6)).isoformat()
    night = block_cells(block(days=("sat",), start="23:30", end="03:00"))
    assert night == ((("sat", "night"), True),)


def test_a_cell_holds_what_goes_on_first_then_what_begins_in_order_of_time():
    late = block(text="late", days=("fri",), start="20:00", end="23:00")
    early = block(text="early", days=("fri",), start="10:00", end="18:00")
    tea = block(text="tea", days=("fri",), start="17:30", end="18:00")
    pay = made("trigger", text="pay day", hours=(Hours(("fri",), "17:00", "18:00"),))
    plan = empty_plan()
    for one in (late, early, tea):
        plan = plan.with_entry(SectionId("routine"), one)
    plan = plan.with_entry(SectionId("triggers"), pay)
    held = in_week(plan, TODAY)[("fri", "evening")]
    assert [(one.block.text("text"), one.begins) for one in held.blocks] == [
        ("early", False),
        ("tea", True),
        ("late", True),
    ]
    assert [one.text("text") for one in held.watch] == ["pay day"]
    assert ("mon", "morning") not in in_week(plan, TODAY)


@pytest.mark.parametrize(
    ("cell", "start", "day"),
    [
        (("sun", "night"), "23:00", "sun"),
        (("sun", "night"), "02:00", "mon"),
        (("sun", "night"), "", "sun"),
        (("fri", "evening"), "18:00", "fri"),
        (("fri", "morning"), "05:00", "fri"),
    ],
)
def test_after_midnight_a_night_is_the_next_days(cell, start, day):
    assert own_day(cell, start) == day


def test_a_new_block_is_offered_an_hour_in_which_nothing_stands():
    assert free_hour(("fri", "evening"), Held()) == ("18:00", "19:00")
    first = Placed(block(days=("fri",), start="17:30", end="19:30"), begins=True)
    assert free_hour(("fri", "evening"), Held((first,))) == ("20:00", "21:00")
    assert free_hour(("fri", "night"), Held()) == ("22:00", "23:00")
    whole = Placed(block(days=("fri",), start="00:00", end="00:00"), begins=True)
    assert free_hour(("fri", "evening"), Held((whole,))) == ("18:00", "19:00")
    assert free_hour(("fri", ANY_TIME), Held()) == ("", "")
    hard = Entry(entry_id("hard"), TypeId("trigger"), {FieldId("hours"): (Hours(("fri",), "23:30", "02:00"),)})
    assert free_hour(("fri", "night"), Held(watch=(hard,))) == ("23:00", "00:00")
    assert free_hour(("fri", "evening"), Held(watch=(hard,))) == ("18:00", "19:00")


def test_somebody_is_reached_only_by_a_number():
    hours = (Hours(("mon",), "09:00", "10:00"),)
    assert sum(reached([made("supporter", name="Tess", hours=hours)])) == 0
    assert sum(reached([made("supporter", name="Tess", hours=hours, phone="07700 900101")])) == 60


def test_a_run_of_more_than_a_day_is_parted_at_midnight():
    week = minutes([Hours(("mon",), "05:00", "24:00"), Hours(("tue",), "00:00", "05:30")])
    assert stretches(week) == (Hours(("mon",), "05:00", "24:00"), Hours(("tue",), "00:00", "05:30"))


def test_a_block_over_a_night_is_known_by_its_own_day():
    night = block(days=("thu", "sat"), start="23:00", end="07:00")
    assert day_in(night, ("fri", "morning")) == "thu"
    assert day_in(night, ("thu", "night")) == "thu"
    early = block(days=("fri", "sat"), start="03:00", end="04:00")
    assert day_in(early, ("thu", "night")) == "fri"
