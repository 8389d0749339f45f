"""My people: each with the hours they can be reached, everybody's hours together, and who to keep away from apart."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.plan.entries import EntryType
from planner.plan.model import Entry
from planner.plan.week import WEEK, minutes, reached, stretches
from planner.saying import hours
from planner.ui.coach.ways import ReachWay, TryWay
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room, show_part
from planner.ui.kit.panels import CARD, Panel, outline
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.theme import S, colour
from planner.ui.pages.week_bars import WeekBars, WeekRows
from planner.ui.section.asking import Added, Asking
from planner.ui.section.asking_cue import AskingCue
from planner.ui.section.card import Card
from planner.ui.section.later import Later
from planner.ui.section.listing import Listing
from planner.ui.section.sheet import Sheet
from planner.ui.section_page import SectionPage
from planner.ui.verbs import Verbs
from planner.words import Words

_AT_ONCE: Final = 2
_ALWAYS: Final = "hl_samaritans"  # answers at any hour, in every nation


class SupportersPage(SectionPage):
    """The section page of the people."""

    def __init__(self, verbs: Verbs, section: str = "support") -> None:
        super().__init__(verbs, section)

    def make_listing(self, kind: EntryType, first: int) -> Listing:
        """People with their hours; what to keep away from apart."""
        if kind.id == "supporter":
            return Supporters(self.sheet, kind, _AT_ONCE)
        return KeepAway(self.sheet, kind, min(first, 0))

    def _why(self) -> QWidget:
        """The clock is one press away, and trying the plan out."""
        return room(down(super()._why(), 10, down(ReachWay(self.verbs), TryWay(self.verbs), gap=8)))

    def make_asking(self, kind: EntryType) -> Asking | AskingCue | Later:
        """People are asked for at once, the rest a moment later."""
        if kind.id == "supporter":
            return super().make_asking(kind)
        return Later(kind, lambda: PrivateAsking(self.sheet, kind, self._added))


class SupporterCard(Card):
    """One person, with the hours they can be reached as small bars."""

    def __init__(self, listing: Listing, entry: Entry, place: int) -> None:
        self._bars: WeekBars | None = None
        super().__init__(listing.sheet, listing.kind, entry, place, listing.after)

    def refresh(self, entry: Entry, place: int) -> None:
        """Shows the person as they are now."""
        super().refresh(entry, place)
        stretches_of = entry.hours("hours")
        if not stretches_of:
            if self._bars is not None:
                self._bars = None
                self.set_middle([])
            return
        words, name = self.sheet.words, self.sheet.saying.name("support", entry)
        if self._bars is None:
            self._bars = WeekBars(words)
            self.set_middle([self._bars])
        said = words.ui("reach.one", name=name, hours=hours(words, stretches_of))
        self._bars.show_week(minutes(stretches_of), said)


class Supporters(Listing):
    """People; over them when somebody can be reached."""

    def __init__(self, sheet: Sheet, kind: EntryType, first: int) -> None:
        self.reach = Reach(sheet.words, sheet.named("reach"))
        super().__init__(sheet, kind, first)
        layout = self.layout()
        if isinstance(layout, Line):
            layout.insertWidget(2, self.reach)

    def refresh(self) -> None:
        """Shows the people as they are now."""
        super().refresh()
        self.reach.show_people(self.sheet.entries(self.kind))

    def make_card(self, entry: Entry, place: int) -> Card:
        """The card of a person."""
        return SupporterCard(self, entry, place)


class Reach(Panel):
    """The hours of everybody together, as bars and in words."""

    def __init__(self, words: Words, object_name: str) -> None:
        self._words = words
        self._shown: bytes | None = None
        self.rows = WeekRows(words)
        self._somebody, self._nobody = PlainLabel("", "small"), PlainLabel("", "small", "muted")
        head = across((Heading(words.ui("reach.title"), "h3"), 1))
        super().__init__(
            down(head, 10, self.rows, 6, self._somebody, 4, self._nobody, edges=(16, 12, 16, 14)),
            fill="",
            border="line",
        )
        self.setObjectName(object_name)

    def show_people(self, people: tuple[Entry, ...]) -> None:
        """Shows when one of these people can be rung; hidden while there is nobody."""
        week = reached(people)
        show_part(self, bool(people))
        if week == self._shown:
            return
        self._shown, words = week, self._words
        covered = any(week)
        self.rows.setVisible(covered)
        self._nobody.setVisible(covered and not all(week))
        if not covered:
            self._somebody.setText(words.ui("reach.none"))
            return
        there = hours(words, stretches(week))
        said = words.ui("reach.always") if all(week) else words.ui("reach.somebody", hours=there)
        self.rows.show_week(week, f"{said} {words.ui('reach.week')}")
        self._somebody.setText(said)
        line = next(one for one in words.help_lines if one.id == _ALWAYS)
        alone = hours(words, stretches(bytes(1 - week[at] for at in range(WEEK))))
        nobody = words.ui("reach.nobody", hours=alone), words.ui("reach.else", name=line.name, phone=line.phone)
        self._nobody.setText(" ".join(nobody))


class KeepAway(Listing):
    """Who and what to keep away from: on a ground of its own, marked as for the person alone."""

    def __init__(self, sheet: Sheet, kind: EntryType, first: int) -> None:
        super().__init__(sheet, kind, first)
        layout = self.layout()
        if isinstance(layout, Line):
            layout.set_edges((16, 14, 12, 12))
            layout.insertWidget(1, only_me(sheet.words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground that parts it from the people."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("raised"))
        painter.setPen(outline(""))
        painter.drawRoundedRect(QRectF(self.rect()), S(CARD), S(CARD))
        painter.end()


class PrivateAsking(Asking):
    """Asks for what only the person sees."""

    def __init__(self, sheet: Sheet, kind: EntryType, added: Added) -> None:
        super().__init__(sheet, kind, added, alone=False)
        layout = self.layout()
        if isinstance(layout, Line):
            layout.insertWidget(1, only_me(sheet.words))


def only_me(words: Words) -> QWidget:
    """The mark of what only the person sees."""
    said = PlainLabel(words.ui("keep_away.only_me"), "smallstrong", "muted", wrap=False)
    more = PlainLabel(words.ui("share.only_me_text"), "small", "muted")
    return room(across(Icon("lock", "muted", size=15), said, (more, 1), gap=8))
