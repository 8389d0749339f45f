"""Two versions of a plan are compared thing by thing, in the order a person knows them."""

from msgspec.structs import replace

from planner.plan.catalogue import CATALOGUE
from planner.plan.compare import compare
from planner.plan.fields import EntryId, FieldId, SectionId, TypeId
from planner.plan.model import ONLY_ME, Entry, Plan

ABOUT, TRIGGERS, SUPPORT = SectionId("about"), SectionId("triggers"), SectionId("support")
TEXT, STRENGTH, NAME = FieldId("text"), FieldId("strength"), FieldId("name")


def a_trigger(number, **values):
    return Entry(EntryId(f"t{number}"), TypeId("trigger"), {FieldId(name): one for name, one in values.items()})


PLAN = (
    Plan("p", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
    .with_answer(ABOUT, NAME, "Sam")
    .with_entry(TRIGGERS, a_trigger(1, text="pay day", strength=3))
    .with_entry(TRIGGERS, a_trigger(2, text="the park"))
)


def told(old, new):
    return [(one.section, one.entry, one.kind, one.fields, one.shared) for one in compare(old, new)]


def test_a_plan_does_not_differ_from_itself_whenever_it_was_saved():
    assert compare(PLAN, PLAN) == ()
    assert compare(PLAN, replace(PLAN, changed="2027-01-01T00:00:00Z")) == ()


def test_answers_come_change_and_go():
    blank = PLAN.with_answer(ABOUT, NAME, None)
    assert told(blank, PLAN) == [(ABOUT, None, "came", (NAME,), False)]
    assert told(PLAN, blank) == [(ABOUT, None, "went", (NAME,), False)]
    (found,) = compare(PLAN, PLAN.with_answer(ABOUT, NAME, "Samira"))
    assert (found.kind, found.old, found.new) == ("changed", "Sam", "Samira")


def test_an_entry_tells_the_fields_that_differ_and_who_may_see_it():
    first = PLAN.entries("triggers")[0]
    other = replace(first.with_value(TEXT, "Friday"), share=ONLY_ME)
    (found,) = compare(PLAN, PLAN.with_entry(TRIGGERS, other))
    assert (found.kind, found.fields, found.shared, found.old, found.new) == ("changed", (TEXT,), True, first, other)


def test_what_came_and_went_is_told_whole_even_with_nothing_in_it():
    empty = Entry(EntryId("s1"), TypeId("supporter"))
    more = PLAN.with_entry(SUPPORT, empty).without_entry(TRIGGERS, EntryId("t1"))
    assert told(PLAN, more) == [(TRIGGERS, "t1", "went", (), False), (SUPPORT, "s1", "came", (), False)]
    assert told(more, PLAN) == [(TRIGGERS, "t1", "came", (), False), (SUPPORT, "s1", "went", (), False)]


def test_what_only_moved_is_not_told():
    first = PLAN.entries("triggers")[0]
    assert compare(PLAN, PLAN.with_entry(TRIGGERS, replace(first, pos="zz"))) == ()


def test_a_value_this_program_does_not_know_still_counts_as_a_change():
    first = PLAN.entries("triggers")[0]
    assert told(PLAN, PLAN.with_entry(TRIGGERS, replace(first, unread={"later": 1}))) == [
        (TRIGGERS, "t1", "changed", (), False)
    ]


def test_sections_follow_the_catalogue_and_unknown_ones_come_last():
    new = Plan("p", PLAN.created, PLAN.changed)
    names = [one.id for one in CATALOGUE.sections]
    for name in [SectionId("unheard_of"), *reversed(names)]:
        new = new.with_entry(name, Entry(EntryId(f"e-{name}"), TypeId("any")))
    assert [one.section for one in compare(Plan("p", "", ""), new)] == [*names, "unheard_of"]
