"""When to get help: danger signs, what stopping may bring, and naloxone, for the substances of this plan."""

from collections.abc import Iterable, Iterator
from typing import Final

from planner.plan.naloxone import why_naloxone
from planner.printing import document as d
from planner.printing.document import Block, Text
from planner.printing.editions.crisis import for_nation
from planner.printing.editions.teller import Teller
from planner.words import RedFlag, SayThis

_ANY: Final = "any"
_SIGNS: Final[tuple[tuple[str, d.Shape], ...]] = (("999", "square"), ("111", "triangle"), ("gp", "circle"))
_STOPPING: Final[tuple[tuple[str, d.Shape], ...]] = (("ride_out", "circle"), ("111", "triangle"), ("999", "square"))


def danger(teller: Teller) -> Iterator[Block]:
    """The part of the plan that is ours: facts, each with its source in the program."""
    substances = teller.plan.substances()
    yield d.Heading(teller.ours("danger.title"), 1)
    yield d.Paragraph(teller.ours("danger.lead"), "lead")
    columns = [
        d.Level(shape, _level(teller, level), blocks)
        for level, shape in _SIGNS
        if (blocks := _by_substance(teller, substances, [one for one in teller.words.red_flags if one.level == level]))
    ]
    if columns:
        yield d.Levels(tuple(columns), stacked=True)
    if told := _by_substance(teller, substances, teller.words.say_this):
        yield d.Heading(teller.ours("danger.say"), 2)
        yield from told
    yield from _stopping(teller, substances)
    yield from _naloxone(teller, substances)


def _by_substance(teller: Teller, substances: tuple[str, ...], facts: Iterable[RedFlag | SayThis]) -> tuple[Block, ...]:
    """What holds for everyone, then what holds for each substance of this plan."""
    blocks: list[Block] = []
    told = list(facts)
    for substance in (_ANY, *substances):
        items = tuple(d.ours(for_nation(teller, one.text)) for one in told if one.substance == substance)
        if items and substance != _ANY:
            blocks.append(d.Paragraph(d.ours(_substance(teller, substance)), "subhead"))
        if items:
            blocks.append(d.Bullets(items))
    return tuple(blocks)


def _substance(teller: Teller, substance: str) -> str:
    return teller.words.choice("about", "substance", "substance", substance)


def _level(teller: Teller, level: str) -> Text:
    nations = teller.plan.nations()
    if level == "111" and nations == ("ni",):
        return teller.ours("danger.level.no_111")
    if level == "111" and (not nations or "ni" in nations):
        return teller.ours("danger.level.111_not_in_ni")
    return teller.ours(f"danger.level.{level}")


def _stopping(teller: Teller, substances: tuple[str, ...]) -> Iterator[Block]:
    """What may come when someone stops, for the substances it is known of."""
    first = True
    for substance in substances:
        rows = [row for row in teller.words.withdrawal if row.substance == substance]
        if not rows:
            continue
        if first:
            yield d.Heading(teller.ours("danger.stopping"), 2)
            yield d.Paragraph(teller.ours("danger.stopping_lead"))
            first = False
        yield d.Heading(d.ours(_substance(teller, substance)), 3)
        yield d.Levels(
            tuple(
                d.Level(
                    shape,
                    teller.ours("danger.ride_out") if level == "ride_out" else _level(teller, level),
                    (d.Bullets(tuple(d.ours(for_nation(teller, row.text)) for row in rows if row.level == level)),),
                )
                for level, shape in _STOPPING
                if any(row.level == level for row in rows)
            )
        )


def _naloxone(teller: Teller, substances: tuple[str, ...]) -> Iterator[Block]:
    """Facts about naloxone, where opioids may be near."""
    if not (why_naloxone(substances) or teller.plan.answer("health", "naloxone") in {"have", "want"}):
        return
    yield d.Heading(teller.ours("danger.naloxone"), 2)
    yield d.Bullets(tuple(d.ours(for_nation(teller, fact.text)) for fact in teller.words.naloxone))
