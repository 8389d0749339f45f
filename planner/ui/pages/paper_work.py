"""Composes a copy, saves it and prints it, and says in one calm sentence how that went."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from planner.ports import Trouble
from planner.ui.alive import while_there
from planner.ui.kit.notices import Banner
from planner.ui.pages.paper_preview import PaperPreview
from planner.ui.sorry import trouble_words
from planner.ui.verbs import Pages, PaperChoices, Verbs

_SHOWN_LETTERS = 24


class PaperWork:
    """The copy being made. `told` is where it says what happened; `odd` names letters that cannot be printed.

    `given` is called each time a copy was saved or printed.
    """

    def __init__(self, verbs: Verbs, preview: PaperPreview) -> None:
        self.given: Callable[[], None] = lambda: None
        self._verbs, self._preview = verbs, preview
        self._pages: Pages | None = None
        self._asked: object = None
        self._then: Callable[[], None] | None = None
        self.told = Banner("info", "", tone="soft")
        self.told.setObjectName("print.told")
        self.told.hide()
        self.odd = Banner("circle-alert", "")
        self.odd.setObjectName("print.odd-letters")
        self.odd.hide()

    @property
    def pages(self) -> Pages | None:
        """The finished copy, once there is one."""
        return self._pages

    def compose(self, edition: str, choices: PaperChoices) -> None:
        """Make a copy; only the latest asked for is shown, saved or printed."""
        asked = self._asked = object()
        # The copy before may hold what this one must not: it is never given out once another was asked for.
        self._pages = self._then = None
        self._preview.make()

        def told(answer: Pages | Trouble) -> None:
            if asked is self._asked:
                self._heard(answer)

        self._verbs.compose(edition, choices, while_there(self._preview, told))

    def save(self) -> None:
        """Save the copy where the person says, once it is made; its name tells nothing."""
        if self._pages is None:
            self._then = self.save
            return
        try:
            name = self._verbs.save_paper(f"plan-{self._verbs.today()}", self._pages.pdf)
        except Trouble as trouble:
            self._trouble(trouble, "paper")
            return
        if name is not None:
            self._say(self._verbs.words.ui("print_page.saved", name=name))
            self.given()

    def print_on_paper(self, parent: QWidget) -> None:
        """Send the copy to a printer, once it is made."""
        if self._pages is None:
            self._then = lambda: self.print_on_paper(parent)
            return
        if self._verbs.print_paper(self._pages.pdf, parent):
            self._say(self._verbs.words.ui("print_page.printed"))
            self.given()

    def _heard(self, answer: Pages | Trouble) -> None:
        then, self._then = self._then, None
        if isinstance(answer, Trouble):
            self._trouble(answer)
            return
        self._pages = answer
        self._preview.show_pages(answer)
        letters = " ".join(answer.missing[:_SHOWN_LETTERS])
        if letters:
            self.odd.show_words(self._verbs.words.ui("print_page.missing_letters", letters=letters))
        self.odd.setVisible(bool(letters))
        if then is not None:
            then()

    def _say(self, sentence: str) -> None:
        self.told.show_words(sentence)
        self.told.show()
        self._verbs.say(sentence)

    def _trouble(self, trouble: Trouble, about: str = "") -> None:
        self._say(" ".join(trouble_words(self._verbs.words, trouble, about)))
