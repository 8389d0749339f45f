"""What a page may ask of the program: verbs, never the program itself."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from planner.plan.catalogue import Catalogue
from planner.session import Session
from planner.ui.preferences import Preferences
from planner.words import Words


class Place(Struct, frozen=True):
    """Somewhere a person can go: a page, perhaps one section of the plan, one entry, one field of it.

    Pages: home, section, if_then, ten, print, struggling, settings, help, contents.
    """

    page: str
    section: str = ""
    entry: str = ""
    field: str = ""


class Step(Struct, frozen=True):
    """One button of the foot bar: its words and what it does."""

    words: str
    do: Callable[[], None]


class Foot(Struct, frozen=True):
    """The foot bar of a page: back, enough for now, next; each may be missing. `note` stands at the left instead."""

    back: Step | None = None
    enough: Step | None = None
    next: Step | None = None
    note: str = ""


class Verbs(Protocol):
    """The verbs every page is handed."""

    @property
    def words(self) -> Words:
        """Everything the app says."""

    @property
    def catalogue(self) -> Catalogue:
        """The sections."""

    @property
    def session(self) -> Session:
        """The open sitting. Only pages of an open plan may ask."""

    @property
    def preferences(self) -> Preferences:
        """Plain settings, kept outside the vault."""

    def today(self) -> str:
        """The local day, ``YYYY-MM-DD``."""

    def go(self, place: Place) -> None:
        """Show a place."""

    def back_to(self) -> None:
        """Show the place that was shown before this one."""

    def preferences_changed(self, preferences: Preferences) -> None:
        """Keep new settings and apply them at once."""

    def say(self, words: str) -> None:
        """Announce something to a screen reader."""

    def offer_undo(self, words: str) -> None:
        """Show the undo bar: what was taken away, and Undo."""

    def compose(self, edition: str, options: object, told: Callable[[object], None]) -> None:
        """Compose an edition off the screen's thread; `told` hears `Pages` or a Trouble on the screen's thread."""

    def save_paper(self, suggested: str, data: bytes) -> str | None:
        """Ask where to, and write `data` there safely; tells the file's name, None when the person thought better.

        Raises:
            Trouble: it could not be written.
        """

    def print_paper(self, data: bytes, parent: QWidget) -> bool:
        """Send `data` (a PDF) to a printer through the system's dialog; tells whether it was sent."""

    def choose_picture(self) -> bytes | None:
        """Ask for a picture file; its bytes, or None."""

    def new_recovery_code(self, told: Callable[[object], None]) -> None:
        """Make a recovery code for the open vault; see pages/recovery.py."""


class Page(Protocol):
    """What the window needs of a page (a QWidget)."""

    def foot(self) -> Foot | None:
        """The foot bar, if the page has one."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts."""

    def refresh(self) -> None:
        """The plan changed elsewhere (undo, another page): show it as it is now."""

    def leaving(self) -> None:
        """The person goes elsewhere: hand over what is still being typed."""
