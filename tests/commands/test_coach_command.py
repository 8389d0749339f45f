"""The coach speaks on the command line: words first, then the three cheapest improvements, then the rest."""

import json
from datetime import date

import pytest

from planner.coach.findings import ORDER
from planner.coach.review import review
from planner.plan.plan_file import read, write
from planner.words import load
from tests.coach.rules_of_fields import RULES
from tests.commands.running import line, waymark
from tests.plan.building import a_file, a_trigger, number
from tests.plans import full_plan

DAY = "2026-11-22"
SUPPORTER = {"id": str(number(3)), "type": "supporter", "name": "Dad", "phone": "07700 900101"}
FRIDAY_OUT = [
    {"days": ["mon", "tue", "wed", "thu", "sun"], "from": "00:00", "to": "24:00"},
    {"days": ["fri"], "from": "00:00", "to": "22:00"},
    {"days": ["sat"], "from": "09:00", "to": "24:00"},
]


@pytest.fixture
def coach(tmp_path):
    """Runs the coach on plan-file bytes; tells its JSON."""

    def run(data: bytes, *options: str) -> dict:
        plan = tmp_path / "plan.json"
        plan.write_bytes(data)
        result = waymark("coach", plan, "--json", "--date", DAY, *options)
        assert (result.returncode, result.stderr) == (0, b"")
        return json.loads(result.stdout)

    return run


@pytest.fixture
def example(tmp_path):
    target = tmp_path / "example.json"
    waymark("example", "ketamine-student", "--date", DAY, "-o", target)
    return target


def test_the_json_holds_strength_findings_coverage_reach_and_entries(coach, example):
    found = coach(example.read_bytes())
    assert set(found) == {"strength", "improvements", "findings", "coverage", "reach", "clock", "entries"}
    assert set(found["strength"]) == {"words", "score"}
    assert 0 < found["strength"]["score"] <= 100
    for one in found["findings"]:
        assert set(one) == {"rule", "severity", "where", "sentence", "suggestion", "points"}
        assert set(one["where"]) == {"section", "entry", "field"}
        assert one["rule"] in RULES
        assert one["severity"] in ORDER
    plan = read(example.read_bytes()).plan
    ids = {one.id for _, one in plan.all_entries()}
    assert {one["where"]["entry"] for one in found["findings"]} - {None} <= ids
    assert set(found["entries"]) <= ids
    assert {one["level"] for one in found["entries"].values()} <= {"missing", "general", "specific"}
    assert all(one["why"] for one in found["entries"].values())
    rows = [*plan.entries("triggers", "trigger"), *plan.entries("warning_signs", "sign")]
    assert {one["entry"] for one in found["coverage"]} == {one.id for one in rows}


def test_the_three_improvements_come_first_and_nothing_is_said_twice(coach, example):
    found = coach(example.read_bytes())
    assert found["findings"][:3] == found["improvements"]
    assert len(found["improvements"]) == 3
    rest = [ORDER.index(one["severity"]) for one in found["findings"][3:]]
    assert rest == sorted(rest)
    said = [json.dumps(one, sort_keys=True) for one in found["findings"]]
    assert len(said) == len(set(said))


def test_the_findings_are_those_of_the_screen(coach, example):
    plan = read(example.read_bytes()).plan
    words = load()
    there = review(plan, date.fromisoformat(DAY), words)
    found = coach(example.read_bytes())
    mine = sorted((one.rule, one.where.section, one.where.entry or "") for one in there.findings)
    theirs = [(one["rule"], one["where"]["section"], one["where"]["entry"] or "") for one in found["findings"]]
    assert sorted(theirs) == mine
    assert found["strength"]["score"] == there.strength.score


def test_the_same_plan_and_day_give_the_same_answer(coach, example):
    assert coach(example.read_bytes()) == coach(example.read_bytes())


def test_the_loudest_thing_about_an_empty_plan_is_that_nobody_is_named(coach):
    found = coach(a_file())
    assert found["findings"][0]["rule"] == "readiness.nobody"
    assert found["strength"]["score"] == 0
    assert found["reach"][0]["minutes"] == 7 * 24 * 60
    loudest = review(read(a_file()).plan, date.fromisoformat(DAY), load()).findings[0]
    assert loudest.rule == "readiness.nobody"


def test_hours_with_nobody_are_said_with_their_days(coach):
    found = coach(a_file({"support": {"entries": [{**SUPPORTER, "hours": FRIDAY_OUT}]}}))
    (gap,) = found["reach"]
    assert gap["from"] == {"day": "fri", "time": "22:00"}
    assert gap["to"] == {"day": "sat", "time": "09:00"}
    assert gap["sentence"].startswith("From Friday 22:00 to Saturday 09:00 there is nobody")
    assert gap["sentence"] in [one["sentence"] for one in found["findings"]]
    assert len(found["clock"]["people"][SUPPORTER["id"]]) == 7 * 24 - 11


def test_the_coach_speaks_in_words_the_best_first(example):
    shown = waymark("coach", example, "--date", DAY)
    assert (shown.returncode, shown.stderr) == (0, b"")
    lines = shown.stdout.decode().splitlines()
    assert "100" not in lines[0]
    assert "of 100" in lines[1]
    assert lines[3] == "What would help most now:"
    assert [one[:2] for one in lines[4:7]] == ["1.", "2.", "3."]


def test_a_whole_plan_and_one_from_standard_input_are_read(tmp_path):
    result = waymark("coach", "-", "--date", DAY, typed=write(full_plan()))
    assert result.returncode == 0
    assert b"{" not in result.stdout


def test_what_a_terminal_would_obey_is_not_passed_on():
    plan = a_file({"triggers": {"entries": [a_trigger(text="Pay\u001b[31mday", strength=9)]}})
    result = waymark("coach", "-", typed=plan)
    assert result.returncode == 0
    assert b"\x1b" not in result.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("coach",), "--help"),
        (("coach", "nowhere.json"), "no file"),
        (("coach", "."), "folder"),
        (("coach", "-", "--date", "22-11-2026"), "2026-05-31"),
        (("coach", "-", "--loud"), "--help"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(arguments, told):
    result = waymark(*arguments, typed=a_file())
    assert (result.returncode, result.stdout) == (1, b"")
    assert told in line(result)


def test_a_file_that_is_no_plan_is_refused_in_one_line():
    result = waymark("coach", "-", typed=b"{}")
    assert (result.returncode, result.stdout) == (1, b"")
    assert line(result)
