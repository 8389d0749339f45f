"""Hours of the week add up: parts of days go in and out, and nothing else changes."""

from hypothesis import given
from hypothesis import strategies as st

from planner.plan.fields import DAYS, Hours, HoursOfWeek, well_formed
from planner.plan.week import PARTS, minutes
from planner.ui.editors.stretches import covered, with_days, without_part

TIMES = st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(0, 23), st.sampled_from([0, 15, 59]))
STRETCH = st.builds(
    Hours,
    st.sets(st.sampled_from(DAYS), min_size=1).map(lambda days: tuple(day for day in DAYS if day in days)),
    TIMES,
    TIMES | st.just("24:00"),
)
WEEK = st.lists(STRETCH, max_size=4).map(tuple)
SPOT = st.tuples(st.sampled_from(DAYS), st.sampled_from(tuple(PARTS)))


@given(WEEK, SPOT)
def test_a_part_that_is_put_in_is_in_and_the_rest_stays(week, spot):
    day, part = spot
    added = Hours((day,), *PARTS[part])
    after = minutes(with_days(week, added))
    assert after == bytes(one or other for one, other in zip(minutes(week), minutes((added,)), strict=True))


@given(WEEK, SPOT)
def test_a_part_that_is_taken_out_is_out_and_the_rest_stays(week, spot):
    day, part = spot
    gone = minutes((Hours((day,), *PARTS[part]),))
    after = without_part(week, day, *PARTS[part])
    assert minutes(after) == bytes(one and not other for one, other in zip(minutes(week), gone, strict=True))
    assert well_formed(HoursOfWeek(), after) == after


@given(WEEK, SPOT)
def test_what_is_covered_is_what_the_minutes_say(week, spot):
    day, part = spot
    whole, some = covered(minutes(week), day, *PARTS[part])
    wanted = [here for here, there in zip(minutes(week), minutes((Hours((day,), *PARTS[part]),)), strict=True) if there]
    assert (whole, some) == (all(wanted), any(wanted))


def test_the_four_parts_are_the_whole_week():
    week = ()
    for start, end in PARTS.values():
        week = with_days(week, Hours(DAYS, start, end))
    assert all(minutes(week))


def test_days_of_the_same_times_stand_together():
    week = with_days((Hours(("fri",), "18:00", "23:00"),), Hours(("mon",), "18:00", "23:00"))
    assert week == (Hours(("mon", "fri"), "18:00", "23:00"),)


def test_a_stretch_past_midnight_on_sunday_runs_into_monday():
    week = minutes((Hours(("sun",), "22:00", "02:00"),))
    assert week[0]
    assert week[119]
    assert not week[120]
