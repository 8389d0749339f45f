"""A backup counts only once it was opened and checked, and the old ones make room in good order."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.ports import Damaged, DiskFull, WrongSecret
from planner.storage import backups
from planner.storage.backups import Backup, to_keep
from planner.storage.driver import Connection
from planner.storage.keys import Passphrase
from planner.storage.vault import Vault
from tests.storage.making import (
    CANARY,
    CHEAP,
    NAME,
    PASSPHRASE,
    a_home,
    a_trigger,
    a_vault,
    every_byte,
    sitting,
    type_into,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def vault(tmp_path):
    made = a_vault(tmp_path)
    a_trigger(sitting(made), f"pay day {CANARY}")
    yield made
    made.close()


def a_backup(hours, size=1):
    return Backup(Path(f"{hours}.db"), NOW - timedelta(hours=hours), size)


def hours_kept(hours, **more):
    return [int(one.path.stem) for one in to_keep([a_backup(one) for one in hours], **more)]


def test_a_backup_opens_with_the_passphrase_and_holds_everything(vault, tmp_path):
    vault.back_up()
    (kept,) = backups.found(vault.home)
    place = a_home(tmp_path / "restored")
    place.folder.mkdir(parents=True)
    shutil.copy(kept.path, place.vault)
    shutil.copy(kept.keys, place.keys)
    restored = Vault.open(place, PASSPHRASE)
    assert restored.load() == vault.load()
    assert restored.check().problems == ()
    restored.close()


def test_an_old_backup_opens_with_its_old_passphrase(vault, tmp_path):
    vault.back_up()
    vault.set_passphrase(Passphrase("another"), CHEAP)
    place = a_home(tmp_path / "restored")
    shutil.copytree(vault.home.backups, place.folder)
    (kept,) = backups.found(vault.home)
    shutil.move(place.folder / kept.path.name, place.vault)
    shutil.move(place.folder / kept.keys.name, place.keys)
    with pytest.raises(WrongSecret):
        Vault.open(place, Passphrase("another"))
    Vault.open(place, PASSPHRASE).close()


def test_nothing_new_means_no_new_backup(vault):
    assert vault.back_up()
    assert not vault.back_up()
    type_into(sitting(vault), NAME, "Sam")
    assert vault.back_up()
    assert len(backups.found(vault.home)) == 2


def test_typing_on_in_the_same_action_is_something_new(vault):
    session = sitting(vault)
    type_into(session, NAME, "S")
    assert vault.back_up()
    type_into(session, NAME, "Sam")
    assert vault.back_up()


def test_a_new_vault_has_nothing_to_back_up(tmp_path):
    made = a_vault(tmp_path)
    assert not made.back_up()
    assert not made.home.backups.exists()
    made.close()


def test_a_backup_that_was_taken_away_is_made_again(vault):
    vault.back_up()
    shutil.rmtree(vault.home.backups)
    assert vault.back_up()
    assert len(backups.found(vault.home)) == 1


def test_the_plan_goes_on_unharmed_while_and_after_a_backup(vault):
    before = vault.load()
    vault.back_up()
    assert vault.load() == before
    type_into(sitting(vault), NAME, "Sam")
    assert vault.check().problems == ()


def test_a_copy_that_does_not_open_never_counts(vault, monkeypatch):
    real = Connection.run

    def copies_badly(self, sql, values=()):
        made = real(self, sql, values)
        if sql.startswith("VACUUM INTO"):
            spoilt = bytearray(Path(values[0]).read_bytes())
            spoilt[5000] ^= 1
            Path(values[0]).write_bytes(bytes(spoilt))
        return made

    monkeypatch.setattr(Connection, "run", copies_badly)
    with pytest.raises(Damaged):
        vault.back_up()
    assert backups.found(vault.home) == ()
    assert list(vault.home.backups.iterdir()) == []
    assert not backups.latest_holds(vault.home, vault.file, vault.plan.newest)


def test_no_room_for_a_backup_harms_nothing_and_leaves_no_half_copy(vault, monkeypatch):
    vault.back_up()
    type_into(sitting(vault), NAME, "Sam")
    before = vault.load()
    whole = every_byte(vault.home.backups)

    def full(*_arguments):
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DiskFull):
        vault.back_up()
    monkeypatch.undo()
    assert vault.load() == before
    assert every_byte(vault.home.backups) == whole
    assert vault.back_up()


def test_what_a_killed_backup_left_is_swept_up(vault):
    vault.home.backups.mkdir()
    (vault.home.backups / "notebook-20260101T000000Z.db.part").write_bytes(b"half")
    vault.back_up()
    assert sorted(path.suffix for path in vault.home.backups.iterdir()) == [".db", ".json"]


def test_two_backups_in_one_second_do_not_overwrite_each_other(vault):
    for text in ("S", "Sa", "Sam"):
        session = sitting(vault)
        type_into(session, NAME, text)
        vault.back_up()
    assert len(backups.found(vault.home)) == 3
    assert len(list(vault.home.backups.iterdir())) == 6


def test_no_word_of_the_plan_is_in_a_backup(vault):
    vault.back_up()
    for content in every_byte(vault.home.folder).values():
        assert CANARY.encode() not in content
        assert PASSPHRASE.words.encode() not in content


def test_the_ten_latest_are_kept_even_from_one_day():
    assert hours_kept(range(11)) == list(range(10))


def test_the_last_of_each_of_fourteen_days_is_kept():
    kept = hours_kept(range(0, 24 * 13, 6))
    days = {(NOW - timedelta(hours=one)).date() for one in kept}
    assert len(days) == 14 or len(days) == 13
    assert len(kept) <= 10 + 14


def test_a_year_of_backups_thins_to_days_weeks_and_months():
    kept = hours_kept(range(0, 24 * 500, 12))
    ages = [one / 24 for one in kept]
    assert len(kept) <= 10 + 14 + 8 + 12
    assert max(ages) > 300
    assert sum(age > 60 for age in ages) <= 12
    assert sum(14 <= age < 60 for age in ages) >= 5
    assert all(a in kept for a in range(0, 120, 12))


def test_backups_over_the_size_go_oldest_first_but_two_always_stay():
    many = [a_backup(hours, size=400) for hours in range(5)]
    assert [one.path.stem for one in to_keep(many, largest=1000)] == ["0", "1"]
    assert [one.path.stem for one in to_keep(many, largest=1300)] == ["0", "1", "2"]
    assert [one.path.stem for one in to_keep(many, largest=1)] == ["0", "1"]


def test_thinning_takes_the_key_file_with_its_copy_and_touches_nothing_else(vault):
    vault.home.backups.mkdir()
    (vault.home.backups / "mine.txt").write_text("mine")
    (vault.home.backups / "other-20260101T000000Z.db").write_text("of another vault")
    for number in range(12):
        for suffix in (".db", ".json"):
            (vault.home.backups / f"notebook-20260101T0000{number:02}Z{suffix}").write_text("x")
    backups.thin(backups.found(vault.home), backups.found(vault.home)[0])
    names = {path.name for path in vault.home.backups.iterdir()}
    assert {"mine.txt", "other-20260101T000000Z.db"} <= names
    assert sum(name.startswith("notebook-") for name in names) == 20
    assert {Path(name).stem for name in names if name.endswith(".db")} >= {
        Path(name).stem for name in names if name.endswith(".json")
    }
