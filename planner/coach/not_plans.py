"""Plans that say what will not happen: found by how each part of a sentence begins."""

import re
from typing import Final, Literal

from planner.coach.lexicon import Lexicon
from planner.coach.remembered import once
from planner.coach.spelling import has_number, plain, stem, words_of
from planner.coach.tables import tables
from planner.coach.vague import says_nothing, too_wide

Part = Literal["not", "does", "free", "empty"]

_HAS: Final = frozenset(
    ["has", "holds", "keeps", "comes", "picks", "drives", "meets", "brings", "rings", "waits", "takes", "collects"]
)
_BREAKS: Final = re.compile(
    r"(\s*[:;→]\s*|[?!]+\s+|\s+[-–—]+>?\s*|\.\s+|,\s*|\s*->\s*|\binstead\b,?(?!\s+of)|\bbut\b|\bthen\b|\brather\b(?!\s+than)|\bby\b(?=\s+(?:\w+ing|"
    # Written as it is said: "by gettin off early". Only of some words, since names end so too ("by Colin").
    r"(?:ask|bak|be|book|breath|call|chatt|clean|cook|count|cycl|do|draw|driv|eat|fix|gett|giv|go|hand|hav|help|hid|jump"
    r"|keep|learn|leav|listen|lock|mak|meet|mov|phon|plann|play|putt|read|rid|ring|runn|say|see|send|show|sitt|sleep|stand"
    r"|start|stay|swimm|tak|talk|tell|text|tidy|turn|walk|watch|work|writ)in)\b))"
)
_AND: Final = re.compile(r"\s+(?:and|&|\+|n|or|so|nor)\s+")
_OWN: Final = frozenset({"have", "make", "plan"})
_OWES: Final = (["to"], ["got"], ["sure"])
_SWAP: Final = re.compile(r"not (?:the|my|a|an|at|to|his|her|their|in|on|by|with)\b|not \S+'s$")
"""The beginning of "not the pub, the cinema": one thing for another."""
_GIVEN: Final = (["a", "miss"], ["a", "swerve"], ["a", "bodyswerve"], ["a", "body", "swerve"], ["wide", "berth"])
_LEFT: Final = (["alone"], ["be"])
_LETS_GO: Final[dict[str, tuple[list[str], ...]]] = {
    **dict.fromkeys(("give", "giving", "gie", "gies"), _GIVEN),
    **dict.fromkeys(("leave", "leaving", "lea"), _LEFT),
    **dict.fromkeys(("knock", "knocking"), (["on", "the", "head"], ["on", "the", "heid"])),
    **dict.fromkeys(("turn", "turning"), (["my", "back", "on", "it"], ["my", "back", "on", "them"])),
    **dict.fromkeys(("kick", "kicking"), (["into", "touch"], ["the", "habit"])),
}
"""How something is let go, by the first word and the last ones; the thing stands between them."""
_GIVES_UP: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(("give", "giving", "gie", "gies"), frozenset({"up"})),
    **dict.fromkeys(("cut", "cutting"), frozenset({"out", "off", "down", "loose"})),
    **dict.fromkeys(("pack", "packing", "jack", "jacking", "chuck", "chucking"), frozenset({"in"})),
    **dict.fromkeys(("sack", "sacking", "bin", "binning"), frozenset({"off"})),
}
"""The same with words that say so only of drink, of drugs and of somebody: a room is given a tidy up, too."""
_TAKEN: Final = ("drinks", "drink_alone", "drugs", "drug_alone", "small_drugs", "drug_medicines")
_SOMEBODY: Final = frozenset({"it", "him", "her", "them", "smoking", "drinking", "using", "fags", "vape"})
_LONGEST: Final = 8
_KEEPS: Final = frozenset({"keep", "keeping", "keeps", "stay", "staying", "stays", "steer", "steering"})
_STRONGLY: Final = frozenset(
    {"well", "right", "far", "myself", "me", "completely", "totally", "proper", "way", "masel"}
)
_AWAY: Final = frozenset({"away", "clear", "off", "shot", "shut", "awa", "aff"})
_OUT: Final = frozenset({("out", "of"), ("out", "the"), ("oot", "o"), ("oot", "the"), ("oot", "of")})
_SHORT_NAME: Final = 4
_MINE: Final = frozenset({"my", "ma", "me"})
_OF_MYSELF: Final = frozenset(
    {"hands", "hand", "nose", "feet", "mitts", "paws", "fingers", "self", "head", "face", "mind"}
)
_FIRST: Final = frozenset({*_LETS_GO, *_GIVES_UP, *_KEEPS})
_LEAST: Final = 3
_WHERE: Final = frozenset({"in", "on", "at", "with", "to", "till", "until", "for", "round", "after", "by"})
_WAYS: Final = frozenset({"out", "off", "round", "home", "outside", "upstairs", "downstairs", "straight", "oot"})
_MORE_OF_IT: Final = frozenset({"the", "a", "an", "any", "his", "her", "their", "to", "going", "using", "even", "just"})
"""What begins another thing that will not be done: "not going to the pub, the club on Fridays"."""
_OPEN: Final = re.compile(r"[:;→>-]|–|—|instead|but|by")


@once
def is_not_plan(text: str, lexicon: Lexicon) -> bool:
    """Whether it says only what will not be done, and nothing that will.

    "Avoid the High Street: walk by the canal" says what will be done, and so is a plan. Source: what one WILL do works
    better than what one will not (E10).
    """
    typed, held = words_of(text), tables(lexicon)
    if not (held.stands(typed, "not_openers", "not_phrases", "stop_words") or _may_say_not(typed)):
        return False
    if held.find(" ".join(typed), "not_not_plans") == 0:
        return False
    found = [kind for kind, _ in parts(text, lexicon)]
    return "not" in found and "does" not in found


def _may_say_not(typed: list[str]) -> bool:
    """A quick first look for what no list holds."""
    return not _FIRST.isdisjoint(typed) or "not" in typed or any(one.endswith("n't") for one in typed)


def parts(text: str, lexicon: Lexicon) -> list[tuple[Part, str]]:
    """The parts of a sentence, each with whether it says what is not done, what is, or neither."""
    found: list[tuple[Part, str]] = []
    pieces = _BREAKS.split(plain(text).strip(" .!?"))
    mark = ""
    for at, piece in enumerate(pieces):
        if at % 2:
            mark = piece
            continue
        swapped = at > 0 and _SWAP.match(pieces[at - 2]) is not None
        instead = at + 1 < len(pieces) and pieces[at + 1].startswith("instead")
        for number, half in enumerate(_halves(piece, lexicon)):
            if half.strip():
                open_mark = bool(_OPEN.search(mark)) or (mark.startswith(",") and swapped)
                free = (open_mark and number == 0) or instead
                kind = _part(half, free=free, lexicon=lexicon)
                if kind in {"free", "empty"} and mark.startswith(",") and _settled(half, lexicon):
                    kind = "does"
                found.append((kind, half.strip()))
    return found


def _halves(piece: str, lexicon: Lexicon) -> list[str]:
    """A piece cut at "and" where a new action or a new "not" begins."""
    cut: list[str] = []
    for half in _AND.split(piece):
        if cut and not _begins(half, lexicon):
            cut[-1] = f"{cut[-1]} and {half}"
        else:
            cut.append(half)
    return cut


def _begins(half: str, lexicon: Lexicon) -> bool:
    typed = _after_leads(words_of(half), lexicon)
    return _moves(typed, lexicon) or _says_not(typed, lexicon)


def _part(half: str, *, free: bool, lexicon: Lexicon) -> Part:
    whole = words_of(half)
    if tables(lexicon).find(" ".join(whole), "only_after") >= 0:
        return "does"
    if whole[:2] == ["instead", "of"] or whole[:2] == ["rather", "than"]:
        return "empty"
    typed = _after_leads(whole, lexicon)
    if not typed:
        return "empty"
    if _says_not(typed, lexicon):
        return "not"
    still = typed[0] in tables(lexicon).words("still_movements") or typed[1:2] == ["myself"]
    if _moves(typed, lexicon) and not still:
        return "does"
    if says_nothing(half, lexicon) or too_wide(half, "action", lexicon, strange_may_pass=False):
        return "empty"
    if _moves(typed, lexicon) or (
        len(typed) > 2 and typed[1] in _HAS and typed[0] not in tables(lexicon).words("reasons")
    ):
        return "does"
    return "does" if free and typed[0] not in tables(lexicon).words("reasons") else "free"


def _settled(half: str, lexicon: Lexicon) -> bool:
    """Whether it says where something is or goes instead: "phone in the drawer", "coat on", "out the door"."""
    typed = words_of(half)
    held = tables(lexicon)
    if (len(typed) > 1 and typed[0] in _WAYS) or typed[1:] == ["on"]:
        return True
    if len(typed) < _LEAST or typed[0] in held.words("reasons") or typed[0] in _MORE_OF_IT or typed[0] == "not":
        return False
    return not _WHERE.isdisjoint(typed[1:-1]) and not too_wide(half, "action", lexicon, strange_may_pass=False)


def _after_leads(typed: list[str], lexicon: Lexicon) -> list[str]:
    """The words after "I will", "make sure I", "try to" and the like."""
    leads = tables(lexicon).words("leads")
    at = 0
    while at < len(typed) and typed[at] in leads:
        if typed[at] in _OWN and typed[at + 1 : at + 2] not in _OWES:
            break
        at += 1
    return typed[at:]


def _says_not(typed: list[str], lexicon: Lexicon) -> bool:
    if not typed:
        return False
    start = " ".join(typed[:4])
    if typed[0] == "no" and has_number("".join(typed[1:2])):
        return False
    if typed[0].endswith("n't") or _keeps_away(typed) or _lets_go(typed, lexicon):
        return True
    if ["not", "to"] in (typed[1:3], typed[2:4]) and not _moves(typed, lexicon):
        return True  # "attempt not to go": of somebody asked not to bring wine, the asking is done
    if tables(lexicon).find(start, "not_not_plans") == 0:
        return False
    if typed[0] in tables(lexicon).words("not_openers"):
        return True
    if typed[0] in tables(lexicon).words("stop_words") and len(typed) > 1 and _goes_on(typed[1]):
        return True
    return tables(lexicon).find(start, "not_phrases") == 0


def _goes_on(word: str) -> bool:
    """Whether a word after "stop" says what stops, also written as it is said: "stop drinkin"."""
    return word.endswith(("ing", "in'")) or (word.endswith("in") and len(word) > _SHORT_NAME)


def _keeps_away(typed: list[str]) -> bool:
    """Whether it begins "keep clear of", however strongly: "stay right away", "keep my hands well off"."""
    if typed[0] not in _KEEPS:
        return False
    at = 3 if len(typed) > _LEAST and typed[1] in _MINE and typed[2] in _OF_MYSELF else 1
    while at < len(typed) and typed[at] in _STRONGLY:
        at += 1
    return not _AWAY.isdisjoint(typed[at : at + 1]) or tuple(typed[at : at + 2]) in _OUT


def _lets_go(typed: list[str], lexicon: Lexicon) -> bool:
    """Whether it lets something go, with the thing between: "leave the blues alone", "give the drink up"."""
    if len(typed) > _LONGEST:
        return False
    if any(typed[-len(end) :] == end for end in _LETS_GO.get(typed[0], ())):
        return True
    if typed[-1] not in _GIVES_UP.get(typed[0], ()):
        return False
    thing = typed[1:-1]
    return not _SOMEBODY.isdisjoint(thing) or tables(lexicon).find(" ".join(thing), *_TAKEN) >= 0


def _moves(typed: list[str], lexicon: Lexicon) -> bool:
    if not typed:
        return False
    return typed[0] in tables(lexicon).words("movements") or stem(typed[0]) in tables(lexicon).stems("movements")
