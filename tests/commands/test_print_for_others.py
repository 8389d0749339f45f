"""Copies for others come from the command line: an empty booklet from nothing, a copy for one person by name."""

import pytest

from planner.printing.preview import page_texts
from tests.commands.running import line, waymark

DAY = ("--date", "2026-11-22", "--deterministic")


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    path = tmp_path_factory.mktemp("plans") / "plan.json"
    waymark("example", "alcohol-supervisor", "--date", "2026-11-22", "-o", path)
    return path


def words(result):
    return " ".join(" ".join(page_texts(result.stdout)).split())


def test_an_empty_booklet_needs_no_plan():
    made = waymark("print", "--edition", "blank", "--substance", "ketamine", "--nation", "wales", *DAY, "-o", "-")
    assert (made.returncode, made.stderr) == (0, b"")
    assert "DAN 24/7" in words(made)
    assert "K-cramps" in words(made)


def test_several_substances_and_nations_may_follow_one_another_or_be_named_apart():
    one = ("--substance", "alcohol", "ghb", "--nation", "wales", "ni")
    other = ("--substance", "alcohol", "--nation", "wales", "--substance", "ghb", "--nation", "ni")
    made = [waymark("print", "--edition", "blank", *asked, *DAY, "-o", "-") for asked in (one, other)]
    assert made[0].returncode == 0
    assert made[0].stdout == made[1].stdout


def test_a_copy_for_one_person_is_found_by_a_kind_reading_of_the_name(plan):
    made = [
        waymark("print", plan, "--edition", "family", "--for", name, *DAY, "-o", "-") for name in ("Ailsa", " ailsa ")
    ]
    assert (made[0].returncode, made[0].stderr) == (0, b"")
    assert made[0].stdout == made[1].stdout
    assert "For Ailsa, from Duncan" in words(made[0])
    assert "Keep Sundays" in words(made[0])
    assert "Clyde Steps" not in words(made[0])


def test_without_consent_only_the_page_for_helpers_prints_and_it_says_so(plan):
    made = waymark("print", plan, "--edition", "family", "--for", "my shift manager", *DAY, "-o", "-")
    assert made.returncode == 0
    assert "may not see a copy" in line(made)
    assert "Helping someone close to you" in words(made)
    assert "Duncan" not in words(made)
    assert "shift" not in words(made).lower()


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("PLAN", "--edition", "family"), "For whom?"),
        (("PLAN", "--edition", "family", "--for", "Bob"), "Nobody in this plan is called that"),
        (("PLAN", "--edition", "family", "--for", "Ailsa", "--include-private"), "never on a copy for others"),
        (("PLAN", "--for", "Ailsa"), "--edition family"),
        (("PLAN", "--edition", "one-page", "--naloxone-place"), "--edition family"),
        (("PLAN", "--nation", "wales"), "--edition blank"),
        (("--edition", "family", "--for", "Ailsa"), "Which plan?"),
        (("--edition", "blank", "--substance", "tea"), "There is no substance of that name"),
        (("--edition", "blank", "--nation", "france"), "There is no nation of that name"),
    ],
)
def test_what_cannot_be_printed_is_told_in_one_line_and_nothing_is_written(plan, tmp_path, asked, says):
    target = tmp_path / "out.pdf"
    given = [plan if one == "PLAN" else one for one in asked]
    refused = waymark("print", "-o", target, *given)
    assert refused.returncode == 1
    assert says in line(refused)
    assert "Nothing was printed" in line(refused)
    assert not target.exists()


def test_no_line_repeats_a_name_of_the_plan(plan):
    for name in ("my shift manager", "Bob"):
        made = waymark("print", plan, "--edition", "family", "--for", name, *DAY, "-o", "-")
        for said in ("Ailsa", "Duncan", "shift", "Bob"):
            assert said not in line(made)


def test_where_the_naloxone_is_prints_when_it_is_asked_for(tmp_path):
    path = tmp_path / "plan.json"
    waymark("example", "cannabis-apprentice", "--date", "2026-11-22", "-o", path)
    asked = ("print", path, "--edition", "family", "--for", "Mum", *DAY, "-o", "-")
    assert "My naloxone is here" not in words(waymark(*asked))
    assert "My naloxone is here" in words(waymark(*asked, "--naloxone-place"))
