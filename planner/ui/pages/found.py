"""What the coach finds in one part of the plan: its name and the findings under each other, each one button."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from planner.coach.findings import Finding
from planner.ui.coach.offer import Offers
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, let_go, room
from planner.ui.kit.panels import Panel, Rule
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading
from planner.ui.kit.tiles import Tile
from planner.ui.kit.voice import as_role
from planner.ui.section.focus import focus_in
from planner.ui.verbs import Place, Verbs

_AT_ONCE: Final = 5
_MORE: Final = 10


class Found(Panel):
    """One part of the plan, or what is about safety. Rows that stand already stay."""

    def __init__(self, verbs: Verbs, name: str, offers: Offers) -> None:
        self._verbs, self._name, self._offers = verbs, name, offers
        self._safety, self._most = name == "safety", _AT_ONCE
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[tuple[Finding, Tile, QWidget]] = []
        words = verbs.words
        title = words.ui("everything.safety") if self._safety else words.section(name).title
        icon = "shield" if self._safety else words.section(name).icon
        middle = Qt.AlignmentFlag.AlignVCenter
        head = across(
            (Icon(icon, "accent", size=20), 0, middle), (Heading(title, "h3"), 1), gap=12, edges=(18, 12, 18, 4),
        )  # fmt: skip
        self._list: Line = down()
        held = room(self._list)
        as_role(held, QAccessible.Role.List, title)
        self._more = Button(
            words.ui("everything.more"), "quiet", icon="chevron-down", height=40, pad=8, does=self._show_more
        )
        self._more.setObjectName(f"everything.{name}.more")
        self._end = room(down(self._help_now() if self._safety else flowing(self._more), edges=(10, 2, 18, 6)))
        super().__init__(down(head, held, self._end, edges=(0, 0, 0, 4)))
        self.setObjectName(f"everything.{name}")

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Shows these, the first of them at once."""
        self._findings = findings
        self._stand()

    def row(self, at: int) -> QWidget | None:
        """The button at a place, or the last one."""
        return self._rows[min(at, len(self._rows) - 1)][1] if self._rows else None

    def place_of(self, part: QWidget) -> int | None:
        """Which row a part is in."""
        found = (at for at, (_one, tile, _rule) in enumerate(self._rows) if tile is part or tile.isAncestorOf(part))
        return next(found, 0 if self.isAncestorOf(part) else None)

    def _stand(self) -> None:
        shown = self._findings if self._safety else self._findings[: self._most]
        there = self._rows
        kept = [row for row in there if row[0] in shown and row[1].accessibleName() == self._offers.name(row[0])]
        self._rows = [next((row for row in kept if row[0] == one), None) or self._make(one) for one in shown]
        gone = [row for row in there if row not in self._rows]
        for at, (_one, tile, rule) in enumerate(self._rows):
            for spot, part in ((2 * at, rule), (2 * at + 1, tile)):
                if self._list.indexOf(part) != spot:
                    self._list.removeWidget(part)
                    self._list.insertWidget(spot, part)
            rule.setVisible(at > 0)
            tile.setObjectName(f"everything.{self._name}.{at}")
        if self._rows and any(focus_in(tile) is not None for _one, tile, _rule in gone):
            at = next(at for at, row in enumerate(there) if focus_in(row[1]) is not None)
            near = self._rows[min(at, len(self._rows) - 1)][1]
            near.setFocus(Qt.FocusReason.OtherFocusReason)
        for _one, tile, rule in gone:
            for part in (tile, rule):
                self._list.removeWidget(part)
                let_go(part)
        self._end.setVisible(self._safety or len(self._findings) > len(shown))

    def _make(self, finding: Finding) -> tuple[Finding, Tile, QWidget]:
        rule = room(across(Rule(), edges=(18, 0, 18, 0)))
        return finding, self._offers.tile(finding, bare=True), rule

    def _show_more(self) -> None:
        at = self._most
        self._most += _MORE
        self._stand()
        row = self.row(at)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def _help_now(self) -> QWidget:
        words = self._verbs.words
        button = Button(
            words.ui("everything.right_now"), trail="arrow-right", does=lambda: self._verbs.go(Place("struggling"))
        )
        button.setObjectName("everything.right-now")
        return room(down(flowing(button), edges=(8, 4, 0, 8)))
