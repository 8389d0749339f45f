"""What going back to a copy would change, in plain words."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from planner.plan.catalogue import Catalogue
from planner.plan.compare import Difference
from planner.plan.model import Entry, Plan
from planner.saying import Saying, cut
from planner.words import Words

_NAME: Final = 60
_MOST: Final = 8
_KEYS: Final = {"came": "copies.comes", "went": "copies.goes", "changed": "copies.changes"}


def in_words(
    words: Words, catalogue: Catalogue, now: Plan, then: Plan, differences: tuple[Difference, ...]
) -> list[tuple[str, list[str]]]:
    """The title of each part with a sentence for each difference in it; a long list ends in how many more."""
    told: list[tuple[str, list[str]]] = []
    for section, found in groupby(differences, lambda one: one.section):
        sentences = list(dict.fromkeys(_sentences(words, catalogue, now, then, list(found))))
        more = len(sentences) - _MOST
        if more > 0:
            sentences = [*sentences[:_MOST], words.plural("copies.more", more)]
        known = words.sections.get(section)
        told.append((known.title if known else words.ui("copies.other"), sentences))
    return told


def _sentences(
    words: Words, catalogue: Catalogue, now: Plan, then: Plan, differences: list[Difference]
) -> Iterator[str]:
    for one in differences:
        holder = one.new if one.new is not None else one.old
        plan = then if one.new is not None else now
        yield words.ui(_KEYS[one.kind], name=_name(words, catalogue, plan, one, holder))


def _name(words: Words, catalogue: Catalogue, plan: Plan, one: Difference, holder: object) -> str:
    other = words.ui("copies.other")
    if isinstance(holder, Entry):
        return cut(Saying(words, plan, catalogue).name(one.section, holder), _NAME) or other
    known = words.sections.get(one.section)
    field = known.fields.get(one.fields[0]) if known and one.fields else None
    return field.label if field else other
