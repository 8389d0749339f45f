"""The window: a frame of side, top, page and foot; no logic."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from shiboken6 import isValid

from planner.ui.kit import theme
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import across, down
from planner.ui.kit.text import PlainLabel
from planner.ui.kit.theme import S, colour
from planner.ui.shell.ends import Ends
from planner.ui.shell.top_bar import TopBar

if TYPE_CHECKING:
    from planner.ui.shell.furnishings import Furnishings
    from planner.ui.verbs import Foot, FrontVerbs
    from planner.words import Words

NARROW = 1000
"""Pixels at 100 % text below which the window is compact."""
TIGHT = 640
"""Pixels at 100 % text below which buttons with an icon lose their words."""
LOW = 400
"""Pixels at 100 % text below which there is no room for a note beside the support button."""
SIDE, RAIL = 256, 272
_OPEN = frozenset({"open", "home"})

Asked = Callable[[str], None]


class Window(QWidget):
    """Shows one page in its manner: open (side list), home (its own rail), closed, struggling or hidden."""

    def __init__(self, words: Words, asked: Asked) -> None:
        super().__init__()
        self._words, self._asked = words, asked
        self._manner, self._has_foot = "closed", False
        self._compact, self._tight, self._low = False, False, False
        self._page: QWidget | None = None
        self._side: QWidget | None = None
        self.closing: Callable[[], bool] = lambda: True
        self.support = Button(words.ui("shell.struggling"), "support", icon="hand-heart", height=54, pad=12)
        self.support.setObjectName("shell.struggling")
        self.support.clicked.connect(lambda _checked=False: asked("struggling"))
        self.top = TopBar(words, asked)
        self._pages = down()
        self._holder = QWidget()
        self._holder.setLayout(self._pages)
        self._closed_bar = Ends(edges=(12, 14), gap=10)
        self._closed_foot = QWidget()
        self._closed_foot.setLayout(self._closed_bar)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._closed_foot.setSizePolicy(policy)
        self._help_note = PlainLabel(words.ui("unlock.no_help_needed"), "small", "muted")
        self._closed_bar.put(self._help_note)
        self._body = down(self.top, (self._holder, 1), self._closed_foot)
        self._whole = across((self._body, 1))
        self.setLayout(self._whole)
        self.setWindowTitle(words.ui("shell.notebook"))
        self.setMinimumSize(QSize(320, 320))
        theme.changes.changed.connect(self._measure)

    @cached_property
    def around(self) -> Furnishings:
        """What stands around an open plan; made when first needed."""
        from planner.ui.shell.furnishings import Furnishings

        made = Furnishings(self, self._words, self._asked)
        self._whole.insertWidget(0, made.side)
        for place, part in ((1, made.drawer), (2, made.notice), (4, made.undo_room), (5, made.foot)):
            self._body.insertWidget(place, part)
        return made

    def furnish(self) -> None:
        """Make what stands around a page, if it was not needed yet."""
        self.around.ring.raise_()

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
        self._manner, self._has_foot = manner, False
        for other in (self._page, self._side):
            if other is not None and other not in {page, side}:
                other.hide()
        self._page, self._side = page, side
        if page.parentWidget() is not self._holder:
            self._pages.addWidget(page)
        if side is not None and side.parentWidget() is not self.around.side:
            self.around.sides.put((side, 1))
        page.show()
        self._arrange()

    def show_foot(self, foot: Foot | None) -> None:
        """The steps of the page, if it has any."""
        self._has_foot = foot is not None
        if foot is not None:
            self.around.foot.show_foot(foot)
            self.around.foot.setVisible(self._manner in _OPEN)

    def show_notice(self, notice: QWidget | None) -> None:
        """Stand a calm notice over the page, in place of the one before."""
        self.around.show_notice(notice)

    def turn_drawer(self, which: str, verbs: FrontVerbs) -> None:
        """Open the panel of the Aa button (comfort) or of the menu button (menu), or put it away."""
        drawer = self.around.drawer_for(which, verbs)
        button = self.top.text_size if which == "comfort" else self.top.menu
        first = drawer.first_focus() if self.around.open_drawer(drawer) else button
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def close_drawer(self) -> bool:
        """Put an open panel away; tells whether there was one."""
        return "around" in self.__dict__ and self.around.close_drawer()

    def next_region(self, step: int) -> None:
        """Move the keyboard to the next region, or back to the one before."""
        regions = [(region, first) for region in self.regions() if (first := _first_in(region)) is not None]
        focus = QApplication.focusWidget()
        at = next((i for i, (one, _) in enumerate(regions) if focus and one.isAncestorOf(focus)), -1 if step > 0 else 0)
        if regions:
            regions[(at + step) % len(regions)][1].setFocus(Qt.FocusReason.TabFocusReason)

    def regions(self) -> list[QWidget]:
        """The parts F6 goes through, in order."""
        around = self.around
        parts = (around.side, self.top, around.drawer, around.notice, self._holder, around.undo, around.foot)
        return [one for one in (*parts, self._closed_foot) if one.isVisible()]

    def sizeHint(self) -> QSize:
        """As in the pictures."""
        return QSize(1180, 780)

    def focusNextPrevChild(self, onwards: bool) -> bool:  # noqa: FBT001 -- Qt hands the flag in this place
        """Tab goes through the window as it stands."""
        from planner.ui.shell.tab_order import neighbour

        found = neighbour(self, QApplication.focusWidget(), 1 if onwards else -1)
        if found is None:
            return False
        found.setFocus(Qt.FocusReason.TabFocusReason if onwards else Qt.FocusReason.BacktabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts an open panel away; nothing typed is lost."""
        if event.key() == Qt.Key.Key_Escape and "around" in self.__dict__ and self.around.shown is not None:
            sized = self.around.shown.findChild(QWidget, "comfort.text-size") is not None
            self.close_drawer()
            (self.top.text_size if sized else self.top.menu).setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """On the welcome page the lighter half goes from top to bottom."""
        seam = getattr(self._page, "seam", None)
        at = seam() if seam is not None else None
        if at is None:
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        # Rectangles drawn, not filled: fillRect would first make Python learn every ready-made gradient.
        for ink, left, wide in (
            ("surface", 0 if mirrored else at, at if mirrored else self.width() - at),
            ("line", at, 1),
        ):
            painter.setBrush(colour(ink))
            painter.drawRect(left, 0, wide, self.height())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window becomes compact."""
        super().resizeEvent(event)
        self._measure()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes only when everything is stored."""
        event.setAccepted(self.closing())

    def _measure(self) -> None:
        units = self.width() * 100 / theme.now().size
        sizes = units < NARROW, units < TIGHT, self.height() * 100 / theme.now().size < LOW
        if sizes != (self._compact, self._tight, self._low):
            self._compact, self._tight, self._low = sizes
            self._arrange()
        elif "around" in self.__dict__:
            self._set_side_width()
            self.around.fit()

    def _arrange(self) -> None:
        manner, wide = self._manner, not self._compact
        opened = manner in _OPEN
        if opened or "around" in self.__dict__:
            self.around.side.setVisible(opened and wide)
            self._set_side_width()
            if self._side is not None:
                self._side.setVisible(opened and wide)
            self.around.foot.setVisible(self._has_foot and opened)
            self.around.foot.arrange(tight=self._tight)
            self.around.undo_room.setVisible(opened)
            self.around.fit()
        self.top.setVisible(manner != "hidden")
        self.top.arrange(manner, compact=self._compact, tight=self._tight)
        self._closed_foot.setVisible(manner == "closed")
        self._help_note.setVisible(bool(getattr(self._page, "help_note", False)) and not self._low)
        self._place_support(wide=wide)
        arrange = getattr(self._page, "arrange", None)
        # A page that was dropped may end before another takes its place.
        if arrange is not None and isValid(self._page):
            arrange(compact=self._compact)
        self.update()

    def _set_side_width(self) -> None:
        self.around.side.setFixedWidth(S(RAIL if self._manner == "home" else SIDE))

    def _place_support(self, *, wide: bool) -> None:
        """The one support button stands where the eye finds it in this manner."""
        match self._manner:
            case "open" | "home" if wide:
                self.around.side_support.put(self.support)
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
    from planner.ui.shell.tab_order import stops

    chosen = getattr(region, "first_focus", None)
    return cast("QWidget | None", chosen()) if chosen is not None else next(stops(region), None)
