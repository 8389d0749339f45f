"""Hands at the whole program: make a vault, open it, type, save a paper, and read what the window says."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from planner.storage.keys import NoPassphrase, Passphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from planner.ui.kit.notices import Banner
from planner.ui.program import Program
from planner.ui.verbs import Place
from tests.storage.making import CHEAP, PASSPHRASE, a_trigger, sitting
from tests.typing_keys import type_text
from tests.ui.shell.whole import find, program_at, until

LETTER = "section.reasons.answer.letter"


def make_vault(folder: Path, secret: Passphrase | NoPassphrase) -> None:
    vault = Vault.create(home_at(folder), secret, cost=CHEAP)
    a_trigger(sitting(vault), "Pay day")
    vault.close()


def try_now(program: Program) -> bool:
    for one in program.window.findChildren(QWidget, "notice.try-now"):
        if one.isVisible():
            one.click()
    return False


def open_new(folder: Path) -> Program:
    make_vault(folder, PASSPHRASE)
    program = program_at(folder)
    unlock(program)
    return program


def unlock(program: Program) -> None:
    type_text(find(program, "unlock.passphrase"), PASSPHRASE.words)
    find(program, "unlock.open").click()
    until(lambda: program.house.porter.sitting is not None)


def letter_of(program: Program) -> Any:
    program.go(Place("section", "reasons"))
    until(lambda: bool(program.window.findChildren(QPlainTextEdit, LETTER)))
    letter = program.window.findChildren(QPlainTextEdit, LETTER)[0]
    letter.moveCursor(letter.textCursor().MoveOperation.End)
    return letter


def until_saved(program: Program) -> None:
    sitting_now = program.house.porter.sitting
    until(lambda: sitting_now.session.saved and program.window.top.status.accessibleName().startswith("Saved"))


def trouble_of(program: Program) -> str:
    return notice_of(program, "trouble")


def notice_of(program: Program, name: str) -> str:
    def shown() -> list[Banner]:
        return [one for one in program.window.findChildren(Banner) if one.isVisible() and one.objectName() == name]

    until(lambda: bool(shown()))
    return shown()[0].accessibleName()


def said_at_the_door(folder: Path | None = None, program: Program | None = None) -> str:
    """Starts the window, or goes on at it, tries to open the plan, and tells the sentences."""
    program = program or program_at(folder)
    if visible(program, "unlock.passphrase"):
        type_text(find(program, "unlock.passphrase"), PASSPHRASE.words)
        find(program, "unlock.open").click()
    offers = ("mend.stick", "read-only.look")
    until(lambda: any(visible(program, one) for one in ("trouble", *offers)))
    if any(visible(program, one) for one in offers):
        return labels_of(program)
    return find(program, "trouble").accessibleName()


def visible(program: Program, name: str) -> bool:
    return any(one.isVisible() for one in program.window.findChildren(QWidget, name))


def save_a_pdf(program: Program, out: Path) -> str:
    """Saves the plan as a PDF through the print page; tells the sentence shown."""
    program.desk.ask.file_to_save = lambda *_: out
    program.go(Place("print"))
    told = program.window.page.findChildren(Banner, "print.told")[0]
    told.hide()

    def pressed_until_told() -> bool:  # the pages may still be made
        find(program, "print.save-pdf").click()
        return told.isVisible()

    until(pressed_until_told, 60)
    return told.accessibleName()


def is_whole_pdf(path: Path) -> bool:
    return path.read_bytes().rstrip().endswith(b"%%EOF")


def stored_after_closing(program: Program, folder: Path) -> str:
    closed: list[object] = []
    program.house.porter.close(closed.append)
    until(lambda: bool(closed))
    vault = Vault.open(home_at(folder), PASSPHRASE)
    assert vault.check().problems == ()
    words = vault.load().plan.words("reasons", "letter")
    vault.close()
    return words


def opens(folder: Path, secret: Passphrase) -> bool:
    Vault.open(home_at(folder), secret).close()
    return True


def labels_of(program: Program) -> str:
    """Everything that can be read on the page, headings with a colon."""
    found = [one.text() for one in program.window.findChildren(QLabel) if one.isVisible() and one.text()]
    return " ".join(one if one.endswith(".") else f"{one}:" for one in found)
