"""The parts of the frame that stand only around an open plan, or when something must be said."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from planner.ui.kit.focus_ring import FocusRing
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.panels import Ground
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.status import UndoBar
from planner.ui.shell.comfort import Comfort
from planner.ui.shell.foot_bar import FootBar
from planner.ui.shell.menu import Menu
from planner.ui.verbs import FrontVerbs
from planner.words import Words


class _Margins(QWidget):
    """The undo bar with the space around it, which goes when the bar goes."""

    def __init__(self, bar: UndoBar) -> None:
        super().__init__()
        self.setLayout(down(bar, edges=(20, 4, 20, 8)))
        self.setVisible(not bar.isHidden())
        bar.installEventFilter(self)

    def eventFilter(self, _bar: QObject, event: QEvent) -> bool:
        """Follow the bar in coming and going."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return False


class Furnishings:
    """Side, drawer, notices, undo bar, foot and focus ring of one window; made when first needed."""

    def __init__(self, window: QWidget, words: Words, asked: Callable[[str], None]) -> None:
        self._window, self._words, self._asked = window, words, asked
        self.sides = down()
        self.side_support = down(edges=(12, 8, 12, 14))
        self.side = Ground("side", down((self.sides, 1), self.side_support), line="right")
        self._drawers = down(edges=(20, 6, 20, 10))
        self._inside = room(self._drawers)
        self.drawer = Ground("side", down((Scroll(self._inside), 1)), line="bottom")
        self._notices = down()
        self._notice_lines = down(self._notices, edges=(20, 4, 20, 8))
        self.notice = room(down((Scroll(room(self._notice_lines)), 1)))
        self.undo = UndoBar(words)
        self.undo.button.setObjectName("shell.undo")
        self.undo.undo.connect(lambda: asked("undo.offered"))
        self.undo_room = room(down(_Margins(self.undo)))
        self.foot = FootBar()
        self.ring = FocusRing(window)
        self.shown: QWidget | None = None
        self._made: dict[str, Comfort | Menu] = {}
        for one in (self.side, self.drawer, self.notice, self.undo_room, self.foot):
            one.hide()

    def show_notice(self, notice: QWidget | None) -> None:
        """Stand a calm notice over the page, in place of the one before."""
        self._notices.clear()
        if notice is not None:
            self._notices.put(notice)
        self.notice.setVisible(notice is not None)
        self.fit()

    def drawer_for(self, which: str, verbs: FrontVerbs) -> Comfort | Menu:
        """The panel of the Aa button (comfort) or of the menu button (menu)."""
        made = self._made.get(which)
        if made is None:
            made = Comfort(verbs) if which == "comfort" else Menu(self._words, self._asked)
            self._made[which] = made
            self._drawers.put(made)
        if isinstance(made, Comfort):
            made.show_preferences()
        return made

    def open_drawer(self, drawer: QWidget) -> bool:
        """Show a panel under the top bar, or put it away when it is the one shown; tells whether it is shown."""
        before = self.shown
        self.close_drawer()
        if before is drawer:
            return False
        self.shown = drawer
        drawer.show()
        self.drawer.show()
        self.fit()
        return True

    def fit(self) -> None:
        """A panel takes what it needs, and at most half of the window; a notice at most a third. Then they scroll."""
        if self.shown is not None:
            self._fit(self.drawer, self._drawers, self._window.height() // 2)
        if not self.notice.isHidden():
            self._fit(self.notice, self._notice_lines, self._window.height() // 3)

    @staticmethod
    def _fit(part: QWidget, lines: Line, most: int) -> None:
        lines.activate()
        width = max(1, part.width())
        needed = lines.heightForWidth(width) if lines.hasHeightForWidth() else lines.sizeHint().height()
        part.setFixedHeight(min(needed + 1, most))

    def close_drawer(self) -> bool:
        """Put the panel away; tells whether there was one."""
        before, self.shown = self.shown, None
        self.drawer.hide()
        if before is not None:
            before.hide()
        return before is not None
