"""Keeps the one vault of a sitting for the screens."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from planner.ports import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner.app.vault_safe import VaultSafe
    from planner.plan.model import Plan
    from planner.ports import Loaded, PlanStore
    from planner.storage import keys
    from planner.storage.location import Home
    from planner.storage.vault import Vault
    from planner.storage.worker import VaultWorker
    from planner.ui.keeper import Done, Opened, Secret, Strength

    Post = Callable[[Callable[[], None]], None]

_T = TypeVar("_T")


class VaultKeeper:
    """The one vault of this sitting, on its own thread (ui.keeper.Keeper)."""

    def __init__(self, home: Home, post: Post) -> None:
        self.home, self._post = home, post
        self.own = home
        self._made: VaultWorker | None = None
        self.noticed: Callable[[Trouble], None] | None = None
        self.copied = False

    @cached_property
    def safe(self) -> VaultSafe:
        """Its keys and copies."""
        from planner.app.vault_safe import VaultSafe

        return VaultSafe(self)

    @property
    def folder(self) -> str:
        """The folder it lies in."""
        return str(self.home.vault.parent)

    @property
    def there(self) -> bool:
        """Whether there is a vault already."""
        if not (self.home.vault.exists() or self.home.keys.exists()):
            return False
        from planner.storage.vault import exists

        return exists(self.home)

    @property
    def visiting(self) -> bool:
        """Whether it is one that lies somewhere else than the person's own."""
        return self.home != self.own

    @property
    def elsewhere(self) -> bool:
        """Whether another program has it open now."""
        return self.home.in_use()

    def asks(self) -> bool:
        """Whether it wants a passphrase.

        Raises:
            Trouble: its key file cannot be read.
        """
        from planner.storage.vault import needs_passphrase

        return needs_passphrase(self.home)

    def look_elsewhere(self, path: Path | None) -> None:
        """From now on it is the vault at `path`; None is the person's own place again."""
        self.home = replace(self.home, file=path.absolute()) if path else self.own

    def is_vault(self, path: Path) -> bool:
        """Whether this may be a vault."""
        from planner.storage.vault import may_be_one

        return may_be_one(replace(self.own, file=path.absolute()))

    def is_key_file(self, path: Path) -> bool:
        """Whether this is the key file of a vault, and no plan file."""
        from planner.storage.keys import read

        try:
            read(path)
        except Trouble:
            return False
        return True

    def is_code(self, typed: str) -> bool:
        """Whether what was typed can be a recovery code."""
        from planner.storage.keys import RecoveryCode

        return RecoveryCode(typed).well_formed

    def read_plan(self, path: Path) -> Plan:
        """The plan in a plan file.

        Raises:
            Trouble: it cannot be read.
            PlanProblem: it is not a plan file.
        """
        from planner.plan.plan_file import SIZE_LIMIT, read
        from planner.safe_file import system_door

        with system_door(), path.open("rb") as file:
            return read(file.read(SIZE_LIMIT + 1)).plan

    def create(self, secret: Secret, plan: Plan | None, told: Opened) -> None:
        """Make a vault, perhaps with a plan in it, and open it."""
        from planner.storage.keys import NoPassphrase, Passphrase

        chosen = NoPassphrase() if secret.words is None else Passphrase(secret.words)

        def made(answer: Loaded | Trouble) -> None:
            if isinstance(answer, Trouble) or plan is None:
                self.opened(told, answer)
            else:
                self.worker.ask(partial(_with_plan, plan), partial(self.opened, told))

        self.worker.create(self.home, chosen, made)

    def open(self, secret: Secret, told: Opened) -> None:
        """Open the vault."""
        self.worker.open(self.home, _key_for(secret), partial(self.opened, told))

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
        self.worker.ask(lambda vault: vault.set_passphrase(chosen), told)

    def new_code(self) -> tuple[str, ...]:
        """A fresh recovery code in eight groups."""
        from planner.storage.keys import new_recovery_code

        return new_recovery_code().groups

    def keep_code(self, groups: tuple[str, ...], told: Done) -> None:
        """Let this recovery code open the vault from now on."""
        from planner.storage.keys import RecoveryCode

        code = RecoveryCode("-".join(groups))
        self.worker.ask(lambda vault: vault.set_recovery(code), told)

    def judge(self, passphrase: str, told: Callable[[Strength], None]) -> None:
        """How strong a passphrase is, found out away from the screen's thread."""
        self._aside(lambda: _strength(passphrase), told)

    def four_words(self, told: Callable[[str], None]) -> None:
        """A passphrase made of four random words."""
        self._aside(_four_words, told)

    @property
    def worker(self) -> VaultWorker:
        """The vault's own thread; begun when first needed."""
        if self._made is None:
            from planner.storage.worker import VaultWorker

            self._made = VaultWorker(self._post, self._notice)
        return self._made

    def _notice(self, trouble: Trouble) -> None:
        if self.noticed is not None:
            self.noticed(trouble)

    def opened(self, told: Opened, answer: Loaded | Trouble) -> None:
        """Tell of a vault that was opened, or why it was not."""
        if isinstance(answer, Trouble):
            told(answer)
            return
        from planner.ui.keeper import Opening

        store: PlanStore = self.worker

        def looked(found: tuple[tuple[str, ...], tuple[str, ...]] | Trouble) -> None:
            slots, mended = (("recovery",), ()) if isinstance(found, Trouble) else found
            is_open = "open" in slots
            mended, self.copied = (*mended, "copied") if self.copied else mended, False
            # Where there is no passphrase to forget, no code is missed either.
            told(Opening(answer, store, is_open or "recovery" in slots, mended, is_open))

        self.worker.ask(lambda vault: (vault.slots(), vault.mended), looked)

    def _aside(self, work: Callable[[], _T], told: Callable[[_T], None]) -> None:
        from planner.app.background import in_background

        in_background(work, lambda found: self._post(lambda: told(found)))


def _key_for(secret: Secret) -> keys.Secret:
    from planner.storage.keys import NoPassphrase, Passphrase, RecoveryCode

    if secret.words is None:
        return NoPassphrase()
    return RecoveryCode(secret.words) if secret.is_code else Passphrase(secret.words)


def _with_plan(plan: Plan, vault: Vault) -> Loaded:
    vault.put(plan)
    return vault.load()


def _strength(passphrase: str) -> Strength:
    from planner.storage.strength import judge
    from planner.ui.keeper import Strength

    found = judge(passphrase)
    return Strength(found.score, tuple(f"create.reason_{one}" for one in found.reasons))


def _four_words() -> str:
    from planner.storage.strength import four_words

    return four_words()
