"""Over any plan: no byte of a withheld word is anywhere in a file, and what is shared with someone is on their copy."""

from datetime import date

import pytest
from hypothesis import HealthCheck, event, given, settings

from planner.plan.sharing import Anybody, Person, Supporter, seen_by
from planner.printing.editions import EDITIONS, PrintOptions, press
from planner.words import load
from tests.printing.canaries import PEOPLE, canary_plans, hiding_places, in_any_form

WORDS = load()
TODAY = date(2026, 11, 22)
MINE = [name for name, one in EDITIONS.items() if one.reader == "person"]
SLOWLY = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)

pytestmark = pytest.mark.timeout(600)


def pdf_for(edition, plan, reader):
    to = reader.id if isinstance(reader, Supporter) else ""
    return press(edition, seen_by(plan, reader), WORDS, PrintOptions(TODAY, reader=to)).pdf


def found_in(pdf, words):
    places = hiding_places(pdf)
    return {word for word in words if any(shape in places for shape in in_any_form(word))}


def holds_no_more_than(edition, canaries, reader, allowed):
    """No withheld word is in the file, and other withheld words would have made the very same file."""
    pdf = pdf_for(edition, canaries.plan, reader)
    assert found_in(pdf, set(canaries.places) - allowed) == set()
    assert pdf_for(edition, canaries.changed(allowed), reader) == pdf
    return pdf


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(SLOWLY, max_examples=25)
@given(canary_plans())
def test_a_supporters_copy_holds_what_is_shared_with_them_and_no_other_byte(canaries):
    for person in PEOPLE:
        for place in (False, True):
            allowed = canaries.seen_by_supporter(person, naloxone_place=place)
            reader = Supporter(person, naloxone_place=place)
            pdf = holds_no_more_than("family", canaries, reader, allowed)
            if person in {one.id for one in canaries.plan.entries("support", "supporter")}:
                assert found_in(pdf, allowed) == allowed
                event("something shared" if allowed else "nothing shared")


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(SLOWLY, max_examples=12)
@given(canary_plans())
def test_my_own_copies_hold_no_byte_of_what_is_only_mine_or_the_workers(canaries):
    for private in (False, True):
        allowed = canaries.seen_by_person(private=private)
        for edition in MINE:
            pdf = holds_no_more_than(edition, canaries, Person(include_private=private), allowed)
            if edition == "full":
                assert found_in(pdf, allowed) == allowed


@settings(SLOWLY, max_examples=3)
@given(canary_plans())
def test_an_empty_booklet_holds_no_byte_of_anyones_plan(canaries):
    holds_no_more_than("blank", canaries, Anybody(("ketamine",), ("wales",)), set())
