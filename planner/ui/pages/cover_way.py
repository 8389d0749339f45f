"""The way from a page of the plan to the cover map."""

from planner.ui.kit.ways_on import WayOn
from planner.ui.verbs import Place, Verbs


class CoverWay(WayOn):
    """Leads to the map."""

    def __init__(self, verbs: Verbs) -> None:
        words = verbs.words
        go = lambda: verbs.go(Place("coverage"))  # noqa: E731 -- one thought
        super().__init__("umbrella", words.ui("coverage.title"), words.ui("coverage.way"), go)
        self.setObjectName("coverage.open")
