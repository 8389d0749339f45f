"""Actions that harm, so that no rule counts them as help; asked afresh each time, and kept nowhere.

Source: the plan's safety rules: stopping some drugs alone can kill, and what a body bears drops in rehab; the words
are our judgement (resources/coach/unsafe.toml).
"""

import re
from typing import Final, Literal, NamedTuple

from planner.coach.lexicon import Lexicon, lexicon
from planner.coach.remembered import OfPlan, once
from planner.coach.spelling import plain, words_of
from planner.coach.tables import Tables, tables
from planner.coach.taken import Taken
from planner.plan.model import Plan

Harm = Literal["", "use", "drink", "self_harm", "drive", "stop"]

_CUT: Final = re.compile(r"\s*([.;:!?,→()]|\s[-–—]+\s|\bthen\b)\s*")
_ANDS: Final = re.compile(r"\s+(?:and|&|or|n)\s+")
_NEAR: Final = 4
_DANGEROUS: Final = frozenset({"alcohol", "benzodiazepines", "ghb", "pregabalin", "opioids"})
_LEAD: Final = frozenset(
    ["i", "i'll", "ill", "will", "would", "just", "then", "to", "and", "go", "gonna", "going", "maybe", "have"]
)
_NAMES: Final = 3
_KEYS: Final = (
    "self_harm_phrases",
    "self_harm_alone",
    "own_body",
    "traffic",
    "heights",
    "too_many",
    "drive_verbs",
    "no_more",
    "stop_verbs",
    "stop_phrases",
    "own_dose",
    "drinks",
    "drinks_maybe",
    "drink_phrases",
    "drink_alone",
    "drugs",
    "drugs_maybe",
    "drug_medicines",
    "medicines",
    "drug_alone",
    "small_drugs",
    "strong_verbs",
    "use_phrases",
    "dealers",
)
"""Lists of which every harm said holds something."""
_USE: Final = frozenset({"use", "using"})


def unsafe(text: str, plan: Plan | None, lexicon: Lexicon) -> Harm:
    """What harm an action names: using, drinking, self-harm, driving after it, or stopping alone; "" for none.

    The person's own words for a substance count too. A word that turns it round ("not", "before", "bin") is heard.
    """
    return _harm(text, _ANYBODY if plan is None else _who(plan), lexicon)


class _Who(NamedTuple):
    """What of a plan counts here: own names of a substance, and whether one is used that is dangerous to stop alone."""

    own: tuple[str, ...]
    dangerous: bool


_ANYBODY: Final = _Who((), dangerous=True)


@once
def _harm(text: str, who: _Who, lexicon: Lexicon) -> Harm:
    held, own = tables(lexicon), who.own
    if not held.stand_in(text, *_KEYS) and not any(one in plain(text) for one in own):
        return ""
    pieces, turned = _CUT.split(plain(text)), False
    for mark, clause in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        heard = " ".join(words_of(clause))
        # "No ket, weed or pills" is one list, and what turns the first of it round turns all of it.
        turned = mark == "," and turned and _goes_on(heard, held)
        if heard and not turned and (held.stand_in(heard, *_KEYS) or any(one in heard for one in own)):
            found = _in_clause(heard, plain(text), who, held)
            if found:
                return found
        turned = turned or _turned(heard, held)
    return ""


def _goes_on(heard: str, held: Tables) -> bool:
    """Whether a clause only names more of what stood before it, with no verb and no "instead" of its own."""
    typed = heard.split()
    first = typed[0] if typed else ""
    if first in {"crack", "drink"} and "or" in typed:
        return True
    verbs = (held.words(name) for name in ("use_verbs", "drink_verbs", "harm_verbs", "small_verbs", "strong_verbs"))
    return first not in _LEAD and not any(first in each for each in verbs) and "instead" not in typed


def _in_clause(heard: str, whole: str, who: _Who, held: Tables) -> Harm:
    """What harm one clause of an action names."""
    halves = _ANDS.split(heard)
    if _hurts(heard, held) or any(_bare(one) in held.words("self_harm_alone") for one in (heard, *halves)):
        return "self_harm"
    if _drives(heard, who.own, held):
        return "drive"
    if _stops(heard, whole, who, held):
        return "stop"
    if _bare(heard) in held.words("drink_alone"):
        return "drink"
    turned = False
    for half in halves:
        if not turned and _drinks(half, heard, held):
            return "drink"
        if not turned and _uses(half, heard, who.own, held):
            return "use"
        turned = turned or held.find(half, "turns_round") >= 0
    if held.find(heard, "rid_after") >= 0:
        return ""
    if _named(heard, "drink_phrases", held) and held.find(heard, "safe_drinks", "alcohol_free", "not_drinks") < 0:
        return "drink"
    return "use" if _named(heard, "use_phrases", held) else ""


@OfPlan
def _who(plan: Plan) -> _Who:
    named = (plain(one.text("name")) for one in plan.entries("about", "substance"))
    own = tuple(dict.fromkeys(form for one in named if len(one) >= _NAMES for form in _forms(one)))
    return _Who(own, dangerous=not _DANGEROUS.isdisjoint(plan.substances()))


def _forms(name: str) -> tuple[str, ...]:
    """A person's word for a drug, and one of them where it names several: "blues" and "blue"."""
    single = name.removesuffix("s")
    known = single == name or name.endswith("ss") or len(single) < _NAMES
    return (name,) if known or single in tables(lexicon()).words("everyday") else (name, single)


def _bare(heard: str) -> str:
    typed = heard.split()
    while len(typed) > 1 and typed[0] in _LEAD:
        typed = typed[1:]
    return " ".join(typed)


def _named(heard: str, phrases: str, held: Tables) -> bool:
    at = held.find(heard, phrases)
    return at >= 0 and not _turned(heard[:at], held)


def _turned(before: str, held: Tables) -> bool:
    return held.find(before, "turns_round") >= 0


def _hurts(heard: str, held: Tables) -> bool:
    """Whether a body is hurt: in so many words, a verb of harm with one's own body, a fall, or in front of a train."""
    return (
        _named(heard, "self_harm_phrases", held)
        or _verb_then(heard, "harm_verbs", "own_body", held, near=2)
        or _verb_then(heard, "falls", "heights", held)
        or _verb_then(heard, "crossings", "traffic", held)
        or _verb_then(heard, "swallows", "too_many", held)
    )


def _drives(heard: str, own: tuple[str, ...], held: Tables) -> bool:
    """Whether somebody drives after, or on, what they took; what was taken may be said before."""
    at = held.find(heard, "drive_verbs")
    if at < 0 or _turned_but_after(heard[:at], held):
        return False
    rest = heard[at:]
    if held.find(rest, "drive_after") > 0 or held.find(heard[:at], "drive_after") >= 0:
        return True
    link = held.find(rest, "drive_links")
    if link < 0:
        return False
    after = rest[link:]
    return held.find(after, "drive_taken", "drugs") > 0 or any(f" {one} " in f" {after} " for one in own)


def _turned_but_after(before: str, held: Tables) -> bool:
    """Whether words before a drive turn it round; "after a few beers" does not."""
    return _turned(before, held) and not before.startswith(("after", "once", "when"))


def _stops(heard: str, whole: str, who: _Who, held: Tables) -> bool:
    """Stopping what is dangerous to stop, alone: a medicine without anybody's help, drink at once or in secret."""
    if not held.may_begin(heard.split(), "stop_phrases", "stop_verbs", "throws_out", "no_more"):
        return False
    if _throws_out(heard, held):
        return True
    marked, unhelped = held.find(heard, "alone_marks") >= 0, held.stand_in(whole, "no_help")
    helped = held.find(whole, "with_help") >= 0 and "without" not in heard.split() and not unhelped
    if unhelped and _verb_then(heard, "no_more", "dangerous_to_stop", held):
        return True
    if _named(heard, "stop_phrases", held) and not helped:
        return who.dangerous or held.find(heard, "dangerous_to_stop") >= 0
    at = held.find(heard, "stop_verbs")
    if at < 0 or helped or _turned(heard[:at], held):
        return False
    after = heard[at:].split()
    if len(after) > 1 and after[0].startswith("stop") and after[1] in {"at", "by", "off", "in", "and", "for"}:
        return False
    near = " ".join(after[: _NEAR + 3])
    return held.find(near, "stop_medicines") >= 0 or (marked and held.find(near, "dangerous_to_stop") >= 0)


def _throws_out(heard: str, held: Tables) -> bool:
    """Whether a person's own prescribed medicine is thrown out, so that it is not taken."""
    at = held.find(heard, "throws_out")
    if at < 0 or _turned(heard[:at], held) or held.find(heard, "left_over", "with_help") >= 0:
        return False
    return held.find(heard[at:], "own_dose") > 0


def _drinks(half: str, whole: str, held: Tables) -> bool:
    if held.find(half, "alcohol_free") >= 0 or held.find(half, "rid_after") >= 0:
        return False
    if _named(half, "drink_phrases", held) and held.find(half, "safe_drinks", "not_drinks") < 0:
        return True
    if held.find(_bare(half), "drink_first") == 0 and held.find(half, "safe_drinks") < 0:
        return True
    return Taken(half, whole, held).drink()


def _uses(half: str, whole: str, own: tuple[str, ...], held: Tables) -> bool:
    if held.find(half, "rid_after") >= 0:
        return False
    bare = _bare(half)
    if bare in own or _named(half, "use_phrases", held):
        return True
    if _verb_then(half, "reaches", "dealers", held) or _verb_then(half, "reaches", "deals", held):
        return True
    first, _, after = bare.partition(" ")
    if first in _USE and held.find(after, "use_alone_before") == 0:
        return True
    return Taken(half, whole, held, own).drug()


def _verb_then(half: str, verbs: str, nouns: str, held: Tables, near: int = _NEAR) -> bool:
    """Whether one of the verbs stands a few words before one of the nouns, and nothing turns it round."""
    at = held.find(half, verbs)
    if at < 0 or _turned(half[:at], held) or held.find(half[:at], "gets_rid") >= 0:
        return False
    after = " ".join(half[at:].split()[1 : near + 2])
    noun = held.find(after, nouns)
    return noun >= 0 and not _turned(after[:noun], held)
