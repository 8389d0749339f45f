"""The page for anyone who helps: facts of ours alone, with nothing in it from anybody's plan."""

from collections.abc import Iterator, Sequence
from typing import Final

from planner.printing import document as d
from planner.printing.document import Block, Text
from planner.printing.editions.crisis import for_nation
from planner.printing.editions.teller import SEPARATOR, Teller
from planner.words import HelpLine

_FOR_FAMILIES: Final = frozenset({"families", "children"})


def helper_page(teller: Teller) -> Iterator[Block]:
    """What helps, what does not, what to look for, what to do, and who looks after the one who helps."""
    signs = (d.Paragraph(teller.ours("helper.signs_lead")), _halves(_said(teller, "helper.sign")))
    *harder, dangerous = _said(teller, "helper.do_not")
    yield d.Facts(
        (
            _fact(teller, "often", "do"),
            d.Fact(teller.ours("helper.not"), (_halves(harder), d.Bullets((dangerous,)))),
            d.Fact(teller.ours("helper.signs"), signs),
            _fact(teller, "again", "slip"),
        ),
        heads=True,
    )
    yield from emergency(teller)
    yield d.Facts((_fact(teller, "yourself", "you"),), heads=True)
    yield from lines(teller)


def emergency(teller: Teller) -> Iterator[Block]:
    """When to ring 999, and what to do meanwhile; for the substances that may be known, too."""
    known = ("any", *teller.plan.substances())
    signs = [one for one in teller.words.red_flags if one.level == "999" and one.substance in known]
    shown = tuple(dict.fromkeys(d.ours(for_nation(teller, one.text)) for one in signs))
    ring = d.Level("square", teller.ours("helper.emergency"), (_halves(shown),))
    wait = d.Level("circle", teller.ours("helper.first_aid_title"), (d.Bullets(_said(teller, "helper.first_aid")),))
    yield d.Levels((ring, wait), stacked=True)


def lines(teller: Teller) -> Iterator[Block]:
    """Whom a helper can ring for themselves, and for the children."""
    near = [
        one for one in teller.words.lines(teller.plan.nations()) if one.topic in _FOR_FAMILIES and one.printable != "no"
    ]
    yield d.Heading(teller.ours("helper.lines"), 2)
    for one in near:
        ring = one.phone if one.printable == "phone" else one.web
        yield _line(teller, one, ring, one.name)
    yield d.Paragraph(teller.ours("helper.afraid", "strong"), "subhead")
    for one in teller.words.afraid_lines(teller.plan.nations()):
        yield _line(teller, one, one.phone, _where(teller, one))


def _line(teller: Teller, line: HelpLine, ring: str, name: str) -> Block:
    checked = f"{SEPARATOR}{line.hours}{SEPARATOR}{teller.word('services.checked', date=line.checked_on)}"
    return d.Paragraph((d.Run(ring, "strong"), d.Run(f"   {name}"), d.Run(checked, "soft")), "cell")


def _where(teller: Teller, line: HelpLine) -> str:
    """The name of a line for one nation; the nation is named where it is not known which one counts."""
    if teller.plan.nations():
        return line.name
    nation = teller.words.choice("about", None, "nations", line.nations[0])
    return teller.word("helper.where", name=line.name, nation=nation)


def _halves(items: Sequence[Text]) -> d.Columns:
    """A list in two columns, read down the first and then down the second."""
    middle = (len(items) + 1) // 2
    return d.Columns(tuple((d.Bullets(tuple(half)),) for half in (items[:middle], items[middle:]) if half))


def _fact(teller: Teller, title: str, items: str) -> d.Fact:
    return d.Fact(teller.ours(f"helper.{title}"), (d.Bullets(_said(teller, f"helper.{items}")),))


def _said(teller: Teller, key: str) -> tuple[Text, ...]:
    """The sentences under a key, in their order."""
    found = sorted(name for name in teller.words.paper_words if name.startswith(f"{key}."))
    return tuple(d.ours(for_nation(teller, teller.word(name))) for name in found)
