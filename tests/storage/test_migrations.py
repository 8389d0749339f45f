"""A vault of every released program opens, and bringing it up to date can fail without harm."""

import shutil
from pathlib import Path

import pytest

from planner.plan import plan_file
from planner.ports import TooNew
from planner.storage import backups, migrations
from planner.storage.keys import Passphrase, RecoveryCode
from planner.storage.vault import Vault
from tests.storage.making import LETTER, NAME, a_home, sitting, type_into

FIXTURES = Path(__file__).parent / "fixtures"
PASSPHRASE = Passphrase("fixture passphrase Zoë")
THE_PLAN = plan_file.read((FIXTURES / "schema_1.plan.json").read_bytes()).plan
CODE = RecoveryCode("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ")


@pytest.fixture
def old(tmp_path):
    place = a_home(tmp_path)
    place.folder.mkdir()
    shutil.copy(FIXTURES / "schema_1.db", place.vault)
    shutil.copy(FIXTURES / "schema_1.json", place.keys)
    return place


@pytest.fixture
def next_step(monkeypatch):
    def take(step):
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
        monkeypatch.setattr(migrations, "NAMES", (*migrations.NAMES, step.__name__))

    return take


@pytest.mark.parametrize("secret", [PASSPHRASE, CODE])
def test_a_vault_of_the_first_schema_opens_and_holds_its_plan(old, secret):
    vault = Vault.open(old, secret)
    assert _as_a_file(vault.load().plan) == _as_a_file(THE_PLAN)
    assert vault.check().problems == ()
    session = sitting(vault)
    assert session.can_redo
    session.redo()
    type_into(session, LETTER, "still mine")
    assert vault.load().plan == session.plan
    vault.close()


def test_a_new_step_is_made_once_after_a_backup(old, next_step):
    made = []

    def m900_made_up(tables):
        made.append(1)
        tables.execute("ALTER TABLE plan ADD COLUMN mood TEXT")

    next_step(m900_made_up)
    vault = Vault.open(old, PASSPHRASE)
    assert vault.file.applied("notebook") == {*migrations.NAMES}
    assert "m900_made_up" in migrations.NAMES
    assert vault.file.rows("SELECT mood FROM plan") == [(None,)]
    assert len(backups.found(old)) == 1
    before = vault.load().plan
    vault.close()
    vault = Vault.open(old, PASSPHRASE)
    assert vault.load().plan == before
    assert made == [1]
    assert len(backups.found(old)) == 1
    vault.close()


def test_a_step_that_fails_changes_nothing(old, next_step, monkeypatch):
    def m900_breaks(tables):
        tables.execute("ALTER TABLE plan ADD COLUMN mood TEXT")
        tables.execute("UPDATE entry SET section = NULL")

    with monkeypatch.context():
        next_step(m900_breaks)
        with pytest.raises(RuntimeError):
            Vault.open(old, PASSPHRASE)
    monkeypatch.undo()
    vault = Vault.open(old, PASSPHRASE)
    assert vault.file.applied("notebook") == {*migrations.NAMES}
    assert len(vault.file.rows("SELECT * FROM pragma_table_info('plan')")) == 5
    assert vault.check().problems == ()
    type_into(sitting(vault), NAME, "Sam")
    vault.close()


def test_the_backup_before_a_step_opens_with_the_old_program(old, next_step, monkeypatch, tmp_path):
    next_step(lambda tables: tables.execute("ALTER TABLE plan ADD COLUMN mood TEXT"))
    vault = Vault.open(old, PASSPHRASE)
    kept = backups.found(old)[0]
    vault.close()
    monkeypatch.undo()
    with pytest.raises(TooNew):
        Vault.open(old, PASSPHRASE)
    place = a_home(tmp_path / "restored")
    place.folder.mkdir(parents=True)
    shutil.copy(kept.path, place.vault)
    shutil.copy(kept.keys, place.keys)
    vault = Vault.open(place, PASSPHRASE)
    assert _as_a_file(vault.load().plan) == _as_a_file(THE_PLAN)
    vault.close()


def test_steps_are_named_in_order_and_never_twice():
    assert list(migrations.NAMES) == sorted(set(migrations.NAMES))


def test_the_first_step_is_what_was_released():
    # Edit nothing here: a change of the tables is a new step.
    import hashlib

    assert hashlib.sha256(migrations._TABLES.encode()).hexdigest() == (
        "6b16e3d1aa72c33dba0c1cb274da3f4ae83ae3a69c10e5f388a733ca79ccf891"
    )


def test_the_log_is_the_same_after_the_check_became_lighter(old):
    vault = Vault.open(old, PASSPHRASE)
    assert "IN (" not in vault.file.rows("SELECT sql FROM sqlite_master WHERE name = 'action'")[0][0]
    assert vault.check().problems == ()
    with pytest.raises(RuntimeError):
        vault.file.run("UPDATE action SET kind = 'made up'")
    for row in vault.file.rows("SELECT id FROM plan"):
        vault.file.run("DELETE FROM plan WHERE id = ?", row)
    assert vault.file.rows("SELECT * FROM action") == vault.file.rows("SELECT * FROM change") == []
    vault.close()


def _as_a_file(plan):
    return plan_file.read(plan_file.write(plan)).plan
