"""The empty booklet: the whole plan to fill in by hand, with suggestions to tick, for some substances and nations."""

from collections.abc import Iterable, Iterator
from typing import Final

from planner.plan.catalogue import CATALOGUE, Catalogue, Section
from planner.plan.entries import EntryType
from planner.plan.fields import Choice, Choices, Field, Image, Long, Scale, YesNo
from planner.plan.model import Plan
from planner.plan.naloxone import why_naloxone
from planner.printing import document as d
from planner.printing.document import Block, Document
from planner.printing.editions.blank_forms import BLANK_FORMS, by_hand
from planner.printing.editions.crisis import for_nation, holds_here, phone_box, services
from planner.printing.editions.danger import danger
from planner.printing.editions.forms import ANSWERS_FIRST
from planner.printing.editions.full import small_print
from planner.printing.editions.options import PrintOptions
from planner.printing.editions.teller import Teller
from planner.words import Suggestion, Words

ID = "blank"

_TABS: Final = ("theme", "when", "level")
_LONGEST_ANSWER: Final = {"letter": 13}  # ruled lines for an answer, where four are too few
_LEFT_OUT: Final = frozenset({"under_18"})
_PICTURE: Final = 190.0  # points
_OF_NALOXONE: Final = frozenset({"naloxone", "naloxone_place", "naloxone_expiry", "naloxone_trained"})
_OF_THE_BLADDER: Final = frozenset({"bladder", "body_note", "pain_step"})


def compose(seen: Plan, words: Words, options: PrintOptions, catalogue: Catalogue = CATALOGUE) -> Document:
    """The booklet for the substances and nations in `seen`; nothing else of it is read."""
    teller = Teller(seen, words, options, catalogue)
    version = teller.ours("blank.version", printed=teller.printed)
    nobody = teller.ours("page.return_to_nobody")
    return teller.document(teller.on_every_page(version, return_to=nobody), _inside(teller), sheet=_cover(teller))


def _cover(teller: Teller) -> Iterator[Block]:
    yield d.Cover(teller.ours("cover.title"))
    yield d.Lines(1, teller.ours("blank.name"), beside=True)
    yield d.Lines(1, teller.ours("blank.made"), beside=True)
    yield d.Heading(teller.ours("blank.how"), 2)
    keys = sorted(key for key in teller.words.paper_words if key.startswith("blank.how_to."))
    yield d.Steps(tuple(teller.ours(key) for key in keys))
    box = phone_box(teller)
    mine = tuple(d.Number(teller.ours(f"blank.{who}"), ()) for who in ("my_worker", "my_person"))
    yield d.PhoneBox(box.title, (*box.numbers, *mine), box.notes, foot=True)


def _inside(teller: Teller) -> Iterator[Block]:
    for number, section in enumerate(teller.sections(), 1):
        yield from _part(teller, section, number)
    yield d.PageBreak()
    yield from danger(teller)
    yield from services(teller)
    yield from small_print(teller)


def _part(teller: Teller, section: Section, number: int) -> Iterator[Block]:
    words = teller.words.section(section.id)
    yield d.Heading(d.ours(words.paper_title), 1, str(number))
    yield d.Paragraph(d.ours(words.question), "lead")
    if words.questions:
        yield d.Paragraph(teller.ours("blank.prompts", questions=" ".join(words.questions)), "small")
    if section.id in ANSWERS_FIRST:
        yield from _answers(teller, section)
    for declared in section.types:
        if declared.id not in _pointless(teller):
            yield from _type(teller, section, declared)
    if section.id not in ANSWERS_FIRST:
        yield from _answers(teller, section)


def _type(teller: Teller, section: Section, declared: EntryType) -> Iterator[Block]:
    title = teller.words.type(section.id, declared.id).paper
    if title.casefold() != teller.words.section(section.id).paper_title.casefold():
        yield d.Heading(d.ours(title), 2)
    yield from _suggested(teller, section, declared)
    yield from BLANK_FORMS.get((section.id, declared.id), by_hand)(teller)


def _suggested(teller: Teller, section: Section, declared: EntryType) -> Iterator[Block]:
    """Everything offered for what names an entry, under the name of its kind where there are kinds."""
    offered = teller.words.suggestions(section.id, declared.id, teller.plan.substances(), "")
    tab = next((field for name in _TABS if (field := declared.field(name)) and isinstance(field.kind, Choice)), None)
    found: dict[str, list[Suggestion]] = {}
    for one in offered:
        found.setdefault(str(one.values.get(tab.id, "")) if tab else "", []).append(one)
    options = tab.kind.options if tab and isinstance(tab.kind, Choice) else ()
    for option in sorted(found, key=lambda one: options.index(one) if one in options else -1):
        if option in options and tab:
            name = teller.words.choice(section.id, declared.id, tab.id, option)
            yield d.Paragraph(d.ours(name), "subhead")
        yield _ticks(teller, (one.text for one in found[option]))


def _ticks(teller: Teller, texts: Iterable[str]) -> d.TickBoxes:
    """Things to tick, each once."""
    here = (one for one in dict.fromkeys(texts) if holds_here(teller, one))
    return d.TickBoxes(tuple(d.ours(for_nation(teller, one)) for one in here))


def _answers(teller: Teller, section: Section) -> Iterator[Block]:
    rows: list[d.Fact] = []
    for field in section.answers:
        if field.id in _LEFT_OUT or field.id in _pointless(teller):
            continue
        label = d.ours(teller.label(section.id, None, field))
        if isinstance(field.kind, Image):
            if rows:
                yield d.Facts(tuple(rows))
            rows = []
            yield d.Space(_PICTURE, teller.ours("blank.picture"))
        elif field.id in _LONGEST_ANSWER:
            yield d.Heading(label, 2)
            yield d.Lines(_LONGEST_ANSWER[field.id])
        else:
            rows.append(d.Fact(label, tuple(_to_answer(teller, section, field))))
    if rows:
        yield d.Facts(tuple(rows))


def _to_answer(teller: Teller, section: Section, field: Field) -> Iterator[Block]:
    """What stands beside one question: boxes to tick, circles to colour in, or lines."""
    match field.kind:
        case Choice(options=options) | Choices(options=options):
            names = (teller.words.choice(section.id, None, field.id, one) for one in options)
            yield _ticks(teller, names)
        case YesNo():
            yield _ticks(teller, (teller.words.ui("say.yes"), teller.words.ui("say.no")))
        case Scale(top=top):
            yield d.Dots(0, top, teller.word("blank.sure_circles", top=top), roomy=True)
        case _:
            offered = teller.words.suggestions(section.id, None, teller.plan.substances(), field.id)
            if offered:
                yield _ticks(teller, (one.text for one in offered))
            yield d.Lines(3 if isinstance(field.kind, Long) else 1)


def _pointless(teller: Teller) -> frozenset[str]:
    """The questions nobody with these substances need be asked."""
    substances = teller.plan.substances()
    if not substances:
        return frozenset()
    naloxone = frozenset[str]() if why_naloxone(substances) else _OF_NALOXONE
    return naloxone if "ketamine" in substances else naloxone | _OF_THE_BLADDER
