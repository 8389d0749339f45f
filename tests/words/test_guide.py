"""The guide is plain, true to the program, whole, and the same inside and outside the window."""

import re

import pytest

from planner import guide_pages
from planner.plan.catalogue import CATALOGUE
from tests.words.everything import texts
from tests.words.test_plain_words import HIGHEST_GRADE, american, grade, joined, shaming, too_long
from tools.write_guide import stale

PICTURES = guide_pages.folder().parent / "pictures"


def sentences(page):
    """What a page says, line by line, without the marks of Markdown."""
    text = re.sub(r"!\[([^]]*)\]\([^)]*\)", r"\1", guide_pages.text(page))
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text).replace("*", "")
    parts = [one for block in re.split(r"\n\s*\n|\n(?=\d\.|[-|#])", text) for one in block.split("|")]
    found = [re.sub(r"^(#+|\d+\.|-)\s+", "", one.replace("\n", " ").strip()) for one in parts]
    return [one for one in found if re.search(r"\w", one)]


@pytest.fixture(scope="module")
def said_in_the_window():
    return {said.strip().rstrip(".:") for _, said in texts()}


@pytest.mark.parametrize("page", guide_pages.PAGES)
def test_a_page_is_plain_kind_and_british(page):
    said = sentences(page)
    assert said[0] == guide_pages.title(page)
    assert [one for one in said if too_long(one) or shaming(one) or american(one) or "!" in one] == []
    assert grade(joined(said)) <= HIGHEST_GRADE


@pytest.mark.parametrize("page", guide_pages.PAGES)
def test_what_a_page_calls_a_button_is_what_the_window_calls_it(page, said_in_the_window):
    named = {one.rstrip(".:") for one in re.findall(r"\*\*([^*]+)\*\*", guide_pages.text(page))}
    assert named - said_in_the_window == set()


@pytest.mark.parametrize("page", guide_pages.PAGES)
def test_every_picture_and_every_link_of_a_page_is_there(page):
    text = guide_pages.text(page)
    pictures = re.findall(r"!\[([^]]+)\]\(\.\./pictures/([\w-]+\.png)\)", text)
    assert len(pictures) == text.count("![")
    assert [name for said, name in pictures if not (PICTURES / name).is_file() or len(said) < 10] == []
    links = re.findall(r"(?<!!)\[[^]]+\]\(([^)]+)\)", text)
    assert [one for one in links if one.removesuffix(".md") not in guide_pages.PAGES] == []


def test_no_picture_and_no_page_lies_about_unused():
    used = {
        name for page in guide_pages.PAGES for name in re.findall(r"pictures/([\w-]+\.png)", guide_pages.text(page))
    }
    assert {path.name for path in PICTURES.iterdir()} == used
    assert {path.stem for path in guide_pages.folder().iterdir()} == set(guide_pages.PAGES)


def test_every_place_of_the_program_has_its_page():
    for section in CATALOGUE.pages():
        assert guide_pages.page_for("section", section.id) in guide_pages.PAGES
    for place in (
        "welcome",
        "create",
        "recovery",
        "unlock",
        "hidden",
        "home",
        "ten",
        "print",
        "settings",
        "struggling",
    ):
        assert guide_pages.page_for(place) in guide_pages.PAGES
    assert guide_pages.page_for("section", "support") == "people"
    assert guide_pages.page_for("gp") == "health"
    assert guide_pages.page_for("how_to") == "if-then"


def test_the_guide_outside_the_window_is_the_same():
    assert stale() == []
