"""Files lie where a person can find them, under names that say nothing, and are written whole or not at all."""

from pathlib import Path

import pytest

from planner.ports import InUse, NotOurFile
from planner.storage.location import Held, home, make_folder
from tests.storage.making import a_home

DRUG_WORDS = ("recovery", "relapse", "drug", "rehab", "plan", "vault")


def test_the_folder_asked_for_wins_over_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("WAYMARK_HOME", str(tmp_path / "from-environment"))
    assert home().folder == tmp_path / "from-environment"
    assert home(tmp_path / "asked").folder == tmp_path / "asked"


def test_without_either_it_is_the_local_data_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("WAYMARK_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    found = home().folder
    assert found.is_absolute()
    assert found.name == "waymark"
    assert "oaming" not in str(found)


def test_a_vault_named_by_itself_keeps_its_files_beside_it(tmp_path):
    found = home(tmp_path / "home", tmp_path / "stick" / "mine.db")
    assert found.keys == tmp_path / "stick" / "mine.json"
    assert found.backups == tmp_path / "stick" / "backups"
    assert found.lock == tmp_path / "stick" / "mine.lock"
    assert found.preferences == tmp_path / "home" / "preferences.json"
    assert home(tmp_path, tmp_path / "mine.json").keys != tmp_path / "mine.json"


def test_the_names_of_the_files_say_nothing(tmp_path):
    names = [path.name for name, path in a_home(tmp_path).where().items() if name != "folder"]
    beside = ["notebook.lock", "notebook.raise", "preferences.json", "notebook.log"]
    assert names == ["notebook.db", "notebook.json", "backups", "set-aside", *beside]
    assert not [name for name in names for word in DRUG_WORDS if word in name]


def test_folders_are_made_for_this_user_alone(tmp_path):
    make_folder(tmp_path / "a" / "b")
    assert [(tmp_path / "a").stat().st_mode & 0o777, (tmp_path / "a" / "b").stat().st_mode & 0o777] == [0o700, 0o700]


def test_a_folder_that_is_there_stays_as_it_is(tmp_path):
    tmp_path.chmod(0o755)
    make_folder(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_file_where_the_folder_should_be_is_not_harmed(tmp_path):
    (tmp_path / "a").write_text("mine")
    with pytest.raises(NotOurFile):
        make_folder(tmp_path / "a" / "b")
    with pytest.raises(NotOurFile):
        make_folder(tmp_path / "a")
    assert (tmp_path / "a").read_text() == "mine"


def test_the_lock_lets_one_in_until_it_is_released(tmp_path):
    place = a_home(tmp_path)
    make_folder(place.folder)
    first = Held(place)
    with pytest.raises(InUse):
        Held(place)
    first.release()
    Held(place).release()
    assert place.lock.stat().st_mode & 0o777 == 0o600


def test_the_home_folder_of_the_person_may_be_written_short():
    assert home(Path("~/x")).folder == Path.home() / "x"
