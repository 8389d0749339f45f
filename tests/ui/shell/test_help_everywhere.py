"""F1 helps on every screen, says something about that screen, and leads back to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from planner import guide_pages
from planner.ui.verbs import Place
from tests.typing_keys import press
from tests.ui.shell.whole import find, until


def helped(program) -> str:
    """Presses F1 and reads what it says about the place."""
    program.asked("help")
    said = find(program, "help.here")
    assert isinstance(said, QLabel)
    return said.text()


@pytest.mark.parametrize("page", ["welcome", "worker", "create", "unlock", "recovery", "new-passphrase"])
def test_help_stands_over_a_page_before_a_plan_is_open_and_leads_back_to_what_was_typed(first_start, page):
    first_start.front.go(Place(page))
    before = first_start.window.page
    key = f"help.here_{page.replace('-', '_')}"
    assert helped(first_start) == first_start.desk.words.ui(key)
    find(first_start, "help.back").click()
    assert first_start.window.page is before


@pytest.mark.parametrize("asked", ["help", "guide"])
def test_the_same_key_leads_back(first_start, asked):
    before = first_start.window.page
    first_start.asked(asked)
    assert first_start.window.page is not before
    first_start.asked(asked)
    assert first_start.window.page is before


@pytest.mark.parametrize("page", ["welcome", "create", "unlock", "recovery"])
def test_the_guide_opens_at_the_page_for_where_one_is_before_a_plan_is_open(first_start, page):
    first_start.front.go(Place(page))
    before = first_start.window.page
    first_start.asked("guide")
    assert find(first_start, "guide.text").accessibleName() == guide_pages.title(guide_pages.page_for(page))
    press(first_start.window.page, Qt.Key.Key_Escape)
    assert first_start.window.page is before


@pytest.mark.parametrize(("place", "page"), [(Place("section", "support"), "people"), (Place("drill"), "safe-keeping")])
def test_the_guide_opens_at_the_page_for_a_part_of_the_plan_and_leads_back(opened, place, page):
    opened.go(place)
    opened.asked("guide")
    assert find(opened, "guide.text").accessibleName() == guide_pages.title(page)
    find(opened, "shell.back").click()
    assert opened.house.guide.here == place


def test_the_guide_stands_over_the_page_for_right_now_too(opened):
    opened.asked("struggling")
    before = opened.window.page
    opened.asked("guide")
    assert find(opened, "guide.text").accessibleName() == guide_pages.title("struggling")
    opened.asked("guide")
    assert opened.window.page is before


def test_help_while_locked_leads_back_to_the_passphrase(opened):
    opened.asked("lock")
    until(lambda: opened.house.porter.sitting is None)
    assert helped(opened) == opened.desk.words.ui("help.here_unlock")
    opened.asked("help")
    assert find(opened, "unlock.open").isVisible()


@pytest.mark.parametrize("locked", [False, True])
def test_help_while_struggling_leads_back_to_the_numbers(opened, locked):
    if locked:
        opened.asked("lock")
        until(lambda: opened.house.porter.sitting is None)
    opened.asked("struggling")
    before = opened.window.page
    assert helped(opened) == opened.desk.words.ui("help.here_struggling")
    find(opened, "help.back").click()
    assert opened.window.page is before
    find(opened, "struggling.back").click()
    assert opened.window.manner == ("closed" if locked else "home")


@pytest.mark.parametrize(
    ("place", "said"),
    [(Place("section", "triggers"), "section"), (Place("settings"), "settings"), (Place("home"), "home")],
)
def test_help_in_a_plan_is_about_the_page_and_leads_back_to_it(opened, place, said):
    opened.go(place)
    assert helped(opened) == opened.desk.words.ui(f"help.here_{said}")
    find(opened, "shell.back").click()
    assert opened.house.guide.here == place


def test_what_stands_after_hide_now_tells_nothing_when_help_is_asked_for(opened):
    opened.asked("hide")
    until(lambda: opened.house.porter.sitting is None)
    opened.asked("help")
    assert opened.window.windowTitle() == "Notebook"
    assert opened.house.support.shown
    assert not [one for one in opened.window.findChildren(QWidget, "help.here") if one.isVisible()]


def test_help_that_is_open_when_the_plan_locks_goes_with_it(opened):
    opened.asked("struggling")
    opened.asked("help")
    opened.house.lock()
    until(lambda: opened.house.porter.sitting is None)
    assert find(opened, "unlock.open").isVisible()
    opened.asked("help")
    opened.asked("help")
    assert find(opened, "unlock.open").isVisible()


def test_about_shows_what_waymark_is(opened):
    opened.asked("about")
    until(lambda: opened.window.page is not None and opened.house.guide.here.field == "about")
    assert not [one for one in opened.window.findChildren(QWidget, "help.here") if one.isVisible()]


@pytest.mark.parametrize("asked", ["guide", "struggling"])
def test_a_page_that_stands_before_an_open_plan_comes_back_as_it_was(opened, asked):
    opened.go(Place("recovery"))
    field = find(opened, "recovery.group-1")
    field.setText("7Q4K")
    opened.asked(asked)
    assert not field.isVisible()
    opened.asked("guide" if asked == "guide" else "leave")
    assert find(opened, "recovery.group-1").text() == "7Q4K"


def test_a_page_for_right_now_that_was_left_does_not_come_back_by_help(opened):
    opened.asked("struggling")
    opened.go(Place("home"))
    opened.go(Place("recovery"))
    opened.asked("guide")
    opened.asked("guide")
    assert find(opened, "recovery.code").isVisible()
