"""The text fields: painted frames around Qt's own editing, so that every language and input method works."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.kit.lettering import one_line_width
from planner.ui.kit.more_letters import catch_up
from planner.ui.kit.panels import CONTROL, outline
from planner.ui.kit.ruled import paint_rules
from planner.ui.kit.scrolling import Bar
from planner.ui.kit.theme import S, colour, font, target

LINE_LIMIT = 500
_HIGH, _PAD, _MOST_LINES = 46, 13, 24


def paint_frame(widget: QWidget, *, focused: bool, trouble: bool) -> None:
    """A field's ground and border: 2 px when it has the focus or something is odd about what it holds."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour("surface" if widget.isEnabled() else "raised"))
    thick = 2.0 if focused or trouble else 1.0
    painter.setPen(outline("focus" if focused else "warm" if trouble else "control", thick))
    inset = thick / 2
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), S(CONTROL), S(CONTROL))
    painter.end()


def _bare_palette(widget: QWidget) -> None:
    """Lets the painted frame show through."""
    palette = QPalette(widget.palette())
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    palette.setColor(QPalette.ColorRole.Text, colour("ink"))
    palette.setColor(QPalette.ColorRole.PlaceholderText, colour("muted"))
    palette.setColor(QPalette.ColorRole.Highlight, colour("accent"))
    palette.setColor(QPalette.ColorRole.HighlightedText, colour("on_accent"))
    widget.setPalette(palette)


class Field(QLineEdit):
    """One line of words. Undo with nothing left to undo here is passed on to the plan's own undo.

    `written` tells every change but those of `show_words`. Qt's textEdited would miss what assistive
    technology writes for a person.
    """

    own_focus = True
    written = Signal(str)

    def __init__(self, *, example: str = "", limit: int = LINE_LIMIT) -> None:
        super().__init__()
        self._trouble, self._showing = False, False
        self.textChanged.connect(self._changed)
        self.setFrame(False)
        self.setMaxLength(limit)
        self.setPlaceholderText(example)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        """Takes the letters, colours and measures of the look worn now."""
        self.setFont(font("body"))
        self.setTextMargins(S(_PAD), 0, S(_PAD), 0)
        _bare_palette(self)
        self.updateGeometry()

    def show_words(self, words: str) -> None:
        """Shows other words without telling that they were written."""
        self._showing = True
        self.setText(words)
        self._showing = False

    def set_trouble(self, trouble: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Marks that something is odd; a sentence beside it must say what."""
        self._trouble = trouble
        self.update()

    def example_width(self) -> int:
        """How wide it must be to show its example whole, in pixels."""
        return one_line_width(self.placeholderText(), self.font()) + 2 * S(_PAD) + S(6)

    def _changed(self, words: str) -> None:
        catch_up(self, words)
        if not self._showing:
            self.written.emit(words)

    def sizeHint(self) -> QSize:
        """46 pixels high."""
        return QSize(S(220), target(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(S(90), target(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, then Qt's own line."""
        paint_frame(self, focused=self.hasFocus(), trouble=self._trouble)
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keeps Ctrl+Z only while there is typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _passed_on(event, self):
            event.ignore()
            return True
        return super().event(event)


class _Lines(QPlainTextEdit):
    """Qt's own editor, bare: plain paste, Tab leaves, the wheel scrolls the page."""

    entered = Signal()

    def __init__(self, *, one_line: bool) -> None:
        super().__init__()
        self._one_line = one_line
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(Bar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        # Qt keeps even that as a step to undo, and would swallow Ctrl+Z for it.
        self.document().clearUndoRedoStacks()

    def event(self, event: QEvent) -> bool:
        """Keeps Ctrl+Z only while there is typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _passed_on(event, self):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends a field that is meant to be one thought."""
        if self._one_line and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls here only where there is something to scroll and the person is writing here."""
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame shows the focus."""
        super().focusInEvent(event)
        self._redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame shows that it left."""
        super().focusOutEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        frame = self.parentWidget()
        if frame is not None:
            frame.update()


class GrowingField(QWidget):
    """Several lines of words in a frame that grows with them. `one_line` ends with Enter and tells `entered`.

    Without a frame (`framed`) it is bare paper: a line under it alone shows where the keyboard is.
    """

    edited = Signal()
    entered = Signal()

    def __init__(
        self,
        *,
        example: str = "",
        limit: int = 100_000,
        lines: int = 3,
        one_line: bool = False,
        role: str = "body",
        framed: bool = True,
    ) -> None:
        super().__init__()
        self._least, self._limit, self._trouble = lines, limit, False
        self._role, self._framed = role, framed
        self.lines = _Lines(one_line=one_line)
        self.lines.setPlaceholderText(example)
        self.lines.entered.connect(self.entered)
        self.lines.textChanged.connect(self._changed)
        self.lines.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.lines.cursorPositionChanged.connect(self._show_cursor)
        layout = QVBoxLayout(self)
        layout.addWidget(self.lines)
        self.setFocusProxy(self.lines)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        """Takes the letters, colours and measures of the look worn now."""
        self.lines.setFont(font(self._role))
        _bare_palette(self.lines)
        layout = self.layout()
        if layout is not None:
            side = S(_PAD) if self._framed else S(4)
            layout.setContentsMargins(side, S(10), S(6), S(10))
        self._grow()

    def text(self) -> str:
        """The words as they stand."""
        return self.lines.toPlainText()

    def set_text(self, words: str) -> None:
        """Shows other words without telling that they were edited."""
        blocked = self.lines.blockSignals(True)
        self.lines.setPlainText(words)
        catch_up(self.lines, words)
        self.lines.blockSignals(blocked)
        self._grow()

    def set_trouble(self, trouble: bool) -> None:  # noqa: FBT001 -- like Qt's own setters
        """Marks that something is odd; a sentence beside it must say what."""
        self._trouble = trouble
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(S(120), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, or ruled paper."""
        if self._framed:
            paint_frame(self, focused=self.lines.hasFocus(), trouble=self._trouble)
        else:
            paint_rules(self, self.lines)

    def _changed(self) -> None:
        catch_up(self.lines, self.text())
        over = len(self.text()) - self._limit
        if over > 0:
            self._cut(over)
            return
        self.edited.emit()

    def _cut(self, over: int) -> None:
        """Leaves out what came last and does not fit, such as the end of a long paste."""
        cursor = self.lines.textCursor()
        cursor.joinPreviousEditBlock()
        cursor.setPosition(max(0, cursor.position() - over), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()

    def _grow(self) -> None:
        shown = round(self.lines.document().size().height())
        lines = min(max(shown, self._least), _MOST_LINES)
        # A bar that comes and goes would re-wrap the words while they are being written.
        seldom, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.lines.setVerticalScrollBarPolicy(seldom if shown > _MOST_LINES else never)
        self.setFixedHeight(
            max(target(_HIGH), ceil(lines * QFontMetricsF(self.lines.font()).lineSpacing()) + S(20) + lines)
        )

    def _show_cursor(self) -> None:
        """A page that scrolls keeps the line being written in sight."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        page = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and page is not None and self.lines.hasFocus():
            spot = self.lines.viewport().mapTo(page, self.lines.cursorRect().center())
            parent.ensureVisible(spot.x(), spot.y(), 0, S(60))


def _passed_on(event: QKeyEvent, field: QLineEdit | QPlainTextEdit) -> bool:
    """Whether an undo or redo has nothing to do in this field."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not (field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable())
    if event.matches(QKeySequence.StandardKey.Redo):
        return not (field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable())
    return False
