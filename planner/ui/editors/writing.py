"""The editors of free words: one line, or several that grow."""

import unicodedata

from PySide6.QtWidgets import QWidget

from planner.plan.fields import SHORT_LIMIT, TEXT_LIMIT, Value
from planner.ui.editors.editor import Editor
from planner.ui.kit.fields import Field, GrowingField
from planner.ui.kit.layouts import down


class LineEditor(Editor):
    """One line of words. Every letter is told, so that autosave sees it."""

    def __init__(self, *, example: str = "", limit: int = SHORT_LIMIT) -> None:
        super().__init__()
        self.field = Field(example=example, limit=limit)
        self.field.written.connect(lambda _text: self._tell())
        self.setLayout(down(self.field))
        self.setFocusProxy(self.field)

    @property
    def control(self) -> QWidget:
        """The line."""
        return self.field

    def show_value(self, value: Value | None) -> None:
        """Shows the words, unless they stand there already in another Unicode spelling."""
        words = value if isinstance(value, str) else ""
        if not same_words(self.field.text(), words):
            self.field.show_words(words)
            self.field.setCursorPosition(0)

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the line."""
        self.field.setObjectName(object_name)
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(about)

    def _tell(self) -> None:
        self.answered.emit(self.field.text() or None)


class LongEditor(Editor):
    """Several lines of words, growing with them. `one_thought` takes no line breaks from the keyboard."""

    def __init__(
        self,
        *,
        example: str = "",
        limit: int = TEXT_LIMIT,
        lines: int = 3,
        one_thought: bool = False,
        role: str = "body",
        framed: bool = True,
    ) -> None:
        super().__init__()
        self.field = GrowingField(
            example=example, limit=limit, lines=lines, one_line=one_thought, role=role, framed=framed
        )
        self.field.edited.connect(self._tell)
        self.setLayout(down(self.field))
        self.setFocusProxy(self.field)

    @property
    def control(self) -> QWidget:
        """The text."""
        return self.field.lines

    def show_value(self, value: Value | None) -> None:
        """Shows the words, unless they stand there already in another Unicode spelling."""
        words = value if isinstance(value, str) else ""
        if not same_words(self.field.text(), words):
            self.field.set_text(words)

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the text."""
        self.control.setObjectName(object_name)
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(about)

    def _tell(self) -> None:
        self.answered.emit(self.field.text() or None)


def same_words(shown: str, stored: str) -> bool:
    """Whether two texts are the same but for how their accents are stored (stored text is NFC)."""
    return shown == stored or unicodedata.normalize("NFC", shown) == unicodedata.normalize("NFC", stored)
