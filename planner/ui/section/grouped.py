"""A list in groups: each card under the heading of its group, with what else has to be said before it."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import EntryId
from planner.plan.model import Contents, Entry
from planner.ui.kit.layouts import Line
from planner.ui.kit.lettering import Lettering
from planner.ui.kit.marks import Level, draw_level
from planner.ui.kit.mirroring import stands
from planner.ui.kit.theme import S, colour, font, leading
from planner.ui.kit.voice import as_role
from planner.ui.section.listing import Listing
from planner.ui.section.sheet import Sheet

_LOOKS: Final = {
    "group": ("h3", "ink", 16),
    "day": ("smallstrong", "accent", 12),
    "line": ("small", "muted", 6),
}


_SHAPE: Final = 18


class Said(Struct, frozen=True):
    """A line before a card: the name of a group (perhaps with a shape that means the same), a day, or a quiet line."""

    look: str
    words: str
    shape: Level = ""


class Before(QWidget):
    """Lines before a card, painted; a hairline where there are none and a card stands above."""

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[Said, ...] = ()
        self._ruled = False
        self._laid: dict[tuple[int, bool], list[Lettering]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def said(self) -> tuple[Said, ...]:
        """The lines."""
        return self._said

    def show_said(self, said: Sequence[Said], *, ruled: bool) -> None:
        """Shows other lines."""
        if (tuple(said), ruled) == (self._said, self._ruled):
            return
        self._said, self._ruled = tuple(said), ruled
        self._laid = {}
        named = ". ".join(one.words for one in said)
        as_role(self, QAccessible.Role.Heading if said else QAccessible.Role.Separator, named)
        self.setAccessibleName(named)
        self.updateGeometry()
        self.update()

    def dress(self) -> None:
        """Takes the letters of the look worn now."""
        self._laid = {}
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Lines wrap when they must."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        lines = zip(self._said, self._lettering(width), strict=True)
        return sum(S(_LOOKS[one.look][2]) + laid.height for one, laid in lines) or int(self._ruled)

    def sizeHint(self) -> QSize:
        """As high as its lines are in its width."""
        wide = self.width() or S(240)
        return QSize(S(240), self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the cards."""
        return QSize(S(120), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the lines, or the hairline."""
        painter = QPainter(self)
        if not self._said and self._ruled:
            painter.fillRect(QRect(0, 0, self.width(), 1), colour("line"))
        y = 0
        for one, laid in zip(self._said, self._lettering(self.width()), strict=True):
            y += S(_LOOKS[one.look][2])
            beside = S(_SHAPE + 8) if one.shape else 0
            if one.shape:
                spot = QRectF(0, y + S(2), S(_SHAPE), S(_SHAPE))
                draw_level(painter, QRectF(stands(self.rect(), spot.toRect(), mirrored=self._mirrored())), one.shape)
            laid.draw(painter, 0 if self._mirrored() else beside, y, colour(_LOOKS[one.look][1]))
            y += laid.height
        painter.end()

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _lettering(self, width: int) -> list[Lettering]:
        mirrored = self._mirrored()
        if (width, mirrored) not in self._laid:
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            self._laid[width, mirrored] = [
                Lettering(
                    one.words, font(role), width - (S(_SHAPE + 8) if one.shape else 0), lead=leading(role), align=side
                )
                for one in self._said
                for role in (_LOOKS[one.look][0],)
            ]
        return self._laid[width, mirrored]


class Grouped(Listing):
    """Cards in an order of their own. Subclasses say the order and what stands before each card."""

    def __init__(self, sheet: Sheet, kind: EntryType, first: int) -> None:
        self._order: tuple[tuple[Entry, tuple[Said, ...]], ...] = ()
        self._last: tuple[Said, ...] = ()
        self._ordered_for: Contents | None = None
        self._gone_from = 0
        self._tail = Before()
        super().__init__(sheet, kind, first)
        layout = self.layout()
        if isinstance(layout, Line):
            layout.put(self._tail)

    def arranged(self) -> tuple[list[tuple[Entry, tuple[Said, ...]]], tuple[Said, ...]]:
        """The entries in order, each with the lines before it, and the lines after the last."""
        raise NotImplementedError

    def ordered(self) -> tuple[Entry, ...]:
        """The entries in their groups."""
        self._settle()
        return tuple(entry for entry, _said in self._order)

    def make_before(self) -> QWidget:
        """Lines of its own for each card."""
        return Before()

    def show_before(self, before: QWidget, entry: Entry, spot: int) -> None:
        """Says what group, or day, a card begins."""
        said = next((said for one, said in self._order if one.id == entry.id), ())
        if isinstance(before, Before):
            before.show_said(said, ruled=spot > 0)

    def refresh(self) -> None:
        """Shows the entries as they are now."""
        self._settle()
        super().refresh()
        self._tail.show_said(self._last, ruled=False)

    def after(self, place: int) -> None:  # noqa: ARG002 -- the number in the plan says nothing of what stood near
        """An entry was taken away: the keyboard goes to the one that stands there now, or the one before."""
        shown = self.ordered()
        near = self.card(shown[min(self._gone_from, len(shown) - 1)].id) if shown else None
        if near is not None:
            near.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_by(self, entry: Entry, by: int) -> bool:
        """Moves an entry past its neighbour in its group; tells whether there was one."""
        before, following = self._beside(entry.id)
        other = before if by < 0 else following
        return other is not None and self.sheet.move_past(entry, other)

    def _beside(self, entry: EntryId) -> tuple[EntryId | None, EntryId | None]:
        """The entries that stand before and after one in its group, if any."""
        self._settle()
        at = next((number for number, (one, _said) in enumerate(self._order) if one.id == entry), None)
        if at is None:
            return None, None
        begins = any(one.look == "group" for one in self._order[at][1])
        before = self._order[at - 1][0].id if at and not begins else None
        following = self._order[at + 1] if at + 1 < len(self._order) else None
        ends = following is None or any(one.look == "group" for one in following[1])
        return before, None if ends or following is None else following[0].id

    def _settle(self) -> None:
        """Puts the entries in order, once for each state of the plan."""
        now = self.sheet.plan.section(self.sheet.section.id)
        if now is self._ordered_for:
            return
        there = {one.id for one in now.entries}
        gone = [number for number, (one, _said) in enumerate(self._order) if one.id not in there]
        self._gone_from = gone[0] if gone else self._gone_from
        self._ordered_for = now
        order, self._last = self.arranged()
        self._order = tuple(order)
