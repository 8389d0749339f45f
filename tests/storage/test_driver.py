"""SQLCipher behaves as the vault needs it, and its errors leave as Trouble without a word of the plan."""

import subprocess
import sys

import pytest

from planner.ports import Damaged, DiskFull, InUse, ReadOnly, StorageGone
from planner.safe_file import from_system
from planner.storage.driver import Connection, engine
from tests.storage.making import CANARY, PASSPHRASE, a_vault

KEY = bytes(range(32))


@pytest.fixture
def file(tmp_path):
    opened = Connection(tmp_path / "x.db", KEY)
    yield opened
    opened.close()


def test_sqlite_utils_speaks_to_sqlcipher(file):
    engine()
    import sqlite_utils

    assert sqlite_utils.utils.sqlite3 is engine()
    tables = sqlite_utils.Database(file._raw, execute_plugins=False)
    tables["t"].insert({"a": 1})
    tables["t"].insert({"a": 2, "b": 3}, alter=True)
    # Without the alias this row is lost and the connection stays inside a transaction.
    assert list(tables.query("INSERT INTO t(a) VALUES(4) RETURNING a")) == [{"a": 4}]
    assert not file._raw.in_transaction
    assert file.rows("SELECT a FROM t ORDER BY a") == [(1,), (2,), (4,)]


@pytest.mark.parametrize(
    ("pragma", "wanted"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("locking_mode", "exclusive"),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("wal_autocheckpoint", 100),
    ],
)
def test_the_connection_is_set_up_for_safety(file, pragma, wanted):
    assert file.rows(f"PRAGMA {pragma}") == [(wanted,)]


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_never_taken_for_a_passphrase(tmp_path, length):
    with pytest.raises(ValueError, match="key length"):
        Connection(tmp_path / "x.db", bytes(length))
    assert not (tmp_path / "x.db").exists()


def test_a_bug_is_told_by_its_code_alone(file):
    file.run("CREATE TABLE t(a INTEGER CHECK(a <> 1), b TEXT) STRICT")
    with pytest.raises(RuntimeError, match=r"^sqlite 19 IntegrityError$") as found:
        file.run("INSERT INTO t VALUES(1, ?)", (CANARY,))
    assert found.value.__cause__ is None
    assert found.value.__suppress_context__
    with pytest.raises(RuntimeError) as found:
        file.run("INSERT INTO t VALUES(?, '')", (CANARY,))
    assert CANARY not in str(found.value)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (3, ReadOnly),
        (5, InUse),
        (6, InUse),
        (8, ReadOnly),
        (10, StorageGone),
        (11, Damaged),
        (13, DiskFull),
        (14, StorageGone),
        (26, Damaged),
        (10 | (3 << 8), StorageGone),
        (19, RuntimeError),
        (20, RuntimeError),
        (1, RuntimeError),
    ],
)
def test_every_code_has_its_trouble(file, code, kind):
    error = engine().OperationalError(CANARY)
    error.sqlite_errorcode = code
    found = file._sorted(error)
    assert type(found) is kind
    assert CANARY not in repr(found)


def test_read_only_after_damage_means_damage(file):
    for code, kind in ((8, ReadOnly), (11, Damaged), (8, Damaged)):
        error = engine().OperationalError("x")
        error.sqlite_errorcode = code
        assert type(file._sorted(error)) is kind


def test_after_a_broken_page_a_save_is_refused_as_damage(tmp_path):
    opened = Connection(tmp_path / "y.db", KEY)
    opened.run("CREATE TABLE small(a)")
    opened.run("CREATE TABLE long(a)")
    opened.run_many("INSERT INTO long VALUES(?)", [["x" * 2000]] * 50)
    opened.close(checkpoint=True)
    content = bytearray(opened.path.read_bytes())
    content[-2000] ^= 1
    opened.path.write_bytes(bytes(content))
    again = Connection(opened.path, KEY)
    with pytest.raises(Damaged):
        again.rows("SELECT sum(length(a)) FROM long")
    with pytest.raises(Damaged):
        again.run("INSERT INTO small VALUES(1)")
    again.close()
    assert opened.path.read_bytes() == bytes(content)


@pytest.mark.parametrize(
    ("errno", "kind"), [(28, DiskFull), (27, DiskFull), (13, ReadOnly), (30, ReadOnly), (5, StorageGone)]
)
def test_errors_of_the_system_have_their_trouble(errno, kind):
    assert type(from_system(OSError(errno, CANARY))) is kind


def test_a_transaction_that_fails_leaves_nothing(file):
    file.run("CREATE TABLE t(a)")
    with pytest.raises(RuntimeError), file.transaction():
        file.run_many("INSERT INTO t VALUES(?)", [[1], [2, 3]])
    assert file.rows("SELECT * FROM t") == []
    with file.transaction():
        file.run("INSERT INTO t VALUES(2)")
    assert file.rows("SELECT * FROM t") == [(2,)]


def test_a_file_moved_away_while_open_is_noticed_at_the_next_save(file, tmp_path):
    file.run("CREATE TABLE t(a)")
    file.path.rename(tmp_path / "moved.db")
    with pytest.raises(StorageGone), file.transaction():
        file.run("INSERT INTO t VALUES(1)")


def test_a_file_replaced_while_open_is_noticed_at_the_next_save(file, tmp_path):
    file.run("CREATE TABLE t(a)")
    other = tmp_path / "other"
    other.write_bytes(b"x" * 4096)
    other.replace(file.path)
    with pytest.raises(StorageGone), file.transaction():
        file.run("INSERT INTO t VALUES(1)")


def test_opening_a_vault_loads_none_of_the_slow_libraries(tmp_path):
    a_vault(tmp_path).close()
    script = (
        "import sys; from pathlib import Path\n"
        "from planner.storage.keys import Passphrase; from planner.storage.vault import Vault\n"
        "from planner.storage.location import home\n"
        f"vault = Vault.open(home(Path({str(tmp_path / 'home')!r})), Passphrase({PASSPHRASE.words!r}))\n"
        "vault.load(); vault.quick_check(); vault.close()\n"
        "print(*[name for name in ('sqlite_utils', 'click', 'pluggy', 'dateutil', 'sqlite3', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
