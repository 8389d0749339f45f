"""Actions that harm, so that no rule counts them as help; asked afresh each time, and kept nowhere.

Source: the plan's safety rules: stopping some drugs alone can kill, and what a body bears drops in rehab; the words
are our judgement (resources/coach/unsafe.toml).
"""

import re
from typing import Final, Literal, NamedTuple

from planner.coach.lexicon import Lexicon
from planner.coach.remembered import OfPlan, once
from planner.coach.spelling import plain, words_of
from planner.coach.tables import Tables, tables
from planner.plan.model import Plan

Harm = Literal["", "use", "drink", "self_harm", "drive", "stop"]

_CUT: Final = re.compile(r"\s*(?:[.;:!?,→()]|\s[-–—]+\s|\bthen\b)\s*")
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
    "drive_verbs",
    "stop_verbs",
    "stop_phrases",
    "drinks",
    "drink_phrases",
    "drink_alone",
    "drugs",
    "drug_medicines",
    "drug_alone",
    "small_drugs",
    "strong_verbs",
    "use_phrases",
)
"""Lists of which every harm said holds something."""
_USED: Final = ("drug_alone", "use_phrases", "small_drugs", "drugs_unclear", "drugs", "drug_medicines")
"""Lists of which all that says a drug is used holds something, but for the person's own names of it."""


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
    for clause in _CUT.split(plain(text)):
        heard = " ".join(words_of(clause))
        if not heard or not (held.stand_in(heard, *_KEYS) or any(one in heard for one in own)):
            continue
        if _named(heard, "self_harm_phrases", held) or _bare(heard) in held.words("self_harm_alone"):
            return "self_harm"
        if _drives(heard, held):
            return "drive"
        if _stops(heard, plain(text), who, held):
            return "stop"
        if _bare(heard) in held.words("drink_alone"):
            return "drink"
        turned = False
        for half in _ANDS.split(heard):
            if not turned and _drinks(half, held):
                return "drink"
            if not turned and _uses(half, own, held):
                return "use"
            turned = turned or held.find(half, "turns_round") >= 0
    return ""


@OfPlan
def _who(plan: Plan) -> _Who:
    named = (plain(one.text("name")) for one in plan.entries("about", "substance"))
    own = tuple(one for one in named if len(one) >= _NAMES)
    return _Who(own, dangerous=not _DANGEROUS.isdisjoint(plan.substances()))


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


def _drives(heard: str, held: Tables) -> bool:
    at = held.find(heard, "drive_verbs")
    return at >= 0 and not _turned(heard[:at], held) and held.find(heard[at:], "drive_after") > 0


def _stops(heard: str, whole: str, who: _Who, held: Tables) -> bool:
    """Stopping what is dangerous to stop, alone: a medicine without anybody's help, drink at once or in secret."""
    if not held.may_begin(heard.split(), "stop_phrases", "stop_verbs"):
        return False
    marked = held.find(heard, "alone_marks") >= 0
    helped = held.find(whole, "with_help") >= 0 and "without" not in heard.split()
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


def _drinks(half: str, held: Tables) -> bool:
    if not held.may_begin(half.split(), "drink_phrases", "drinks"):
        return False
    if held.find(half, "alcohol_free") >= 0 or held.find(half, "rid_after") >= 0:
        return False
    if _named(half, "drink_phrases", held) and held.find(half, "safe_drinks") < 0:
        return True
    at = held.find(half, "drinks")
    if at < 0 or held.find(half[at:], "not_a_drink") >= 0:
        return False
    if held.find(half[at:], "measures") == 0 and held.find(half, "safe_drinks") >= 0:
        return False
    before = half[:at]
    if _turned(before, held) or held.find(before, "gets_rid") >= 0:
        return False
    near = " ".join(before.split()[-_NAMES - 1 :])
    return not before or _bare(before.strip()) in held.words("drink_starts") or held.find(near, "drink_verbs") >= 0


def _uses(half: str, own: tuple[str, ...], held: Tables) -> bool:
    if not held.may_begin(half.split(), *_USED) and not any(one in half for one in own):
        return False
    if held.find(half, "rid_after") >= 0 or held.find(half, "not_a_drink") >= 0:
        return False
    if _bare(half) in held.words("drug_alone") or _bare(half) in own:
        return True
    if _named(half, "use_phrases", held):
        return True
    if _verb_then(half, "small_verbs", "small_drugs", held, near=2):
        return True
    if _verb_then(half, "strong_verbs", "drugs_unclear", held):
        return True
    if _verb_then(half, "use_verbs", "drugs", held, own=own):
        return True
    return _verb_then(half, "use_verbs", "drug_medicines", held) and not {"my", "prescribed"} & set(half.split())


def _verb_then(half: str, verbs: str, nouns: str, held: Tables, near: int = _NEAR, own: tuple[str, ...] = ()) -> bool:
    """Whether one of the verbs stands a few words before one of the nouns, and nothing turns it round."""
    at = held.find(half, verbs)
    if at < 0 or _turned(half[:at], held) or held.find(half[:at], "gets_rid") >= 0:
        return False
    after = " ".join(half[at:].split()[1 : near + 2])
    noun = held.find(after, nouns)
    if noun < 0:
        noun = min((at for one in own if (at := f" {after} ".find(f" {one} ")) >= 0), default=-1)
    return noun >= 0 and not _turned(after[:noun], held)
