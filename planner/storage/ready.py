"""The vault that a salvage has made ready, put in place of the damaged one; asked at every opening, so kept light."""

from pathlib import Path

from planner.safe_file import sync_folder, system_door
from planner.storage.location import Home


def put_ready_in_place(home: Home) -> None:
    """Ends what a killed salvage began, if one did; the vault's lock is held.

    Raises:
        DiskFull, ReadOnly, StorageGone: it cannot be ended now; both vaults are still there.
    """
    with system_door():
        part_of(home).unlink(missing_ok=True)
        if not home.ready.is_file():
            home.ready_keys.unlink(missing_ok=True)
            return
        _keep_what_stands_there(home)
        # An old journal would lay its pages over the new vault.
        for end in ("-wal", "-shm", "-journal"):
            home.vault.with_name(f"{home.vault.name}{end}").unlink(missing_ok=True)
        if home.ready_keys.is_file():
            home.ready_keys.replace(home.keys)
        sync_folder(home.vault.parent)
        home.ready.replace(home.vault)
        sync_folder(home.vault.parent)


def _keep_what_stands_there(home: Home) -> None:
    """A salvage kept it aside already; a file of that name from anywhere else must not cost a plan."""
    from planner.storage import set_aside  # a salvage that was broken off is rare

    if not set_aside.holds(home, home.vault):
        set_aside.keep(home, home.vault, home.journal, home.keys)


def part_of(home: Home) -> Path:
    """Where a vault is put together before it counts."""
    return home.ready.with_name(f"{home.ready.name}.part")
