"""The bar over a page: how saving stands, and the buttons that work everywhere."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.kit.buttons import Button, Kind
from planner.ui.kit.status import SaveStatus
from planner.ui.kit.theme import colour
from planner.ui.shell.ends import Ends
from planner.words import Words

Asked = Callable[[str], None]


class TopBar(QWidget):
    """What stands in it follows the manner of the page: open, closed, struggling."""

    def __init__(self, words: Words, asked: Asked) -> None:
        super().__init__()
        self._words, self._asked = words, asked
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.contents = self._button("contents", "shell.contents", icon="menu", kind="secondary")
        self.back = Button(words.ui("struggling.back"), "plain", icon="arrow-left", does=lambda: asked("leave"), pad=14)
        self.back.setObjectName("struggling.back")
        self.status = SaveStatus(words)
        self.status.setObjectName("shell.save-status")
        self.text_size = Button(
            "Aa", "plain", name=words.ui("shell.text_size"), does=lambda: asked("text-size"), pad=12
        )
        self.text_size.setObjectName("shell.text-size")
        self.lock = self._button("lock", "shell.lock", icon="lock", kind="plain", pad=12)
        self.lock_short = Button("", "plain", icon="lock", name=words.ui("shell.lock"), does=lambda: asked("lock"))
        self.hide_now = self._button("hide", "shell.hide", icon="eye-off", kind="secondary", pad=14)
        self.menu = Button("", "plain", icon="ellipsis", name=words.ui("shell.menu"), does=lambda: asked("menu"))
        self.menu.setObjectName("shell.menu")
        self._bar = Ends(edges=(20, 8), gap=6, least=60)
        for widget in (self.contents, self.back, self.status):
            self._bar.put(widget)
        for widget in (self.text_size, self.lock, self.lock_short, self.menu, self.hide_now):
            self._bar.put(widget, far=True)
        self.setLayout(self._bar)
        self._line, self._tinted = False, False

    def arrange(self, manner: str, *, compact: bool) -> None:
        """Show what a page of this manner needs."""
        opened, struggling = manner in {"open", "home"}, manner == "struggling"
        self.contents.setVisible(opened and compact)
        self.status.setVisible(opened)
        self.back.setVisible(struggling)
        self.text_size.setVisible(manner in {"open", "home", "closed"})
        self.lock.setVisible(opened and not compact)
        self.lock_short.setVisible(opened and compact)
        # One name for one button: whichever of the two is shown.
        self.lock.setObjectName("shell.lock" if not compact else "")
        self.lock_short.setObjectName("shell.lock" if compact else "")
        self.menu.setVisible(opened)
        self.status.set_brief(compact)
        self._line, self._tinted = manner == "open" or (opened and compact), opened and compact
        self._bar.invalidate()
        self.update()

    def take_support(self, support: QWidget) -> None:
        """Has the support button stand here, before the others."""
        self._bar.put_before(support, self.text_size)

    def first_focus(self) -> QWidget:
        """Where the keyboard starts in this bar."""
        found = (self.contents, self.back, self.text_size, self.hide_now)
        return next(one for one in found if one.isVisible())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline over a page; a tinted ground where the side list is missing."""
        painter = QPainter(self)
        if self._tinted:
            painter.fillRect(self.rect(), colour("side"))
        if self._line:
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        painter.end()

    def _button(self, asks: str, key: str, *, icon: str, kind: Kind, pad: int = 16) -> Button:
        made = Button(self._words.ui(key), kind, icon=icon, does=lambda: self._asked(asks), pad=pad)
        made.setObjectName(key.replace("_", "-"))
        return made
