"""What a section says of itself at a glance: the first few things the person wrote in it; pure."""

from typing import Final

from planner.plan.catalogue import Section
from planner.plan.fields import Image, Link, is_empty
from planner.plan.model import Entry
from planner.saying import Saying

MOST: Final = 3
_CUT: Final = 120
"""Characters after which the one line of a glance ends anyway."""


def glance(saying: Saying, section: Section) -> str:
    """The first things written in a section, in one line; what only the person may see is left out."""
    shown = {one.id for one in section.types if not one.private}
    entries = [one for one in saying.plan.entries(section.id) if one.type in shown and one.share.prints]
    names = [name for one in entries[: 2 * MOST] if (name := _name(saying, section, one))]
    if section.id == "about" or not names:
        names = [*_answers(saying, section), *names]
    return ", ".join(names[:MOST])[:_CUT].replace("\n", " ")


def _name(saying: Saying, section: Section, entry: Entry) -> str:
    return saying.name(section.id, entry).strip()


def _answers(saying: Saying, section: Section) -> list[str]:
    found = []
    for field in section.answers:
        value = saying.plan.answer(section.id, field.id)
        if value is None or is_empty(value) or field.private or isinstance(field.kind, Image | Link) or value is False:
            continue
        words = saying.words.field(section.id, None, field.id)
        if value is True:
            found.append(words.label)
            continue
        found.append(saying.value(section.id, None, field.id, value).strip())
    return [one for one in found if one]
