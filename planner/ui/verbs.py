"""What a page may ask of the program: verbs, never the program itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner.plan.catalogue import Catalogue
    from planner.ports import Trouble
    from planner.session import Session
    from planner.ui.advice import Advice
    from planner.ui.preferences import Preferences
    from planner.ui.safe_desk import SafeDesk
    from planner.words import Words


class Place(Struct, frozen=True):
    """Somewhere a person can go: a page, perhaps one section of the plan, one entry, one field of it.

    Pages of an open plan: home, section, if_then, ten, coverage, everything, reach, try, print, settings, help, contents, recovery.
    Always: struggling. Before a plan is open: welcome, worker, create, unlock.
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


class PaperChoices(Struct, frozen=True):
    """How one copy is made. `without` holds what was unticked: section ids, entry ids, ``section.field``.

    `include_private` puts in what is marked Only me; what of it stays unticked stands in `without`.
    `person` is the supporter a family copy is for, `naloxone_place` says whether it tells where the naloxone
    is. `substances` and `nations` are what an empty booklet is made for.
    """

    paper: str = "a4"
    large: bool = False
    plain_letters: bool = False
    include_private: bool = False
    without: frozenset[str] = frozenset()
    person: str = ""
    naloxone_place: bool = False
    substances: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()


class Pages(Struct, frozen=True):
    """A finished copy: the PDF, the words of each page in order, and characters no bundled font has."""

    pdf: bytes
    texts: tuple[str, ...]
    missing: tuple[str, ...] = ()


class Picture(Struct, frozen=True):
    """One page as a picture: `width` x `height` pixels, 32 bits each, as QImage's Format_RGB32 reads them."""

    width: int
    height: int
    bits: bytes


Answer: TypeAlias = "Callable[[Pages | Trouble], None]"
PictureAnswer: TypeAlias = "Callable[[Picture | Trouble], None]"


class FrontVerbs(Protocol):
    """The verbs of every page, also before a plan is open."""

    @property
    def words(self) -> "Words":
        """Everything the app says."""

    @property
    def preferences(self) -> "Preferences":
        """Plain settings, kept outside the vault."""

    def today(self) -> str:
        """The local day, ``YYYY-MM-DD``."""

    def go(self, place: Place) -> None:
        """Show a place."""

    def back_to(self) -> None:
        """Show the place that was shown before this one."""

    def preferences_changed(self, preferences: "Preferences") -> None:
        """Keep new settings and apply them at once."""

    def say(self, words: str) -> None:
        """Announce something to a screen reader."""


class Verbs(FrontVerbs, Protocol):
    """The verbs every page of an open plan is handed."""

    @property
    def catalogue(self) -> "Catalogue":
        """The sections."""

    @property
    def session(self) -> "Session":
        """The open sitting. Only pages of an open plan may ask."""

    @property
    def advice(self) -> "Advice":
        """What the coach says of the open plan, and when it says something new."""

    @property
    def folder(self) -> str:
        """Where the plan is kept, for people to read; empty when nothing is kept."""

    @property
    def safe(self) -> "SafeDesk":
        """Keys, copies and leaving; only pages of an open plan may ask."""

    @property
    def recovery_due(self) -> bool:
        """Whether to remind of the recovery code: there is none, and today said nothing yet.

        The page that reminds goes to ``Place("recovery")``, or calls `recovery_later`.
        """

    def recovery_later(self) -> None:
        """The reminder was seen; say no more today."""

    def offer_undo(self, words: str) -> None:
        """Show the undo bar: what was taken away, and Undo."""

    def undo(self) -> None:
        """Take back the latest change, and say so."""

    def compose(self, edition: str, choices: PaperChoices, told: Answer) -> None:
        """Compose an edition off the screen's thread; `told` hears the pages on the screen's thread."""

    def page_picture(self, pages: Pages, number: int, width: int, told: PictureAnswer) -> None:
        """Draw page `number` (from 0), `width` pixels wide, off the screen's thread."""

    def save_paper(self, suggested: str, data: bytes) -> str | None:
        """Ask where to, and write `data` there safely; tells the file's name, None when the person thought better.

        Raises:
            Trouble: it could not be written.
        """

    def print_paper(self, data: bytes, parent: "QWidget") -> bool:
        """Send `data` (a PDF) to a printer through the system's dialog; tells whether it was sent."""

    def choose_picture(self) -> bytes | None:
        """Ask for a picture file; its bytes, or None."""


class Page(Protocol):
    """What the window needs of a page (a QWidget)."""

    def foot(self) -> Foot | None:
        """The foot bar, if the page has one."""

    def first_focus(self) -> "QWidget | None":
        """Where the keyboard starts."""

    def refresh(self) -> None:
        """The plan changed elsewhere (undo, another page): show it as it is now."""

    def leaving(self) -> None:
        """The person goes elsewhere: hand over what is still being typed."""
