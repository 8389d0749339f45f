"""Keys, spare copies and leaving, asked of the vault's own thread for the screens."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from planner.ports import Trouble
from planner.ui.safekeeping import Ahead, Copy, Gone, LockedOut, Mended, Second, Shelf

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.app.vault_keeper import VaultKeeper
    from planner.plan.model import Plan
    from planner.storage.backups import Backup, Cleared
    from planner.storage.copies import Preview
    from planner.storage.keys import Secret as StoredSecret
    from planner.storage.mending import Salvaged
    from planner.storage.vault import Vault
    from planner.ui.keeper import Opened, Strength
    from planner.ui.safekeeping import Heard

_T = TypeVar("_T")


class VaultSafe:
    """The safe of one keeper (ui.safekeeping.Safe)."""

    def __init__(self, keeper: VaultKeeper) -> None:
        self._keeper = keeper

    def judge(self, passphrase: str, told: Callable[[Strength], None]) -> None:
        """How strong a passphrase is."""
        self._keeper.judge(passphrase, told)

    def four_words(self, told: Callable[[str], None]) -> None:
        """A passphrase of four random words."""
        self._keeper.four_words(told)

    def check_code(self, code: str, told: Heard[bool]) -> None:
        """Whether this recovery code opens the vault."""
        from planner.storage.keys import RecoveryCode

        self._ask(lambda vault: vault.check_recovery(RecoveryCode(code)), told)

    def set_passphrase(self, passphrase: str, told: Heard[None]) -> None:
        """Change the passphrase, or give the vault one."""
        from planner.storage.keys import Passphrase

        self._ask(lambda vault: vault.set_passphrase(Passphrase(passphrase)), told)

    def remove_passphrase(self, told: Heard[None]) -> None:
        """Go without one."""
        self._ask(lambda vault: vault.remove_passphrase(), told)

    def lock_others_out(self, passphrase: str, told: Heard[LockedOut]) -> None:
        """A new key under a new passphrase."""
        from planner.storage.keys import Passphrase

        self._ask(lambda vault: _locked_out(vault.lock_others_out(Passphrase(passphrase), None)), told)

    def shelf(self, told: Heard[Shelf]) -> None:
        """The spare copies."""
        self._ask(_shelf, told)

    def back_up(self, told: Heard[bool]) -> None:
        """Make a copy now."""
        self._ask(lambda vault: vault.back_up(), told)

    def set_second(self, folder: Path | None, told: Heard[None]) -> None:
        """Keep copies in this folder too, or no more."""
        self._ask(lambda vault: vault.set_second_folder(folder), told)

    def preview(self, copy: Copy, passphrase: str, told: Heard[Ahead]) -> None:
        """What going back to a copy would change."""
        self._ask(lambda vault: _ahead(vault.preview(_backup(copy), _typed(passphrase))), told)

    def restore(self, copy: Copy, passphrase: str, told: Opened) -> None:
        """Go back to a copy."""
        work = lambda vault: vault.restore(_backup(copy), _typed(passphrase))  # noqa: E731 -- one thought
        self._keeper.worker.ask(work, partial(self._keeper.opened, told))

    def carry(self, folder: Path, told: Heard[str]) -> None:
        """Put a locked copy of the plan into a folder."""
        self._ask(lambda vault: str(vault.take_with_me(folder)), told)

    def remove(self, second: str, told: Heard[Gone]) -> None:
        """Remove everything Waymark keeps here."""
        from planner.storage.leaving import remove_everything

        home = self._keeper.home

        def removed() -> Gone:
            found = remove_everything(home, Path(second) if second else None)
            return Gone(found.gone, found.left, found.cannot)

        self._keeper.close(lambda: self._keeper.worker.aside(removed, told))

    def copies_in(self, folder: Path | None, told: Heard[tuple[Copy, ...]]) -> None:
        """The copies in a folder, or those beside the vault."""
        from planner.storage.backups import found, found_in

        home = self._keeper.home
        look = partial(found, home) if folder is None else partial(found_in, folder)
        self._keeper.worker.aside(lambda: tuple(Copy(one.at, folder is not None, one) for one in look()), told)

    @property
    def own_place(self) -> str:
        """Where a copy would be the person's own plan."""
        from planner.storage.vault import exists

        own = replace(self._keeper.own, file=None)
        return "" if own.vault == self._keeper.home.vault or exists(own) else str(own.folder)

    def look(self, secret: str | None, told: Heard[Plan]) -> None:
        """Read a plan in a folder that cannot be written."""
        from planner.storage.read_only import looked_at

        home = self._keeper.home

        def seen() -> Plan:
            with looked_at(home, _secret(secret)) as vault:
                return vault.load().plan

        self._keeper.worker.aside(seen, told)

    def copy_over(self, folder: Path | None, told: Heard[None]) -> None:
        """Copy such a plan into a folder, or to the person's own place."""
        from planner.storage.read_only import copy_over, free_place

        keeper = self._keeper
        own = replace(keeper.own, file=None)
        target = own if folder is None else free_place(keeper.home, folder)

        def copied(found: Trouble | None) -> None:
            if found is None:
                keeper.own = own if folder is None else keeper.own
                keeper.look_elsewhere(None if folder is None else target.vault)
                keeper.copied = True
            told(found)

        keeper.worker.aside(lambda: copy_over(keeper.home, target), copied)

    def salvage(self, secret: str | None, told: Heard[Mended]) -> None:
        """Read what can be read of a damaged vault."""
        from planner.storage.mending import salvage

        home = self._keeper.home
        self._keeper.worker.aside(lambda: _mended(salvage(home, _secret(secret))), told)

    def put_back(self, copy: Copy, secret: str | None, told: Heard[Mended]) -> None:
        """Put a copy in the place of a damaged or lost vault."""
        from planner.storage.mending import put_back

        home = self._keeper.home
        self._keeper.worker.aside(lambda: _mended(put_back(home, _backup(copy), _secret(secret))), told)

    def _ask(self, work: Callable[[Vault], _T], told: Heard[_T]) -> None:
        self._keeper.worker.ask(work, told)


def _shelf(vault: Vault) -> Shelf:
    second, beside = vault.second, vault.home.backups
    copies = tuple(Copy(one.at, one.path.parent != beside, one) for one in vault.backups())
    if second is None:
        return Shelf(copies)
    return Shelf(copies, Second(str(second.folder), second.state, second.at))


def _ahead(found: Preview) -> Ahead:
    return Ahead(found.plan, found.differences)


def _locked_out(cleared: Cleared) -> LockedOut:
    return LockedOut(cleared.gone, str(cleared.out_of_reach or ""), cleared.aside)


def _mended(found: Salvaged) -> Mended:
    return Mended(found.entries, found.answers, found.from_backup, found.unsure, str(found.aside))


def _backup(copy: Copy) -> Backup:
    from planner.storage.backups import Backup

    if not isinstance(copy.source, Backup):
        raise Trouble
    return copy.source


def _typed(passphrase: str) -> StoredSecret | None:
    return _secret(passphrase) if passphrase else None


def _secret(typed: str | None) -> StoredSecret:
    """A passphrase, or a recovery code where what was typed is one."""
    from planner.storage.keys import NoPassphrase, Passphrase, RecoveryCode

    if typed is None:
        return NoPassphrase()
    code = RecoveryCode(typed)
    return code if code.well_formed else Passphrase(typed)
