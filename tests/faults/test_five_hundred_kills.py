"""Killed five hundred times at random moments, Waymark has every word it said was saved, and its vault is sound."""

import json
import subprocess
import sys

import pytest

from tests.faults.kills import WORKS
from tests.faults.starting import ROOT

KILLS = {
    "typing-in-the-window": 30,
    "typing": 170,
    "backing-up": 90,
    "rekeying": 50,
    "restoring": 50,
    "locking-others-out": 30,
    "saving-a-pdf": 40,
    "printing": 20,
}
IN_REAL_WINDOWS = 20
"""As many more, each a program of its own on a real screen: tests/journeys/test_killed_windows.py."""


def killed(what, folder, rounds, seed):
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.kills", what, str(folder), str(rounds), str(seed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"seed {seed}: {done.stderr[-3000:]}"
    return json.loads(done.stdout.splitlines()[-1])


def test_they_are_five_hundred():
    assert sum(KILLS.values()) + IN_REAL_WINDOWS == 500
    assert set(KILLS) == set(WORKS)


@pytest.mark.parametrize("what", [one for one in KILLS if one not in {"typing-in-the-window", "printing"}])
def test_a_few_kills_lose_nothing_and_break_nothing(tmp_path, what):
    assert killed(what, tmp_path, 3, seed=7)["kills"] == 3


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("what", KILLS)
def test_many_kills_lose_nothing_and_break_nothing(tmp_path, what):
    found = killed(what, tmp_path, KILLS[what], seed=2026)
    assert found["kills"] == KILLS[what]
    assert found["told"] > 0
