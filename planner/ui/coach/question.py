"""The open plan as rules are given it."""

from datetime import date

from planner.coach.findings import Asked
from planner.coach.lexicon import lexicon
from planner.ui.verbs import Verbs


def asked(verbs: Verbs) -> Asked:
    """The open plan as it is now, with the day, the words and the lists."""
    return Asked(verbs.session.plan, date.fromisoformat(verbs.today()), verbs.words, lexicon())
