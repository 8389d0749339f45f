"""A vault opens for the right person, names what is wrong for everyone else, and never erases anything."""

import shutil

import pytest

from planner.ports import (
    AlreadyThere,
    Damaged,
    InUse,
    Missing,
    StorageGone,
    WrongSecret,
)
from planner.storage import backups, keys
from planner.storage.driver import Connection
from planner.storage.keys import NoPassphrase, Passphrase
from planner.storage.vault import Vault, exists, needs_passphrase
from tests.storage.any_plan import number
from tests.storage.making import (
    CHEAP,
    NAME,
    PASSPHRASE,
    a_home,
    a_trigger,
    a_vault,
    every_byte,
    kept_in,
    refused,
    sitting,
    type_into,
)


@pytest.fixture
def kept(tmp_path):
    return kept_in(tmp_path)


def test_what_was_written_is_there_after_closing_and_opening(kept):
    vault = Vault.open(kept, PASSPHRASE)
    assert len(vault.load().plan.entries("triggers")) == 60
    assert vault.check().problems == ()
    vault.close()


def test_there_is_no_vault_until_one_is_made(tmp_path):
    place = a_home(tmp_path)
    assert not exists(place)
    with pytest.raises(Missing):
        Vault.open(place, PASSPHRASE)
    assert not place.folder.exists()


def test_a_vault_is_never_made_over_another(kept):
    before = every_byte(kept.folder)
    with pytest.raises(AlreadyThere):
        Vault.create(kept, Passphrase("other"), cost=CHEAP)
    kept.vault.unlink()
    with pytest.raises(AlreadyThere):
        Vault.create(kept, Passphrase("other"), cost=CHEAP)
    assert kept.keys.read_bytes() == before[kept.keys]


def test_a_vault_without_its_key_file_is_not_made_over(kept):
    kept.keys.unlink()
    with pytest.raises(AlreadyThere):
        Vault.create(kept, Passphrase("other"), cost=CHEAP)


def test_a_wrong_passphrase_is_told_as_such(kept):
    refused(kept, WrongSecret, Passphrase("other"))
    refused(kept, WrongSecret, keys.new_recovery_code())
    refused(kept, WrongSecret, NoPassphrase())


def test_an_open_vault_needs_no_passphrase_and_says_so(tmp_path):
    vault = a_vault(tmp_path, NoPassphrase())
    assert vault.slots() == ("open",)
    vault.close()
    assert not needs_passphrase(vault.home)
    Vault.open(vault.home, NoPassphrase()).close()


def test_a_locked_vault_says_it_needs_one(kept):
    assert needs_passphrase(kept)


def test_check_counts_what_is_there(kept):
    vault = Vault.open(kept, PASSPHRASE)
    vault.back_up()
    found = vault.check()
    assert (found.entries, found.actions, found.backups, found.slots) == (60, 60, 1, ("passphrase",))
    vault.close()


def test_a_second_opening_is_refused_until_the_first_closes(kept):
    vault = Vault.open(kept, PASSPHRASE)
    with pytest.raises(InUse):
        Vault.open(kept, PASSPHRASE)
    vault.close()
    Vault.open(kept, PASSPHRASE).close()


def test_a_failed_opening_leaves_the_lock_free(kept):
    refused(kept, WrongSecret, Passphrase("other"))
    Vault.open(kept, PASSPHRASE).close()


def test_a_closed_vault_is_two_files_and_a_lock(kept):
    assert sorted(path.name for path in kept.folder.iterdir()) == ["notebook.db", "notebook.json", "notebook.lock"]


def test_every_file_and_folder_is_for_this_user_alone(kept):
    vault = Vault.open(kept, PASSPHRASE)
    vault.back_up()
    type_into(sitting(vault), NAME, "Sam")
    modes = {path.name: path.stat().st_mode & 0o777 for path in kept.folder.rglob("*")}
    vault.close()
    assert modes.pop("backups") == 0o700
    assert set(modes.values()) == {0o600}
    assert "notebook.db-wal" in modes
    assert kept.folder.stat().st_mode & 0o777 == 0o700


def test_a_second_plan_is_not_put_over_words_unless_asked(kept):
    vault = Vault.open(kept, PASSPHRASE)
    before = vault.load().plan
    other = before.with_answer(NAME.section, NAME.field, "Sam")
    with pytest.raises(AlreadyThere):
        vault.put(other)
    assert vault.load().plan == before
    vault.put(other, replace=True)
    assert vault.load().plan == other
    assert vault.check().backups == 1
    vault.close()


def test_an_empty_vault_takes_a_plan_without_asking(tmp_path):
    vault = a_vault(tmp_path)
    session = sitting(vault)
    entry = a_trigger(session, "pay day")
    session.take_away("triggers", entry)
    session.save()
    other = session.plan.with_answer(NAME.section, NAME.field, "Sam")
    vault.put(other)
    assert vault.load().plan == other
    vault.close()


def test_a_recovery_code_made_later_opens_the_vault(kept):
    vault = Vault.open(kept, PASSPHRASE)
    code = keys.new_recovery_code()
    vault.set_recovery(code, CHEAP)
    assert vault.slots() == ("passphrase", "recovery")
    vault.close()
    vault = Vault.open(kept, code)
    newer = keys.new_recovery_code()
    vault.set_recovery(newer, CHEAP)
    vault.close()
    refused(kept, WrongSecret, code)
    Vault.open(kept, newer).close()


def test_a_changed_passphrase_opens_and_the_old_one_does_not(kept):
    vault = Vault.open(kept, PASSPHRASE)
    vault.set_passphrase(Passphrase("another harbour"), CHEAP)
    vault.close()
    refused(kept, WrongSecret)
    Vault.open(kept, Passphrase("another harbour")).close()


def test_an_open_vault_given_a_passphrase_opens_with_nothing_else(tmp_path):
    vault = a_vault(tmp_path, NoPassphrase())
    type_into(sitting(vault), NAME, "Sam")
    vault.back_up()
    shutil.copytree(vault.home.folder, tmp_path / "before")
    open_key = vault.file.key
    vault.set_passphrase(PASSPHRASE, CHEAP)
    assert vault.slots() == ("passphrase",)
    type_into(sitting(vault), NAME, "Sam again")
    assert vault.check().problems == ()
    vault.close()
    refused(vault.home, WrongSecret, NoPassphrase())
    with pytest.raises(Damaged):
        Connection(vault.home.vault, open_key)
    # The old key file and its open key are in no backup any more.
    kept = backups.found(vault.home)
    assert len(kept) == 1
    assert keys.read(kept[0].keys).kinds() == ("passphrase",)
    shutil.copy(tmp_path / "before" / "notebook.json", vault.home.keys)
    refused(vault.home, Damaged, NoPassphrase())


def test_a_vault_on_its_way_to_a_passphrase_asks_for_it_and_gets_there(tmp_path):
    vault = a_vault(tmp_path, NoPassphrase())
    type_into(sitting(vault), NAME, "Sam")
    both = keys.with_slot(vault.key_file, PASSPHRASE, keys.new_key(), CHEAP)
    vault.close()
    vault.home.keys.write_bytes(keys.written(both))
    assert needs_passphrase(vault.home)
    refused(vault.home, WrongSecret, NoPassphrase())
    refused(vault.home, WrongSecret, Passphrase("other"))
    again = Vault.open(vault.home, PASSPHRASE)
    assert again.slots() == ("passphrase",)
    assert again.load().plan.words("about", "name") == "Sam"
    again.close()
    Vault.open(vault.home, PASSPHRASE).close()


def test_a_vault_copied_with_its_key_file_opens_elsewhere(kept, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.copy(kept.vault, stick / "mine.db")
    shutil.copy(kept.keys, stick / "mine.json")
    vault = Vault.open(kept.__class__(kept.folder, stick / "mine.db"), PASSPHRASE)
    assert len(vault.load().plan.entries("triggers")) == 60
    vault.close()


def test_a_vault_moved_away_while_open_does_not_pretend_to_save(kept, tmp_path):
    vault = Vault.open(kept, PASSPHRASE)
    session = sitting(vault)
    kept.folder.rename(tmp_path / "moved")
    told = []
    session.on_saved.append(told.append)
    type_into(session, NAME, "Sam")
    assert type(told[0]) is StorageGone
    assert not session.saved
    vault.close()


def test_a_new_vault_has_an_empty_plan_with_an_id_of_its_own(tmp_path):
    first, second = a_vault(tmp_path / "a"), a_vault(tmp_path / "b")
    assert first.load().plan.id != second.load().plan.id != number(0)
    assert first.load().plan.sections == {}
    assert first.load() == first.load()
    first.close()
    second.close()
