"""Whether naloxone is worth offering to this person, and how old their kit is; pure."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from planner.plan.fields import is_date

Why: TypeAlias = Literal["opioids", "benzodiazepines", "other", "mixed", ""]
Age: TypeAlias = Literal["good", "soon", "passed", ""]

_STREET: Final = frozenset({"ketamine", "cocaine", "stimulants", "ghb", "pregabalin", "spice"})
"""Street drugs: with two of them, what is in each is known less still."""
SOON: Final = timedelta(days=92)
"""A kit is to be renewed within so long, about three months, of its date. Our judgement."""


def why_naloxone(substances: Collection[str]) -> Why:
    """Why a kit is offered: opioids, street tablets, an unknown or a mixed supply; nothing where none applies.

    Source: reports on the National Patient Safety Alert of July 2023 on nitazenes (cpsc.org.uk, sunnetwork.org.uk).
    """
    if "opioids" in substances:
        return "opioids"
    if "benzodiazepines" in substances:
        return "benzodiazepines"
    if "other" in substances:
        return "other"
    return "mixed" if len(_STREET & set(substances)) > 1 else ""


def kit_age(expiry: str, today: str) -> Age:
    """Whether a kit with this use-by date is in date, is to be renewed soon, or is past its date; both ``YYYY-MM-DD``."""
    if not (is_date(expiry) and is_date(today)):
        return ""
    left = date.fromisoformat(expiry) - date.fromisoformat(today)
    if left < timedelta(0):
        return "passed"
    return "soon" if left <= SOON else "good"
