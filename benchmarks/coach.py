"""How long the coach takes: the review of an example and of a huge plan, and the hint beside what is being typed.

    python benchmarks/coach.py   prints milliseconds and ratios, and exits with 1 when a bound is broken

Processor time, the least of several runs; the word lists are read once a sitting. A first look begins with nothing
remembered of the plan's words; a later one is the look after a change of one entry, as while somebody writes
(docs/decisions/0044). The reading cuts every text of the plan into its words and looks each word up in one set, and does
nothing else.
"""

import re
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from planner.coach import live
from planner.coach.findings import Asked
from planner.coach.lexicon import lexicon
from planner.coach.remembered import forget
from planner.coach.review import review
from planner.examples import example
from planner.plan.fields import FieldId, SectionId
from planner.plan.model import Plan
from planner.words import Words, load
from tests.plans import huge_plan

DAY = date(2026, 11, 22)
EXAMPLE, HUGE, HINT = 5.0, 80.0, 2.0
"""Milliseconds."""
TYPED_IN = frozenset({"plan", "trigger", "strategy"})
SEEN = 40
WORD = re.compile(r"\w+")


def best(times: int, do: Callable[[], object]) -> float:
    """Milliseconds of processor time of the quickest of several runs."""
    do()
    found = []
    for _ in range(times):
        start = time.process_time()
        do()
        found.append(time.process_time() - start)
    return 1000 * min(found)


def read(plan: Plan, known: frozenset[str]) -> int:
    """Cut every text of the plan into words, and look each up."""
    texts = (one for _section, entry in plan.all_entries() for one in entry.values.values() if isinstance(one, str))
    return sum(word in known for text in texts for word in WORD.findall(text.lower()))


def looked_at_first(plan: Plan, words: Words) -> None:
    """The first look of a sitting."""
    forget()
    review(plan, DAY, words)


def changed(plan: Plan, words: Words) -> Callable[[], object]:
    """A look after one more letter was typed in a strategy, each time another."""
    section, entry = SectionId("coping"), plan.entries("coping", "strategy")[0]
    letters = cycle("abcdefghijklmnopqrstuvwxyz")
    typed = [entry.text("text")]

    def look() -> None:
        typed[0] += next(letters)
        review(plan.with_entry(section, entry.with_value(FieldId("text"), typed[0])), DAY, words)

    return look


def slowest_hint(plan: Plan) -> float:
    """Milliseconds of the slowest hint beside one of the plan's entries."""
    asked = Asked(plan, DAY, load(), lexicon())
    places = [(str(section), one.id) for section, one in plan.all_entries() if one.type in TYPED_IN]
    chosen = places[:: max(1, len(places) // SEEN)]
    return max(best(7, lambda at=at: live.findings(asked, *at)) for at in chosen)


def main() -> int:
    """Measure and print; 1 when a bound is broken."""
    words, known = load(), frozenset(one for each in lexicon().lists.values() for one in each)
    ketamine, huge = example("ketamine-student", DAY), huge_plan()
    hint = max(slowest_hint(ketamine), slowest_hint(huge))
    broken = hint > HINT
    for name, plan, times, bound in (("ketamine-student", ketamine, 40, EXAMPLE), ("a huge plan", huge, 12, HUGE)):
        first = best(times, lambda plan=plan: looked_at_first(plan, words))
        took = best(times, changed(plan, words))
        bare = best(times, lambda plan=plan: read(plan, known))
        broken = broken or took > bound
        print(
            f"review of {name} after a change: {took:.1f} ms (bound {bound:.0f}), {took / bare:.1f} x reading its texts"
        )
        print(f"  the first one of a sitting: {first:.1f} ms")
    print(f"the slowest hint beside one entry: {hint:.2f} ms (bound {HINT:.0f})")
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
