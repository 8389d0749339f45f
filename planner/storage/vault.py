"""The vault: one encrypted file and its key file, made, opened, read, written, looked over and closed."""

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from typing import Self

from planner.plan.model import Plan
from planner.ports import Action, AlreadyThere, Damaged, Loaded, Missing, NotOurFile, TooNew, Trouble
from planner.safe_file import new_file, sync_file, sync_folder, system_door, write_safely
from planner.storage import backups, keys, migrations
from planner.storage.driver import Connection
from planner.storage.keys import NORMAL, Cost, KeyFile, NoPassphrase, Passphrase, RecoveryCode, Secret
from planner.storage.location import Held, Home, make_folder
from planner.storage.plan_store import PlanStore
from planner.storage.soundness import Report, look_over

_PLAIN_SQLITE = b"SQLite format 3\0"
_PAGE = 4096


def exists(home: Home) -> bool:
    """Whether there is a vault to open (perhaps a damaged one); False where one may be made.

    Raises:
        ReadOnly, StorageGone: the folder cannot be looked into.
    """
    with system_door():
        if home.vault.is_file() and home.vault.stat().st_size:
            return True
        # Making a vault ends with the vault taking the place of its part: until then nothing was promised.
        return home.keys.is_file() and not home.part.is_file()


def needs_passphrase(home: Home) -> bool:
    """Whether the vault asks for a passphrase; reads the key file only.

    Raises:
        KeyFileLost, NotOurFile, TooNew: as `keys.read`.
    """
    kinds = keys.read(home.keys).kinds()
    return "passphrase" in kinds or "open" not in kinds


class Vault:
    """An open vault. Lives on the thread that opened it, and holds its lock until closed."""

    def __init__(self, home: Home, lock: Held, file: Connection, key_file: KeyFile) -> None:
        self.home = home
        self.file = file
        self.key_file = key_file
        self._lock = lock
        self.plan = PlanStore(file)

    @classmethod
    def create(
        cls,
        home: Home,
        secret: Passphrase | NoPassphrase,
        recovery: RecoveryCode | None = None,
        cost: Cost = NORMAL,
    ) -> Self:
        """Makes a vault with an empty plan and opens it.

        Killed at any moment, it leaves either a whole vault or none (`exists` says which).

        Raises:
            AlreadyThere: there is a vault or a key file.
            InUse, DiskFull, ReadOnly, StorageGone: it cannot be made.
        """
        if exists(home):
            raise AlreadyThere
        make_folder(home.vault.parent)
        with ExitStack() as undo:
            lock = _locked(home, undo)
            if exists(home):
                raise AlreadyThere
            key = keys.new_key()
            key_file = keys.with_slot(keys.new_key_file(), secret, key, cost)
            if recovery is not None:
                key_file = keys.with_slot(key_file, recovery, key, cost)
            _make_part(home, key)
            write_safely(home.keys, keys.written(key_file))
            with system_door():
                home.part.replace(home.vault)
                sync_folder(home.vault.parent)
            return cls._with(home, lock, key, key_file, undo)

    @classmethod
    def open(cls, home: Home, secret: Secret) -> Self:
        """Opens the vault; older tables are brought up to date after a verified backup.

        Raises:
            Missing: there is none.
            InUse: another program has it open.
            KeyFileLost: the key file is gone or broken.
            WrongSecret: the passphrase or code is wrong.
            NotOurFile, Damaged, TooNew, ReadOnly, DiskFull, StorageGone: as their names say.
        """
        if not exists(home):
            raise Missing
        with ExitStack() as undo:
            lock = _locked(home, undo)
            _sniff(home)
            key_file = keys.read(home.keys)
            return cls._with(home, lock, keys.open_with(key_file, secret), key_file, undo)

    @classmethod
    def _with(cls, home: Home, lock: Held, key: bytes, key_file: KeyFile, undo: ExitStack) -> Self:
        file, change_left = _connected(home, key, key_file)
        undo.callback(file.close)
        if _pending(file):
            backups.make(home, file, key, keys.written(key_file), newest="")
            file.apply(migrations.SET, migrations.STEPS)
        vault = cls(home, lock, file, key_file)
        if change_left:
            vault._lock_for_good(key_file, key)
        undo.pop_all()
        return vault

    def load(self) -> Loaded:
        """The plan, with the actions undo and redo are rebuilt from."""
        return self.plan.load()

    def save(self, actions: Sequence[Action], plan: Plan) -> None:
        """Stores actions and what they led to; on the disk when this returns.

        Raises:
            DiskFull, ReadOnly, StorageGone, Damaged: nothing was stored.
        """
        self.plan.save(actions, plan)

    def put(self, plan: Plan, *, replace: bool = False) -> None:
        """Stores a whole plan in place of the one here.

        Raises:
            AlreadyThere: there are words here already and `replace` is False.
            DiskFull: not even the backup of the old plan found room.
        """
        if not self.plan.empty:
            if not replace:
                raise AlreadyThere
            self.back_up()
        self.plan.put(plan)

    def back_up(self, *, only_if_changed: bool = True) -> bool:
        """Makes a verified backup, unless nothing changed since the last one; tells whether it made one.

        Raises:
            DiskFull, Damaged, StorageGone: there is no new backup; nothing else changed.
        """
        self.plan.settle()
        newest = self.plan.newest
        if only_if_changed and (not newest or backups.latest_holds(self.home, self.file, newest)):
            return False
        backups.make(self.home, self.file, self.file.key, keys.written(self.key_file), newest=newest)
        return True

    def quick_check(self) -> None:
        """A quick look over the file, for idle moments.

        Raises:
            Damaged: something is broken.
        """
        if self.file.rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise Damaged

    def check(self) -> Report:
        """A look over everything: each page, each table, the log against the rows, the key file."""
        return look_over(self.home, self.file, self.plan, self.key_file)

    def slots(self) -> tuple[str, ...]:
        """The ways in: ``passphrase``, ``recovery``, ``open``."""
        return self.key_file.kinds()

    def set_recovery(self, code: RecoveryCode, cost: Cost = NORMAL) -> None:
        """Makes `code` the recovery code, in place of the one before."""
        self._rewrite(keys.with_slot(self.key_file, code, self.file.key, cost))

    def set_passphrase(self, secret: Passphrase, cost: Cost = NORMAL) -> None:
        """Changes the passphrase; words and backups stay as they are.

        A vault that had none gets a new key, and backups that anyone could open go.
        """
        if "open" not in self.slots():
            self._rewrite(keys.with_slot(self.key_file, secret, self.file.key, cost))
            return
        key = keys.new_key()
        both = keys.with_slot(keys.without_slot(self.key_file, "recovery"), secret, key, cost)
        self._rewrite(both)
        self._lock_for_good(both, key)

    def _lock_for_good(self, both: KeyFile, key: bytes) -> None:
        """From the open key to the one behind the passphrase. Killed on the way, the next opening goes on."""
        if self.file.key != key:
            self.file.rekey(key)
        self._rewrite(keys.without_slot(both, "open"))
        self.back_up(only_if_changed=False)
        backups.clear(self.home)

    def close(self) -> None:
        """Puts everything into the one file, closes it, forgets the key and lets others in."""
        with suppress(Trouble):
            self.plan.settle()
        self.file.close(checkpoint=True)
        self._lock.release()

    def _rewrite(self, key_file: KeyFile) -> None:
        write_safely(self.home.keys, keys.written(key_file))
        self.key_file = key_file


def _locked(home: Home, undo: ExitStack) -> Held:
    lock = Held(home)
    undo.callback(lock.release)
    return lock


def _make_part(home: Home, key: bytes) -> None:
    with system_door():
        for left_over in (home.part, home.part.with_name(f"{home.part.name}-journal")):
            left_over.unlink(missing_ok=True)
        new_file(home.part)
    file = Connection(home.part, key, journal="DELETE")
    try:
        file.apply(migrations.SET, migrations.STEPS)
        PlanStore(file)
    finally:
        file.close()
    with system_door():
        sync_file(home.part)


def _connected(home: Home, key: bytes, key_file: KeyFile) -> tuple[Connection, bool]:
    """The file, opened, and whether it is still on the way from no passphrase to one."""
    left = {one.kind: one for one in key_file.slots}.get("open")
    if left is None or left.key == key:
        return Connection(home.vault, key), False
    try:
        return Connection(home.vault, key), True
    except Damaged:
        return Connection(home.vault, left.key), True


def _sniff(home: Home) -> None:
    """Looks at the first bytes, before SQLite has the file open: opening it later would drop SQLite's locks."""
    with system_door():
        # SQLite takes anything shorter than a page for a new, empty file.
        if not home.vault.is_file() or home.vault.stat().st_size < _PAGE:
            raise Damaged
        with home.vault.open("rb") as file:
            if file.read(len(_PLAIN_SQLITE)) == _PLAIN_SQLITE:
                raise NotOurFile


def _pending(file: Connection) -> bool:
    """Whether tables must be brought up to date.

    Raises:
        TooNew: a newer Waymark changed the tables in ways this one does not know.
    """
    names = file.applied(migrations.SET)
    if names - set(migrations.NAMES):
        raise TooNew
    if not names:
        raise Damaged
    return bool(set(migrations.NAMES) - names)
