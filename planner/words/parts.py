"""The kinds of thing the words are made of: pages, suggestions, cards, danger signs, help lines."""

from typing import Literal, TypeAlias

from msgspec import Struct

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


class Source(Struct, frozen=True):
    """Where a claim comes from; `read_on` is the day it was read, ``YYYY-MM-DD``."""

    text: str
    address: str
    read_on: str


class TypeWords(Struct, frozen=True):
    """What is said about one type of entry.

    `title` heads the person's list, `one` names one entry, `ask` stands over the own-words field and
    `example` in it, `add_hint` says how to add, `empty` stands where nothing does, `paper` heads the
    list in print. A list that is a part of its own asks its own `question` and gives its own reasons.
    """

    title: str
    one: str
    ask: str
    example: str
    add_hint: str
    empty: str
    paper: str
    fields: dict[str, FieldWords]
    question: str = ""
    why: str = ""
    strength: str = ""
    sources: tuple[Source, ...] = ()


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
    """A strategy in plain steps, where it comes from, what to take care of and how well it is known to work.

    `theme` sorts the cards: what they are for.
    """

    id: str
    name: str
    origin: str
    steps: tuple[str, ...]
    evidence: str
    source: str
    theme: str
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
    """What a person and those with them should know about one substance (or ``any``).

    `box` rows warn of stopping alone; they show wherever that substance is chosen or a slip is told.
    """

    substance: str
    text: str
    source: str
    box: bool = False


class Withdrawal(Struct, frozen=True):
    """Something felt after stopping: ride it out with support, get same-day advice, or ring 999."""

    substance: str
    level: Literal["ride_out", "111", "999"]
    text: str
    source: str


class HelpLine(Struct, frozen=True):
    """A service to ring, text or visit. `printable` says what may stand on paper; `mark` how it was checked.

    `checked_on` is the day `mark` speaks of. `crisis` lines stand in the crisis box; `anywhere` lines are
    shown when no nation is chosen.
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
