"""The composition root: the only module that knows every room; it hands the screens what they work with."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec.structs import replace

from planner import words as word_store
from planner.ports import Loaded, PlanStore, Trouble
from planner.storage.location import home as home_at
from planner.ui.is_there_a_screen import screen_there
from planner.ui.keeper import Done, Opened, Opening, Secret, Strength
from planner.ui.verbs import Pages, Picture

if TYPE_CHECKING:
    from planner.plan.model import Plan
    from planner.storage import keys
    from planner.storage.location import Home
    from planner.storage.vault import Vault
    from planner.storage.worker import VaultWorker
    from planner.ui.program import Program
    from planner.ui.verbs import Answer, PaperChoices, PictureAnswer
    from planner.words import Words

NO_SCREEN: Final = 5
_T = TypeVar("_T")

Post = Callable[[Callable[[], None]], None]


def run(home: Path | None, vault: Path | None) -> int:
    """Open the window and stay until it is closed; tells the exit code.

    Without a screen: one plain sentence on standard error, and 5.
    """
    words = word_store.load()
    if not screen_there(os.environ, sys.platform):
        sys.stderr.write(f"{words.ui('cli.no_screen')}\n")
        return NO_SCREEN
    return program_at(words, home, vault).run()


def program_at(words: Words, home: Path | None, vault: Path | None) -> Program:
    """The window with everything wired to it, not shown yet."""
    from planner.ui.program import Program  # a computer without a screen must not load Qt

    place = home_at(home, vault)
    program = Program(words, place.folder, place.log, place.preferences)
    program.furnish(VaultKeeper(place, program.post), PaperPress(words, program.post))
    return program


class VaultKeeper:
    """The one vault of this sitting, on its own thread (ui.keeper.Keeper)."""

    def __init__(self, home: Home, post: Post) -> None:
        self._home, self._post = home, post
        self._made: VaultWorker | None = None
        self.noticed: Callable[[Trouble], None] | None = None

    @property
    def folder(self) -> str:
        """The folder it lies in."""
        return str(self._home.vault.parent)

    @property
    def there(self) -> bool:
        """Whether there is a vault already."""
        if not (self._home.vault.exists() or self._home.keys.exists()):
            return False
        from planner.storage.vault import exists

        return exists(self._home)

    def asks(self) -> bool:
        """Whether it wants a passphrase.

        Raises:
            Trouble: its key file cannot be read.
        """
        from planner.storage.vault import needs_passphrase

        return needs_passphrase(self._home)

    def look_elsewhere(self, path: Path) -> None:
        """From now on it is the vault at `path`."""
        self._home = replace(self._home, file=path.absolute())

    def read_plan(self, path: Path) -> Plan:
        """The plan in a plan file.

        Raises:
            Trouble: it cannot be read.
            PlanProblem: it is not a plan file.
        """
        from planner.plan.plan_file import SIZE_LIMIT, read
        from planner.storage.driver import system_door

        with system_door(), path.open("rb") as file:
            return read(file.read(SIZE_LIMIT + 1)).plan

    def create(self, secret: Secret, plan: Plan | None, told: Opened) -> None:
        """Make a vault, perhaps with a plan in it, and open it."""
        from planner.storage.keys import NoPassphrase, Passphrase

        chosen = NoPassphrase() if secret.words is None else Passphrase(secret.words)

        def made(answer: Loaded | Trouble) -> None:
            if isinstance(answer, Trouble) or plan is None:
                self._opened(told, answer)
            else:
                self._worker.ask(partial(_with_plan, plan), partial(self._opened, told))

        self._worker.create(self._home, chosen, made)

    def open(self, secret: Secret, told: Opened) -> None:
        """Open the vault."""
        self._worker.open(self._home, _key_for(secret), partial(self._opened, told))

    def close(self, told: Callable[[], None]) -> None:
        """Save what waits, close the vault and forget the key."""
        if self._made is None:
            told()
        else:
            self._made.close(lambda _trouble: told())

    def new_passphrase(self, secret: Secret, told: Done) -> None:
        """Put another passphrase in place of the one the open vault has."""
        from planner.storage.keys import Passphrase

        chosen = Passphrase(secret.words or "")
        self._worker.ask(lambda vault: vault.set_passphrase(chosen), told)

    def new_code(self) -> tuple[str, ...]:
        """A fresh recovery code in eight groups."""
        from planner.storage.keys import new_recovery_code

        return new_recovery_code().groups

    def keep_code(self, groups: tuple[str, ...], told: Done) -> None:
        """Let this recovery code open the vault from now on."""
        from planner.storage.keys import RecoveryCode

        code = RecoveryCode("-".join(groups))
        self._worker.ask(lambda vault: vault.set_recovery(code), told)

    def judge(self, passphrase: str, told: Callable[[Strength], None]) -> None:
        """How strong a passphrase is, found out away from the screen's thread."""
        self._aside(lambda: _strength(passphrase), told)

    def four_words(self, told: Callable[[str], None]) -> None:
        """A passphrase made of four random words."""
        self._aside(_four_words, told)

    @property
    def _worker(self) -> VaultWorker:
        if self._made is None:
            from planner.storage.worker import VaultWorker

            self._made = VaultWorker(self._post, self._notice)
        return self._made

    def _notice(self, trouble: Trouble) -> None:
        if self.noticed is not None:
            self.noticed(trouble)

    def _opened(self, told: Opened, answer: Loaded | Trouble) -> None:
        if isinstance(answer, Trouble):
            told(answer)
            return
        store: PlanStore = self._worker
        self._worker.ask(_has_code, lambda found: told(Opening(answer, store, found is True)))

    def _aside(self, work: Callable[[], _T], told: Callable[[_T], None]) -> None:
        in_background(work, lambda found: self._post(lambda: told(found)))


class PaperPress:
    """Makes paper on a thread of its own (ui.desk.Press)."""

    def __init__(self, words: Words, post: Post) -> None:
        self._words, self._post = words, post

    def compose(self, plan: Plan, edition: str, choices: PaperChoices, today: str, told: Answer) -> None:
        """Compose an edition of a plan."""
        in_background(
            lambda: _composed(self._words, plan, edition, choices, today), lambda made: self._post(lambda: told(made))
        )

    def picture(self, pages: Pages, number: int, width: int, told: PictureAnswer) -> None:
        """Draw a page, away from the screen's thread."""

        def drawn() -> Picture | Trouble:
            return self.picture_now(pages.pdf, number, width) or Trouble()

        in_background(drawn, lambda made: self._post(lambda: told(made)))

    def picture_now(self, pdf: bytes, number: int, width: int) -> Picture | None:
        """Draw a page at once; None after the last page."""
        from planner.printing.preview import page_picture

        found = page_picture(pdf, number, width)
        return Picture(*found) if found else None

    def count(self, pdf: bytes) -> int:
        """How many pages a PDF has."""
        from planner.printing.preview import page_count

        return page_count(pdf)

    def write(self, path: Path, data: bytes) -> None:
        """Write a file safely.

        Raises:
            Trouble: it could not be written.
        """
        from planner.printing.paper_file import write_safely

        write_safely(path, data)


def in_background(work: Callable[[], _T], told: Callable[[_T], None]) -> None:
    """Does short work on a thread of its own; a bug in it reaches the crash room as in any thread."""
    from threading import Thread

    Thread(target=lambda: told(work()), daemon=True).start()


def without(plan: Plan, left_out: frozenset[str]) -> Plan:
    """A plan without what was unticked: section ids, entry ids and ``section.field``."""
    from planner.plan.model import Contents  # only whoever prints needs it

    kept = {
        name: Contents(
            {field: value for field, value in held.answers.items() if f"{name}.{field}" not in left_out},
            tuple(one for one in held.entries if one.id not in left_out),
        )
        for name, held in plan.sections.items()
        if name not in left_out
    }
    return replace(plan, sections=kept)


def _composed(words: Words, plan: Plan, edition: str, choices: PaperChoices, today: str) -> Pages | Trouble:
    from datetime import date

    from planner.plan.sharing import Person, seen_by
    from planner.printing.editions import PrintOptions, press
    from planner.printing.preview import page_texts

    seen = seen_by(without(plan, choices.without), Person(include_private=choices.include_private))
    paper = choices.paper
    options = PrintOptions(
        date.fromisoformat(today),
        "a5" if paper == "a5" else "letter" if paper == "letter" else "a4",
        choices.large,
        choices.plain_letters,
    )
    made = press(edition, seen, words, options)
    return Pages(made.pdf, page_texts(made.pdf), made.missing)


def _key_for(secret: Secret) -> keys.Secret:
    from planner.storage.keys import NoPassphrase, Passphrase, RecoveryCode

    if secret.words is None:
        return NoPassphrase()
    return RecoveryCode(secret.words) if secret.is_code else Passphrase(secret.words)


def _with_plan(plan: Plan, vault: Vault) -> Loaded:
    vault.put(plan)
    return vault.load()


def _has_code(vault: Vault) -> bool:
    # Where there is no passphrase to forget, no code is missed either.
    return "recovery" in vault.slots() or "open" in vault.slots()


def _strength(passphrase: str) -> Strength:
    from planner.storage.strength import judge

    found = judge(passphrase)
    return Strength(found.score, tuple(f"create.reason_{one}" for one in found.reasons))


def _four_words() -> str:
    from planner.storage.strength import four_words

    return four_words()
