"""An answer that comes when its page has gone reaches nobody, and breaks nothing."""

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from planner.ui.coach.without import Without
from planner.ui.kit.layouts import let_go
from planner.ui.verbs import Place
from tests.plans import full_plan


@pytest.mark.parametrize("page", ["print", "gp"])
def test_a_copy_that_is_made_when_its_page_has_ended_is_dropped(open_plan, monkeypatch, page):
    opened = open_plan(full_plan())
    held = []
    monkeypatch.setattr(opened.hands, "compose", lambda _edition, _choices, told: held.append(told))
    monkeypatch.setattr(opened.hands, "page_picture", lambda _pages, _number, _width, told: held.append(told))
    opened.go(Place(page))
    assert held
    shown = opened.page
    opened.go(Place("home"))
    opened.guide.end(opened.session)
    delete(shown)
    for told in held:
        told(opened.hands.answer)
    opened.guide.begin(opened.session, Place("home"), show=True)


def test_what_hangs_on_whom_is_not_shown_on_a_page_that_was_let_go(qapp, open_plan):
    opened = open_plan(full_plan())
    told = []
    part, window = Without(opened.hands, lambda: told.append(True)), QWidget()
    part.setParent(window)
    window.show()
    part._heard(None)
    assert told == [True]
    let_go(part)
    part._heard(None)
    assert told == [True]
    window.close()
