"""Words on the screen: always plain text, never read as mark-up, always whole."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from planner.ui.kit.lettering import Lettering, longest_word_width, one_line_height, one_line_width
from planner.ui.kit.more_letters import others
from planner.ui.kit.theme import S, colour, font, leading
from planner.ui.kit.tokens import HEADINGS
from planner.ui.kit.voice import as_role

_READING_WIDTH = 560
_ENDLESS = 100_000


class PlainLabel(QLabel):
    """Words in one role of type and one colour; wraps, and breaks a word only when it is wider than the line.

    `lead_in` is where the words begin when that part stands out, such as "then I will".
    """

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        ink: str = "ink",
        *,
        wrap: bool = True,
        centred: bool = False,
        selectable: bool = False,
        lead_in: str = "",
    ) -> None:
        super().__init__()
        self._lead_in = lead_in
        self._role, self._ink, self._wrap, self._centred, self._selectable = role, ink, wrap, centred, selectable
        self._laid: tuple[int, bool, Lettering] | None = None
        self._measures: dict[int | str, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setWordWrap(wrap)
        if selectable:
            mouse, keys = Qt.TextInteractionFlag.TextSelectableByMouse, Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(mouse | keys)
        self.dress()
        self.setText(words)

    def dress(self) -> None:
        """Takes the letters and colours of the look worn now."""
        self._forget()
        self.setFont(font(self._role))
        if self._lead_in:
            font("strong")
        if self._selectable:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.WindowText, colour(self._ink))
            self.setPalette(palette)
        self.updateGeometry()

    def set_ink(self, ink: str, role: str = "") -> None:
        """Writes in another colour, and perhaps in another role."""
        self._ink, self._role = ink, role or self._role
        self.dress()
        self.update()

    def setText(self, words: str) -> None:
        """Shows other words."""
        if words != self.text():
            super().setText(words)
            self._forget()
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Whether the words wrap."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """How high the words are in lines of this width."""
        if not self._wrap:
            return self._single()
        # Layouts ask again and again; and from one line on, more width changes nothing.
        across = min(width, self._natural())
        high = self._measures.get(across)
        if high is None:
            high = self._measures[across] = self._lettering(across).height
        return high

    def sizeHint(self) -> QSize:
        """The words in one line, or in a column good for reading when they are many."""
        if not self._wrap:
            return QSize(self._natural(), self._single())
        width = min(self._natural(), S(_READING_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, so that only a very long one is ever broken; one line when nothing wraps."""
        if not self._wrap:
            return self.sizeHint()
        longest = self._measures.get("longest")
        if longest is None:
            longest = self._measures["longest"] = longest_word_width(self.text(), self.font())
        return QSize(min(longest, S(120)), self._single())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the lines, or lets Qt draw them where they can be selected."""
        if self._selectable:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        lettering = self._lettering(self.width())
        lettering.draw(painter, 0, max(0, (self.height() - lettering.height) // 2), self._shade())
        painter.end()

    def _shade(self) -> QColor:
        return colour(self._ink if self.isEnabled() else "muted")

    def _single(self) -> int:
        single = self._measures.get("single")
        if single is None:
            single = max(one_line_height(self.font()), round(leading(self._role)))
            if others(self.text()):  # which may stand higher
                single = max(single, Lettering(self.text(), self.font(), _ENDLESS, lead=leading(self._role)).height)
            self._measures["single"] = single
        return single

    def _natural(self) -> int:
        """How wide the words are in one line, in pixels; what leads in is heavier."""
        natural = self._measures.get("natural")
        if natural is None:
            natural = one_line_width(self.text(), self.font())
            if self._lead_in:
                plain, heavy = self.font(), font("strong")
                natural += one_line_width(self._lead_in, heavy) - one_line_width(self._lead_in, plain) + 1
            self._measures["natural"] = natural
        return natural

    def _forget(self) -> None:
        self._laid = None
        self._measures.clear()

    def _lettering(self, width: int) -> Lettering:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._laid is None or self._laid[:2] != (width, mirrored):
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            align = Qt.AlignmentFlag.AlignHCenter if self._centred else side
            bold = len(self._lead_in) if self.text().startswith(self._lead_in) else 0
            made = Lettering(self.text(), self.font(), width, lead=leading(self._role), align=align, bold=bold)
            self._laid = (width, mirrored, made)
        return self._laid[2]


class Heading(PlainLabel):
    """A heading that a screen reader can jump to."""

    def __init__(self, words: str, role: str = "h1", ink: str = "ink", *, centred: bool = False) -> None:
        if role not in HEADINGS:
            raise ValueError(f"{role} is not a heading")
        super().__init__(words, role, ink, centred=centred)
        as_role(self, QAccessible.Role.Heading, words)

    def setText(self, words: str) -> None:
        """Shows and names it by other words."""
        super().setText(words)
        self.setAccessibleName(words)


class Quote(PlainLabel):
    """The person's own words, in the one italic of the program."""

    def __init__(self, words: str, ink: str = "ink") -> None:
        super().__init__(words, "quote", ink)


class FieldLabel(PlainLabel):
    """The name of a field, tied to it so that assistive technology reads them together."""

    def __init__(self, words: str, field: QWidget | None = None) -> None:
        super().__init__(words, "strong")
        if field is not None:
            self.setBuddy(field)


class OneLine(PlainLabel):
    """One line in a list of many, cut with an ellipsis when it must be; the whole text stays its name.

    Only where the whole text stands elsewhere: a preview of what a page holds.
    """

    def __init__(self, words: str, role: str = "body", ink: str = "ink") -> None:
        super().__init__(words, role, ink, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(S(40), self._single())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        made = Lettering(shown, self.font(), self.width(), align=self._side())
        corner = QPoint(0, max(0, (self.height() - made.height) // 2))
        made.draw(painter, corner.x(), corner.y(), self._shade())
        painter.end()

    def _side(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
