"""The way through the sections: next, previous, where to resume, how much is begun."""

from typing import Final, Literal

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.fields import FieldId, SectionId
from planner.plan.model import Plan

State = Literal["none", "started", "ready"]
READY_FOR_NOW: Final = FieldId("ready_for_now")


def after(section: str, catalogue: Catalogue = CATALOGUE) -> SectionId | None:
    """The section whose page comes next; None after the last."""
    return _neighbour(section, 1, catalogue)


def before(section: str, catalogue: Catalogue = CATALOGUE) -> SectionId | None:
    """The section whose page comes before; None for the first."""
    return _neighbour(section, -1, catalogue)


def state(plan: Plan, section: str) -> State:
    """Whether anything was written in a section, or the person calls it ready for now: never worked out by itself."""
    if section in ready(plan):
        return "ready"
    return "started" if _begun(plan, section) else "none"


def ready(plan: Plan) -> tuple[str, ...]:
    """The sections the person calls ready for now."""
    found = plan.answer("use_plan", READY_FOR_NOW)
    return tuple(str(one) for one in found) if isinstance(found, tuple) else ()


def begun(plan: Plan, catalogue: Catalogue = CATALOGUE) -> int:
    """How many sections with a page have something in them."""
    return sum(_begun(plan, one.id) for one in catalogue.pages())


def resume(plan: Plan, last: str | None, catalogue: Catalogue = CATALOGUE) -> SectionId:
    """Where to carry on: the page last open, else the first with nothing in it, else the first."""
    pages = [one.id for one in catalogue.pages()]
    if last in pages:
        return SectionId(last)
    return next((one for one in pages if not _begun(plan, one)), pages[0])


def _begun(plan: Plan, section: str) -> bool:
    """Ticking another part as ready is no beginning of this one."""
    found = plan.section(section)
    return found.begun and (bool(found.entries) or any(name != READY_FOR_NOW for name in found.answers))


def _neighbour(section: str, step: int, catalogue: Catalogue) -> SectionId | None:
    pages = [one.id for one in catalogue.pages()]
    if section not in pages:
        return None
    place = pages.index(SectionId(section)) + step
    return pages[place] if 0 <= place < len(pages) else None
