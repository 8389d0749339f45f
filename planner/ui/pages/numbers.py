"""People and services to ring, with their numbers large and a button that copies."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner import saying
from planner.plan.model import Entry, Plan
from planner.ui.clipboard import Clipboard
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, across, down
from planner.ui.kit.panels import Panel, Rule
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.verbs import FrontVerbs
from planner.words import HelpLine, Words

MOST_PEOPLE: Final = 6
_OLD_AFTER_YEARS: Final = 1


class Number(Struct, frozen=True):
    """Someone or something to ring: a name, a line under it, and the number as it was given."""

    name: str
    about: str
    phone: str


def own_people(words: Words, plan: Plan) -> tuple[Number, ...]:
    """The person's people with a number: emergency contacts first, then those who agreed, then as listed."""
    found = [one for one in plan.entries("support", "supporter") if one.text("phone").strip()]
    found.sort(key=lambda one: (not one.yes("emergency_contact"), one.text("asked") != "agreed"))
    return tuple(
        Number(one.text("name").strip() or one.text("relation").strip(), _about(words, one), one.text("phone").strip())
        for one in found[:MOST_PEOPLE]
    )


class Numbers:
    """Two cards: the person's own people, and help lines."""

    def __init__(self, verbs: FrontVerbs, clipboard: Clipboard) -> None:
        self._verbs, self._clipboard = verbs, clipboard
        self._people_rows, self._line_rows = down(), down()
        words = verbs.words
        edges = (22, 16, 14, 14)
        self.people = Panel(down(Heading(words.ui("struggling.ring_someone"), "h2"), 4, self._people_rows, edges=edges))
        self._note = PlainLabel("", "small", "muted")
        self.lines = Panel(
            down(Heading(words.ui("struggling.help_lines"), "h2"), 4, self._line_rows, 8, self._note, edges=edges)
        )
        self._buttons: list[Button] = []
        self._all = False

    def first_focus(self) -> QWidget | None:
        """The first number's button."""
        return self._buttons[0] if self._buttons else None

    def show_people(self, people: Sequence[Number], *, locked: bool) -> None:
        """The person's own people; without any, a kind sentence."""
        words = self._verbs.words
        for at, one in enumerate(people):
            self._row(self._people_rows, one, f"struggling.person.{at}", first=at == 0)
        if not people:
            key = "struggling.own_people_locked" if locked else "struggling.no_people"
            self._people_rows.put(PlainLabel(words.ui(key), "body", "muted"))
            self._people_rows.put(6)

    def show_lines(self, nations: tuple[str, ...]) -> None:
        """The lines that serve these nations, the most urgent first."""
        words = self._verbs.words
        self._line_rows.clear()
        crisis = words.crisis_lines(nations)
        rest = [one for one in words.lines(nations) if one not in crisis and (one.phone or one.text_number)]
        shown = [*crisis, *(rest if self._all else ())]
        for at, line in enumerate(shown):
            self._row(self._line_rows, _number(words, line), f"struggling.line.{line.id}", first=at == 0)
        if rest and not self._all:
            more = Button(words.ui("struggling.more_lines"), "quiet", icon="chevron-down", pad=8)
            more.setObjectName("struggling.more-lines")
            more.clicked.connect(lambda _checked=False: self._show_all(nations))
            self._line_rows.put(across(more, None))
        self._note.setText(" ".join(self._dated()))

    def _show_all(self, nations: tuple[str, ...]) -> None:
        self._all = True
        self.show_lines(nations)

    def _dated(self) -> list[str]:
        words, today = self._verbs.words, self._verbs.today()
        gathered = words.gathered_on
        sentences = [words.ui("struggling.checked", date=saying.day(words, gathered))]
        if (int(today[:4]) - _OLD_AFTER_YEARS, today[4:]) > (int(gathered[:4]), gathered[4:]):
            sentences.append(words.ui("struggling.old"))
        return sentences

    def _row(self, rows: Line, number: Number, object_name: str, *, first: bool) -> None:
        words = self._verbs.words
        if not first:
            rows.put(Rule())
        copy = Button(
            "", "plain", icon="copy", height=44, does=lambda: self._copy(number),
            name=f"{number.name}, {number.phone}. {words.ui('struggling.copy_named', name=number.name)}",
        )  # fmt: skip
        copy.setObjectName(object_name)
        if object_name.startswith("struggling.person"):
            self._buttons.append(copy)
        text = down(PlainLabel(number.name, "strong"), edges=(0, 6, 0, 6))
        if number.about:
            text.put(2)
            text.put(PlainLabel(number.about, "small", "muted"))
        phone = PlainLabel(number.phone, "phone", wrap=len(number.phone) > 16, selectable=False)
        rows.put(across((text, 1), (phone, 0, Qt.AlignmentFlag.AlignVCenter), (copy, 0, Qt.AlignmentFlag.AlignVCenter),
                        gap=8))  # fmt: skip

    def _copy(self, number: Number) -> None:
        self._clipboard.copy(number.phone)
        self._verbs.say(self._verbs.words.ui("struggling.copied"))


def _number(words: Words, line: HelpLine) -> Number:
    about = [line.purpose, line.hours, line.note]
    if line.phone and line.text_number:
        about.append(words.ui("struggling.text", number=line.text_number))
    phone = line.phone or words.ui("struggling.text", number=line.text_number)
    return Number(line.name, ". ".join(one.rstrip(".") for one in about if one), phone)


def _about(words: Words, entry: Entry) -> str:
    said = saying.hours(words, entry.hours("hours"))
    parts = [said[:1].upper() + said[1:], entry.text("what_i_ask").strip()]
    return ". ".join(one for one in parts if one)
