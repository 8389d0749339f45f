"""A person's way in and out, with the whole program and a real vault."""

import time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.ui.kit.tokens import TEXT_SIZES
from planner.ui.shell.tab_order import neighbour, stops
from planner.ui.verbs import Place
from tests.typing_keys import press
from tests.ui.shell.whole import find, until

CANARY = "Zebra-canary-4711"


def write(program, text: str) -> None:
    program.desk.session.add(SectionId("triggers"), TypeId("trigger"), {FieldId("text"): text})


def test_a_locked_plan_leaves_no_word_in_the_window(opened):
    opened.go(Place("section", "triggers"))
    write(opened, CANARY)
    opened.asked("lock")
    QApplication.processEvents()
    shown = [one for one in opened.window.findChildren(QWidget) if one.isVisible()]
    said = [f"{one.accessibleName()} {getattr(one, 'text', str)()}" for one in shown]
    assert CANARY not in " ".join(said)
    assert opened.window.windowTitle() == "Notebook"


def test_unlocking_shows_the_page_that_was_left_with_its_words(opened):
    opened.go(Place("section", "triggers"))
    write(opened, CANARY)
    opened.asked("lock")
    until(lambda: opened.house.porter.sitting is None)
    find(opened, "unlock.open").click()
    until(lambda: opened.house.porter.sitting is not None)
    assert opened.house.guide.here == Place("section", "triggers")
    assert opened.desk.session.plan.entries("triggers", "trigger")[0].text("text") == CANARY
    assert opened.window.windowTitle() == "Waymark"


def test_a_plan_unlocked_while_it_is_still_being_locked_goes_on_saving(opened):
    opened.go(Place("section", "triggers"))
    write(opened, CANARY)
    opened.asked("lock")  # its words are on their way to the disk, and the vault closes only after them
    find(opened, "unlock.open").click()
    until(lambda: opened.house.porter.sitting is not None)
    write(opened, "Pay day")
    until(lambda: opened.desk.session.saved)
    assert len(opened.desk.session.plan.entries("triggers", "trigger")) == 2


def test_hide_now_blanks_the_window_within_a_tenth_of_a_second(opened):
    opened.go(Place("section", "triggers"))
    write(opened, CANARY)
    before = time.thread_time()
    opened.asked("hide")
    opened.window.repaint()
    passed = time.thread_time() - before  # the screen's own work: the computer may be busy with other things
    assert opened.window.manner == "hidden"
    assert passed < 0.1, f"{passed:.3f} s"


def test_the_save_status_of_paper_only_never_says_saved(first_start):
    find(first_start, "welcome.paper-only").click()
    until(lambda: first_start.window.manner == "home")
    write(first_start, CANARY)
    until(lambda: first_start.desk.session.saved)
    assert find(first_start, "shell.save-status").accessibleName() == "Kept only until you close"


def test_paper_only_survives_hiding_without_a_file(first_start, home):
    find(first_start, "welcome.paper-only").click()
    until(lambda: first_start.window.manner == "home")
    write(first_start, CANARY)
    first_start.asked("hide")
    find(first_start, "unlock.open").click()
    until(lambda: first_start.window.manner == "home")
    assert first_start.desk.session.plan.entries("triggers", "trigger")
    assert not [one for one in home.rglob("*") if one.is_file() and CANARY.encode() in one.read_bytes()]
    assert not (home / "notebook.db").exists()


def test_the_nation_chosen_first_is_the_nation_of_the_plan(first_start):
    until(lambda: any(one.isVisible() for one in first_start.window.findChildren(QWidget, "nation.scotland")))
    find(first_start, "nation.scotland").click()
    find(first_start, "welcome.start").click()
    find(first_start, "create.none").click()
    find(first_start, "create.go").click()
    until(lambda: first_start.house.porter.sitting is not None)
    assert first_start.desk.session.plan.nations() == ("scotland",)


def test_a_weak_passphrase_is_named_and_used_only_when_pressed_again(first_start):
    find(first_start, "welcome.start").click()
    for name in ("create.passphrase", "create.again"):
        field = find(first_start, name)
        assert isinstance(field, QLineEdit)
        field.setText("abc")
    find(first_start, "create.go").click()
    until(lambda: find(first_start, "create.go").words == "Use it anyway")
    assert first_start.house.porter.sitting is None
    find(first_start, "create.go").click()
    until(lambda: bool([one for one in first_start.window.findChildren(QWidget, "recovery.code") if one.isVisible()]))


def test_four_words_are_made_and_shown_in_both_fields(first_start):
    find(first_start, "welcome.start").click()
    find(first_start, "create.make-one").click()
    until(lambda: bool(find(first_start, "create.passphrase").text()))
    made = find(first_start, "create.passphrase")
    assert len(made.text().split()) == 4
    assert find(first_start, "create.again").text() == made.text()
    assert made.echoMode() == QLineEdit.EchoMode.Normal


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("page", ["home", "contents", "settings", "section", "struggling"])
def test_every_page_of_an_open_plan_fits_a_small_screen(opened, page, size):
    opened.desk.preferences_changed(replace(opened.desk.preferences, text_size=size))
    opened.window.resize(911, 512)
    opened.go(Place(page, "triggers" if page == "section" else ""))
    QApplication.processEvents()
    assert opened.window.minimumSizeHint().width() <= 911


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_every_first_page_fits_a_small_screen(first_start, size):
    first_start.desk.preferences_changed(replace(first_start.desk.preferences, text_size=size))
    first_start.window.resize(911, 512)
    for page in ("welcome", "worker", "create", "unlock", "struggling"):
        first_start.go(Place(page))
        QApplication.processEvents()
        assert first_start.window.minimumSizeHint().width() <= 911, page


def test_one_support_button_is_in_sight_on_every_page(opened):
    for page in ("home", "section", "print", "settings", "help", "ten"):
        for width in (1180, 911):
            opened.window.resize(width, 780)
            opened.go(Place(page, "triggers" if page == "section" else ""))
            QApplication.processEvents()
            assert find(opened, "shell.struggling").isVisible(), page


def test_undo_goes_to_where_the_change_was(opened):
    opened.go(Place("section", "triggers"))
    write(opened, CANARY)
    opened.go(Place("section", "goals"))
    opened.asked("undo")
    assert opened.house.guide.here == Place("section", "triggers")
    assert not opened.desk.session.plan.entries("triggers", "trigger")
    opened.asked("redo")
    assert opened.desk.session.plan.entries("triggers", "trigger")


def test_tab_goes_through_a_page_as_it_stands_and_comes_round(opened):
    opened.go(Place("section", "triggers"))
    QApplication.processEvents()
    names = [one.objectName() for one in stops(opened.window)]
    order = ["shell.home", "nav.triggers", "shell.struggling", "shell.hide", "section.triggers.trigger.suggestion.0"]
    order += ["section.triggers.trigger.text", "section.triggers.trigger.add", "shell.back", "shell.next"]
    assert [names.index(one) for one in order] == sorted(names.index(one) for one in order)
    assert neighbour(opened.window, find(opened, "shell.next"), 1) is find(opened, "shell.home")
    assert neighbour(opened.window, find(opened, "shell.home"), -1) is find(opened, "shell.next")


def test_the_menu_opens_under_the_bar_and_escape_puts_it_away(opened):
    opened.asked("menu")
    QApplication.processEvents()
    assert find(opened, "menu.settings").isVisible()
    press(opened.window, Qt.Key.Key_Escape)
    assert not opened.window.around.drawer.isVisible()


def test_hiding_before_there_is_any_plan_leads_back_to_the_beginning(first_start):
    first_start.asked("hide")
    assert first_start.window.manner == "hidden"
    find(first_start, "unlock.open").click()
    QApplication.processEvents()
    assert find(first_start, "welcome.start").isVisible()
