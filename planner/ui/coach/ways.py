"""The ways from a page of the plan to the reach clock and to trying the plan out."""

from planner.ui.kit.ways_on import WayOn
from planner.ui.verbs import Place, Verbs


class ReachWay(WayOn):
    """Leads to the clock."""

    def __init__(self, verbs: Verbs) -> None:
        words = verbs.words
        go = lambda: verbs.go(Place("reach"))  # noqa: E731 -- one thought
        super().__init__("clock", words.ui("reach_page.title"), words.ui("reach_page.way"), go)
        self.setObjectName("reach.open")


class TryWay(WayOn):
    """Leads to trying the plan in a hard moment."""

    def __init__(self, verbs: Verbs) -> None:
        words = verbs.words
        go = lambda: verbs.go(Place("try"))  # noqa: E731 -- one thought
        super().__init__("dices", words.ui("try_page.title"), words.ui("try_page.way"), go)
        self.setObjectName("try.open")
