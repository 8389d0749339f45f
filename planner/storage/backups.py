"""Backups: whole encrypted copies, each opened and checked before it counts, thinned with age."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct

from planner.ports import Damaged, KeyFileLost, NotOurFile, ReadOnly, TooNew
from planner.safe_file import new_file, sync_file, sync_folder, system_door, write_safely
from planner.storage import keys, sittings
from planner.storage.driver import Connection
from planner.storage.location import Home, make_folder

LATEST, DAILY, WEEKLY, MONTHLY = 10, 14, 8, 12
LARGEST: Final = 1024**3
"""Bytes all backups of a vault may take; the newest two stay whatever they take."""

MARK: Final = "backed_up"
_COUNTS: Final = "SELECT (SELECT count(*) FROM plan), (SELECT count(*) FROM entry), (SELECT count(*) FROM action), (SELECT count(*) FROM change)"
_NAMED: Final = re.compile(r".+-(\d{8}T\d{6}Z)(-\d+)?\.db")


class Backup(Struct, frozen=True):
    """One backup: the copy, when it was made (UTC), and its size in bytes."""

    path: Path
    at: datetime
    size: int

    @property
    def keys(self) -> Path:
        """Its key file."""
        return self.path.with_suffix(".json")


class Cleared(Struct, frozen=True):
    """What became of older copies: how many went, where some are out of reach, how many damaged files still lie aside."""

    gone: int
    out_of_reach: Path | None
    aside: int


def make(home: Home, file: Connection, key_file: bytes, *, newest: str) -> Backup:
    """Copies the vault as it is now, checks the copy, and thins the older ones.

    `newest` is the mark of the latest action, remembered so that the next backup can be spared.

    Raises:
        DiskFull, ReadOnly, StorageGone: there was no room or no way; older backups stand.
        Damaged: the copy does not hold what the vault holds.
    """
    make_folder(home.backups)
    name = _free_name(home)
    with system_door():
        sweep(home.backups, home.vault.stem)
    copy_out(file, key_file, home.backups / f"{name}.db")
    with file.transaction():
        file.run("INSERT OR REPLACE INTO fact(name, value) VALUES(?, ?)", (MARK, f"{newest} {name}"))
    made = next(one for one in found(home) if one.path.stem == name)
    thin(found(home), made)
    return made


def copy_out(file: Connection, key_file: bytes, target: Path) -> None:
    """Writes a whole copy of an open vault to `target`, with its key file beside it, once it was opened and checked.

    Raises:
        DiskFull, ReadOnly, StorageGone, Damaged: there is no copy.
    """
    part = target.with_name(f"{target.name}.part")
    with system_door():
        new_file(part)
    try:
        file.run("VACUUM INTO ?", (str(part),))
        put_in_place(part, target, file.key, key_file, file.first(_COUNTS))
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def put_in_place(part: Path, target: Path, key: bytes, key_file: bytes, counts: object = None) -> None:
    """Gives a copy its name once it was opened and holds what it should (`counts`: any number of rows will do)."""
    _check(part, key, counts)
    with system_door():
        sync_file(part)
    write_safely(target.with_suffix(".json"), key_file)
    with system_door():
        part.replace(target)
        sync_folder(target.parent)


def latest_holds(home: Home, file: Connection, newest: str) -> bool:
    """Whether the last backup is there and holds the action with this mark."""
    mark = file.first("SELECT value FROM fact WHERE name = ?", (MARK,))
    held, _, name = str(mark[0]).partition(" ") if mark else ("", "", "")
    return held == newest and (home.backups / f"{name}.db").is_file()


def found(home: Home) -> tuple[Backup, ...]:
    """The backups of this vault, newest first."""
    return in_order(one for one in _lying_in(home.backups) if _stem(one) == home.vault.stem)


def found_in(folder: Path) -> tuple[Backup, ...]:
    """All backups in any folder, such as a stick, and in the folders Waymark made in it; newest first.

    Raises:
        ReadOnly: the folder cannot be looked into.
    """
    try:
        inner = [one for one in folder.iterdir() if one.is_dir() and one.name.startswith("notebook-")]
    except PermissionError:
        raise ReadOnly from None
    except OSError:
        return ()
    return in_order(one for place in (folder, folder / "backups", *inner) for one in _lying_in(place))


def thin(everything: tuple[Backup, ...], made: Backup) -> None:
    """Takes away, of one vault's backups, those that stand for no day, week or month any more, or are over the size.

    The one just `made` stays, even where the clock went back and it seems old.
    """
    kept = to_keep(everything)
    for one in everything:
        if one not in kept and one != made:
            forget(one)


def forget(backup: Backup) -> bool:
    """Takes a backup away, its key file first; tells whether it is gone."""
    with suppress(OSError):
        backup.keys.unlink(missing_ok=True)
        backup.path.unlink()
        return True
    return False


def clear(home: Home, vault: str, kept: Backup) -> int:
    """Takes away every backup but one; tells how many. Those of another vault's key file stay."""
    return sum(forget(one) for one in found(home) if one != kept and _of(one, vault))


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


def sweep(folder: Path, stem: str) -> None:
    """Clears what a killed backup left in a folder."""
    for pattern in (f"{stem}-*.part*", ".*.part"):
        for left_over in folder.glob(pattern):
            left_over.unlink(missing_ok=True)


def _check(copy: Path, key: bytes, counts: object) -> None:
    opened = Connection(copy, key, journal="DELETE")
    try:
        whole = not opened.rows("PRAGMA cipher_integrity_check") and opened.rows("PRAGMA quick_check") == [("ok",)]
        if not whole or (counts is not None and opened.first(_COUNTS) != counts):
            raise Damaged
        # A copy has no journal, and must not seem to miss one.
        if sittings.still_open(mark := opened.fact(sittings.MARK)):
            opened.run("UPDATE fact SET value = ? WHERE name = ?", (sittings.closed(mark), sittings.MARK))
    finally:
        opened.close()


def _lying_in(folder: Path) -> list[Backup]:
    kept: list[Backup] = []
    with suppress(OSError):
        for path in folder.iterdir():
            match = _NAMED.fullmatch(path.name)
            with suppress(OSError, ValueError):
                if match:
                    at = datetime.strptime(match[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
                    kept.append(Backup(path, at, path.stat().st_size))
    return kept


def in_order(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Backups, newest first; those of one second in the order they were made."""
    return tuple(sorted(backups, key=lambda one: (one.at, _made(one), one.path.name), reverse=True))


def _made(backup: Backup) -> int:
    with suppress(OSError):
        return backup.path.stat().st_mtime_ns
    return 0


def _stem(backup: Backup) -> str:
    return re.sub(r"-\d{8}T\d{6}Z(-\d+)?$", "", backup.path.stem)


def _of(backup: Backup, vault: str) -> bool:
    """Whether a backup is of this vault; one whose key file cannot be read counts as its own."""
    try:
        return keys.read(backup.keys).vault == vault
    except (KeyFileLost, NotOurFile, TooNew):
        return True


def _free_name(home: Home) -> str:
    stamp = f"{home.vault.stem}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    taken = {path.stem for path in home.backups.glob(f"{home.vault.stem}-*.db")}
    names = (stamp, *(f"{stamp}-{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)
