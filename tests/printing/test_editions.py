"""The editions: everything shared is on paper, nothing withheld is anywhere, and help is always there."""

import io
from datetime import date

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from planner.examples import example, listing
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import FieldId, Link, Links, SectionId
from planner.plan.model import ONLY_ME, Contents, Entry
from planner.plan.sharing import Anybody, Person, Supporter, nobodys, seen_by
from planner.printing.editions import EDITIONS, PrintOptions, press
from planner.printing.editions.full import compose
from planner.printing.page_style import page_style
from planner.printing.pdf import render
from planner.words import load
from tests.plans import empty_plan, entry_id, full_plan, huge_plan, made_up_section, made_up_words
from tests.printing.reading import copied_text, running_text, unpacked, words_of

WORDS = load()
TODAY = date(2026, 11, 22)
OPTIONS = PrintOptions(TODAY)
MINE = [name for name, one in EDITIONS.items() if one.reader == "person"]
NOBODYS = [name for name, one in EDITIONS.items() if one.reader == "anybody"]
EXAMPLES = [name for name, _ in listing()]
PLANS = {
    "empty": empty_plan,
    "full": full_plan,
    **{name: (lambda name=name: example(name, TODAY)) for name in EXAMPLES},
}


def paper(edition, plan, *, private=False, **options):
    kind = EDITIONS[edition].reader
    seen = seen_by(plan, Person(include_private=private))
    if kind == "anybody":
        seen = nobodys(Anybody(plan.substances(), plan.nations()))
    elif kind == "supporter":
        reader = next((one.id for one in plan.entries("support", "supporter")), "")
        seen, options = seen_by(plan, Supporter(reader)), {"reader": reader, **options}
    return press(edition, seen, WORDS, PrintOptions(TODAY, **options)).pdf


def plan_with(section, *rows, **answers):
    """A plan with entries (type, fields) in one section."""
    found = tuple(
        Entry(entry_id(f"{section}{at}"), kind, fields, pos=chr(98 + at)) for at, (kind, fields) in enumerate(rows)
    )
    return empty_plan().with_contents(SectionId(section), Contents(answers, found))


def said_in(plan, *, private):
    """What the plan says, field by field, that the person's full plan must hold."""
    seen = seen_by(plan, Person(include_private=private))
    for section, contents in seen.sections.items():
        for name, value in contents.answers.items():
            yield f"{section}.{name}", CATALOGUE.field(section, None, name), value
        for one in contents.entries:
            for name, value in one.values.items():
                yield f"{section}.{one.type}.{name}", CATALOGUE.field(section, one.type, name), value


@pytest.mark.parametrize("name", [name for name in PLANS if name != "empty"])
def test_every_word_the_person_shares_is_in_the_full_plan(name):
    plan = PLANS[name]()
    read = copied_text if name == "hard-text" else running_text  # PDFium turns leftward lines round as a whole
    squeezed = read(paper("full", plan, private=True)).replace(" ", "")
    for place, field, value in said_in(plan, private=True):
        if isinstance(value, str) and not isinstance(field.kind, Link | Links) and field.kind.__class__.__name__ in {
            "Short", "Long", "Phone", "Email",
        } and value not in WORDS.cards:  # fmt: skip
            assert "".join(value.split()) in squeezed, place


@pytest.mark.parametrize("name", [name for name in PLANS if name != "empty"])
def test_every_choice_and_every_link_is_in_the_full_plan_in_words(name):
    plan = PLANS[name]()
    seen = seen_by(plan, Person(include_private=True))
    found = running_text(paper("full", plan, private=True)).replace(" ", "").casefold()
    first = {one.id: next(iter(one.values.values())) for _, one in seen.all_entries()}
    named = {one: first.get(value, value) for one, value in first.items()}
    for place, field, value in said_in(plan, private=True):
        section, *kind, name_ = place.split(".")
        choices = WORDS.field(section, kind[0] if kind else None, name_).choices
        if isinstance(value, str) and value in choices:
            assert "".join(choices[value].split()).casefold() in found, place
        elif isinstance(field.kind, Link) and isinstance(named.get(value), str) and named[value] not in choices:
            assert "".join(named[value].split()).casefold() in found or named[value] == "other", place


def test_a_made_up_section_is_on_paper_with_its_words_alone():
    catalogue = CATALOGUE.with_section(made_up_section())
    words = WORDS.with_section(made_up_section().id, made_up_words())
    rope = Entry(entry_id("rope"), "rope", {FieldId("text"): "the bow line", FieldId("strength"): 7})
    contents = Contents({FieldId("harbour"): "the inner harbour"}, (rope,))
    plan = empty_plan().with_contents(made_up_section().id, contents)
    seen = seen_by(plan, Person(), catalogue)
    found = running_text(render(compose(seen, words, OPTIONS, catalogue), page_style()).pdf)
    for expected in ("My boat", "the bow line", "7 out of 10", "the inner harbour"):
        assert expected in found


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_is_only_mine_is_nowhere_in_the_file(edition):
    entries = [
        ("trigger", {"text": "canary-shown"}),
        ("trigger", {"text": "canary-mine"}),
    ]
    plan = plan_with("triggers", *entries, last_situation="canary-last")
    mine = replace(plan.entries("triggers")[1], share=ONLY_ME)
    plan = plan.with_entry(SectionId("triggers"), mine)
    plan = plan.with_contents(
        SectionId("support"), Contents({}, (Entry(entry_id("away"), "keep_away", {"text": "canary-away"}, ONLY_ME),))
    )
    plan = plan.with_contents(
        SectionId("worker"), Contents({"private_notes": "canary-notes", "strengths": "canary-worker"})
    )
    data = unpacked(paper(edition, plan))
    for withheld in (b"canary-mine", b"canary-last", b"canary-away", b"canary-notes", b"canary-worker"):
        assert withheld not in data
    with_private = unpacked(paper("full", plan, private=True))
    for shown in (b"canary-mine", b"canary-last", b"canary-away"):
        assert shown in with_private
    for never in (b"canary-notes", b"canary-worker"):
        assert never not in with_private


def test_no_id_is_ever_printed():
    plan = full_plan()
    data = unpacked(paper("full", plan, private=True))
    for _, one in plan.all_entries():
        assert one.id.encode() not in data


def test_a_link_to_nothing_prints_nothing_odd():
    plan = plan_with(
        "if_then", ("plan", {"cue": entry_id("gone"), "first": "I ring Tess", "ring": entry_id("gone too")})
    )
    assert "I ring Tess" in running_text(paper("full", plan))
    assert entry_id("gone").encode() not in unpacked(paper("full", plan))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(
    ("nations", "there", "missing"),
    [
        (("england",), {"999", "111", "116", "0300"}, {"2234"}),
        (("scotland",), {"999", "111", "116", "7314"}, {"2234"}),
        (("wales",), {"999", "111", "116", "2234"}, {"6600"}),
        (("ni",), {"999", "116", "8000"}, {"111"}),
        (("wales", "ni"), {"999", "111", "116", "2234", "8000"}, set()),
        ((), {"999", "111", "116"}, set()),
    ],
)
def test_the_numbers_are_those_of_this_nation(edition, nations, there, missing):
    plan = empty_plan().with_answer(SectionId("about"), FieldId("nations"), nations)
    found = words_of(paper(edition, plan))
    assert there <= found
    assert not missing & {word.strip(".,;()") for word in found}


@pytest.mark.parametrize("edition", EDITIONS)
def test_where_no_nation_is_chosen_111_is_not_promised_to_northern_ireland(edition):
    assert "Not in Northern Ireland" in running_text(paper(edition, empty_plan()))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_says_how_old_its_numbers_are_and_that_nobody_watches(edition):
    found = running_text(paper(edition, empty_plan()))
    assert f"Numbers gathered {WORDS.gathered_on}; check them on the services' own sites" in found
    assert "Nobody is watching this plan" in found


def test_a_line_that_may_not_be_printed_is_not():
    found = running_text(paper("full", PLANS["full"]())) + running_text(paper("full", empty_plan()))
    for line in WORDS.help_lines:
        if line.printable == "no" and line.phone:
            assert line.phone not in found, line.id
        if line.printable == "web" and line.phone:
            assert line.phone not in found, line.id


def test_every_printed_line_has_its_hours_and_the_day_it_was_checked():
    plan = empty_plan().with_answer(SectionId("about"), FieldId("nations"), ("england",))
    found = running_text(paper("full", plan))
    for line in WORDS.lines(("england",)):
        if line.printable == "phone":
            assert line.name in found, line.id
            assert line.hours in found, line.id
            assert f"checked on {line.checked_on}" in found, line.id


def test_danger_signs_are_those_of_the_substances_of_the_plan():
    plan = plan_with("about", ("substance", {"substance": "ketamine"}))
    found = running_text(paper("full", plan))
    for flag in WORDS.red_flags:
        if flag.substance in {"any", "ketamine"}:
            assert flag.text in found
    assert "Seeing or hearing things" not in found


@pytest.mark.parametrize("substance", ["alcohol", "benzodiazepines", "ghb", "pregabalin", "ketamine"])
def test_the_guide_to_stopping_is_there_where_stopping_may_be_hard(substance):
    found = running_text(paper("full", plan_with("about", ("substance", {"substance": substance}))))
    assert "If I stop" in found
    for row in WORDS.withdrawal:
        if row.substance == substance:
            assert row.text in found


def test_naloxone_is_explained_where_opioids_may_be_near():
    said = WORDS.naloxone[0].text
    assert said in running_text(paper("full", plan_with("about", ("substance", {"substance": "opioids"}))))
    assert said not in running_text(paper("full", plan_with("about", ("substance", {"substance": "cannabis"}))))


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_file_and_its_title_name_no_drug_and_no_person(edition):
    info = PdfReader(io.BytesIO(paper(edition, example("ketamine-student", TODAY)))).metadata
    title = "How you can help" if EDITIONS[edition].reader == "supporter" else "My plan"
    assert dict(info) == {"/Title": title, "/Producer": "Waymark"}


@pytest.mark.parametrize("edition", [one for one in EDITIONS if one not in NOBODYS])
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_says_so_on_every_page(edition, name):
    from planner.printing.preview import page_texts

    for page in page_texts(paper(edition, example(name, TODAY))):
        assert "FICTITIOUS EXAMPLE" in page


@pytest.mark.parametrize("edition", MINE)
def test_the_paper_says_to_whom_it_belongs(edition):
    plan = empty_plan().with_answer(SectionId("about"), FieldId("name"), "Zoë Llŷr ap Siôn-O’Dómhnaill")
    assert "return to Zoë Llŷr ap Siôn-O’Dómhnaill if found" in running_text(paper(edition, plan))
    assert "return to its owner if found" in running_text(paper(edition, empty_plan()))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", PLANS)
def test_the_same_plan_day_and_options_give_the_same_bytes(edition, name):
    assert paper(edition, PLANS[name]()) == paper(edition, PLANS[name]())


@pytest.mark.parametrize("options", [{"large": True}, {"paper": "a5"}, {"paper": "letter"}, {"plain_letters": True}])
def test_every_paper_and_size_holds_the_same_words(options):
    plan = example("ketamine-student", TODAY)
    usual, other = running_text(paper("full", plan)), running_text(paper("full", plan, **options))
    for _, _, value in said_in(plan, private=False):
        if isinstance(value, str) and "".join(value.split()) in usual.replace(" ", ""):
            assert "".join(value.split()) in other.replace(" ", "")


def test_letters_no_font_has_are_named():
    seen = seen_by(plan_with("reasons", ("reason", {"text": "今日 𓀀 💚 ꙮ"})), Person())
    assert press("full", seen, WORDS, OPTIONS).missing == ("𓀀", "ꙮ")
    assert press("one-page", seen, WORDS, OPTIONS).missing == ("𓀀", "ꙮ")
    assert press("full", empty_plan(), WORDS, OPTIONS).missing == ()


def test_a_huge_plan_prints_in_time_that_grows_with_it():
    import time

    press("full", seen_by(example("ketamine-student", TODAY), Person()), WORDS, OPTIONS)
    start = time.process_time()
    assert len(paper("full", huge_plan())) > 100_000
    assert time.process_time() - start < 10
