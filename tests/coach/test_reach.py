"""The clock says who can be reached when, and the hours with nobody, the same in every week of the year."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from planner.coach import reach
from planner.coach.findings import Asked, said, suggested
from planner.coach.lexicon import lexicon
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Contents
from planner.words import load
from tests.plan.building import a_plan, an_entry, number
from tests.plans import empty_plan, huge_plan

WORDS = load()
WEEKDAYS, WEEKEND = DAYS[:5], DAYS[5:]
ALWAYS = Hours(DAYS, "00:00", "24:00")


def at(day: str, time: str) -> int:
    hours, minutes = time.split(":")
    return DAYS.index(day) * 1440 + int(hours) * 60 + int(minutes)


def asked(*people, triggers=(), today=date(2026, 11, 22)) -> Asked:
    support = tuple(an_entry(1 + place, "supporter", name=f"P{place}", **one) for place, one in enumerate(people))
    cues = tuple(an_entry(50 + place, "trigger", **one) for place, one in enumerate(triggers))
    return Asked(a_plan(support=Contents(entries=support), triggers=Contents(entries=cues)), today, WORDS, lexicon())


def somebody(*hours: Hours, **more) -> dict:
    return {"phone": "07700 900101", "hours": hours, **more}


ALL_BUT_ONE_NIGHT = somebody(
    Hours(("mon", "tue", "wed", "thu", "sun"), "00:00", "24:00"),
    Hours(("fri",), "00:00", "22:00"),
    Hours(("sat",), "09:00", "24:00"),
)


def test_a_stretch_with_nobody_is_said_in_words():
    (gap,) = reach.reach(asked(ALL_BUT_ONE_NIGHT)).gaps
    assert gap == reach.Gap(at("fri", "22:00"), at("sat", "09:00"))
    assert reach.gap_words(WORDS, gap) == (
        "From Friday 22:00 to Saturday 09:00 there is nobody; Samaritans answer at any hour."
    )


def test_a_stretch_over_the_end_of_the_week_is_one_stretch():
    late = somebody(
        Hours(("mon",), "10:00", "24:00"), Hours(DAYS[1:6], "00:00", "24:00"), Hours(("sun",), "00:00", "21:00")
    )
    (gap,) = reach.reach(asked(late)).gaps
    assert (gap.start, gap.long) == (at("sun", "21:00"), 13 * 60)
    assert "From Sunday 21:00 to Monday 10:00" in reach.gap_words(WORDS, gap)


def test_hours_past_midnight_reach_into_the_next_day():
    shown = reach.reach(asked(somebody(Hours(("sun",), "22:00", "02:00")))).hours
    assert [hour for hour, people in enumerate(shown) if people] == [0, 1, 166, 167]


def test_somebody_who_answers_at_any_hour_leaves_no_gap():
    assert reach.reach(asked(somebody(ALWAYS))).gaps == ()


def test_a_number_without_hours_is_taken_as_eight_to_ten_and_marked():
    found = reach.reach(asked({"phone": "07700 900101"}))
    assert [bool(people) for people in found.hours[:24]] == [False] * 8 + [True] * 14 + [False] * 2
    assert found.assumed == (number(1),)
    assert len(found.gaps) == 7


@pytest.mark.parametrize(
    "person",
    [{"hours": (ALWAYS,)}, {"hours": (ALWAYS,), "phone": "  "}, somebody(ALWAYS, asked="said_no")],
    ids=["no number", "a blank number", "said no"],
)
def test_who_cannot_be_rung_is_at_no_hour(person):
    found = reach.reach(asked(person))
    assert found.gaps == (reach.Gap(0, 7 * 1440),)
    assert "at any hour" in reach.gap_words(WORDS, found.gaps[0])


def test_less_than_half_an_hour_is_no_gap():
    nearly = somebody(Hours(DAYS, "00:00", "12:00"), Hours(DAYS, "12:25", "24:00"))
    assert reach.reach(asked(nearly)).gaps == ()


def test_an_hour_is_shown_where_half_of_it_is_covered():
    shown = reach.reach(asked(somebody(Hours(("mon",), "09:30", "11:15")))).hours
    assert [hour for hour, people in enumerate(shown) if people] == [9, 10]


def test_the_empty_plan_has_a_clock_with_nobody_and_says_it_once():
    plan = Asked(empty_plan(), date(2026, 11, 22), WORDS, lexicon())
    found = reach.reach(plan)
    assert (len(found.hours), len(found.triggers), found.gaps) == (168, 168, (reach.Gap(0, 7 * 1440),))
    assert list(reach.findings(plan)) == []


def test_the_clock_of_a_plan_is_the_same_in_the_weeks_in_which_the_clocks_change():
    person = somebody(Hours(("sat",), "22:00", "02:30"), Hours(("sun",), "09:00", "12:00"))
    night = {"text": "After the pub", "hours": (Hours(("sat",), "23:00", "04:00"),)}
    weeks = [date(2026, 3, 29), date(2026, 10, 25), date(2026, 7, 5)]
    plans = [asked(person, triggers=[night], today=day) for day in weeks]
    assert len({repr(reach.reach(one)) for one in plans}) == 1
    assert len({repr(list(reach.findings(one))) for one in plans}) == 1


def test_a_time_the_person_reads_on_the_clock_is_its_place_in_the_grid_when_the_clocks_change():
    london = ZoneInfo("Europe/London")
    person = an_entry(1, "supporter", name="Dad", phone="07700 900101", hours=(Hours(("sun",), "09:00", "12:00"),))
    plan = a_plan(support=Contents(entries=(person,)))
    for sunday in (date(2026, 3, 29), date(2026, 10, 25), date(2026, 7, 5)):
        before = datetime(sunday.year, sunday.month, sunday.day, tzinfo=UTC) - timedelta(hours=12)
        for hour in range(48):
            local = (before + timedelta(hours=hour)).astimezone(london)
            answers = bool(reach.reachable(plan, at(DAYS[local.weekday()], f"{local:%H:%M}")))
            assert answers is (local.weekday() == 6 and 9 <= local.hour < 12)


GOOD = {
    "a gap of three quarters of an hour": (somebody(Hours(DAYS, "00:00", "12:00"), Hours(DAYS, "12:45", "24:00")),),
    "somebody at every hour": (somebody(ALWAYS),),
    "two who take turns": (somebody(Hours(DAYS, "08:00", "20:00")), somebody(Hours(DAYS, "20:00", "08:00"))),
}
BAD = {
    "office hours alone": (somebody(Hours(WEEKDAYS, "09:00", "17:00")),),
    "nobody at night": (somebody(Hours(DAYS, "07:00", "23:00")),),
    "one night with nobody": (ALL_BUT_ONE_NIGHT,),
    "nobody with a number": ({},),
}


@pytest.mark.parametrize("people", GOOD.values(), ids=GOOD)
def test_a_covered_week_is_not_spoken_of(people):
    assert list(reach.nobody(asked(*people))) == []


@pytest.mark.parametrize("people", BAD.values(), ids=BAD)
def test_hours_with_nobody_are_spoken_of(people):
    found = list(reach.nobody(asked(*people)))
    assert {(one.rule, one.where.section) for one in found} == {("reach.nobody", "support")}
    assert len(found) <= 3
    for one in found:
        assert "nobody" in said(WORDS, one) or "No one" in said(WORDS, one)
        assert "{" not in said(WORDS, one) + suggested(WORDS, one)


def test_nights_that_are_alike_are_said_together():
    (daily,) = reach.nobody(asked(somebody(Hours(DAYS, "07:00", "23:00"))))
    assert said(WORDS, daily) == "Every day from 23:00 to 07:00 there is nobody; Samaritans answer at any hour."
    week = somebody(Hours(WEEKDAYS, "07:00", "23:00"), Hours(WEEKEND, "00:00", "24:00"))
    sentences = [said(WORDS, one) for one in reach.nobody(asked(week))]
    assert sentences[0].startswith("From 23:00 to 07:00 on Mondays to Thursdays there is nobody")
    assert sentences[1].startswith("From Monday 00:00") or "From Friday 23:00" in sentences[1]


LATE = {"text": "Friday night", "hours": (Hours(("fri",), "23:00", "03:00"),)}


@pytest.mark.parametrize(
    ("people", "severity", "told"),
    [
        ((somebody(ALWAYS),), None, ""),
        ((somebody(Hours(("fri",), "22:00", "04:00")),), None, ""),
        ((somebody(Hours(DAYS, "09:00", "17:00")),), "improve", "Friday night comes when nobody can be rung"),
        ((somebody(Hours(DAYS, "09:00", "24:00")),), "suggest", "from Saturday 00:00 to Saturday 03:00"),
        (({},), "improve", "Friday night comes when nobody can be rung"),
    ],
    ids=["at any hour", "that night", "office hours", "till midnight", "no number"],
)
def test_the_hours_of_a_trigger_are_held_against_the_clock(people, severity, told):
    found = list(reach.trigger_hours(asked(*people, triggers=[LATE])))
    assert [one.severity for one in found] == ([severity] if severity else [])
    for one in found:
        assert (one.where.section, one.where.entry, one.where.field) == ("triggers", number(50), "hours")
        assert told in said(WORDS, one)
        assert "{" not in suggested(WORDS, one)


def test_a_trigger_without_hours_is_not_held_against_the_clock():
    assert (
        list(reach.trigger_hours(asked(somebody(Hours(DAYS, "09:00", "10:00")), triggers=[{"text": "Stress"}]))) == []
    )


def test_a_trigger_without_words_is_not_spoken_of():
    hours = {"hours": LATE["hours"]}
    assert list(reach.trigger_hours(asked(somebody(Hours(DAYS, "09:00", "10:00")), triggers=[hours]))) == []


def test_somebody_whose_name_is_on_the_keep_away_list_is_at_no_hour():
    away = an_entry(90, "keep_away", text="dave")
    found = asked(somebody(ALWAYS)).plan.with_entry("support", away)
    named = found.with_entry("support", an_entry(1, "supporter", name="Dave", phone="07700 900101", hours=(ALWAYS,)))
    assert reach.people_with_numbers(named) == ()
    assert len(reach.people_with_numbers(found)) == 1


def test_the_hours_of_triggers_are_laid_over_the_clock():
    shown = reach.reach(asked(triggers=[LATE])).triggers
    assert [hour for hour, cues in enumerate(shown) if cues] == [4 * 24 + 23, 5 * 24, 5 * 24 + 1, 5 * 24 + 2]


def test_a_huge_plan_has_its_clock_without_those_who_said_no():
    found = reach.reach(Asked(huge_plan(), date(2026, 11, 22), WORDS, lexicon()))
    assert max(len(people) for people in found.hours) == 45
