"""A person at a plan that may only be read, by keyboard alone: looked at and printed, then copied and worked on.

``python -m tests.faults.read_only_window FOLDER`` goes there from a plan of the person's own, and tells as JSON what
became of what was looked at when nobody was there, or the window was hidden.
"""

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from planner.ui.kit.notices import Banner
from planner.ui.program import Program
from tests.faults.children import say
from tests.faults.circumstances import become_nobody
from tests.faults.hands import (
    is_whole_pdf,
    letter_of,
    make_vault,
    notice_of,
    open_new,
    said_at_the_door,
    save_a_pdf,
    stored_after_closing,
    until_saved,
    visible,
)
from tests.storage.damaging import spoil
from tests.storage.making import PASSPHRASE, every_byte
from tests.typing_keys import press, type_text
from tests.ui.shell.whole import find, program_at, until

WORDS = "Written in the copy"


def read_only_folder(folder: Path) -> dict[str, Any]:
    """On a stick with a lock, at a computer with no plan of its own."""
    place, own = folder / "stick", folder / "own"
    make_vault(place, PASSPHRASE)
    (place / "notebook.lock").unlink()
    warm_up(folder / "warm")  # everything is loaded before the rights are gone
    for path in (place, *place.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    become_nobody(folder, place)
    before = every_byte(place)
    program = program_at(own, place / "notebook.db")
    found: dict[str, Any] = {"said": said_at_the_door(program=program)}
    press_key(program, Qt.Key.Key_Space)
    found["looked"] = "My plan for staying well" in pages_looked_at(program)
    found["can_type"] = [type(one).__name__ for one in stops_of(program) if isinstance(one, QLineEdit | QPlainTextEdit)]
    out = folder / "plan.pdf"
    program.desk.ask.file_to_save = lambda *_: out
    found["saved"], found["pdf"] = press_until_saved(program), is_whole_pdf(out)
    program.asked("lock")
    found["left"] = [str(path) for path in own.rglob("notebook*") if path.suffix != ".log"]
    found["let_go"] = program.desk.looking is None and not program.window.findChildren(QWidget, "print.preview")
    said_at_the_door(program=program)
    press_key(program, Qt.Key.Key_Backtab)
    press_key(program, Qt.Key.Key_Space)
    until(lambda: program.house.porter.sitting is not None)
    found["told"] = notice_of(program, "notice.mended")
    type_text(letter_of(program), WORDS)
    until_saved(program)
    found["stored"] = stored_after_closing(program, own) == WORDS
    return {**found, "untouched": every_byte(place) == before}


def warm_up(folder: Path) -> None:
    """Loads everything that opening, printing and going on in a copy will need."""
    program = open_new(folder)
    save_a_pdf(program, folder / "plan.pdf")
    program.house.lock()
    import_module("planner.storage.read_only")
    import_module("planner.storage.mending")
    for page in ("read_only", "look", "mend"):
        import_module(f"planner.ui.pages.{page}")
    program.window.hide()


def press_key(program: Program, key: Qt.Key) -> None:
    """Presses a key where the keyboard is, once it is somewhere."""
    program.window.activateWindow()
    QTest.qWait(50)
    until(lambda: program.window.isAncestorOf(QApplication.focusWidget()))
    press(QApplication.focusWidget(), key)


def pages_looked_at(program: Program) -> str:
    """The words of the page that is shown of a plan that is only looked at."""
    until(lambda: visible(program, "look.close"))
    sheet = find(program, "print.preview")
    until(lambda: bool(sheet.accessibleDescription()), 60)
    return sheet.accessibleDescription()


def stops_of(program: Program) -> list[QWidget]:
    """Everything that takes the keyboard now."""
    return [one for one in program.window.findChildren(QWidget) if one.isVisible() and one.focusPolicy()]


def press_until_saved(program: Program) -> str:
    """Saves what is looked at as a PDF; tells the sentence shown."""
    find(program, "print.save-pdf").setFocus()
    told = program.window.page.findChildren(Banner, "print.told")[0]

    def pressed() -> bool:
        press(find(program, "print.save-pdf"), Qt.Key.Key_Space)
        return told.isVisible()

    until(pressed, 60)
    return told.accessibleName()


def looked_at_again(program: Program) -> None:
    """Opens it once more, only to look."""
    said_at_the_door(program=program)
    find(program, "read-only.look").click()
    pages_looked_at(program)


def damaged_there(folder: Path, program: Program) -> bool:
    """A damaged plan: looking says so, and a copy of it is mended where it is copied to."""
    place, out = folder / "broken", folder / "mended"
    program.desk.ask.file_to_open = lambda *_: place / "notebook.db"
    program.house.lock()
    program.front.open_other()
    before = every_byte(place)
    said_at_the_door(program=program)
    find(program, "read-only.look").click()
    until(lambda: visible(program, "trouble"))
    said = find(program, "trouble").accessibleName()
    program.desk.ask.folder = lambda *_: out
    find(program, "read-only.copy").click()
    until(lambda: visible(program, "mend.read"))
    find(program, "mend.read").click()
    until(lambda: visible(program, "mend.open"))
    find(program, "mend.open").click()
    until(lambda: program.house.porter.sitting is not None)
    return "Make a copy first" in said and program.desk.folder == str(out) and every_byte(place) == before


def beside_my_own_plan(folder: Path) -> dict[str, Any]:
    """With a plan of one's own at this computer, which no copy may take the place of."""
    place, own = folder / "stick", folder / "own"
    make_vault(place, PASSPHRASE)
    make_vault(own, PASSPHRASE)
    make_vault(folder / "broken", PASSPHRASE)
    spoil(folder / "broken" / "notebook.db")
    (folder / "mended").mkdir()
    warm_up(folder / "warm")
    for top in (place, folder / "broken"):
        for path in (top, *top.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
    become_nobody(folder, place, own, folder / "broken", folder / "mended")
    mine, program = (own / "notebook.db").read_bytes(), program_at(own)
    program.desk.ask.file_to_open = lambda *_: place / "notebook.db"
    program.front.open_other()
    found: dict[str, Any] = {}
    for name, leave in (
        ("idle", program.house.watchers.idle.wanted.emit),
        ("hidden", lambda: program.asked("hide")),
        ("idle_over_help", lambda: (program.asked("struggling"), program.house.watchers.idle.wanted.emit())),
    ):
        looked_at_again(program)
        leave()
        QTest.qWait(50)
        found[name] = program.desk.looking is None and not program.window.findChildren(QWidget, "print.preview")
        program.asked("leave")
        program.front.show_locked()
    looked_at_again(program)
    for asked in ("print", "home", "coverage", "undo", "safe", "remove", "group.0"):
        program.asked(asked)
    found["nothing_else"] = visible(program, "look.close")
    program.asked("lock")
    said_at_the_door(program=program)
    for name, chosen in (("refused", place), ("copied", own)):
        program.desk.ask.folder = lambda *_, chosen=chosen: chosen
        find(program, "read-only.copy").click()
        until(lambda: visible(program, "trouble") or program.house.porter.sitting is not None)
        found[name] = (
            find(program, "trouble").accessibleName() if name == "refused" else program.desk.folder == str(own)
        )
    found["damaged"] = damaged_there(folder, program)
    found["mine"] = (own / "notebook.db").read_bytes() == mine
    return found


if __name__ == "__main__":
    application = QApplication([])
    say(json.dumps(beside_my_own_plan(Path(sys.argv[1]))))
    os._exit(0)
