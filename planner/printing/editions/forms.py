"""The forms that paper does better than a list: strength in dots, signs by level, the week, the steps of an hour."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from planner.plan.fields import DAYS
from planner.plan.model import Entry
from planner.plan.week import PARTS, block_cells, from_morning
from planner.printing import document as d
from planner.printing.document import Block
from planner.printing.editions.body_log import body_log
from planner.printing.editions.reach import reach_clock
from planner.printing.editions.teller import Teller

Form: TypeAlias = Callable[[Teller, str, Sequence[Entry]], Iterator[Block]]

_LEVELS: Final[tuple[tuple[str, d.Shape], ...]] = (("green", "circle"), ("amber", "triangle"), ("red", "square"))
_WHENS: Final = ("first_hour", "first_day", "first_week")
_SHORT: Final = 140  # characters that stand well in a narrow column
_MOST_IN_A_COLUMN: Final = 7
_PARTS_OF_A_DAY: Final = (("morning",), ("afternoon",), ("evening", "night"))
"""The columns of the week: a fifth one would leave too little room for words."""


def signs(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """Warning signs in three levels, told apart by shape."""
    if not found:
        yield d.Levels(
            tuple(
                d.Level(shape, d.ours(teller.words.choice(section, "sign", "level", level)), (d.Lines(4),))
                for level, shape in _LEVELS
            )
        )
        return
    columns = []
    for level, shape in _LEVELS:
        here = [one for one in found if one.text("level") == level]
        columns.append(
            d.Level(
                shape,
                d.ours(teller.words.choice(section, "sign", "level", level)),
                tuple(_signs(teller, section, here)) or (d.Lines(2),),
            )
        )
    lists = [[one for one in found if one.text("level") == level] for level, _ in _LEVELS]
    long = any(len(one.text("text")) > _SHORT for one in found) or max(map(len, lists)) > _MOST_IN_A_COLUMN
    yield d.Levels(tuple(columns), stacked=long)
    levels = {level for level, _ in _LEVELS}
    if other := [one for one in found if one.text("level") not in levels]:
        yield from _signs(teller, section, other)


def _signs(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    for one in found:
        yield d.Paragraph(teller.name(section, one), "item")
        if more := teller.phrases(section, one, ("level",)):
            yield d.Paragraph(more, "under")


def triggers(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """Triggers with their strength in dots, and what belongs to each beside it."""
    header = (teller.ours("triggers.what"), teller.ours("triggers.about"))
    rows: list[tuple[d.Cell, ...]] = []
    for one in found:
        blocks: list[Block] = [d.Paragraph(teller.name(section, one, "strong"), "cell")]
        if strength := teller.dots(section, one, "strength"):
            blocks.append(strength)
        marks = teller.phrases(section, one, ("strength", "hours", "date", "repeats"))
        times = teller.joined(teller.said(section, one, name) for name in ("hours", "date", "repeats"))
        more = [d.Paragraph(text, "cell") for text in (marks, times) if text]
        rows.append((d.Cell(tuple(blocks)), d.Cell(tuple(more))))
    empty = d.Cell((d.Lines(2),))
    yield d.Table(header, tuple(rows) or ((empty, empty),) * 3, (235, 222))


def if_thens(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """If-then plans: the cue with its strength on the left, the plan on the right."""
    header = (teller.ours("if_then.cue"), teller.ours("if_then.plan"))
    blank = (d.Lines(1, teller.ours("if_then.blank_if")), d.Lines(2, teller.ours("if_then.blank_then")))
    rows = [(d.Cell(tuple(_cue(teller, section, one))), d.Cell(tuple(_plan(teller, section, one)))) for one in found]
    if not rows:
        rows = [(d.Cell((d.Lines(3),)), d.Cell(blank))] * 3
    yield d.Table(header, tuple(rows), (172, 285))


def _cue(teller: Teller, section: str, one: Entry) -> Iterator[Block]:
    cue = teller.said(section, one, "cue", "strong")
    if cue:
        yield d.Paragraph(cue, "cell")
    linked = teller.entry(one.text("cue"))
    if linked and (strength := teller.dots("triggers", linked, "strength")):
        yield strength
    if own := teller.said(section, one, "cue_words", "plain" if cue else "strong"):
        yield d.Paragraph(own, "cell")


def _plan(teller: Teller, section: str, one: Entry) -> Iterator[Block]:
    for name in ("avoid", "get_out", "first", "first_strategy", "second", "second_strategy", "ring", "rehearsed_on"):
        said = teller.said(section, one, name)
        if not said:
            continue
        phone: d.Text = ()
        if name == "ring" and (person := teller.entry(one.text(name))):
            phone = teller.said("support", person, "phone", "strong")
        gap = d.ours("  ") if phone else ()
        yield d.Paragraph((*teller.ours(f"if_then.{name}", "key"), *d.ours(" "), *said, *gap, *phone), "cell")


def steps(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """Steps in order, with what belongs to each after it."""
    if not found:
        yield d.Lines(4)
        return
    yield d.Steps(tuple(_step(teller, section, one) for one in found))


def _step(teller: Teller, section: str, one: Entry, skip: Iterable[str] = ()) -> d.Text:
    return teller.joined((teller.name(section, one), teller.phrases(section, one, skip)))


def lapse_steps(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """The steps after a slip, by hour, day and week."""
    for when in _WHENS:
        here = [one for one in found if one.text("when") == when]
        yield d.Heading(d.ours(teller.words.choice(section, "step", "when", when)), 3)
        yield d.Steps(tuple(_step(teller, section, one, ("when",)) for one in here)) if here else d.Lines(2)
    if other := [one for one in found if one.text("when") not in _WHENS]:
        yield d.Steps(tuple(_step(teller, section, one) for one in other))


def supporters(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """People, with the number large enough to dial in a bad light."""
    if not found:
        yield d.Facts(tuple(d.Fact(teller.ours("people.blank"), (d.Lines(1),)) for _ in range(4)))
        return
    for one in found:
        name = teller.joined((teller.name(section, one), teller.said(section, one, "relation", "soft")))
        yield d.Card(
            name,
            number=teller.said(section, one, "phone"),
            line=teller.marks(section, one),
            facts=teller.facts(section, one, ("relation", "phone")),
        )
    yield from reach_clock(teller, found)


def contacts(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """Services, with their numbers large."""
    if not found:
        yield d.Lines(3)
        return
    for one in found:
        yield d.Card(
            teller.name(section, one),
            number=teller.said(section, one, "phone"),
            line=teller.marks(section, one),
            facts=teller.facts(section, one, ("phone",)),
        )


def appointments(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """Appointments in the order they come; those without a date last."""
    header = (teller.ours("appointments.when"), teller.ours("appointments.what"))
    ordered = sorted(found, key=lambda one: (one.text("date") or "9999", one.text("time") or "99"))
    rows = [(d.Cell(tuple(_when(teller, section, one))), d.Cell(tuple(_what(teller, section, one)))) for one in ordered]
    blank = (d.Cell((d.Lines(2),)), d.Cell((d.Lines(2),)))
    yield d.Table(header, tuple(rows) or (blank,) * 4, (160, 297))


def _when(teller: Teller, section: str, one: Entry) -> Iterator[Block]:
    date = teller.said(section, one, "date", "strong")
    clock = teller.joined(teller.said(section, one, name) for name in ("time", "minutes"))
    for text in (date, clock):
        if text:
            yield d.Paragraph(text, "cell")
    if not (date or clock):
        yield d.Lines(1)


def _what(teller: Teller, section: str, one: Entry) -> Iterator[Block]:
    yield d.Paragraph(teller.name(section, one, "strong"), "cell")
    skip = ("date", "time", "minutes")
    if marks := teller.marks(section, one, skip):
        yield d.Paragraph(marks, "cell")
    for field in teller.filled(section, one, skip):
        if teller.typed(field):
            yield d.Paragraph(teller.phrase(section, one, field), "cell")


def week(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """The week: one row a day, each block where it begins; without day or time, or with many words, it stands below."""
    begins = {
        one.id: {cell for cell, begun in block_cells(one) if begun and cell[1] in PARTS}
        for one in found
        if len(one.text("text")) <= _SHORT / 2
    }
    ordered = sorted((one for one in found if begins.get(one.id)), key=from_morning)
    rows = []
    for day in DAYS:
        cells = [d.Cell((d.Paragraph(d.ours(teller.words.ui(f"day.{day}"), "strong"), "cell"),))]
        for parts in _PARTS_OF_A_DAY:
            here = [one for part in parts for one in ordered if (day, part) in begins[one.id]]
            cells.append(d.Cell(tuple(block for one in here for block in _square(teller, section, one))))
        rows.append(tuple(cells))
    header = tuple(teller.ours(f"week.{name}") for name in ("day", "morning", "afternoon", "evening"))
    yield d.Table(header, tuple(rows), (76, 127, 127, 127))
    if rest := [one for one in found if one not in ordered]:
        yield d.Bullets(tuple(_step(teller, section, one) for one in rest))


def _square(teller: Teller, section: str, one: Entry) -> Iterator[Block]:
    yield d.Paragraph(teller.name(section, one), "item")
    times = [teller.said(section, one, name, "soft") for name in ("start", "end")]
    span = (*times[0], d.Run("\u2013", "soft"), *times[1]) if all(times) else times[0] or times[1]
    if more := teller.joined((span, teller.phrases(section, one, ("days", "start", "end")))):
        yield d.Paragraph(more, "under")


def strategies(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """What helps, and the plain steps of the how-to cards that were picked."""
    if not found:
        yield d.Lines(5)
        return
    cards = dict.fromkeys(card for one in found if (card := one.text("card")) in teller.words.cards)
    items = []
    for one in found:
        known = one.text("card") in cards
        marks = [teller.phrases(section, one, ("card",) if known else ())]
        if known:
            marks.append(teller.ours("coping.card", "soft", name=teller.words.cards[one.text("card")].name))
        items.append(teller.joined((teller.name(section, one), *marks)))
    yield d.Bullets(tuple(items))
    for card in cards:
        how = teller.words.cards[card]
        yield d.Heading(d.ours(how.name), 3)
        if how.caution:
            yield d.Paragraph(d.ours(how.caution), "small")
        yield d.Steps(tuple(d.ours(step) for step in how.steps))
        yield d.Paragraph(teller.ours("coping.source", origin=how.origin, source=how.source), "small")


def needs(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """What it gave, beside a safer way to get it."""
    header = (teller.ours("needs.gave"), teller.ours("needs.safer"))
    blank = d.Cell((d.Lines(1),))
    rows = [
        tuple(
            d.Cell((d.Paragraph(said, "cell"),) if (said := teller.said(section, one, name)) else (d.Lines(1),))
            for name in ("gave", "safer_way")
        )
        for one in found
    ]
    yield d.Table(header, tuple(rows) or ((blank, blank),) * 2, (1, 1))


def leaving_day(teller: Teller, section: str, found: Sequence[Entry]) -> Iterator[Block]:
    """The day of leaving, hour by hour."""
    header = (teller.ours("leaving.time"), teller.ours("leaving.what"))
    rows = []
    for one in sorted(found, key=lambda one: one.text("time") or "99"):
        time = teller.said(section, one, "time", "strong")
        rows.append(
            (
                d.Cell((d.Paragraph(time, "cell"),) if time else (d.Lines(1),)),
                d.Cell((d.Paragraph(teller.said(section, one, "text"), "cell"),)),
            )
        )
    blank = d.Cell((d.Lines(1),))
    yield d.Table(header, tuple(rows) or ((blank, blank),) * 5, (90, 367))


FORMS: Final[dict[tuple[str, str], Form]] = {
    ("reasons", "need"): needs,
    ("warning_signs", "sign"): signs,
    ("triggers", "trigger"): triggers,
    ("coping", "strategy"): strategies,
    ("coping", "stress_step"): steps,
    ("if_then", "plan"): if_thens,
    ("cravings", "step"): steps,
    ("support", "supporter"): supporters,
    ("routine", "block"): week,
    ("aftercare", "appointment"): appointments,
    ("aftercare", "contact"): contacts,
    ("health", "pain_step"): steps,
    ("health", "body_note"): body_log,
    ("first_week", "leaving_hour"): leaving_day,
    ("lapse", "step"): lapse_steps,
}

ANSWERS_FIRST: Final = frozenset({"about", "use_plan"})
