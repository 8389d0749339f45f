"""Whether one written action can be done in a hard moment: with what is missing there, and at that hour."""

from typing import Final

from msgspec import Struct

from planner.coach import wording
from planner.coach.findings import Asked, Finding, Repair, Where
from planner.coach.lexicon import Situation
from planner.coach.needs import is_dark
from planner.coach.things import first_words
from planner.plan.model import Entry, Plan
from planner.plan.week import PARTS, minute

_NEEDS: Final = ("phone", "money", "transport", "other_person", "daylight")


class Action(Struct, frozen=True):
    """One action as it is written: the field of an entry, and the strategy it may point at."""

    section: str
    entry: Entry
    field: str

    def strategy(self, plan: Plan) -> Entry | None:
        """The strategy behind it, or None."""
        if self.entry.type == "strategy":
            return self.entry
        found = plan.find(self.entry.text(f"{self.field}_strategy"))
        return found[1] if found else None

    def words(self, plan: Plan) -> str:
        """What to do, as written here or in the strategy."""
        strategy = self.strategy(plan)
        return self.entry.text(self.field).strip() or (strategy.text("text").strip() if strategy else "")


def missing_in(situation: Situation) -> frozenset[str]:
    """What is not there in a situation; after dark, daylight."""
    dark = is_dark(minute(situation.time))
    return frozenset(situation.missing) | ({"daylight"} if dark else frozenset())


def at_night(situation: Situation) -> bool:
    """Whether a situation is in the night part of a day."""
    start, end = (minute(one) for one in PARTS["night"])
    now = minute(situation.time)
    return now >= start or now < end


def works(asked: Asked, situation: Situation, action: Action) -> Finding | None:
    """Why an action cannot be done in the situation; None when it can."""
    plan, where = asked.plan, Where(action.section, action.entry.id, action.field)
    words = action.words(plan)
    if not words:
        return Finding("coverage.actions", "gap", where, f"try_no_{action.field}", repair=Repair("strategy"))
    names = {"action": first_words(words)}
    if wording.unsafe(words, plan, asked.lexicon):
        return Finding("safety.action", "safety", where, "try_unsafe", names)
    if wording.says_nothing(words, asked.lexicon):
        return Finding("specific.general", "improve", where, "try_vague", names, Repair("strategy"))
    if wording.is_not_plan(words, asked.lexicon):
        return Finding("if_then.not_plan", "improve", where, "try_not_plan", names, Repair("then"))
    strategy = action.strategy(plan)
    if strategy is not None and strategy.get("night") is False and at_night(situation):
        return Finding("coverage.night", "improve", where, "try_not_at_night", names, Repair("strategy"))
    needs = wording.needs_of(words, asked.lexicon) | frozenset(strategy.chosen("needs") if strategy else ())
    if "phone" in needs:
        needs -= {"other_person"}  # somebody who is rung need not be there
    lacks = [one for one in _NEEDS if one in needs & missing_in(situation)]
    if lacks:
        names["needed"] = asked.words.ui(f"coach.needed_{lacks[0]}")
        return Finding("if_then.needs", "improve", where, "try_lacks", names, Repair("strategy"))
    return None
