"""Notices, save status and the undo bar say the right thing, in words that are heard too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import down, room
from planner.ui.kit.notices import Banner, ConfirmBar, EmptyState, FieldProblem
from planner.ui.kit.status import SaveStatus, UndoBar
from planner.ui.kit.voice import install_roles
from tests.typing_keys import press
from tests.ui.shown import WORDS, cut_off, settle, show

TITLE = "Friday nights with nothing on & <b>no money</b>, when everyone else goes out and I stay in by myself"


def test_a_problem_is_said_beside_the_field_and_about_it(qtbot):
    field = Field()
    problem = FieldProblem(field, "Any number")
    show(qtbot, room(down(field, problem)))
    problem.show_problem("This number looks a bit short.")
    assert problem.isVisible()
    assert field.accessibleDescription() == "This number looks a bit short."
    problem.show_problem("")
    assert not problem.isVisible()
    assert field.accessibleDescription() == "Any number"


def test_the_save_status_says_what_is_so(qtbot):
    status = SaveStatus(WORDS)
    show(qtbot, status)
    assert status.accessibleName() == WORDS.ui("save.saved")
    status.show_state("trouble", "There is no room left on the disk.")
    assert status.accessibleName() == "There is no room left on the disk."
    status.set_brief(True)
    assert status.accessibleName() == "There is no room left on the disk."
    status.show_state("saved")
    assert status.accessibleName() == WORDS.ui("kit.saved_brief")


def test_undo_is_offered_until_something_else_changes(qtbot):
    bar, told = UndoBar(WORDS), []
    bar.undo.connect(lambda: told.append(True))
    show(qtbot, bar)
    bar.hide()
    bar.offer("Taken away: Pay day")
    assert bar.isVisible()
    bar.dismiss()
    assert not bar.isVisible()
    bar.offer("Taken away: Rows")
    bar.button.click()
    assert told == [True]
    assert not bar.isVisible()


def test_undo_waits_while_the_keyboard_is_on_it(qtbot):
    bar = UndoBar(WORDS)
    show(qtbot, bar)
    bar._timer.setInterval(1)
    bar.offer("Taken away: Pay day")
    bar.button.setFocus()
    qtbot.waitSignal(bar._timer.timeout).wait()
    settle()
    assert bar.isVisible()
    bar.button.clearFocus()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_before_what_cannot_be_undone_the_safe_choice_has_the_focus(qtbot):
    bar, told = ConfirmBar("This takes away the whole plan.", keep="Keep it", go_on="Take it away"), []
    bar.kept.connect(lambda: told.append("kept"))
    bar.confirmed.connect(lambda: told.append("confirmed"))
    show(qtbot, bar)
    bar.ask()
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    bar.go_on.click()
    assert told == ["kept", "confirmed"]


def test_notices_are_whole_at_the_largest_text(qtbot):
    banner = Banner("info", TITLE, action=Button("Why"))
    empty = EmptyState("zap", "Nothing here yet", TITLE)
    held = room(down(banner, empty, gap=8))
    show(qtbot, held, width=480, text=175)
    assert cut_off(held) == []


def test_assistive_technology_hears_what_a_banner_is(qtbot):
    install_roles()
    banner, danger = Banner("info", "A copy was saved."), Banner("phone", "Ring 999.", tone="warm_soft")
    show(qtbot, room(down(banner, danger)))
    heard = QAccessible.queryAccessibleInterface(banner)
    assert (heard.role(), heard.text(QAccessible.Text.Name)) == (QAccessible.Role.AlertMessage, "A copy was saved.")
    assert QAccessible.queryAccessibleInterface(danger).role() == QAccessible.Role.Note
