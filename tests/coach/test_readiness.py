"""A plan that is ready names somebody who can be rung and agreed, what comes first after leaving, and where it is kept."""

from datetime import date

import pytest
from msgspec.structs import replace

from planner.coach import numbers, readiness
from planner.coach.findings import Asked, said, suggested
from planner.coach.lexicon import lexicon
from planner.coach.tied import Tied
from planner.plan.catalogue import HISTORY
from planner.plan.model import Contents
from planner.words import load
from tests.plan.building import a_plan, an_entry, number

WORDS = load()
TODAY = date(2026, 11, 22)
GOOD_NUMBERS = """
07700 900101|07700900101|+44 7700 900101|0044 7700 900101|+44 (0)7700 900101|(07700) 900101|07700-900-101
01632 960110|020 7946 0123|0113 496 0123|028 9649 6001|029 2018 0123|0808 157 0123|03069 990123
07911 123456|0161 236 0000|0800 1111|0300 123 6600|0845 46 47 40 0
01632 960110 ext 12|01632 960110 x12|020 7946 0123 (ask for Sam)|Sam: 07700 900101|07700 900101 or 07700 900102
999|111|101|105|112|116 123|116123|85258|SHOUT to 85258|111, then 2|18001 116 123|141 07700 900101
+353 1 234 5678|+1 212 555 0123|+48 22 123 45 67
"""
BAD_NUMBERS = """
07700 90010|07700 9001|07700 9001012|0770|7|12345|0000000000|01632 96011|+44 7700 90010|020 7946 012
ring the desk|on the fridge|?|tbc|ext 12|0044
"""


def listed(table: str) -> list[str]:
    return [one for line in table.strip().splitlines() for one in line.split("|")]


def asked(*people, today=TODAY, changed="2026-11-22T10:00:00Z", **sections) -> Asked:
    support = tuple(an_entry(1 + place, "supporter", **one) for place, one in enumerate(people))
    plan = a_plan(support=Contents(entries=support), **sections)
    return Asked(replace(plan, changed=changed), today, WORDS, lexicon())


def people(plan: Asked):
    return tuple(Tied(plan).people.values())


def ids(found) -> list[tuple[str, str]]:
    found = list(found)
    for one in found:
        assert "{" not in said(WORDS, one) + suggested(WORDS, one)
    return [(one.rule, one.severity) for one in found]


DAD = {"name": "Dad", "phone": "07700 900101", "asked": "agreed"}
JAN = {"name": "Jan", "phone": "07700 900102", "asked": "agreed"}


@pytest.mark.parametrize("written", listed(GOOD_NUMBERS))
def test_a_number_that_can_be_rung_passes(written):
    assert numbers.can_be_rung(written)


@pytest.mark.parametrize("written", listed(BAD_NUMBERS))
def test_a_number_that_cannot_be_rung_is_seen(written):
    assert not numbers.can_be_rung(written)


@pytest.mark.parametrize(
    "block",
    [
        "01632960",
        "02079460",
        "01134960",
        "01144960",
        "01154960",
        "01164960",
        "01174960",
        "01184960",
        "01214960",
        "01314960",
        "01414960",
        "01514960",
        "01614960",
        "01914980",
        "028964960",
        "02920180",
        "077009000",
        "080815700",
        "090987900",
        "030699900",
    ],
)
def test_every_block_that_is_kept_for_drama_passes(block):
    assert numbers.can_be_rung(block.ljust(11, "0"))
    assert numbers.can_be_rung(block.ljust(11, "9")[:11]) or block.startswith("028")


def test_a_plan_that_names_somebody_is_not_told_to():
    assert ids(readiness.nobody(people(asked(DAD)))) == []


@pytest.mark.parametrize(
    "plan",
    [
        asked(),
        asked({"name": "  "}),
        asked({"phone": "07700 900101"}),
        asked({"name": "Dad", "asked": "said_no"}),
    ],
    ids=["nobody", "a blank name", "a number without a name", "said no"],
)
def test_nobody_named_is_the_one_thing_said_about_people(plan):
    assert ids(readiness.nobody(people(plan))) == [("readiness.nobody", "gap")]
    assert ids(readiness.number(plan, people(plan))) == []


@pytest.mark.parametrize(
    ("folk", "found"),
    [
        ((DAD, JAN), []),
        (({"name": "Dad"},), ["gap"]),
        ((DAD, {"name": "Jan"}), ["improve"]),
        ((DAD, JAN, {"name": "Ali"}), ["suggest"]),
        (({**DAD, "phone": "07700 90010"}, JAN), ["improve"]),
    ],
    ids=["all have one", "no number at all", "one of two", "one of three", "a digit short"],
)
def test_a_number_that_is_missing_or_odd_is_named(folk, found):
    plan = asked(*folk)
    given = list(readiness.number(plan, people(plan)))
    assert [one.severity for one in given] == found
    assert all(one.where.field == "phone" and one.where.section == "support" for one in given)


def test_an_odd_number_of_a_service_is_named_and_a_missing_one_is_not():
    contacts = (an_entry(20, "contact", service="Larkfield", phone="01632"), an_entry(21, "contact", service="GP"))
    plan = asked(DAD, JAN, aftercare=Contents(entries=contacts))
    (found,) = readiness.number(plan, people(plan))
    assert (found.where.section, found.where.entry) == ("aftercare", number(20))
    assert "Larkfield" in said(WORDS, found)


@pytest.mark.parametrize(
    ("folk", "found"),
    [
        ((DAD, JAN), []),
        ((DAD, {"name": "Jan", "asked": "asked"}), [("readiness.asked", "suggest")]),
        ((DAD, {"name": "Jan", "asked": "not_yet"}), [("readiness.asked", "improve")]),
        ((DAD, {"name": "Jan"}), [("readiness.asked", "improve")]),
        ((DAD, JAN, {"name": "Ali"}), [("readiness.asked", "suggest")]),
    ],
    ids=["agreed", "asked", "not yet", "untold", "a third"],
)
def test_somebody_not_asked_or_without_an_answer_is_named(folk, found):
    plan = asked(*folk)
    assert ids(readiness.agreed(plan, people(plan))) == found


def test_an_if_then_that_rings_somebody_who_said_no_offers_the_others():
    plan = asked(
        DAD,
        {"name": "Jan", "asked": "said_no"},
        if_then=Contents(entries=(an_entry(30, "plan", first="Walk", ring=number(2)),)),
    )
    (found,) = readiness.agreed(plan, people(plan))
    assert (found.where.entry, found.where.field) == (number(30), "ring")
    assert (found.repair.kind, found.repair.given) == ("person", (number(1),))


def booked(leaving, *appointments, today=TODAY) -> Asked:
    found = tuple(an_entry(40 + place, "appointment", **one) for place, one in enumerate(appointments))
    about = Contents(answers={"leaving_date": leaving} if leaving else {})
    return asked(today=today, about=about, aftercare=Contents(entries=found))


@pytest.mark.parametrize(
    "plan",
    [
        booked("2026-11-25", {"what": "Key worker", "date": "2026-11-27"}),
        booked("2026-11-25", {"date": "2026-12-02"}),
        booked("2026-11-25", {"date": "2026-11-25"}),
        booked("2026-11-25", {"date": "2026-11-03", "repeats": "weekly"}),
        booked("2026-11-20", {"date": "2026-11-21", "status": "done"}),
        booked("2026-01-20", {"date": "2026-12-15"}),
        booked(None, {"date": "2026-12-15"}),
    ],
    ids=["two days on", "the last day", "the same day", "weekly since before", "kept", "long ago", "no leaving day"],
)
def test_a_first_appointment_in_time_is_enough(plan):
    assert ids(readiness.first_appointment(plan)) == []


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (booked("2026-11-25"), "Nothing is booked in the first week"),
        (booked("2026-11-25", {"what": "GP check", "date": "2026-12-03"}), "GP check comes first"),
        (booked("2026-11-25", {"date": "2026-11-20"}), "Nothing is booked"),
        (booked("2026-11-25", {"date": "2026-11-26", "status": "missed"}), "Nothing is booked"),
        (booked("2026-11-25", {"what": "GP check"}), "Nothing is booked"),
        (booked(None), "No next appointment is booked"),
        (booked("2026-01-20"), "No next appointment is booked"),
    ],
    ids=["none", "on the eighth day", "before leaving", "missed", "without a day", "no leaving day", "long ago"],
)
def test_a_first_week_without_an_appointment_is_named(plan, told):
    (found,) = readiness.first_appointment(plan)
    assert told in said(WORDS, found)
    assert found.where.section == "aftercare"


def test_where_the_plan_is_kept_is_asked_until_it_is_said():
    assert ids(readiness.kept(asked())) == [("readiness.kept", "improve")]
    assert ids(readiness.kept(asked(use_plan=Contents(answers={"kept_where": "In my wallet"})))) == []


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({}, "suggest"),
        ({"obstacle": "My phone is flat"}, "improve"),
        ({"obstacle": "My phone is flat", "obstacle_plan": number(99)}, "improve"),
        ({"obstacle": "My phone is flat", "obstacle_plan": number(30)}, None),
    ],
    ids=["not named", "no if-then", "an if-then that is gone", "turned into an if-then"],
)
def test_what_could_get_in_the_way_is_named_and_turned_into_an_if_then(answers, found):
    plans = Contents(entries=(an_entry(30, "plan", first="Walk to Dad's"),))
    plan = asked(use_plan=Contents(answers=answers), if_then=plans)
    assert [severity for _, severity in ids(readiness.obstacle(plan))] == ([found] if found else [])


@pytest.mark.parametrize(
    ("copies", "old"),
    [
        ((), False),
        (({"date": "2026-11-22"},), False),
        (({"date": "2026-11-01"}, {"date": "2026-11-22"}), False),
        (({"date": "2026-11-01"},), True),
        (({"date": "2026-11-01", "withdrawn_on": "2026-11-05"},), False),
    ],
    ids=["none written down", "today", "a newer one", "an old one", "taken back"],
)
def test_copies_older_than_the_plan_are_named_only_where_the_history_knows_them(copies, old):
    found = tuple(an_entry(60 + place, "copy", edition="full", **one) for place, one in enumerate(copies))
    plan = asked(changed="2026-11-22T08:00:00Z", **{HISTORY: Contents(entries=found)})
    assert ids(readiness.copies(plan)) == ([("readiness.copies", "suggest")] if old else [])
    assert all(one.points == 0 for one in readiness.copies(plan))


def test_words_that_are_no_answer_yet_say_neither_where_it_is_kept_nor_what_is_in_the_way():
    plan = asked(use_plan=Contents(answers={"kept_where": "Not sure yet", "obstacle": "don't know"}))
    assert ids(readiness.kept(plan)) == [("readiness.kept", "improve")]
    assert ids(readiness.obstacle(plan)) == [("readiness.obstacle", "suggest")]


@pytest.mark.parametrize(
    ("may_see", "copies", "named"),
    [
        (True, ({"to": "me"},), True),
        (True, ({"to": number(1)},), False),
        (True, ({"to": "Dad"},), False),
        (True, ({"to": number(1), "withdrawn_on": "2026-11-20"}, {"to": "me"}), True),
        (True, (), False),
        (False, ({"to": "me"},), False),
    ],
    ids=["none for Dad", "one for Dad", "by name", "taken back", "none written down", "may not see one"],
)
def test_somebody_who_may_see_a_copy_and_has_none_is_named_where_copies_are_written_down(may_see, copies, named):
    given = tuple(an_entry(60 + at, "copy", date="2026-11-22", **one) for at, one in enumerate(copies))
    plan = asked({**DAD, "may_see_copy": may_see}, **{HISTORY: Contents(entries=given)})
    found = list(readiness.copies(plan, people(plan)))
    assert [(one.where.entry, one.where.field) for one in found] == ([(number(1), "may_see_copy")] if named else [])
