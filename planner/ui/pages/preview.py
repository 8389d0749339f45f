"""One spare copy: what going back to it would change, said before anything is changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.ports import Trouble, WrongSecret
from planner.ui.alive import while_there
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel
from planner.ui.pages.differences import in_words
from planner.ui.safekeeping import Ahead, Copy
from planner.ui.shell.secret_field import SecretField
from planner.ui.sorry import trouble_words
from planner.ui.verbs import Verbs


class Preview(QWidget):
    """Asks for the passphrase of that day only where the copy was made with another one."""

    def __init__(self, verbs: Verbs, copy: Copy, when: str, *, back: Callable[[], object]) -> None:
        super().__init__()
        self.verbs, self._copy, self._when = verbs, copy, when
        words = verbs.words
        self._secret = ""
        self._told = Banner("circle-alert", "", tone="note")
        self._told.setObjectName("copies.trouble")
        self._told.hide()
        self.field = SecretField(words, words.ui("copies.secret_label"), "copies.secret")
        self.field.field.returnPressed.connect(self._try_secret)
        look = Button(words.ui("copies.secret_go"), "primary", does=self._try_secret)
        look.setObjectName("copies.secret-go")
        self._ask = room(
            down(
                PlainLabel(words.ui("copies.secret")), 8, FieldLabel(words.ui("copies.secret_label"), self.field.field),
                6, self.field, 10, flowing(look),
            )
        )  # fmt: skip
        self._ask.hide()
        self._changes: Line = down(gap=4)
        self.back = Button(words.ui("copies.back"), "plain", icon="arrow-left", does=back, pad=14)
        self.back.setObjectName("copies.back")
        self.keep = Button(words.ui("copies.keep"), "primary", does=back)
        self.keep.setObjectName("copies.keep")
        self.restore = Button(words.ui("copies.restore"), "support", icon="rotate-ccw", does=self._restore)
        self.restore.setObjectName("copies.restore")
        self._choices = flowing(self.keep, self.restore)
        self._choices.hide()
        inside = down(
            Heading(words.ui("copies.preview", when=when), "h2"), 8, self._told, self._ask, self._changes, 14,
            self._choices, edges=(20, 14, 20, 16),
        )  # fmt: skip
        self.setLayout(down(across(self.back, None), 8, Panel(inside)))
        self.back.setFocus(Qt.FocusReason.TabFocusReason)
        self._look()

    def _look(self) -> None:
        self._changes.put(PlainLabel(self.verbs.words.ui("safe.working"), "body", "muted"))
        self.verbs.safe.preview(self._copy, self._secret, while_there(self, self._show))

    def _show(self, ahead: Ahead | Trouble) -> None:
        words = self.verbs.words
        self._changes.clear()
        self._ask.hide()
        self._told.hide()
        if isinstance(ahead, WrongSecret):
            self._ask.show()
            if self._secret:
                self._tell(words.ui("unlock.wrong"))
            self.field.field.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if isinstance(ahead, Trouble):
            self._tell(" ".join(trouble_words(words, ahead)))
            return
        now = self.verbs.session.plan
        told = in_words(words, self.verbs.catalogue, now, ahead.plan, ahead.differences)
        self._changes.put(PlainLabel(words.ui("copies.preview_lead" if told else "copies.same"), "body", "muted"))
        for title, sentences in told:
            self._changes.put(8)
            self._changes.put(PlainLabel(title, "strong"))
            for one in sentences:
                self._changes.put(PlainLabel(one))
        self.restore.setVisible(bool(told))
        self._choices.show()
        self.keep.setFocus(Qt.FocusReason.TabFocusReason)
        self.verbs.say(words.ui("copies.preview_lead" if told else "copies.same"))

    def _try_secret(self) -> None:
        self._secret = self.field.text()
        if self._secret:
            self._look()

    def _restore(self) -> None:
        self._choices.setEnabled(False)
        offer = self.verbs.words.ui("copies.restored", when=self._when)
        verbs = self.verbs

        def done(trouble: Trouble | None) -> None:
            if trouble is None:
                verbs.offer_undo(offer)
                verbs.say(offer)
            else:
                failed(trouble)

        failed = while_there(self, self._failed)
        verbs.safe.restore(self._copy, self._secret, done)

    def _failed(self, trouble: Trouble) -> None:
        self._choices.setEnabled(True)
        self._tell(" ".join(trouble_words(self.verbs.words, trouble)))

    def _tell(self, sentence: str) -> None:
        self._told.show_words(sentence)
        self._told.show()
        self.verbs.say(sentence)
