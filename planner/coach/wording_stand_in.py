"""Stands in for the rules of language until they are there."""

from planner.coach.lexicon import Lexicon
from planner.plan.model import Plan


def unsafe(text: str, _plan: Plan | None, _known: Lexicon) -> str:
    """What makes an action unsafe, or nothing."""
    line = text.casefold()
    return "use" if any(one in line for one in ("have a line", "get high", "score some")) else ""


def needs_of(text: str, _known: Lexicon) -> frozenset[str]:
    """What an action needs."""
    line = text.casefold()
    found = set()
    if any(one in line for one in ("ring ", "call ", "text ", " with ", "meet ")):
        found |= {"phone", "other_person"}
    if any(one in line for one in ("daylight", "park", "walk ")):
        found.add("daylight")
    return frozenset(found)


def same_name(one: str, other: str) -> bool:
    """Whether two names mean the same person or thing."""
    return one.casefold().strip() == other.casefold().strip()
