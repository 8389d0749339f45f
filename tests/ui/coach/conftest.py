"""Opens plans for the tests of what the coach says on the screens."""

from tests.ui.pages.conftest import open_plan

__all__ = ["open_plan"]
