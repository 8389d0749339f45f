"""A whole sitting asks for no socket, starts no other program and loads nothing that could reach a network."""

import json
import subprocess
import sys

from tests.faults.starting import ROOT


def test_a_whole_sitting_asks_for_no_socket_and_loads_no_network(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.offline", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["heard"] == []
    assert found["loaded"] == []
    assert not found["mapped"]
    assert found["core"] or sys.platform != "linux"  # the look at what is mapped would see it


def test_the_hook_would_hear_of_a_socket():
    script = "import tests.faults.offline as one, socket; socket.socket().close(); print(one.HEARD)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert "socket.__new__" in done.stdout
