"""What the coach has to say, as values: a finding, how a thing is written, what covers it."""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from planner.coach.lexicon import Lexicon
from planner.plan.directions import set_apart
from planner.plan.fields import EntryId
from planner.plan.model import Plan
from planner.words import Words

Severity: TypeAlias = Literal["safety", "gap", "improve", "suggest"]
Level: TypeAlias = Literal["missing", "general", "specific"]

ORDER: Final[tuple[Severity, ...]] = ("safety", "gap", "improve", "suggest")
"""From what matters most to what matters least (docs/coach.md)."""

NOTHING: Final[Mapping[str, str]] = {}


class Asked(Struct, frozen=True):
    """What every rule is given: a plan, the local day, the program's words and the lists the rules judge by."""

    plan: Plan
    today: date
    words: Words
    lexicon: Lexicon


class Where(Struct, frozen=True):
    """The place a finding is about; one press leads there."""

    section: str
    entry: EntryId | None = None
    field: str | None = None


class Repair(Struct, frozen=True):
    """What one press can do about it.

    `kind`: ``go`` shows the field; ``strategy`` adds one of the person's own strategies; ``person`` picks a supporter;
    ``if_then`` begins a plan with this cue; ``then`` turns a not-plan into what the person will do; ``time`` adds a time;
    ``night`` and ``alone`` tick that for a strategy; ``lapse_step`` adds a step.
    `given` holds the ids or words it offers, the best first.
    """

    kind: Literal["go", "strategy", "person", "if_then", "then", "time", "night", "alone", "lapse_step"] = "go"
    given: tuple[str, ...] = ()


class Finding(Struct, frozen=True):
    """One plain thing to say.

    `rule` is an id of the plan's fields table; `key` its words: ``coach.<key>`` says what is so, ``coach.<key>_do`` what
    would help; `names` fills their braces. `points` is what mending it adds to the strength, 0 to 100; 0 carries none.
    `typing` is about how many keys the mending takes, so that the cheapest can come first.
    """

    rule: str
    severity: Severity
    where: Where
    key: str
    names: Mapping[str, str] = NOTHING
    repair: Repair = Repair()
    points: float = 0
    typing: int = 20


class Judged(Struct, frozen=True):
    """How one entry is written, and the words' key of why."""

    level: Level
    key: str
    names: Mapping[str, str] = NOTHING


def said(words: Words, finding: Finding) -> str:
    """The sentence of a finding."""
    return words.ui(f"coach.{finding.key}", **_names(finding))


def suggested(words: Words, finding: Finding) -> str:
    """What would help, in one sentence."""
    return words.ui(f"coach.{finding.key}_do", **_names(finding))


def _names(finding: Finding) -> dict[str, str]:
    return {key: set_apart(name) for key, name in finding.names.items()}
