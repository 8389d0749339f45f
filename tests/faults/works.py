"""Pieces of work that never end by themselves, and what must be there after each was killed."""

import itertools
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

from planner.ports import WrongSecret
from planner.storage import backups
from planner.storage.keys import NoPassphrase, Passphrase
from planner.storage.location import Home, home
from planner.storage.vault import Vault, exists, needs_passphrase
from tests.faults.children import NEW_PASSPHRASE, say
from tests.storage.making import (
    CHEAP,
    LETTER,
    PASSPHRASE,
    TEXT,
    TRIGGER,
    TRIGGERS,
    sitting,
    type_into,
)

PAPERS = ("one", "two")
KEPT = "kept"


def a_locked_plan(folder: Path) -> None:
    """A vault with a passphrase, a plan of several pages and one backup."""
    a_plan_in(home(folder), PASSPHRASE)


def a_plan_in(place: Home, secret: Passphrase | NoPassphrase) -> None:
    """A vault with a plan of several pages and one backup."""
    vault = Vault.create(place, secret, cost=CHEAP)
    session = sitting(vault)
    for number in range(40):
        session.add(TRIGGERS, TRIGGER, {TEXT: f"trigger {number} " + "x" * 200})
    session.save()
    vault.back_up()
    vault.close()


def nothing(folder: Path) -> None:
    """An empty folder."""
    folder.mkdir(exist_ok=True)


def type_in_the_window(folder: Path) -> None:
    """Types through the whole window, and says a number only when the window shows it as saved."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QPlainTextEdit

    from planner.ui.verbs import Place
    from tests.typing_keys import type_text
    from tests.ui.shell.whole import find, program_at, until

    program = program_at(folder)
    type_text(find(program, "unlock.passphrase"), PASSPHRASE.words)
    find(program, "unlock.open").click()
    until(lambda: program.house.porter.sitting is not None)
    program.go(Place("section", "reasons"))
    until(lambda: bool(program.window.findChildren(QPlainTextEdit, "section.reasons.answer.letter")))
    letter = program.window.findChildren(QPlainTextEdit, "section.reasons.answer.letter")[0]
    letter.moveCursor(letter.textCursor().MoveOperation.End)
    status = program.window.top.status
    typed = _last_number(letter.toPlainText())
    while True:
        typed += 1
        type_text(letter, f" {typed}")
        if typed % 3:
            QTest.qWait(typed % 4 * 40)
        else:
            until(lambda: status.accessibleName().startswith("Saved"))
        if status.accessibleName().startswith("Saved"):
            say(typed)


def back_up_for_ever(folder: Path) -> None:
    """Types and backs up, over and over."""
    vault = Vault.open(home(folder), PASSPHRASE)
    session = sitting(vault)
    first = _last_number(session.plan.words("reasons", "letter"))
    for number in itertools.count(first + 1):
        type_into(session, LETTER, f"{number} ")
        vault.back_up()
        say(number)


def rekey_for_ever(folder: Path) -> None:
    """Types into one plan without a passphrase after the other, and gives each one: all of it gets another key."""
    for number in itertools.count(1 + max((int(one.name) for one in folder.iterdir() if one.is_dir()), default=0)):
        place = home(folder / str(number))
        a_plan_in(place, NoPassphrase())
        vault = Vault.open(place, NoPassphrase())
        type_into(sitting(vault), LETTER, f"{number} ")
        say(number)
        vault.set_passphrase(PASSPHRASE, CHEAP)
        assert vault.slots() == ("passphrase",)
        vault.close()


def a_plan_with_a_backup(folder: Path) -> None:
    """As `a_locked_plan`; its backup, with an empty letter, is kept where nothing thins it."""
    a_locked_plan(folder)
    kept = folder / KEPT
    kept.mkdir()
    for path in (folder / "backups").iterdir():
        path.rename(kept / path.name)


def restore_for_ever(folder: Path) -> None:
    """Types, then goes back to the old backup, over and over; numbers are moments, for going back forgets them."""
    vault = Vault.open(home(folder), PASSPHRASE)
    old = backups.found_in(folder / KEPT)[0]
    while True:
        number = time.monotonic_ns() // 1000
        type_into(sitting(vault), LETTER, f"{number} ")
        say(number)
        vault.restore(old)


def lock_out_for_ever(folder: Path) -> None:
    """Types, and gives the whole vault another key and another passphrase, over and over."""
    vault, secret = _opened(folder)
    session = sitting(vault)
    first = _last_number(session.plan.words("reasons", "letter"))
    for number in itertools.count(first + 1):
        type_into(session, LETTER, f"{number} ")
        say(number)
        secret = NEW_PASSPHRASE if secret is PASSPHRASE else PASSPHRASE
        vault.lock_others_out(secret, None, CHEAP)


def save_pdfs_for_ever(folder: Path) -> None:
    """Saves one paper over the other, as the print page does."""
    from planner.safe_file import write_safely

    papers = [(folder / f"{name}.bytes").read_bytes() for name in PAPERS]
    for number in itertools.count(1):
        write_safely(folder / "plan.pdf", papers[number % 2])
        say(number)


def print_for_ever(folder: Path) -> None:
    """Prints from the command line, over and over, each time over the file before."""
    out, plan = folder / "plan.pdf", folder / "plan.json"
    for number in itertools.count(1):
        edition = "full" if number % 2 else "one-page"
        assert _printed(plan, edition, out) == 0
        say(number)


def letter_is_there(folder: Path, told: int) -> None:
    """The vault is sound, and the letter holds every number that was told as saved."""
    vault = Vault.open(home(folder), PASSPHRASE)
    found = _last_number(vault.load().plan.words("reasons", "letter"))
    assert found >= told, f"{told} was told as saved, {found} is there"
    assert vault.check().problems == ()
    vault.close()


def backups_are_whole(folder: Path, told: int) -> None:
    """As above, and every backup that has its name opens and is sound; the newest holds what was told."""
    letter_is_there(folder, told)
    place = home(folder)
    newest = 0
    found = backups.found(place)
    for one in found:
        if not one.keys.exists():  # killed while it was thinned out: its key file goes first
            assert one not in backups.to_keep(found)
            continue
        copy = Vault.open(home(folder, one.path), PASSPHRASE)
        newest = max(newest, _last_number(copy.load().plan.words("reasons", "letter")))
        assert copy.check().problems == ()
        copy.close()
        one.path.with_name(f"{one.path.stem}.lock").unlink(missing_ok=True)
    assert newest >= told


def old_or_new_is_there(folder: Path, told: int) -> None:
    """The plan is as it was typed or as in the old backup; then what was typed stands in a newer one."""
    place = home(folder)
    vault = Vault.open(place, PASSPHRASE)
    found = _last_number(vault.load().plan.words("reasons", "letter"))
    assert len(vault.load().plan.entries("triggers")) == 40
    assert vault.check().problems == ()
    vault.close()
    newer = found or max((_letter_in(folder, one.path) for one in backups.found(place)[:2]), default=0)
    assert newer >= told


def only_new_keys_open_it(folder: Path, told: int) -> None:
    """The old or the new passphrase opens it, nothing told is lost, and every backup opens with the same one."""
    vault, secret = _opened(folder)
    assert _last_number(vault.load().plan.words("reasons", "letter")) >= told
    assert vault.check().problems == ()
    vault.close()
    for one in backups.found(home(folder)):
        copy = Vault.open(home(folder, one.path), secret)
        copy.close()
        one.path.with_name(f"{one.path.stem}.lock").unlink(missing_ok=True)


def _letter_in(folder: Path, path: Path) -> int:
    copy = Vault.open(home(folder, path), PASSPHRASE)
    found = _last_number(copy.load().plan.words("reasons", "letter"))
    copy.close()
    return found


def _opened(folder: Path) -> tuple[Vault, Passphrase]:
    for secret in (PASSPHRASE, NEW_PASSPHRASE):
        with suppress(WrongSecret):
            return Vault.open(home(folder), secret), secret
    raise AssertionError("neither the old nor the new passphrase opens it")


def rekeyed_or_not_yet(folder: Path, told: int) -> None:
    """Every vault that was worked on opens, with or without a passphrase, and holds its number."""
    for number in (told - 1, told, told + 1):
        place = home(folder / str(number))
        if not exists(place):
            assert number != told
            continue
        locked = needs_passphrase(place)
        vault = Vault.open(place, PASSPHRASE if locked else NoPassphrase())
        found = _last_number(vault.load().plan.words("reasons", "letter"))
        assert found == number or number != told
        assert vault.check().problems == ()
        assert vault.slots() == (("passphrase",) if locked else ("open",))
        vault.close()


def a_paper(folder: Path) -> None:
    """A plan file and its two papers."""
    from planner import examples
    from planner.plan.plan_file import write

    (folder / "plan.json").write_bytes(write(examples.example("ketamine-student", date(2026, 11, 22))))
    for edition, name in zip(("full", "one-page"), PAPERS, strict=True):
        assert _printed(folder / "plan.json", edition, folder / f"{name}.bytes") == 0


def a_whole_pdf_is_there(folder: Path, told: int) -> None:
    """At the chosen place stands the one paper or the other, whole; once one was told as saved, one is there."""
    out = folder / "plan.pdf"
    if out.exists():
        assert out.read_bytes() in [(folder / f"{name}.bytes").read_bytes() for name in PAPERS]
    else:
        assert not told


def _printed(plan: Path, edition: str, out: Path) -> int:
    from planner.__main__ import main

    given = ["print", str(plan), "--edition", edition, "--date", "2026-11-22", "--deterministic", "-o", str(out)]
    return main(given)


def _last_number(text: str) -> int:
    return max((int(one) for one in text.split() if one.isdigit()), default=0)
