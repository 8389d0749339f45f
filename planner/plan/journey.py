"""The way through the sections: next, previous, where to resume, how much is begun."""

from typing import Literal

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.fields import SectionId
from planner.plan.model import Plan

State = Literal["none", "started"]


def after(section: str, catalogue: Catalogue = CATALOGUE) -> SectionId | None:
    """The section whose page comes next; None after the last."""
    return _neighbour(section, 1, catalogue)


def before(section: str, catalogue: Catalogue = CATALOGUE) -> SectionId | None:
    """The section whose page comes before; None for the first."""
    return _neighbour(section, -1, catalogue)


def state(plan: Plan, section: str) -> State:
    """Whether anything was written in a section."""
    return "started" if plan.section(section).begun else "none"


def begun(plan: Plan, catalogue: Catalogue = CATALOGUE) -> int:
    """How many sections with a page have something in them."""
    return sum(plan.section(one.id).begun for one in catalogue.pages())


def resume(plan: Plan, last: str | None, catalogue: Catalogue = CATALOGUE) -> SectionId:
    """Where to carry on: the page last open, else the first with nothing in it, else the first."""
    pages = [one.id for one in catalogue.pages()]
    if last in pages:
        return SectionId(last)
    return next((one for one in pages if not plan.section(one).begun), pages[0])


def _neighbour(section: str, step: int, catalogue: Catalogue) -> SectionId | None:
    pages = [one.id for one in catalogue.pages()]
    if section not in pages:
        return None
    place = pages.index(SectionId(section)) + step
    return pages[place] if 0 <= place < len(pages) else None
