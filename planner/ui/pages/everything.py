"""All that the coach finds, part by part of the plan, what matters most first; one press each."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.plan.catalogue import HISTORY
from planner.ui.kit.layouts import Column, Line, across, down, let_go, room
from planner.ui.kit.notices import EmptyState
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.focus import focus_in, start_at_top
from planner.ui.section.soon import Soon
from planner.ui.verbs import Foot, Place, Step, Verbs

if TYPE_CHECKING:
    from planner.coach.findings import Finding
    from planner.ui.coach.offer import Offers
    from planner.ui.pages.found import Found

SAFETY: Final = "safety"
"""What may put the person in danger stands in a part of its own, before all others."""
_LOOKED_OVER: Final = "use_plan"
"""Where the day of the next review is set; the history has no page of its own."""
_AT_ONCE: Final = 2
"""So many parts stand when the page is first painted; the others follow while nobody waits."""


class EverythingPage(QWidget):
    """Hears the coach. The keyboard comes back to what was pressed, or to what stands in its place."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        self._offers: Offers | None = None
        self._parts: dict[str, Found] = {}
        self._to_come: list[tuple[str, tuple[Finding, ...]]] = []
        self._at: tuple[str, int] | None = None
        words = verbs.words
        self._strength = PlainLabel("", "strong")
        self._strength.setObjectName("everything.strength")
        self._score = PlainLabel("", "small", "muted", wrap=False)
        self._held: Line = down(gap=14)
        self._empty: Line = down()
        self._soon = Soon(self, self._more)
        head = down(
            PlainLabel(words.ui("everything.title"), "smallstrong", "accent"), 4,
            Heading(words.ui("everything.question"), "question"), 8,
            PlainLabel(words.ui("everything.help"), "body", "muted"), 10,
            across((self._strength, 1), (self._score, 0, Qt.AlignmentFlag.AlignBottom), gap=12),
        )  # fmt: skip
        body = down(head, 14, room(self._held), room(self._empty), None)
        self.setLayout(down((Scroll(Column(body, width=760, top=18)), 1)))
        self._say_so("hourglass", words.ui("advice.looking"))
        verbs.advice.came.connect(self._came)
        self.refresh()

    def foot(self) -> Foot:
        """Back to where the plan is seen as a whole, on to the map."""
        words = self.verbs.words
        on = Step(words.ui("shell.next_to", name=words.ui("coverage.title")), lambda: self.verbs.go(Place("coverage")))
        return Foot(back=Step(words.ui("shell.home"), lambda: self.verbs.go(Place("home"))), next=on)

    def first_focus(self) -> QWidget | None:
        """What was pressed last, what stands there now, or the first of all."""
        if self._at is not None and (part := self._parts.get(self._at[0])) is not None:
            return part.row(self._at[1])
        return next((part.row(0) for part in self._parts.values()), None)

    def refresh(self) -> None:
        """Shows what was said last, and asks for more if that is old."""
        if self._offers is not None:
            self._offers.begin()
        self._show()
        self.verbs.advice.soon()

    def leaving(self) -> None:
        """Nothing is typed here."""
        self._remember()

    def showEvent(self, event: QShowEvent) -> None:
        """What was written elsewhere meanwhile is looked at again."""
        super().showEvent(event)
        self.refresh()
        start_at_top(self, lambda: self._at is None)

    def _came(self) -> None:
        if self._offers is not None:
            self._offers.heard()
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        review = self.verbs.advice.review
        if review is None:
            return
        words, strength = self.verbs.words, review.strength
        self._strength.setText(words.ui(f"coach.{strength.key}", **strength.names))
        self._score.setText(words.ui("advice.score", score=strength.score) if strength.score else "")
        self._empty.clear()
        had = self._remember()
        wanted = _parted(review.findings)
        for name in [one for one in self._parts if one not in wanted]:
            part = self._parts.pop(name)
            self._held.removeWidget(part)
            let_go(part)
        self._to_come = [(name, found) for name, found in wanted.items() if name not in self._parts]
        for name, part in self._parts.items():
            part.show_findings(wanted[name])
        while self._to_come and (len(self._parts) < _AT_ONCE or (had and self._at and self._at[0] not in self._parts)):
            self._more()
        self._soon.want(bool(self._to_come))
        if not wanted:
            self._say_so("leaf", words.ui("advice.nothing"))
        if had and (first := self.first_focus()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _more(self) -> bool:
        """One part more; tells whether there are others."""
        from planner.ui.coach.offer import Offers  # the coach is loaded by now
        from planner.ui.pages.found import Found

        offers = self._offers = self._offers or Offers(self, self.verbs)
        if self._to_come:
            name, found = self._to_come.pop(0)
            part = self._parts[name] = Found(self.verbs, name, offers)
            part.show_findings(found)
            self._held.put(part)
        return bool(self._to_come)

    def _remember(self) -> bool:
        """Keeps where the keyboard is; tells whether it is here."""
        here = focus_in(self)
        if here is None:
            return False
        found = ((name, at) for name, part in self._parts.items() if (at := part.place_of(here)) is not None)
        self._at = next(found, self._at)
        return True

    def _say_so(self, icon: str, sentence: str) -> None:
        self._empty.clear()
        self._empty.put(EmptyState(icon, sentence, ""))


def _parted(findings: "tuple[Finding, ...]") -> "dict[str, tuple[Finding, ...]]":
    """By the part of the plan they are about, the part with the loudest first; safety apart from all."""
    found: dict[str, list[Finding]] = {}
    for one in findings:
        part = _LOOKED_OVER if one.where.section == HISTORY else one.where.section
        found.setdefault(SAFETY if one.severity == SAFETY else part, []).append(one)
    return {name: tuple(each) for name, each in found.items()}
