"""A damaged vault made whole: from what can still be read in it, or from a backup; the original is kept aside."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from planner.plan.model import Plan
from planner.ports import Damaged, Missing, Trouble
from planner.safe_file import new_file, sync_file, sync_folder, system_door, write_safely
from planner.storage import backups, keys, lost_keys, migrations, set_aside
from planner.storage.backups import Backup
from planner.storage.driver import Connection
from planner.storage.keys import Secret
from planner.storage.location import Held, Home, make_folder
from planner.storage.looking import plan_in
from planner.storage.pages import read_pages
from planner.storage.plan_store import PlanStore
from planner.storage.ready import part_of, put_ready_in_place
from planner.storage.records import rows
from planner.storage.salvaging import Pieces, pieced

_KEPT_NOTES = ("second_folder", "second_folder_is_old")


class Salvaged(Struct, frozen=True):
    """What a vault was made of again: how much, from where, and where the damaged files lie.

    `from_log` and `from_backup` are parts of the pieces; `unsure` may be older wordings, or miss a picture.
    """

    entries: int
    answers: int
    from_log: int
    from_backup: int
    unsure: int
    lost_pages: int
    aside: Path


def salvage(home: Home, secret: Secret) -> Salvaged:
    """Reads whatever can be read of a damaged vault into a new one in its place, under the same secrets.

    Killed at any moment, either the damaged vault is there or the new one.

    Raises:
        Damaged: nothing at all can be read; nothing changed.
        InUse, KeyFileLost, WrongSecret, DiskFull, ReadOnly, StorageGone: nothing changed.
    """
    with _held(home):
        put_ready_in_place(home)
        key_file, key, _found = lost_keys.opened(home, secret)
        former = keys.former_key(key_file, key)
        pages = read_pages(_content(home.vault), _content(home.journal), *((key, former) if former else (key,)))
        latest = _latest_backup(home, key)
        found = pieced(rows(pages.whole), latest.id if latest else "")
        if found is None:
            raise Damaged
        plan, from_backup = _filled(found, latest)
        if pages.lost > 1 and _counts(plan) == (0, 0):
            raise Damaged
        _make_ready(home, key, plan, found)
        aside = set_aside.keep(home, home.vault, home.journal, home.keys)
        _let_take_its_place(home)
        counts = _counts(plan)
        return Salvaged(*counts, found.from_log, from_backup, found.unsure, pages.lost, aside)


def put_back(home: Home, backup: Backup, secret: Secret) -> Salvaged:
    """Puts a whole backup, with its key file of that day, in the place of a damaged or lost vault.

    Raises:
        Missing, Damaged, WrongSecret, KeyFileLost: the backup is gone, cannot be read or opened; nothing changed.
        InUse, DiskFull, ReadOnly, StorageGone: nothing changed.
    """
    if not backup.path.is_file():
        raise Missing
    key_file = keys.read(backup.keys)
    key = keys.open_with(key_file, secret)
    make_folder(home.vault.parent)
    with _held(home):
        put_ready_in_place(home)
        former = keys.former_key(key_file, key)
        plan = _plan_of(home, backup, key if former is None else former if not _reads(home, backup, key) else key)
        part = part_of(home)
        with system_door():
            new_file(part)
            part.write_bytes(backup.path.read_bytes())
        aside = set_aside.keep(home, home.vault, home.journal, home.keys)
        write_safely(home.ready_keys, keys.written(key_file))
        _let_take_its_place(home)
        return Salvaged(*_counts(plan), 0, 0, 0, 0, aside)


@contextmanager
def _held(home: Home) -> Iterator[None]:
    lock = Held(home)
    try:
        yield
    finally:
        lock.release()


def _content(path: Path) -> bytes:
    with system_door():
        return path.read_bytes() if path.is_file() else b""


def _latest_backup(home: Home, key: bytes) -> Plan | None:
    """The newest backup's plan that opens with this key."""
    for one in backups.found(home):
        with suppress(Trouble):
            return _plan_of(home, one, key)
    return None


def _plan_of(home: Home, backup: Backup, key: bytes) -> Plan:
    with plan_in(home, backup.path, key) as store:
        return store.load().plan


def _reads(home: Home, backup: Backup, key: bytes) -> bool:
    try:
        _plan_of(home, backup, key)
    except Damaged:
        return False
    return True


def _filled(found: Pieces, latest: Plan | None) -> tuple[Plan, int]:
    """The plan, with what no page and no log speaks of any more from the newest backup of the same plan."""
    plan, filled = found.plan, 0
    if latest is None or latest.id != plan.id:
        return plan, 0
    for section, contents in latest.sections.items():
        if (section, None) not in found.seen:
            for name, value in contents.answers.items():
                plan = plan.with_answer(section, name, value)
                filled += 1
        for entry in contents.entries:
            if not any(key[1] == _uid(entry.id) for key in found.seen if key[1]):
                plan = plan.with_entry(section, entry)
                filled += 1
    return plan, filled


def _uid(entry: str) -> bytes:
    return bytes.fromhex(entry.replace("-", ""))


def _make_ready(home: Home, key: bytes, plan: Plan, found: Pieces) -> None:
    part = part_of(home)
    with system_door():
        new_file(part)
    file = Connection(part, key, journal="DELETE")
    try:
        file.apply(migrations.SET, migrations.STEPS)
        store = PlanStore(file)
        store.put(plan)
        if store.load().plan.sections.keys() != plan.sections.keys() or not store.log_tells_the_rows():
            raise Damaged
        for name in _KEPT_NOTES:
            if name in found.notes:
                file.run("INSERT OR REPLACE INTO fact(name, value) VALUES(?, ?)", (name, found.notes[name]))
    finally:
        file.close()


def _let_take_its_place(home: Home) -> None:
    """From the moment the file has its name, the new vault counts."""
    with system_door():
        sync_file(part_of(home))
        part_of(home).replace(home.ready)
        sync_folder(home.vault.parent)
    put_ready_in_place(home)


def _counts(plan: Plan) -> tuple[int, int]:
    return sum(1 for _ in plan.all_entries()), sum(len(one.answers) for one in plan.sections.values())
