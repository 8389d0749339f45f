"""The page that opens a locked plan: with the passphrase, with the recovery code, or with one press."""

from PySide6.QtWidgets import QWidget

from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel
from planner.ui.shell.card_page import CardPage
from planner.ui.shell.secret_field import SecretField
from planner.ui.verbs import Place


class UnlockPage(CardPage):
    """Never counts attempts, and never says more than that something did not match."""

    help_note = True

    def __init__(self, doors: Doors, *, asks: bool) -> None:
        words = doors.words
        self._doors, self._asks, self._by_code = doors, asks, False
        self._heading = Heading(words.ui("unlock.title"))
        self._lead = PlainLabel("", "body", "muted")
        self.secret = SecretField(words, words.ui("unlock.passphrase"), "unlock.passphrase")
        self.secret.field.returnPressed.connect(self._open)
        self.code = Field(limit=200)
        self.code.setObjectName("unlock.code")
        self.code.setAccessibleName(words.ui("unlock.recovery"))
        self.code.returnPressed.connect(self._open)
        self._problem = FieldProblem(self.secret.field)
        self._code_problem = FieldProblem(self.code)
        self._secret_part = room(
            down(FieldLabel(words.ui("unlock.passphrase"), self.secret.field), 6, self.secret, 6, self._problem)
        )
        self._code_part = room(
            down(FieldLabel(words.ui("unlock.recovery"), self.code), 6, self.code, 6, self._code_problem)
        )
        self.open_button = Button(words.ui("unlock.open"), "primary", does=self._open, height=48)
        self.open_button.setObjectName("unlock.open")
        self.open_button.widen()
        self.forgotten = Button(words.ui("unlock.forgotten"), "quiet", does=self._turn, pad=0)
        self.forgotten.setObjectName("unlock.forgotten")
        self.own = Button(words.ui("unlock.own"), "quiet", does=doors.begin_again, pad=0)
        self.own.setObjectName("unlock.own")
        self.own.setVisible(doors.visiting)
        inside = down(
            across(Icon("lock", "on_soft", size=22, ground="soft", pad=11), None), 14,
            self._heading, self._lead, 22, self._secret_part, self._code_part, 10, self.open_button, 8,
            across(self.forgotten, None), across(self.own, None),
        )  # fmt: skip
        super().__init__(words, inside)
        self._arrange_parts()

    def first_focus(self) -> QWidget | None:
        """The field, or the one button."""
        if not self._asks:
            return self.open_button
        return self.code if self._by_code else self.secret.field

    def busy(self, *, busy: bool) -> None:
        """Show that it is opening; nothing can be pressed twice."""
        for one in (self.secret, self.code, self.open_button, self.forgotten):
            one.setEnabled(not busy)
        self.open_button.set_words(self._doors.words.ui("unlock.opening" if busy else "unlock.open"))

    def wrong(self) -> None:
        """Say that it did not match, and let the person try again."""
        self.busy(busy=False)
        words = self._doors.words
        if self._by_code:
            self._code_problem.show_problem("")
            self._code_problem.show_problem(words.ui("unlock.wrong_recovery"))
            self.code.selectAll()
            self.code.setFocus()
            return
        self._problem.show_problem("")
        self._problem.show_problem(words.ui("unlock.wrong"))
        self.secret.field.selectAll()
        self.secret.field.setFocus()

    def _open(self) -> None:
        self.tell_words("")
        if not self._asks:
            self._doors.unlock(None)
        elif self._by_code and self.code.text().strip():
            self._doors.unlock_with_code(self.code.text())
        elif not self._by_code and self.secret.text():
            self._doors.unlock(self.secret.text())

    def _turn(self) -> None:
        self._by_code = not self._by_code
        self._arrange_parts()
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _arrange_parts(self) -> None:
        words = self._doors.words
        self._secret_part.setVisible(self._asks and not self._by_code)
        self._code_part.setVisible(self._asks and self._by_code)
        self.forgotten.setVisible(self._asks)
        self.forgotten.set_words(words.ui("unlock.with_passphrase" if self._by_code else "unlock.forgotten"))
        self._heading.setText(words.ui("unlock.forgotten_title" if self._by_code else "unlock.title"))
        lead = "unlock.forgotten_lead" if self._by_code else "unlock.lead" if self._asks else "unlock.no_passphrase"
        self._lead.setText(words.ui(lead))


class HiddenPage(CardPage):
    """What stands after Hide now: one field and a button for help, and nothing that tells what this is."""

    def __init__(self, doors: Doors, *, asks: bool) -> None:
        words = doors.words
        self._doors, self._asks = doors, asks
        self.secret = SecretField(words, words.ui("unlock.passphrase"), "unlock.passphrase", show=False)
        self.secret.field.returnPressed.connect(self._open)
        self._problem = FieldProblem(self.secret.field)
        name = words.ui("unlock.open_plain")
        self.open_button = Button("" if asks else name, "secondary", icon="arrow-right", name=name, height=46)
        self.open_button.clicked.connect(lambda _checked=False: self._open())
        self.open_button.setObjectName("unlock.open")
        self.help_button = Button(words.ui("unlock.help"), "secondary", does=lambda: doors.go(Place("struggling")))
        self.help_button.setObjectName("shell.struggling.hidden")
        line = across((self.secret, 1), self.open_button, gap=8) if asks else across(self.open_button, None)
        super().__init__(words, down(line, 4, self._problem, 10, across(self.help_button, None)), width=420)

    def first_focus(self) -> QWidget | None:
        """The field, or the one button."""
        return self.secret.field if self._asks else self.open_button

    def busy(self, *, busy: bool) -> None:
        """Nothing can be pressed twice."""
        self.secret.setEnabled(not busy)
        self.open_button.setEnabled(not busy)

    def wrong(self) -> None:
        """Say that it did not match."""
        self.busy(busy=False)
        self._problem.show_problem("")
        self._problem.show_problem(self._doors.words.ui("unlock.wrong"))
        self.secret.field.selectAll()
        self.secret.field.setFocus()

    def _open(self) -> None:
        if not self._asks:
            self._doors.unlock(None)
        elif self.secret.text():
            self._doors.unlock(self.secret.text())
