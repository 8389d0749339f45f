"""What would help most now: how strong the plan is, in words, and the three cheapest improvements, one press each."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, let_go, room
from planner.ui.kit.panels import Panel
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.tiles import Tile
from planner.ui.section.focus import focus_in
from planner.ui.verbs import Place, Verbs

if TYPE_CHECKING:
    from planner.coach.findings import Finding
    from planner.coach.review import Review
    from planner.ui.coach.offer import Offers

MOST: Final = 3


class Improvements(QWidget):
    """The part of home that hears the coach. It keeps its place from the first painting on, so that nothing moves away."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self._verbs = verbs
        self._compact = False
        self._shown: Review | None = None
        self._offers: Offers | None = None
        self._part: QWidget | None = None
        self._tiles: list[Tile] = []
        self._strength = PlainLabel("", "small")
        self._strength.setObjectName("home.strength")
        self._score = PlainLabel("", "small", "muted", wrap=False)
        self._held: Line = down()
        head = room(down(Heading(verbs.words.ui("advice.most_now"), "h2"), 2, self._strength))
        self._all: Button | None = None
        self._side = across((self._score, 0, Qt.AlignmentFlag.AlignVCenter), gap=12)
        self._head = across((head, 1), (self._side, 0), gap=12)
        self.setLayout(down(self._head, 8, self._held))
        self._say_so("hourglass", verbs.words.ui("advice.looking"))
        verbs.advice.came.connect(self._came)

    def arrange(self, *, compact: bool) -> None:
        """Side by side, or one under the other where there is little room."""
        if compact != self._compact:
            self._compact, way = compact, QBoxLayout.Direction
            self._head.setDirection(way.TopToBottom if compact else way.LeftToRight)
            if self._shown is not None:
                self._show(self._shown)

    def refresh(self) -> None:
        """Shows what was said last, and asks for more if that is old."""
        advice = self._verbs.advice
        if self._offers is not None:
            self._offers.begin()
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
        self._shown = review
        from planner.ui.pages.kept_back import KeptBack  # as in `_offering`

        kept, offers = KeptBack(words, self._verbs.session.plan), self._offering()
        offers.heard()
        offers.show_with(kept.said)
        self._strength.setText(kept.said(words.ui(f"coach.{strength.key}", **strength.names)))
        self._score.setText(words.ui("advice.score", score=strength.score) if strength.score else "")
        found = strength.improvements[:MOST]
        self._tiles = [self._tile(place, one) for place, one in enumerate(found)]
        self._show_way(len(review.findings))
        if not found:
            self._say_so("leaf", words.ui("advice.nothing"))
        elif self._compact:
            self._stand(room(down(*self._tiles, gap=8)), back)
        else:
            self._stand(room(across(*((one, 1) for one in self._tiles), gap=12)), back)

    def _show_way(self, count: int) -> None:
        """The way to all of them, where there are more than stand here."""
        words = self._verbs.words
        if self._all is None:
            self._all = Button("", "quiet", name=words.ui("everything.title"), trail="chevron-right", height=40, pad=8,
                               does=lambda: self._verbs.go(Place("everything")))  # fmt: skip
            self._all.setObjectName("home.everything")
            self._side.put((self._all, 0, Qt.AlignmentFlag.AlignVCenter))
            self._side.put(None)
        said = words.ui("advice.all")  # no number: what is missing is never counted at a person
        self._all.set_words(said, name=f"{words.ui('everything.title')}: {said}")
        self._all.setVisible(count > len(self._tiles))

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
        tile = self._offering().tile(finding)
        tile.setObjectName(f"home.improvement.{place}")
        return tile

    def _offering(self) -> "Offers":
        if self._offers is None:
            from planner.ui.coach.offer import Offers  # the coach is loaded by now, and home was painted without

            self._offers = Offers(self, self._verbs)
        return self._offers
