"""Makes each page before a plan is open when it is first shown, so that none of the others slows the start."""

from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol

from planner.ports import ReadOnly

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner.ports import Trouble
    from planner.ui.front_door import FrontDoor


class Answering(Protocol):
    """A page that waits for the vault."""

    def busy(self, *, busy: bool) -> None:
        """Nothing can be pressed twice."""

    def wrong(self) -> None:
        """It did not match."""

    def tell(self, trouble: "Trouble") -> None:
        """Say what happened."""


_PAGES: Final = {
    "elsewhere": ("elsewhere", "ElsewherePage"),
    "recovery": ("recovery", "RecoveryPage"),
    "removing": ("removed", "RemovingPage"),
    "worker": ("worker", "WorkerPage"),
}


def made(name: str, doors: "FrontDoor", *, asks: bool) -> "QWidget":
    """The page called `name`, else welcome; `asks` tells whether the vault wants a passphrase."""
    match name:
        case "unlock" | "hidden":
            from planner.ui.pages.unlock import HiddenPage, UnlockPage

            return UnlockPage(doors, asks=asks) if name == "unlock" else HiddenPage(doors, asks=asks)
        case "create" | "new-passphrase":
            from planner.ui.pages.create import CreatePage

            return CreatePage(doors, instead=name == "new-passphrase")
        case "mend" if isinstance(doors.trouble, ReadOnly):
            from planner.ui.pages.read_only import ReadOnlyPage

            return ReadOnlyPage(doors, doors.tried)
        case "look" if doors.desk.looking is not None:
            from planner.ui.pages.look import LookPage

            return LookPage(doors, doors.desk, doors.desk.looking)
        case "mend":
            from planner.ui.pages.mend import MendPage

            return MendPage(doors, doors.trouble, doors.tried)
        case "removed":
            from planner.ui.pages.removed import RemovedPage

            return RemovedPage(doors, doors.gone)
        case _:
            module, page = _PAGES.get(name, ("welcome", "WelcomePage"))
            found: QWidget = getattr(import_module(f"planner.ui.pages.{module}"), page)(doors)
            return found
