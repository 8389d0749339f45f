"""In the ten-minute plan a hint comes quietly under what was written, and leads nobody away."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from planner.plan import ten_minutes
from planner.ui.coach.beside import Beside
from planner.ui.verbs import Place
from tests.typing_keys import type_text
from tests.ui.pages.test_ten_minutes import do_it

OWN = "section.triggers.trigger.text"


def quiet(opened):
    """Waits until what was written was looked at; the hint that stands then."""
    beside = opened.page.findChildren(Beside)[-1]
    while beside.waiting:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    opened.settle()
    return beside.hint


@pytest.fixture
def at_triggers(open_plan):
    def begun(**preferences):
        opened = open_plan(place=Place("ten"))
        opened.hands.preferences = replace(opened.hands.preferences, **preferences)
        for _ in range([one.ask for one in ten_minutes.SCREENS].index("triggers")):
            opened.press_on("ten.next")
        return opened

    return begun


def test_wide_words_get_one_hint_and_concrete_ones_none(at_triggers):
    opened = at_triggers()
    type_text(opened.find(OWN), "stress\n")
    hint = quiet(opened)
    assert hint is not None
    assert "stress" in hint.sentence
    assert hint.ways == [], "nothing here leads away from the ten minutes"
    assert opened.focused is opened.find(OWN).focusProxy() or opened.focused is opened.find(OWN)
    type_text(opened.find(OWN), "Greggs at 5\n")
    assert quiet(opened) is None


def test_put_away_it_stays_away_and_the_next_screen_has_none(at_triggers):
    opened = at_triggers()
    type_text(opened.find(OWN), "stress\n")
    assert quiet(opened) is not None
    opened.press_on("hint.away")
    assert not opened.has("hint")
    type_text(opened.find(OWN), "things\n")
    assert quiet(opened) is not None
    opened.press_on("ten.next")
    assert not opened.has("hint")


def test_hints_that_are_off_are_off_here_too_and_safety_is_not(at_triggers):
    opened = at_triggers(hints=False)
    type_text(opened.find(OWN), "stress\n")
    assert quiet(opened) is None
    opened.press_on("ten.next")
    type_text(opened.find("if_then.first"), "I drink a bottle of vodka")
    hint = quiet(opened)
    assert hint is not None
    assert [one.words for one in hint.ways] == [opened.words_of("coach_beside.right_now")]


def test_picks_get_no_hint(open_plan):
    opened = open_plan(place=Place("ten"))
    do_it(opened)
    assert not opened.has("hint")
