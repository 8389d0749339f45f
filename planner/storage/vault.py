"""The vault: one encrypted file and its key file, made, opened, read, written, looked over and closed."""

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from typing import Self

from planner.plan.model import Plan
from planner.ports import Action, AlreadyThere, Damaged, Loaded, Missing, NotOurFile, ReadOnly, Trouble
from planner.safe_file import new_file, sync_file, sync_folder, system_door, write_safely
from planner.storage import backups, keys, lost_keys, migrations, set_aside, sittings
from planner.storage.driver import Connection
from planner.storage.keys import NORMAL, Cost, KeyFile, NoPassphrase, Passphrase, RecoveryCode, Secret
from planner.storage.location import Held, Home, make_folder
from planner.storage.locks import Locks
from planner.storage.looking import pending
from planner.storage.plan_store import PlanStore
from planner.storage.ready import put_ready_in_place
from planner.storage.soundness import Report, look_over

_PLAIN_SQLITE = b"SQLite format 3\0"
_PAGE = 4096


def exists(home: Home) -> bool:
    """Whether there is a vault to open (perhaps a damaged one); False where one may be made.

    Raises:
        ReadOnly, StorageGone: the folder cannot be looked into.
    """
    with system_door():
        if home.ready.is_file() or (home.vault.is_file() and home.vault.stat().st_size):
            return True
        # Making a vault ends with the vault taking the place of its part: until then nothing was promised.
        return home.keys.is_file() and not home.part.is_file()


def may_be_one(home: Home) -> bool:
    """Whether a file somebody chose can be a vault: its key file lies beside it, or it has the name and look of one."""
    try:
        keys.read(home.keys)
    except Trouble:
        if home.vault.suffix.lower() != ".db":
            return False
    else:
        return home.vault.is_file()
    try:
        _sniff(home)
    except Trouble:
        return False
    return True


def needs_passphrase(home: Home) -> bool:
    """Whether the vault asks for a passphrase; reads the key file only, or a backup's where that is lost.

    Raises:
        KeyFileLost, NotOurFile, TooNew: as `keys.read`.
    """
    kinds = lost_keys.in_force(home).kinds()
    return "passphrase" in kinds or "open" not in kinds


class Vault(Locks):
    """An open vault. Lives on the thread that opened it, and holds its lock until closed."""

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
            set_aside.stray_journal(home)
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
            try:
                lock = _locked(home, undo)
            except ReadOnly:
                # What was typed wrong is said before anything is offered.
                keys.open_with(lost_keys.in_force(home), secret)
                raise
            put_ready_in_place(home)
            _sniff(home)
            key_file, key, found = lost_keys.opened(home, secret)
            told = _looked_over(home, key, key_file)
            vault = cls._with(home, lock, key, key_file, undo)
            vault.mended = tuple(dict.fromkeys([*([lost_keys.FOUND] if found else []), *told, *vault.mended]))
            return vault

    @classmethod
    def _with(cls, home: Home, lock: Held, key: bytes, key_file: KeyFile, undo: ExitStack) -> Self:
        no_journal = not home.journal.exists()
        file = _connected(home, key, key_file)
        undo.callback(file.close)
        if pending(file):
            backups.make(home, file, keys.written(key_file), newest="")
            file.apply(migrations.SET, migrations.STEPS)
        vault = cls(home, lock, file, key_file, key)
        if no_journal and sittings.still_open(file.fact(sittings.MARK)):
            vault.mended = (sittings.TORN,)
        with suppress(Trouble):
            vault._begin()  # where there is no room, the first save tries again
        vault._arrive_quietly()
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
        if not self._begun:
            self._begin()
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
        self._begin()
        self.plan.put(plan)

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

    def close(self) -> None:
        """Puts everything into the one file, closes it, forgets the key and lets others in; once is enough."""
        if self.file.closed:
            return
        with suppress(Trouble):
            self.plan.settle()
        with suppress(Trouble):
            self._end()
        self.file.close(checkpoint=True)
        self._lock.release()


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


def _connected(home: Home, key: bytes, key_file: KeyFile) -> Connection:
    """The file, opened; with the key before where it is still on the way from it."""
    former = keys.former_key(key_file, key)
    try:
        return Connection(home.vault, key)
    except Damaged:
        if former is None:
            raise
        return Connection(home.vault, former)


def _looked_over(home: Home, key: bytes, key_file: KeyFile) -> tuple[str, ...]:
    """Leaves a journal that is not this vault's aside; tells in codes what there is to tell."""
    former = keys.former_key(key_file, key)
    belongs, told = sittings.journal_belongs(home, (key,) if former is None else (key, former))
    if not belongs:
        set_aside.leave_out(home, home.journal)
    return told


def _sniff(home: Home) -> None:
    """Looks at the first bytes, before SQLite has the file open: opening it later would drop SQLite's locks."""
    with system_door():
        # SQLite takes anything shorter than a page for a new, empty file.
        if not home.vault.is_file() or home.vault.stat().st_size < _PAGE:
            raise Damaged
        with home.vault.open("rb") as file:
            if file.read(len(_PLAIN_SQLITE)) == _PLAIN_SQLITE:
                raise NotOurFile
