"""Examples and print-outs come from the command line, without a screen and without Qt."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from planner.plan.plan_file import read
from tests.commands.running import ROOT, line, waymark
from tests.plan.building import a_file, a_trigger, number

EXAMPLES = ("ketamine-student", "alcohol-supervisor", "cannabis-apprentice")


def test_the_examples_are_listed_with_their_titles():
    listed = waymark("example", "--list")
    assert listed.returncode == 0
    names = [row.split()[0] for row in listed.stdout.decode().splitlines()]
    assert set(EXAMPLES) <= set(names)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_a_fictitious_plan_for_the_day_asked(name, tmp_path):
    target = tmp_path / "plan.json"
    assert waymark("example", name, "--date", "2027-02-28", "-o", target).returncode == 0
    found = read(target.read_bytes())
    assert found.plan.example
    assert found.dangling == ()
    again = waymark("example", name, "--date", "2027-02-28")
    assert again.stdout == target.read_bytes()
    assert waymark("example", name, "--date", "2027-03-28").stdout != target.read_bytes()


@pytest.mark.parametrize("edition", ["full", "one-page"])
def test_an_edition_is_printed_the_same_each_time_when_asked(edition, tmp_path):
    plan = tmp_path / "plan.json"
    waymark("example", "ketamine-student", "--date", "2026-11-22", "-o", plan)
    asked = ("print", plan, "--edition", edition, "--date", "2026-11-22", "--deterministic", "-o")
    first = waymark(*asked, "-")
    assert first.returncode == 0
    assert first.stdout.startswith(b"%PDF-")
    assert waymark(*asked, tmp_path / "out.pdf").returncode == 0
    assert (tmp_path / "out.pdf").read_bytes() == first.stdout


def test_a_character_that_no_letter_has_is_named(tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_bytes(a_file({"triggers": {"entries": [a_trigger(text="\U00013000 night")]}}))
    printed = waymark("print", plan, "-o", tmp_path / "out.pdf")
    assert printed.returncode == 0
    assert "U+13000" in line(printed)


def test_a_link_that_points_at_nothing_is_named_and_the_plan_still_prints(tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_bytes(a_file({"if_then": {"entries": [{"id": str(number(1)), "type": "plan", "ring": str(number(2))}]}}))
    printed = waymark("print", plan, "-o", tmp_path / "out.pdf")
    assert printed.returncode == 0
    assert "sections.if_then.entries[0].ring" in line(printed)


@pytest.mark.parametrize(
    ("arguments", "exit_code"),
    [
        (("print",), 1),
        (("print", "nowhere.json", "-o", "-"), 1),
        (("print", "--edition", "poster", "x.json", "-o", "-"), 1),
        (("print", "--paper", "a3", "x.json", "-o", "-"), 1),
        (("print", "x.json", "--date", "31-12-2026", "-o", "-"), 1),
        (("print", ".", "-o", "-"), 1),
        (("example",), 1),
        (("example", "nobody"), 1),
        (("vault",), 1),
        (("sail",), 1),
        (("--sail",), 1),
    ],
)
def test_wrong_usage_is_answered_in_one_line(arguments, exit_code):
    result = waymark(*arguments)
    assert result.returncode == exit_code
    assert line(result)
    assert result.stdout == b""


def test_a_place_that_cannot_be_written_is_answered_in_one_line(tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_bytes(a_file())
    result = waymark("print", plan, "-o", tmp_path / "no folder" / "out.pdf")
    assert result.returncode == 5
    assert line(result)


@pytest.mark.parametrize("target", ["", "."])
def test_a_folder_as_the_place_to_print_to_is_wrong_usage(tmp_path, target):
    plan = tmp_path / "plan.json"
    plan.write_bytes(a_file())
    result = waymark("print", plan, "-o", target)
    assert result.returncode == 1
    assert "folder" in line(result)


def test_an_output_that_is_full_is_answered_in_one_line(tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_bytes(a_file())
    for arguments in (("example", "ketamine-student"), ("example", "--list"), ("where",), ("print", plan, "-o", "-")):
        with Path("/dev/full").open("wb") as full:
            result = waymark(*arguments, output=full)
        assert (result.returncode, bool(line(result))) == (5, True)


@pytest.mark.parametrize(
    "command", [(), ("example",), ("print",), ("coach",), ("where",), ("vault",), ("vault", "put")]
)
def test_every_command_explains_itself(command):
    shown = waymark(*command, "--help")
    assert shown.returncode == 0
    assert len(shown.stdout.decode().splitlines()) > 5


def test_where_names_every_place_inside_the_home(home):
    shown = waymark("where")
    assert shown.returncode == 0
    rows = shown.stdout.decode().splitlines()
    assert rows
    assert all(row.startswith(str(home)) for row in rows)


def test_no_command_imports_qt(tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_bytes(a_file())
    code = f"""
import sys
from planner.__main__ import main
sys.argv = ["waymark"]
for command in (["example", "--list"], ["print", {str(plan)!r}, "-o", {str(tmp_path / "o.pdf")!r}], ["coach", {str(plan)!r}], ["where"]):
    assert main(command) == 0, command
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_without_a_screen_the_window_says_so_in_one_line(home):
    shown = waymark()
    assert shown.returncode == 5
    assert line(shown)


def test_the_plan_may_come_from_standard_input():
    printed = waymark("print", "-", "-o", "-", typed=a_file())
    assert printed.returncode == 0
    assert json.loads(a_file())["id"].encode() not in printed.stdout


def test_a_bug_is_told_without_the_words_of_the_error(tmp_path):
    code = """
import sys
from planner import __main__ as line
line._run = lambda given: {}["My secret"]
sys.exit(line.main(["example"]))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"KeyError" in done.stderr
    assert b"secret" not in done.stderr.replace(b'{}["My secret"]', b"")


def test_where_names_the_file_a_second_start_touches(home):
    from planner.storage.location import Home
    from planner.ui.household import RAISE

    assert Home(home).raised == home / RAISE
    assert str(home / RAISE) in waymark("where").stdout.decode()
