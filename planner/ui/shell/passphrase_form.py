"""The form for a new passphrase: typed twice, or made; said kindly how strong it is; a weak one asked for once more."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from planner.ui.keeper import Strength
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel, PlainLabel
from planner.ui.shell.secret_field import SecretField
from planner.words import Words

_JUDGE_AFTER = 250
"""Milliseconds without a new letter before the strength is said."""


class Judge(Protocol):
    """Who knows strong passphrases from weak ones."""

    def judge(self, passphrase: str, told: Callable[[Strength], None]) -> None:
        """How strong a passphrase is."""

    def four_words(self, told: Callable[[str], None]) -> None:
        """A passphrase of four random words."""


class PassphraseForm(QWidget):
    """`used` hears the passphrase once it is typed twice and strong, or weak and pressed again.

    `weak_turned` hears whether the next press uses a weak one anyway.
    """

    def __init__(
        self, words: Words, judge: Judge, *, used: Callable[[str], None], weak_turned: Callable[[bool], None]
    ) -> None:
        super().__init__()
        self._words, self._judge, self._used, self._weak_turned = words, judge, used, weak_turned
        self._weak_shown = ""
        self.secret = SecretField(words, words.ui("create.passphrase"), "create.passphrase")
        self.again = SecretField(words, words.ui("create.again"), "create.again", show=False)
        self.secret.show_button.clicked.connect(lambda _checked=False: self._show_both())
        self._strength = PlainLabel("", "small", "muted")
        self._problem, self._again_problem = FieldProblem(self.secret.field), FieldProblem(self.again.field)
        self.make_one = Button(words.ui("create.make_one"), "secondary", icon="sparkles", does=self._make_one, pad=14)
        self.make_one.setObjectName("create.make-one")
        self._made = PlainLabel(words.ui("create.made_one"), "small", "muted")
        self._made.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_JUDGE_AFTER)
        self._timer.timeout.connect(self._say_strength)
        self._lay_out()
        self.secret.field.textChanged.connect(self._typed)
        self.again.field.textChanged.connect(lambda: self._again_problem.show_problem(""))
        self.secret.field.returnPressed.connect(self.again.field.setFocus)
        self.again.field.returnPressed.connect(self.go)

    def clear(self) -> None:
        """Forget what was typed."""
        for one in (self.secret, self.again):
            one.clear()
            one.reveal(shown=False)

    def go(self) -> None:
        """Use what was typed, or say kindly what is missing."""
        words, typed = self._words, self.secret.text()
        if not typed:
            self._problem.show_problem(words.ui("create.empty"))
            self.secret.field.setFocus()
        elif typed != self.again.text():
            self._again_problem.show_problem(words.ui("create.not_the_same"))
            self.again.field.setFocus()
        elif self._weak_shown == typed:
            self._used(typed)
        else:
            self._judge.judge(typed, lambda strength: self._use_if_strong(typed, strength))

    def _lay_out(self) -> None:
        words = self._words
        self.setLayout(
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

    def _typed(self) -> None:
        self._weak_shown = ""
        self._problem.show_problem("")
        self._made.hide()
        self._weak_turned(False)
        self._timer.start()

    def _say_strength(self) -> None:
        typed = self.secret.text()
        if not typed:
            self._strength.setText("")
            return
        self._judge.judge(typed, lambda strength: self._judged(typed, strength))

    def _judged(self, typed: str, strength: Strength) -> None:
        if typed != self.secret.text():
            return
        sentence = self._words.ui(f"create.strength_{strength.score}")
        self._strength.setText(sentence)
        self.secret.field.setAccessibleDescription(sentence)

    def _show_both(self) -> None:
        self.again.reveal(shown=self.secret.field.echoMode() == self.secret.field.EchoMode.Normal)

    def _make_one(self) -> None:
        self._judge.four_words(self._made_one)

    def _made_one(self, passphrase: str) -> None:
        for one in (self.secret, self.again):
            one.field.setText(passphrase)
            one.reveal(shown=True)
        self._made.show()
        self.again.field.setFocus()

    def _use_if_strong(self, typed: str, strength: Strength) -> None:
        if typed != self.secret.text():
            return
        if not strength.weak:
            self._used(typed)
            return
        words = self._words
        why = [words.ui(f"create.strength_{strength.score}"), *(words.ui(key) for key in strength.reasons)]
        self._weak_shown = typed
        self._strength.setText("")
        self._problem.show_problem(" ".join(dict.fromkeys(why)))
        self._weak_turned(True)
