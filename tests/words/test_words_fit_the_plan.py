"""The words and the catalogue fit each other, and the compiled file is the one the sources make."""

import shutil

import pytest

from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import Choice, Choices, Long, Short, well_formed
from planner.words import load
from tests.words.everything import RESOURCES, words
from tools.compile_words import compiled, read_section, stale, write

PAGES = [section.id for section in CATALOGUE.pages()]
FIELDS = [
    (section.id, kind, field)
    for section in CATALOGUE.pages()
    for kind, fields in [(None, section.answers), *((one.id, one.fields) for one in section.types)]
    for field in fields
]


def test_the_compiled_words_are_not_stale():
    assert not stale(RESOURCES), "run python tools/compile_words.py"


def test_one_changed_sentence_makes_the_compiled_words_stale(tmp_path):
    folder = tmp_path / "resources"
    shutil.copytree(RESOURCES, folder, ignore=shutil.ignore_patterns("fonts", "icons", "compiled"))
    assert stale(folder), "nothing is compiled yet"
    write(folder)
    assert not stale(folder)
    page = folder / "words" / "en" / "sections" / "triggers.toml"
    page.write_text(page.read_text("utf-8").replace("pulled you back", "drawn you back"), "utf-8")
    assert stale(folder)
    write(folder)
    assert load(folder).section("triggers").question == "What has drawn you back before?"


def test_a_sentence_that_stands_in_two_files_is_refused(tmp_path):
    folder = tmp_path / "resources"
    shutil.copytree(RESOURCES, folder, ignore=shutil.ignore_patterns("fonts", "icons", "compiled"))
    (folder / "words" / "en" / "ui" / "again.toml").write_text('[shell]\nlock = "Lock"\n', "utf-8")
    with pytest.raises(SystemExit, match=r"shell\.lock"):
        compiled(folder)


def test_compiled_and_written_words_are_the_same():
    assert load() == words()


def test_one_page_is_read_from_its_one_file():
    page = read_section(RESOURCES / "words" / "en" / "sections" / "triggers.toml")
    more = words().with_section("made_up", page)
    assert more.section("made_up").title == "Triggers"
    assert more.type("made_up", "trigger").one == "trigger"
    assert "made_up" not in words().sections


def test_every_page_has_words_and_no_words_are_without_a_page():
    assert sorted(words().sections) == sorted(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_explains_and_names_its_source(page):
    said = words().section(page)
    assert said.question.endswith("?")
    assert len(said.questions) >= 2
    assert 2 <= said.why.count(".") <= 4
    assert said.strength
    assert said.sources
    for source in said.sources:
        assert source.text
        assert source.address
        assert source.read_on


@pytest.mark.parametrize(("page", "kind", "field"), FIELDS, ids=lambda one: getattr(one, "id", str(one)))
def test_every_field_has_a_label_and_every_choice_a_name(page, kind, field):
    said = words().field(page, kind, field.id)
    assert said.label
    options = set(field.kind.options) if isinstance(field.kind, Choice | Choices) else set()
    assert set(said.choices) == options
    assert all(said.choices.values())
    if isinstance(field.kind, Short | Long):
        assert said.example or said.help, "a blank field needs an example"


@pytest.mark.parametrize("page", PAGES)
def test_no_words_speak_of_a_type_or_field_that_is_not_declared(page):
    section, said = CATALOGUE.section(page), words().section(page)
    assert set(said.types) == {kind.id for kind in section.types}
    assert set(said.fields) == {field.id for field in section.answers}
    for kind in section.types:
        assert set(said.types[kind.id].fields) == {field.id for field in kind.fields}


def test_every_suggestion_fits_its_field_and_what_it_fills_is_well_formed():
    for one in words().offered:
        kind = CATALOGUE.type(one.section, one.type) if one.type else None
        spot = CATALOGUE.field(one.section, one.type or None, one.field or (kind.main if kind else ""))
        assert spot is not None, one.id
        assert isinstance(spot.kind, Short | Long), one.id
        well_formed(spot.kind, one.text)
        for name, value in one.values.items():
            well_formed(CATALOGUE.field(one.section, one.type or None, name).kind, value)


def test_suggestions_have_ids_of_their_own_and_no_twins():
    ids = [one.id for one in words().offered]
    assert len(ids) == len(set(ids))


def test_nothing_offered_chooses_how_serious_a_sign_is():
    assert not [one.id for one in words().offered if {"level", "strength", "confidence"} & set(one.values)]


def test_substances_named_by_the_words_are_those_of_the_plan():
    known = set(CATALOGUE.field("about", "substance", "substance").kind.options)
    flagged = {name for one in (*words().offered, *words().pairs, *words().lapse_steps) for name in one.substances}
    told = {one.substance for one in (*words().red_flags, *words().say_this, *words().withdrawal)}
    assert flagged <= known
    assert told - {"any"} == known, "every substance has danger signs and a withdrawal guide"


@pytest.mark.parametrize("substance", CATALOGUE.field("about", "substance", "substance").kind.options)
def test_each_substance_has_all_three_levels_of_danger_and_of_withdrawal(substance):
    assert {one.level for one in words().red_flags if one.substance == substance} == {"999", "111", "gp"}
    assert {one.level for one in words().withdrawal if one.substance == substance} == {"ride_out", "111", "999"}


def test_someone_is_offered_what_is_for_everyone_and_for_what_they_chose():
    everyone = words().suggestions("reasons", "reason")
    chosen = words().suggestions("reasons", "reason", ("ketamine",))
    assert {one.text for one in chosen} - {one.text for one in everyone} >= {"I want to save my bladder"}
    assert "I want my liver to recover" not in {one.text for one in chosen}
    assert all(one in chosen for one in everyone)


def test_suggestions_can_be_asked_for_one_field():
    everything = words().suggestions("support", "supporter")
    asked = words().suggestions("support", "supporter", field="what_i_ask")
    assert {one.field for one in everything} == {"relation", "what_i_ask"}
    assert {one.field for one in asked} == {"what_i_ask"}
    assert words().suggestions("support", "supporter", field="") == ()
    assert "The next choice is mine." in {one.text for one in words().suggestions("lapse", None, field="say_to_myself")}


def test_every_card_that_is_named_exists():
    named = {one.card for one in words().offered if one.card}
    named |= {card for pair in words().pairs for card in (*pair.first_cards, *pair.second_cards)}
    assert named <= set(words().cards)
    assert len(words().cards) == 25
    assert len(words().pairs) >= 15


def test_sentences_are_filled_and_counted():
    said = words()
    assert said.ui("home.hello", name="{braces} & <b>") == "Hello, {braces} & <b>"
    assert said.plural("section.so_far", 1) == "1 so far"
    with pytest.raises(KeyError):
        said.ui("no.such.key")
