"""Calm notices: a banner, a gentle problem with a field, an empty list, and the bar before what cannot be undone."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across, down
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.voice import as_role, say

Tone: TypeAlias = Literal["note", "soft", "warm_soft"]
_INKS: Final[dict[str, str]] = {"note": "on_note", "soft": "on_soft", "warm_soft": "on_warm_soft"}


class Banner(Panel):
    """A fact that stays on the page: amber for what needs attention, green for good to know, clay for danger."""

    def __init__(self, icon: str, words: str, *, tone: Tone = "note", action: QWidget | None = None) -> None:
        ink = _INKS[tone]
        self.words = PlainLabel(words, "body", ink)
        line = across((Icon(icon, ink), 0, Qt.AlignmentFlag.AlignTop), (self.words, 1), edges=(16, 12, 12, 12), gap=12)
        if action is not None:
            line.put((action, 0, Qt.AlignmentFlag.AlignVCenter))
        super().__init__(line, fill=tone, border="")
        as_role(self, QAccessible.Role.AlertMessage if tone == "note" else QAccessible.Role.Note, words)

    def show_words(self, words: str) -> None:
        """Says something else."""
        self.words.setText(words)
        self.setAccessibleName(words)


class FieldProblem(QWidget):
    """A sentence under a field that lets the person go on; it also becomes the field's description."""

    def __init__(self, field: QWidget, about: str = "") -> None:
        super().__init__()
        self._field, self._about = field, about
        self._words = PlainLabel("", "small")
        self.setLayout(
            across((Icon("circle-alert", "warm", size=17), 0, Qt.AlignmentFlag.AlignTop), (self._words, 1), gap=8)
        )
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said now, or nothing."""
        return self._words.text()

    def set_about(self, about: str) -> None:
        """What describes the field when there is no problem."""
        self._about = about
        if not self.sentence:
            self._field.setAccessibleDescription(about)

    def show_problem(self, sentence: str) -> None:
        """Says what is odd, or nothing."""
        if sentence == self.sentence:
            return
        self._words.setText(sentence)
        self._field.setAccessibleDescription(sentence or self._about)
        self.setVisible(bool(sentence))
        if sentence:
            say(self._field, sentence)


class EmptyState(Panel):
    """What stands where nothing does yet: an icon, a heading and a friendly sentence."""

    def __init__(self, icon: str, title: str, sentence: str, *, action: QWidget | None = None) -> None:
        body = down(
            across(None, Icon(icon, "on_soft", size=26, ground="soft", pad=13), None),
            12,
            PlainLabel(title, "strong", centred=True),
            2,
            PlainLabel(sentence, "body", "muted", centred=True),
            edges=(20, 22, 20, 22),
        )
        if action is not None:
            body.put(12)
            body.put(across(None, action, None))
        super().__init__(body, fill="", border="control", dashed=True)


class ConfirmBar(Panel):
    """Asks once more before something that cannot be undone. The safe choice has the focus."""

    kept = Signal()
    confirmed = Signal()

    def __init__(self, question: str, *, keep: str, go_on: str) -> None:
        self.keep = Button(keep, "primary")
        self.go_on = Button(go_on, "support")
        super().__init__(
            down(PlainLabel(question, "strong", "on_note"), 10, flowing(self.keep, self.go_on), edges=(18, 14, 18, 14)),
            fill="note",
            border="",
        )
        as_role(self, QAccessible.Role.AlertMessage, question)
        self.keep.clicked.connect(lambda _checked=False: self.kept.emit())
        self.go_on.clicked.connect(lambda _checked=False: self.confirmed.emit())

    def ask(self) -> None:
        """Shows itself and puts the focus on the safe choice."""
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
