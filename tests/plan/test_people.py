"""A name typed on the command line finds the one person it means, or says that it is not clear."""

import pytest

from planner.plan.model import Contents
from planner.plan.people import called
from tests.plan.building import a_plan, an_entry, number

NAMES = ("Tess", "Zoë Llŷr", "Mary Ann Smith", "Mary Jones", "O’Neill", "mum", "Łódź", "💚", "")
PLAN = a_plan(support=Contents({}, tuple(an_entry(at, "supporter", name=name) for at, name in enumerate(NAMES, 1))))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tess", ["Tess"]),
        ("  tESS ", ["Tess"]),
        ("zoe", ["Zoë Llŷr"]),
        ("Zoe\u0308 Lly\u0302r", ["Zoë Llŷr"]),
        ("ZOE LLYR", ["Zoë Llŷr"]),
        ("mary", ["Mary Ann Smith", "Mary Jones"]),
        ("mary jones", ["Mary Jones"]),
        ("ann", ["Mary Ann Smith"]),
        ("o'neill", ["O’Neill"]),
        ("Mum", ["mum"]),
        ("łódź", ["Łódź"]),
        ("💚", ["💚"]),
        ("Tes", []),
        ("Bob", []),
        ("", []),
        ("  ", []),
        ("-", []),
        (number(1).upper(), ["Tess"]),
        (str(number(99)), []),
    ],
)
def test_a_name_finds_who_is_meant(typed, meant):
    assert [one.text("name") for one in called(PLAN, typed)] == meant


def test_who_is_called_exactly_so_is_meant_before_who_is_called_nearly_so():
    plan = a_plan(
        support=Contents({}, (an_entry(1, "supporter", name="Ann"), an_entry(2, "supporter", name="ann marie")))
    )
    assert [one.text("name") for one in called(plan, "Ann")] == ["Ann"]


def test_two_people_of_one_name_are_both_found():
    plan = a_plan(support=Contents({}, (an_entry(1, "supporter", name="Sam"), an_entry(2, "supporter", name="Sam"))))
    assert len(called(plan, "Sam")) == 2
