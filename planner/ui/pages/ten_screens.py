"""The screens of the ten-minute plan; each asks one thing and writes the ordinary entries."""

from PySide6.QtWidgets import QWidget

from planner.plan import ten_minutes
from planner.plan.catalogue import Section
from planner.plan.entries import EntryType
from planner.plan.fields import EntryId, Field
from planner.plan.ten_minutes import PLACES, Screen
from planner.ui.kit.layouts import Line, down
from planner.ui.kit.text import PlainLabel
from planner.ui.pages.ten_hints import hints_under
from planner.ui.pages.ten_paper import PaperScreen
from planner.ui.pages.ten_people import PersonRow
from planner.ui.pages.ten_screen import TenScreen
from planner.ui.section.asking import Asking
from planner.ui.section.field_block import FieldBlock
from planner.ui.section.nation import copy_to_plan
from planner.ui.section.picker import Picker
from planner.ui.section.safety import SafetyBox
from planner.ui.section.so_far import SoFar
from planner.ui.verbs import Verbs

_FIELDS = {"appointment": ("date", "time")}


class AboutScreen(TenScreen):
    """What the plan is about, and where the person lives, so that ideas and numbers fit."""

    def __init__(self, verbs: Verbs) -> None:
        copy_to_plan(verbs)
        super().__init__(verbs, "about", verbs.words.ui("ten.about"), verbs.words.ui("ten.lead"))
        kind = _type(self.section, "substance")
        self._asking = Asking(
            self.sheet,
            kind,
            _nothing,
            alone=True,
            most=len(verbs.words.field("about", "substance", "substance").choices),
        )
        self._nation = FieldBlock(self.sheet, _answer(self.section, "nations"), self.sheet.named("answer", "nations"))
        self._safety = SafetyBox(self.sheet)
        self.setLayout(down(self._asking, 14, self._safety, 14, self._nation))

    def first_focus(self) -> QWidget | None:
        """The first substance."""
        return self._asking.first_focus()

    def refresh(self) -> None:
        """Shows what is chosen now."""
        self._asking.refresh()
        self._safety.refresh()
        self._nation.refresh()


class EntriesScreen(TenScreen):
    """Asks for entries of one type: pick, or own words; what is there already stands below."""

    def __init__(self, verbs: Verbs, ask: ten_minutes.Ask) -> None:
        section, type_id = PLACES[ask]
        most = ten_minutes.WANTED.get(ask, 1)
        hint = verbs.words.ui("ten.pick_or_write" if most == 1 else "ten.pick_three")
        super().__init__(verbs, section, verbs.words.ui(f"ten.{ask}"), hint)
        self._kind = _type(self.section, type_id)
        self._asking = Asking(self.sheet, self._kind, self._added, alone=True)
        self._so_far = SoFar(self.sheet, self._kind)
        self._fields = _FIELDS.get(ask, ())
        self._block: Line = down(gap=14)
        self._shown: EntryId | None = None
        self.setLayout(down(self._asking, hints_under(self), 18, self._so_far, self._block))
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """The first suggestion."""
        return self._asking.first_focus()

    def refresh(self) -> None:
        """Shows the entries as they are now."""
        self._asking.refresh()
        self._so_far.refresh()
        entries = self.sheet.entries(self._kind)
        latest = entries[-1].id if entries and self._fields else None
        if latest != self._shown:
            self._shown = latest
            self._block.clear()
            if latest is not None:
                self._ask_fields(latest, len(entries) - 1)

    def _ask_fields(self, entry: EntryId, place: int) -> None:
        for name in self._fields:
            field = self._kind.field(name)
            if field is not None:
                object_name = self.sheet.named(self._kind.id, "entry", place, name)
                self._block.put(FieldBlock(self.sheet, field, object_name, type_id=self._kind.id, entry=entry))

    def _added(self, _kind: EntryType, _entry: EntryId) -> None:
        self.refresh()


class IfThenScreen(TenScreen):
    """What to do first for one of the first three triggers."""

    def __init__(self, verbs: Verbs, number: int) -> None:
        cue = ten_minutes.trigger(verbs.session.plan, number)
        name = cue.text("text") if cue is not None else ""
        hint = verbs.words.ui("ten.pick_or_write")
        super().__init__(verbs, "if_then", verbs.words.ui("ten.if_then_for", name=name), hint)
        plan = ten_minutes.if_then(verbs.session.plan, cue.id) if cue is not None else None
        self._picker = Picker(self.sheet, cue.id if cue is not None else "", name, plan.id if plan else None, None)
        unsafe = PlainLabel(verbs.words.ui("if_then.unsafe"), "small", "muted")
        self.setLayout(down(self._picker, hints_under(self), 12, unsafe))

    def first_focus(self) -> QWidget | None:
        """The first idea."""
        return self._picker.first_focus()

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        self._picker.refresh()


class PeopleScreen(TenScreen):
    """Two people with their numbers."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__(verbs, "support", verbs.words.ui("ten.people"), verbs.words.section("support").help)
        self._rows = [PersonRow(self.sheet, number) for number in range(ten_minutes.WANTED["people"])]
        self.setLayout(down(down(*self._rows, gap=24), hints_under(self)))

    def first_focus(self) -> QWidget | None:
        """The first name."""
        return self._rows[0].first_focus()

    def refresh(self) -> None:
        """Shows the people as they are now."""
        for row in self._rows:
            row.refresh()


def screen_for(verbs: Verbs, screen: Screen) -> TenScreen:
    """The widget of a screen."""
    match screen.ask:
        case "about":
            return AboutScreen(verbs)
        case "if_then":
            return IfThenScreen(verbs, screen.number)
        case "people":
            return PeopleScreen(verbs)
        case "paper":
            return PaperScreen(verbs)
        case _:
            return EntriesScreen(verbs, screen.ask)


def _type(section: Section, name: str) -> EntryType:
    return next(one for one in section.types if one.id == name)


def _answer(section: Section, name: str) -> Field:
    return next(one for one in section.answers if one.id == name)


def _nothing(_kind: EntryType, _entry: EntryId) -> None:
    """Picking shows itself on the chip."""
