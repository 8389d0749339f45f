"""Settings take hold at once; help names the numbers, the keys, and who has looked at the words."""

from planner.ui.verbs import Place
from tests.ui.opened import WORDS
from tests.ui.pages.test_home import said


def test_settings_are_kept_at_once(open_plan):
    opened = open_plan(place=Place("settings"))
    opened.press_on("settings.plain-letters")
    opened.press_on("settings.still")
    opened.press_on("settings.lock-after.10")
    opened.press_on("nation.scotland")
    now = opened.hands.preferences
    assert (now.plain_letters, now.still, now.idle_minutes, now.nations) == (True, True, 10, ("scotland",))


def test_settings_say_where_the_plan_lies_and_lead_to_a_recovery_code(open_plan):
    opened = open_plan(place=Place("settings"))
    assert opened.hands.folder in said(opened.page)
    opened.press_on("settings.recovery")
    assert opened.elsewhere == [Place("recovery")]


def test_help_names_the_numbers_of_the_nation(open_plan):
    opened = open_plan(place=Place("help"))
    opened.all_there()
    words = " ".join(said(opened.page))
    for one in WORDS.lines(()):
        assert one.name in words
    assert "999" in words
    assert "116 123" in words


def test_help_says_that_nobody_watches_and_no_clinician_has_signed(open_plan):
    opened = open_plan(place=Place("help"))
    opened.all_there()
    words = " ".join(said(opened.page))
    for key in ("help.nobody_watching", "help.not_reviewed", "help.reviewer", "help.licence", "help.protects_vault"):
        assert WORDS.ui(key) in words
    assert WORDS.content_version in words


def test_help_is_for_the_nation_that_was_chosen(open_plan):
    opened = open_plan(place=Place("settings"))
    opened.press_on("nation.scotland")
    opened.go(Place("help"))
    assert any("Scotland" in one for one in said(opened.page))


def test_help_leads_to_help_now(open_plan):
    opened = open_plan(place=Place("help"))
    opened.press_on("help.struggling")
    assert opened.elsewhere == [Place("struggling")]
