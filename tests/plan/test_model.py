"""The plan as a value, its order and the way through it."""

from hypothesis import given
from hypothesis import strategies as st

from planner.plan import changes, journey
from planner.plan.catalogue import CATALOGUE, GROUPS
from planner.plan.fields import FieldId, Hours, SectionId
from planner.plan.model import Contents
from planner.plan.order import between, spread
from tests.plan.building import a_plan, an_entry


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_there_is_always_room_for_one_more_between_two(picks):
    keys = [between("", None)]
    for pick in picks:
        place = pick % (len(keys) + 1)
        before = keys[place - 1] if place else ""
        after = keys[place] if place < len(keys) else None
        keys.insert(place, between(before, after))
    assert keys == sorted(set(keys))


@given(st.integers(0, 5_000))
def test_many_positions_are_spread_in_order(count):
    keys = list(spread(count))
    assert len(keys) == count
    assert keys == sorted(set(keys))


def test_a_change_and_its_opposite_lead_back():
    old = a_plan(triggers=Contents({}, (an_entry(1, "trigger", "n", text="Pay day"),)))
    new = old.with_entry(
        SectionId("triggers"), an_entry(1, "trigger", "p", text="Pay day!", hours=(Hours(("fri",), "18:00", "23:00"),))
    )
    new = new.with_answer(SectionId("about"), FieldId("name"), "Maya").with_entry(
        SectionId("coping"), an_entry(2, "strategy", text="walk")
    )
    made = changes.between(old, new)
    assert changes.between(changes.apply(old, made), new) == ()
    assert changes.between(changes.apply(new, changes.backwards(made)), old) == ()
    assert changes.still_holds(new, made)
    assert not changes.still_holds(old, made)


def test_the_sections_stand_in_four_groups_and_the_worker_has_no_page():
    assert [one.id for one in CATALOGUE.pages()] == [one.id for group in GROUPS for one in CATALOGUE.group(group)]
    assert "worker" not in [one.id for one in CATALOGUE.pages()]
    assert CATALOGUE.section("worker").private


def test_the_way_through_leads_from_the_first_page_to_the_last():
    pages = [one.id for one in CATALOGUE.pages()]
    way, here = [pages[0]], pages[0]
    while (here := journey.after(here)) is not None:
        way.append(here)
    assert way == pages
    assert journey.before(pages[0]) is None
    assert journey.before(pages[3]) == pages[2]


def test_a_person_carries_on_where_they_left_off_or_where_nothing_is_yet():
    plan = a_plan(about=Contents({FieldId("name"): "Maya"}))
    assert journey.resume(plan, "triggers") == "triggers"
    assert journey.resume(plan, None) == "reasons"
    assert journey.begun(plan) == 1
    assert journey.state(plan, "about") == "started"
    assert journey.state(plan, "goals") == "none"


def test_a_blank_answer_is_no_beginning():
    assert not a_plan(about=Contents({FieldId("name"): "   "})).section("about").begun
    assert a_plan(about=Contents({FieldId("under_18"): False})).section("about").begun
