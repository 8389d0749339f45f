"""Starts the programs the fault tests need."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def started(what, folder, **more):
    """Starts a child and lets it run."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.children", what, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        **more,
    )


def told_by(what, folder, *more):
    """Runs a child to its end and tells its lines."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.children", what, str(folder), *map(str, more)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
