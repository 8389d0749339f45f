"""One page to hold on to: the plan as a ladder on one side of A4, however much or little the plan holds."""

from collections.abc import Iterator

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.model import Plan
from planner.printing import document as d
from planner.printing.document import Block, Document
from planner.printing.editions import ladder
from planner.printing.editions.crisis import phone_box
from planner.printing.editions.options import PrintOptions
from planner.printing.editions.teller import Teller
from planner.words import Words

ID = "one-page"


def compose(seen: Plan, words: Words, options: PrintOptions, catalogue: Catalogue = CATALOGUE) -> Document:
    """The one page of what its reader may see."""
    teller = Teller(seen, words, options, catalogue)
    return teller.document(teller.furniture(ID), (), sheet=_page(teller))


def _page(teller: Teller) -> Iterator[Block]:
    name = teller.person()
    yield d.Title(
        teller.ours("one_page.title"),
        teller.around("one_page.lead", name=name) if name else teller.ours("one_page.lead_nobody"),
    )
    more = teller.word("one_page.more", n="{n}")
    rows: list[tuple[str, d.Shortlist]] = [
        ("why", d.Shortlist(ladder.texts(teller, "reasons", "reason"), more, "plain")),
        ("signs", d.Shortlist(ladder.texts(teller, "warning_signs", "sign"), more, "plain")),
        ("when", d.Shortlist(ladder.if_thens(teller), more, "plain")),
        ("first", d.Shortlist(ladder.first_steps(teller)[:3], more, "steps", ruled=3, least=3)),
        ("ring", d.Shortlist(ladder.people(teller), more, "plain")),
        ("slip", d.Shortlist(ladder.lapse_steps(teller), more, "steps")),
    ]
    if coming := ladder.next_appointment(teller):
        rows.append(("next", d.Shortlist(coming[:1], more, "plain")))
    for key, block in rows:
        yield d.Facts((d.Fact(teller.ours(f"one_page.{key}"), (block,)),), heads=True)
    yield d.WhenCut(teller.ours("one_page.cut"))
    yield phone_box(teller)
