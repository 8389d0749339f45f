"""Where nothing may be written, a plan is read and copied all the same, and neither place is changed by it."""

import pytest

from tests.faults.read_only import SHAPES
from tests.faults.without_rights import told_without_rights

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def met():
    found, errors = told_without_rights("tests.faults.read_only")
    return {one["shape"]: one for one in found}, errors


@pytest.mark.parametrize("shape", [one.__name__ for one in SHAPES])
def test_a_vault_that_may_only_be_read_is_looked_at_and_copied_and_stays_as_it_is(met, shape):
    found, errors = met
    assert shape in found, errors[-3000:]
    name = "Sam again" if shape == "with_a_journal" else "Sam"
    assert found[shape] == {
        "shape": shape,
        "right": "ReadOnly",
        "wrong": "WrongSecret",
        "look_wrong": "WrongSecret",
        "look": name,
        "copy": f"{name} goes on",
        "untouched": True,
        "left": 0,
    }


def test_what_is_looked_at_is_let_go_and_a_copy_never_takes_the_place_of_my_own_plan():
    found, errors = told_without_rights("tests.faults.read_only_window")
    assert found, errors[-3000:]
    refused = found[0].pop("refused")
    assert refused.startswith("This folder cannot be written to.")
    assert set(found[0].items()) == {
        (name, True) for name in ("idle", "hidden", "idle_over_help", "nothing_else", "copied", "damaged", "mine")
    }
