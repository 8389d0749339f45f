"""Every text of the words that a person may read, each with the name of its place."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from planner.words import Words
from tools.compile_words import read_sources

ROOT = Path(__file__).resolve().parent.parent.parent
RESOURCES = ROOT / "resources"

Text = tuple[str, str]

# Ids, icons, addresses and where a claim comes from are not sentences of ours.
_NOT_READ = {
    "id",
    "icon",
    "address",
    "read_on",
    "checked_on",
    "mark",
    "source",
    "sources",
    "level",
    "when",
    "card",
    "first_cards",
    "second_cards",
    "substance",
    "substances",
    "section",
    "type",
    "field",
    "theme",
    "topic",
    "nations",
    "printable",
    "values",
    "phone",
    "text_number",
    "web",
    "version",
    "gathered_on",
    "next_review",
}
# Names of services and parts of the day the person will see, but no guidance.
_NAMES = {"name", "origin", "choices", "label", "title", "one", "paper", "paper_title", "example"}


@cache
def words() -> Words:
    return read_sources(RESOURCES)


def texts() -> tuple[Text, ...]:
    """Everything: pages, screens, paper, suggestions, cards, danger signs, help lines."""
    return tuple(_walk(msgspec.to_builtins(words()), "", frozenset()))


def guidance() -> tuple[Text, ...]:
    """What guides a person in sentences: everything but names, labels and ready answers."""
    found = _walk(msgspec.to_builtins(words()), "", frozenset(_NAMES))
    return tuple(one for one in found if not one[0].startswith((".offered", ".self_talk", ".pairs")))


def page(name: str) -> tuple[str, ...]:
    """All sentences of one page: its questions, helper words, why it helps and how sure that is."""
    section = words().section(name)
    found = [section.question, *section.questions, section.help, section.why, section.strength, section.paper_lead]
    for field in section.fields.values():
        found += [field.question, field.help]
    for kind in section.types.values():
        found += [kind.ask, kind.empty, kind.add_hint, kind.question, kind.why, kind.strength]
        found += [text for field in kind.fields.values() for text in (field.question, field.help)]
    return tuple(text for text in found if text)


def _walk(value: object, place: str, left_out: frozenset[str]) -> Iterator[Text]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, one in value.items():
            # A table of pages, fields, cards or choices has names of its own; they are no keys of ours.
            mine = place.rsplit(".", 1)[-1] not in {"sections", "fields", "types", "cards", "choices"}
            if not (mine and key in _NOT_READ | left_out):
                yield from _walk(one, f"{place}.{key}", left_out)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _walk(one, f"{place}[{number}]", left_out)
