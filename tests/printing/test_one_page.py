"""The one page: one side of A4 for any plan, the ladder in its order, and never too small to read."""

import io
import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from planner.examples import example, listing
from planner.plan.fields import FieldId, SectionId
from planner.plan.model import Contents, Entry
from planner.plan.order import spread
from planner.plan.sharing import Person, seen_by
from planner.printing.editions import PrintOptions, press
from planner.words import load
from tests.plans import empty_plan, entry_id, full_plan, huge_plan
from tests.printing.reading import running_text, unpacked

WORDS = load()
TODAY = date(2026, 11, 22)
PLANS = {"empty": empty_plan, "full": full_plan, "huge": huge_plan}
PLANS |= {name: (lambda name=name: example(name, TODAY)) for name, _ in listing()}


def sheet(plan, **options):
    return press("one-page", seen_by(plan, Person()), WORDS, PrintOptions(TODAY, **options)).pdf


def lowest(pdf):
    """The lowest place anything is written at, in points from the foot of the page."""
    found = re.findall(rb"1 0 0 1 [-\d.]+ ([-\d.]+) Tm", PdfReader(io.BytesIO(pdf)).pages[0].get_contents().get_data())
    return min(map(float, found))


def sizes(pdf):
    found = re.findall(rb"/F\d+\+\d+ ([\d.]+) Tf", PdfReader(io.BytesIO(pdf)).pages[0].get_contents().get_data())
    return sorted(map(float, found))


def listed(section, kind, field, texts):
    rows = zip(texts, spread(len(texts)), strict=True)
    return Contents(
        {}, tuple(Entry(entry_id(f"{section}{pos}"), kind, {FieldId(field): text}, pos=pos) for text, pos in rows)
    )


def plan_of(reasons=(), signs=(), steps=(), people=(), slips=(), name="", phone=""):
    plan = empty_plan().with_answer(SectionId("about"), FieldId("name"), name or None)
    for section, kind, field, texts in (
        ("reasons", "reason", "text", reasons),
        ("warning_signs", "sign", "text", signs),
        ("cravings", "step", "text", steps),
        ("support", "supporter", "name", people),
        ("lapse", "step", "text", slips),
    ):
        plan = plan.with_contents(SectionId(section), listed(section, kind, field, texts))
    for one in plan.entries("support", "supporter"):
        plan = plan.with_entry(SectionId("support"), one.with_value(FieldId("phone"), phone or "07700 900101"))
    return plan


@pytest.mark.parametrize(
    "options", [{}, {"large": True}, {"plain_letters": True}, {"large": True, "plain_letters": True}]
)
@pytest.mark.parametrize("name", PLANS)
def test_it_is_one_page_of_a4(name, options):
    pages = PdfReader(io.BytesIO(sheet(PLANS[name](), **options))).pages
    assert len(pages) == 1
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.parametrize("paper", ["a5", "letter"])
def test_it_is_a4_whatever_paper_is_chosen(paper):
    pages = PdfReader(io.BytesIO(sheet(empty_plan(), paper=paper))).pages
    assert round(float(pages[0].mediabox[3])) == 842


@pytest.mark.parametrize("options", [{}, {"large": True}, {"plain_letters": True}])
@pytest.mark.parametrize("name", PLANS)
def test_no_words_stand_on_each_other_or_leave_the_page(name, options):
    content = PdfReader(io.BytesIO(sheet(PLANS[name](), **options))).pages[0].get_contents().get_data()
    places = [float(y) for y in re.findall(rb"1 0 0 1 [-\d.]+ ([-\d.]+) Tm", content)]
    foot = sorted(places)[:2]
    assert foot[0] >= 20
    inside = [y for y in places if y > max(places[: len(foot) + 1] or [0]) or y > 80]
    assert inside
    box = re.search(rb"([\d.]+) ([\d.]+) m ([\d.]+) \2 l [\d. ]+ c ", content)
    assert box is not None
    assert float(box.group(2)) >= foot[1], "the outlined box stands above the foot of the page"


@pytest.mark.parametrize("options", [{}, {"large": True}])
@pytest.mark.parametrize("name", PLANS)
def test_nothing_is_smaller_than_ten_points(name, options):
    assert sizes(sheet(PLANS[name](), **options))[0] >= 10


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.text(max_size=300), max_size=9),
    st.lists(st.text(alphabet="wi ", min_size=1, max_size=5000), max_size=6),
    st.lists(st.text(min_size=1, max_size=60), max_size=60),
    st.text(max_size=500),
    st.booleans(),
)
def test_any_plan_at_all_is_one_page(reasons, signs, people, name, large):
    plan = plan_of(reasons, signs, signs, people, reasons, name, phone=name)
    pdf = sheet(plan, large=large)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    assert lowest(pdf) > 20
    assert sizes(pdf)[0] >= 10


def test_the_ladder_stands_in_its_order():
    plan = plan_of(["the reason"], ["the sign"], ["step a", "step b", "step c"], ["Tess"], ["the slip"], "Maya")
    found = running_text(sheet(plan))
    order = ["the reason", "the sign", "step a", "step b", "step c", "Tess", "the slip", "999"]
    assert [found.index(one) for one in order] == sorted(found.index(one) for one in order)


def test_a_whole_list_is_there_when_it_fits():
    found = running_text(sheet(plan_of([f"reason {n}" for n in range(5)], ["sign"], ["step"], ["Tess"], ["stop"])))
    assert all(f"reason {n}" in found for n in range(5))
    assert "more" not in found


def test_a_list_that_is_cut_keeps_its_first_and_says_how_many_are_left():
    signs = [f"sign number {n} " + "that is told in many words, " * 6 for n in range(30)]
    found = running_text(sheet(plan_of(signs, signs, signs, [f"Person {n}" for n in range(30)], signs)))
    assert "sign number 0" in found
    assert re.search(r"and \d+ more", found)
    assert "There is more in the full plan." in found


def test_long_words_of_the_person_end_at_a_word_with_an_ellipsis():
    found = running_text(sheet(plan_of(["I ring my sister and wait for her by the door. " * 100])))
    assert "…" in found
    assert found.split("…")[0].split()[-1].strip(".") in [
        "I",
        "ring",
        "my",
        "sister",
        "and",
        "wait",
        "for",
        "her",
        "by",
        "the",
        "door",
    ]


def test_an_empty_part_is_lines_to_write_on():
    content = PdfReader(io.BytesIO(sheet(empty_plan()))).pages[0].get_contents().get_data()
    assert content.count(b" l S") >= 12


def test_the_three_first_steps_are_always_there():
    long = "words " * 900
    plan = plan_of(
        [long] * 5, [long] * 5, ["step one", "step two", "step three", "step four"], ["Tess"] * 9, [long] * 5
    )
    found = running_text(sheet(plan))
    for step in ("step one", "step two", "step three"):
        assert step in found


def test_a_plan_of_ten_minutes_is_a_page_to_use():
    from tests.plans import WHEN

    plan = plan_of(["I sleep"], ["I skip breakfast"], [], ["Tess", "Idris"], ["Stop. Ring Tess."])
    trigger = Entry(entry_id("trigger"), "trigger", {FieldId("text"): "Saturday night"}, pos="n")
    if_then = Entry(entry_id("plan"), "plan", {FieldId("cue"): trigger.id, FieldId("first"): "I ring Tess"}, pos="n")
    coming = {FieldId("what"): "Key worker", FieldId("date"): "2026-11-29", FieldId("time"): "10:00"}
    plan = plan.with_entry(SectionId("triggers"), trigger).with_entry(SectionId("if_then"), if_then)
    plan = plan.with_entry(SectionId("aftercare"), Entry(entry_id("first"), "appointment", coming, pos="n"))
    found = running_text(sheet(plan))
    assert WHEN
    for expected in ("I sleep", "I skip breakfast", "If Saturday night then I ring Tess", "07700 900101", "Key worker"):
        assert expected in found


def test_a_number_that_is_not_a_number_is_printed_as_typed():
    assert "ask mum" in running_text(sheet(plan_of(people=["Tess"], phone="ask mum")))


def test_a_number_is_never_cut_however_long_the_name():
    found = running_text(
        sheet(plan_of(people=["Llanfairpwllgwyngyllgogerychwyrndrobwll " * 12] * 3, phone="07700 900101"))
    )
    assert found.count("07700 900101") >= 2


def test_no_link_is_made_of_what_a_person_typed():
    assert b"07700900101" not in unpacked(sheet(plan_of(people=["Tess"])))
