"""A vault opens for the right person, names what is wrong for everyone else, and never erases anything."""

import shutil

import pytest

from planner.ports import (
    AlreadyThere,
    Damaged,
    InUse,
    KeyFileLost,
    Missing,
    NotOurFile,
    StorageGone,
    TooNew,
    WrongSecret,
)
from planner.storage import backups, keys
from planner.storage.driver import Connection
from planner.storage.keys import NoPassphrase, Passphrase
from planner.storage.vault import Vault, exists, needs_passphrase
from tests.storage.any_plan import number
from tests.storage.making import CHEAP, NAME, PASSPHRASE, a_home, a_trigger, a_vault, every_byte, sitting, type_into


@pytest.fixture
def kept(tmp_path):
    """The home of a closed vault with a plan of several pages."""
    vault = a_vault(tmp_path)
    session = sitting(vault)
    for number_ in range(60):
        a_trigger(session, f"trigger {number_} " + "x" * 200)
    vault.close()
    return vault.home


def refused(place, kind, secret=PASSPHRASE):
    before = every_byte(place.folder)
    with pytest.raises(kind) as found:
        Vault.open(place, secret)
    assert type(found.value) is kind
    assert {path: content for path, content in every_byte(place.folder).items() if path != place.lock} == {
        path: content for path, content in before.items() if path != place.lock
    }


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


def test_a_lost_key_file_is_told_as_such(kept):
    kept.keys.unlink()
    refused(kept, KeyFileLost)


def test_a_broken_key_file_is_told_as_such(kept):
    kept.keys.write_bytes(kept.keys.read_bytes()[:-40])
    refused(kept, KeyFileLost)


def test_the_key_file_of_another_vault_does_not_open_this_one(kept, tmp_path):
    other = a_vault(tmp_path / "other")
    other.close()
    shutil.copy(other.home.keys, kept.keys)
    refused(kept, Damaged)


def test_a_plain_database_is_not_ours(kept):
    kept.vault.write_bytes(b"SQLite format 3\0" + bytes(4080))
    refused(kept, NotOurFile)


@pytest.mark.parametrize("content", [b"", b"x", b"%PDF-1.7" + bytes(10_000)])
def test_something_else_in_its_place_is_damage_and_stays(kept, content):
    kept.vault.write_bytes(content)
    refused(kept, Damaged)


def test_a_vault_that_vanished_is_damage_not_an_invitation_to_start_anew(kept):
    kept.vault.unlink()
    assert exists(kept)
    refused(kept, Damaged)


@pytest.mark.parametrize("keep", [100, 4096, 4097, 10_000])
def test_a_truncated_vault_is_found_damaged(kept, keep):
    kept.vault.write_bytes(kept.vault.read_bytes()[:keep])
    with pytest.raises(Damaged):
        _read_everything(kept)
    assert kept.vault.stat().st_size == keep


def test_a_flip_in_any_page_is_found_and_nothing_is_erased(kept):
    whole = kept.vault.read_bytes()
    for page in range(len(whole) // 4096):
        broken = bytearray(whole)
        broken[page * 4096 + 2000] ^= 1
        kept.vault.write_bytes(bytes(broken))
        with pytest.raises(Damaged):
            _read_everything(kept)
        assert kept.vault.read_bytes() == bytes(broken)


def test_check_names_a_broken_page_and_a_broken_key_file(kept):
    whole = bytearray(kept.vault.read_bytes())
    vault = Vault.open(kept, PASSPHRASE)
    kept.keys.write_bytes(b"{}")
    assert vault.check().problems == ("keys",)
    vault.close()
    kept.keys.write_bytes(keys.written(vault.key_file))
    whole[-2000] ^= 1
    kept.vault.write_bytes(bytes(whole))
    vault = Vault.open(kept, PASSPHRASE)
    assert "pages" in vault.check().problems
    with pytest.raises(Damaged):
        vault.quick_check()
    vault.close()


def test_check_notices_rows_the_log_does_not_tell(kept):
    vault = Vault.open(kept, PASSPHRASE)
    assert vault.check().problems == ()
    vault.file.run("UPDATE entry SET pos = 'zz' WHERE id = (SELECT max(id) FROM entry)")
    assert vault.check().problems == ("log",)
    vault.close()


def test_check_counts_what_is_there(kept):
    vault = Vault.open(kept, PASSPHRASE)
    vault.back_up()
    found = vault.check()
    assert (found.entries, found.actions, found.backups, found.slots) == (60, 60, 1, ("passphrase",))
    vault.close()


def test_a_vault_from_a_newer_program_is_refused_untouched(kept):
    vault = Vault.open(kept, PASSPHRASE)
    vault.file.run("INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES('notebook', 'm999', 'x')")
    vault.close()
    refused(kept, TooNew)


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


def _read_everything(place):
    vault = Vault.open(place, PASSPHRASE)
    try:
        vault.load()
        vault.quick_check()
        if vault.check().problems:
            raise Damaged
    finally:
        vault.close()

