"""A copy for one person is asked about kindly before anything is shared, and an empty booklet is anybody's."""

import pytest

from planner.plan.catalogue import CATALOGUE, HISTORY
from planner.plan.model import ON_MY_PRINTS, ONLY_ME, Entry, Share
from planner.ui.verbs import Place
from tests.plans import WHEN, empty_plan, entry_id
from tests.ui.pages.test_home import said
from tests.ui.pages.test_print_page import latest

TESS, IDRIS, JO = (entry_id(name) for name in ("Tess", "Idris", "Jo"))
HELP, TRIGGER, SECRET = (entry_id(name) for name in ("come over", "pay day", "the canary"))


def a_plan(*, nations=("wales",), place="top drawer"):
    plan = empty_plan().with_answer("about", "nations", nations).with_answer("health", "naloxone_place", place)
    people = (
        (TESS, {"name": "Tess", "may_see_copy": True}),
        (IDRIS, {"name": "Idris"}),
        (JO, {"name": "Jo", "phone": "07700 900777", "asked": "agreed", "number_may_be_shared": True}),
    )
    for name, values in people:
        plan = plan.with_entry("support", Entry(name, "supporter", values))
    plan = plan.with_entry("family", Entry(HELP, "helps", {"text": "come over"}, Share(people=(TESS,))))
    plan = plan.with_entry("triggers", Entry(TRIGGER, "trigger", {"text": "pay day"}, ON_MY_PRINTS))
    return plan.with_entry("triggers", Entry(SECRET, "trigger", {"text": "the canary"}, ONLY_ME))


@pytest.fixture
def family(open_plan):
    opened = open_plan(a_plan(), place=Place("print"))
    opened.press_on("print.edition.family")
    return opened


def shared_with(opened, section, entry):
    return opened.session.entry(section, entry).share.people


def test_it_is_for_someone_who_may_see_a_copy_first(family):
    assert latest(family)[0] == "family"
    assert latest(family)[1].person == TESS
    assert not family.has("print.safe")


def test_before_anyone_may_see_a_copy_it_asks_whether_they_are_safe(family):
    family.press_on(f"print.person.{IDRIS}")
    shown = " ".join(said(family.find("print.safe")))
    assert "Is Idris safe for you?" in shown
    assert "Live Fear Free" in shown
    assert "0808 80 10 800" in shown
    assert "Refuge" not in shown
    assert family.words_of("print_page.general") in said(family.page)
    assert not family.has("print.naloxone")
    family.press_on("print.safe-yes")
    assert family.session.entry("support", IDRIS).yes("may_see_copy")
    assert not family.has("print.safe")
    assert latest(family)[1].person == IDRIS


def test_where_no_nation_is_chosen_the_line_of_each_is_named(open_plan):
    opened = open_plan(a_plan(nations=()), place=Place("print"))
    opened.press_on("print.edition.family")
    opened.press_on(f"print.person.{IDRIS}")
    shown = " ".join(said(opened.find("print.safe")))
    for nation in ("England", "Scotland", "Wales", "Northern Ireland"):
        assert nation in shown


def test_consent_can_be_taken_back(family):
    made = len(family.hands.composed)
    family.press_on("print.take-back")
    assert family.session.entry("support", TESS).get("may_see_copy") is False
    assert family.has("print.safe")
    assert len(family.hands.composed) > made


def test_where_the_naloxone_is_stays_out_until_it_is_ticked_and_for_this_person_alone(family):
    assert not latest(family)[1].naloxone_place
    family.press_on("print.naloxone")
    assert latest(family)[1].naloxone_place
    family.press_on(f"print.person.{IDRIS}")
    assert not latest(family)[1].naloxone_place


def test_it_is_not_offered_where_no_place_is_named(open_plan):
    opened = open_plan(a_plan(place=""), place=Place("print"))
    opened.press_on("print.edition.family")
    assert not opened.has("print.naloxone")


def test_each_thing_is_shared_with_this_person_by_a_tick(family):
    assert family.find(f"print.share.item.{HELP}").isChecked()
    family.press_on("print.share.triggers")
    assert not family.find(f"print.share.item.{TRIGGER}").isChecked()
    family.press_on(f"print.share.item.{TRIGGER}")
    assert shared_with(family, "triggers", TRIGGER) == (TESS,)
    family.press_on(f"print.share.item.{HELP}")
    assert shared_with(family, "family", HELP) == ()


def test_what_is_only_mine_cannot_be_shared_here(family):
    family.press_on("print.share.triggers")
    row = family.find(f"print.share.item.{SECRET}")
    assert not row.isEnabled()
    assert "only me" in row.accessibleName()


def test_another_supporter_can_be_shared_only_once_they_agreed(family):
    family.press_on("print.share.support")
    assert not family.find(f"print.share.item.{IDRIS}").isEnabled()
    assert family.find(f"print.share.item.{JO}").isEnabled()


def test_with_nobody_to_choose_it_leads_to_the_people(open_plan):
    opened = open_plan(place=Place("print"))
    opened.press_on("print.edition.family")
    assert latest(opened)[1].person == ""
    opened.press_on("print.to-people")
    assert opened.guide.here == Place("section", "support")


def test_a_copy_that_left_is_noted_once_a_day_without_changing_the_plan(family):
    for _ in range(2):
        family.press_on("print.save-pdf")
    family.press_on("print.print")
    noted = [dict(one.values) for one in family.plan.entries(HISTORY, "copy")]
    assert noted == [{"edition": "family", "to": TESS, "date": "2026-11-22"}]
    assert family.plan.changed == WHEN
    assert not family.session.can_undo


def test_an_empty_booklet_is_for_what_is_picked_and_noted_nowhere(open_plan):
    opened = open_plan(a_plan(), place=Place("print"))
    opened.press_on("print.edition.blank")
    assert latest(opened)[1].nations == ("wales",)
    opened.press_on("print.substance.ketamine")
    opened.press_on("print.nation.ni")
    choices = latest(opened)[1]
    assert (choices.substances, choices.nations) == (("ketamine",), ("wales", "ni"))
    opened.press_on("print.save-pdf")
    assert opened.plan.entries(HISTORY, "copy") == ()


def test_a_choice_for_one_copy_does_not_leak_into_another(family):
    family.press_on("print.naloxone")
    family.press_on("print.edition.full")
    choices = latest(family)[1]
    assert (choices.person, choices.naloxone_place, choices.substances) == ("", False, ())


@pytest.mark.parametrize("edition", ["family", "blank", "gp"])
@pytest.mark.parametrize("text", [100, 175])
def test_every_copy_can_be_chosen_in_a_small_window(open_plan, edition, text):
    opened = open_plan(a_plan(), size=(911, 512), text=text, place=Place("print"))
    opened.press_on(f"print.edition.{edition}")
    assert opened.page.minimumSizeHint().width() <= 911
    assert opened.find("print.save-pdf").isVisible()


def test_ticking_a_person_on_an_entry_asks_first_whether_they_are_safe(open_plan):
    opened = open_plan(a_plan())
    opened.section("triggers")
    opened.all_there()
    prefix = "section.triggers.trigger.entry.0.share"
    opened.press_on(prefix)
    opened.press_on(f"{prefix}.people")
    opened.press_on(f"{prefix}.person.0")
    assert not opened.has(f"{prefix}.safe")
    opened.press_on(f"{prefix}.person.1")
    assert "Is Idris safe for you?" in " ".join(said(opened.find(f"{prefix}.safe")))
    opened.press_on(f"{prefix}.safe-yes")
    assert opened.session.entry("support", IDRIS).yes("may_see_copy")
    assert not opened.has(f"{prefix}.safe")


def test_the_field_that_gives_consent_asks_first_whether_the_person_is_safe(open_plan):
    opened = open_plan(a_plan())
    opened.section("support")
    opened.all_there()
    opened.press_on("section.support.supporter.entry.0.edit")
    shown = " ".join(said(opened.page))
    assert "is this person safe for you?" in shown
    assert "Live Fear Free: 0808 80 10 800" in shown
    assert "0808 2000 247" not in shown


def test_the_catalogue_holds_what_is_noted_of_a_copy():
    assert {"edition", "to", "date"} <= {one.id for one in CATALOGUE.history.type("copy").fields}
