"""Whether a vault is sound: each page, each table, the log against the rows, the key file."""

from collections.abc import Callable

from msgspec import Struct

from planner.ports import Damaged, KeyFileLost, NotOurFile, TooNew
from planner.storage import backups, keys
from planner.storage.driver import Connection
from planner.storage.keys import KeyFile
from planner.storage.location import Home
from planner.storage.plan_store import PlanStore


class Report(Struct, frozen=True):
    """What a look over the whole vault found; `problems` are codes, none when all is well."""

    problems: tuple[str, ...]
    entries: int
    actions: int
    backups: int
    slots: tuple[str, ...]


def look_over(home: Home, file: Connection, plan: PlanStore, key_file: KeyFile) -> Report:
    """What there is to say about an open vault; reads all of it."""
    looks: dict[str, Callable[[], bool]] = {
        "pages": lambda: _pages(file),
        "tables": lambda: _tables(file),
        "log": plan.log_tells_the_rows,
        "keys": lambda: keys.read(home.keys).vault == key_file.vault,
    }
    problems = tuple(code for code, look in looks.items() if not _sound(look))
    entries, actions = (0, 0) if set(problems) - {"keys"} else plan.counts()
    return Report(problems, entries, actions, len(backups.found(home)), key_file.kinds())


def _sound(look: Callable[[], bool]) -> bool:
    try:
        return look()
    except (Damaged, KeyFileLost, NotOurFile, TooNew):
        return False


def _pages(file: Connection) -> bool:
    # The check reads the file alone, so what is still in the journal must be in the file first.
    file.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return not file.rows("PRAGMA cipher_integrity_check")


def _tables(file: Connection) -> bool:
    return file.rows("PRAGMA integrity_check(1)") == [("ok",)] and not file.rows("PRAGMA foreign_key_check")
