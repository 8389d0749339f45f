"""The fictitious examples fill every section, use every field, and are the same for the same day."""

import re
from datetime import date, timedelta

import pytest

from planner import examples
from planner.plan.catalogue import CATALOGUE
from planner.plan.plan_file import read, write
from planner.plan.sharing import Person, seen_by
from tests.words import rules
from tests.words.test_plain_words import shaming

TODAY = date(2026, 11, 22)
IDS = ("ketamine-student", "alcohol-supervisor", "cannabis-apprentice")
DRAMA = ("01632960", "07700900", "02079460")


def everything_written(plan) -> str:
    return write(plan).decode()


def test_the_examples_are_listed_and_say_they_are_fictitious():
    assert {name for name, _ in examples.listing()} == {*IDS, "hard-text"}
    assert all("fictitious" in title for _, title in examples.listing())


def test_an_unknown_example_is_told_by_its_name():
    with pytest.raises(KeyError):
        examples.example("../ketamine-student", TODAY)


@pytest.mark.parametrize("name", IDS)
def test_an_example_is_marked_and_the_same_for_the_same_day(name):
    plan = examples.example(name, TODAY)
    assert plan.example
    assert write(plan) == write(examples.example(name, TODAY))
    assert write(plan) != write(examples.example(name, TODAY + timedelta(days=1)))


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("today", [TODAY, date(2028, 2, 29), date(2026, 12, 31), date(2027, 3, 28)], ids=str)
def test_an_example_is_a_good_plan_file_with_no_link_to_nothing(name, today):
    plan = examples.example(name, today)
    again = read(write(plan))
    assert again.dangling == ()
    assert again.plan == plan


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("section", [one.id for one in CATALOGUE.pages()])
def test_every_section_of_an_example_is_filled(name, section):
    plan, declared = examples.example(name, TODAY), CATALOGUE.section(section)
    for kind in declared.types:
        assert plan.entries(section, kind.id), kind.id
    if declared.answers:
        assert len(plan.section(section).answers) >= len(declared.answers) / 3


def test_across_the_examples_every_field_of_every_page_is_used():
    used = set()
    for name in IDS:
        plan = examples.example(name, TODAY)
        for section in CATALOGUE.pages():
            contents = plan.section(section.id)
            used |= {(section.id, None, answer) for answer in contents.answers}
            used |= {(section.id, entry.type, key) for entry in contents.entries for key in entry.values}
    declared = {
        (section.id, kind, field.id)
        for section in CATALOGUE.pages()
        for kind, fields in [(None, section.answers), *((one.id, one.fields) for one in section.types)]
        for field in fields
    }
    assert declared - used == set()


def test_days_move_with_the_day_that_is_asked_for():
    early, late = (examples.example("ketamine-student", TODAY + timedelta(days=days)) for days in (0, 100))
    assert early.answer("about", "leaving_date") == "2026-11-25"
    assert late.answer("about", "leaving_date") == "2027-03-05"
    group = next(one for one in late.entries("aftercare", "appointment") if one.text("what") == "NA online")
    assert date.fromisoformat(group.text("date")).weekday() == 1, "a Tuesday, whatever the day"


def test_the_supervisor_keeps_the_forty_days_after_one_drink():
    plan = examples.example("alcohol-supervisor", TODAY)
    lapse = plan.entries("history", "lapse")[0]
    left = date.fromisoformat(str(plan.answer("about", "leaving_date")))
    assert lapse.number("days") == 40
    assert (date.fromisoformat(lapse.text("date")) - left).days == 40
    assert date.fromisoformat(lapse.text("date")) < TODAY
    assert len(plan.entries("history", "check_in")) >= 5


@pytest.mark.parametrize("name", IDS)
def test_nothing_done_lies_in_the_future(name):
    plan = examples.example(name, TODAY)
    for _, entry in plan.all_entries():
        for key in ("rehearsed_on", "reached_on", "asked_on"):
            assert not entry.text(key) or date.fromisoformat(entry.text(key)) <= TODAY, key
    for one in plan.entries("history", "check_in", "lapse", "review"):
        assert date.fromisoformat(one.text("date")) <= TODAY


@pytest.mark.parametrize("name", IDS)
def test_every_number_is_from_the_drama_ranges_or_an_emergency_number(name):
    said = re.sub(
        r"[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9+/]{60,}={0,2}", "", everything_written(examples.example(name, TODAY))
    )
    for number in re.findall(r"\b0\d[\d ]{7,}\d\b", said):
        assert re.sub(r"\D", "", number).startswith(DRAMA), number


@pytest.mark.parametrize("name", IDS)
def test_an_example_shows_every_way_of_sharing(name):
    plan = examples.example(name, TODAY)
    entries = [entry for _, entry in plan.all_entries()]
    assert any(not one.share.prints for one in entries)
    assert any(one.share.people for one in entries)
    kept_back = [one.text("text") for one in entries if not one.share.prints and one.text("text")]
    shown = everything_written(seen_by(plan, Person()))
    assert kept_back
    assert not [text for text in kept_back if f'"{text}"' in shown]


@pytest.mark.parametrize("name", IDS)
def test_an_example_keeps_the_safety_rules_and_shames_nobody(name):
    warned = (rules.STOP_ALONE, rules.REMEDY, rules.COLD, rules.BREATH)
    for said in texts_of(examples.example(name, TODAY)):
        for rule in (rules.HOW_TO_USE, rules.PROMISE, rules.KETAMINE, rules.MEDICINE, rules.SALES):
            assert not rules.broken(rule, said), said
        for rule in warned:
            assert not rules.broken(rule, said, careful=True), said
        assert not shaming(said), said
        assert "!" not in said


def texts_of(plan) -> list[str]:
    contents = [contents for name, contents in plan.sections.items() if name != "history"]
    answers = [value for one in contents for name, value in one.answers.items() if name != "picture"]
    fields = [value for one in contents for entry in one.entries for value in entry.values.values()]
    return [value for value in (*answers, *fields) if isinstance(value, str)]
