"""A monkey at the window: ``python -m tests.faults.monkey FOLDER SEED SECONDS``.

Clicks, types, undoes, locks and unlocks, changes looks and sections at random, in the whole program with a real vault.
Only what leaves the window is replaced: the system's own dialogs, and quitting. Tells as JSON how much it did and every
exception and warning there was.
"""

import gc
import json
import random
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from planner.plan.catalogue import CATALOGUE
from planner.storage.keys import NoPassphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault, needs_passphrase
from planner.ui.kit.tokens import TEXT_SIZES
from planner.ui.program import Program
from planner.ui.verbs import Place
from tests.faults.children import say
from tests.storage.making import CHEAP, PASSPHRASE
from tests.typing_keys import press, type_text
from tests.ui.shell.whole import program_at

HARMLESS = ("propagateSizeHints",)
LEFT_ALONE = ("remove", "welcome.paper-only")
"""Buttons that would rightly leave no vault to look at."""
WORDS = (
    "Pay day",
    "07700 900461",
    "<b>&amp;",
    "Zoë żółw 日本",
    "19:30",
    "x" * 24,
    "2026-11-30",
    "-1",
    "👩‍👧 mum",
    "שלום",
)
KEYS = [getattr(Qt.Key, f"Key_{name}") for name in (
    "Tab", "Backtab", "Space", "Return", "Escape", "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown",
    "Delete", "Backspace", "F1", "F2", "F6",
)]  # fmt: skip
ASKED = ("undo", "redo", "undo", "home", "contents", "print", "settings", "help", "struggling", "leave", "larger",
         "smaller", "region.next", "menu", "lock", "hide")  # fmt: skip


class Monkey:
    """Does one random thing after the other, always the same for the same seed and program."""

    def __init__(self, program: Program, seed: int) -> None:
        self.program, self.chance, self.done = program, random.Random(seed), Counter[str]()
        self.wrong: list[str] = []

    def one(self) -> None:
        """One random thing."""
        if self.program.house.porter.sitting is None and self.chance.random() < 0.5:
            self.unlock()
            return
        actions = (
            self.click,
            self.click,
            self.click,
            self.type,
            self.type,
            self.key,
            self.key,
            self.ask,
            self.go,
            self.look,
        )
        action = self.chance.choice(actions)
        self.done[action.__name__] += 1
        try:
            action()
        except RuntimeError as gone:  # what it reached for went away meanwhile
            if "already deleted" not in str(gone):
                raise

    def note(self, what: str) -> None:
        """Leaves word of what comes next, for whoever must find out why the program died of it."""
        sys.stderr.write(f"{what}\n")

    def unlock(self) -> None:
        self.done["unlock"] += 1
        self.note("unlock")
        for name in ("unlock.passphrase", "hidden.back", "struggling.back", "leave.stay"):
            for found in self.program.window.findChildren(QWidget, name):
                if found.isVisible() and isinstance(found, QLineEdit):
                    found.clear()
                    type_text(found, PASSPHRASE.words)
                elif found.isVisible():
                    found.click()
        for found in self.program.window.findChildren(QAbstractButton, "unlock.open"):
            if found.isVisible():
                found.click()

    def click(self) -> None:
        kind = QAbstractButton if self.chance.random() < 0.7 else QWidget
        found = [one for one in self.program.window.findChildren(kind) if one.isVisible()]
        found = [one for one in found if not one.objectName().startswith(LEFT_ALONE)]
        if found:
            one = self.chance.choice(found)
            place = QPoint(self.chance.randrange(max(1, one.width())), self.chance.randrange(max(1, one.height())))
            self.note(f"{type(one).__name__} {one.objectName()}")
            QTest.mouseClick(one, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def type(self) -> None:
        fields = [
            one
            for kind in (QLineEdit, QPlainTextEdit)
            for one in self.program.window.findChildren(kind)
            if one.isVisible() and one.isEnabled()
        ]
        if not fields:
            return
        field = self.chance.choice(fields)
        if isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal:
            field.clear()
            type_text(field, PASSPHRASE.words)
            return
        type_text(field, self.chance.choice(WORDS))
        if self.chance.random() < 0.5:
            press(field, Qt.Key.Key_Return)

    def key(self) -> None:
        held = self.chance.choice((Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier))  # fmt: skip
        target = self.program.window.focusWidget() or self.program.window
        press(target, self.chance.choice(KEYS), held)

    def ask(self) -> None:
        asked = self.chance.choice(ASKED)
        self.note(asked)
        self.program.asked(asked)

    def go(self) -> None:
        shown = self.program.desk.words.sections
        pages = [Place("section", one.id) for one in CATALOGUE.sections if one.id in shown]
        pages += [Place(one) for one in ("home", "if_then", "ten", "print", "settings", "help", "contents")]
        place = self.chance.choice(pages)
        self.note(f"{place.page} {place.section}")
        self.program.go(place)

    def look(self) -> None:
        if self.chance.random() < 0.15:
            colours = self.chance.choice(("light", "dark", "system"))
            kept = self.program.desk.preferences
            changed = replace(kept, colours=colours, text_size=self.chance.choice(TEXT_SIZES))
            self.program.desk.preferences_changed(changed)
        else:
            self.program.window.resize(self.chance.randrange(911, 1500), self.chance.randrange(512, 1000))


def main(folder: Path, seed: int, seconds: float) -> None:
    """Lets the monkey play, then looks at the vault."""
    gc.disable()  # as the real start does
    application = QApplication([])
    Vault.create(home_at(folder, None), NoPassphrase(), cost=CHEAP).close()
    program = program_at(folder)
    monkey = Monkey(program, seed)
    _listen(monkey)
    program.window.closing = lambda: False
    ask = program.desk.ask
    ask.file_to_open = lambda *_: None
    ask.file_to_save = lambda *_: folder / "paper.pdf" if monkey.chance.random() < 0.5 else None
    ask.print_pages = lambda *_: False
    stick = folder / "stick"
    stick.mkdir()
    ask.folder = lambda *_: stick if monkey.chance.random() < 0.5 else None
    sys.stderr.write(f"seed {seed}\n")
    closed: list[object] = []
    end = time.monotonic() + seconds

    def step() -> None:
        # One action an event, as from a person's hands: Qt ends what was let go of only in a running loop.
        if closed:
            application.exit()  # quitting would ask the window, which stays
        elif time.monotonic() < end and not monkey.wrong:
            try:
                monkey.one()
            finally:
                QTimer.singleShot(0, step)
        else:
            program.house.porter.close(lambda trouble: (closed.append(trouble), QTimer.singleShot(0, step)))

    QTimer.singleShot(0, step)
    application.exec()
    place = home_at(folder, None)
    vault = Vault.open(place, PASSPHRASE if needs_passphrase(place) else NoPassphrase())
    report = vault.check()
    vault.close()
    say(json.dumps({
        "actions": sum(monkey.done.values()), "each": monkey.done, "wrong": monkey.wrong,
        "unsaved": bool(closed[0]), "problems": report.problems, "entries": report.entries, "log": report.actions,
    }))  # fmt: skip
    sys.stdout.flush()


def _listen(monkey: Monkey) -> None:
    def caught(kind, error, trace) -> None:
        monkey.wrong.append("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = caught
    threading.excepthook = lambda one: caught(one.exc_type, one.exc_value, one.exc_traceback)
    sys.unraisablehook = lambda one: caught(one.exc_type, one.exc_value, one.exc_traceback)
    qInstallMessageHandler(
        lambda kind, _context, said: (
            None
            if kind.name in {"QtDebugMsg", "QtInfoMsg"} or any(one in said for one in HARMLESS)
            else monkey.wrong.append(f"{kind.name}: {said}")
        ),
    )


if __name__ == "__main__":
    import faulthandler
    import os

    faulthandler.enable()
    faulthandler.dump_traceback_later(float(sys.argv[3]) + 60, exit=True)  # who hangs says where
    try:
        main(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
    except BaseException:  # noqa: BLE001 -- the hook of the program's own mistakes must not swallow the monkey's
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)  # what Qt does while Python ends is not the monkey's doing
