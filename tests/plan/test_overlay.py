"""Laying one copy of a plan over another loses nothing of either; where both say something, the upper one counts."""

from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from planner.plan.model import Entry, Plan
from planner.plan.overlay import laid_over
from tests.storage.any_plan import plans

ROUNDS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def said(plan: Plan) -> dict[tuple[str, str], Entry]:
    return {(section, one.id): one for section, one in plan.all_entries()}


@ROUNDS
@given(plans(), plans())
def test_whatever_stands_in_the_upper_copy_stands_in_both_together(under, over):
    over = replace(over, id=under.id)
    both = laid_over(under, over)
    for place, entry in said(over).items():
        assert entry.values.items() <= said(both)[place].values.items()
    for section, contents in over.sections.items():
        assert contents.answers.items() <= both.section(section).answers.items()


@ROUNDS
@given(plans(), plans())
def test_nothing_of_the_lower_copy_goes(under, over):
    over = replace(over, id=under.id)
    both = said(laid_over(under, over))
    assert said(under).keys() <= both.keys()


@ROUNDS
@given(plans())
def test_a_plan_over_itself_or_over_nothing_is_itself(plan):
    assert laid_over(plan, plan) == plan
    emptied = laid_over(Plan(plan.id, plan.created, plan.changed), plan)
    assert said(emptied) == said(plan)
