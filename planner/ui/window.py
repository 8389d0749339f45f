"""The window: a frame of side, top, page and foot; no logic."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from planner.ui.kit import theme
from planner.ui.kit.buttons import Button
from planner.ui.kit.focus_ring import FocusRing
from planner.ui.kit.layouts import Line, across, down
from planner.ui.kit.panels import Ground
from planner.ui.kit.status import UndoBar
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S, colour
from planner.ui.shell.comfort import Comfort
from planner.ui.shell.ends import Ends
from planner.ui.shell.foot_bar import FootBar
from planner.ui.shell.menu import Menu
from planner.ui.shell.top_bar import TopBar
from planner.ui.verbs import Foot, FrontVerbs
from planner.words import Words

NARROW = 1000
"""Pixels at 100 % text below which the window is compact."""
SIDE, RAIL = 256, 272

Asked = Callable[[str], None]


class Window(QWidget):
    """Shows one page in its manner: open (side list), home (its own rail), closed, struggling or hidden."""

    def __init__(self, words: Words, asked: Asked) -> None:
        super().__init__()
        self._asked = asked
        self._manner, self._compact = "closed", False
        self._page: QWidget | None = None
        self._side: QWidget | None = None
        self._drawer: QWidget | None = None
        self._made_drawers: dict[str, Comfort | Menu] = {}
        self.closing: Callable[[], bool] = lambda: True
        self.resized: Callable[[], None] = lambda: None
        self.support = Button(words.ui("shell.struggling"), "support", icon="hand-heart", height=54, pad=12)
        self.support.setObjectName("shell.struggling")
        self.support.clicked.connect(lambda _checked=False: asked("struggling"))
        self.top = TopBar(words, asked)
        self.foot = FootBar()
        self.undo = UndoBar(words)
        self.undo.button.setObjectName("shell.undo")
        self.undo.undo.connect(lambda: asked("undo.offered"))
        self._help_note = PlainLabel(words.ui("unlock.no_help_needed"), "small", "muted")
        self._build()
        self._ring = FocusRing(self)
        self.setWindowTitle(words.ui("shell.notebook"))
        self.setMinimumSize(QSize(320, 320))
        theme.changes.changed.connect(self._measure)

    @property
    def compact(self) -> bool:
        """Whether there is no room for the side list."""
        return self._compact

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._page

    @property
    def manner(self) -> str:
        """How the page is shown."""
        return self._manner

    def show_page(self, page: QWidget, manner: str, side: QWidget | None = None) -> None:
        """Put a page in the frame; `side` stands beside it where there is room."""
        self.close_drawer()
        self._manner = manner
        for other in (self._page, self._side):
            if other is not None and other not in {page, side}:
                other.hide()
        self._page, self._side = page, side
        if page.parentWidget() is not self._holder:
            self._pages.addWidget(page)
        if side is not None and side.parentWidget() is not self._side_holder:
            self._sides.put((side, 1))
        page.show()
        self._arrange()

    def show_foot(self, foot: Foot | None) -> None:
        """The steps of the page, if it has any."""
        self.foot.show_foot(foot or Foot())
        self.foot.setVisible(foot is not None and self._manner in {"open", "home"})

    def show_notice(self, notice: QWidget | None) -> None:
        """Stand a calm notice over the page, in place of the one before."""
        self._notices.clear()
        if notice is not None:
            self._notices.put(notice)
        self._notice_holder.setVisible(notice is not None)

    def turn_drawer(self, which: str, verbs: FrontVerbs) -> None:
        """Open the panel of the Aa or of the menu button, or put it away."""
        if which not in self._made_drawers:
            self._made_drawers[which] = Comfort(verbs) if which == "comfort" else Menu(verbs.words, self._asked)
        drawer = self._made_drawers[which]
        if isinstance(drawer, Comfort):
            drawer.show_preferences()
        button = self.top.text_size if which == "comfort" else self.top.menu
        first = drawer.first_focus() if self.open_drawer(drawer) else button
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def open_drawer(self, drawer: QWidget) -> bool:
        """Show a panel under the top bar, or put it away when it is the one shown; tells whether it is shown."""
        shown = self._drawer
        self.close_drawer()
        if shown is drawer:
            return False
        self._drawer = drawer
        if drawer.parentWidget() is not self._drawer_holder:
            self._drawers.put(drawer)
        drawer.show()
        self._drawer_holder.show()
        return True

    def close_drawer(self) -> bool:
        """Put the panel away; tells whether there was one."""
        shown, self._drawer = self._drawer, None
        self._drawer_holder.hide()
        if shown is not None:
            shown.hide()
        return shown is not None

    def next_region(self, step: int) -> None:
        """Move the keyboard to the next region, or back to the one before."""
        regions = [(region, first) for region in self.regions() if (first := _first_in(region)) is not None]
        focus = QApplication.focusWidget()
        at = next((i for i, (one, _) in enumerate(regions) if focus and one.isAncestorOf(focus)), -1 if step > 0 else 0)
        if regions:
            regions[(at + step) % len(regions)][1].setFocus(Qt.FocusReason.TabFocusReason)

    def regions(self) -> list[QWidget]:
        """The parts F6 goes through, in order."""
        parts = (
            self._side_holder,
            self.top,
            self._drawer_holder,
            self._holder,
            self.undo,
            self.foot,
            self._closed_foot,
        )
        return [one for one in parts if one.isVisible()]

    def sizeHint(self) -> QSize:
        """As in the pictures."""
        return QSize(1180, 780)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts an open panel away; nothing typed is lost."""
        drawer = self._drawer
        if event.key() == Qt.Key.Key_Escape and self.close_drawer():
            button = self.top.text_size if isinstance(drawer, Comfort) else self.top.menu
            button.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground; on the welcome page its lighter half goes from top to bottom."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("bg"))
        seam = getattr(self._page, "seam", None)
        if seam is not None and self._page is not None and (at := seam()) is not None:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = 0 if mirrored else at
            wide = at if mirrored else self.width() - at
            painter.fillRect(left, 0, wide, self.height(), colour("surface"))
            painter.fillRect(at, 0, 1, self.height(), colour("line"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window becomes compact."""
        super().resizeEvent(event)
        self._measure()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes only when everything is stored."""
        event.setAccepted(self.closing())

    def _build(self) -> None:
        self._sides = down()
        self._side_support = down(edges=(12, 8, 12, 14))
        self._side_holder = Ground("side", down((self._sides, 1), self._side_support), line="right")
        self._pages = down()
        self._holder = QWidget()
        self._holder.setLayout(self._pages)
        self._notices = down()
        self._notice_holder = QWidget()
        self._notice_holder.setLayout(down(self._notices, edges=(20, 4, 20, 8)))
        self._drawers = down(edges=(20, 6, 20, 10))
        self._drawer_holder = Ground("side", self._drawers, line="bottom")
        self._undo_holder = QWidget()
        self._undo_holder.setLayout(down(self.undo, edges=(20, 4, 20, 8)))
        self._closed_bar = Ends(edges=(12, 14), gap=10)
        self._closed_foot = QWidget()
        self._closed_foot.setLayout(self._closed_bar)
        self._closed_bar.put(self._help_note)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self._closed_foot.setSizePolicy(policy)
        self._body: Line = down(
            self.top, self._drawer_holder, self._notice_holder, (self._holder, 1), self._undo_holder, self.foot,
            self._closed_foot,
        )  # fmt: skip
        self.setLayout(across(self._side_holder, (self._body, 1)))
        for one in (self._notice_holder, self._drawer_holder, self.foot):
            one.hide()

    def _measure(self) -> None:
        compact = self.width() * 100 / theme.now().size < NARROW
        if compact != self._compact:
            self._compact = compact
            self._arrange()
        self.resized()

    def _arrange(self) -> None:
        manner, wide = self._manner, not self._compact
        opened = manner in {"open", "home"}
        self._side_holder.setVisible(opened and wide)
        self._side_holder.setFixedWidth(S(RAIL if manner == "home" else SIDE))
        if self._side is not None:
            self._side.setVisible(opened and wide)
        self.top.setVisible(manner != "hidden")
        self.top.arrange(manner, compact=self._compact)
        self.foot.setVisible(self.foot.isVisible() and opened)
        self._closed_foot.setVisible(manner == "closed")
        self._help_note.setVisible(bool(getattr(self._page, "help_note", False)))
        self._undo_holder.setVisible(opened)
        self._place_support(wide=wide)
        arrange = getattr(self._page, "arrange", None)
        if arrange is not None:
            arrange(compact=self._compact)
        self.update()

    def _place_support(self, *, wide: bool) -> None:
        """The one support button stands where the eye finds it in this manner."""
        match self._manner:
            case "open" | "home" if wide:
                self._side_support.put(self.support)
                self.support.widen()
            case "open" | "home":
                self.top.take_support(self.support)
            case "closed":
                self._closed_bar.put_first(self.support)
            case _:
                pass
        self.support.setVisible(self._manner not in {"struggling", "hidden"})


def _first_in(region: QWidget) -> QWidget | None:
    """The first part of a region that takes the keyboard; a region may say which."""
    chosen = getattr(region, "first_focus", None)
    if chosen is not None:
        return cast("QWidget | None", chosen())
    focusable = Qt.FocusPolicy.TabFocus.value
    found = (one for one in region.findChildren(QWidget) if one.isVisible() and one.isEnabled())
    return next((one for one in found if one.focusPolicy().value & focusable), None)
