"""The numbers to ring: the box on every edition, and the list of services at the end of the full plan."""

import re
from collections.abc import Iterator

from planner.plan.model import Entry
from planner.printing import document as d
from planner.printing.document import Block, Number, Run, Text
from planner.printing.editions.teller import Teller, unbroken
from planner.words import HelpLine

_NI = "ni"
_DIGITS = re.compile(r"[\d ]+")
_ONE_ONE_ONE = re.compile(r"\b111\b")


def phone_box(teller: Teller, people: int = 0, title: str = "box.title") -> d.PhoneBox:
    """999, 111 where it exists, Samaritans, the nation's lines, my key worker and my first `people`.

    Two stand side by side: one more person fills a half-empty row, or one fewer saves it.
    """
    numbers = [_line(line) for line in teller.words.crisis_lines(teller.plan.nations())]
    mine = list(dict.fromkeys(one for one in (key_worker(teller), *people_to_ring(teller)) if one))
    worker = 1 if key_worker(teller) else 0
    wanted = min(worker + people, len(mine))
    if (len(numbers) + wanted) % 2:
        wanted += 1 if wanted < len(mine) else -1 if wanted > 1 else 0
    return d.PhoneBox(teller.ours(title), (*numbers, *mine[:wanted]), notes(teller), foot=True)


def notes(teller: Teller) -> tuple[Text, ...]:
    """What must be said beside numbers: how old they are, and that nobody watches this plan."""
    return (teller.ours("box.gathered", date=teller.words.gathered_on), teller.ours("box.not_watched"))


def key_worker(teller: Teller) -> Number | None:
    """My own worker: a service of that kind, else a supporter whose work it is."""
    for one in teller.plan.entries("aftercare", "contact"):
        if one.text("kind") == "key_worker" and one.text("phone").strip():
            named = teller.said("aftercare", one, "worker") or teller.name("aftercare", one)
            hours = teller.said("aftercare", one, "open")
            return Number(
                (*named, *teller.ours("box.worker"), *_after(hours)), unbroken(teller.said("aftercare", one, "phone"))
            )
    for one in teller.plan.entries("support", "supporter"):
        if one.text("kind") == "professional" and one.text("phone").strip():
            return _person(teller, one)
    return None


def people_to_ring(teller: Teller) -> list[Number]:
    """My people with a number, those to ring in an emergency first."""
    found = [one for one in teller.plan.entries("support", "supporter") if one.text("phone").strip()]
    ordered = sorted(found, key=lambda one: not one.yes("emergency_contact"))
    return [_person(teller, one) for one in ordered]


def _person(teller: Teller, one: Entry) -> Number:
    relation = teller.said("support", one, "relation")
    return Number((*teller.name("support", one), *_after(relation)), unbroken(teller.said("support", one, "phone")))


def _after(text: Text) -> Text:
    return (Run(", "), *text) if text else ()


def _line(line: HelpLine) -> Number:
    who = f"{line.name}, {line.hours}"
    if line.unset_note and line.note == line.unset_note and line.id == "hl_111":
        who = f"{who}. {line.note}"
    return Number(d.ours(who), d.ours(line.phone or line.text_number), _telephone(line.phone))


def _telephone(number: str) -> str:
    found = _DIGITS.match(number)
    return f"tel:{found.group().replace(' ', '')}" if found else ""


def services(teller: Teller) -> Iterator[Block]:
    """Every service that may stand on paper for this nation, with its hours and the day it was checked."""
    lines = [one for one in teller.words.lines(teller.plan.nations()) if one.printable != "no"]
    by_phone = [one for one in lines if one.printable == "phone"]
    yield d.Heading(teller.ours("services.title"), 1)
    yield d.Paragraph(teller.ours("services.lead"), "lead")
    yield d.Bullets(tuple(d.ours(sentence) for sentence in _crisis_sentences(teller)))
    header = (teller.ours("services.who"), teller.ours("services.number"), teller.ours("services.hours"))
    yield d.Table(header, tuple(_service(teller, one) for one in by_phone), (190, 125, 142))
    if on_the_web := [one for one in lines if one.printable == "web"]:
        yield d.Heading(teller.ours("services.web"), 2)
        yield d.Bullets(
            tuple(
                (Run(f"{one.name}: ", "strong"), Run(one.purpose), Run(f"  {one.web}", "strong")) for one in on_the_web
            )
        )


def _service(teller: Teller, line: HelpLine) -> tuple[d.Cell, ...]:
    who: list[Block] = [d.Paragraph(d.ours(line.name, "strong"), "cell"), d.Paragraph(d.ours(line.purpose), "under")]
    if line.note:
        who.append(d.Paragraph(d.ours(line.note), "under"))
    number = [d.Paragraph(d.ours(line.phone, "strong"), "cell")] if line.phone else []
    if line.text_number:
        number.append(d.Paragraph(teller.ours("services.text", number=line.text_number), "cell"))
    if line.web:
        number.append(d.Paragraph(d.ours(line.web), "under"))
    hours = (
        d.Paragraph(d.ours(line.hours), "cell"),
        d.Paragraph(teller.ours("services.checked", date=line.checked_on), "under"),
    )
    return d.Cell(tuple(who)), d.Cell(tuple(number)), d.Cell(hours)


def _crisis_sentences(teller: Teller) -> Iterator[str]:
    """What to do in a crisis, with the numbers of these nations alone."""
    nations = teller.plan.nations()
    for sentence in teller.words.crisis_box:
        if not holds_here(teller, sentence):
            continue
        if nations == (_NI,) and _ONE_ONE_ONE.search(sentence):
            continue
        yield sentence


def holds_here(teller: Teller, sentence: str) -> bool:
    """Whether a sentence of ours is for these nations at all: some are for Northern Ireland alone."""
    nations = teller.plan.nations()
    return not nations or _NI in nations or teller.word("services.ni_marker") not in sentence


def for_nation(teller: Teller, sentence: str) -> str:
    """A sentence of ours; where there is no 111, it names who answers instead."""
    if teller.plan.nations() == (_NI,):
        return _ONE_ONE_ONE.sub(teller.word("danger.instead_of_111"), sentence)
    return sentence
