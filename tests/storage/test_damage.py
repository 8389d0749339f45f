"""A broken vault is told as broken, by its name, and not one byte of it is changed."""

import shutil

import pytest

from planner.ports import Damaged, KeyFileLost, NotOurFile, TooNew
from planner.storage import keys
from planner.storage.vault import Vault, exists
from tests.storage.making import PASSPHRASE, a_vault, kept_in, refused


@pytest.fixture
def kept(tmp_path):
    return kept_in(tmp_path)


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
        now = kept.vault.read_bytes()
        changed = [at for at in range(len(whole) // 4096) if now[at * 4096 :][:4096] != broken[at * 4096 :][:4096]]
        # Opening notes that it is open, on a page of small notes; the damaged page stays as it was found.
        assert page not in changed
        assert len(changed) <= 2


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


def test_a_vault_from_a_newer_program_is_refused_untouched(kept):
    vault = Vault.open(kept, PASSPHRASE)
    vault.file.run("INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES('notebook', 'm999', 'x')")
    vault.close()
    refused(kept, TooNew)


def _read_everything(place):
    vault = Vault.open(place, PASSPHRASE)
    try:
        vault.load()
        vault.quick_check()
        if vault.check().problems:
            raise Damaged
    finally:
        vault.close()
