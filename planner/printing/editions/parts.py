"""One section of the plan on paper, derived from its declaration: whatever is declared is printed.

Forms that paper does better stand in forms.py; a section or type without one is printed here.
"""

import base64
import binascii
from collections.abc import Iterator

from planner.plan.catalogue import Section
from planner.plan.entries import EntryType
from planner.plan.fields import Date, Field, Image, Link, Long, Phone, Short, Time
from planner.plan.model import Entry
from planner.printing import document as d
from planner.printing.document import Block
from planner.printing.editions.forms import ANSWERS_FIRST, FORMS
from planner.printing.editions.teller import Teller

_WRITTEN = (Short, Long, Date, Time, Link, Phone)
_OF_NALOXONE = frozenset({"naloxone_place", "naloxone_expiry", "naloxone_trained"})
_LONG = 700  # characters that want the whole width of the page
_LIGHT = 4  # a type with no more fields than this is a plain list


def part(teller: Teller, section: Section, number: int) -> Iterator[Block]:
    """The section under its heading."""
    words = teller.words.section(section.id)
    yield d.Heading(d.ours(words.paper_title), 1, str(number))
    yield d.Paragraph(d.ours(words.paper_lead), "lead")
    if section.id in ANSWERS_FIRST:
        yield from _answers(teller, section)
    for at, declared in enumerate(section.types):
        yield from _entries(teller, section, declared, first=at == 0)
    if section.id not in ANSWERS_FIRST:
        yield from _answers(teller, section)


def _entries(teller: Teller, section: Section, declared: EntryType, *, first: bool) -> Iterator[Block]:
    found = [one for one in teller.plan.entries(section.id, declared.id) if teller.name(section.id, one)]
    if not found and (declared.private or declared.id in _pointless(teller)):
        return
    title = teller.words.type(section.id, declared.id).paper
    if title.casefold() != teller.words.section(section.id).paper_title.casefold():
        yield d.Heading(d.ours(title), 2)
    form = FORMS.get((section.id, declared.id))
    if form:
        yield from form(teller, section.id, found)
    elif not found:
        yield d.Lines(4 if first else 2)
    elif len(declared.fields) <= _LIGHT:
        yield d.Bullets(tuple(bullet(teller, section.id, one) for one in found))
    else:
        yield from (card(teller, section.id, one) for one in found)


def bullet(teller: Teller, section: str, entry: Entry) -> d.Text:
    """An entry as one item of a list, its further fields after it."""
    return teller.joined((teller.name(section, entry), teller.phrases(section, entry)))


def card(teller: Teller, section: str, entry: Entry) -> d.Card:
    """An entry with all its fields."""
    title = teller.name(section, entry)
    return d.Card(title, line=teller.marks(section, entry), facts=teller.facts(section, entry))


def _answers(teller: Teller, section: Section) -> Iterator[Block]:
    rows: list[d.Fact] = []
    pointless = _pointless(teller)
    for field in section.answers:
        if isinstance(field.kind, Image):
            yield from _picture(teller, section, field)
            continue
        said = teller.answer(section.id, field.id)
        label = d.ours(teller.label(section.id, None, field))
        if len(d.said(said)) > _LONG:
            if rows:
                yield d.Facts(tuple(rows))
            rows = []
            yield from (d.Heading(label, 3), d.Paragraph(said))
        elif said:
            rows.append(d.Fact(label, (d.Paragraph(said),)))
        elif not field.private and isinstance(field.kind, _WRITTEN) and field.id not in pointless:
            rows.append(d.Fact(label, (d.Lines(3 if isinstance(field.kind, Long) else 1),)))
    if rows:
        yield d.Facts(tuple(rows))


def _pointless(teller: Teller) -> frozenset[str]:
    """The questions nobody with this plan need be asked on paper, and the lists nobody need fill by hand."""
    found = _OF_NALOXONE if teller.plan.answer("health", "naloxone") == "no" else frozenset[str]()
    substances = teller.plan.substances()
    found |= {"hard_words"}
    return found | {"bladder", "body_note"} if substances and "ketamine" not in substances else found


def _picture(teller: Teller, section: Section, field: Field) -> Iterator[Block]:
    value = teller.plan.answer(section.id, field.id)
    if isinstance(value, str):
        try:
            yield d.Image(base64.b64decode(value, validate=True), teller.word("picture"))
        except binascii.Error:
            return
