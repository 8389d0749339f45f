"""The print page shows the very pages, says what goes in, and saves and prints them under a neutral name."""

import pytest

from planner.plan.catalogue import CATALOGUE
from planner.plan.model import ON_MY_PRINTS, ONLY_ME, Entry
from planner.ports import DiskFull
from planner.ui.verbs import Pages, Place
from tests.plans import empty_plan, entry_id
from tests.ui.pages.test_home import said


def a_plan():
    plan = empty_plan().with_answer("triggers", "last_feeling", "flat")
    kind = CATALOGUE.type("triggers", "trigger")
    for name, share in (("pay day", ON_MY_PRINTS), ("the canary", ONLY_ME)):
        plan = plan.with_entry("triggers", Entry(entry_id(name), kind.id, {kind.main: name}, share))
    return plan


@pytest.fixture
def printing(open_plan):
    return open_plan(a_plan(), place=Place("print"))


def latest(opened):
    return opened.hands.composed[-1]


def test_each_copy_is_made_when_it_is_chosen(printing):
    printing.press_on("print.edition.one-page")
    assert latest(printing)[0] == "one-page"
    printing.press_on("print.edition.full")
    assert latest(printing)[0] == "full"


def test_options_make_the_copy_anew(printing):
    printing.press_on("print.large")
    printing.press_on("print.plain-letters")
    printing.press_on("print.paper.a5")
    choices = latest(printing)[1]
    assert (choices.large, choices.plain_letters, choices.paper) == (True, True, "a5")


def test_what_is_only_mine_stays_out_until_it_is_ticked(printing):
    choices = latest(printing)[1]
    assert not choices.include_private
    assert choices.without == {entry_id("the canary"), "triggers.last_feeling"}
    printing.press_on("print.private")
    choices = latest(printing)[1]
    assert choices.include_private
    assert choices.without == frozenset()


def test_one_thing_that_is_only_mine_is_put_in_by_itself(printing):
    printing.press_on(f"print.item.{entry_id('the canary')}")
    choices = latest(printing)[1]
    assert choices.include_private
    assert choices.without == {"triggers.last_feeling"}


def test_a_part_can_be_left_out(printing):
    printing.press_on("print.part.triggers")
    assert "triggers" in latest(printing)[1].without
    assert "left out" in printing.find("print.part.triggers").accessibleName()


def test_each_part_says_how_much_of_it_goes_in(printing):
    assert printing.find("print.part.triggers").accessibleName() == "Triggers, 1 of 2"


def test_the_preview_has_the_words_of_its_page_and_turns(printing):
    sheet = printing.find("print.preview")
    assert sheet.accessibleName() == "Preview of page 1 of 2"
    assert sheet.accessibleDescription() == "First page words"
    printing.press_on("print.page-after")
    assert sheet.accessibleName() == "Preview of page 2 of 2"
    assert sheet.accessibleDescription() == "Second page words"


def test_saving_writes_the_bytes_that_are_shown_under_a_neutral_name(printing):
    printing.press_on("print.save-pdf")
    assert printing.hands.saved == [("plan-2026-11-22", printing.hands.answer.pdf)]
    assert any("plan-2026-11-22.pdf" in one for one in said(printing.page))


def test_printing_sends_the_bytes_that_are_shown(printing):
    printing.press_on("print.print")
    assert printing.hands.printed == [printing.hands.answer.pdf]


def test_a_full_disk_is_told_kindly(printing):
    printing.hands.save_trouble = DiskFull()
    printing.press_on("print.save-pdf")
    assert printing.words_of("trouble.paper.DiskFull.happened") in " ".join(said(printing.page))


def test_letters_that_cannot_be_printed_are_named_before_saving(open_plan):
    opened = open_plan(a_plan())
    opened.hands.answer = Pages(b"%PDF", ("words",), ("ᚠ",))
    opened.go(Place("print"))
    assert any("ᚠ" in one for one in said(opened.page))


def test_it_says_that_paper_is_not_locked(printing):
    assert printing.words_of("print_page.not_locked") in said(printing.page)


def test_a_change_elsewhere_is_in_the_next_copy(printing):
    made = len(printing.hands.composed)
    printing.section("reasons")
    printing.press_on("section.reasons.reason.suggestion.0")
    printing.go(Place("print"))
    assert len(printing.hands.composed) > made


def slowly(opened):
    """From now on a copy is made only when the test says so."""
    waiting = []
    opened.hands.compose = lambda _edition, _choices, told: waiting.append(told)
    return waiting


def test_pressed_while_the_pages_are_being_made_it_saves_them_once_they_are(printing):
    waiting = slowly(printing)
    printing.press_on("print.edition.one-page")
    printing.press_on("print.save-pdf")
    assert printing.hands.saved == []
    waiting[-1](Pages(b"%PDF the new copy", ("words",)))
    assert [data for _name, data in printing.hands.saved] == [b"%PDF the new copy"]


def test_a_copy_made_for_another_choice_is_never_saved_or_printed(printing):
    waiting = slowly(printing)
    printing.press_on("print.edition.one-page")
    printing.press_on("print.print")
    printing.press_on("print.edition.full")
    waiting[0](Pages(b"%PDF of the choice before", ("words",)))
    printing.press_on("print.save-pdf")
    assert printing.hands.printed == printing.hands.saved == []
    waiting[1](Pages(b"%PDF of this choice", ("words",)))
    assert printing.hands.printed == []
    assert [data for _name, data in printing.hands.saved] == [b"%PDF of this choice"]
