"""From a folder that cannot be written a plan is read, checked and taken along; what would write there is refused in one line."""

import json

import pytest

from tests.commands.without_rights import COMMANDS
from tests.faults.without_rights import told_without_rights

COPIED = ["That folder cannot be written to. Waymark read a private copy and changed nothing."]
REFUSED = "That place cannot be written to. What was stored before is safe."


@pytest.fixture(scope="module")
def said():
    lines, errors = told_without_rights("tests.commands.without_rights")
    found = {one["name"]: one for one in lines}
    assert set(found) == {*COMMANDS, "after"}, errors[-3000:]
    return found


def test_the_plan_is_written_out_whole(said):
    assert said["get"]["code"] == 0
    assert json.loads(said["get"]["out"])["sections"]["about"]["answers"] == {"name": "Sam"}
    assert said["get"]["told"] == COPIED


@pytest.mark.parametrize(("name", "key"), [("list", "id"), ("check", "sound")])
def test_it_is_listed_and_checked(said, name, key):
    assert said[name]["code"] == 0
    found = json.loads(said[name]["out"])
    assert (found[0] if name == "list" else found)[key]
    assert said[name]["told"] == COPIED


def test_a_copy_can_be_taken_along_and_a_paper_printed(said):
    assert (said["take"]["code"], said["print"]["code"]) == (0, 0)
    assert said["after"]["out"] == ["notebook.db", "notebook.json", "plan.pdf"]


def test_the_wrong_passphrase_is_named_as_such(said):
    assert said["wrong"]["code"] == 3


def test_a_damaged_one_is_named_as_such_in_one_line(said):
    assert said["damaged"]["code"] == 2
    (line,) = said["damaged"]["told"]
    assert line.startswith("Your plan file is damaged.")


@pytest.mark.parametrize("name", ["put", "backup", "change-passphrase", "print-there"])
def test_what_would_write_there_says_so_in_one_line(said, name):
    assert said[name]["code"] == 5
    (line,) = said[name]["told"]
    assert line.startswith(REFUSED)


def test_nothing_is_changed_or_left_behind_anywhere(said):
    assert said["after"]["same"] is True
    assert said["after"]["left"] == []
