"""What SECURITY.md and docs/hazards.md claim is guarded by tests that exist, and readers find both."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
TABLES = ("SECURITY.md", "docs/hazards.md")


def rows(name):
    lines = (ROOT / name).read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return cells[0], cells[1:]


@pytest.mark.parametrize("name", TABLES)
def test_every_line_names_a_test_that_is_there(name):
    head, lines = rows(name)
    assert head[-1] == "Test"
    assert len(lines) > 10
    for line in lines:
        assert len(line) == len(head), line[0]
        assert (ROOT / line[-1]).is_file(), line[0]


@pytest.mark.parametrize("name", [*TABLES, "docs/when-things-go-wrong.md"])
def test_readers_find_it(name):
    assert f"({name})" in (ROOT / "README.md").read_text("utf-8") + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
