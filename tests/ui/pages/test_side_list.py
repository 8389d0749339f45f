"""The list at the side shows where the person is, however low the window."""

from PySide6.QtWidgets import QWidget

from planner.plan.catalogue import CATALOGUE
from tests.plans import full_plan


def test_the_part_a_person_is_in_stands_whole_in_the_list(open_plan):
    opened = open_plan(full_plan(), size=(1180, 620))
    for one in CATALOGUE.pages():
        opened.section(one.id)
        opened.settle()
        button = opened.window.findChild(QWidget, f"nav.{one.id}")
        assert button.visibleRegion().boundingRect() == button.rect(), one.id
