"""Small plans for the tests of cover: one trigger that nothing is missing from, to take things away from."""

from datetime import date

from planner.coach.findings import Asked, said, suggested
from planner.coach.lexicon import lexicon
from planner.plan.fields import DAYS, Hours
from planner.plan.model import Contents, Entry, Plan
from planner.words import load
from tests.plan.building import a_plan, an_entry, number

WORDS = load()
TODAY = date(2026, 11, 22)
EVENINGS = (Hours(DAYS, "17:00", "23:30"),)
TRIGGER, SIGN, IF_THEN, PERSON, OTHER, STRATEGY, STEP = 1, 2, 3, 4, 5, 6, 7


def asked(plan: Plan, today: date = TODAY) -> Asked:
    return Asked(plan, today, WORDS, lexicon())


def sections(**entries: tuple[Entry, ...]) -> dict[str, Contents]:
    return {name: Contents(entries=found) for name, found in entries.items()}


def covered(*, trigger=None, plan=None, person=None, strategy=None, more=()) -> Plan:
    """A trigger with an if-then, a person, and a strategy of the person's own."""
    cue = {"text": "Pay day", "strength": 9, "theme": "money", **(trigger or {})}
    if_then = {
        "cue": number(TRIGGER),
        "first": "I pay the rent at nine from my phone",
        "second": "I clean the bike chain in the hall",
        "ring": number(PERSON),
        **(plan or {}),
    }
    who = {"name": "Tess", "phone": "07700 900101", "hours": EVENINGS, "asked": "agreed", **(person or {})}
    own = {"text": "Hot water bottle, feet up", "alone": True, "night": True, **(strategy or {})}
    made = a_plan(
        **sections(
            triggers=(an_entry(TRIGGER, "trigger", **kept(cue)),),
            if_then=(an_entry(IF_THEN, "plan", **kept(if_then)),),
            support=(an_entry(PERSON, "supporter", **kept(who)),),
            coping=(an_entry(STRATEGY, "strategy", **kept(own)),),
        )
    )
    for section, entry in more:
        made = made.with_entry(section, entry)
    return made


def kept(fields: dict) -> dict:
    """The fields that hold something; None stands for one that was never filled."""
    return {name: one for name, one in fields.items() if one is not None}


def sentences(found) -> list[str]:
    return [said(WORDS, one) for one in found]


def all_words(found) -> list[str]:
    return [text for one in found for text in (said(WORDS, one), suggested(WORDS, one))]
