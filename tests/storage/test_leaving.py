"""Everything Waymark wrote goes, what it did not write stays, and what is out of its reach is said."""

import pytest

from planner.ports import InUse
from planner.storage import set_aside
from planner.storage.backups import found
from planner.storage.leaving import remove_everything
from planner.storage.location import Held, Home
from planner.storage.vault import Vault, exists
from tests.storage.damaging import a_plan_of_everything, got_back
from tests.storage.making import NAME, PASSPHRASE, sitting, type_into


@pytest.fixture
def place(tmp_path):
    """A home with everything in it that a year can leave."""
    place = a_plan_of_everything(tmp_path, 8)
    vault = Vault.open(place, PASSPHRASE)
    (tmp_path / "stick").mkdir()
    vault.set_second_folder(tmp_path / "stick")
    type_into(sitting(vault), NAME, "Samira")
    vault.back_up()
    vault.close()
    content = bytearray(place.vault.read_bytes())
    content[2000] ^= 1
    place.vault.write_bytes(bytes(content))
    got_back(place)
    killed_look = place.folder / "notebook-look-killed" / "notebook.db"
    killed_look.parent.mkdir()
    killed_writing = place.folder / ".0123456789abcdef.part"
    for path in (place.preferences, place.log, place.raised, place.journal, killed_look, killed_writing):
        path.write_bytes(b"x")
    return place


def test_everything_goes_here_and_on_the_stick_and_the_folder_too(place, tmp_path):
    removed = remove_everything(place, tmp_path / "stick")
    assert set(removed.gone) == {"keys", "backups", "second", "vault", "aside", "preferences", "log", "raise"}
    assert removed.left == ()
    assert removed.cannot == ("prints", "copies", "system")
    assert list((tmp_path / "stick").iterdir()) == []
    assert not place.folder.exists()
    assert not exists(place)


def test_what_waymark_did_not_write_stays(place, tmp_path):
    others = [place.folder / "letter.txt", place.backups / "notes.db", tmp_path / "stick" / "song.mp3"]
    for path in others:
        path.write_text("mine")
    remove_everything(place, tmp_path / "stick")
    assert [path.read_text() for path in others] == ["mine"] * 3
    assert sorted(path for path in place.folder.rglob("*") if path.is_file()) == sorted(others[:2])


def test_a_stick_that_is_not_in_is_said(place, tmp_path):
    (tmp_path / "stick").rename(tmp_path / "drawer")
    removed = remove_everything(place, tmp_path / "stick")
    assert "second" not in removed.gone
    assert removed.cannot[-1] == "second"


def test_a_vault_open_elsewhere_is_not_removed(place):
    lock = Held(place)
    with pytest.raises(InUse):
        remove_everything(place)
    lock.release()
    assert place.vault.exists()


def test_where_there_is_nothing_nothing_is_said_to_have_gone(tmp_path):
    assert remove_everything(Home(tmp_path / "nowhere")).gone == ()


def test_in_use_is_seen_without_a_passphrase_and_leaves_no_file(tmp_path):
    place = a_plan_of_everything(tmp_path, 2)
    assert not place.in_use()
    vault = Vault.open(place, PASSPHRASE)
    assert place.in_use()
    vault.close()
    assert not place.in_use()
    nowhere = Home(tmp_path / "nowhere")
    assert not nowhere.in_use()
    assert not nowhere.folder.exists()


def test_another_plan_in_the_same_folder_keeps_all_that_is_its_own(place):
    other = Home(place.folder, place.folder / "notebook-2.db")
    vault = Vault.create(other, PASSPHRASE)
    type_into(sitting(vault), NAME, "Alex")
    vault.back_up()
    vault.close()
    broken = set_aside.keep(other, other.vault, other.keys)
    remove_everything(place)
    assert broken.is_dir()
    assert len(found(other)) == 1
    again = Vault.open(other, PASSPHRASE)
    assert again.load().plan.words("about", "name") == "Alex"
    again.close()
