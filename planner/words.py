"""Everything the program says, as typed values: screen, paper and command line share it.

The words are written in TOML under `resources/` and compiled by `tools/compile_words.py`, so that
loading them costs a few milliseconds. No word a person reads stands in code.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Final, Literal, TypeAlias

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from planner import resources

LANGUAGE: Final = "en"
COMPILED: Final = f"compiled/{LANGUAGE}.msgpack"

Urgency: TypeAlias = Literal["999", "111", "gp"]
Printable: TypeAlias = Literal["phone", "web", "no"]


class FieldWords(Struct, frozen=True):
    """What stands beside one field: its label, one helper line, an example, and its choices' names.

    `question` asks for the answer in a full sentence, where a page asks it alone.
    """

    label: str
    help: str = ""
    example: str = ""
    choices: dict[str, str] = {}
    question: str = ""


class TypeWords(Struct, frozen=True):
    """What is said about one type of entry.

    `title` heads the person's list, `one` names one entry, `ask` stands over the own-words field and
    `example` in it, `add_hint` says how to add, `empty` stands where nothing does, `paper` heads the
    list in print.
    """

    title: str
    one: str
    ask: str
    example: str
    add_hint: str
    empty: str
    paper: str
    fields: dict[str, FieldWords]


class Source(Struct, frozen=True):
    """Where a claim comes from; `read_on` is the day it was read, ``YYYY-MM-DD``."""

    text: str
    address: str
    read_on: str


class SectionWords(Struct, frozen=True):
    """What one page says: its name, its question, guiding questions, why it helps and how sure that is."""

    title: str
    question: str
    questions: tuple[str, ...]
    help: str
    why: str
    strength: str
    icon: str
    paper_title: str
    paper_lead: str
    sources: tuple[Source, ...] = ()
    fields: dict[str, FieldWords] = {}
    types: dict[str, TypeWords] = {}


class Suggestion(Struct, frozen=True):
    """One ready answer to pick; `values` are the other fields it fills; no `substances` means everyone.

    `field` is the field its text goes to: empty for the one that names the entry. A single answer's
    suggestions have no `type`.
    """

    id: str
    section: str
    type: str
    text: str
    field: str = ""
    theme: str = ""
    substances: tuple[str, ...] = ()
    values: dict[str, object] = {}
    card: str = ""


class HowTo(Struct, frozen=True):
    """A strategy in plain steps, where it comes from, what to take care of and how well it is known to work."""

    id: str
    name: str
    origin: str
    steps: tuple[str, ...]
    evidence: str
    source: str
    caution: str = ""
    substances: tuple[str, ...] = ()


class Pair(Struct, frozen=True):
    """A trigger with what to do first and what to do if that is not enough; the cards say how."""

    cue: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    first_cards: tuple[str, ...] = ()
    second_cards: tuple[str, ...] = ()
    substances: tuple[str, ...] = ()
    crisis: bool = False


class LapseStep(Struct, frozen=True):
    """One step after a slip; `when` is first_hour, first_day or first_week."""

    when: str
    text: str
    source: str
    substances: tuple[str, ...] = ()


class RedFlag(Struct, frozen=True):
    """A sign that needs help now (999), the same day (111) or from a GP; `substance` may be ``any``."""

    substance: str
    level: Urgency
    text: str
    source: str


class SayThis(Struct, frozen=True):
    """What a person and those with them should know about one substance (or ``any``)."""

    substance: str
    text: str
    source: str


class Withdrawal(Struct, frozen=True):
    """Something felt after stopping: ride it out with support, get same-day advice, or ring 999."""

    substance: str
    level: Literal["ride_out", "111", "999"]
    text: str
    source: str


class HelpLine(Struct, frozen=True):
    """A service to ring, text or visit. `printable` says what may stand on paper; `mark` how it was checked.

    `crisis` lines stand in the crisis box; `anywhere` lines are shown when no nation is chosen.
    """

    id: str
    name: str
    purpose: str
    topic: str
    nations: tuple[str, ...]
    mark: str
    checked_on: str
    source: str
    printable: Printable
    phone: str = ""
    text_number: str = ""
    web: str = ""
    hours: str = ""
    note: str = ""
    unset_note: str = ""
    crisis: bool = False
    anywhere: bool = False


class Content(Struct, frozen=True):
    """Which edition of the words this is, who looked at it, and when it must be looked at again."""

    version: str
    gathered_on: str
    next_review: str
    clinically_reviewed: bool
    reviewer: str
    status: str


class Words(Struct, frozen=True):
    """All words of one language."""

    content: Content
    sections: dict[str, SectionWords]
    ui_words: dict[str, str]
    paper_words: dict[str, str]
    offered: tuple[Suggestion, ...]
    cards: dict[str, HowTo]
    pairs: tuple[Pair, ...]
    lapse_steps: tuple[LapseStep, ...]
    self_talk: tuple[str, ...]
    red_flags: tuple[RedFlag, ...]
    say_this: tuple[SayThis, ...]
    withdrawal: tuple[Withdrawal, ...]
    naloxone: tuple[SayThis, ...]
    crisis_box: tuple[str, ...]
    help_lines: tuple[HelpLine, ...]

    @property
    def content_version(self) -> str:
        """The version of the words, as Help shows it."""
        return self.content.version

    @property
    def clinically_reviewed(self) -> bool:
        """Whether a UK clinician has signed the words."""
        return self.content.clinically_reviewed

    @property
    def gathered_on(self) -> str:
        """The day the help lines were gathered, ``YYYY-MM-DD``."""
        return self.content.gathered_on

    def section(self, name: str) -> SectionWords:
        """The words of one page."""
        return self.sections[name]

    def type(self, section: str, type_id: str) -> TypeWords:
        """The words of one type of entry."""
        return self.sections[section].types[type_id]

    def field(self, section: str, type_id: str | None, name: str) -> FieldWords:
        """The words of an entry's field, or of a single answer when `type_id` is None."""
        found = self.sections[section]
        return found.fields[name] if type_id is None else found.types[type_id].fields[name]

    def choice(self, section: str, type_id: str | None, name: str, option: str) -> str:
        """The name of one choice."""
        return self.field(section, type_id, name).choices[option]

    def ui(self, key: str, /, **values: object) -> str:
        """A sentence of the screens or the command line, its {names} filled."""
        return self.ui_words[key].format(**values)

    def paper(self, key: str, /, **values: object) -> str:
        """A sentence of the paper, its {names} filled."""
        return self.paper_words[key].format(**values)

    def plural(self, key: str, count: float, /, **values: object) -> str:
        """The sentence for one or for several; {count} stands in it."""
        name = f"{key}.{'one' if count == 1 else 'other'}"
        kept = self.ui_words if name in self.ui_words else self.paper_words
        return kept[name].format(count=count, **values)

    def suggestions(
        self, section: str, type_id: str | None, substances: Collection[str] = (), field: str = "",
    ) -> tuple[Suggestion, ...]:
        """What is offered to everyone, and to someone who chose these substances.

        `field` asks for words for another field than the one that names the entry; no type, for a single answer.
        """
        wanted = (section, type_id or "", field)
        return tuple(
            one
            for one in self.offered
            if (one.section, one.type, one.field) == wanted and _for(one.substances, substances)
        )

    def pairs_for(self, substances: Collection[str] = ()) -> tuple[Pair, ...]:
        """The ready pairs for everyone, and for these substances."""
        return tuple(one for one in self.pairs if _for(one.substances, substances))

    def lines(self, nations: Collection[str]) -> tuple[HelpLine, ...]:
        """The help lines for these nations, crisis lines first; with no nation, those that serve all."""
        if nations:
            found = [one for one in self.help_lines if set(one.nations) & set(nations)]
        else:
            found = [
                replace(one, note=one.unset_note or one.note)
                for one in self.help_lines
                if one.anywhere or len(one.nations) == 4
            ]
        return tuple(sorted(found, key=lambda one: not one.crisis))

    def crisis_lines(self, nations: Collection[str]) -> tuple[HelpLine, ...]:
        """The few numbers that stand first on every screen and every paper."""
        return tuple(one for one in self.lines(nations) if one.crisis)

    def with_section(self, name: str, section: SectionWords) -> "Words":
        """These words with one more page's."""
        return replace(self, sections={**self.sections, name: section})


def load(folder: Path | None = None) -> Words:
    """The compiled words of this program (or of another resources folder)."""
    path = (folder or resources.folder()) / COMPILED
    return msgspec.msgpack.decode(path.read_bytes(), type=Words)


def _for(flagged: tuple[str, ...], chosen: Collection[str]) -> bool:
    return not flagged or any(one in chosen for one in flagged)
