"""No part of a page is ever a window of its own, not even for a moment: it would flash, and take the keyboard away."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from planner.plan.catalogue import CATALOGUE
from planner.ui.verbs import Place
from planner.ui.window import Window
from tests.plans import empty_plan, full_plan
from tests.ui.advised import advised
from tests.ui.pages.conftest import open_plan

__all__ = ["open_plan"]
pytestmark = pytest.mark.slow  # every page, twice
PLACES = [Place(one) for one in ("home", "ten", "coverage", "everything", "reach", "try", "print", "settings", "help")]
SECTIONS = [Place("section", one.id) for one in CATALOGUE.pages()]


class Watch(QObject):
    """Remembers every window that was shown besides the one there is."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and not isinstance(watched, Window):
            self.seen += [f"{type(watched).__name__} {watched.objectName()}"] if watched.isWindow() else []
        return False


@pytest.mark.parametrize("make", [empty_plan, full_plan])
def test_only_the_window_is_ever_shown_as_a_window(qapp: QApplication, open_plan, make):
    opened, watch = open_plan(make()), Watch()
    qapp.installEventFilter(watch)
    try:
        for place in (*PLACES, *SECTIONS):
            opened.go(place)
            opened.all_there()
        advised(opened)
    finally:
        qapp.removeEventFilter(watch)
    assert watch.seen == []
