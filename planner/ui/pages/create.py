"""The page where a person chooses a passphrase, has one made, or goes without."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLayout, QWidget

from planner.ui.doors import Doors
from planner.ui.keeper import Strength
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.notices import Banner, FieldProblem
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel
from planner.ui.shell.card_page import CardPage
from planner.ui.shell.secret_field import SecretField

_JUDGE_AFTER = 250
"""Milliseconds without a new letter before the strength is said."""


class CreatePage(CardPage):
    """For a new plan, or (`instead`) in place of a forgotten passphrase."""

    def __init__(self, doors: Doors, *, instead: bool = False) -> None:
        self._doors, self._instead, self._none = doors, instead, False
        self._weak_shown = ""
        words = doors.words
        self.secret = SecretField(words, words.ui("create.passphrase"), "create.passphrase")
        self.again = SecretField(words, words.ui("create.again"), "create.again", show=False)
        self.secret.show_button.clicked.connect(lambda _checked=False: self._show_both())
        self._strength = PlainLabel("", "small", "muted")
        self._problem, self._again_problem = FieldProblem(self.secret.field), FieldProblem(self.again.field)
        self.make_one = Button(words.ui("create.make_one"), "secondary", icon="sparkles", does=self._make_one, pad=14)
        self.make_one.setObjectName("create.make-one")
        self._made = PlainLabel(words.ui("create.made_one"), "small", "muted")
        self._made.hide()
        self._open_words = Banner("info", f"{words.ui('create.none_text')} {words.ui('create.shared')}", tone="note")
        self.go_button = Button(words.ui("create.go"), "primary", does=self._go, height=48)
        self.go_button.setObjectName("create.go")
        self.go_button.widen()
        self.none = Button(words.ui("create.none"), "quiet", does=self._turn, pad=0)
        self.none.setObjectName("create.none")
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(_JUDGE_AFTER)
        super().__init__(words, self._lines(), width=560)
        self._timer.setParent(self)
        self._timer.timeout.connect(self._judge)
        self.secret.field.textChanged.connect(self._typed)
        self.again.field.textChanged.connect(lambda: self._again_problem.show_problem(""))
        self.secret.field.returnPressed.connect(self.again.field.setFocus)
        self.again.field.returnPressed.connect(self._go)
        self._arrange_parts()

    def first_focus(self) -> QWidget | None:
        """The first field."""
        return self.go_button if self._none else self.secret.field

    def busy(self, *, busy: bool) -> None:
        """Show that the vault is being made; nothing can be pressed twice."""
        for one in (self.secret, self.again, self.make_one, self.go_button, self.none):
            one.setEnabled(not busy)
        if busy:
            self.go_button.set_words(self._doors.words.ui("create.making"))
        else:
            self._arrange_parts()

    def wrong(self) -> None:
        """Nothing can be wrong with a new passphrase."""
        self.busy(busy=False)

    def _lines(self) -> QLayout:
        words = self._doors.words
        title = "unlock.new_passphrase" if self._instead else "create.title"
        self._fields = room(
            down(
                FieldLabel(words.ui("create.passphrase"), self.secret.field),
                6,
                self.secret,
                6,
                self._strength,
                self._problem,
                8,
                flowing(self.make_one),
                4,
                self._made,
                12,
                FieldLabel(words.ui("create.again"), self.again.field),
                6,
                self.again,
                6,
                self._again_problem,
            )
        )
        where = PlainLabel(words.ui("create.where", folder=self._doors.folder), "small", "muted")
        return down(
            Heading(words.ui(title)), 2, PlainLabel(words.ui("create.lead"), "body", "muted"), 18, self._fields,
            self._open_words, 16, self.go_button, 8, across(self.none, None), 8, where,
        )  # fmt: skip

    def _typed(self) -> None:
        self._weak_shown = ""
        self._problem.show_problem("")
        self._made.hide()
        self.trouble.hide()
        self._arrange_parts()
        self._timer.start()

    def _judge(self) -> None:
        typed = self.secret.text()
        if not typed:
            self._strength.setText("")
            return
        self._doors.judge(typed, lambda strength: self._judged(typed, strength))

    def _judged(self, typed: str, strength: Strength) -> None:
        if typed != self.secret.text():
            return
        sentence = self._doors.words.ui(f"create.strength_{strength.score}")
        self._strength.setText(sentence)
        self.secret.field.setAccessibleDescription(sentence)

    def _show_both(self) -> None:
        self.again.reveal(shown=self.secret.field.echoMode() == self.secret.field.EchoMode.Normal)

    def _make_one(self) -> None:
        self._doors.four_words(self._made_one)

    def _made_one(self, passphrase: str) -> None:
        for one in (self.secret, self.again):
            one.field.setText(passphrase)
            one.reveal(shown=True)
        self._made.show()
        self.go_button.setFocus()

    def _turn(self) -> None:
        self._none = not self._none
        self._arrange_parts()
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _go(self) -> None:
        words, typed = self._doors.words, self.secret.text()
        if self._none:
            self._doors.create(None)
        elif not typed:
            self._problem.show_problem(words.ui("create.empty"))
            self.secret.field.setFocus()
        elif typed != self.again.text():
            self._again_problem.show_problem(words.ui("create.not_the_same"))
            self.again.field.setFocus()
        elif self._weak_shown == typed:
            self._use(typed)
        else:
            self._doors.judge(typed, lambda strength: self._use_if_strong(typed, strength))

    def _use_if_strong(self, typed: str, strength: Strength) -> None:
        if typed != self.secret.text():
            return
        if not strength.weak:
            self._use(typed)
            return
        words = self._doors.words
        why = [words.ui(f"create.strength_{strength.score}"), *(words.ui(key) for key in strength.reasons)]
        self._weak_shown = typed
        self._strength.setText("")
        self._problem.show_problem(" ".join(dict.fromkeys(why)))
        self._arrange_parts()

    def _use(self, typed: str) -> None:
        if self._instead:
            self._doors.new_passphrase(typed)
        else:
            self._doors.create(typed)

    def _arrange_parts(self) -> None:
        words = self._doors.words
        self._fields.setVisible(not self._none)
        self._open_words.setVisible(self._none)
        self.none.setVisible(not self._instead)
        self.none.set_words(words.ui("create.keep_passphrase" if self._none else "create.none"))
        go = "create.none_go" if self._none else "create.anyway" if self._weak_shown else "create.go"
        self.go_button.set_words(words.ui(go))
