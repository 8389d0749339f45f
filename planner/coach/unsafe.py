"""Actions that harm, so that no rule counts them as help; asked afresh each time, and kept nowhere.

Source: the plan's safety rules: stopping some drugs alone can kill, and what a body bears drops in rehab; the words
are our judgement (resources/coach/unsafe.toml).
"""

import re
from functools import cache
from typing import Final, Literal

from planner.coach.lexicon import Lexicon
from planner.coach.spelling import known, plain, words_of
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


def unsafe(text: str, plan: Plan | None, lexicon: Lexicon) -> Harm:
    """What harm an action names: using, drinking, self-harm, driving after it, or stopping alone; "" for none.

    The person's own words for a substance count too. A word that turns it round ("not", "before", "bin") is heard.
    """
    own = _own_names(plan)
    lists = lexicon.lists
    for clause in _CUT.split(plain(text)):
        heard = " ".join(words_of(clause))
        if not heard:
            continue
        if _named(heard, lists["self_harm_phrases"], lexicon) or _bare(heard) in known(lists["self_harm_alone"]):
            return "self_harm"
        if _drives(heard, lexicon):
            return "drive"
        if _stops(heard, plain(text), plan, lexicon):
            return "stop"
        turned = False
        for half in _ANDS.split(heard):
            if not turned and _drinks(half, lexicon):
                return "drink"
            if not turned and _uses(half, own, lexicon):
                return "use"
            turned = turned or _find(half, lists["turns_round"]) >= 0
    return ""


def _own_names(plan: Plan | None) -> tuple[str, ...]:
    if plan is None:
        return ()
    named = (plain(one.text("name")) for one in plan.entries("about", "substance"))
    return tuple(one for one in named if len(one) >= _NAMES)


def _bare(heard: str) -> str:
    typed = heard.split()
    while len(typed) > 1 and typed[0] in _LEAD:
        typed = typed[1:]
    return " ".join(typed)


def _named(heard: str, phrases: tuple[str, ...], lexicon: Lexicon) -> bool:
    at = _find(heard, phrases)
    return at >= 0 and not _turned(heard[:at], lexicon)


def _turned(before: str, lexicon: Lexicon) -> bool:
    return _find(before, lexicon.lists["turns_round"]) >= 0


def _drives(heard: str, lexicon: Lexicon) -> bool:
    at = _find(heard, lexicon.lists["drive_verbs"])
    return at >= 0 and not _turned(heard[:at], lexicon) and _find(heard[at:], lexicon.lists["drive_after"]) > 0


def _stops(heard: str, whole: str, plan: Plan | None, lexicon: Lexicon) -> bool:
    """Stopping what is dangerous to stop, alone: a medicine without anybody's help, drink at once or in secret."""
    lists = lexicon.lists
    marked = _find(heard, lists["alone_marks"]) >= 0
    helped = _find(whole, lists["with_help"]) >= 0 and _find(heard, ("without",)) < 0
    if _named(heard, lists["stop_phrases"], lexicon) and not helped:
        return (
            plan is None or bool(_DANGEROUS & set(plan.substances())) or _find(heard, lists["dangerous_to_stop"]) >= 0
        )
    at = _find(heard, lists["stop_verbs"])
    if at < 0 or helped or _turned(heard[:at], lexicon):
        return False
    after = heard[at:].split()
    if len(after) > 1 and after[1] in {"at", "by", "off", "in", "and", "for"}:
        return False
    near = " ".join(after[: _NEAR + 3])
    return _find(near, lists["stop_medicines"]) >= 0 or (marked and _find(near, lists["dangerous_to_stop"]) >= 0)


def _drinks(half: str, lexicon: Lexicon) -> bool:
    lists = lexicon.lists
    if _find(half, lists["alcohol_free"]) >= 0 or _find(half, lists["rid_after"]) >= 0:
        return False
    if _bare(half) in known(lists["drink_alone"]):
        return True
    if _named(half, lists["drink_phrases"], lexicon) and _find(half, lists["safe_drinks"]) < 0:
        return True
    at = _find(half, lists["drinks"])
    if at < 0 or _find(half[at:], lists["not_a_drink"]) >= 0:
        return False
    before = half[:at]
    if _turned(before, lexicon) or _find(before, lists["gets_rid"]) >= 0:
        return False
    near = " ".join(before.split()[-_NAMES - 1 :])
    return not before or _bare(before.strip()) in known(lists["drink_starts"]) or _find(near, lists["drink_verbs"]) >= 0


def _uses(half: str, own: tuple[str, ...], lexicon: Lexicon) -> bool:
    lists = lexicon.lists
    if _find(half, lists["rid_after"]) >= 0 or _find(half, lists["not_a_drink"]) >= 0:
        return False
    if _bare(half) in known(lists["drug_alone"]) or _bare(half) in own:
        return True
    if _named(half, lists["use_phrases"], lexicon):
        return True
    if _verb_then(half, lists["small_verbs"], lists["small_drugs"], lexicon, near=2):
        return True
    if _verb_then(half, lists["strong_verbs"], lists["drugs_unclear"], lexicon):
        return True
    if _verb_then(half, lists["use_verbs"], (*lists["drugs"], *own), lexicon):
        return True
    return (
        _verb_then(half, lists["use_verbs"], lists["drug_medicines"], lexicon) and _find(half, ("my", "prescribed")) < 0
    )


def _verb_then(half: str, verbs: tuple[str, ...], nouns: tuple[str, ...], lexicon: Lexicon, near: int = _NEAR) -> bool:
    """Whether one of the verbs stands a few words before one of the nouns, and nothing turns it round."""
    at = _find(half, verbs)
    if at < 0 or _turned(half[:at], lexicon) or _find(half[:at], lexicon.lists["gets_rid"]) >= 0:
        return False
    after = " ".join(half[at:].split()[1 : near + 2])
    noun = _find(after, nouns)
    return noun >= 0 and not _turned(after[:noun], lexicon)


def _find(heard: str, phrases: tuple[str, ...]) -> int:
    """Where the first of the phrases stands as whole words, or -1."""
    found = _pattern(phrases).search(heard)
    return found.start() if found else -1


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, longest))})(?![\w'-])")
