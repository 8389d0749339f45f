"""Copies are kept in two places, looked into, gone back to and taken along, and the plan is never the worse for it."""

import shutil

import pytest

from planner.ports import Damaged, DiskFull, Missing, NotOurFile, StorageGone, WrongSecret
from planner.storage import backups, copies
from planner.storage.backups import found_in
from planner.storage.keys import NoPassphrase, Passphrase
from planner.storage.vault import Vault
from tests.storage.making import (
    CHEAP,
    NAME,
    PASSPHRASE,
    TRIGGERS,
    StandingClock,
    StraightIn,
    a_home,
    a_trigger,
    a_vault,
    every_byte,
    sitting,
    type_into,
)


@pytest.fixture
def vault(tmp_path):
    made = a_vault(tmp_path)
    session = sitting(made)
    type_into(session, NAME, "Sam")
    a_trigger(session, "pay day")
    a_trigger(session, "the park")
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path):
    made = tmp_path / "stick"
    made.mkdir()
    return made


def changed_since(vault):
    """One thing changed, one away, one new: and the plan before."""
    vault.back_up()
    before = vault.load().plan
    session = sitting(vault)
    type_into(session, NAME, "Samira")
    session.take_away(TRIGGERS, before.entries("triggers")[0].id)
    session.save()
    a_trigger(session, "Sundays")
    return before


def test_a_preview_says_what_would_change_and_touches_nothing(vault):
    before = changed_since(vault)
    (backup,) = vault.backups()
    now, files = vault.load(), every_byte(vault.home.folder)
    seen = vault.preview(backup)
    assert seen.plan.sections == before.sections
    assert [(one.section, one.kind) for one in seen.differences] == [
        ("about", "changed"),
        ("triggers", "came"),
        ("triggers", "went"),
    ]
    assert vault.load() == now
    assert every_byte(vault.home.folder) == files


def test_going_back_is_one_step_that_undo_takes_back(vault):
    before = changed_since(vault)
    (backup,) = vault.backups()
    now = vault.load().plan
    loaded = vault.restore(backup)
    assert loaded.plan.sections == before.sections
    assert vault.check().problems == ()
    session = type(sitting(vault))(loaded, StraightIn(vault), StandingClock())
    assert session.undo() is not None
    session.save()
    assert vault.load().plan.sections == now.sections
    newest = vault.backups()[0]
    assert vault.preview(newest).plan.sections == now.sections


def test_going_back_to_what_is_there_already_does_nothing(vault):
    vault.back_up()
    before = vault.load()
    assert vault.restore(vault.backups()[0]) == before


def test_a_backup_of_another_plan_is_put_in_place_and_the_present_kept(vault, tmp_path):
    other = a_vault(tmp_path / "other", Passphrase("other"))
    type_into(sitting(other), NAME, "Robin")
    other.back_up()
    (backup,) = other.backups()
    before = vault.load().plan
    with pytest.raises(WrongSecret):
        vault.preview(backup)
    with pytest.raises(WrongSecret):
        vault.restore(backup, PASSPHRASE)
    assert vault.load().plan == before
    assert vault.restore(backup, Passphrase("other")).plan == other.load().plan
    assert vault.preview(vault.backups()[0]).plan == before
    other.close()


def test_a_broken_or_lost_backup_is_told_and_changes_nothing(vault):
    changed_since(vault)
    (backup,) = vault.backups()
    before = vault.load()
    content = bytearray(backup.path.read_bytes())
    content[2000] ^= 1
    backup.path.write_bytes(bytes(content))
    with pytest.raises(Damaged):
        vault.restore(backup)
    backup.path.unlink()
    with pytest.raises(Missing):
        vault.restore(backup)
    assert vault.load() == before


def test_no_room_for_a_backup_of_the_present_means_no_going_back(vault, monkeypatch):
    changed_since(vault)
    before = vault.load()
    (backup,) = vault.backups()

    def full(*_arguments, **_more):
        raise DiskFull

    monkeypatch.setattr(copies, "make", full)
    with pytest.raises(DiskFull):
        vault.restore(backup)
    assert vault.load() == before


def test_a_stick_gets_a_checked_copy_at_once_and_with_every_backup(vault, stick):
    vault.set_second_folder(stick)
    assert vault.second.state == "there"
    assert len(found_in(stick)) == 1
    type_into(sitting(vault), NAME, "Sam again")
    vault.back_up()
    newest = found_in(stick)[0]
    assert newest.path.read_bytes() == vault.backups()[0].path.read_bytes()
    assert vault.second.at == newest.at
    assert len(vault.backups()) == 2


def test_a_stick_that_is_not_in_is_quiet_and_is_filled_when_it_is_back(vault, stick, tmp_path):
    vault.set_second_folder(stick)
    stick.rename(tmp_path / "drawer")
    stick.mkdir()  # the place a stick hangs in is there without it
    type_into(sitting(vault), NAME, "Sam again")
    assert vault.back_up()
    assert vault.second.state == "absent"
    assert list(stick.iterdir()) == []
    stick.rmdir()
    (tmp_path / "drawer").rename(stick)
    assert not vault.back_up()
    assert vault.second.state == "there"
    assert len(found_in(stick)) == 2


def test_a_full_stick_stops_nothing_and_shows(vault, stick, monkeypatch):
    vault.set_second_folder(stick)
    type_into(sitting(vault), NAME, "Sam again")
    real = backups.put_in_place

    def full(part, target, *more):
        if stick in target.parents:
            raise DiskFull
        return real(part, target, *more)

    monkeypatch.setattr(backups, "put_in_place", full)
    assert vault.back_up()
    assert vault.second.state == "failed"
    assert not list(stick.rglob("*.part"))
    monkeypatch.undo()
    vault.back_up()
    assert vault.second.state == "there"


def test_a_place_that_cannot_be_written_is_not_chosen(vault, tmp_path, stick):
    with pytest.raises(StorageGone):
        vault.set_second_folder(tmp_path / "nowhere")
    (stick / f"notebook-{vault.key_file.vault[:8]}").write_bytes(b"")
    with pytest.raises((NotOurFile, StorageGone)):
        vault.set_second_folder(stick)
    assert vault.second is None


def test_the_second_folder_is_known_after_closing_and_forgotten_when_told(vault, stick):
    vault.set_second_folder(stick)
    vault.close()
    again = Vault.open(vault.home, PASSPHRASE)
    assert again.second.folder == stick
    again.set_second_folder(None)
    assert again.second is None
    again.close()
    assert len(found_in(stick)) == 1


def test_two_vaults_share_a_stick_and_neither_takes_the_others_copies(vault, stick, tmp_path):
    other = a_vault(tmp_path / "other", Passphrase("other"))
    type_into(sitting(other), NAME, "Robin")
    other.set_second_folder(stick)
    vault.set_second_folder(stick)
    vault.lock_others_out(Passphrase("new"), None, CHEAP)
    assert len(other.backups()) == 1
    assert other.preview(other.backups()[0]).plan == other.load().plan
    assert len(found_in(stick)) == 2
    other.close()


def test_a_copy_taken_along_opens_there_and_a_second_takes_no_ones_place(vault, stick):
    vault.set_second_folder(stick)
    first = vault.take_with_me(stick)
    second = vault.take_with_me(stick)
    assert (first.name, second.name) == ("notebook.db", "notebook-2.db")
    for taken in (first, second):
        opened = Vault.open(a_home(stick).__class__(stick, taken), PASSPHRASE)
        assert opened.load().plan == vault.load().plan
        assert opened.check().problems == ()
        assert opened.mended == ()
        opened.close()


def test_what_cannot_be_taken_along_leaves_no_half_copy(vault, stick, monkeypatch):
    with pytest.raises(StorageGone):
        vault.take_with_me(stick / "gone")

    def full(*_arguments):
        raise DiskFull

    monkeypatch.setattr(backups, "_check", full)
    with pytest.raises(DiskFull):
        vault.take_with_me(stick)
    assert list(stick.iterdir()) == []


def test_the_clock_going_back_costs_no_backup_just_made(vault, monkeypatch):
    vault.back_up()
    (made,) = vault.backups()
    for day in range(1, 28):
        later = made.path.with_name(f"notebook-209901{day:02}T000000Z.db")
        shutil.copy(made.path, later)
        shutil.copy(made.keys, later.with_suffix(".json"))
    type_into(sitting(vault), NAME, "Sam again")
    assert vault.back_up()
    plans = [vault.preview(one).plan.words("about", "name") for one in vault.backups()]
    assert plans.count("Sam again") == 1
    assert not vault.back_up()


def test_a_vault_without_a_passphrase_has_copies_all_the_same(tmp_path):
    made = a_vault(tmp_path, NoPassphrase())
    type_into(sitting(made), NAME, "Sam")
    made.back_up()
    assert made.preview(made.backups()[0]).differences == ()
    made.close()
