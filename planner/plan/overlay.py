"""Lays one copy of a plan over another, so that nothing of either is lost; where both say something, the upper one counts."""

from planner.plan.catalogue import CATALOGUE, Catalogue
from planner.plan.changes import apply, between
from planner.plan.model import Plan


def laid_over(under: Plan, over: Plan, catalogue: Catalogue = CATALOGUE) -> Plan:
    """`under` with everything that stands in `over`; what only `under` holds stays."""
    said = tuple(one for one in between(under, over) if one.new is not None)
    return apply(under, said, catalogue)
