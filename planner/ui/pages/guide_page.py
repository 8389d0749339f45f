"""The user guide in the window: opens at the page for where the person was, and needs no network."""

from collections.abc import Iterable
from functools import partial
from typing import Final, cast

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
    QTextImageFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from planner import guide_pages
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Flow, down, room
from planner.ui.kit.panels import Ground
from planner.ui.kit.scrolling import Bar, Scroll
from planner.ui.kit.text import Heading
from planner.ui.kit.theme import S, colour, font
from planner.ui.verbs import Foot, FrontVerbs, Place, Step

_WIDTH: Final = 680
_HEADINGS: Final = {1: "h1", 2: "h2"}


class Reading(QTextBrowser):
    """One page of the guide: a column to read, with its pictures as wide as the column at most."""

    def __init__(self) -> None:
        super().__init__()
        self._page = ""
        self.setObjectName("guide.text")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(Bar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setSearchPaths([str(guide_pages.folder())])

    def show_page(self, page: str) -> None:
        """Shows a page from its top."""
        self._page = page
        self.setAccessibleName(guide_pages.title(page))
        self.dress()
        self.verticalScrollBar().setValue(0)

    def dress(self) -> None:
        """Takes the letters and colours of the look worn now."""
        if not self._page:
            return
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, colour("bg"))
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        palette.setColor(QPalette.ColorRole.Link, colour("accent"))
        self.setPalette(palette)
        document = self.document()
        document.setDefaultFont(font("body"))
        document.setDocumentMargin(0)
        self.setMarkdown(guide_pages.text(self._page))
        block = document.begin()
        while block.isValid():
            self._dress_block(block)
            block = block.next()
        for table in document.rootFrame().childFrames():
            if isinstance(table, QTextTable):
                around = table.format()
                around.setCellPadding(S(6))
                around.setBorderBrush(colour("line"))
                table.setFormat(around)
        self._fit_pictures()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in the middle."""
        side = max(S(24), (self.width() - S(_WIDTH)) // 2)
        self.setViewportMargins(side, S(10), side, S(10))
        super().resizeEvent(event)
        self._fit_pictures()

    def _dress_block(self, block: QTextBlock) -> None:
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        room_around = QTextBlockFormat()
        room_around.setTopMargin(S(22 if level == 2 else 4))
        room_around.setBottomMargin(S(10 if level or block.textList() is None else 4))
        if not any(one.charFormat().isImageFormat() for one in _fragments(block)):
            room_around.setLineHeight(120.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(room_around)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = QTextCharFormat()
            letters.setFont(font(_HEADINGS.get(level, "h3")))
            cursor.mergeCharFormat(letters)

    def _fit_pictures(self) -> None:
        document, most = self.document(), self.viewport().width()
        block = document.begin()
        while block.isValid():
            for fragment in _fragments(block):
                found = fragment.charFormat()
                if found.isImageFormat():
                    self._fit(fragment.position(), found.toImageFormat(), min(most, S(_WIDTH)))
            block = block.next()

    def _fit(self, position: int, image: QTextImageFormat, width: int) -> None:
        if round(image.width()) == width:
            return
        image.setWidth(width)
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(image)


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    return [one.fragment() for one in cast("Iterable[QTextBlock.iterator]", block)]


class GuidePage(QWidget):
    """The guide, with all its pages to choose from: beside it where there is room, else above it when asked for."""

    def __init__(self, verbs: FrontVerbs) -> None:
        super().__init__()
        self.verbs = verbs
        self._page = guide_pages.PAGES[0]
        self._reading = Reading()
        self._reading.anchorClicked.connect(self._follow)
        self._rail: Ground | None = None
        self._choices: list[tuple[str, Button]] = []
        self._all = Button(verbs.words.ui("guide.all"), "quiet", icon="list", pad=8, height=40, does=self._turn)
        self._all.setObjectName("guide.all")
        self._list = down(edges=(20, 4, 20, 14), gap=1)
        self._above = Scroll(room(self._list))
        self._above.hide()
        self.setLayout(
            down(room(down(room(Flow(self._all)), edges=(20, 8, 20, 0))), (self._above, 1), (self._reading, 1))
        )
        self.open_page(self._page)

    def rail(self) -> QWidget | None:
        """All pages, to stand beside this one."""
        if self._rail is None:
            inside = down(Heading(self.verbs.words.ui("guide.title"), "h2"), 6, edges=(14, 16, 8, 8), gap=1)
            for button in self._buttons("guide.page"):
                button.widen()
                inside.put(button)
            inside.put(None)
            self._rail = Ground("side", down(Scroll(room(inside))))
            self._mark()
        return self._rail

    def arrange(self, *, compact: bool) -> None:
        """Beside or above."""
        self._all.setVisible(compact or self._rail is None)
        if self._all.isHidden():
            self._choose(chosen=True)

    def open_page(self, page: str) -> None:
        """Shows one page and says its name."""
        self._show(page)
        self.verbs.say(guide_pages.title(page))

    def show_place(self, place: Place) -> None:
        """Shows the page that `place.field` names."""
        if place.field in guide_pages.PAGES:
            self._show(place.field)

    def foot(self) -> Foot | None:
        """Back to where the person was."""
        return Foot(back=Step(self.verbs.words.ui("struggling.back_locked"), self.verbs.back_to))

    def first_focus(self) -> QWidget | None:
        """The text, so that the arrows scroll it."""
        return self._reading

    def refresh(self) -> None:
        """Nothing of the plan stands here."""

    def leaving(self) -> None:
        """Nothing is typed here."""

    def _follow(self, address: QUrl) -> None:
        page = address.path().removesuffix(".md")
        if page in guide_pages.PAGES:
            self.open_page(page)

    def _show(self, page: str) -> None:
        self._page = page
        self._reading.show_page(page)
        self._choose(chosen=True)
        self._mark()

    def _mark(self) -> None:
        for page, button in self._choices:
            button.set_chosen(page == self._page)

    def _turn(self) -> None:
        if self._list.isEmpty():
            for button in self._buttons("guide.choice"):
                button.widen()
                self._list.put(button)
            self._list.put(None)
            self._mark()
        self._choose(chosen=not self._above.isHidden())

    def _choose(self, *, chosen: bool) -> None:
        self._above.setHidden(chosen)
        self._reading.setVisible(chosen)

    def _buttons(self, name: str) -> list[Button]:
        made = []
        for page in guide_pages.PAGES:
            button = Button(
                guide_pages.title(page), "nav", pad=12, height=40, role="nav", start=True,
                does=partial(self.open_page, page),
            )  # fmt: skip
            button.setObjectName(f"{name}.{page}")
            made.append(button)
            self._choices.append((page, button))
        return made
