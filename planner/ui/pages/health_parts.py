"""The parts of the health page that depend on what the person uses: naloxone, and the bladder."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.plan.fields import Field, FieldId, is_empty
from planner.plan.naloxone import kit_age, why_naloxone
from planner.saying import day
from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down, room
from planner.ui.kit.notices import Banner
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.section.answers import Answers
from planner.ui.section.offered import InTime, Offered
from planner.ui.section.safety import LEVELS, level_title
from planner.ui.section.sheet import Sheet
from planner.ui.section.unfolding import Unfolding
from planner.words import Words

KIT: Final = ("naloxone_place", "naloxone_expiry", "naloxone_trained")
_MARKS: Final = {"999": "triangle-alert", "111": "phone", "gp": "stethoscope"}


class NaloxonePart(Offered):
    """Why a kit is offered, whether there is one, where it lies, how old it is, and who can use it."""

    def __init__(self, sheet: Sheet, told: Callable[[], None]) -> None:
        self._sheet = sheet
        super().__init__(sheet.words.ui("health.naloxone_anyway"), sheet.named("naloxone", "anyway"), told)
        self._have: Answers | None = None
        self.refresh()

    def wanted(self) -> bool:
        """For opioids, street tablets, an unknown or mixed supply; where nothing is known; and once it was answered."""
        plan = self._sheet.plan
        substances = plan.substances()
        answered = plan.words("health", "naloxone") in {"have", "want"} or _any_answer(self._sheet, KIT)
        return not substances or bool(why_naloxone(substances)) or answered

    def fill(self, held: Line) -> None:
        """The reason first."""
        sheet, words = self._sheet, self._sheet.words
        self._why = PlainLabel("", "body", "muted")
        self._have = Answers(sheet, 1, _fields(sheet, ("naloxone",)))
        self._kit = Answers(sheet, 0, _fields(sheet, KIT))
        self.age = Banner("clock", "")
        self.age.setObjectName(sheet.named("naloxone", "age"))
        self._ask = Button(words.ui("health.naloxone_ask"), icon="plus", does=self._put_on_list)
        self._ask.setObjectName(sheet.named("naloxone", "ask"))
        self._asked = PlainLabel(words.ui("health.naloxone_asked"), "small", "muted")
        self._want = room(down(PlainLabel(words.ui("health.naloxone_where")), 8, flowing(self._ask), self._asked))
        for part in (
            Heading(words.ui("health.naloxone"), "h2"),
            self._why,
            self._have,
            self._want,
            self.age,
            self._kit,
        ):
            held.put(part)
        held.put(InTime(lambda: NaloxoneFacts(words, sheet.named("naloxone", "facts"))))

    def show_now(self) -> None:
        """The kit's own questions stand unless there is none."""
        sheet, words, plan = self._sheet, self._sheet.words, self._sheet.plan
        why = why_naloxone(plan.substances()) or "any"
        self._why.setText(" ".join(one.text for one in words.naloxone_reasons if one.substance == why))
        for part in (self._have, self._kit):
            if part is not None:
                part.refresh()
        answer = plan.words("health", "naloxone")
        self._want.setVisible(answer == "want")
        listed = self._listed()
        self._ask.setVisible(not listed)
        self._asked.setVisible(listed)
        self._kit.setVisible(answer not in {"want", "no"} or _any_answer(sheet, KIT))
        expiry = plan.words("health", "naloxone_expiry")
        age = kit_age(expiry, sheet.verbs.today()) if self._kit.isVisibleTo(self) else ""
        if age in {"soon", "passed"}:
            self.age.show_words(words.ui(f"health.kit_{age}", date=day(words, expiry, sheet.verbs.today())))
        self.age.setVisible(age in {"soon", "passed"})

    def answer(self, name: str) -> None:
        """Makes sure an answer of this part stands."""
        self.unfold()
        if name in KIT:
            self._kit.show()
            self._kit.block(name)

    def first_focus(self) -> QWidget | None:
        """Whether there is a kit."""
        return self._have.first_focus() if self._have is not None else self.button

    def _listed(self) -> bool:
        text = self._sheet.words.ui("health.naloxone_check")
        return any(one.text("text") == text for one in self._sheet.plan.entries("health", "check"))

    def _put_on_list(self) -> None:
        kind = self._sheet.section.type("check")
        if kind is not None:
            text = self._sheet.words.ui("health.naloxone_check")
            self._sheet.add(kind, {FieldId("text"): text})
            self._sheet.verbs.say(self._sheet.words.ui("section.picked", name=text))


class NaloxoneFacts(Unfolding):
    """What naloxone is and does, each fact with its source."""

    def __init__(self, words: Words, object_name: str) -> None:
        self._words = words
        asked, close = words.ui("health.naloxone_facts"), words.ui("health.naloxone_facts_close")
        super().__init__("info", asked, close, object_name)

    def fill(self, held: Line) -> None:
        """One fact a line."""
        for fact in self._words.naloxone:
            held.put(PlainLabel(fact.text))
        held.put(PlainLabel(self._words.ui("section.source"), "smallstrong", "muted"))
        for source in dict.fromkeys(fact.source for fact in self._words.naloxone):
            held.put(PlainLabel(source, "small", "muted"))


class BladderPart(Offered):
    """What ketamine may do to the bladder: what to say, what the person does, and which signs want help how soon."""

    def __init__(self, sheet: Sheet, told: Callable[[], None], *, later: bool) -> None:
        self._sheet = sheet
        anyway = sheet.words.ui("health.bladder_anyway")
        super().__init__(anyway, sheet.named("bladder", "anyway"), told, later=later)
        self._answers: Answers | None = None
        self.refresh()

    def wanted(self) -> bool:
        """For ketamine, where nothing is known, and once something was written here."""
        plan = self._sheet.plan
        substances = plan.substances()
        return not substances or "ketamine" in substances or _any_answer(self._sheet, ("bladder",))

    def fill(self, held: Line) -> None:
        """What to tell a doctor first."""
        sheet, words = self._sheet, self._sheet.words
        told = next(one.text for one in words.say_this if one.substance == "ketamine")
        self._answers = Answers(sheet, 0, _fields(sheet, ("bladder",)))
        held.put(Heading(words.ui("health.bladder"), "h2"))
        held.put(PlainLabel(told, "body", "muted"))
        held.put(self._answers)
        held.put(InTime(lambda: Signs(sheet, "ketamine")))

    def show_now(self) -> None:
        """The answer."""
        if self._answers is not None:
            self._answers.refresh()

    def answer(self, name: str) -> None:
        """Makes sure the answer of this part stands."""
        self.unfold()
        if self._answers is not None:
            self._answers.block(name)

    def first_focus(self) -> QWidget | None:
        """The answer."""
        return self.button if self._answers is None else self._answers.block("bladder").editor.control


class Signs(Panel):
    """The signs of one substance in a quiet box, the most urgent first."""

    def __init__(self, sheet: Sheet, substance: str) -> None:
        words = sheet.words
        held = down(PlainLabel(words.ui("health.bladder_signs"), "strong"), edges=(16, 13, 16, 14), gap=4)
        for level in LEVELS:
            signs = [one.text for one in words.red_flags if (one.level, one.substance) == (level, substance)]
            if signs:
                held.put(6)
                mark = Icon(_MARKS[level], "warm", size=17)
                title = PlainLabel(level_title(words, sheet.plan, level), "smallstrong", "warm")
                held.put(across((mark, 0, Qt.AlignmentFlag.AlignTop), (title, 1), gap=8))
            for one in signs:
                held.put(down(PlainLabel(one, "small"), edges=(25, 0, 0, 0)))
        super().__init__(held, fill="raised", border="")
        self.setObjectName(sheet.named("signs", substance))


def _fields(sheet: Sheet, names: Sequence[str]) -> list[Field]:
    return [one for one in sheet.section.answers if one.id in names]


def _any_answer(sheet: Sheet, names: Sequence[str]) -> bool:
    return any(not is_empty(sheet.plan.answer(sheet.section.id, name)) for name in names)
