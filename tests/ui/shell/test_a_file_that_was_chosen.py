"""A person chooses a file to open: a vault by either of its files, a plan file, or something that is no plan at all."""

import shutil
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from planner import examples
from planner.plan.plan_file import write
from planner.storage.keys import NoPassphrase
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from planner.ui.kit.notices import Banner
from tests.ui.shell.whole import find, until

NOT_OURS = "That file is not a Waymark plan. Nothing was changed. Choose another file."


@pytest.fixture
def stick(tmp_path):
    made = tmp_path / "Stick – ü 💊"
    made.mkdir()
    Vault.create(home_at(tmp_path / "made"), NoPassphrase()).close()
    for end in (".db", ".json"):
        shutil.copy(tmp_path / f"made/notebook{end}", made / f"My plan.v2{end}")
    shutil.copy(tmp_path / "made/notebook.db", made / "lonely.db")
    shutil.copy(tmp_path / "made/notebook.json", made / "key alone.json")
    return made


def choose(program, path, monkeypatch):
    monkeypatch.setattr(program.desk.ask, "file_to_open", lambda *_asked: path)
    program.front.begin_again()
    find(program, "welcome.open").click()


def told(program):
    return [one.accessibleName() for one in program.window.findChildren(Banner) if one.isVisible()]


@pytest.mark.parametrize("name", ["My plan.v2.db", "My plan.v2.json"])
def test_a_vault_opens_by_either_of_its_files_whatever_they_are_called(first_start, stick, monkeypatch, name):
    choose(first_start, stick / name, monkeypatch)
    until(lambda: first_start.house.porter.sitting is not None)
    assert first_start.desk.folder == str(stick)
    assert first_start.front.visiting


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("letter.pdf", b"%PDF-1.7 " + bytes(9000)),
        ("letter.txt", b"hello"),
        ("no ending", bytes(9000)),
        ("empty.db", b""),
        ("other.db", b"SQLite format 3\0" + bytes(8176)),
        ("half.json", b"{"),
        ("list.json", b"[1]"),
        ("key alone.json", None),
    ],
)
def test_what_is_no_plan_is_said_to_be_none_and_nothing_is_made_of_it(first_start, stick, monkeypatch, name, content):
    path = stick / name
    if content is not None:
        path.write_bytes(content)
    before = {one.name: one.read_bytes() for one in stick.iterdir()}
    choose(first_start, path, monkeypatch)
    assert told(first_start) == [NOT_OURS]
    assert not first_start.front.visiting
    assert {one.name: one.read_bytes() for one in stick.iterdir()} == before


def test_a_vault_without_its_key_file_is_told_as_such(first_start, stick, monkeypatch):
    choose(first_start, stick / "lonely.db", monkeypatch)
    until(lambda: bool(first_start.window.findChildren(QWidget, "mend.stick")))
    assert first_start.front.visiting


def test_a_plan_file_becomes_a_new_plan(first_start, stick, monkeypatch):
    path = stick / "plan.json"
    path.write_bytes(write(examples.example("hard-text", date(2026, 11, 22))))
    choose(first_start, path, monkeypatch)
    assert find(first_start, "create.go").isVisible()
