"""Runs the command line as a person does: another process, no screen."""

import os
import subprocess
import sys
from pathlib import Path

_SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
ROOT = Path(__file__).resolve().parents[2]


def waymark(*arguments, typed: bytes = b"", output=subprocess.PIPE, **environment) -> subprocess.CompletedProcess:
    given = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    return subprocess.run(
        [sys.executable, "-m", "planner", *map(str, arguments)],
        input=typed,
        stdout=output,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**given, **environment},
        timeout=100,
        check=False,
    )


def line(result: subprocess.CompletedProcess) -> str:
    """The one line on standard error."""
    (said,) = result.stderr.decode().splitlines()
    return said
