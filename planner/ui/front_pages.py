"""Makes each page before a plan is open when it is first shown, so that none of the others slows the start."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner.ports import Trouble
    from planner.ui.doors import Doors


class Answering(Protocol):
    """A page that waits for the vault."""

    def busy(self, *, busy: bool) -> None:
        """Nothing can be pressed twice."""

    def wrong(self) -> None:
        """It did not match."""

    def tell(self, trouble: "Trouble") -> None:
        """Say what happened."""


def made(name: str, doors: "Doors", *, asks: bool) -> "QWidget":
    """The page called `name`; `asks` tells whether the vault wants a passphrase."""
    match name:
        case "unlock":
            from planner.ui.pages.unlock import UnlockPage

            return UnlockPage(doors, asks=asks)
        case "hidden":
            from planner.ui.pages.unlock import HiddenPage

            return HiddenPage(doors, asks=asks)
        case "create" | "new-passphrase":
            from planner.ui.pages.create import CreatePage

            return CreatePage(doors, instead=name == "new-passphrase")
        case "recovery":
            from planner.ui.pages.recovery import RecoveryPage

            return RecoveryPage(doors)
        case "elsewhere":
            from planner.ui.pages.elsewhere import ElsewherePage

            return ElsewherePage(doors)
        case "worker":
            from planner.ui.pages.worker import WorkerPage

            return WorkerPage(doors)
        case _:
            from planner.ui.pages.welcome import WelcomePage

            return WelcomePage(doors)
