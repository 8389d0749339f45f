"""Cover: what stands ready for every trigger and warning sign, and every gap in one sentence."""

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from planner.coach.findings import Asked, Finding, Repair, Severity, Where
from planner.coach.things import thing
from planner.coach.tied import Act, Tied
from planner.plan.fields import EntryId
from planner.plan.model import Entry

Cover: TypeAlias = Literal["if_then", "actions", "person", "alone", "night", "lapse_step"]
State: TypeAlias = Literal["covered", "part", "none", "not_needed"]

COVERS: Final[tuple[Cover, ...]] = ("if_then", "actions", "person", "alone", "night")
STRONG: Final = 8
"""A trigger from here on is a strong one. Source: our judgement; the weakest cover first (E12)."""
WEAK: Final = 3
UNRATED: Final = 5

_RULES: Final[dict[Cover, str]] = {
    "if_then": "coverage.if_then",
    "actions": "coverage.actions",
    "person": "coverage.person",
    "alone": "coverage.alone",
    "night": "coverage.night",
    "lapse_step": "coverage.actions",
}
_LEVELS: Final = {"red": 0, "amber": 1, "green": 2}
_OFFERED: Final = 5


class Cell(Struct, frozen=True):
    """One kind of cover for one thing: whether it is there, and the words of what covers it."""

    cover: Cover
    state: State
    by: tuple[str, ...] = ()
    finding: Finding | None = None


class Row(Struct, frozen=True):
    """One trigger or sign and its cover. `strength` is 0 to 10, if it was rated; `level` is that of a sign."""

    entry: EntryId
    kind: Literal["trigger", "sign"]
    section: str
    words: str
    strength: int | None
    level: str
    cells: tuple[Cell, ...]


class Seen(Struct, frozen=True):
    """What a row is judged from: its entry, its safe actions, the people it names, and its if-thens."""

    entry: Entry
    kind: Literal["trigger", "sign"]
    level: str
    plans: tuple[Entry, ...]
    acts: tuple[Act, ...]
    people: tuple[EntryId, ...]

    @property
    def section(self) -> str:
        """The section it stands in."""
        return "triggers" if self.kind == "trigger" else "warning_signs"

    @property
    def strength(self) -> int | None:
        """How strong a trigger is, 0 to 10, if it was rated."""
        found = self.entry.number("strength") if self.kind == "trigger" else None
        return None if found is None else int(found)


def rows(asked: Asked, tied: Tied | None = None) -> tuple[Row, ...]:
    """Every trigger, the strongest first, then every sign, red before amber before green."""
    tied = tied or Tied(asked)
    return tuple(row(asked, tied, one) for one in seen(tied))


def findings(asked: Asked, tied: Tied | None = None) -> Iterator[Finding]:
    """Every gap in the cover. Source: two or more ways to cope, E13; if-thens, E7 to E11; the ladder of people, E4."""
    for one in rows(asked, tied):
        yield from gaps(one)


def gaps(one: Row) -> Iterator[Finding]:
    """The gaps of one row."""
    yield from (cell.finding for cell in one.cells if cell.finding is not None)


def seen(tied: Tied) -> tuple[Seen, ...]:
    """What each trigger and sign has, in the order of the rows; those without words too."""
    triggers = [_trigger(tied, one) for one in tied.plan.entries("triggers", "trigger")]
    signs = [_sign(tied, one) for one in tied.plan.entries("warning_signs", "sign")]
    triggers.sort(key=lambda one: -_strength(one))
    signs.sort(key=lambda one: _LEVELS[one.level])
    return (*triggers, *signs)


def row(asked: Asked, tied: Tied, one: Seen) -> Row:
    """One row of the map; what has no words yet is shown without a sentence."""
    words = one.entry.text("text").strip()
    if one.level == "green":
        cells = tuple(Cell(cover, "not_needed") for cover in COVERS)
    elif one.level == "red":
        cells = (_lapse_step(asked, tied, one), _person(asked, tied, one))
    else:
        cells = (
            _if_then(asked, one),
            _actions(asked, tied, one),
            _person(asked, tied, one),
            _works(asked, tied, one, "alone"),
            _works(asked, tied, one, "night"),
        )
    return Row(one.entry.id, one.kind, one.section, words, one.strength, one.level, cells)


def _trigger(tied: Tied, entry: Entry) -> Seen:
    plans = tuple(tied.plans.get(entry.id, ()))
    return Seen(entry, "trigger", "", plans, _different(_acts(tied, plans)), tuple(_people(tied, plans)))


def _sign(tied: Tied, entry: Entry) -> Seen:
    plans = tuple(tied.plans.get(entry.id, ()))
    level = entry.text("level") or "amber"
    own = tied.act("warning_signs", entry, "what_i_do")
    acts = [*_acts(tied, plans), *([own] if own else [])]
    people = dict.fromkeys((*tied.linked(entry.chosen("may_mention")), *(own.people if own else ())))
    people.update(dict.fromkeys(_people(tied, plans)))
    return Seen(entry, "sign", level, plans, _different(acts), tuple(people))


def _acts(tied: Tied, plans: tuple[Entry, ...]) -> list[Act]:
    return [act for one in plans for act in tied.acts(one)]


def _people(tied: Tied, plans: tuple[Entry, ...]) -> Iterator[EntryId]:
    """Those an if-then rings or names, each once."""
    found: dict[EntryId, None] = {}
    for one in plans:
        found.update(dict.fromkeys(tied.linked([one.text("ring")])))
        for act in tied.acts(one):
            found.update(dict.fromkeys(act.people))
        if avoid := one.text("avoid"):
            found.update(dict.fromkeys(tied.named_in(avoid)))
    yield from found


def _different(acts: list[Act]) -> tuple[Act, ...]:
    """The actions that are not one and the same in other words; what one of the same works for, it works for."""
    found: dict[frozenset[str], Act] = {}
    for one in acts:
        key = one.about or frozenset([one.words])
        same = found.get(key)
        found[key] = (
            one if same is None else replace(same, alone=same.alone or one.alone, night=same.night or one.night)
        )
    return tuple(found.values())


def _strength(one: Seen) -> int:
    return UNRATED if one.strength is None else one.strength


def _severity(one: Seen, *, part: bool = False) -> Severity:
    """How much a gap matters: most where a trigger is strong or a sign is red; least where half is there."""
    if part or (one.kind == "trigger" and _strength(one) <= WEAK):
        return "suggest"
    strong = one.level == "red" or (one.kind == "trigger" and _strength(one) >= STRONG)
    return "gap" if strong else "improve"


def _typing(one: Seen, keys: int) -> int:
    """How many keys a mending takes; a trigger without an if-then needs one first."""
    return keys if one.plans or one.kind == "sign" else keys + 40


def _found(
    asked: Asked,
    one: Seen,
    cover: Cover,
    key: str,
    *,
    part: bool = False,
    repair: Repair,
    typing: int,
    field: str | None = None,
    **names: str,
) -> Finding | None:
    words = one.entry.text("text")
    if not words.strip():
        return None
    said = {"thing": thing(asked, words), **names}
    where = Where(one.section, one.entry.id, field)
    return Finding(_RULES[cover], _severity(one, part=part), where, f"cover.{key}", said, repair, typing=typing)


def _if_then(asked: Asked, one: Seen) -> Cell:
    """An if-then with this cue (E7 to E11); a sign's own "what I do" is half of one."""
    ready = tuple(act.words for act in one.acts)
    begin = Repair("if_then", (one.entry.id,))
    if one.plans and ready:
        return Cell("if_then", "covered", ready[:1])
    if one.plans:
        finding = _found(asked, one, "if_then", "if_then_empty", part=True, repair=begin, typing=30)
        return Cell("if_then", "part", (), finding)
    if ready:
        finding = _found(asked, one, "if_then", "if_then_sign", part=True, repair=begin, typing=40)
        return Cell("if_then", "part", ready[:1], finding)
    return Cell("if_then", "none", (), _found(asked, one, "if_then", "if_then", repair=begin, typing=60))


def _actions(asked: Asked, tied: Tied, one: Seen) -> Cell:
    """Two different actions (E13)."""
    ready = tuple(act.words for act in one.acts)
    if len(ready) > 1:
        return Cell("actions", "covered", ready)
    others = tied.ranked
    if ready:
        others = [other for other in others if other.text("text").strip() not in ready]
    repair = Repair("strategy", _best(others))
    typing = _typing(one, 4 if others else 30)
    key = "one_action" if ready else "no_action"
    part = bool(ready) or not one.plans
    finding = _found(asked, one, "actions", key, part=part, repair=repair, typing=typing)
    return Cell("actions", "part" if ready else "none", ready, finding)


def _person(asked: Asked, tied: Tied, one: Seen) -> Cell:
    """A named supporter (the third step of a safety plan, E4)."""
    if one.people:
        return Cell("person", "covered", tuple(tied.people[who].text("name").strip() for who in one.people))
    tell = tied.people.get(EntryId(tied.plan.words("lapse", "tell_first"))) if one.level == "red" else None
    offered = tied.agreed_first
    repair = Repair("person", tuple(who.id for who in offered[:_OFFERED]))
    typing = _typing(one, 3 if offered else 30)
    field = "may_mention" if one.kind == "sign" else None
    key = "person" if one.kind == "trigger" else "person_sign"
    # Where a middling trigger has no if-then at all, that is said louder than who would stand in it.
    quiet = tell is not None or (one.kind == "trigger" and not one.plans and _strength(one) < STRONG)
    finding = _found(asked, one, "person", key, part=quiet, repair=repair, typing=typing, field=field)
    return Cell("person", "part" if tell else "none", (tell.text("name").strip(),) if tell else (), finding)


def _works(asked: Asked, tied: Tied, one: Seen, cover: Literal["alone", "night"]) -> Cell:
    """One action that works alone, and one that works at night (E13; 2 a.m. without money or phone: our judgement)."""
    ready = tuple(act.words for act in one.acts if (act.alone if cover == "alone" else act.night))
    if ready:
        return Cell(cover, "covered", ready)
    untold = tuple(act.strategy for act in one.acts if act.strategy and cover in act.untold)
    own = tied.ranked_that_work(cover)
    names: dict[str, str] = {}
    if untold:
        key, repair, typing = f"{cover}_untold", Repair(cover, untold), 1
        names["action"] = thing(asked, tied.strategies[untold[0]].text("text"))
    elif own:
        key, repair, typing = f"{cover}_own", Repair("strategy", _best(own)), 4
        names["action"] = thing(asked, tied.strategies[EntryId(repair.given[0])].text("text"))
    else:
        key, repair, typing = cover, Repair("strategy"), 30
    half = bool(untold or own)
    typing = _typing(one, typing)
    finding = _found(asked, one, cover, key, part=half or not one.plans, repair=repair, typing=typing, **names)
    return Cell(cover, "part" if half else "none", (names["action"],) if half else (), finding)


def _lapse_step(asked: Asked, tied: Tied, one: Seen) -> Cell:
    """A red sign opens the plan for a slip, so the plan for a slip needs a step (E17: a lapse need not become a relapse)."""
    steps = (tied.act("lapse", step, "text") for step in tied.plan.entries("lapse", "step"))
    ready = next((step.words for step in steps if step is not None), "")
    if ready:
        return Cell("lapse_step", "covered", (ready,))
    finding = _found(asked, one, "lapse_step", "lapse_step", repair=Repair("lapse_step"), typing=40)
    return Cell("lapse_step", "none", (), finding)


def _best(strategies: list[Entry]) -> tuple[str, ...]:
    """The ids to offer, of strategies that stand in their order."""
    return tuple(one.id for one in strategies[:_OFFERED])
