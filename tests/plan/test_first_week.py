"""The first week is drawn from the plan, and what is missing in it is named."""

from planner.plan import first_week
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import Hours
from planner.plan.model import Entry
from tests.plans import empty_plan, entry_id

FRIDAY = "2026-11-27"


def with_entry(plan, section, kind, name, /, **values):
    return plan.with_entry(section, Entry(entry_id(name), CATALOGUE.type(section, kind).id, values))


def leaving(day=FRIDAY):
    return empty_plan().with_answer("about", "leaving_date", day)


def codes(plan):
    return [one.code for one in first_week.missing(plan)]


def test_without_a_leaving_day_there_is_no_week_and_the_day_is_asked_for_first():
    assert first_week.days(empty_plan()) == ()
    assert codes(empty_plan())[0] == "leaving_date"


def test_the_week_holds_appointments_routine_hours_and_pay_day_in_order_of_time():
    plan = with_entry(leaving(), "aftercare", "appointment", "gp", what="GP", date=FRIDAY, time="15:00")
    plan = with_entry(plan, "aftercare", "appointment", "group", what="Group", date="2026-11-23", time="19:00",
                      repeats="weekly")  # fmt: skip
    plan = with_entry(plan, "routine", "block", "run", text="Run", days=("fri",), start="07:00", end="08:00")
    plan = with_entry(plan, "first_week", "leaving_hour", "tess", text="Tess picks me up", time="10:00")
    plan = plan.with_answer("first_week", "first_payday", "2026-12-01")
    week = first_week.days(plan)
    assert [one.date for one in week] == [f"2026-11-{day}" for day in (27, 28, 29, 30)] + [
        f"2026-12-0{day}" for day in (1, 2, 3)
    ]
    assert [one.time for one in week[0].events] == ["07:00", "10:00", "15:00"]
    assert [one.entry.id for one in week[3].events] == [entry_id("group")]
    assert [one.field for one in week[4].events] == ["first_payday"]


def test_what_is_missing_is_named_and_goes_away_when_it_is_written():
    plan = leaving()
    assert codes(plan) == ["who_meets_me", "first_night", "no_hours", "no_appointment", "empty_days", "nobody_to_ring"]
    plan = plan.with_answer("first_week", "first_night", "at Tess's")
    assert "first_night" not in codes(plan)
    plan = with_entry(plan, "aftercare", "appointment", "gp", what="GP", date="2026-11-30", time="15:00")
    assert "no_appointment" not in codes(plan)


def test_a_long_gap_on_the_leaving_day_is_named_by_its_hours():
    plan = leaving()
    for time in ("09:00", "10:30", "18:00"):
        plan = with_entry(plan, "first_week", "leaving_hour", time, text=time, time=time)
    gaps = [one.about for one in first_week.missing(plan) if one.code == "gap"]
    assert gaps == [("10:30", "18:00"), ("18:00", "22:00")]


def test_evenings_in_which_nobody_can_be_rung_are_named():
    plan = with_entry(leaving(), "support", "supporter", "tess", name="Tess", phone="07700 900101",
                      hours=(Hours(("mon", "tue", "wed", "thu", "fri"), "17:00", "23:00"),))  # fmt: skip
    quiet = next(one for one in first_week.missing(plan) if one.code == "quiet_evenings")
    assert quiet.about == ("2026-11-28", "2026-11-29")


def test_hours_stand_in_order_of_time_and_those_without_one_keep_their_neighbour():
    plan = leaving()
    for name, time in (("lunch", "13:00"), ("then a walk", ""), ("door", "10:00")):
        values = {"text": name, **({"time": time} if time else {})}
        plan = with_entry(plan, "first_week", "leaving_hour", name, **values)
    ordered = first_week.in_order(plan.entries("first_week", "leaving_hour"))
    assert [one.text("text") for one in ordered] == ["door", "lunch", "then a walk"]
