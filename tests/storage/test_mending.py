"""Whatever page of a vault breaks, every word that still stands somewhere comes back, and nothing wrong comes with it."""

import shutil

import pytest

from planner.ports import Damaged, InUse, KeyFileLost, Missing, WrongSecret
from planner.storage import backups, keys
from planner.storage.keys import Passphrase
from planner.storage.location import Held
from planner.storage.mending import put_back, salvage
from planner.storage.vault import Vault, exists, needs_passphrase
from tests.storage.damaging import PAGE, a_plan_of_everything, got_back, the_plan, things
from tests.storage.making import CHEAP, NAME, PASSPHRASE, a_trigger, every_byte, sitting, type_into


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A closed vault, its bytes, and every thing in its plan."""
    place = a_plan_of_everything(tmp_path_factory.mktemp("kept"))
    return place, place.vault.read_bytes(), things(the_plan(place))


def damaged(kept, content):
    place, _whole, _wanted = kept
    shutil.rmtree(place.aside, ignore_errors=True)
    place.vault.write_bytes(content)
    return place


def pages_of(whole):
    return range(len(whole) // PAGE)


def flipped(whole, page):
    at = page * PAGE + 2000
    return whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]


def zeroed(whole, page):
    return whole[: page * PAGE] + bytes(PAGE) + whole[(page + 1) * PAGE :]


@pytest.mark.parametrize("spoil", [flipped, zeroed])
def test_with_any_one_page_broken_every_entry_and_answer_comes_back(kept, spoil):
    place, whole, wanted = kept
    for page in pages_of(whole):
        broken = spoil(whole, page)
        damaged(kept, broken)
        plan, told = got_back(place)
        assert things(plan) == wanted, page
        assert told is not None
        assert (told.lost_pages, told.unsure, told.from_backup) == (1, 0, 0)
        # Opening may have noted on a page of its own that it is open; the broken page lies aside as it was.
        assert (told.aside / place.vault.name).read_bytes()[page * PAGE :][:PAGE] == broken[page * PAGE :][:PAGE]
        assert keys.read(told.aside / place.keys.name) == keys.read(place.keys)


def test_a_flip_anywhere_in_the_first_sixteen_bytes_costs_nothing(kept):
    place, whole, wanted = kept
    for bit in range(0, 128, 9):
        spoilt = bytes([whole[bit // 8] ^ 1 << bit % 8])
        damaged(kept, whole[: bit // 8] + spoilt + whole[bit // 8 + 1 :])
        assert things(got_back(place)[0]) == wanted


def test_two_pages_that_changed_places_bring_nothing_wrong(kept):
    place, whole, wanted = kept
    for page in range(0, len(whole) // PAGE - 1, 2):
        first, second = whole[page * PAGE :][:PAGE], whole[(page + 1) * PAGE :][:PAGE]
        damaged(kept, whole[: page * PAGE] + second + first + whole[(page + 2) * PAGE :])
        plan, told = got_back(place)
        found = things(plan)
        assert told is not None
        assert told.lost_pages == 2
        assert found.items() <= wanted.items()
        assert len(found) >= len(wanted) - 12


@pytest.mark.parametrize("part", [0.4, 0.6, 0.8, 0.95])
def test_of_a_truncated_vault_what_is_left_comes_back_and_the_rest_from_a_backup(kept, tmp_path, part):
    place = a_plan_of_everything(tmp_path)
    vault = Vault.open(place, PASSPHRASE)
    wanted = things(vault.load().plan)
    vault.back_up()
    vault.close()
    whole = place.vault.read_bytes()
    place.vault.write_bytes(whole[: int(len(whole) * part)])
    plan, told = got_back(place)
    assert things(plan) == wanted
    assert told is not None
    assert told.from_backup > 0 or part > 0.7


@pytest.mark.parametrize("content", [b"", b"x", bytes(50_000), b"%PDF-1.7" + bytes(10_000)])
def test_where_nothing_can_be_read_nothing_is_changed_and_a_backup_takes_its_place(tmp_path, content):
    place = a_plan_of_everything(tmp_path, 8)
    vault = Vault.open(place, PASSPHRASE)
    wanted = things(vault.load().plan)
    vault.back_up()
    vault.close()
    place.vault.write_bytes(content)
    (backup,) = backups.found(place)
    moved = tmp_path / "stick"
    shutil.move(place.backups, moved)
    before = every_byte(place.folder)
    with pytest.raises(Damaged):
        salvage(place, PASSPHRASE)
    assert every_byte(place.folder) == before
    (backup,) = backups.found_in(moved)
    told = put_back(place, backup, PASSPHRASE)
    assert told.entries == len(wanted) - 2
    assert things(the_plan(place)) == wanted
    assert (told.aside / place.vault.name).read_bytes() == content


def test_a_vault_that_vanished_comes_back_from_a_backup(tmp_path):
    place = a_plan_of_everything(tmp_path, 8)
    vault = Vault.open(place, PASSPHRASE)
    wanted = things(vault.load().plan)
    vault.back_up()
    vault.close()
    place.vault.unlink()
    place.keys.unlink()
    (backup,) = backups.found(place)
    put_back(place, backup, PASSPHRASE)
    assert things(the_plan(place)) == wanted


def test_a_wrong_passphrase_mends_nothing(kept):
    place, whole, _wanted = kept
    damaged(kept, flipped(whole, 5))
    before = every_byte(place.folder)
    with pytest.raises(WrongSecret):
        salvage(place, Passphrase("other"))
    assert every_byte(place.folder) == before


def test_a_vault_open_elsewhere_is_not_mended(kept):
    place, whole, _wanted = kept
    damaged(kept, flipped(whole, 5))
    lock = Held(place)
    with pytest.raises(InUse):
        salvage(place, PASSPHRASE)
    lock.release()


def test_a_salvage_killed_just_before_its_end_is_ended_by_the_next_opening(tmp_path, monkeypatch):
    place = a_plan_of_everything(tmp_path, 8)
    wanted = things(the_plan(place))
    place.vault.write_bytes(flipped(place.vault.read_bytes(), 0))
    ended = tmp_path / "killed"
    real = place.ready.__class__.replace

    def copied_first(path, target):
        made = real(path, target)
        if path.name.endswith(".part") and target == place.ready:
            shutil.copytree(place.folder, ended)
        return made

    monkeypatch.setattr(place.ready.__class__, "replace", copied_first)
    salvage(place, PASSPHRASE)
    monkeypatch.undo()
    left = type(place)(ended)
    (ended / "notebook.db-wal").write_bytes(b"an old journal")
    assert left.ready.is_file()
    assert exists(left)
    assert things(the_plan(left)) == wanted
    assert not left.ready.exists()


def test_a_lost_or_broken_key_file_comes_back_from_the_backups_by_itself(tmp_path):
    place = a_plan_of_everything(tmp_path, 8)
    vault = Vault.open(place, PASSPHRASE)
    wanted = things(vault.load().plan)
    vault.back_up()
    vault.close()
    whole = place.keys.read_bytes()
    other = keys.written(keys.with_slot(keys.new_key_file(), PASSPHRASE, keys.new_key(), CHEAP))
    for content in (None, b"", whole[:-40], bytes([whole[0] ^ 1]) + whole[1:], other):
        place.keys.unlink()
        if content is not None:
            place.keys.write_bytes(content)
        assert needs_passphrase(place)
        with pytest.raises(WrongSecret):
            Vault.open(place, Passphrase("other"))
        vault = Vault.open(place, PASSPHRASE)
        assert vault.mended == ("keys",)
        assert things(vault.load().plan) == wanted
        vault.close()
        assert place.keys.read_bytes() == whole


def test_without_any_backup_a_lost_key_file_is_told_as_such(kept):
    place, whole, _wanted = kept
    damaged(kept, whole)
    key_file = place.keys.read_bytes()
    place.keys.unlink()
    for asked in (needs_passphrase, lambda at: Vault.open(at, PASSPHRASE), lambda at: salvage(at, PASSPHRASE)):
        with pytest.raises(KeyFileLost):
            asked(place)
    place.keys.write_bytes(key_file)


def test_a_backup_that_is_gone_or_broken_takes_nobodys_place(tmp_path):
    place = a_plan_of_everything(tmp_path, 8)
    vault = Vault.open(place, PASSPHRASE)
    vault.back_up()
    vault.close()
    (backup,) = backups.found(place)
    backup.path.write_bytes(flipped(backup.path.read_bytes(), 0))
    before = every_byte(place.folder)
    with pytest.raises(Damaged):
        put_back(place, backup, PASSPHRASE)
    backup.path.unlink()
    with pytest.raises(Missing):
        put_back(place, backup, PASSPHRASE)
    before.pop(backup.path)
    assert every_byte(place.folder) == before


def test_a_mended_vault_goes_on_as_any_other(kept):
    place, whole, _wanted = kept
    damaged(kept, flipped(whole, 3))
    salvage(place, PASSPHRASE)
    vault = Vault.open(place, PASSPHRASE)
    session = sitting(vault)
    type_into(session, NAME, "Sam again")
    a_trigger(session, "pay day")
    assert session.undo() is not None
    session.save()
    assert vault.check().problems == ()
    assert vault.mended == ()
    vault.close()


def test_a_file_that_has_the_name_of_a_mended_vault_costs_no_plan(tmp_path):
    place = a_plan_of_everything(tmp_path, 8)
    before = place.vault.read_bytes()
    place.ready.write_bytes(b"brought here by a folder that is kept in step " * 900)
    with pytest.raises(Damaged):
        Vault.open(place, PASSPHRASE)
    assert [one.read_bytes() for one in place.aside.rglob(place.vault.name)] == [before]
