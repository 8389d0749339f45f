"""The pages of a finished copy as pictures, one at a time, with their words for those who cannot see them."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ports import Trouble
from planner.ui.alive import while_there
from planner.ui.kit.buttons import icon_button
from planner.ui.kit.layouts import across, down
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S, colour
from planner.ui.kit.voice import as_role
from planner.ui.verbs import Pages, Picture, Verbs

Turn: TypeAlias = Callable[[int], None]
_A4 = 1.4142
_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp})


class PaperPreview(Panel):
    """Shows the very bytes that will be saved; arrows and buttons turn the pages. `width` in pixels at 100 %."""

    def __init__(self, verbs: Verbs, *, width: int) -> None:
        words = verbs.words
        self._verbs, self._pages, self._at = verbs, Pages(b"", ()), 0
        self._sheet = _Sheet(width)
        self._sheet.turned.append(self._turn)
        self._before = icon_button("chevron-left", words.ui("print_page.previous"), lambda: self._turn(-1))
        self._before.setObjectName("print.page-before")
        self._after = icon_button("chevron-right", words.ui("print_page.next"), lambda: self._turn(1))
        self._after.setObjectName("print.page-after")
        self._where = PlainLabel(words.ui("print_page.making"), "small", "muted", wrap=False)
        pager = across(None, self._before, self._where, self._after, None, gap=4)
        super().__init__(down(across(None, self._sheet, None), 6, pager, edges=(12, 16, 12, 6)), fill="side", border="")
        self._show()

    def make(self) -> None:
        """New pages are on their way: what is shown will change."""
        self._where.setText(self._verbs.words.ui("print_page.making"))

    def show_pages(self, pages: Pages) -> None:
        """Shows other pages, at the same place if they have it."""
        self._pages = pages
        self._at = max(0, min(self._at, len(pages.texts) - 1))
        self._show()

    def dress(self) -> None:
        """Draws the page as large as it stands now."""
        self._draw()

    def _turn(self, by: int) -> None:
        if 0 <= self._at + by < len(self._pages.texts):
            self._at += by
            self._show()
            self._verbs.say(self._sheet.accessibleName())

    def _show(self) -> None:
        words, count = self._verbs.words, len(self._pages.texts)
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at + 1 < count)
        if not count:
            self._sheet.describe(words.ui("print_page.making"), "")
            return
        self._where.setText(words.ui("print_page.page_of", page=self._at + 1, pages=count))
        said = words.ui("print_page.preview", page=self._at + 1, pages=count)
        self._sheet.describe(said, self._pages.texts[self._at])
        self._draw()

    def _draw(self) -> None:
        if self._pages.texts:
            pages, number = self._pages, self._at
            wide = round(self._sheet.wide * self.devicePixelRatioF())

            def told(answer: Picture | Trouble) -> None:
                if isinstance(answer, Picture) and pages is self._pages and number == self._at:
                    self._sheet.show_picture(answer)

            self._verbs.page_picture(pages, number, wide, while_there(self, told))


class _Sheet(QWidget):
    """One page, with a hairline round it."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.turned: list[Turn] = []
        self._width, self._ratio = width, _A4
        self._image: QImage | None = None
        self.setObjectName("print.preview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def wide(self) -> int:
        """Its width in pixels."""
        return S(self._width)

    def describe(self, name: str, text: str) -> None:
        """What a screen reader hears: which page it is, and its words."""
        as_role(self, QAccessible.Role.Document, name)
        self.setAccessibleDescription(text)

    def show_picture(self, picture: Picture) -> None:
        """Shows a page."""
        made = QImage(picture.bits, picture.width, picture.height, QImage.Format.Format_RGB32)
        self._image = made.copy()
        self._ratio = picture.height / max(1, picture.width)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A page as wide as it was asked to be."""
        return QSize(self.wide, round(self.wide * self._ratio))

    def minimumSizeHint(self) -> QSize:
        """As its size."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys turn the pages."""
        step = 1 if event.key() in _ON else -1 if event.key() in _BACK else 0
        if step and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            for told in self.turned:
                told(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page, or blank paper while it is made."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._image is not None:
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._image)
        painter.setPen(colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
