"""The person's own word that a part of the plan is ready for now; nothing works it out for them."""

from planner.plan import journey
from planner.plan.catalogue import CATALOGUE
from planner.plan.fields import Choices, SectionId
from planner.session import Spot
from planner.ui.kit.tiles import CheckRow
from planner.ui.section.sheet import Sheet

_SPOT = Spot(SectionId("use_plan"), journey.READY_FOR_NOW)


class ReadyTick(CheckRow):
    """One tick at the end of a part's page."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(
            sheet.words.ui("state.ready"),
            about=sheet.words.ui("section.ready_text"),
            does=self._turn,
        )
        self._sheet = sheet
        self.setObjectName(sheet.named("ready"))
        self.refresh()

    def refresh(self) -> None:
        """Shows what the person said last."""
        self.set_state(ticked=self._sheet.section.id in journey.ready(self._sheet.plan))

    def _turn(self) -> None:
        here, now = self._sheet.section.id, journey.ready(self._sheet.plan)
        ticked = (*now, here) if here not in now else tuple(one for one in now if one != here)
        order = _options()
        self._sheet.write(_SPOT, tuple(sorted(ticked, key=order.index)))


def can_be_ready(section: str) -> bool:
    """Whether the plan has a place to keep the tick of this part."""
    return section in _options()


def _options() -> tuple[str, ...]:
    declared = CATALOGUE.field(_SPOT.section, None, _SPOT.field)
    return declared.kind.options if declared is not None and isinstance(declared.kind, Choices) else ()
