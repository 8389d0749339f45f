"""What would help most now: how strong the plan is, in words, and the three cheapest improvements, one press each."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, let_go, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.tiles import Tile
from planner.ui.section.focus import focus_in
from planner.ui.verbs import Verbs

if TYPE_CHECKING:
    from planner.coach.findings import Finding
    from planner.coach.review import Review
    from planner.ui.coach.mending import Way
    from planner.ui.pages.kept_back import KeptBack

MOST: Final = 3
_REST: Final = 400
"""Milliseconds in which improvements that came in place of a mended one take no press: a second one was meant for that."""


class Improvements(QWidget):
    """The part of home that hears the coach. It keeps its place from the first painting on, so that nothing moves away."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self._verbs = verbs
        self._compact, self._pressed = False, False
        self._shown: Review | None = None
        self._kept: KeptBack
        self._part: QWidget | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._tiles: list[Tile] = []
        self._strength = PlainLabel("", "small")
        self._strength.setObjectName("home.strength")
        self._score = PlainLabel("", "small", "muted", wrap=False)
        self._held: Line = down()
        head = Heading(verbs.words.ui("advice.most_now"), "h2")
        bottom = Qt.AlignmentFlag.AlignBottom
        strength = across((self._strength, 1), (self._score, 0, bottom), gap=14)
        self.setLayout(down(head, 2, strength, 8, self._held))
        self._say_so("hourglass", verbs.words.ui("advice.looking"))
        verbs.advice.came.connect(self._came)

    def arrange(self, *, compact: bool) -> None:
        """Side by side, or one under the other where there is little room."""
        if compact != self._compact:
            self._compact = compact
            if self._shown is not None:
                self._show(self._shown)

    def refresh(self) -> None:
        """Shows what was said last, and asks for more if that is old."""
        advice, self._pressed = self._verbs.advice, False
        if advice.review is not None and advice.review is not self._shown:
            self._show(advice.review)
        advice.soon()

    def _came(self) -> None:
        review = self._verbs.advice.review
        if review is not None and self.isVisible():
            self._show(review)

    def _show(self, review: "Review") -> None:
        words, strength = self._verbs.words, review.strength
        back = next((at for at, one in enumerate(self._tiles) if focus_in(one) is not None), None)
        if self._pressed:
            self._rest.start()
        self._shown, self._pressed = review, False
        from planner.ui.pages.kept_back import KeptBack  # as in `_tile`

        self._kept = KeptBack(words, self._verbs.session.plan)
        self._strength.setText(self._kept.said(words.ui(f"coach.{strength.key}", **strength.names)))
        self._score.setText(words.ui("advice.score", score=strength.score) if strength.score else "")
        found = strength.improvements[:MOST]
        self._tiles = [self._tile(place, one) for place, one in enumerate(found)]
        if not found:
            self._say_so("leaf", words.ui("advice.nothing"))
        elif self._compact:
            self._stand(room(down(*self._tiles, gap=8)), back)
        else:
            self._stand(room(across(*((one, 1) for one in self._tiles), gap=12)), back)

    def _say_so(self, icon: str, sentence: str) -> None:
        """One calm line where the improvements stand."""
        self._tiles = []
        mark, said = Icon(icon, "muted", size=18), PlainLabel(sentence, "body", "muted")
        self._stand(Panel(across(mark, (said, 1), edges=(16, 16, 16, 17), gap=12), fill="", border="line"))

    def _stand(self, part: QWidget, back: int | None = None) -> None:
        """Puts a part where the one before stood; the keyboard goes over before that one ends, and nowhere else."""
        before, self._part = self._part, part
        self._held.put(part)
        if back is not None and self._tiles:
            part.show()
            self._tiles[min(back, len(self._tiles) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            self._held.removeWidget(before)
            let_go(before)

    def _tile(self, place: int, finding: "Finding") -> Tile:
        from planner.coach.findings import said, suggested  # the coach is loaded by now, and home was painted without
        from planner.ui.coach.mending import Mending

        words = self._verbs.words
        way = Mending(self._verbs, self._verbs.advice.now).ways(finding)[0]
        shown = self._kept.said
        sentence, does = shown(said(words, finding)), shown(suggested(words, finding) if way.leads else way.words)
        mark = Icon("arrow-right" if way.leads else "plus", "accent", size=16)
        top = Qt.AlignmentFlag.AlignTop
        inside = down(
            PlainLabel(sentence, "small"), 4, across((mark, 0, top), (PlainLabel(does, "smallstrong", "accent"), 1), gap=6),
            None, edges=(14, 10, 12, 11),
        )  # fmt: skip
        about = "" if way.leads else shown(suggested(words, finding))
        tile = Tile(inside, f"{sentence} {does}", about=about, does=lambda: self._do(way))
        tile.setObjectName(f"home.improvement.{place}")
        return tile

    def _do(self, way: "Way") -> None:
        """A mending press counts once: until the coach has looked again, the others may be about what is mended now."""
        if self._rest.isActive():
            return
        if way.leads:
            way.does()
        elif not self._pressed:
            way.does()
            self._pressed = not self._verbs.advice.fresh
            self._verbs.offer_undo(self._verbs.words.ui("advice.done", words=self._kept.said(way.words)))
