"""The form of an if-then plan: what one will do, one thing first, one plan for one cue, and a way without."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from planner.coach.findings import Asked, Finding, Repair, Severity, Where
from planner.coach.known_by import apart
from planner.coach.lexicon import Lexicon
from planner.coach.needs import NEEDS, all_dark, needs_of
from planner.coach.not_plans import is_not_plan, parts
from planner.coach.on_the_list import Listed, leads_to, listed
from planner.coach.remembered import OfPlan, once
from planner.coach.spelling import plain, stem, words_of
from planner.coach.tables import tables
from planner.coach.vague import no_answer
from planner.coach.wording import shown
from planner.plan.model import Entry, Plan

_MOVEMENTS: Final = ("talk", "out", "in")
_LETTERS: Final = re.compile(r"[^\W_]+")
_LISTED: Final = re.compile(r"\s+(?:/|->|>|→|\+)\s+|\s*;\s*")
"""Marks people write between one thing and the next."""
_MINE: Final = frozenset({"my", "our", "the", "auntie", "uncle"})
_LITTLE: Final = frozenset({"a", "an", "the", "my", "take", "long", "hot", "quick"})
_DONE: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("if_then", "plan"): ("first", "second"),
    ("coping", "strategy"): ("text",),
    ("coping", "stress_step"): ("text",),
    ("warning_signs", "sign"): ("what_i_do",),
    ("cravings", "step"): ("text",),
}
"""Fields that should say what will be done."""


def findings(asked: Asked) -> Iterator[Finding]:
    """All findings about the form of plans and actions."""
    yield from not_plans(asked)
    things = listed(asked.plan, asked.lexicon)
    for plan in asked.plan.entries("if_then", "plan"):
        yield from two_firsts(asked, plan)
        yield from needs(asked, plan)
        yield from is_trigger(asked, plan, things)
    yield from same_cue(asked)


def not_plans(asked: Asked) -> Iterator[Finding]:
    """`if_then.not_plan`. Source: say what one WILL do (E10)."""
    for section, entry in asked.plan.all_entries():
        for field in _DONE.get((str(section), str(entry.type)), ()):
            text = entry.text(field)
            if text and is_not_plan(text, asked.lexicon) and not no_answer(text, asked.lexicon):
                yield _found("not_plan", "improve", str(section), entry, field, text, Repair("then"))


def two_firsts(asked: Asked, plan: Entry) -> Iterator[Finding]:
    """`if_then.two_firsts`. Source: one action for one cue (E9)."""
    text = plan.text("first")
    if text and has_two_firsts(_LISTED.sub(", then ", text), asked.lexicon):
        yield _found("two_firsts", "suggest", "if_then", plan, "first", text)


@once
def has_two_firsts(text: str, lexicon: Lexicon) -> bool:
    """Whether an action asks for two things that cannot be one movement, such as ringing and running."""
    if not _two_movements(text, lexicon):
        return False
    kinds = [_movement(part, lexicon) for kind, part in parts(text, lexicon) if kind == "does"]
    large = [one for one in kinds if one]
    return len(set(large)) > 1


def _two_movements(text: str, lexicon: Lexicon) -> bool:
    """Whether two words of a text can be movements at all: a quick first look."""
    held, said = tables(lexicon), (*words_of(text), *_LETTERS.findall(plain(text)))
    stems = {stem(one) for one in said}
    carries = stems & held.stems("carry_movements") if held.stand_in(text, "whither") else ()
    kinds = (*_MOVEMENTS, "reach")
    return len(carries) + sum(len(stems & held.stems(f"{name}_movements")) for name in kinds) > 1


def _movement(part: str, lexicon: Lexicon) -> str:
    held = tables(lexicon)
    leads, begun = held.words("leads"), words_of(part)
    while begun and begun[0] in leads and begun[0] not in held.words("carry_movements"):
        begun = begun[1:]
    if begun and begun[0] in held.words("carry_movements") and held.find(" ".join(begun[1:]), "whither") >= 0:
        return "out"
    typed = [one for one in words_of(plain(part)) if one not in leads and one not in _LITTLE]
    if not typed:
        return ""
    word = typed[0]
    if word in held.words("reach_movements"):
        return "talk"
    for name in _MOVEMENTS:
        stems = tables(lexicon).stems(f"{name}_movements")
        if stem(word) in stems:
            return name if name != "in" else f"in {stem(word)}"
    return ""


def needs(asked: Asked, plan: Entry) -> Iterator[Finding]:
    """`if_then.needs`. Source: a step that does not lean on what may be missing (2c, 3); our judgement."""
    first, second = _needed(asked, plan, "first"), _needed(asked, plan, "second")
    there = bool(plan.text("second").strip() or plan.text("second_strategy"))
    both = first & second if there else first
    if both:
        what = next(one for one in NEEDS if one in both)
        names = {"name": shown(_words(asked.plan, plan, "first")), "what": asked.words.ui(f"coach.need_{what}")}
        key: str = "needs_both" if there else "needs_none"
        severity: Severity = "suggest" if there else "improve"
        where = Where("if_then", plan.id, "second")
        yield Finding("if_then.needs", severity, where, key, names, Repair("strategy", _without(asked, both)))
    light = frozenset({"daylight"})
    if "daylight" not in (first | second) - both:
        return
    cue = _linked(asked.plan).get(plan.text("cue"))
    words = cue.text("text") if cue else plan.text("cue_words")
    if all_dark(cue.hours("hours") if cue else (), words, asked.lexicon):
        field = "first" if "daylight" in first else "second"
        names = {"name": shown(_words(asked.plan, plan, field)), "thing": shown(words)}
        severity = "improve" if field == "first" else "suggest"
        where = Where("if_then", plan.id, field)
        yield Finding("if_then.needs", severity, where, "needs_dark", names, Repair("strategy", _without(asked, light)))


def _needed(asked: Asked, plan: Entry, field: str) -> frozenset[str]:
    text = plan.text(field)
    found = needs_of(text, asked.lexicon)
    begins = [one for one in words_of(text) if one not in _MINE][:1]
    if begins and begins[0] in _first_names(asked.plan):
        found |= {"other_person"}
    linked = _linked(asked.plan).get(plan.text(f"{field}_strategy")) if not plan.text(field).strip() else None
    if linked:
        found |= frozenset(linked.chosen("needs")) | needs_of(linked.text("text"), asked.lexicon)
    return found


@OfPlan
def _first_names(plan: Plan) -> frozenset[str]:
    """The first names of the people in a plan, so that "Nige rubs my back" is heard to need Nige."""
    names = (
        [each for each in words_of(one.text("name")) if each not in _MINE]
        for one in plan.entries("support", "supporter")
    )
    return frozenset(each[0] for each in names if each and len(each[0]) > 1)


@OfPlan
def _linked(plan: Plan) -> dict[str, Entry]:
    """What an if-then can point at, by its id."""
    kinds = (("coping", "strategy"), ("triggers", "trigger"), ("warning_signs", "sign"))
    return {str(one.id): one for section, kind in kinds for one in plan.entries(section, kind)}


def _words(plan: Plan, entry: Entry, field: str) -> str:
    """What an if-then says to do, in its own words or those of the strategy."""
    linked = _linked(plan).get(entry.text(f"{field}_strategy"))
    return entry.text(field) or (linked.text("text") if linked else "")


def _without(asked: Asked, needed: frozenset[str]) -> tuple[str, ...]:
    """The person's own strategies that do without, those that helped most first."""
    fitting = [
        one
        for one in asked.plan.entries("coping", "strategy")
        if not needed & (frozenset(one.chosen("needs")) | needs_of(one.text("text"), asked.lexicon))
    ]
    return tuple(one.id for one in sorted(fitting, key=lambda one: -(one.number("helped") or 0))[:3])


def is_trigger(asked: Asked, plan: Entry, things: tuple[Listed, ...]) -> Iterator[Finding]:
    """`if_then.is_trigger`. Source: a way of coping that is a listed trigger (2c, 4)."""
    for field in ("first", "second"):
        text = plan.text(field)
        thing = leads_to(things, text, asked.lexicon) if text else None
        if thing:
            names = {"name": shown(text), "thing": shown(thing.text("text"))}
            where = Where("if_then", plan.id, field)
            yield Finding("if_then.is_trigger", "improve", where, "is_trigger", names, Repair("strategy"))


def same_cue(asked: Asked) -> Iterator[Finding]:
    """`if_then.same_cue`. Source: two plans for one cue weaken each other (E9)."""
    met: dict[str, list[Entry]] = defaultdict(list)
    plans = asked.plan.entries("if_then", "plan")
    named = [] if all(one.text("cue") for one in plans) else _named(asked.plan)
    for plan in plans:
        cue = plan.text("cue")
        if not cue:
            own = _about(plan.text("cue_words"))
            cue = next((one for about, one in named if own and _one_cue(own, about)), " ".join(sorted(own)))
        if cue:
            met[cue].append(plan)
    for same in met.values():
        for plan in same[1:]:
            linked = _linked(asked.plan).get(plan.text("cue"))
            name = linked.text("text") if linked else plan.text("cue_words")
            field = "cue" if linked else "cue_words"
            yield _found("same_cue", "improve", "if_then", plan, field, name)


def _named(plan: Plan) -> list[tuple[frozenset[str], str]]:
    """The cues a plan lists, by their words."""
    listed_cues = (*plan.entries("triggers", "trigger"), *plan.entries("warning_signs", "sign"))
    return [(_about(one.text("text")), str(one.id)) for one in listed_cues]


def _about(words: str) -> frozenset[str]:
    """A cue without what only differs in the way it is written; all its words where none of them bears much."""
    return apart(words) or frozenset(words_of(words))


def _one_cue(own: frozenset[str], listed: frozenset[str]) -> bool:
    """Whether own words for a cue are those of a listed one, or most of them, said shorter."""
    return own == listed or (len(own) > 1 and own < listed and len(own) * 2 >= len(listed))


def _found(
    key: str, severity: Severity, section: str, entry: Entry, field: str, text: str, repair: Repair | None = None
) -> Finding:
    where, names = Where(section, entry.id, field), {"name": shown(text)}
    return Finding(f"if_then.{key}", severity, where, key, names, repair or Repair())
