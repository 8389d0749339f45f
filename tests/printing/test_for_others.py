"""The copy for one supporter and the empty booklet: what stands on them, for each nation, and what a screen reader meets."""

from datetime import date

import pytest

from planner.examples import example
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import FieldId, SectionId
from planner.plan.model import Entry, Share
from planner.plan.sharing import Anybody, Supporter, nobodys, seen_by
from planner.printing.editions import PrintOptions, press
from planner.printing.preview import page_count
from planner.words import load
from tests.plans import empty_plan, entry_id
from tests.printing.reading import painted_outside_tags, roles, running_text

WORDS = load()
TODAY = date(2026, 11, 22)
TESS = entry_id("Tess")
LINES = {
    "england": ("0808 2000 247", "adfam.org.uk"),
    "scotland": ("0800 027 1234", "08080 10 10 11"),
    "wales": ("0808 80 10 800",),
    "ni": ("0808 802 1414",),
}


def for_tess(*entries, nations=(), consent=True, **more):
    plan = empty_plan().with_answer(SectionId("about"), FieldId("nations"), nations)
    plan = plan.with_answer(SectionId("about"), FieldId("name"), "Maya")
    plan = plan.with_entry("support", Entry(TESS, "supporter", {"name": "Tess", "may_see_copy": consent}))
    for at, (section, kind, values) in enumerate(entries):
        plan = plan.with_entry(section, Entry(entry_id(str(at)), kind, values, Share(people=(TESS,))))
    return press("family", seen_by(plan, Supporter(TESS)), WORDS, PrintOptions(TODAY, reader=TESS, **more)).pdf


def booklet(substances=(), nations=(), **more):
    return press("blank", nobodys(Anybody(substances, nations)), WORDS, PrintOptions(TODAY, **more)).pdf


def test_what_was_shared_stands_in_the_order_a_helper_needs_it():
    found = running_text(
        for_tess(
            ("family", "emergency", {"text": "ring my GP too"}),
            ("family", "wish", {"text": "tell the kids"}),
            ("lapse", "step", {"text": "I ring Sam", "when": "first_hour"}),
            ("warning_signs", "sign", {"text": "I go quiet", "may_mention": (TESS,)}),
            ("family", "does_not_help", {"text": "shouting at me"}),
            ("family", "helps", {"text": "come for a walk"}),
            ("reasons", "reason", {"text": "to sleep again"}),
        )
    )
    order = [
        "For Tess, from Maya",
        "come for a walk",
        "shouting at me",
        "I go quiet",
        "You may tell me when you see it",
        "I ring Sam",
        "tell the kids",
        "ring my GP too",
        "to sleep again",
        "Helping someone close to you",
        "Looking after yourself",
    ]
    places = [found.index(one) for one in order]
    assert places == sorted(places)


@pytest.mark.parametrize("consent", [True, False])
@pytest.mark.parametrize("nation", LINES)
def test_the_lines_for_families_and_for_the_afraid_are_those_of_the_nation(nation, consent):
    found = running_text(for_tess(nations=(nation,), consent=consent))
    for number in LINES[nation]:
        assert number in found
    for other, numbers in LINES.items():
        assert other == nation or numbers[0] not in found
    for general in ("0800 0086 811", "0800 358 3456", "nar-anon.co.uk", "0800 1111"):
        assert general in found


def test_where_no_nation_is_chosen_the_general_lines_stand_and_the_line_of_each_nation():
    found = running_text(for_tess(consent=False))
    assert "0800 0086 811" in found
    assert "adfam" not in found
    assert "08080 10 10 11" not in found
    for numbers in LINES.values():
        assert numbers[0] in found
    assert "(Scotland)" in found


def test_without_consent_the_page_names_nobody_and_says_that_it_is_from_no_plan():
    found = running_text(for_tess(("family", "helps", {"text": "come for a walk"}), consent=False))
    for word in ("Maya", "Tess", "come for a walk"):
        assert word not in found
    assert "Nothing on this page comes from anyone's plan" in found


def test_a_line_that_may_not_be_printed_is_not():
    for nation in LINES:
        found = running_text(for_tess(nations=(nation,)))
        for line in WORDS.help_lines:
            if line.printable != "phone" and line.phone:
                assert line.phone not in found, line.id


def test_nobody_is_told_to_feed_who_cannot_wake_nor_to_stop_contact():
    found = running_text(for_tess()).lower()
    assert "nothing to eat or drink" in found
    for never in ("throw them out", "tough love", "kick them out", "search their", "cut them off"):
        assert never not in found


@pytest.mark.parametrize("name", ["Ailsa", "Rab"])
def test_each_shared_copy_of_the_example_begins_with_its_own_page_and_the_numbers(name):
    plan = example("alcohol-supervisor", TODAY)
    who = next(one for one in plan.entries("support", "supporter") if one.text("name") == name)
    made = press("family", seen_by(plan, Supporter(who.id)), WORDS, PrintOptions(TODAY, reader=who.id)).pdf
    assert f"For {name}, from Duncan" in running_text(made)
    assert page_count(made) <= 4


@pytest.mark.parametrize("nation", [(), ("england",), ("ni",)])
def test_the_page_for_anyone_fits_both_sides_of_one_sheet_or_little_more(nation):
    assert page_count(for_tess(nations=nation, consent=False)) <= 3


@pytest.mark.parametrize(("substance", "there"), [("ketamine", "The group chat for raves"), ("alcohol", "drink aisle")])
def test_the_suggestions_of_a_booklet_are_those_of_its_substances(substance, there):
    assert there in running_text(booklet((substance,)))
    assert there not in running_text(booklet(("nitrous",)))


def test_every_suggestion_for_everyone_can_be_ticked():
    found = running_text(booklet()).replace(" ", "")
    for one in WORDS.offered:
        if not one.substances and not one.field:
            assert one.text.replace(" ", "") in found, one.id


def test_every_part_of_the_plan_has_its_place_in_a_booklet():
    found = running_text(booklet(("ketamine",), ("england",)))
    for section in CATALOGUE.pages():
        assert WORDS.section(section.id).paper_title in found, section.id


def test_a_booklet_says_how_to_use_it_and_where_help_is():
    found = running_text(booklet((), ("wales",)))
    for key in ("blank.how", "blank.how_to.1", "box.title", "services.title"):
        assert WORDS.paper(key) in found
    assert "0808 808 2234" in found
    assert "FICTITIOUS" not in found


def test_boxes_to_tick_are_lists_and_nothing_is_left_untagged():
    made = booklet(("ketamine",), ("scotland",))
    found = roles(made)
    assert found.count("LI") > 250
    assert found.count("LBody") == found.count("LI")
    assert painted_outside_tags(made) == []


@pytest.mark.parametrize("options", [{"large": True}, {"paper": "a5"}, {"paper": "letter"}, {"plain_letters": True}])
def test_every_paper_and_size_holds_the_booklet_and_the_copy(options):
    found = running_text(booklet(("alcohol",), ("ni",), **options)).replace(" ", "")
    for one in WORDS.suggestions("triggers", "trigger", ("alcohol",), ""):
        assert one.text.replace(" ", "") in found
    assert "come for a walk" in running_text(for_tess(("family", "helps", {"text": "come for a walk"}), **options))


def test_the_same_choice_gives_the_same_booklet():
    assert booklet(("ketamine",), ("ni",)) == booklet(("ketamine",), ("ni",))
