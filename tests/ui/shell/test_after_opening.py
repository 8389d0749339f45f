"""What the vault finds out after it was opened is told, calmly."""

from PySide6.QtWidgets import QLabel, QWidget

from planner.plan.plan_file import read
from planner.storage.keys import NoPassphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from tests.plan.building import a_file
from tests.ui.shell.whole import find, until


def notice_of(program) -> str:
    shown = [one for one in program.window.findChildren(QWidget, "notice.vault") if one.isVisible()]
    return " ".join(label.text() for one in shown for label in one.findChildren(QLabel))


def test_a_spare_copy_that_could_not_be_made_is_told_and_the_plan_stays_open(home, starting):
    vault = Vault.create(home_at(home, None), NoPassphrase())
    vault.put(read(a_file({"about": {"answers": {"name": "Maya"}}})).plan)
    vault.close()
    (home / "backups").write_bytes(b"in the way")
    program = starting()
    until(lambda: program.window.manner == "home" and bool(notice_of(program)))
    assert "spare copy" in notice_of(program)
    assert program.house.porter.sitting is not None


def test_where_all_is_well_nothing_is_told(opened):
    until(lambda: opened.house.porter.sitting is not None)
    assert notice_of(opened) == ""


def test_no_room_is_kept_for_an_undo_bar_that_is_not_there(opened):
    find(opened, "nav.triggers" if opened.window.manner != "home" else "home.triggers").click()
    until(lambda: opened.window.manner == "page" or opened.window.page is not None)
    room = opened.window.around.undo_room
    assert room.sizeHint().height() == 0
    opened.window.around.undo.offer("Taken away: Pay day")
    assert room.sizeHint().height() > 40
    opened.window.around.undo.dismiss()
    assert room.sizeHint().height() == 0


def test_what_the_vault_answers_is_noted_in_codes_and_never_in_words(home, starting):
    vault = Vault.create(home_at(home, None), NoPassphrase())
    vault.put(read(a_file({"about": {"answers": {"name": "Maya"}}})).plan)
    vault.close()
    (home / "backups").write_bytes(b"in the way")
    program = starting()
    log = home / "notebook.log"
    until(lambda: log.exists() and " vault trouble kind=" in log.read_text())
    until(lambda: program.house.porter.sitting is not None)
    assert "Maya" not in log.read_text()
