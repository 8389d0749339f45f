"""What to tell my GP: one sheet to hand over or read out, from the person's own answers, and nothing they left out."""

from collections.abc import Iterator
from typing import Final

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.model import Plan
from planner.printing import document as d
from planner.printing.document import Block, Document, Text
from planner.printing.editions.body_log import body_log
from planner.printing.editions.crisis import phone_box
from planner.printing.editions.options import PrintOptions
from planner.printing.editions.teller import Teller
from planner.words import Words

ID = "gp"

_ANY: Final = "any"
_LATEST: Final = 14
"""Rows of the log: the latest two weeks of them are enough to show."""


def compose(seen: Plan, words: Words, options: PrintOptions, catalogue: Catalogue = CATALOGUE) -> Document:
    """The sheet of what its reader may see."""
    teller = Teller(seen, words, options, catalogue)
    return teller.document(teller.furniture(ID), _sheet(teller))


def _sheet(teller: Teller) -> Iterator[Block]:
    name = teller.person()
    lead = teller.around("gp.from", name=name) if name else teller.ours("gp.from_nobody")
    yield d.Title(teller.ours("gp.title"), lead)
    yield d.Facts(tuple(_rows(teller)), heads=True)
    yield from _log(teller)
    yield d.Heading(teller.ours("gp.answers"), 2)
    yield d.Lines(2)
    yield phone_box(teller)


def _rows(teller: Teller) -> Iterator[d.Fact]:
    """What matters most in a short appointment stands first."""
    yield from _list(teller, "says", "health", "hard_words")
    used = tuple(_substance(teller))
    yield d.Fact(teller.ours("gp.used"), (d.Bullets(used) if used else d.Lines(1),))
    yield from _list(teller, "medicines", "aftercare", "medicine")
    yield from _answer(teller, "staff", "staff_must_know")
    asked = _names(teller, "health", "ask_gp")
    yield d.Fact(teller.ours("gp.ask"), (d.Bullets(asked) if asked else d.Lines(2),))
    about = {_ANY, *teller.plan.substances()}
    notes = tuple(d.ours(one.text) for one in teller.words.gp_notes if one.substance in about)
    yield d.Fact(teller.ours("gp.know"), (d.Bullets(notes),))
    yield from _answer(teller, "bladder", "bladder")
    yield from _list(teller, "pain", "health", "pain_step")
    yield from _list(teller, "checks", "health", "check")


def _answer(teller: Teller, key: str, name: str) -> Iterator[d.Fact]:
    if said := teller.answer("health", name):
        yield d.Fact(teller.ours(f"gp.{key}"), (d.Paragraph(said),))


def _log(teller: Teller) -> Iterator[Block]:
    """The latest rows of the pee and pain log; a week to fill by hand where ketamine was used and nothing is written."""
    found = sorted(teller.plan.entries("health", "body_note"), key=lambda one: one.text("date"))[-_LATEST:]
    if found or "ketamine" in teller.plan.substances():
        yield d.Together(
            (d.Heading(d.ours(teller.words.type("health", "body_note").paper), 2), *body_log(teller, "health", found))
        )


def _substance(teller: Teller) -> Iterator[Text]:
    """Each substance by the name that staff know, with the person's own word for it."""
    for one in teller.plan.entries("about", "substance"):
        known, own = teller.said("about", one, "substance"), teller.said("about", one, "name")
        if said := own if one.text("substance") == "other" and own else teller.joined((known, own)):
            yield said


def _list(teller: Teller, key: str, section: str, kind: str) -> Iterator[d.Fact]:
    if names := _names(teller, section, kind):
        yield d.Fact(teller.ours(f"gp.{key}"), (d.Bullets(names),))


def _names(teller: Teller, section: str, kind: str) -> tuple[Text, ...]:
    return tuple(name for one in teller.plan.entries(section, kind) if (name := teller.name(section, one)))
