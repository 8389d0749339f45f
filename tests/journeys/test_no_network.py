"""Waymark talks to the screen and to nobody else: every socket of a whole sitting is a local one."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.sitting_down import make_vault, sitting_down
from tests.screen import Screen

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.timeout(300)]


def test_every_socket_is_a_local_one(screen: Screen, home: Path, tmp_path: Path):
    notes = tmp_path / "sockets.txt"
    watching = ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind", "-o", str(notes)]
    traced = _Traced(screen, watching)
    with sitting_down(traced, home) as reader:
        make_vault(reader)
        reader.press("shell.struggling")
        reader.wait("struggling.back")
    kinds = set(re.findall(r"(?:socket\(|sa_family=)(AF_\w+)", notes.read_text()))
    assert kinds == {"AF_UNIX"}


class _Traced(Screen):
    """A screen whose programs are watched by strace; their id is that of the program itself."""

    def __init__(self, screen: Screen, watching: list[str]) -> None:
        super().__init__(screen.environment)
        object.__setattr__(self, "watching", watching)

    def start(self, home: Path, *arguments: str) -> subprocess.Popen[bytes]:
        # -D leaves strace in the background: the process started here is Waymark.
        command = [*self.watching, "-D", sys.executable, "-P", "-m", "planner", *arguments]
        return subprocess.Popen(command, env={**self.environment, "WAYMARK_HOME": str(home)}, cwd=home)
