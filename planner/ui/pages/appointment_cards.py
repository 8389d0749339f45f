"""The cards of appointments and services: in order of time, with travel, company, what to bring and plan B."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.plan.entries import EntryType
from planner.plan.fields import EntryId
from planner.plan.model import Entry
from planner.plan.upcoming import diary
from planner.ui.kit.icons import draw_icon
from planner.ui.kit.lettering import Lettering
from planner.ui.kit.mirroring import stands
from planner.ui.kit.theme import S, colour, font, leading
from planner.ui.kit.voice import as_role
from planner.ui.pages.appointment_words import Arranged, Particular, arranged, details, particulars
from planner.ui.section.card import Card
from planner.ui.section.card_words import CardWords, share_words
from planner.ui.section.grouped import Grouped, Said
from planner.ui.section.sheet import Sheet

_ICON, _BESIDE, _GAP = 17, 9, 5
_GROUPS: Final = (
    ("workers", ("key_worker", "drug_alcohol_team", "therapist", "social_worker")),
    ("groups", ("group", "mutual_aid", "alumni")),
    ("health", ("gp", "clinic", "prescriber", "pharmacy", "crisis_team")),
    ("home", ("housing",)),
)
_OTHERS: Final = "other"


class Particulars(QWidget):
    """Lines with an icon each, painted."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Particular, ...] = ()
        self._laid: dict[tuple[int, bool], list[Lettering]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: tuple[Particular, ...]) -> None:
        """Shows other lines."""
        self._lines, self._laid = lines, {}
        as_role(self, QAccessible.Role.StaticText, " ".join(f"{one.words}." for one in lines))
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
        return sum(max(one.height, S(_ICON)) + S(_GAP) for one in self._lettering(width)) + S(2)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a card."""
        return QSize(S(160), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and words, line by line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored, y, side = self._mirrored, 0, S(_ICON)
        left = S(_ICON) + S(_BESIDE)
        for one, laid in zip(self._lines, self._lettering(self.width()), strict=True):
            ink = "muted" if one.quiet else "ink"
            box = stands(self.rect(), QRect(0, y + S(1), side, side), mirrored=mirrored)
            draw_icon(painter, box, one.icon, "muted" if one.quiet else "accent")
            words = stands(self.rect(), QRect(left, y, self.width() - left, 1), mirrored=mirrored)
            laid.draw(painter, words.x(), y, colour(ink))
            y += max(laid.height, side) + S(_GAP)
        painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _lettering(self, width: int) -> list[Lettering]:
        key = (width, self._mirrored)
        if key not in self._laid:
            side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
            across = width - S(_ICON) - S(_BESIDE)
            self._laid[key] = [
                Lettering(one.words, font("small"), across, lead=leading("small"), align=side) for one in self._lines
            ]
        return self._laid[key]


class AppointmentCard(Card):
    """One appointment, in a list that knows which of them come soon."""

    def __init__(self, listing: "Appointments", entry: Entry, place: int) -> None:
        self._listing = listing
        self._lines: tuple[Particular, ...] = ()
        super().__init__(listing.sheet, listing.kind, entry, place, listing.after)

    def refresh(self, entry: Entry, place: int) -> None:
        """Shows the appointment as it is now, at its place."""
        super().refresh(entry, place)
        lines = particulars(self.sheet.saying, entry, soon=self._listing.is_soon(entry.id))
        if lines != self._lines:
            self._lines = lines
            shown = Particulars()
            shown.show_lines(lines)
            self.set_middle([shown] if lines else [])
        for arrow in (self.up, self.down):
            # Time gives their order; only what has no day yet can be moved by hand.
            arrow.setEnabled(not entry.text("date"))

    def words_for(self, entry: Entry) -> CardWords:
        """What the card says of an appointment."""
        saying = self.sheet.saying
        name = saying.name("aftercare", entry) or saying.words.ui("entry.no_words")
        said = details(saying, entry, dated=not self._listing.is_soon(entry.id))
        return CardWords(name, said, share_words(saying, entry.share), not entry.share.prints)

    def move_by(self, by: int) -> bool:
        """Moves it among those without a day."""
        return not self.entry.text("date") and self._listing.move_by(self.entry, by)


class Appointments(Grouped):
    """Appointments: the next 14 days, those without a day, later ones, past ones."""

    def __init__(self, sheet: Sheet, kind: EntryType, first: int) -> None:
        self._soon: set[EntryId] = set()
        super().__init__(sheet, kind, first)

    def arranged(self) -> Arranged:
        """In order of time."""
        found = diary(self.sheet.entries(self.kind), self.sheet.verbs.today())
        self._soon = {one.entry.id for one in found.soon}
        return arranged(self.sheet.saying, found)

    def is_soon(self, entry: EntryId) -> bool:
        """Whether an appointment comes in the next days."""
        self.ordered()
        return entry in self._soon

    def make_card(self, entry: Entry, place: int) -> Card:
        """The card of an appointment."""
        return AppointmentCard(self, entry, place)


class ContactCard(Card):
    """One service, moved among those of its group."""

    def __init__(self, listing: "Contacts", entry: Entry, place: int) -> None:
        self._listing = listing
        super().__init__(listing.sheet, listing.kind, entry, place, listing.after)

    def move_by(self, by: int) -> bool:
        """Moves it within its group."""
        return self._listing.move_by(self.entry, by)


class Contacts(Grouped):
    """Services by what they are for; without headings where one group holds them all."""

    def arranged(self) -> Arranged:
        """Group by group."""
        words, entries = self.sheet.words, self.sheet.entries(self.kind)
        known = {kind: group for group, kinds in _GROUPS for kind in kinds}
        groups: dict[str, list[Entry]] = {group: [] for group in (*(one for one, _kinds in _GROUPS), _OTHERS)}
        for one in entries:
            groups[known.get(one.text("kind"), _OTHERS)].append(one)
        filled = {group: found for group, found in groups.items() if found}
        order: list[tuple[Entry, tuple[Said, ...]]] = []
        for group, found in filled.items():
            said = (Said("group", words.ui(f"contact_group.{group}")),) if len(filled) > 1 else ()
            order += [(one, said if number == 0 else ()) for number, one in enumerate(found)]
        return order, ()

    def make_card(self, entry: Entry, place: int) -> Card:
        """The card of a service."""
        return ContactCard(self, entry, place)
