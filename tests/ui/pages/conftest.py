"""Opens plans for the tests of pages."""

import pytest

from planner.plan.model import Plan
from tests.plans import empty_plan
from tests.ui.opened import Opened


@pytest.fixture
def open_plan(qapp, tmp_path):
    made: list[Opened] = []

    def opened(plan: Plan | None = None, **more) -> Opened:
        made.append(Opened(plan or empty_plan(), tmp_path, **more))
        return made[-1]

    yield opened
    for one in made:
        one.close()
