"""The verbs as the pages are handed them; every request goes on to whoever can fulfil it.

Over the ceiling of public methods, because it is the one place where the whole list of verbs stands.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec.structs import replace

from planner.ui import preferences as settings
from planner.ui.kit import theme, voice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from planner.plan.catalogue import Catalogue
    from planner.plan.model import Plan
    from planner.session import Session
    from planner.ui.advice import Advice
    from planner.ui.ask import Ask
    from planner.ui.preferences import Preferences
    from planner.ui.safe_desk import SafeDesk
    from planner.ui.verbs import Answer, Pages, PaperChoices, Picture, PictureAnswer, Place
    from planner.ui.window import Window
    from planner.words import Words


_T = TypeVar("_T")


class Press(Protocol):
    """Makes paper, away from the screen's thread where it takes long."""

    def compose(self, plan: Plan, edition: str, choices: PaperChoices, today: str, told: Answer) -> None:
        """Compose an edition of a plan."""

    def picture(self, pages: Pages, number: int, width: int, told: PictureAnswer) -> None:
        """Draw a page, away from the screen's thread."""

    def picture_now(self, pdf: bytes, number: int, width: int) -> Picture | None:
        """Draw a page at once; None after the last page."""

    def count(self, pdf: bytes) -> int:
        """How many pages a PDF has."""

    def write(self, path: Path, data: bytes) -> None:
        """Write a file so that at every moment the old or the new one is whole.

        Raises:
            Trouble: it could not be written.
        """


class Ways(Protocol):
    """Where the verbs lead."""

    def go(self, place: Place) -> None:
        """Show a place."""

    def back(self) -> None:
        """Show the place before."""

    def undo(self) -> None:
        """Take back the latest change."""


class Desk:
    """Holds what the verbs need. `session`, `folder`, `has_code` and `is_open` are set while a plan is open.

    `looking` is a plan that can only be read, while that is what the window shows.
    """

    def __init__(
        self,
        window: Window,
        words: Words,
        preferences: Preferences,
        kept_at: Path,
        ask: Ask,
        press: Callable[[], Press],
        ways: Ways,
    ) -> None:
        self.words = words
        self.preferences = preferences
        self.open_session: Session | None = None
        self.looking: Plan | None = None
        self.folder = ""
        self.has_code = True
        self.is_open = False
        self.mended: tuple[str, ...] = ()
        self.on_preferences: list[Callable[[], None]] = []
        self._window, self._kept_at, self.ask, self._ways = window, kept_at, ask, ways
        self._make_press = press
        self.safe_desk: SafeDesk | None = None
        self._before = settings.AsItWas(kept_at)
        self._keeps = True

    @cached_property
    def _press(self) -> Press:
        return self._make_press()

    @property
    def catalogue(self) -> Catalogue:
        """The sections."""
        from planner.plan.catalogue import CATALOGUE  # the first page needs none of them

        return CATALOGUE

    @property
    def session(self) -> Session:
        """The open sitting."""
        if self.open_session is None:
            raise RuntimeError("no plan is open")
        return self.open_session

    @cached_property
    def advice(self) -> Advice:
        """What the coach says of the open plan."""
        from planner.ui.advice import Advice  # the first page needs none

        return Advice(self.words, self.today)

    @property
    def safe(self) -> SafeDesk:
        """Keys, copies and leaving."""
        if self.safe_desk is None:
            raise RuntimeError("no plan is open")
        return self.safe_desk

    @property
    def recovery_due(self) -> bool:
        """Whether to remind of the recovery code today."""
        return not self.has_code and self.preferences.reminded_on != self.today()

    def recovery_later(self) -> None:
        """Say no more today."""
        self.preferences_changed(replace(self.preferences, reminded_on=self.today()))

    def today(self) -> str:
        """The local day."""
        return datetime.now().astimezone().date().isoformat()

    def go(self, place: Place) -> None:
        """Show a place."""
        self._ways.go(place)

    def back_to(self) -> None:
        """Show the place before."""
        self._ways.back()

    def undo(self) -> None:
        """Take back the latest change."""
        self._ways.undo()

    def preferences_changed(self, preferences: Preferences) -> None:
        """Keep new settings and wear them at once."""
        before, self.preferences = self.preferences, preferences
        if self._keeps:
            settings.keep(self._kept_at, preferences)
        if look_of(before) != look_of(preferences):
            theme.wear(look_of(preferences))
        for told in list(self.on_preferences):
            told()

    def keep_nothing(self) -> None:
        """From now on settings hold until the window closes, and what this start wrote goes."""
        self._keeps = False
        self._before.put_back()

    def keep_no_more(self) -> None:
        """Everything was removed: settings hold until the window closes, and are not written again."""
        self._keeps = False

    def keep_again(self) -> None:
        """A plan is kept: so are the settings."""
        self._keeps = True

    def say(self, words: str) -> None:
        """Announce something to a screen reader."""
        voice.say(self._window, words)

    def offer_undo(self, words: str) -> None:
        """Show the undo bar."""
        self._window.around.undo.offer(words)

    def compose(self, edition: str, choices: PaperChoices, told: Answer) -> None:
        """Compose an edition of the plan as it is now."""
        self._press.compose(self.looking or self.session.plan, edition, choices, self.today(), self._if_open(told))

    def page_picture(self, pages: Pages, number: int, width: int, told: PictureAnswer) -> None:
        """Draw one page."""
        self._press.picture(pages, number, width, self._if_open(told))

    def _if_open(self, told: Callable[[_T], None]) -> Callable[[_T], None]:
        """The answer comes back to a page of the plan that asked, unless the plan was closed meanwhile."""
        asking = self.open_session, self.looking
        return lambda answer: told(answer) if asking == (self.open_session, self.looking) else None

    def save_paper(self, suggested: str, data: bytes) -> str | None:
        """Ask where to, and write it there.

        Raises:
            Trouble: it could not be written.
        """
        title, kinds = self.words.ui("print_page.save_pdf"), self.words.ui("ask.pdf_files")
        path = self.ask.file_to_save(self._window, title, f"{suggested}.pdf", kinds, "pdf")
        if path is None:
            return None
        self._press.write(path, data)
        return path.name

    def save_plan_file(self) -> str | None:
        """Ask where to, and write the plan there as an open plan file; its name, None when the person thought better.

        Raises:
            Trouble: it could not be written.
        """
        from planner.plan.plan_file import write

        words = self.words
        suggested = f"{words.ui('elsewhere_copy.name')}.json"
        title, kinds = words.ui("elsewhere_copy.save"), words.ui("elsewhere_copy.kinds")
        path = self.ask.file_to_save(self._window, title, suggested, kinds, "json")
        if path is None:
            return None
        self._press.write(path, write(self.session.plan))
        return path.name

    def print_paper(self, data: bytes, parent: QWidget) -> bool:
        """Send a PDF to a printer."""
        name = self.words.ui("shell.notebook")
        draw = lambda number, width: self._press.picture_now(data, number, width)  # noqa: E731 -- one thought
        return self.ask.print_pages(parent, name, self._press.count(data), draw)

    def choose_picture(self) -> bytes | None:
        """Ask for a picture file, read no further than a picture can be; None also when it cannot be read."""
        from planner.ui.editors.picture_file import MOST_BYTES

        path = self.ask.file_to_open(self._window, self.words.ui("ask.picture"), self.words.ui("ask.picture_files"))
        try:
            if path is None:
                return None
            with path.open("rb") as file:
                return file.read(MOST_BYTES + 1)
        except OSError:
            return None


def look_of(preferences: Preferences) -> theme.Look:
    """How the program looks with these settings."""
    return theme.look_of(
        preferences.text_size,
        preferences.colours,
        plain=preferences.plain_letters,
        still=preferences.still,
        strong=preferences.contrast,
    )
