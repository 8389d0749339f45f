"""Two programs never write into one vault."""

import subprocess
import sys

import pytest

from planner.ports import InUse
from planner.storage.driver import Connection
from planner.storage.vault import Vault
from tests.faults.starting import ROOT, started
from tests.storage.making import PASSPHRASE, a_home, a_vault


@pytest.fixture
def place(tmp_path):
    a_vault(tmp_path).close()
    return a_home(tmp_path)


@pytest.fixture
def other(place):
    child = started("hold", place.folder)
    assert child.stdout.readline() == "open\n"
    yield child
    child.kill()
    child.communicate()


def test_a_vault_open_elsewhere_is_in_use(place, other):
    with pytest.raises(InUse):
        Vault.open(place, PASSPHRASE)


def test_it_is_free_as_soon_as_the_other_closes_it(place, other):
    other.communicate("")
    Vault.open(place, PASSPHRASE).close()


def test_it_is_free_right_after_the_other_was_killed(place, other):
    other.kill()
    other.wait()
    Vault.open(place, PASSPHRASE).close()


def test_the_command_line_says_in_use_with_exit_code_four(place, other, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE.words, "utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "planner",
            "vault",
            "list",
            "--home",
            str(place.folder),
            "--passphrase-file",
            str(secret),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4
    assert done.stdout == ""


def test_a_program_that_ignores_the_lock_file_is_still_kept_out(place):
    vault = Vault.open(place, PASSPHRASE)
    script = (
        "import sys; from pathlib import Path; from planner.storage.driver import Connection; from planner.ports import InUse\n"
        "try: Connection(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))\n"
        "except InUse: print('in use')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(place.vault), vault.file.key.hex()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "in use\n"
    vault.close()
    Connection(place.vault, bytes.fromhex(_key_of(place))).close()


def _key_of(place):
    vault = Vault.open(place, PASSPHRASE)
    key = vault.file.key.hex()
    vault.close()
    return key
