"""The first page of all: what this is, four ways to begin, and text size, colours and nation at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.theme import S
from planner.ui.kit.tiles import Tile

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from planner.ui.doors import Doors
    from planner.ui.kit.notices import Banner
    from planner.ui.shell.comfort_card import ComfortCard
    from planner.ui.verbs import Foot
    from planner.words import Words

LATER: Final = 262
"""Pixels at 100 % kept free for the card that is made after the first painting."""


class WelcomePage(QWidget):
    """Two halves beside each other, or one under the other when the window is narrow."""

    def __init__(self, doors: Doors) -> None:
        super().__init__()
        self._doors, self._compact = doors, False
        words = doors.words
        self._notice: Banner | None = None
        self._comfortable: ComfortCard | None = None
        self._later = QWidget()
        self._later.setMinimumHeight(S(LATER))
        self._later.setLayout(down())
        self.start = _tile(words, "start", "pen-line", lambda: self._go("create"), strong=True)
        self._left = room(self._promises(words))
        self._right = room(self._ways(words))
        self._halves: Line = across((self._left, 52), (self._right, 48))
        page = room(self._halves)
        self._scroll = Scroll(page)
        self.setLayout(down(self._scroll))

    def foot(self) -> Foot | None:
        """No steps."""
        return None

    def first_focus(self) -> QWidget | None:
        """The first way to begin."""
        return self.start

    def refresh(self) -> None:
        """Stand as the settings are now."""
        if self._comfortable is not None:
            self._comfortable.show_preferences()

    def leaving(self) -> None:
        """Nothing of a plan is typed here."""

    def seam(self) -> int | None:
        """Where the lighter half begins, in the window's pixels; None when there is only one column."""
        if self._compact:
            return None
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        half = self._left if mirrored else self._right
        return half.mapTo(self.window(), QPoint(0, 0)).x()

    def arrange(self, *, compact: bool) -> None:
        """One column in a narrow window."""
        self._compact = compact
        way = QBoxLayout.Direction.TopToBottom if compact else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self._halves.setAlignment(Qt.AlignmentFlag.AlignTop if compact else Qt.AlignmentFlag(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The window paints the lighter half anew."""
        super().resizeEvent(event)
        self.window().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the first picture stands, the rest of the page is made."""
        super().paintEvent(event)
        if self._comfortable is None:
            QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        layout = self._later.layout()
        if self._comfortable is None and layout is not None:
            from planner.ui.shell.comfort_card import ComfortCard

            self._comfortable = ComfortCard(self._doors)
            self._later.setMinimumHeight(0)
            layout.addWidget(self._comfortable)

    def tell_words(self, sentence: str) -> None:
        """Say one calm sentence, or nothing."""
        if self._notice is None:
            from planner.ui.kit.notices import Banner  # a start that goes well says nothing

            self._notice = Banner("circle-alert", "", tone="note")
            self._said.put(self._notice)
        self._notice.show_words(sentence)
        self._notice.setVisible(bool(sentence))

    def _promises(self, words: Words) -> Line:
        title = down(Heading(words.ui("welcome.title"), "huge"), edges=(0, 0, 28, 0))
        lines = down(None, title, 26, edges=(64, 8, 44, 8))
        for key, icon in (("private", "lock"), ("pace", "sprout"), ("keep", "printer")):
            text = down(
                PlainLabel(words.ui(f"welcome.{key}"), "strong"), 3,
                PlainLabel(words.ui(f"welcome.{key}_text"), "body", "muted"),
            )  # fmt: skip
            mark = Icon(icon, "on_soft", size=20, ground="soft", pad=9)
            lines.put(across((mark, 0, Qt.AlignmentFlag.AlignTop), (text, 1), gap=14))
            lines.put(22)
        for key in ("age", "not_yet_reviewed"):
            if key == "age" or not words.clinically_reviewed:
                lines.put(PlainLabel(words.ui(f"welcome.{key}"), "small", "muted"))
        lines.put(None)
        return lines

    def _go(self, page: str) -> None:
        from planner.ui.verbs import Place  # nobody goes anywhere before the first painting

        self._doors.go(Place(page))

    def _ways(self, words: Words) -> Line:
        doors = self._doors
        tiles = (
            self.start,
            _tile(words, "open", "folder-open", doors.open_other),
            _tile(words, "worker", "briefcase", lambda: self._go("worker")),
            _tile(words, "paper_only", "printer", doors.paper_only),
        )
        self._said = down()
        lines = down(None, self._said, Heading(words.ui("welcome.how"), "h2"), 10, edges=(44, 2, 44, 6))
        for tile in tiles:
            lines.put(tile)
            lines.put(8)
        lines.put(4)
        lines.put(self._later)
        lines.put(None)
        return lines


def _tile(words: Words, key: str, icon: str, does: Callable[[], object], *, strong: bool = False) -> Tile:
    title, text = words.ui(f"welcome.{key}"), words.ui(f"welcome.{key}_text")
    inside = across(
        Icon(icon, "accent", size=22), (down(PlainLabel(title, "strong"), 3, PlainLabel(text, "small")), 1),
        Icon("chevron-right", "muted", size=18), edges=(18, 10, 16, 10), gap=16,
    )  # fmt: skip
    tile = Tile(inside, f"{title}. {text}", does=does, border="control" if strong else "line")
    tile.setObjectName(f"welcome.{key.replace('_', '-')}")
    return tile
