"""One plan lying open: its session and its saving, from unlocking to locking."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from planner.plan.catalogue import Catalogue
from planner.plan.model import Plan
from planner.ports import Action, Clock, Loaded, PlanStore, Told, Trouble
from planner.session import Happened, Session
from planner.ui.autosave import Autosave


class KeepsNothing:
    """A store for someone who only wants paper: nothing is written anywhere (ports.PlanStore)."""

    def save(self, _actions: Sequence[Action], _plan: Plan, told: Told) -> None:
        """Keep nothing, and say so at once."""
        told(None)


class Sitting(QObject):
    """An open plan. `kept` is False where nothing is stored; then the words must not be dropped on locking."""

    standing = Signal(str)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, loaded: Loaded, store: PlanStore, clock: Clock, catalogue: Catalogue) -> None:
        super().__init__()
        self.kept = not isinstance(store, KeepsNothing)
        self.session = Session(loaded, store, clock, catalogue)
        self._resting = False
        self._autosave = self._watched()
        self.session.on_change.append(self._changed)

    @property
    def trouble(self) -> Trouble | None:
        """Why the latest words are not saved, or None."""
        return self._autosave.trouble

    def holds(self, plan: Plan) -> bool:
        """Whether what a vault holds is what this sitting last stored there; when that was does not matter."""
        return replace(plan, changed="") == replace(self.session.stored, changed="")

    def save(self) -> None:
        """Save what waits at once."""
        self._autosave.now()

    def rest(self) -> None:
        """No more attempts for now: the vault is closed."""
        if not self._resting:
            self._autosave.stop()
        self._resting = True

    def resume(self) -> None:
        """The vault is open again: save what could not be saved before."""
        if self._resting:
            self._autosave, self._resting = self._watched(), False
        self._autosave.now()

    def when_saved(self, told: Callable[[Trouble | None], None]) -> None:
        """Save, and tell once everything is on the disk, or that it cannot be."""
        if self.session.saved:
            told(None)
            return

        def heard(trouble: Trouble | None) -> None:
            if trouble is None and not self.session.saved:
                self.save()
                return
            self.session.on_saved.remove(heard)
            told(trouble)

        self.session.on_saved.append(heard)
        self.save()

    def _watched(self) -> Autosave:
        autosave = Autosave(self.session)
        autosave.stands.connect(self.standing)
        autosave.failed.connect(self.failed)
        return autosave

    def _changed(self, _happened: Happened) -> None:
        self.changed.emit()
