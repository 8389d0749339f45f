"""Backups: whole encrypted copies, each opened and checked before it counts, thinned with age."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct

from planner.ports import Damaged
from planner.safe_file import new_file, sync_file, sync_folder, system_door, write_safely
from planner.storage.driver import Connection
from planner.storage.location import Home, make_folder

LATEST, DAILY, WEEKLY, MONTHLY = 10, 14, 8, 12
LARGEST: Final = 1024**3
"""Bytes all backups of a vault may take; the newest two stay whatever they take."""

_MARK: Final = "backed_up"
_COUNTS: Final = "SELECT (SELECT count(*) FROM plan), (SELECT count(*) FROM entry), (SELECT count(*) FROM action), (SELECT count(*) FROM change)"


class Backup(Struct, frozen=True):
    """One backup: the copy, when it was made (UTC), and its size in bytes."""

    path: Path
    at: datetime
    size: int

    @property
    def keys(self) -> Path:
        """Its key file."""
        return self.path.with_suffix(".json")


def make(home: Home, file: Connection, key: bytes, key_file: bytes, *, newest: str) -> Backup:
    """Copies the vault as it is now, checks the copy, and thins the older ones.

    `newest` is the mark of the latest action, remembered so that the next backup can be spared.

    Raises:
        DiskFull, ReadOnly, StorageGone: there was no room or no way; older backups stand.
        Damaged: the copy does not hold what the vault holds.
    """
    make_folder(home.backups)
    name = _free_name(home)
    part = home.backups / f"{name}.db.part"
    with system_door():
        _sweep(home)
        new_file(part)
    try:
        file.run("VACUUM INTO ?", (str(part),))
        _check(part, key, file.first(_COUNTS))
        with system_door():
            sync_file(part)
        write_safely(home.backups / f"{name}.json", key_file)
        with system_door():
            part.replace(home.backups / f"{name}.db")
            sync_folder(home.backups)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    with file.transaction():
        file.run("INSERT OR REPLACE INTO fact(name, value) VALUES(?, ?)", (_MARK, f"{newest} {name}"))
    thin(home)
    return next(one for one in found(home) if one.path.stem == name)


def latest_holds(home: Home, file: Connection, newest: str) -> bool:
    """Whether the last backup is there and holds the action with this mark."""
    mark = file.first("SELECT value FROM fact WHERE name = ?", (_MARK,))
    held, _, name = str(mark[0]).partition(" ") if mark else ("", "", "")
    return held == newest and (home.backups / f"{name}.db").is_file()


def found(home: Home) -> tuple[Backup, ...]:
    """The backups of this vault, newest first."""
    pattern = re.compile(rf"{re.escape(home.vault.stem)}-(\d{{8}}T\d{{6}}Z)(-\d+)?\.db")
    kept: list[Backup] = []
    with suppress(OSError):
        for path in home.backups.iterdir():
            match = pattern.fullmatch(path.name)
            if match:
                at = datetime.strptime(match[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
                kept.append(Backup(path, at, path.stat().st_size))
    return tuple(sorted(kept, key=lambda one: (one.at, one.path.stat().st_mtime_ns, one.path.name), reverse=True))


def thin(home: Home) -> None:
    """Takes away backups that stand for no day, week or month any more, or are over the size."""
    everything = found(home)
    kept = to_keep(everything)
    for one in everything:
        if one not in kept:
            with suppress(OSError):
                one.path.unlink()
                one.keys.unlink(missing_ok=True)


def clear(home: Home) -> None:
    """Takes away every backup but the newest."""
    for one in found(home)[1:]:
        with suppress(OSError):
            one.path.unlink()
            one.keys.unlink(missing_ok=True)


def to_keep(backups: Iterable[Backup], largest: int = LARGEST) -> tuple[Backup, ...]:
    """Of backups, newest first: the 10 latest, the last of 14 days, of 8 weeks and of 12 months."""
    ordered = list(backups)
    chosen = set(ordered[:LATEST])
    periods: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAILY, lambda at: at.date()),
        (WEEKLY, lambda at: at.date() - timedelta(days=at.weekday())),
        (MONTHLY, lambda at: (at.year, at.month)),
    )
    for most, period in periods:
        seen: dict[object, Backup] = {}
        for one in ordered:
            seen.setdefault(period(one.at), one)
        chosen.update(list(seen.values())[:most])
    kept: list[Backup] = []
    taken = 0
    for one in ordered:
        if one in chosen and (len(kept) < 2 or taken + one.size <= largest):
            kept.append(one)
            taken += one.size
    return tuple(kept)


def _check(copy: Path, key: bytes, counts: object) -> None:
    opened = Connection(copy, key, journal="DELETE")
    try:
        whole = not opened.rows("PRAGMA cipher_integrity_check") and opened.rows("PRAGMA quick_check") == [("ok",)]
        if not whole or opened.first(_COUNTS) != counts:
            raise Damaged
    finally:
        opened.close()


def _free_name(home: Home) -> str:
    stamp = f"{home.vault.stem}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    taken = {path.stem for path in home.backups.glob(f"{home.vault.stem}-*.db")}
    names = (stamp, *(f"{stamp}-{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)


def _sweep(home: Home) -> None:
    """Clears what a killed backup left."""
    for left_over in home.backups.glob(f"{home.vault.stem}-*.part*"):
        left_over.unlink(missing_ok=True)
