"""What every part that can be pressed shares: literal words, a name, Enter and Space, and a height that follows its width."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from planner.ui.kit.lettering import Lettering
from planner.ui.kit.mirroring import stands

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_MOST_LAID = 4
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Pressable(QAbstractButton):
    """A painted button. Its words are painted as they are: & and <b> mean nothing.

    Subclasses draw in `draw` and say in `height_at` how high they are at a width, in pixels.
    """

    radius = 10
    enter_presses = True

    def __init__(
        self, words: str, *, name: str = "", about: str = "", does: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self._words, self._named = words, name
        self._width: int | None = None
        self._known = False
        self._letterings: dict[tuple[str, str, int, float, Qt.AlignmentFlag], Lettering] = {}
        self.toggled.connect(self._turned)
        self.setAccessibleName(name or words)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if does is not None:
            self.clicked.connect(lambda _checked=False: does())

    @property
    def words(self) -> str:
        """The words on it."""
        return self._words

    def set_words(self, words: str, *, name: str = "") -> None:
        """Shows other words; the name is `name`, or the words."""
        self._words, self._named = words, name
        self.setAccessibleName(name or words)
        self.updateGeometry()
        self.update()

    def lettered(self, font: QFont, width: int, align: Qt.AlignmentFlag, lead: float = 0) -> Lettering:
        """Its words laid out; measuring and drawing ask for the same ones again and again."""
        key = (self._words, font.key(), width, lead, align)
        found = self._letterings.get(key)
        if found is None:
            if len(self._letterings) >= _MOST_LAID:
                self._letterings.clear()
            found = self._letterings[key] = Lettering(self._words, font, width, lead=lead, align=align)
        return found

    def setChecked(self, checked: bool) -> None:  # noqa: FBT001 -- Qt's own setter
        """Shows it picked, or not; nobody pressed it."""
        before, self._known = self._known, True
        super().setChecked(checked)
        self._known = before

    def nextCheckState(self) -> None:
        """A press is on its way and will be told."""
        before, self._known = self._known, True
        super().nextCheckState()
        self._known = before

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self._width = None
        self._letterings.clear()
        self.updateGeometry()

    def widen(self) -> None:
        """Takes all the width there is."""
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def natural_width(self) -> int:
        """How wide it is when its words stand in one line, in pixels."""
        raise NotImplementedError

    def height_at(self, width: int) -> int:
        """How high it is at a width, in pixels."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draws it."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:
        """Words wrap when they must."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As `height_at`."""
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        """One line wide; as high as it is at the width it was given."""
        wide = self.natural_width()
        return QSize(wide, self.heightForWidth(min(wide, self._width or wide)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width may need a new height."""
        before = self._width
        self._width = event.size().width()
        if before != self._width:
            self.updateGeometry()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; arrows belong to the group around it."""
        if event.key() in _ENTER and self.enter_presses:
            if not event.isAutoRepeat():
                self.click()
        elif event.key() in _ARROWS | _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Shows it at rest."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it, smooth."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def _turned(self, checked: bool) -> None:  # noqa: FBT001 -- what Qt's signal tells
        """Qt lets assistive technology turn what can be ticked without a press; it counts as one."""
        # Of options of which one is chosen, the one that gives way was not pressed.
        if not self._known and (checked or not self.autoExclusive()):
            self.clicked[bool].emit(checked)  # type: ignore[index]  # the stubs know one clicked of two

    @property
    def mirrored(self) -> bool:
        """Whether reading goes from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def hovered(self) -> bool:
        """Whether the pointer is on it and it can be pressed."""
        return self.isEnabled() and self.underMouse()

    def placed(self, rect: QRect) -> QRect:
        """A rectangle given for left-to-right, where it stands in this reading direction."""
        return stands(self.rect(), rect, mirrored=self.mirrored)

    def reading_side(self) -> Qt.AlignmentFlag:
        """The side where a line begins."""
        return Qt.AlignmentFlag.AlignRight if self.mirrored else Qt.AlignmentFlag.AlignLeft


def only_pointer(*widgets: QWidget) -> None:
    """Lets the pointer through to what lies under these decorations."""
    for widget in widgets:
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
