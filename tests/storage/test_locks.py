"""Secrets come, change and go; killed at any moment, the vault opens with one of them and holds every word."""

import shutil

import pytest

from planner.ports import Damaged, DiskFull, WrongSecret
from planner.storage import backups, copies, keys, open_vault
from planner.storage.driver import Connection
from planner.storage.keys import NoPassphrase, Passphrase, new_recovery_code
from planner.storage.location import Home
from planner.storage.vault import Vault
from tests.storage.making import CHEAP, NAME, PASSPHRASE, a_trigger, a_vault, refused, sitting, type_into

NEW = Passphrase("another harbour")
CODE, NEWER = new_recovery_code(), new_recovery_code()


@pytest.fixture
def vault(tmp_path):
    made = a_vault(tmp_path, recovery=CODE)
    session = sitting(made)
    type_into(session, NAME, "Sam")
    for number in range(12):
        a_trigger(session, f"trigger {number}")
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    monkeypatch.setattr(keys, "NORMAL", CHEAP)


def whole(place, secret):
    """The vault opens with this secret, holds everything and is sound; tells its slots."""
    opened = Vault.open(place, secret)
    try:
        plan = opened.load().plan
        assert plan.words("about", "name") == "Sam"
        assert len(plan.entries("triggers")) == 12
        assert opened.check().problems == ()
        return opened.slots()
    finally:
        opened.close()


def test_the_drill_knows_the_code_from_any_other_and_changes_nothing(vault):
    before = vault.home.keys.read_bytes()
    assert vault.check_recovery(CODE)
    assert vault.check_recovery(keys.RecoveryCode(CODE.typed.lower().replace("-", " ")))
    assert not vault.check_recovery(NEWER)
    assert not vault.check_recovery(keys.RecoveryCode("not a code"))
    assert vault.home.keys.read_bytes() == before


def test_a_vault_without_a_code_has_none_to_check(tmp_path):
    for secret in (PASSPHRASE, NoPassphrase()):
        made = a_vault(tmp_path / type(secret).__name__, secret)
        assert not made.check_recovery(CODE)
        made.close()


def test_a_forgotten_passphrase_is_replaced_with_the_code(vault):
    vault.close()
    again = Vault.open(vault.home, CODE)
    again.set_passphrase(NEW, CHEAP)
    again.close()
    refused(vault.home, WrongSecret)
    assert whole(vault.home, NEW) == ("recovery", "passphrase")
    whole(vault.home, CODE)


def test_a_passphrase_goes_and_comes_again(vault):
    vault.remove_passphrase()
    assert vault.slots() == ("open",)
    vault.close()
    assert whole(vault.home, NoPassphrase()) == ("open",)
    again = Vault.open(vault.home, NoPassphrase())
    again.set_passphrase(NEW, CHEAP)
    again.set_recovery(NEWER, CHEAP)
    again.close()
    refused(vault.home, WrongSecret, NoPassphrase())
    assert whole(vault.home, NEW) == ("passphrase", "recovery")
    assert whole(vault.home, NEWER)


def test_when_someone_knows_it_neither_old_secret_nor_old_copy_nor_old_key_opens_anything(vault, tmp_path):
    vault.back_up()
    type_into(sitting(vault), NAME, "Sam")
    a_stick = tmp_path / "stick"
    a_stick.mkdir()
    vault.set_second_folder(a_stick)
    old_key_file, old_key = vault.home.keys.read_bytes(), vault.file.key
    old = {one.path.name for one in vault.backups()}
    cleared = vault.lock_others_out(NEW, NEWER, CHEAP)
    assert cleared.gone >= 2
    assert cleared.out_of_reach is None
    assert not old & {one.path.name for one in vault.backups()}
    assert vault.check_recovery(NEWER)
    assert not vault.check_recovery(CODE)
    vault.close()
    for place in (vault.home.backups, a_stick):
        for copy in place.rglob("*.db"):
            refuses_key(copy, old_key)
            assert keys.open_with(keys.read(copy.with_suffix(".json")), NEW)
    refuses_key(vault.home.vault, old_key)
    assert whole(vault.home, NEW) == ("passphrase", "recovery")
    assert whole(vault.home, NEWER)
    shutil.rmtree(vault.home.backups)
    vault.home.keys.write_bytes(old_key_file)
    with pytest.raises(WrongSecret):
        Vault.open(vault.home, NEW)


def refuses_key(file, key):
    with pytest.raises(Damaged):
        Connection(file, key, journal="DELETE")


def test_copies_on_an_absent_stick_go_the_next_time_it_is_there(vault, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    vault.set_second_folder(stick)
    (inner,) = stick.iterdir()
    old = {path.name for path in inner.iterdir()}
    stick.rename(tmp_path / "drawer")
    assert vault.lock_others_out(NEW, None, CHEAP).out_of_reach == stick
    vault.close()
    (tmp_path / "drawer").rename(stick)
    again = Vault.open(vault.home, NEW)
    again.back_up()
    again.close()
    names = {path.name for path in inner.iterdir()}
    assert names
    assert not names & old


def test_killed_at_any_step_of_a_new_key_one_of_the_two_opens_and_the_rest_is_done_next_time(
    vault, tmp_path, monkeypatch
):
    killed = []

    def with_a_copy(module, name):
        real = getattr(module, name)

        def step(*arguments, **more):
            killed.append(tmp_path / f"killed-{len(killed)}")
            shutil.copytree(vault.home.folder, killed[-1])
            made = real(*arguments, **more)
            killed.append(tmp_path / f"killed-{len(killed)}")
            shutil.copytree(vault.home.folder, killed[-1])
            return made

        monkeypatch.setattr(module, name, step)

    vault.back_up()
    with_a_copy(open_vault, "write_safely")
    with_a_copy(backups, "write_safely")
    with_a_copy(Connection, "rekey")
    with_a_copy(copies, "make")
    with_a_copy(copies, "clear")
    with_a_copy(backups, "forget")
    vault.lock_others_out(NEW, NEWER, CHEAP)
    monkeypatch.undo()
    monkeypatch.setattr(keys, "NORMAL", CHEAP)
    vault.close()
    assert len(killed) >= 12
    opened = [_either(Home(folder)) for folder in killed]
    # First the old one, and from one moment on the new one.
    assert opened == sorted(opened, reverse=True)
    assert set(opened) == {"old", "new"}


def _either(place):
    try:
        whole(place, PASSPHRASE)
    except WrongSecret:
        assert whole(place, NEW) == ("passphrase", "recovery")
        (kept,) = backups.found(place)
        assert keys.open_with(keys.read(kept.keys), NEW)
        return "new"
    return "old"


def test_no_room_for_the_backup_before_a_new_key_changes_nothing(vault, monkeypatch):
    def full(*_arguments, **_more):
        raise DiskFull

    monkeypatch.setattr(copies, "make", full)
    before = vault.home.keys.read_bytes()
    with pytest.raises(DiskFull):
        vault.lock_others_out(NEW, NEWER, CHEAP)
    assert vault.home.keys.read_bytes() == before
    monkeypatch.undo()
    vault.close()
    whole(vault.home, PASSPHRASE)


def test_no_room_while_the_key_is_changed_keeps_every_word_and_ends_next_time(vault, monkeypatch):
    def full(*_arguments, **_more):
        raise DiskFull

    monkeypatch.setattr(Connection, "rekey", full)
    with pytest.raises(DiskFull):
        vault.lock_others_out(NEW, NEWER, CHEAP)
    a_code = new_recovery_code()
    vault.set_recovery(a_code, CHEAP)
    vault.close()
    assert whole(vault.home, NEW)
    monkeypatch.undo()
    old_key = keys.former_key(keys.read(vault.home.keys), vault.key)
    assert old_key is not None
    assert whole(vault.home, a_code)
    refuses_key(vault.home.vault, old_key)
