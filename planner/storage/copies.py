"""An open vault's copies: made, looked into, gone back to, taken along."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import changes as changing
from planner.plan.model import Plan
from planner.ports import Action, Damaged, Loaded, Missing, StorageGone, WrongSecret
from planner.storage import keys, set_aside
from planner.storage.action_log import utc_now
from planner.storage.backups import Backup, Cleared, clear, copy_out, found, in_order, latest_holds, make
from planner.storage.keys import Secret
from planner.storage.looking import plan_in
from planner.storage.open_vault import OpenVault
from planner.storage.second_folder import Second, SecondFolder

if TYPE_CHECKING:
    from planner.plan.compare import Difference

_SECOND = "second_folder"
_STALE = "second_folder_is_old"


class Preview(Struct, frozen=True):
    """A backup's plan, when it was made (UTC), and what going back to it would change in the plan as it is now."""

    at: datetime
    plan: Plan
    differences: "tuple[Difference, ...]"


class Copies(OpenVault):
    """What an open vault does with its backups."""

    _second: SecondFolder | None = None

    def back_up(self, *, only_if_changed: bool = True) -> bool:
        """Makes a verified backup, unless nothing changed since the last one; tells whether it made one.

        The second folder gets a copy too, when it is there.

        Raises:
            DiskFull, Damaged, StorageGone: there is no new backup; nothing else changed.
        """
        self.plan.settle()
        newest = self.plan.newest
        if only_if_changed and (not newest or latest_holds(self.home, self.file, newest)):
            self._fill_second(next(iter(found(self.home)), None))
            return False
        self._fill_second(make(self.home, self.file, keys.written(self.key_file), newest=newest))
        return True

    def backups(self) -> tuple[Backup, ...]:
        """Every backup that can be reached now, newest first; one that lies in both places once."""
        second = self._second_folder()
        here = found(self.home)
        names = {one.path.name for one in here}
        there = [one for one in second.copies() if one.path.name not in names] if second else []
        return in_order([*here, *there])

    @property
    def second(self) -> Second | None:
        """The second folder for backups and how it is; None when none was chosen."""
        chosen = self._second_folder()
        return chosen.look() if chosen else None

    def set_second_folder(self, folder: Path | None) -> None:
        """Chooses a second folder, such as a stick, and puts a copy there at once; None gives it up.

        Raises:
            ReadOnly, DiskFull, StorageGone, NotOurFile, Damaged: nothing can be kept there; nothing changed.
        """
        if folder is None:
            self._note(_SECOND, "")
            self._second = None
            return
        chosen = SecondFolder(folder.absolute(), self.key_file.vault)
        chosen.begin()
        self.back_up()
        newest = next(iter(found(self.home)), None)
        if newest is not None:
            chosen.take(newest, self.file.key)
        self._note(_SECOND, str(chosen.folder))
        self._second = chosen

    def preview(self, backup: Backup, secret: Secret | None = None) -> Preview:
        """What going back to a backup would change; touches neither the vault nor the backup.

        `secret` is the backup's own, where it was made under another key.

        Raises:
            Missing, Damaged, TooNew: it is gone, or cannot be read.
            WrongSecret: it needs its own secret, or this is not it.
        """
        from planner.plan.compare import compare  # only whoever looks at a copy needs it

        with plan_in(self.home, backup.path, self._key_of(backup, secret)) as store:
            plan = store.load().plan
        return Preview(backup.at, plan, compare(self.plan.load().plan, plan))

    def restore(self, backup: Backup, secret: Secret | None = None) -> Loaded:
        """Goes back to a backup, after backing up the present: one action in one transaction, which undo takes back.

        A backup of another plan is put in place of this one; then the way back is the newest backup.

        Raises:
            Missing, Damaged, TooNew, WrongSecret: as `preview`; nothing changed.
            DiskFull, ReadOnly, StorageGone: nothing changed.
        """
        plan = self.preview(backup, secret).plan
        now = self.plan.load().plan
        self.back_up()
        self._begin()
        if plan.id != now.id:
            self.plan.put(plan)
            return self.plan.load()
        made = changing.between(now, plan)
        if made:
            at = utc_now()
            whole = replace(plan, created=now.created, changed=at)
            self.plan.save([Action(str(uuid4()), "edit", made, at)], whole)
        return self.plan.load()

    def take_with_me(self, folder: Path) -> Path:
        """A verified copy of the vault with its key file, in `folder`; tells where. It opens there.

        Raises:
            DiskFull, ReadOnly, StorageGone, Damaged: there is no copy.
        """
        if not folder.is_dir():
            raise StorageGone
        self.plan.settle()
        stem = self.home.vault.stem
        names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
        free = next(
            one for one in names if not (folder / f"{one}.db").exists() and not (folder / f"{one}.json").exists()
        )
        copy_out(self.file, keys.written(self.key_file), folder / f"{free}.db")
        return folder / f"{free}.db"

    def _key_of(self, backup: Backup, secret: Secret | None) -> bytes:
        """The key a backup was made under."""
        if not backup.path.is_file():
            raise Missing
        try:
            with plan_in(self.home, backup.path, self.file.key):
                return self.file.key
        except Damaged:
            # Another key looks like damage; the backup's own key file tells.
            key_file = keys.read(backup.keys)
        if secret is None:
            raise WrongSecret if key_file.vault != self.key_file.vault else Damaged
        return keys.open_with(key_file, secret)

    def _second_folder(self) -> SecondFolder | None:
        chosen = self._fact(_SECOND)
        if not chosen:
            return None
        if self._second is None or str(self._second.folder) != chosen:
            self._second = SecondFolder(Path(chosen), self.key_file.vault)
        return self._second

    def _fill_second(self, newest: Backup | None) -> None:
        second = self._second_folder()
        if second is None or newest is None:
            return
        second.take_quietly(newest, self.file.key)
        if self._fact(_STALE) and second.there and not second.failed:
            second.clear(newest.path.name)
            self._note(_STALE, "")

    def _forget_older(self) -> Cleared:
        """Takes away every copy but a fresh one; where the second folder is not there, the next time it is."""
        kept = make(self.home, self.file, keys.written(self.key_file), newest=self.plan.newest)
        gone = clear(self.home, self.key_file.vault, kept)
        second = self._second_folder()
        out_of_reach = None
        if second is not None:
            second.take_quietly(kept, self.file.key)
            if second.there and not second.failed:
                gone += second.clear(kept.path.name)
            else:
                self._note(_STALE, "yes")
                out_of_reach = second.folder
        return Cleared(gone, out_of_reach, set_aside.count(self.home))
