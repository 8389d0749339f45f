"""What opens under a row of the cover map: what covers one cell or what is missing, and the presses that help."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button, icon_button
from planner.ui.kit.layouts import across, down
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.voice import as_role
from planner.words import Words

Press = tuple[str, str, Callable[[], None]]
"""What one button does: its icon, its words, the deed."""


class CoverPanel(Panel):
    """One open cell. Escape and the cross close it."""

    def __init__(
        self, words: Words, title: str, sentences: Sequence[str], presses: Sequence[Press], closed: Callable[[], None]
    ) -> None:
        self._closed = closed
        self._close = icon_button("x", words.ui("coverage.close", cell=title), closed)
        self._close.setObjectName("coverage.panel.close")
        top = Qt.AlignmentFlag.AlignTop
        body = down(across((Heading(title, "h3"), 1), (self._close, 0, top), gap=8), edges=(16, 8, 10, 14))
        for sentence in sentences:
            body.put(PlainLabel(sentence, "body"))
            body.put(2)
        self._buttons = [self._button(place, one) for place, one in enumerate(presses)]
        if self._buttons:
            body.put(8)
            body.put(flowing(*self._buttons))
        super().__init__(body, fill="raised", border="")
        self.setObjectName("coverage.panel")
        as_role(self, QAccessible.Role.Grouping, title)

    def first_focus(self) -> QWidget:
        """The first thing that helps, or the cross."""
        return self._buttons[0] if self._buttons else self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self._closed()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _button(place: int, press: Press) -> Button:
        icon, said, does = press
        button = Button(said, "secondary", icon=icon, does=does, pad=14)
        button.setObjectName(f"coverage.panel.{place}")
        return button
