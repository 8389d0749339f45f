"""What every part of an open vault works on: its files, its key file, its plan and its small notes."""

from uuid import uuid4

from planner.safe_file import write_safely
from planner.storage import keys, sittings
from planner.storage.driver import Connection
from planner.storage.keys import KeyFile
from planner.storage.location import Held, Home
from planner.storage.plan_store import PlanStore


class OpenVault:
    """An open vault's parts. `key` is what its secrets open; the file may still be on its way to it.

    `mended` says, in codes, what opening had to put right: ``keys``, ``journal``, ``torn``.
    """

    def __init__(self, home: Home, lock: Held, file: Connection, key_file: KeyFile, key: bytes) -> None:
        self.home = home
        self.file = file
        self.key_file = key_file
        self.key = key
        self.plan = PlanStore(file)
        self.mended: tuple[str, ...] = ()
        self._lock = lock
        self._begun = False

    def _fact(self, name: str) -> str:
        """A small note kept in the vault, or nothing."""
        return self.file.fact(name)

    def _note(self, name: str, value: str) -> None:
        with self.file.transaction():
            if value:
                self.file.run("INSERT OR REPLACE INTO fact(name, value) VALUES(?, ?)", (name, value))
            else:
                self.file.run("DELETE FROM fact WHERE name = ?", (name,))

    def _begin(self) -> None:
        """Marks in the file itself that a sitting is open, before its first word is saved."""
        if not self._begun:
            self._note(sittings.MARK, sittings.opened(self._fact(sittings.MARK), uuid4().hex))
            self.file.checkpoint()
            self._begun = True

    def _end(self) -> None:
        """Marks that it ended well, once everything else is out of the journal."""
        if self._begun:
            self.file.checkpoint()
            self._note(sittings.MARK, sittings.closed(self._fact(sittings.MARK)))
            self._begun = False

    def _rewrite(self, key_file: KeyFile) -> None:
        write_safely(self.home.keys, keys.written(key_file))
        self.key_file = key_file
