"""Where a person adds something in their own words: a field and Add; Enter adds and stays."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import LINE_LIMIT, Field
from planner.ui.kit.layouts import Line, across, down
from planner.ui.kit.text import FieldLabel
from planner.ui.kit.theme import S
from planner.ui.kit.voice import Speaks


class AddField(QWidget):
    """A labelled line with Add. `added` tells the words, trimmed at their ends; blank words are never told."""

    added = Signal(str)

    def __init__(
        self, words: Speaks, label: str, *, example: str = "", hint: str = "", limit: int = LINE_LIMIT
    ) -> None:
        super().__init__()
        self.field = Field(example=example, limit=limit)
        self.field.setAccessibleName(label)
        self.field.setAccessibleDescription(hint)
        self.field.returnPressed.connect(self._add)
        self.button = Button(
            words.ui("section.add"), icon="plus", height=46, name=words.ui("section.add_named", name=label)
        )
        self.button.clicked.connect(lambda _checked=False: self._add())
        self._line = across((self.field, 1), (self.button, 0, Qt.AlignmentFlag.AlignLeading), gap=8)
        self.setLayout(down(FieldLabel(label, self.field), 6, self._line))
        self.setFocusProxy(self.field)

    def set_name(self, object_name: str) -> None:
        """Names the field `….text` and the button `….add`."""
        self.field.setObjectName(f"{object_name}.text")
        self.button.setObjectName(f"{object_name}.add")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Add goes under the field where the example would be cut off beside it."""
        beside = event.size().width() - self.button.natural_width() - S(8)
        fits = beside >= self.field.example_width()
        self._line.setDirection(Line.Direction.LeftToRight if fits else Line.Direction.TopToBottom)
        super().resizeEvent(event)

    def _add(self) -> None:
        words = self.field.text().strip()
        self.field.setFocus()
        if words:
            self.field.clear()
            self.added.emit(words)
