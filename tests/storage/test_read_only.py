"""A vault that may only be read is looked at through a private copy, or copied byte by byte; nothing is taken away for it."""

import os
import shutil

import pytest

from planner.ports import AlreadyThere, InUse, KeyFileLost, Missing, WrongSecret
from planner.storage.keys import Passphrase
from planner.storage.location import Held, Home
from planner.storage.mending import salvage
from planner.storage.read_only import copy_over, free_place, left_behind, looked_at
from planner.storage.vault import Vault, exists
from tests.storage.making import CHEAP, NAME, PASSPHRASE, a_home, a_vault, every_byte, kept_in, sitting, type_into


@pytest.fixture
def kept(tmp_path):
    return kept_in(tmp_path)


@pytest.fixture
def target(tmp_path):
    return Home(tmp_path / "new" / "place")


def entries_in(place, secret=PASSPHRASE):
    vault = Vault.open(place, secret)
    found, problems = len(vault.load().plan.entries("triggers")), vault.check().problems
    vault.close()
    assert problems == ()
    return found


def left_open(folder):
    """The home of a vault whose program was killed: the last words are in the journal alone."""
    vault = a_vault(folder / "living")
    type_into(sitting(vault), NAME, "Sam")
    place = a_home(folder / "killed")
    place.folder.parent.mkdir()
    shutil.copytree(vault.home.folder, place.folder)
    vault.close()
    place.lock.unlink()
    assert place.journal.stat().st_size
    return place


def test_a_look_reads_everything_and_leaves_every_byte_and_nothing_else(kept):
    before = every_byte(kept.folder)
    with looked_at(kept, PASSPHRASE) as vault:
        assert len(vault.load().plan.entries("triggers")) == 60
        type_into(sitting(vault), NAME, "kept nowhere")
    assert every_byte(kept.folder) == before
    assert entries_in(kept) == 60


def test_a_look_sees_the_words_that_are_still_in_the_journal(tmp_path):
    place = left_open(tmp_path)
    before = every_byte(place.folder)
    with looked_at(place, PASSPHRASE) as vault:
        assert vault.load().plan.words("about", "name") == "Sam"
    assert every_byte(place.folder) == before


def test_a_look_with_the_wrong_passphrase_is_refused_and_leaves_nothing(kept):
    before = every_byte(kept.folder)
    with pytest.raises(WrongSecret), looked_at(kept, Passphrase("not this one")):
        raise AssertionError
    assert every_byte(kept.folder) == before


def test_what_a_killed_look_left_goes_with_the_next(kept):
    old = kept.folder / "notebook-look-killed"
    old.mkdir()
    (old / "notebook.db").write_bytes(kept.vault.read_bytes())
    assert left_behind(kept) == [old]
    with looked_at(kept, PASSPHRASE):
        assert old.exists()  # it may be somebody else's, who looks right now
    os.utime(old, (1, 1))
    held = Held(Home(old))
    os.utime(old, (1, 1))
    with looked_at(kept, PASSPHRASE):
        assert old.exists()
    held.release()
    os.utime(old, (1, 1))
    with looked_at(kept, PASSPHRASE):
        assert not old.exists()


def test_nobody_looks_while_another_program_writes(tmp_path, target):
    vault = a_vault(tmp_path)
    with pytest.raises(InUse), looked_at(vault.home, PASSPHRASE):
        raise AssertionError
    with pytest.raises(InUse):
        copy_over(vault.home, target)
    vault.close()
    assert not target.folder.exists()


def test_a_copy_opens_the_same_way_with_the_same_words(kept, target):
    before = every_byte(kept.folder)
    copy_over(kept, target)
    assert every_byte(kept.folder) == before
    assert entries_in(target) == 60


def test_a_copy_brings_the_journal_along(tmp_path, target):
    copy_over(left_open(tmp_path), target)
    vault = Vault.open(target, PASSPHRASE)
    assert vault.load().plan.words("about", "name") == "Sam"
    vault.close()


def test_a_copy_never_takes_the_place_of_another_plan(kept, tmp_path):
    other = a_vault(tmp_path / "other", Passphrase("another lantern"))
    type_into(sitting(other), NAME, "Alex")
    other.close()
    before = every_byte(other.home.folder)
    with pytest.raises(AlreadyThere):
        copy_over(kept, other.home)
    assert every_byte(other.home.folder) == before
    beside = free_place(kept, other.home.folder)
    copy_over(kept, beside)
    assert beside.vault != other.home.vault
    assert {path: held for path, held in every_byte(other.home.folder).items() if path in before} == before
    assert entries_in(beside) == 60


def test_a_copy_that_was_broken_off_is_no_vault_and_does_not_stand_in_the_way(kept, target):
    target.folder.mkdir(parents=True)
    target.part.write_bytes(kept.vault.read_bytes()[:5000])
    target.journal.write_bytes(b"half a journal")
    target.keys.write_bytes(kept.keys.read_bytes())
    assert not exists(target)
    copy_over(kept, target)
    assert entries_in(target) == 60


def test_a_lost_key_file_comes_from_a_backup(kept, target):
    vault = Vault.open(kept, PASSPHRASE)
    vault.back_up(only_if_changed=False)
    vault.close()
    kept.keys.unlink()
    copy_over(kept, target)
    assert entries_in(target) == 60


def test_without_any_key_file_there_is_no_copy(kept, target):
    kept.keys.unlink()
    with pytest.raises(KeyFileLost):
        copy_over(kept, target)
    assert not target.folder.exists()


def test_without_a_vault_there_is_no_copy(tmp_path, target):
    with pytest.raises(Missing):
        copy_over(a_home(tmp_path), target)


def test_a_damaged_vault_is_copied_as_it_is_and_mended_there(kept, target):
    broken = bytearray(kept.vault.read_bytes())
    broken[9 * 4096 + 77] ^= 4
    kept.vault.write_bytes(broken)
    copy_over(kept, target)
    assert target.vault.read_bytes() == bytes(broken)
    assert salvage(target, PASSPHRASE).entries > 30
    assert kept.vault.read_bytes() == bytes(broken)
    assert entries_in(target) > 30


def test_a_new_vault_is_not_laid_over_by_the_journal_of_another(tmp_path):
    place, old = a_home(tmp_path), left_open(tmp_path)
    place.folder.mkdir()
    place.journal.write_bytes(old.journal.read_bytes())
    Vault.create(place, PASSPHRASE, cost=CHEAP).close()
    assert [one.read_bytes() for one in place.aside.rglob("*-wal")] == [old.journal.read_bytes()]
    vault = Vault.open(place, PASSPHRASE)
    assert vault.load().plan.sections == {}
    assert vault.check().problems == ()
    vault.close()
