"""What was fresh once is looked at again: the review, days gone by, naloxone, and the help lines themselves."""

from datetime import date

import pytest

from planner.coach import freshness
from planner.coach.findings import Asked, said, suggested
from planner.coach.lexicon import lexicon
from planner.plan.catalogue import HISTORY
from planner.plan.model import Contents
from planner.words import load
from tests.plan.building import a_plan, an_entry, number
from tests.plans import empty_plan, full_plan

WORDS = load()
TODAY = date(2026, 11, 22)


def asked(today=TODAY, **sections) -> Asked:
    return Asked(a_plan(**sections), today, WORDS, lexicon())


def severities(found) -> list[str]:
    found = list(found)
    for one in found:
        assert "{" not in said(WORDS, one) + suggested(WORDS, one)
    return [one.severity for one in found]


CHECK_IN = an_entry(1, "check_in", date="2026-11-15")


@pytest.mark.parametrize(
    ("history", "found"),
    [
        (Contents(), []),
        (Contents(answers={"next_review": "2026-12-01"}), []),
        (Contents(answers={"next_review": "2026-11-22"}), []),
        (Contents(answers={"next_review": "2026-11-21"}), ["improve"]),
        (Contents(entries=(CHECK_IN,)), ["suggest"]),
    ],
    ids=["no history", "to come", "today", "gone by", "in use without one"],
)
def test_the_next_review_is_looked_at_only_where_there_is_a_history(history, found):
    assert severities(freshness.review(asked(**{HISTORY: history}))) == found


def test_a_next_review_stands_where_the_plan_keeps_its_day():
    (found,) = freshness.review(asked(**{HISTORY: Contents(entries=(CHECK_IN,))}))
    assert (found.where.section, found.where.entry, found.where.field) == (HISTORY, None, "next_review")


PASSED = {
    "an appointment nobody settled": ("aftercare", an_entry(2, "appointment", what="GP", date="2026-11-20")),
    "a goal's day": ("goals", an_entry(2, "goal", what="Swim", by="2026-11-01", state="started")),
    "a milestone not reached": ("goals", an_entry(2, "milestone", text="Thirty days", date="2026-11-01")),
    "a check": ("health", an_entry(2, "check", text="Dentist", date="2026-11-01")),
    "a trigger that comes once": ("triggers", an_entry(2, "trigger", text="Loan day", date="2026-11-01")),
}
STANDS = {
    "an appointment that was kept": ("aftercare", an_entry(2, "appointment", date="2026-11-20", status="done")),
    "an appointment to come": ("aftercare", an_entry(2, "appointment", date="2026-11-22")),
    "a weekly appointment": ("aftercare", an_entry(2, "appointment", date="2026-11-02", repeats="weekly")),
    "a goal that is done": ("goals", an_entry(2, "goal", what="Swim", by="2026-11-01", state="done")),
    "a milestone reached": ("goals", an_entry(2, "milestone", date="2026-11-01", reached_on="2026-11-02")),
    "a check to come": ("health", an_entry(2, "check", text="Dentist", date="2027-01-01")),
    "a trigger of every year": ("triggers", an_entry(2, "trigger", date="2026-01-01", repeats="yearly")),
}


@pytest.mark.parametrize("where", PASSED.values(), ids=PASSED)
def test_a_day_gone_by_is_named_at_its_place(where):
    section, entry = where
    (found,) = freshness.passed(asked(**{section: Contents(entries=(entry,))}))
    assert (found.rule, found.where.section, found.where.entry) == ("freshness.passed", section, number(2))
    assert severities([found]) == ["suggest"]
    assert "gone by" in said(WORDS, found)


@pytest.mark.parametrize("where", STANDS.values(), ids=STANDS)
def test_a_day_that_stands_or_is_settled_is_not_named(where):
    section, entry = where
    assert list(freshness.passed(asked(**{section: Contents(entries=(entry,))}))) == []


def test_the_day_to_move_on_is_named_when_it_is_gone():
    gone = asked(aftercare=Contents(answers={"move_on": "2026-11-01"}))
    assert [one.where.field for one in freshness.passed(gone)] == ["move_on"]
    assert severities(freshness.passed(asked(aftercare=Contents(answers={"move_on": "2027-01-01"})))) == []


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({}, []),
        ({"naloxone": "no", "naloxone_expiry": "2020-01-01"}, []),
        ({"naloxone": "have", "naloxone_expiry": "2028-01-01"}, []),
        ({"naloxone": "have", "naloxone_expiry": "2027-01-15"}, ["suggest"]),
        ({"naloxone": "have", "naloxone_expiry": "2026-11-21"}, ["improve"]),
        ({"naloxone": "have"}, ["suggest"]),
    ],
    ids=["not asked", "has none", "in date", "soon", "past", "no date"],
)
def test_naloxone_is_renewed_in_time(answers, found):
    assert severities(freshness.naloxone(asked(health=Contents(answers=answers)))) == found


def test_help_lines_older_than_twelve_months_are_named():
    gathered = date.fromisoformat(WORDS.gathered_on)
    for later, old in ((0, False), (1, False), (2, True)):
        day = gathered.replace(year=gathered.year + later)
        assert severities(freshness.lines(asked(today=day))) == (["suggest"] if old else [])
    the_day_after = date.fromordinal(gathered.replace(year=gathered.year + 1).toordinal() + 1)
    assert severities(freshness.lines(asked(today=the_day_after))) == ["suggest"]


def test_nothing_fresh_carries_weight_and_an_empty_plan_is_fresh():
    full = Asked(full_plan(), date(2028, 1, 1), WORDS, lexicon())
    assert all(one.points == 0 for one in freshness.findings(full))
    assert {one.rule for one in freshness.findings(full)} >= {"freshness.lines", "freshness.passed"}
    assert list(freshness.findings(Asked(empty_plan(), TODAY, WORDS, lexicon()))) == []
