"""The bar over a page: how saving stands, and the buttons that work everywhere."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.kit.buttons import Button, Kind
from planner.ui.kit.theme import colour
from planner.ui.shell.ends import Ends
from planner.words import Words

if TYPE_CHECKING:
    from planner.ui.kit.status import SaveStatus

Asked = Callable[[str], None]


class TopBar(QWidget):
    """What stands in it follows the manner of the page: open, closed, struggling."""

    def __init__(self, words: Words, asked: Asked) -> None:
        super().__init__()
        self._words, self._asked = words, asked
        self._line, self._tinted, self._brief = False, False, False
        self.sentence = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.text_size = Button(
            "Aa", "plain", name=words.ui("shell.text_size"), does=lambda: asked("text-size"), pad=12
        )
        self.text_size.setObjectName("shell.text-size")
        self.hide_now = self._button("hide", "shell.hide", icon="eye-off", kind="secondary", pad=14)
        self._bar = Ends(edges=(20, 8), gap=6, least=60)
        self._bar.put(self.text_size, far=True)
        self._bar.put(self.hide_now, far=True)
        self.setLayout(self._bar)

    @cached_property
    def _rest(self) -> dict[str, QWidget]:
        """What only an open plan needs, or the page that helps; made when first needed."""
        from planner.ui.kit.status import SaveStatus

        words, asked = self._words, self._asked
        contents = self._button("contents", "shell.contents", icon="menu", kind="secondary")
        back = Button(words.ui("struggling.back"), "plain", icon="arrow-left", does=lambda: asked("leave"), pad=14)
        back.setObjectName("struggling.back")
        status = SaveStatus(words)
        status.setObjectName("shell.save-status")
        lock = self._button("lock", "shell.lock", icon="lock", kind="plain", pad=12)
        short = Button("", "plain", icon="lock", name=words.ui("shell.lock"), does=lambda: asked("lock"))
        menu = Button("", "plain", icon="ellipsis", name=words.ui("shell.menu"), does=lambda: asked("menu"))
        menu.setObjectName("shell.menu")
        for widget in (status, back, contents):
            self._bar.put_first(widget)
        for widget in (lock, short, menu):
            self._bar.put_before(widget, self.hide_now)
        return {"contents": contents, "back": back, "status": status, "lock": lock, "short": short, "menu": menu}

    @property
    def status(self) -> "SaveStatus":
        """How saving stands."""
        return cast("SaveStatus", self._rest["status"])

    def say(self, sentence: str) -> None:
        """Say of a saved plan something else than Saved, until told otherwise; nothing says Saved again."""
        self.sentence = sentence
        if sentence:
            self.status.show_state("saved", sentence)

    @property
    def menu(self) -> QWidget:
        """The button of the menu."""
        return self._rest["menu"]

    def arrange(self, manner: str, *, compact: bool, tight: bool) -> None:
        """Show what a page of this manner needs; in a tight window without words that icons can say."""
        opened = manner in {"open", "home"}
        self.text_size.setVisible(manner != "struggling" and not (opened and tight))
        self._word(self.hide_now, "shell.hide", short=opened and tight)
        if opened or manner == "struggling" or "_rest" in self.__dict__:
            rest = self._rest
            wanted = {"back"} if manner == "struggling" else set()
            if opened:
                wanted = {"contents", "status", "short", "menu"} if compact else {"status", "lock", "menu"}
                wanted -= {"short"} if tight else set()
            self._word(rest["contents"], "shell.contents", short=tight)
            for name, widget in rest.items():
                widget.setVisible(name in wanted)
            # One name for one button: whichever of the two is shown.
            rest["lock"].setObjectName("" if compact else "shell.lock")
            rest["short"].setObjectName("shell.lock" if compact else "")
            if compact != self._brief:
                self._brief = compact
                self.status.set_brief(compact)
                self.say(self.sentence)
        self._line, self._tinted = manner == "open" or (opened and compact), opened and compact
        self._bar.invalidate()
        self.update()

    def take_support(self, support: QWidget) -> None:
        """Has the support button stand here, before the others."""
        self._bar.put_before(support, self.text_size)

    def first_focus(self) -> QWidget:
        """Where the keyboard starts in this bar."""
        order = ("contents", "back")
        found = [self._rest[name] for name in order if "_rest" in self.__dict__] + [self.text_size, self.hide_now]
        return next((one for one in found if one.isVisible()), self.hide_now)

    def _word(self, button: QWidget, key: str, *, short: bool) -> None:
        name = self._words.ui(key)
        cast("Button", button).set_words("" if short else name, name=name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline over a page; a tinted ground where the side list is missing."""
        if not self._tinted and not self._line:
            return
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
