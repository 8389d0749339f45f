"""The last screen of the ten-minute plan: the one page itself, to save or print."""

from typing import Final

from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import across, down
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.pages.paper_preview import PaperPreview
from planner.ui.pages.paper_work import PaperWork
from planner.ui.pages.ten_screen import TenScreen
from planner.ui.verbs import PaperChoices, Verbs

_EDITION: Final = "one-page"


class PaperScreen(TenScreen):
    """Shows the one page and saves it."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__(verbs, "use_plan", verbs.words.ui("ten.done_title"), verbs.words.ui("ten.done_lead"))
        words = verbs.words
        self._preview = PaperPreview(verbs, width=300)
        self._work = PaperWork(verbs, self._preview)
        self._save = Button(words.ui("ten.save_page"), "primary", icon="file-down", does=self._work.save)
        self._save.setObjectName("ten.save")
        self._print = Button(words.ui("print_page.print"), icon="printer", does=lambda: self._work.print_on_paper(self))
        self._print.setObjectName("ten.print")
        lock = PlainLabel(words.ui("print_page.not_locked"), "small", "muted")
        self.setLayout(
            down(flowing(self._save, self._print), 8, self._work.told, lock, 14, across(self._preview, None))
        )
        self._compose()

    def first_focus(self) -> QWidget | None:
        """Save."""
        return self._save

    def refresh(self) -> None:
        """Makes the page anew."""
        self._compose()

    def _compose(self) -> None:
        self._work.compose(_EDITION, PaperChoices())
