"""A disk that fails at any call loses nothing that was told as saved, breaks no vault, and is told as Trouble."""

import itertools
import subprocess
import sys
from hashlib import sha256

import pytest

from planner.ports import WrongSecret
from planner.storage import backups
from planner.storage.location import home as home_at
from planner.storage.vault import Vault
from tests.faults.children import NEW_PASSPHRASE
from tests.faults.injecting import PAPER
from tests.faults.starting import ROOT
from tests.storage.making import PASSPHRASE, a_trigger, a_vault, sitting

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

CALLS = {
    "pwrite64": (*range(1, 25, 2), 40, 80, 160),
    "write": (1, 2, 3, 5),
    "pread64": (1, 2, 3, 5, 8, 12, 20, 40),
    "fsync": (1, 2, 3, 4, 6, 8),
    "ftruncate": (1, 2, 3, 4),
    "unlink": (1, 2, 3, 4, 6),
    "openat": (1, 2, 3, 5, 8, 13, 21),
    "rename": (1, 2, 3, 4),
}
ERRORS = ("EIO", "ENOSPC")
KNOWN = {"DiskFull", "StorageGone", "ReadOnly", "Damaged", "KeyFileLost"}


def injected(folder, call, error, at, *, for_good):
    """Runs the work with one call failing from the `at`-th time on, or that one time."""
    touched = [folder, folder / "home", folder / "home" / "backups", folder / "out"]
    names = ("notebook.db", "notebook.db-wal", "notebook.json", "backups")
    paths = [*touched, *(folder / "home" / name for name in names)]
    paths += [_part(folder / "home" / "notebook.json"), _part(folder / "out" / "plan.pdf")]
    when = f"{at}+" if for_good else str(at)
    notes = folder / "injected.txt"
    command = ["strace", "-f", "-qq", "-o", str(notes), "-e", f"trace={call}"]
    command += ["-e", f"inject={call}:error={error}:when={when}"]
    command += [part for path in paths for part in ("-P", str(path))]
    done = subprocess.run(
        [*command, sys.executable, "-m", "tests.faults.injecting", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stderr == ""
    return done.stdout.splitlines(), "(INJECTED)" in notes.read_text()


def _part(path):
    """Where safe_file.write_safely writes before a file takes its place."""
    return path.with_name(f".{sha256(path.name.encode()).hexdigest()[:16]}.part")


def whole(folder, told):
    """Opens the vault on a healthy disk: sound, with everything that was told."""
    place = home_at(folder / "home")
    vault = Vault.open(place, _either(place))
    letter = vault.load().plan.words("reasons", "letter") or "0"
    assert int(letter.split()[0]) >= told
    assert len(vault.load().plan.entries("triggers")) == 1
    assert vault.check().problems == ()
    vault.close()
    for one in backups.found(place):
        copy = home_at(folder, one.path)
        opened = Vault.open(copy, _either(copy))
        assert opened.check().problems == ()
        opened.close()
    paper = folder / "out" / "plan.pdf"
    assert not paper.exists() or paper.read_bytes() == PAPER


def _either(place):
    for secret in (PASSPHRASE, NEW_PASSPHRASE):
        try:
            Vault.open(place, secret).close()
        except WrongSecret:
            continue
        return secret
    raise AssertionError("neither passphrase opens it")


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("call", CALLS)
def test_nothing_told_as_saved_is_lost_when_the_disk_fails_at_any_call(tmp_path, call, error):
    reached = 0
    for at, for_good in itertools.product(CALLS[call], (False, True)):
        folder = tmp_path / f"{at}-{for_good}"
        (folder / "out").mkdir(parents=True)
        vault = a_vault(folder)
        a_trigger(sitting(vault), "Pay day")
        vault.close()
        said, injection = injected(folder, call, error, at, for_good=for_good)
        assert said[-1] == "end"
        assert {line.split()[1] for line in said if line.startswith("trouble")} <= KNOWN
        whole(folder, max([int(line.split()[1]) for line in said if line.startswith("told")], default=0))
        reached += injection
    assert reached > 0, "the fault was never inflicted"
