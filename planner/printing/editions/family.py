"""The copy for one supporter: what the person chose to tell them, then the page for anyone who helps.

`options.reader` is the supporter's id. Without consent nothing of the plan is in what is seen, and only that page prints.
"""

from collections.abc import Iterator
from typing import Final

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.model import Entry, Plan
from planner.printing import document as d
from planner.printing.document import Block, Document, Furniture, Text
from planner.printing.editions.crisis import phone_box
from planner.printing.editions.helping import helper_page
from planner.printing.editions.options import PrintOptions
from planner.printing.editions.parts import bullet
from planner.printing.editions.teller import Teller, unbroken
from planner.words import Words

ID = "family"

_OWN_PLACE: Final = frozenset(
    {("family", kind) for kind in ("helps", "does_not_help", "notice", "emergency", "wish")}
    | {("warning_signs", "sign"), ("support", "supporter"), ("lapse", "step"), ("if_then", "plan")}
)
"""Kinds of entry that stand somewhere of their own; all others follow under the name of their list."""


def compose(seen: Plan, words: Words, options: PrintOptions, catalogue: Catalogue = CATALOGUE) -> Document:
    """The copy for the supporter who sees `seen`."""
    teller = Teller(seen, words, options, catalogue)
    reader = teller.entry(options.reader)
    if reader is None:
        return teller.document(
            _general(teller),
            _helper(teller, "helper.lead", phone_box(teller, title="helper.box")),
            title="family.file_title",
        )
    blocks = (*_own(teller, reader), d.PageBreak(), *_helper(teller, "helper.lead_after"))
    return teller.document(_theirs(teller, reader), blocks, title="family.file_title")


def _own(teller: Teller, reader: Entry) -> Iterator[Block]:
    yield d.Title(teller.ours("family.title"), _from_whom(teller, reader))
    rows = [
        *_list(teller, "helps", "helps"),
        *_list(teller, "does_not_help", "does_not_help"),
        *_row(teller, "notice", (*_notice(teller, reader), *_kind(teller, "notice"))),
        *_row(teller, "do", tuple(_what_to_do(teller))),
        *_list(teller, "wish", "wish"),
        _emergency(teller),
    ]
    if asked := teller.said("support", reader, "what_i_ask"):
        rows.insert(0, d.Fact(teller.ours("family.asked"), (d.Paragraph(asked),)))
    yield d.Facts(tuple(rows), heads=True)
    yield phone_box(teller, title="helper.box")
    yield from _others(teller, reader)
    yield from _more(teller)


def _helper(teller: Teller, lead: str, *numbers: Block) -> Iterator[Block]:
    """The page for anyone who helps."""
    yield d.Title(teller.ours("helper.title"), teller.ours(lead))
    yield from numbers
    yield from helper_page(teller)


def _from_whom(teller: Teller, reader: Entry) -> Text:
    to, name = teller.name("support", reader), teller.person()
    if to and name:
        return teller.around("family.for", reader=to, name=name)
    return teller.around("family.for_reader", reader=to) if to else teller.around("family.from", name=name)


def _kind(teller: Teller, kind: str) -> tuple[Text, ...]:
    return tuple(name for one in teller.plan.entries("family", kind) if (name := teller.name("family", one)))


def _list(teller: Teller, title: str, kind: str) -> Iterator[d.Fact]:
    yield from _row(teller, title, _kind(teller, kind))


def _row(teller: Teller, title: str, items: tuple[Text, ...]) -> Iterator[d.Fact]:
    if items:
        yield d.Fact(teller.ours(f"family.{title}"), (d.Bullets(items),))


def _notice(teller: Teller, reader: Entry) -> Iterator[Text]:
    """Signs, with what the person does then, and whether this reader may say that they see it."""
    for one in teller.plan.entries("warning_signs", "sign"):
        if name := teller.name("warning_signs", one):
            then = teller.said("warning_signs", one, "what_i_do")
            told = teller.around("family.then_i", "soft", said=then) if then else ()
            may = reader.id in one.chosen("may_mention")
            yield teller.joined((name, told, teller.ours("family.mention", "soft") if may else ()))


def _what_to_do(teller: Teller) -> Iterator[Text]:
    """What the person does when it gets hard and after a slip: the reader can do it with them."""
    for one in teller.plan.entries("lapse", "step"):
        if name := teller.name("lapse", one):
            when = one.text("when")
            soft = d.ours(teller.words.choice("lapse", "step", "when", when), "soft") if when else ()
            yield teller.joined((name, soft))
    for one in teller.plan.entries("if_then", "plan"):
        named = teller.name("if_then", one)
        cued = one.text("cue") or one.text("cue_words").strip()
        name = (*teller.ours("one_page.if", "key"), d.Run(" "), *named) if cued and named else named
        if said := teller.joined((name, teller.phrases("if_then", one, ("rehearsed_on",)))):
            yield said


def _emergency(teller: Teller) -> d.Fact:
    """What the person asks for, below what holds for everyone."""
    place = teller.answer("health", "naloxone_place", "strong")
    told = (
        teller.ours("family.ring_999"),
        *_kind(teller, "emergency"),
        *((teller.around("family.naloxone_place", place=place),) if place else ()),
    )
    return d.Fact(
        teller.ours("family.emergency"), (d.Bullets(told), d.Paragraph(teller.ours("family.overleaf"), "small"))
    )


def _others(teller: Teller, reader: Entry) -> Iterator[Block]:
    """Other supporters, each of whom agreed."""
    found = [one for one in teller.plan.entries("support", "supporter") if one.id != reader.id]
    people = [one for one in found if teller.name("support", one) and one.text("phone").strip()]
    if people:
        yield d.Heading(teller.ours("family.people"), 2)
        yield d.Paragraph(teller.ours("family.people_lead"))
        for one in people:
            hours = teller.said("support", one, "hours", "soft")
            yield d.Card(teller.name("support", one), number=unbroken(teller.said("support", one, "phone")), line=hours)


def _more(teller: Teller) -> Iterator[Block]:
    """Everything else that was shared, under the name of its list."""
    first = True
    for section in teller.sections():
        for declared in section.types:
            found = [] if (section.id, declared.id) in _OWN_PLACE else teller.plan.entries(section.id, declared.id)
            items = tuple(bullet(teller, section.id, one) for one in found if teller.name(section.id, one))
            if not items:
                continue
            if first:
                yield d.Heading(teller.ours("family.more"), 2)
                first = False
            yield d.Heading(d.ours(teller.words.type(section.id, declared.id).paper), 3)
            yield d.Bullets(items)


def _theirs(teller: Teller, reader: Entry) -> Furniture:
    to = teller.name("support", reader)
    version, printed = teller.day(teller.plan.changed[:10]), teller.printed
    made = teller.ours("family.version_nobody", version=version, printed=printed)
    if to:
        made = teller.around("family.version", reader=to, version=d.ours(version), printed=d.ours(printed))
    return teller.on_every_page(made, head="family.head")


def _general(teller: Teller) -> Furniture:
    version = teller.ours("helper.version", printed=teller.printed)
    return teller.on_every_page(version, head="family.head", return_to=teller.ours("helper.return_to"))
