"""The page for right now: a breath, people and numbers, one small thing, and what to do after a slip."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.plan.model import Plan
from planner.ui.clipboard import Clipboard
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Column, Line, across, down, room
from planner.ui.kit.pacer import Pacer
from planner.ui.kit.panels import Ground, Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel, Quote
from planner.ui.pages.numbers import Numbers, own_people
from planner.ui.pages.slipped import Slipped
from planner.ui.pages.small_things import SmallThings, first_if_thens
from planner.ui.section.how_to_book import HowToBook
from planner.ui.shell.nations import Nations
from planner.ui.verbs import Foot, Place, Verbs


class StrugglingPage(QWidget):
    """Shows the person's own things when a plan is open, and help lines always. Nothing here is counted or kept."""

    def __init__(self, verbs: Verbs, clipboard: Clipboard, plan: Plan | None) -> None:
        super().__init__()
        self._verbs, self._clipboard, self._plan = verbs, clipboard, plan
        words, name = verbs.words, plan.words("about", "name").strip() if plan else ""
        title = words.ui("struggling.title", name=name) if name else words.ui("struggling.title_nobody")
        self._pacer = Pacer(words, size=270 if verbs.preferences.text_size <= 115 else 180)
        self._side = room(down(8, self._pacer, None))
        self._help = room(self._things())
        self._slipped: Slipped | None = None
        self._cards: QWidget | None = None
        self._right = room(down(self._help, None))
        self._halves: Line = across((self._side, 40), 30, (self._right, 60))
        lead = PlainLabel(words.ui("struggling.lead"), "body", "muted", centred=True)
        body = down(Heading(title, "display", centred=True), 2, lead, 18, self._halves, None)
        self._scroll = Scroll(Column(body, width=1000, edge=20, top=4))
        self.setLayout(down((self._scroll, 1), self._danger()))

    def foot(self) -> Foot | None:
        """No steps: the danger line stands there."""
        return None

    def first_focus(self) -> QWidget:
        """The first number to copy."""
        return self._numbers.first_focus() or self._pacer.pause

    def refresh(self) -> None:
        """It stays as it was when it was asked for."""

    def leaving(self) -> None:
        """Nothing is typed here."""

    def arrange(self, *, compact: bool) -> None:
        """The circle over the numbers in a narrow window."""
        narrow = compact and self._verbs.preferences.text_size > 115
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        # The same numbers stand among the help lines; a low window needs the room.
        self._calm.setVisible(not narrow)

    def _nations(self) -> tuple[str, ...]:
        own = self._plan.nations() if self._plan else ()
        return own or self._verbs.preferences.nations

    def _things(self) -> Line:
        verbs, plan, words = self._verbs, self._plan, self._verbs.words
        lines = down(gap=14)
        self._numbers = Numbers(verbs, self._clipboard)
        self._numbers.show_people(own_people(words, plan) if plan else (), locked=plan is None)
        lines.put(self._numbers.people)
        if plan is not None:
            if SmallThings.any_in(plan):
                lines.put(SmallThings(verbs, plan))
            reasons = [one for entry in plan.entries("reasons", "reason") if (one := entry.text("text").strip())]
            if reasons:
                lines.put(
                    Panel(down(Quote(f"“{reasons[0]}”", "on_soft"), edges=(20, 14, 20, 14)), fill="soft", border="")
                )
            plans = first_if_thens(verbs, plan)
            if plans is not None:
                lines.put(plans)
        lines.put(self._buttons())
        lines.put(self._numbers.lines)
        if plan is None or not plan.nations():
            self._choice = Nations(verbs)
            self._verbs_heard()
            lines.put(down(PlainLabel(words.ui("struggling.nation"), "small", "muted"), 6, self._choice))
        self._numbers.show_lines(self._nations())
        lines.put(PlainLabel(words.ui("struggling.nobody_watching"), "small", "muted"))
        return lines

    def _verbs_heard(self) -> None:
        """A nation chosen here shows its lines at once."""
        for chip in self._choice.chips():
            chip.clicked.connect(lambda _checked=False: self._numbers.show_lines(self._nations()))

    def _buttons(self) -> QWidget:
        words = self._verbs.words
        slipped = Button(words.ui("struggling.slipped"), icon="life-buoy", does=self._show_slipped)
        slipped.setObjectName("struggling.slipped")
        self._slipped_button = slipped
        cards = Button(words.ui("how_to.open"), icon="leaf", does=self._show_cards)
        cards.setObjectName("struggling.how-to")
        self._cards_button = cards
        if self._plan is None:
            return flowing(slipped, cards)
        show = Button(words.ui("struggling.show_plan"), icon="book-open", does=lambda: self._verbs.go(Place("home")))
        show.setObjectName("struggling.show-plan")
        return flowing(slipped, cards, show)

    def _show_slipped(self) -> None:
        if self._slipped is None:
            self._slipped = Slipped(self._verbs, self._clipboard, self._plan, self._nations(), self._hide_slipped)
            layout = self._right.layout()
            if isinstance(layout, QBoxLayout):
                layout.insertWidget(0, self._slipped)
        self._help.hide()
        self._slipped.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._slipped.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _hide_slipped(self) -> None:
        if self._slipped is not None:
            self._slipped.hide()
        self._help.show()
        self._slipped_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_cards(self) -> None:
        """Plain steps to follow now; they need no plan."""
        if self._cards is None:
            words = self._verbs.words
            back = Button(
                words.ui("struggling.slipped_back"), "plain", icon="arrow-left", does=self._hide_cards, pad=14
            )
            back.setObjectName("struggling.how-to-back")
            book = HowToBook(words, "struggling.how-to")
            lead = PlainLabel(words.ui("how_to.lead_now"), "body", "muted")
            self._cards = room(down(across(back, None), 8, Heading(words.ui("how_to.title"), "h1"), 2, lead, 4, book))
            layout = self._right.layout()
            if isinstance(layout, QBoxLayout):
                layout.insertWidget(0, self._cards)
        self._help.hide()
        self._cards.show()
        self._scroll.verticalScrollBar().setValue(0)
        focus = self._cards.findChild(Button, "struggling.how-to-back")
        if focus is not None:
            focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _hide_cards(self) -> None:
        if self._cards is not None:
            self._cards.hide()
        self._help.show()
        self._cards_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _danger(self) -> QWidget:
        words = self._verbs.words
        nations = self._nations()
        calm = "struggling.danger_111_ni" if nations and set(nations) == {"ni"} else "struggling.danger_111"
        first = PlainLabel(words.ui("struggling.danger"), "strong", "on_warm_soft")
        self._calm = rest = PlainLabel(
            f"{words.ui(calm)} {words.ui('struggling.danger_talk')}", "small", "on_warm_soft"
        )
        line = across((Icon("phone", "on_warm_soft", size=20), 0, Qt.AlignmentFlag.AlignTop), (down(first, 2, rest), 1),
                      edges=(36, 12, 20, 12), gap=14)  # fmt: skip
        ground = Ground("warm_soft", line)
        ground.setObjectName("struggling.danger")
        return ground
