"""The sections of a plan, in the order a person meets them: the one definition everything derives from.

Screens, store, plan file, JSON Schema, sharing and paper read this table; a new section is one
declaration here and one words file. Ids are for ever. Over the ceiling because it is one table.
"""

from typing import Final

from msgspec import Struct

from planner.plan import entries as e
from planner.plan.entries import EntryType
from planner.plan.fields import (
    Choice,
    Choices,
    Date,
    Field,
    Image,
    Link,
    Long,
    Scale,
    SectionId,
    Short,
    Time,
    YesNo,
    field,
)

HISTORY: Final = SectionId("history")
GROUPS: Final = ("knowing", "helps", "day", "ahead")


class Section(Struct, frozen=True):
    """One part of the plan: its single answers and the types of entry it holds.

    `group` is where it stands in the list; `has_page` is False for what no page shows yet; `private`
    sections are on no copy unless chosen.
    """

    id: SectionId
    group: str
    answers: tuple[Field, ...] = ()
    types: tuple[EntryType, ...] = ()
    has_page: bool = True
    private: bool = False

    def answer(self, name: str) -> Field | None:
        """The single answer called `name`, if declared."""
        return next((one for one in self.answers if one.id == name), None)

    def type(self, name: str) -> EntryType | None:
        """The entry type called `name`, if declared."""
        return next((one for one in self.types if one.id == name), None)


class Catalogue(Struct, frozen=True):
    """All sections, the history kept beside them, and quick look-ups."""

    sections: tuple[Section, ...]
    history: Section

    def section(self, name: str) -> Section | None:
        """The section called `name` (or the history), if declared."""
        if name == HISTORY:
            return self.history
        return next((one for one in self.sections if one.id == name), None)

    def pages(self) -> tuple[Section, ...]:
        """The sections that have a page, in order."""
        return tuple(one for one in self.sections if one.has_page)

    def group(self, name: str) -> tuple[Section, ...]:
        """The sections of one group that have a page, in order."""
        return tuple(one for one in self.pages() if one.group == name)

    def field(self, section: str, type_id: str | None, name: str) -> Field | None:
        """The declared field of an entry type, or of the section's answers when `type_id` is None."""
        found = self.section(section)
        if found is None:
            return None
        if type_id is None:
            return found.answer(name)
        kind = found.type(type_id)
        return kind.field(name) if kind else None

    def type(self, section: str, type_id: str) -> EntryType | None:
        """The declared entry type of a section."""
        found = self.section(section)
        return found.type(type_id) if found else None

    def where(self, type_id: str) -> Section | None:
        """The first section that holds entries of `type_id`: where a link of that type points."""
        return next((one for one in self.sections if one.type(type_id)), None)

    def with_section(self, section: Section) -> "Catalogue":
        """This catalogue with one more section, before any that has no page."""
        paged = tuple(one for one in self.sections if one.has_page)
        rest = tuple(one for one in self.sections if not one.has_page)
        return Catalogue((*paged, section, *rest), self.history)


def section(
    name: str,
    group: str,
    *,
    answers: tuple[Field, ...] = (),
    types: tuple[EntryType, ...] = (),
    has_page: bool = True,
    private: bool = False,
) -> Section:
    """A section declaration."""
    return Section(SectionId(name), group, answers, types, has_page, private)


_LINE = Short()
_WITH_PAGE: Final = (
    "about",
    "reasons",
    "warning_signs",
    "triggers",
    "coping",
    "if_then",
    "cravings",
    "support",
    "routine",
    "aftercare",
    "health",
    "first_week",
    "lapse",
    "goals",
    "family",
    "use_plan",
)
"""The parts a person can call ready for now."""
_SUPPORTER = Link(("supporter",))

CATALOGUE: Final = Catalogue(
    sections=(
        section(
            "about",
            "knowing",
            answers=(
                field("name", _LINE),
                field("nations", Choices(("england", "scotland", "wales", "ni"), 2)),
                field("leaving_date", Date()),
                field("my_word_for_success", _LINE),
                field("under_18", YesNo()),
            ),
            types=(e.SUBSTANCE, e.WELL),
        ),
        section(
            "reasons",
            "knowing",
            answers=(
                field("letter", Long()),
                field("picture", Image()),
                field(
                    "values",
                    Choices(
                        (
                            "kindness",
                            "honesty",
                            "courage",
                            "family",
                            "faith",
                            "fun",
                            "freedom",
                            "learning",
                            "fairness",
                            "health",
                            "creativity",
                            "nature",
                            "other",
                        ),
                        3,
                    ),
                ),
            ),
            types=(e.REASON, e.NEED),
        ),
        section("warning_signs", "knowing", types=(e.SIGN,)),
        section(
            "triggers",
            "knowing",
            answers=(
                field("last_situation", Long(), private=True),
                field("last_feeling", Long(), private=True),
                field("last_thought", Long(), private=True),
                field("last_after", Long(), private=True),
            ),
            types=(e.TRIGGER,),
        ),
        section("coping", "helps", types=(e.STRATEGY, e.STRESS_STEP)),
        section("if_then", "helps", types=(e.IF_THEN,)),
        section("cravings", "helps", types=(e.CRAVING_STEP,)),
        section("support", "helps", types=(e.SUPPORTER, e.KEEP_AWAY)),
        section(
            "routine",
            "day",
            answers=(field("wake", Time()), field("bed", Time()), field("kept_from_rehab", Long())),
            types=(e.BLOCK, e.MOORING_LINE),
        ),
        section(
            "aftercare",
            "day",
            answers=(
                field(
                    "home_type",
                    Choice(
                        (
                            "own",
                            "family",
                            "friends",
                            "sober_living",
                            "supported",
                            "hostel",
                            "other",
                            "not_sure",
                        )
                    ),
                ),
                field("home_rules", Long()),
                field("move_on", Date()),
                field("nobody_rang", _LINE),
            ),
            types=(e.APPOINTMENT, e.CONTACT, e.MEDICINE, e.LESSON),
        ),
        section(
            "health",
            "day",
            answers=(
                field("naloxone", Choice(("have", "want", "no"))),
                field("naloxone_place", _LINE),
                field("naloxone_expiry", Date()),
                field("naloxone_trained", _LINE),
                field("staff_must_know", Long(), private=True),
                field("bladder", Long()),
            ),
            types=(e.HEALTH_CHECK, e.PAIN_STEP, e.BODY_NOTE, e.HARD_WORDS, e.ASK_GP),
        ),
        section(
            "first_week",
            "day",
            answers=(
                field("who_meets_me", _SUPPORTER),
                field("first_night", _LINE),
                field("first_payday", Date()),
                field("payday_plan", _LINE),
            ),
            types=(e.LEAVING_HOUR,),
        ),
        section(
            "lapse",
            "ahead",
            answers=(
                field("say_to_myself", Long()),
                field("tell_first", _SUPPORTER),
                field("they_should_say", _LINE),
            ),
            types=(e.LAPSE_STEP,),
        ),
        section("goals", "ahead", types=(e.GOAL, e.MILESTONE)),
        section("family", "ahead", types=(e.HELPS, e.DOES_NOT_HELP, e.NOTICE, e.EMERGENCY, e.WISH)),
        section(
            "use_plan",
            "ahead",
            answers=(
                field("kept_where", _LINE),
                field("likely", Scale(10)),
                field("obstacle", _LINE),
                field("obstacle_plan", Link(("plan",))),
                field("ready_for_now", Choices(_WITH_PAGE), never_printed=True),
            ),
            types=(e.READY,),
        ),
        section(
            "worker",
            "worker",
            answers=(
                field("reference", _LINE),
                field("service", _LINE),
                field("key_worker", _LINE),
                field("made_on", Date()),
                field("strengths", Long()),
                *(
                    field(name, YesNo())
                    for name in (
                        "copy_given",
                        "understood",
                        "tolerance_talk",
                        "bladder_asked",
                        "gp_told",
                        "naloxone_offered",
                    )
                ),
                field("top_done_on", Date()),
                field("unplanned_exit", Long()),
                field("agreed_by_person", _LINE),
                field("agreed_by_worker", _LINE),
                field("agreed_on", Date()),
                field("private_notes", Long(), never_printed=True),
            ),
            types=(e.AREA, e.RISK),
            has_page=False,
            private=True,
        ),
    ),
    history=Section(
        HISTORY,
        "history",
        answers=(field("next_review", Date()),),
        types=(e.CHECK_IN, e.CRAVING, e.LAPSE, e.REVIEW, e.VERSION, e.COPY),
        has_page=False,
        private=True,
    ),
)

HISTORY_LISTS: Final = {
    "check_ins": e.CHECK_IN.id,
    "cravings": e.CRAVING.id,
    "lapses": e.LAPSE.id,
    "reviews": e.REVIEW.id,
    "versions": e.VERSION.id,
    "copies": e.COPY.id,
}
