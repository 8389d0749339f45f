"""The page about the coach names every rule and every weight as they are."""

import re
from datetime import date
from pathlib import Path

from planner import examples
from planner.coach.findings import ORDER
from planner.coach.lexicon import lexicon
from planner.coach.review import review
from planner.words import load
from tests.coach.rules_of_fields import RULES
from tests.plans import empty_plan, full_plan, huge_plan

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "coach.md").read_text("utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| `")]
TABLE = {row[0].strip("`"): row for row in ROWS if "." in row[0]}


def findings():
    """What the coach finds in an empty, a full and a huge plan and in the examples, today and much later."""
    days = (date(2026, 11, 22), date(2028, 6, 1))
    plans = [empty_plan(), full_plan(), huge_plan()]
    plans += [examples.example(name, days[0]) for name, _title in examples.listing()]
    return [one for plan in plans for day in days for one in review(plan, day, load()).findings]


def test_every_rule_is_documented_once_and_no_other():
    assert set(TABLE) == RULES
    assert len(TABLE) == sum("." in row[0] for row in ROWS)


def test_the_coach_speaks_by_these_rules_alone_and_with_the_weight_and_loudness_they_state():
    found = findings()
    assert len({one.rule for one in found}) > 15
    for one in found:
        _, _, severity, weight, _ = TABLE[one.rule]
        assert one.severity in severity, one.rule
        assert weight != "-" or one.points == 0, one.rule


def test_every_rule_says_what_it_asks_how_loud_it_is_and_where_it_comes_from():
    sources = set(re.findall(r"^- (E\d+):", PAGE, re.MULTILINE))
    for name, (_, asks, severity, weight, source) in TABLE.items():
        assert "?" in asks or "Does" in asks, name
        assert any(one in severity for one in ORDER), name
        assert weight == "-" or set(re.findall(r"`(\w+)`", weight)) <= set(lexicon().weights), name
        assert source, name
        assert set(re.findall(r"E\d+", source)) <= sources, name


def test_fresh_things_and_copies_carry_no_weight():
    light = [row[3] for name, row in TABLE.items() if name.startswith("freshness.") or name == "readiness.copies"]
    assert light == ["-"] * 5


def test_every_weight_stands_as_it_is():
    weights = {row[0].strip("`"): float(row[1]) for row in ROWS if len(row) == 2 and row[1].isdigit()}
    assert weights == {name: one.points for name, one in lexicon().weights.items()}


def test_the_number_of_situations_stands_as_it_is():
    (told,) = re.findall(r"holds (\d+) hard moments", PAGE)
    assert int(told) == len(lexicon().situations)
    assert sum(not one.substances for one in lexicon().situations) >= 10


def test_readers_find_it():
    assert "(docs/coach.md)" in (ROOT / "README.md").read_text("utf-8")
