"""Everything the program says, as typed values: screen, paper and command line share it.

The words are written in TOML under `resources/` and compiled by `tools/compile_words.py`, so that
loading them costs a few milliseconds. No word a person reads stands in code.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from planner import resources
from planner.words.parts import (
    Content,
    FieldWords,
    HelpLine,
    HowTo,
    LapseStep,
    Pair,
    Printable,
    RedFlag,
    SayThis,
    SectionWords,
    Source,
    Suggestion,
    TypeWords,
    Urgency,
    Withdrawal,
)

__all__ = [
    "COMPILED",
    "LANGUAGE",
    "Content",
    "FieldWords",
    "HelpLine",
    "HowTo",
    "LapseStep",
    "Pair",
    "Printable",
    "RedFlag",
    "SayThis",
    "SectionWords",
    "Source",
    "Suggestion",
    "TypeWords",
    "Urgency",
    "Withdrawal",
    "Words",
    "load",
]

LANGUAGE: Final = "en"
_AFRAID: Final = "abuse"
COMPILED: Final = f"compiled/{LANGUAGE}.msgpack"


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
    naloxone_reasons: tuple[SayThis, ...]
    gp_notes: tuple[SayThis, ...]

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

    def refusal(self, code: str, where: str) -> str:
        """The sentence that says why a plan file was refused, and where."""
        place = self.ui("plan_file.place", where=where) if where else self.ui("plan_file.whole")
        return self.ui(f"plan_file.{code}", place=place, where=where)

    def paper(self, key: str, /, **values: object) -> str:
        """A sentence of the paper, its {names} filled."""
        return self.paper_words[key].format(**values)

    def plural(self, key: str, count: float, /, **values: object) -> str:
        """The sentence for one or for several; {count} stands in it."""
        name = f"{key}.{'one' if count == 1 else 'other'}"
        kept = self.ui_words if name in self.ui_words else self.paper_words
        return kept[name].format(count=count, **values)

    def suggestions(
        self,
        section: str,
        type_id: str | None,
        substances: Collection[str] = (),
        field: str | None = None,
    ) -> tuple[Suggestion, ...]:
        """What is offered to everyone, and to someone who chose these substances; no type, for single answers.

        `field` keeps those for one field (empty: for the field that names the entry); without it, all.
        """
        return tuple(
            one
            for one in self.offered
            if (one.section, one.type) == (section, type_id or "")
            and field in {None, one.field}
            and _for(one.substances, substances)
        )

    def pairs_for(self, substances: Collection[str] = ()) -> tuple[Pair, ...]:
        """The ready pairs for everyone, and for these substances."""
        return tuple(one for one in self.pairs if _for(one.substances, substances))

    def safety_box(self, substances: Collection[str]) -> tuple[SayThis, ...]:
        """What must be said to someone who chose a substance that is dangerous to stop alone; often nothing."""
        return tuple(one for one in self.say_this if one.box and one.substance in substances)

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

    def afraid_lines(self, nations: Collection[str]) -> tuple[HelpLine, ...]:
        """Whom to ring when somebody at home hurts or scares you; with no nation, the line of each."""
        found = (one for one in self.help_lines if one.topic == _AFRAID and one.printable == "phone")
        return tuple(one for one in found if not nations or set(one.nations) & set(nations))

    def with_section(self, name: str, section: SectionWords) -> "Words":
        """These words with one more page's."""
        return replace(self, sections={**self.sections, name: section})


def load(folder: Path | None = None) -> Words:
    """The compiled words of this program (or of another resources folder)."""
    path = (folder or resources.folder()) / COMPILED
    return msgspec.msgpack.decode(path.read_bytes(), type=Words)


def _for(flagged: tuple[str, ...], chosen: Collection[str]) -> bool:
    return not flagged or any(one in chosen for one in flagged)
