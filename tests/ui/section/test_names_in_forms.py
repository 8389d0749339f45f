"""With a form unfolded, every control on the page still has a name of its own."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from planner.plan.catalogue import CATALOGUE
from tests.plans import full_plan

TYPES = [(one.id, kind.id) for one in CATALOGUE.pages() for kind in one.types]


@pytest.mark.parametrize(("section", "kind"), TYPES)
def test_every_control_has_an_object_name_and_no_two_have_the_same(open_plan, section, kind):
    opened = open_plan(full_plan())
    opened.section(section)
    opened.all_there()
    opened.press_on(f"section.{section}.{kind}.entry.0.edit")
    opened.all_there()
    controls = [
        one
        for kind_of in (QAbstractButton, QLineEdit, QPlainTextEdit)
        for one in opened.page.findChildren(kind_of)
        if one.isVisible()
    ]
    names = [one.objectName() for one in controls]
    assert [one.accessibleName() for one in controls if not one.objectName()] == []
    assert sorted({one for one in names if names.count(one) > 1}) == []
