"""The running program opens no socket but those of its own computer's screen and message bus."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.screen import Screen

pytestmark = [pytest.mark.slow, pytest.mark.window]


def test_only_sockets_of_this_computer_are_opened(screen: Screen, home: Path, tmp_path: Path):
    trace = tmp_path / "trace"
    program = [sys.executable, "-P", "-m", "planner"]
    spy = ["strace", "--follow-forks", "--trace=socket,connect", "--output", str(trace), *program]
    running = subprocess.Popen(spy, cwd=home, env={**screen.environment, "WAYMARK_HOME": str(home)})
    try:
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^(Waymark|Notebook)$"]
        found = subprocess.run(find, env=screen.environment, capture_output=True, text=True, timeout=60, check=True)
        keys = ["xdotool", "windowactivate", "--sync", found.stdout.split()[0], "key", "F2", "key", "alt+F4"]
        subprocess.run(keys, env=screen.environment, timeout=20, check=True)
        running.wait(timeout=60)
    finally:
        running.kill()
        running.wait()
    calls = re.findall(r"(socket|connect)\(.*?(AF_[A-Z0-9]+)", trace.read_text(encoding="utf-8"))
    assert ("socket", "AF_UNIX") in calls  # the spy saw the program reach the screen
    assert [call for call in calls if call[1] != "AF_UNIX"] == []
