"""What each part of the empty booklet gives the pen: lines, tables, circles to colour in, a week to fill."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from planner.plan.fields import DAYS, Choice
from planner.printing import document as d
from planner.printing.document import Block
from planner.printing.editions.crisis import for_nation, holds_here
from planner.printing.editions.forms import appointments, lapse_steps, leaving_day, needs, signs
from planner.printing.editions.teller import Teller

BlankForm: TypeAlias = Callable[[Teller], Iterator[Block]]


def by_hand(teller: Teller) -> Iterator[Block]:
    """Lines for whatever has no form of its own."""
    yield d.Lines(3, teller.ours("blank.own"))


def _substances(teller: Teller) -> Iterator[Block]:
    """Each substance with an own word and a goal to tick."""
    field = teller.catalogue.field("about", "substance", "goal")
    options = field.kind.options if field and isinstance(field.kind, Choice) else ()
    goals = tuple(d.ours(teller.words.choice("about", "substance", "goal", one)) for one in options)
    known = [d.ours(teller.words.choice("about", "substance", "substance", one)) for one in teller.plan.substances()]
    for name in known or [(), ()]:
        if name:
            yield d.Heading(name, 3)
        what = () if name else (d.Fact(teller.ours("blank.what"), (d.Lines(1),)),)
        yield d.Facts(
            (
                *what,
                d.Fact(teller.ours("blank.word"), (d.Lines(1),)),
                d.Fact(teller.ours("blank.goal"), (d.TickBoxes(goals), d.Lines(1))),
            )
        )


def _triggers(teller: Teller) -> Iterator[Block]:
    """What pulls me back, with circles to colour in."""
    yield d.Paragraph(teller.ours("blank.no_names"), "small")
    header = (teller.ours("triggers.what"), teller.ours("blank.strong"))
    circles = d.Dots(0, 10, teller.word("blank.circles", top=10), roomy=True)
    row = (d.Cell((d.Lines(2),)), d.Cell((circles,)))
    yield d.Table(header, (row,) * 5, (300, 157))


def _if_thens(teller: Teller) -> Iterator[Block]:
    """Ready pairs to tick, then plans of my own."""
    yield d.Paragraph(teller.ours("blank.ready"), "subhead")
    for pair in teller.words.pairs_for(teller.plan.substances()):
        said = (one for one in (*pair.first, *pair.second) if holds_here(teller, one))
        thens = tuple(d.ours(for_nation(teller, one)) for one in said)
        yield d.Facts((d.Fact(d.ours(pair.cue), (d.TickBoxes(thens),)),))
    header = (teller.ours("blank.cue"), teller.ours("blank.plan"))
    circles = d.Dots(0, 10, teller.word("blank.circles", top=10), roomy=True)
    mine = (
        d.Lines(2, teller.ours("blank.if"), beside=True),
        d.Lines(2, teller.ours("blank.then"), beside=True),
    )
    yield d.Table(header, ((d.Cell((d.Lines(2), circles)), d.Cell(mine)),) * 4, (172, 285))


def _supporters(teller: Teller) -> Iterator[Block]:
    """Four people, each with a number and what I will ask."""
    names = ("person", "number", "when", "ask")
    rows = tuple(d.Fact(teller.ours(f"blank.{name}"), (d.Lines(1),)) for name in names)
    for _ in range(4):
        yield d.Together((d.Facts(rows),))


def _keep_away(teller: Teller) -> Iterator[Block]:
    yield d.Paragraph(teller.ours("blank.no_names"), "small")
    yield d.Lines(3)


def _week(teller: Teller) -> Iterator[Block]:
    """The week, with room to write in every square."""
    header = tuple(teller.ours(f"week.{name}") for name in ("day", "morning", "afternoon", "evening"))
    square = d.Cell((d.Lines(2),))
    rows = tuple(
        (d.Cell((d.Paragraph(d.ours(teller.words.ui(f"day.{day}"), "strong"), "cell"),)), square, square, square)
        for day in DAYS
    )
    yield d.Table(header, rows, (76, 127, 127, 127))


def _contacts(teller: Teller) -> Iterator[Block]:
    header = (teller.ours("blank.place_and_worker"), teller.ours("blank.number_and_hours"))
    yield d.Table(header, ((d.Cell((d.Lines(2),)), d.Cell((d.Lines(2),))),) * 4, (1, 1))


def _medicines(teller: Teller) -> Iterator[Block]:
    yield d.Paragraph(teller.ours("blank.no_dose"), "small")
    header = (teller.ours("blank.medicine"), teller.ours("blank.who_to_ask"))
    yield d.Table(header, ((d.Cell((d.Lines(1),)), d.Cell((d.Lines(1),))),) * 3, (1, 1))


def _goals(teller: Teller) -> Iterator[Block]:
    """Two goals with their first step, and circles for how sure I am."""
    circles = d.Dots(0, 10, teller.word("blank.sure_circles", top=10), roomy=True)
    for _ in range(2):
        rows = [
            d.Fact(d.ours(teller.words.field("goals", "goal", name).label), (d.Lines(1),))
            for name in ("what", "by", "first_step", "who_helps", "how_i_know")
        ]
        yield d.Together((d.Facts((*rows, d.Fact(teller.ours("blank.sure"), (circles,)))),))


def _milestones(teller: Teller) -> Iterator[Block]:
    header = (teller.ours("blank.what_milestone"), teller.ours("blank.reward"))
    yield d.Table(header, ((d.Cell((d.Lines(1),)), d.Cell((d.Lines(1),))),) * 4, (1, 1))


def _signs(teller: Teller) -> Iterator[Block]:
    yield d.Together(tuple(signs(teller, "warning_signs", ())))


def _ready(teller: Teller) -> Iterator[Block]:
    """What makes the paper real, to tick off."""
    field = teller.catalogue.field("use_plan", "ready", "what")
    options = field.kind.options if field and isinstance(field.kind, Choice) else ()
    named = (teller.words.choice("use_plan", "ready", "what", one) for one in options if one != "other")
    yield d.TickBoxes(tuple(d.ours(one) for one in named))
    yield d.Lines(1)


BLANK_FORMS: Final[dict[tuple[str, str], BlankForm]] = {
    ("about", "substance"): _substances,
    ("reasons", "need"): lambda teller: needs(teller, "reasons", ()),
    ("warning_signs", "sign"): _signs,
    ("triggers", "trigger"): _triggers,
    ("if_then", "plan"): _if_thens,
    ("support", "supporter"): _supporters,
    ("support", "keep_away"): _keep_away,
    ("routine", "block"): _week,
    ("aftercare", "appointment"): lambda teller: appointments(teller, "aftercare", ()),
    ("aftercare", "contact"): _contacts,
    ("aftercare", "medicine"): _medicines,
    ("first_week", "leaving_hour"): lambda teller: leaving_day(teller, "first_week", ()),
    ("lapse", "step"): lambda teller: lapse_steps(teller, "lapse", ()),
    ("goals", "goal"): _goals,
    ("goals", "milestone"): _milestones,
    ("use_plan", "ready"): _ready,
}
