"""A field for a passphrase, with a button that shows what was typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import across
from planner.words import Words

LONGEST = 1000


class SecretField(QWidget):
    """Bullets until Show is pressed. Pasting is welcome; nothing learns what is typed."""

    def __init__(self, words: Words, name: str, object_name: str, *, show: bool = True) -> None:
        super().__init__()
        self._words = words
        self.field = Field(limit=LONGEST)
        self.field.setObjectName(object_name)
        self.field.setAccessibleName(name)
        hints = Qt.InputMethodHint
        self.field.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase | hints.ImhHiddenText
        )
        self.show_button = Button(words.ui("unlock.show"), icon="eye", height=46, pad=13, does=self._turn)
        self.show_button.setObjectName(f"{object_name}.show")
        self.show_button.setVisible(show)
        self.setLayout(across((self.field, 1), self.show_button, gap=8))
        self.setFocusProxy(self.field)
        self.reveal(shown=False)

    def text(self) -> str:
        """What was typed."""
        return self.field.text()

    def clear(self) -> None:
        """Forget what was typed, and how to bring it back."""
        self.field.setText("")

    def reveal(self, *, shown: bool) -> None:
        """Show the letters, or bullets."""
        mode = QLineEdit.EchoMode
        self.field.setEchoMode(mode.Normal if shown else mode.Password)
        self.show_button.set_words(self._words.ui("unlock.hide" if shown else "unlock.show"))
        self.show_button.set_icon("eye-off" if shown else "eye")

    def _turn(self) -> None:
        self.reveal(shown=self.field.echoMode() == QLineEdit.EchoMode.Password)
        self.field.setFocus()
