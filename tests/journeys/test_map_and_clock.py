"""The map, the clock and the page of everything as a screen reader has them: what each says, and what a press does."""

import re
from pathlib import Path

import pytest

from planner.plan.fields import DAYS, FieldId, Hours, SectionId, TypeId
from planner.plan.model import Entry
from planner.storage.keys import NoPassphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from tests.journeys.sitting_down import sitting_down
from tests.plans import empty_plan, entry_id
from tests.screen import Screen

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

EVENINGS = (Hours(DAYS, "17:00", "22:00"),)
FRIDAY = (Hours(("fri",), "21:00", "23:00"),)
PAY_DAY, ROWS, TESS, IDRIS = (entry_id(one) for one in ("pay day", "rows", "tess", "idris"))


def a_vault(home: Path) -> None:
    """A vault without a passphrase, with two triggers and two people in it."""
    plan = empty_plan()
    for section, kind, known, values in (
        ("triggers", "trigger", PAY_DAY, {"text": "Pay day", "strength": 9, "hours": FRIDAY}),
        ("triggers", "trigger", ROWS, {"text": "Rows at home", "strength": 4}),
        ("support", "supporter", TESS, {"name": "Tess", "phone": "07700 900101", "hours": EVENINGS, "asked": "agreed"}),
        ("support", "supporter", IDRIS, {"name": "Idris", "phone": "07700 900102", "hours": EVENINGS}),
        ("if_then", "plan", entry_id("plan"), {"cue": PAY_DAY, "first": "Give my card to Tess at five", "ring": TESS}),
    ):
        held = {FieldId(name): value for name, value in values.items()}
        plan = plan.with_entry(SectionId(section), Entry(known, TypeId(kind), held))
    vault = Vault.create(home_at(home, None), NoPassphrase())
    vault.put(plan)
    vault.close()


def cell(entry: str, cover: str) -> str:
    return f"coverage.{entry}.{cover}"


def test_the_map_is_read_cell_by_cell_and_a_cell_mends_its_gap(screen: Screen, home: Path):
    a_vault(home)
    with sitting_down(screen, home) as reader:
        reader.press("home.coverage")
        reader.wait(cell(PAY_DAY, "if_then"))
        assert reader.name("coverage.table") == "Cover map. Arrow keys move from space to space."
        assert reader.name(cell(PAY_DAY, "person")) == "Pay day. A person to ring: Ready."
        assert reader.about(cell(PAY_DAY, "person")) == "Tess"
        assert reader.name(cell(PAY_DAY, "actions")) == "Pay day. Two things to do: Half there."
        assert reader.name(cell(ROWS, "person")) == "Rows at home. A person to ring: Nothing yet."
        assert {reader.role(cell(ROWS, one)) for one in ("if_then", "person", "night")} <= {"push button", "button"}
        assert reader.unnamed() == []
        reader.press(cell(ROWS, "person"))
        reader.wait("coverage.panel.0")
        assert reader.name("coverage.panel.0") == "Ring Tess"
        assert "Rows at home has no one to ring." in reader.words()
        reader.press("coverage.panel.0")
        reader.until(lambda: reader.name(cell(ROWS, "person")) == "Rows at home. A person to ring: Ready.")


def test_arrow_keys_walk_the_map_and_return_leads_to_the_field(screen: Screen, home: Path):
    a_vault(home)
    with sitting_down(screen, home) as reader:
        reader.press("home.coverage")
        reader.wait(cell(PAY_DAY, "if_then"))
        walked = reader.walk(cell(PAY_DAY, "if_then"), "Down", "Right", "Left")
        met = [cell(ROWS, "if_then"), cell(ROWS, "actions"), cell(ROWS, "if_then")]
        assert all(one.endswith(wanted) for one, wanted in zip(walked, met, strict=True)), walked
        reader.keys("Return")
        reader.wait("section.if_then.plan.entry.1.first")


def test_the_clock_says_each_hour_and_stands_as_a_table(screen: Screen, home: Path):
    a_vault(home)
    with sitting_down(screen, home) as reader:
        reader.press("home.reach")
        reader.wait("reach.clock")
        assert reader.name("reach.clock") == "The week, hour by hour. Arrow keys move from hour to hour."
        assert reader.role("reach.clock") in {"image", "drawing area", "icon", "canvas"}
        assert "Monday" in reader.about("reach.clock")
        before = reader.about("reach.clock")
        reader.walk("reach.clock")
        reader.keys("Right")
        reader.until(lambda: reader.about("reach.clock") != before)
        reader.press("reach.table.show")
        heads, *rows = reader.table("reach.table")
        assert heads == ["Day", "Hours", "Who can be rung", "A hard time"]
        assert reader.role("reach.table") == "table"
        assert {row[0] for row in rows} == {
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        }
        friday = [row for row in rows if row[0] == "Friday"]
        assert any("Tess" in row[2] and "Idris" in row[2] and "Pay day" in row[3] for row in friday)
        assert any(row[2] == "nobody" and "Pay day" in row[3] for row in friday)
        assert all(all(re.search(r"\w", one) for one in row) for row in rows), "no cell is silent"
        assert reader.unnamed() == []


def test_everything_the_coach_finds_is_read_in_one_place(screen: Screen, home: Path):
    a_vault(home)
    with sitting_down(screen, home) as reader:
        reader.wait("home.everything")
        assert reader.name("home.everything") == "What would help: See everything"
        reader.press("home.everything")
        reader.wait("everything.use_plan.0")
        said = reader.name("everything.use_plan.0")
        assert said == "The plan does not say yet where it is kept. Say where it will be: a drawer, a door, a wallet."
        assert reader.unnamed() == []
        reader.press("everything.use_plan.0")
        reader.type("section.use_plan.answer.kept_where", "In my wallet")
