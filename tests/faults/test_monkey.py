"""A monkey at the window finds no exception, and leaves a sound vault whose log tells its rows."""

import json
import subprocess
import sys

import pytest

from tests.faults.starting import ROOT


def played(folder, seed, seconds):
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.monkey", str(folder), str(seed), str(seconds)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds + 100,
    )
    assert done.returncode == 0, f"seed {seed}: {done.stderr[-4000:]}"
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["wrong"] == [], f"seed {seed}"
    assert found["problems"] == []
    assert not found["unsaved"]
    return found


def test_a_monkey_of_a_few_seconds_breaks_nothing(tmp_path):
    assert played(tmp_path / "home", 1, 4)["actions"] > 10


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_a_monkey_of_a_minute_breaks_nothing(tmp_path, seed):
    found = played(tmp_path / "home", seed, 60)
    assert found["actions"] > 200
    assert found["log"] > 5
