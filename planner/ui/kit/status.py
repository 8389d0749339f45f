"""Whether what was written is on the disk, and the bar that gives back what was taken away."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import across
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.voice import Speaks, as_role, say

Saving: TypeAlias = Literal["saved", "saving", "trouble"]
_LOOKS: Final[dict[str, tuple[str, str, str]]] = {
    "saved": ("check", "accent", "muted"),
    "saving": ("pen-line", "muted", "muted"),
    "trouble": ("circle-alert", "warm", "ink"),
}
_SENTENCES: Final = {"saved": "save.saved", "saving": "save.saving", "trouble": "save.not_saved"}
_UNDO_STAYS: Final = 20_000  # ms


class SaveStatus(QWidget):
    """Says where the last change stands. Only trouble and its end are said aloud. `brief` uses few words."""

    def __init__(self, words: Speaks, *, brief: bool = False) -> None:
        super().__init__()
        self._speaks, self._brief, self._state, self._troubled = words, brief, "saved", False
        self._icon = Icon("check", "accent", size=16)
        self._words = PlainLabel("", "small", "muted", wrap=False)
        self.setLayout(across(self._icon, self._words, gap=6))
        as_role(self, QAccessible.Role.StatusBar)
        self.show_state("saved")

    @property
    def state(self) -> str:
        """Saved, saving or trouble."""
        return self._state

    def show_state(self, state: Saving, sentence: str = "") -> None:
        """Shows a state, perhaps in a sentence of its own."""
        self._state = state
        key = "kit.saved_brief" if self._brief and state == "saved" else _SENTENCES[state]
        shown = sentence or self._speaks.ui(key)
        icon, tint, ink = _LOOKS[state]
        self._icon.show_icon(icon, tint)
        self._words.set_ink(ink, "smallstrong" if state == "trouble" else "small")
        self._words.setText(shown)
        self.setAccessibleName(shown)
        if state == "trouble" and not self._troubled:
            say(self, shown)
        elif state == "saved" and self._troubled:
            say(self, self._speaks.ui("save.back"))
        self._troubled = state == "trouble" or (self._troubled and state == "saving")

    def set_brief(self, brief: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Uses fewer words, or more."""
        self._brief = brief
        if self._state != "trouble":
            self.show_state("saved" if self._state == "saved" else "saving")


class UndoBar(Panel):
    """Gives back what was taken away. Stays until the next change, or 20 seconds without the focus on it."""

    undo = Signal()

    def __init__(self, words: Speaks) -> None:
        self._said = PlainLabel("", "body", "bg")
        self.button = Button(words.ui("undo.undo"), "inverse", icon="undo-2", height=40, pad=12)
        super().__init__(across((self._said, 1), self.button, edges=(18, 6, 8, 6), gap=8), fill="ink", border="")
        self.button.clicked.connect(lambda _checked=False: self._give_back())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_UNDO_STAYS)
        self._timer.timeout.connect(self._leave)
        self.hide()

    def offer(self, sentence: str, said: str = "") -> None:
        """Shows what was taken away, with Undo; `said` is what a screen reader says instead."""
        self._said.setText(sentence)
        self.show()
        self._timer.start()
        say(self, said or sentence)

    def dismiss(self) -> None:
        """Goes, because something else changed."""
        self._timer.stop()
        self.hide()

    def _give_back(self) -> None:
        self.dismiss()
        self.undo.emit()

    def _leave(self) -> None:
        if self.button.hasFocus():
            self._timer.start()
        else:
            self.hide()
