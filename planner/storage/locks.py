"""An open vault's locks: its passphrase, its recovery code, and the key behind both."""

from contextlib import suppress

from planner.ports import Trouble, WrongSecret
from planner.storage import keys
from planner.storage.backups import Cleared
from planner.storage.copies import Copies
from planner.storage.keys import NORMAL, Cost, KeyFile, NoPassphrase, Passphrase, RecoveryCode


class Locks(Copies):
    """What an open vault does with its secrets. Killed at any moment, it is a vault that opens."""

    def slots(self) -> tuple[str, ...]:
        """The ways in: ``passphrase``, ``recovery``, ``open``."""
        return self.key_file.kinds()

    def check_recovery(self, code: RecoveryCode) -> bool:
        """Whether this code would open the vault; changes nothing."""
        if "recovery" not in self.slots():
            return False
        try:
            return keys.open_with(self.key_file, code) == self.key
        except WrongSecret:
            return False

    def set_recovery(self, code: RecoveryCode, cost: Cost = NORMAL) -> None:
        """Makes `code` the recovery code, in place of the one before."""
        self._rewrite(keys.with_slot(self.key_file, code, self.key, cost))

    def set_passphrase(self, secret: Passphrase, cost: Cost = NORMAL) -> None:
        """Changes the passphrase; words and backups stay as they are.

        A vault that had none gets a new key, and backups that anyone could open go.

        Raises:
            DiskFull, ReadOnly, StorageGone: see `lock_others_out`.
        """
        if "open" in self.slots():
            self.lock_others_out(secret, None, cost)
        else:
            self._rewrite(keys.with_slot(self.key_file, secret, self.key, cost))

    def remove_passphrase(self) -> None:
        """Takes passphrase and recovery code away: from now on whoever can use the computer account can read it."""
        bare = keys.without_slot(keys.without_slot(self.key_file, "passphrase"), "recovery")
        self._rewrite(keys.with_slot(bare, NoPassphrase(), self.key))

    def lock_others_out(self, secret: Passphrase, recovery: RecoveryCode | None, cost: Cost = NORMAL) -> Cleared:
        """A new key for the whole vault, with these secrets alone; every older copy goes.

        Raises:
            DiskFull, ReadOnly, StorageGone, Damaged: while the present was backed up (then nothing changed), or
                later (then the new secrets count already, and the next opening goes on).
        """
        self.back_up()
        key = keys.new_key()
        fresh = KeyFile(vault=self.key_file.vault, slots=())
        made = keys.with_slot(fresh, secret, key, cost)
        if recovery is not None:
            made = keys.with_slot(made, recovery, key, cost)
        self._rewrite(keys.on_the_way(made, self.file.key, key))
        self.key = key
        return self._arrive()

    def _arrive(self) -> Cleared:
        """From the key before to the one behind the secrets."""
        if self.file.key != self.key:
            self.file.rekey(self.key)
        cleared = self._forget_older()
        # Last of all: until then the next opening knows that there is something left to do.
        self._rewrite(keys.arrived(self.key_file))
        return cleared

    def _arrive_quietly(self) -> None:
        """Goes on where a killed program stopped; what cannot be done now waits for the next opening."""
        if keys.former_key(self.key_file, self.key) is not None:
            with suppress(Trouble):
                self._arrive()
