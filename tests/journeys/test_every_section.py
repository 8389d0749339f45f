"""A screen reader alone goes through every page: everything can be written, and everything written is stored."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planner.plan.catalogue import CATALOGUE
from tests.journeys.auditing import odd_tabs
from tests.journeys.sitting_down import PASSPHRASE, make_vault, sitting_down, unlock
from tests.journeys.walking import PICTURE, Walked, Walker
from tests.screen import Screen
from tests.ui.answering import PICTURE as PNG

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.timeout(900)]
SECTIONS = [one.id for one in CATALOGUE.pages()]


@dataclass
class Evening:
    """What was walked, what Tab did, what a second sitting showed, and what is stored."""

    walked: dict[str, Walked]
    odd_tabs: dict[str, list[str]]
    seen_again: dict[str, str]
    stored: dict[str, Any]


@pytest.fixture(scope="module")
def evening(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Evening:
    home = tmp_path_factory.mktemp("home")
    picture = home / "holiday.png"
    picture.write_bytes(PNG)
    walked, tabs = {}, {}
    with sitting_down(screen, home) as reader:
        make_vault(reader)
        reader.press("home.carry-on")
        walker = Walker(reader, picture)
        walker.sow()
        for one in CATALOGUE.pages():
            walked[one.id] = walker.walk(one)
            for kind in one.types:
                walker.unfold(f"section.{one.id}.{kind.id}.entry.0", kind)
            tabs[one.id] = odd_tabs(reader, one.id)
        reader.keys("ctrl+q")
        assert reader.program.wait(timeout=30) == 0
    return Evening(walked, tabs, _sit_down_again(screen, home), _stored(screen, home))


def _sit_down_again(screen: Screen, home: Path) -> dict[str, str]:
    """Every word each page shows to one who opens the plan again."""
    seen = {}
    with sitting_down(screen, home) as reader:
        unlock(reader)
        reader.press("home.carry-on")
        walker = Walker(reader, home)
        for one in SECTIONS:
            walker.go(one)
            last = CATALOGUE.section(one).types[-1].id
            reader.wait(f"section.{one}.{last}.entry.1")
            seen[one] = "\n".join(reader.heard())
        reader.keys("ctrl+q")
        assert reader.program.wait(timeout=30) == 0
    return seen


def _stored(screen: Screen, home: Path) -> dict[str, Any]:
    secret = home / "secret"
    secret.write_text(PASSPHRASE)
    command = [sys.executable, "-P", "-m", "planner", "--home", str(home), "vault", "get", "--passphrase-file", secret]
    got = subprocess.run([*map(str, command), "-o", str(home / "plan.json")], env=screen.environment, check=False)
    assert got.returncode == 0
    return json.loads((home / "plan.json").read_text())["sections"]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_answer_given_through_the_screen_reader_is_stored(evening: Evening, section: str):
    stored = evening.stored[section].get("answers", {})
    wanted = evening.walked[section].answers
    assert {name: _plain(value) for name, value in stored.items()} == wanted


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_of_every_entry_is_stored_in_the_order_and_with_the_sharing_chosen(evening: Evening, section: str):
    walked = evening.walked[section]
    for kind in CATALOGUE.section(section).types:
        entries = [one for one in evening.stored[section]["entries"] if one["type"] == kind.id]
        mine = [one for one in entries if "Walked" in json.dumps(one)]
        assert len(mine) == 2, kind.id
        moved_up, filled = mine
        assert {name: _plain(one) for name, one in filled.items() if name in walked.filled[kind.id]} == (
            walked.filled[kind.id]
        )
        assert filled["share"]["prints"] is False, kind.id
        assert f"Walked {kind.id} two" in moved_up.values(), kind.id
        assert len(entries) - len(mine) >= (kind.id in walked.picked), kind.id


@pytest.mark.parametrize("section", SECTIONS)
def test_every_control_is_named_once_has_a_role_and_room_for_a_finger(evening: Evening, section: str):
    assert evening.walked[section].odd == []


@pytest.mark.parametrize("section", SECTIONS)
def test_tab_alone_reaches_every_control_from_top_to_bottom(evening: Evening, section: str):
    assert evening.odd_tabs[section] == []


@pytest.mark.parametrize("section", SECTIONS)
def test_what_was_written_is_there_when_the_plan_is_opened_again(evening: Evening, section: str):
    for kind in evening.walked[section].filled:
        assert f"Walked {kind} two" in evening.seen_again[section], kind


def _plain(value: Any) -> Any:
    """A stored value as the walker tells it."""
    return PICTURE if isinstance(value, str) and value.startswith("iVBOR") else value
