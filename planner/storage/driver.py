"""SQLCipher as Waymark uses it: the only module that imports it or sqlite-utils, and the door where its errors turn into Trouble."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final, TypeAlias

from planner.ports import Damaged, DiskFull, InUse, ReadOnly, StorageGone, Trouble
from planner.safe_file import from_system

KEY_BYTES: Final = 32
Row: TypeAlias = tuple[Any, ...]

_BEFORE_THE_FIRST_READ: Final = (
    "temp_store=MEMORY",  # a temp file would hold plain text beside the encrypted file
    "secure_delete=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "fullfsync=ON",  # macOS: a plain fsync leaves the bytes in the drive's cache
    "checkpoint_fullfsync=ON",
    "locking_mode=EXCLUSIVE",
    "wal_autocheckpoint=100",  # pages: a short journal is soon written over instead of growing, which costs a sync 0.1 ms
)
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 3, 5, 6, 8, 10, 11, 13, 14, 26
_KINDS: Final[dict[int, type[Trouble]]] = {
    _PERM: ReadOnly,
    _BUSY: InUse,
    _LOCKED: InUse,
    _READONLY: ReadOnly,
    _IOERR: StorageGone,
    _CORRUPT: Damaged,
    _FULL: DiskFull,
    _CANTOPEN: StorageGone,
    _NOTADB: Damaged,
}
_STATEMENTS: Final = 256
"""Statements kept ready. The driver drops the newest, not the oldest: with too few, a save would be parsed anew each time."""
_LITTLE_ROOM: Final = 64 * 1024


@cache
def engine() -> ModuleType:
    """The DB-API module of SQLCipher, put where sqlite-utils looks first.

    Without the alias sqlite-utils catches the exceptions of another SQLite and loses rows.
    """
    import sqlcipher3.dbapi2 as module  # heavy, and not needed before a vault is opened

    found: ModuleType = module
    found.dbapi2 = found  # type: ignore[attr-defined]
    sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = found
    return found


class Connection:
    """The one connection to a vault file. Every error leaves it as Trouble, or as a RuntimeError with a code.

    Raises:
        Damaged: the key is right (the key file said so) but the file cannot be read.
        InUse, DiskFull, ReadOnly, StorageGone: as their names say.
    """

    def __init__(self, path: Path, key: bytes, *, journal: str = "WAL") -> None:
        # A hex key of another length would be taken for a passphrase without a word.
        if len(key) != KEY_BYTES:
            raise ValueError("key length")
        self.path = path
        self.key = key
        self._damaged = False
        with self._door():
            # Each statement stands alone unless a transaction was begun: never one that nobody ends.
            self._raw = engine().connect(str(path), timeout=0.5, cached_statements=_STATEMENTS, isolation_level=None)
        try:
            self._set_up(key, journal)
            self._files = self._identity()
        except Trouble:
            self.close()
            raise

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Runs one statement and tells the id of the row it inserted, if it did."""
        return int(self._execute(sql, values).lastrowid or 0)

    def run_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Runs one statement for each row of values."""
        with self._door():
            self._raw.executemany(sql, rows)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows a query gives."""
        found = self._execute(sql, values)
        with self._door():
            return list(found.fetchall())

    def first(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row a query gives, or None."""
        found = self._execute(sql, values)
        with self._door():
            row: Row | None = found.fetchone()
            return row

    def fact(self, name: str) -> str:
        """A small note the vault keeps, or nothing."""
        found = self.first("SELECT value FROM fact WHERE name = ?", (name,))
        return str(found[0]) if found else ""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is on the disk when this ends, or nothing is.

        Raises:
            StorageGone: the file was moved or replaced while open, so what was written went nowhere.
        """
        self._execute("BEGIN IMMEDIATE")
        try:
            yield
            self._execute("COMMIT")
        finally:
            if self._raw.in_transaction:
                with suppress(engine().Error):
                    self._raw.execute("ROLLBACK")
        self._still_ours()

    def rekey(self, key: bytes) -> None:
        """Writes the whole file anew under another key; killed at any moment, it has the one or the other."""
        if len(key) != KEY_BYTES:
            raise ValueError("key length")
        self.rows(f"PRAGMA rekey=\"x'{key.hex()}'\"")
        self.key = key
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")  # no page under the old key stays in the journal

    def checkpoint(self) -> None:
        """Moves everything out of the journal into the file.

        Raises:
            DiskFull, ReadOnly, StorageGone, Damaged: some of it is still in the journal, where it is safe.
        """
        if self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            raise StorageGone

    def apply(self, name: str, steps: Sequence[Callable[[Any], None]]) -> None:
        """Brings the tables up to date: each step that was never made, with its record, in one transaction."""
        engine()
        from sqlite_utils import Database, Migrations  # brings click and dateutil: as slow to load as the whole window

        migrations = Migrations(name)
        for step in steps:
            migrations()(step)
        self.run("PRAGMA foreign_keys=OFF")
        self._raw.isolation_level = ""  # what sqlite-utils expects
        with self._door():
            # Plugins someone installed would run on a person's words.
            migrations.apply(Database(self._raw, strict=True, execute_plugins=False))
        self._raw.isolation_level = None
        if self.rows("PRAGMA foreign_key_check"):
            raise Damaged
        self.run("PRAGMA foreign_keys=ON")

    def applied(self, name: str) -> frozenset[str]:
        """The names of the steps that were made."""
        if not self.first("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
            return frozenset()
        made = self.rows("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (name,))
        return frozenset(one for (one,) in made)

    @property
    def closed(self) -> bool:
        """Whether it was closed, and its key forgotten."""
        return not self.key

    def close(self, *, checkpoint: bool = False) -> None:
        """Closes the file; `checkpoint` first moves everything out of the journal."""
        # What was committed is safe in the journal: a failing checkpoint or close loses nothing.
        with suppress(engine().Error):
            if checkpoint:
                self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        with suppress(engine().Error):
            self._raw.close()
        self.key = b""

    def _set_up(self, key: bytes, journal: str) -> None:
        self.rows("PRAGMA cipher_log_level=NONE")
        self.rows(f"PRAGMA key=\"x'{key.hex()}'\"")
        for pragma in _BEFORE_THE_FIRST_READ:
            self.rows(f"PRAGMA {pragma}")
        self.rows("SELECT count(*) FROM sqlite_master")  # the key is tried here, not above
        self._now_in(journal)
        self.rows("PRAGMA synchronous=FULL")

    def _now_in(self, journal: str) -> None:
        if self.rows(f"PRAGMA journal_mode={journal}") != [(journal.lower(),)]:
            raise StorageGone

    def _identity(self) -> tuple[int, int]:
        found = os.stat(self.path)  # noqa: PTH116 -- a third of the time of Path.stat, and after each save
        return found.st_dev, found.st_ino

    def _still_ours(self) -> None:
        try:
            same = self._identity() == self._files
        except OSError:
            same = False
        if not same:
            raise StorageGone

    def _execute(self, sql: str, values: Sequence[object] = ()) -> Any:
        try:
            return self._raw.execute(sql, values)
        except engine().Error as error:
            raise self._sorted(error) from None

    @contextmanager
    def _door(self) -> Iterator[None]:
        try:
            yield
        except engine().Error as error:
            raise self._sorted(error) from None

    def _sorted(self, error: BaseException) -> Exception:
        # Only the code: the text of an error may hold a person's words.
        code = int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
        kind = _KINDS.get(code)
        if kind is None:
            return RuntimeError(f"sqlite {code} {type(error).__name__}")
        self._damaged = self._damaged or kind is Damaged
        if code == _READONLY and self._damaged:
            # After a page failed its check SQLCipher refuses every write with this code.
            return Damaged()
        if code in {_IOERR, _CANTOPEN} and self.path.exists() and not _writable(self.path):
            return ReadOnly()
        if code in {_IOERR, _CANTOPEN} and _no_room(self.path):
            return DiskFull()
        return kind()


def _writable(vault: Path) -> bool:
    """Whether the file may be written, and a journal beside it; SQLite says only that it cannot open one of them."""
    return os.access(vault, os.W_OK) and os.access(vault.parent, os.W_OK)


def _no_room(vault: Path) -> bool:
    """Whether a file as long as the vault's could not grow: a quota or a limit, which SQLite does not tell apart."""
    probe = vault.with_name(f"{vault.name}.room")
    try:
        sizes = [one.stat().st_size for one in (vault, vault.with_name(f"{vault.name}-wal")) if one.exists()]
        with probe.open("wb", buffering=0) as file:
            file.seek(max(sizes, default=0))
            short = file.write(bytes(_LITTLE_ROOM)) < _LITTLE_ROOM
            os.fsync(file.fileno())
    except OSError as error:
        return isinstance(from_system(error), DiskFull)
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return short
