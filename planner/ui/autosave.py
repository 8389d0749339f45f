"""Stores what is typed soon after it is typed, tries again when it fails, and tells how it stands."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from planner.ports import Trouble
from planner.session import Happened, Session

PAUSE: Final = 400
"""Milliseconds without a new letter before it saves."""
LONGEST: Final = 1000
"""Milliseconds after the first unsaved letter before it saves anyway."""
AGAIN: Final = 5000
"""Milliseconds between attempts after one failed."""

Standing: TypeAlias = Literal["saved", "saving", "not_saved"]


class Autosave(QObject):
    """Watches one sitting. `stands` tells saved only when every change is on the disk."""

    stands = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._trouble: Trouble | None = None
        self._pause, self._longest, self._again = QTimer(self), QTimer(self), QTimer(self)
        for timer, length in ((self._pause, PAUSE), (self._longest, LONGEST), (self._again, AGAIN)):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.now)
        session.on_change.append(self._changed)
        session.on_saved.append(self._told)

    @property
    def standing(self) -> Standing:
        """How it stands now."""
        if self._session.saved:
            return "saved"
        return "not_saved" if self._trouble else "saving"

    @property
    def trouble(self) -> Trouble | None:
        """Why the latest attempt failed, or None."""
        return None if self._session.saved else self._trouble

    def now(self) -> None:
        """Save what waits at once."""
        for timer in (self._pause, self._longest, self._again):
            timer.stop()
        self._session.save()

    def stop(self) -> None:
        """Watch no more."""
        for timer in (self._pause, self._longest, self._again):
            timer.stop()
        self._session.on_change.remove(self._changed)
        self._session.on_saved.remove(self._told)

    def _changed(self, _happened: Happened) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self.stands.emit(self.standing)

    def _told(self, trouble: Trouble | None) -> None:
        before, self._trouble = self._trouble, trouble
        if trouble is not None:
            self._again.start()
        elif not self._session.saved and not self._pause.isActive():
            self._pause.start()
        self.stands.emit(self.standing)
        # Told once for each kind: a notice made anew at every attempt would take the keyboard away.
        if type(trouble) is not type(before):
            self.failed.emit(trouble)
