"""Where nothing may be written, a plan is read and copied all the same, and neither place is changed by it."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.faults.read_only import SHAPES
from tests.faults.starting import ROOT

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def met():
    # pytest's own folders are closed to the user without rights that the program becomes.
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as scratch:
        Path(folder).chmod(0o755)
        Path(scratch).chmod(0o777)
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.read_only", folder],
            cwd=ROOT,
            env={**os.environ, "TMPDIR": scratch},
            capture_output=True,
            text=True,
            check=False,
            timeout=110,
        )
    return {one["shape"]: one for one in map(json.loads, done.stdout.splitlines())}, done.stderr


@pytest.mark.parametrize("shape", [one.__name__ for one in SHAPES])
def test_a_vault_that_may_only_be_read_is_looked_at_and_copied_and_stays_as_it_is(met, shape):
    found, errors = met
    assert shape in found, errors[-3000:]
    name = "Sam again" if shape == "with_a_journal" else "Sam"
    assert found[shape] == {
        "shape": shape,
        "right": "ReadOnly",
        "wrong": "WrongSecret",
        "look_wrong": "WrongSecret",
        "look": name,
        "copy": f"{name} goes on",
        "untouched": True,
        "left": 0,
    }
