"""The full plan: a cover with the plan in one minute, then every section in the person's words, then where help is."""

from collections.abc import Iterator

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.model import Plan
from planner.printing import document as d
from planner.printing.document import Block, Document
from planner.printing.editions.coverage import of_the_full_plan
from planner.printing.editions.crisis import phone_box, services
from planner.printing.editions.danger import danger
from planner.printing.editions.ladder import first_steps, texts
from planner.printing.editions.options import PrintOptions
from planner.printing.editions.parts import part
from planner.printing.editions.teller import Teller
from planner.words import Words

ID = "full"


def compose(seen: Plan, words: Words, options: PrintOptions, catalogue: Catalogue = CATALOGUE) -> Document:
    """The full plan of what its reader may see."""
    teller = Teller(seen, words, options, catalogue)
    return teller.document(teller.furniture(ID), _inside(teller), sheet=_cover(teller))


def _cover(teller: Teller) -> Iterator[Block]:
    name = teller.person()
    made = teller.ours("cover.made", "soft", date=teller.day(teller.plan.changed[:10]))
    yield d.Cover(teller.ours("cover.title"), (name, made) if name else (made,))
    more = teller.word("cover.more", n="{n}")
    rows = (
        ("why", d.Shortlist(texts(teller, "reasons", "reason"), more, "line")),
        ("signs", d.Shortlist(texts(teller, "warning_signs", "sign"), more, "line")),
        ("first", d.Shortlist(first_steps(teller)[:3], more, "steps")),
    )
    yield d.Facts(tuple(d.Fact(teller.ours(f"cover.{name}"), (block,)) for name, block in rows), heads=True)
    yield phone_box(teller, people=1)


def _inside(teller: Teller) -> Iterator[Block]:
    for number, section in enumerate(teller.sections(), 1):
        yield from part(teller, section, number)
    yield from of_the_full_plan(teller)
    yield from danger(teller)
    yield from services(teller)
    yield from small_print(teller)


def small_print(teller: Teller) -> Iterator[Block]:
    """What the plan is, who has looked at our words, and how old the numbers are."""
    yield d.Heading(teller.ours("small.title"), 2)
    key = "small.reviewed" if teller.words.clinically_reviewed else "small.not_reviewed"
    for text in (
        teller.ours("box.gathered", date=teller.words.gathered_on),
        teller.ours("small.not_watched"),
        teller.ours(key, version=teller.words.content_version),
    ):
        yield d.Paragraph(text, "small")
