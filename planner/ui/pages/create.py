"""The page where a person chooses a passphrase, has one made, or goes without."""

from PySide6.QtWidgets import QWidget

from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import across, down
from planner.ui.kit.notices import Banner
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.shell.card_page import CardPage
from planner.ui.shell.passphrase_form import PassphraseForm


class CreatePage(CardPage):
    """For a new plan, or (`instead`) in place of a forgotten passphrase."""

    def __init__(self, doors: Doors, *, instead: bool = False) -> None:
        self._doors, self._instead, self._none, self._weak = doors, instead, False, False
        words = doors.words
        self._form = PassphraseForm(words, doors, used=self._use, weak_turned=self._turn_weak)
        self._open_words = Banner("info", f"{words.ui('create.none_text')} {words.ui('create.shared')}", tone="note")
        self.go_button = Button(words.ui("create.go"), "primary", does=self._go, height=48)
        self.go_button.setObjectName("create.go")
        self.go_button.widen()
        self.none = Button(words.ui("create.none"), "quiet", does=self._turn, pad=0)
        self.none.setObjectName("create.none")
        where = PlainLabel(words.ui("create.where", folder=doors.folder), "small", "muted")
        title = "unlock.new_passphrase" if instead else "create.title"
        inside = down(
            Heading(words.ui(title)), 2, PlainLabel(words.ui("create.lead"), "body", "muted"), 18, self._form,
            self._open_words, 16, self.go_button, 8, across(self.none, None), 8, where,
        )  # fmt: skip
        super().__init__(words, inside, width=560)
        self._arrange_parts()

    def first_focus(self) -> QWidget | None:
        """The first field."""
        return self.go_button if self._none else self._form.secret.field

    def busy(self, *, busy: bool) -> None:
        """Show that the vault is being made; nothing can be pressed twice."""
        for one in (self._form, self.go_button, self.none):
            one.setEnabled(not busy)
        if busy:
            self.go_button.set_words(self._doors.words.ui("create.making"))
        else:
            self._arrange_parts()

    def wrong(self) -> None:
        """Nothing can be wrong with a new passphrase."""
        self.busy(busy=False)

    def _turn_weak(self, weak: bool) -> None:  # noqa: FBT001 -- the form hands the flag in this place
        self._weak = weak
        self.trouble.hide()
        self._arrange_parts()

    def _turn(self) -> None:
        self._none = not self._none
        self._arrange_parts()
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _go(self) -> None:
        if self._none:
            self._doors.create(None)
        else:
            self._form.go()

    def _use(self, typed: str) -> None:
        if self._instead:
            self._doors.new_passphrase(typed)
        else:
            self._doors.create(typed)

    def _arrange_parts(self) -> None:
        words = self._doors.words
        self._form.setVisible(not self._none)
        self._open_words.setVisible(self._none)
        self.none.setVisible(not self._instead)
        self.none.set_words(words.ui("create.keep_passphrase" if self._none else "create.none"))
        go = "create.none_go" if self._none else "create.anyway" if self._weak else "create.go"
        self.go_button.set_words(words.ui(go))
