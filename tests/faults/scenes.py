"""Things that go wrong at the whole window, one after the other: ``python -m tests.faults.scenes FOLDER [NAME ...]``.

Each scene plays in a fork of its own, so that it may break what it likes. What the window said, and what else came of
it, is told as JSON: one object a scene.
"""

import itertools
import json
import os
import resource
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from planner.ui.verbs import Place
from tests.faults.children import say
from tests.faults.circumstances import another_day, small_disk
from tests.faults.hands import (
    is_whole_pdf,
    labels_of,
    letter_of,
    make_vault,
    notice_of,
    open_new,
    opens,
    said_at_the_door,
    save_a_pdf,
    stored_after_closing,
    trouble_of,
    try_now,
    unlock,
    until_saved,
)
from tests.faults.read_only_window import read_only_folder
from tests.faults.starting import started
from tests.storage.making import PASSPHRASE
from tests.typing_keys import type_text
from tests.ui.shell.whole import find, program_at, until

WORDS = "What I want to keep"
MORE = "and what came after"
Found = dict[str, Any]


def wrong_passphrase(folder: Path) -> Found:
    make_vault(folder, PASSPHRASE)
    program = program_at(folder)
    field = find(program, "unlock.passphrase")
    type_text(field, "not this one")
    find(program, "unlock.open").click()
    until(lambda: bool(field.accessibleDescription()))
    return {"said": field.accessibleDescription(), "still_opens": opens(folder, PASSPHRASE)}


def key_file_lost(folder: Path) -> Found:
    make_vault(folder, PASSPHRASE)
    (folder / "notebook.json").unlink()
    return {"said": said_at_the_door(folder), "vault_there": (folder / "notebook.db").stat().st_size > 0}


def damaged(folder: Path) -> Found:
    make_vault(folder, PASSPHRASE)
    vault = folder / "notebook.db"
    broken = bytearray(vault.read_bytes())
    for at in range(100, len(broken), 4096):
        broken[at] ^= 1
    vault.write_bytes(broken)
    said = said_at_the_door(folder)
    return {"said": said, "untouched": vault.read_bytes() == bytes(broken)}


def not_ours(folder: Path) -> Found:
    make_vault(folder, PASSPHRASE)
    (folder / "notebook.db").write_bytes(b"SQLite format 3\0" + bytes(8176))
    return {"said": said_at_the_door(folder)}


def too_new(folder: Path) -> Found:
    make_vault(folder, PASSPHRASE)
    vault = Vault.open(home_at(folder), PASSPHRASE)
    vault.file.run(
        "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) "
        "SELECT migration_set, 'm999_from_tomorrow', applied_at FROM _sqlite_migrations LIMIT 1",
    )
    vault.close()
    before = (folder / "notebook.db").read_bytes()
    said = said_at_the_door(folder)
    return {"said": said, "untouched": (folder / "notebook.db").read_bytes() == before}


def in_use(folder: Path) -> Found:
    make_vault(folder, PASSPHRASE)
    other = started("hold", folder)
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    program = program_at(folder)
    until(lambda: bool(program.window.findChildren(QWidget, "elsewhere.again")))
    said = labels_of(program)
    other.kill()
    other.wait()
    find(program, "elsewhere.again").click()
    until(lambda: bool(program.window.findChildren(QWidget, "unlock.passphrase")))
    return {"said": said, "free_again": True}


def disk_full_while_typing(folder: Path) -> Found:
    with small_disk(folder) as disk:
        program = open_new(disk.place)
        letter = letter_of(program)
        type_text(letter, WORDS)
        until_saved(program)
        disk.fill()
        type_text(letter, MORE)
        said = trouble_of(program)
        status = program.window.top.status.accessibleName()
        with disk.not_meant():
            elsewhere = save_a_pdf(program, folder / "elsewhere.pdf")
        found = {"said": said, "status": status, "elsewhere": elsewhere, "pdf": is_whole_pdf(folder / "elsewhere.pdf")}
        program.go(Place("section", "reasons"))
        found["on_screen"] = letter_of(program).toPlainText() == WORDS + MORE
        disk.free()
        until_saved(program)
        return {**found, "stored": stored_after_closing(program, disk.place) == WORDS + MORE}


def disk_full_while_saving_a_pdf(folder: Path) -> Found:
    with small_disk(folder) as disk:
        program = open_new(folder / "home")
        out = disk.place / "plan.pdf"
        disk.place.mkdir(exist_ok=True)
        out.write_bytes(b"an older copy")
        disk.fill()
        said = save_a_pdf(program, out)
        kept = out.read_bytes() == b"an older copy"
        disk.free()
        return {"said": said, "old_copy_kept": kept, "works_again": save_a_pdf(program, out), "pdf": is_whole_pdf(out)}


def disk_full_while_backing_up(folder: Path) -> Found:
    with small_disk(folder) as disk:
        make_vault(disk.place, PASSPHRASE)
        for one in (disk.place / "backups").glob("*"):
            one.unlink()
        disk.fill(leaving=(disk.place / "notebook.db").stat().st_size // 2)
        program = program_at(disk.place)
        unlock(program)
        said = notice_of(program, "notice.vault")
        plan_open = program.house.porter.sitting is not None
        return {"said": said, "plan_open": plan_open}


def file_deleted_while_open(folder: Path) -> Found:
    return _gone(
        folder, lambda: (folder / "notebook.db").rename(folder.with_name("away.db")), folder.with_name("away.db")
    )


def file_replaced_while_open(folder: Path) -> Found:
    def replace() -> None:
        other = folder.with_name("other")
        make_vault(other, PASSPHRASE)
        (folder / "notebook.db").rename(folder.with_name("kept.db"))
        (other / "notebook.db").rename(folder / "notebook.db")

    return _gone(folder, replace, folder.with_name("kept.db"))


def disk_fails_while_typing(folder: Path) -> Found:
    """The disk is made to fail from outside, after so many writes."""
    program = open_new(folder)
    letter = letter_of(program)
    type_text(letter, WORDS)
    for number in itertools.count():
        if [one for one in program.window.findChildren(QWidget, "trouble") if one.isVisible()]:
            break
        assert number < 200, "the disk never failed"
        type_text(letter, "x")
        QTest.qWait(100)
    never_saved = not program.window.top.status.accessibleName().startswith("Saved")
    return {
        "said": trouble_of(program),
        "on_screen": letter.toPlainText().startswith(WORDS),
        "never_saved": never_saved,
    }


def clock_jumps_back(folder: Path) -> Found:
    program = open_new(folder)
    letter = letter_of(program)
    type_text(letter, WORDS)
    until_saved(program)
    with another_day(-400):
        type_text(letter, MORE)
        until_saved(program)
        said = program.window.top.status.accessibleName()
        stored = stored_after_closing(program, folder) == WORDS + MORE
    return {"said": said, "stored": stored}


def something_breaks_inside(folder: Path) -> Found:
    program = open_new(folder)
    program.crash.install()
    type_text(letter_of(program), WORDS)
    canary = "Canary-in-a-local-variable"
    sys.excepthook(*_an_error(canary))
    said = notice_of(program, "")
    until_saved(program)
    program.crash.keep_notes()
    sys.excepthook(*_an_error(canary))
    notes = program.house._folder / "notebook.log"
    text = notes.read_text("utf-8")
    core = resource.getrlimit(resource.RLIMIT_CORE)[0]
    return {
        "said": said,
        "stored": stored_after_closing(program, folder) == WORDS,
        "canary": canary in text,
        "noted": "ValueError" in text,
        "core": core,
    }


SCENES: dict[str, Callable[[Path], Found]] = {
    one.__name__: one
    for one in (
        wrong_passphrase, key_file_lost, damaged, not_ours, too_new, in_use, disk_full_while_typing,
        disk_full_while_saving_a_pdf, disk_full_while_backing_up, read_only_folder, file_deleted_while_open,
        file_replaced_while_open, disk_fails_while_typing, clock_jumps_back, something_breaks_inside,
    )
}  # fmt: skip


def _gone(folder: Path, away: Callable[[], object], kept: Path) -> Found:
    program = open_new(folder)
    letter = letter_of(program)
    type_text(letter, WORDS)
    until_saved(program)
    away()
    type_text(letter, MORE)
    said = trouble_of(program)
    on_screen = letter.toPlainText() == WORDS + MORE
    never_saved = not program.window.top.status.accessibleName().startswith("Saved")
    kept.replace(folder / "notebook.db")
    until(lambda: program.house.porter.sitting.session.saved or try_now(program))
    return {
        "said": said,
        "on_screen": on_screen,
        "never_saved": never_saved,
        "stored": stored_after_closing(program, folder) == WORDS + MORE,
    }


def _an_error(canary: str) -> Any:
    try:
        hidden = canary
        raise ValueError(f"{hidden} broke")  # noqa: TRY301 -- what a bug would do
    except ValueError:
        return sys.exc_info()


def main(folder: Path, names: list[str]) -> None:
    """Plays the scenes, each in a fork."""
    for name in names or SCENES:
        place = folder / name / "home"
        place.parent.mkdir(parents=True)
        child = os.fork()
        if child == 0:
            _play(name, place)
        os.waitpid(child, 0)


def _play(name: str, place: Path) -> None:
    try:
        application = QApplication([])
        found = SCENES[name](place)
        del application
    except BaseException:  # noqa: BLE001 -- the test shows it
        found = {"broke": traceback.format_exc()}
    say(json.dumps({"scene": name, **found}))
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
