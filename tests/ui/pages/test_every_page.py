"""Every page, at every text size: every control has a name, is large enough, and nothing is wider than the window."""

import pytest
from PySide6.QtWidgets import QWidget

from planner.plan.catalogue import CATALOGUE
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.tokens import TEXT_SIZES
from planner.ui.verbs import Place
from tests.plans import full_plan
from tests.ui.shown import nameless, too_small

PLACES = [
    Place("home"),
    *(Place("section", one.id) for one in CATALOGUE.pages()),
    Place("ten"),
    Place("coverage"),
    Place("everything"),
    Place("reach"),
    Place("try"),
    Place("print"),
    Place("gp"),
    Place("how_to", field="tipp"),
    Place("settings"),
    Place("help"),
]


def too_wide(page: QWidget) -> list[str]:
    """Scrolling parts whose inside is wider than what shows of it: something on them could never be seen."""
    found = []
    for scroll in page.findChildren(Scroll):
        inside = scroll.widget()
        if scroll.isVisible() and inside is not None and inside.width() > scroll.viewport().width():
            found.append(f"{inside.minimumSizeHint().width()} wide, {scroll.viewport().width()} shown")
    return found


@pytest.mark.parametrize("text", TEXT_SIZES)
def test_no_page_is_wider_than_a_small_window(open_plan, text):
    opened = open_plan(full_plan(), size=(911, 512), text=text)
    for place in PLACES:
        opened.go(place)
        opened.all_there()
        assert opened.page.minimumSizeHint().width() <= 911, place
        assert opened.page.width() <= 911, place
        assert not too_wide(opened.page), place


def test_every_control_has_a_name_and_room_for_a_finger(open_plan):
    opened = open_plan(full_plan())
    for place in PLACES:
        opened.go(place)
        opened.all_there()
        assert not nameless(opened.page), place
        assert not too_small(opened.page), place


@pytest.mark.parametrize("section", [one.id for one in CATALOGUE.pages()])
def test_every_unfolded_form_names_its_controls_and_fits(open_plan, section):
    opened = open_plan(full_plan(), size=(911, 512), text=130)
    opened.section(section)
    opened.all_there()
    for kind in CATALOGUE.section(section).types:
        prefix = f"section.{section}.{kind.id}.entry.0"
        opened.press_on(f"{prefix}.edit")
        assert not nameless(opened.page), kind.id
        assert not too_wide(opened.page), kind.id
        opened.press_on(f"{prefix}.edit")
        opened.press_on(f"{prefix}.share")
        assert not nameless(opened.page), kind.id


def test_no_two_controls_of_a_page_share_a_name(open_plan):
    opened = open_plan(full_plan())
    for one in CATALOGUE.pages():
        opened.section(one.id)
        opened.all_there()
        names = [
            part.objectName() for part in opened.page.findChildren(QWidget) if part.objectName().startswith("section.")
        ]
        assert len(names) == len(set(names)), one.id
