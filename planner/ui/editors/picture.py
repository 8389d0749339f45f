"""The editor of a picture: choose one, see it, take it away. Where it was taken and by what is left behind."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.plan.fields import Value
from planner.ui.editors.editor import Editor, EditorContext
from planner.ui.editors.picture_file import NotAPicture, cleaned, opened
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.panels import CONTROL, outline
from planner.ui.kit.rows import flowing
from planner.ui.kit.theme import S

_LONGEST_SHOWN: Final = 1000  # pixels: sharp on a fine screen
_TALLEST: Final = 220


class _Preview(QWidget):
    """The picture, whole, with round corners."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.hide()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        self.setFixedHeight(S(_TALLEST))

    def show_image(self, image: QImage) -> None:
        """Shows a picture, or nothing for a null one."""
        self._image = image
        self.setVisible(not image.isNull())
        self.dress()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fits it in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = QSize(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = QRectF(self.width() - size.width() if mirrored else 0, 0, size.width(), size.height())
        shape = QPainterPath()
        shape.addRoundedRect(place, S(CONTROL), S(CONTROL))
        painter.setClipPath(shape)
        painter.drawImage(place, self._image)
        painter.setClipping(False)
        painter.setPen(outline("line"))
        painter.drawPath(shape)
        painter.end()


class PictureEditor(Editor):
    """A picture as base64 text, a JPEG or PNG of at most 4 MB, made smaller when it must be."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__()
        self._words, self._ask = context.words, context.choose_picture
        self._value: str | None = None
        self._named = ""
        self.preview = _Preview()
        self.choose = Button(self._words.ui("editor.picture.choose"), icon="image", does=self._choose)
        self.take_away = Button(
            self._words.ui("editor.picture.take_away"), "plain", icon="trash-2", does=self._take_away
        )
        self.choose.setEnabled(self._ask is not None)
        self._problem = FieldProblem(self.choose)
        self.setLayout(down(self.preview, flowing(self.choose, self.take_away), self._problem, gap=8))
        self.setFocusProxy(self.choose)
        self.show_value(None)

    @property
    def control(self) -> QWidget:
        """The button that chooses."""
        return self.choose

    def show_value(self, value: Value | None) -> None:
        """Shows the picture."""
        if value == self._value and value is not None:
            return
        self._value = value if isinstance(value, str) else None
        self.preview.show_image(_image(self._value) if self._value else QImage())
        self.take_away.setVisible(self._value is not None)
        said = self._words.ui(f"editor.picture.{'change' if self._value else 'choose'}")
        self.choose.set_words(said, name=f"{self._named}: {said}" if self._named else "")

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the choosing button; the other is `….take-away`."""
        self._named = name
        self.choose.setObjectName(object_name)
        self.choose.setAccessibleName(f"{name}: {self.choose.words}")
        self._problem.set_about(about)
        self.preview.setAccessibleName(name)
        self.take_away.setObjectName(f"{object_name}.take-away")
        self.take_away.setAccessibleName(f"{name}: {self.take_away.words}")

    def _choose(self) -> None:
        data = self._ask() if self._ask is not None else None
        if data is None:
            return
        try:
            value = b64encode(cleaned(data)).decode("ascii")
        except NotAPicture as why:
            self._problem.show_problem(self._words.ui(f"editor.picture.{why.code}"))
            return
        self._problem.show_problem("")
        self.show_value(value)
        self.answered.emit(value)

    def _take_away(self) -> None:
        self.choose.setFocus(Qt.FocusReason.TabFocusReason)
        self.show_value(None)
        self.answered.emit(None)


def _image(value: str) -> QImage:
    """What is stored may come from another program: it is opened as carefully as a file."""
    try:
        return opened(b64decode(value, validate=True), _LONGEST_SHOWN)
    except (NotBase64, ValueError):
        return QImage()
