"""A screen of its own for window tests: a display, a window manager and an accessibility bus, none of them the person's."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

# What a window test starts, and the Debian package of each.
TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "dbus-daemon": "dbus-daemon"}
# Debian's own Python, the only one that can load its pyatspi.
DEBIAN_PYTHON = "/usr/bin/python3"
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Screen:
    """One running screen; `environment` is what a program needs to appear on it."""

    environment: dict[str, str]

    def start(self, home: Path, *arguments: str) -> subprocess.Popen[bytes]:
        """Starts Waymark in a real window, with its home in the given folder."""
        command = [sys.executable, "-P", "-m", "planner", *arguments]
        return subprocess.Popen(command, env={**self.environment, "WAYMARK_HOME": str(home)}, cwd=home)


def missing_tools() -> list[str]:
    """What window tests need and this computer lacks."""
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    probe = [DEBIAN_PYTHON, "-c", "import pyatspi"]
    if not Path(DEBIAN_PYTHON).exists() or subprocess.run(probe, capture_output=True, check=False).returncode:
        missing.append("python3-pyatspi")
    return missing


@contextmanager
def running_screen(size: str = "1280x900x24") -> Iterator[Screen]:
    """Starts a screen and takes it away again."""
    with ExitStack() as stack:
        display = (
            f":{_line_from(stack, ['Xvfb', '-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'])}"
        )
        environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("QT_", "WAYLAND_", "XDG_SESSION"))
            },
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = _line_from(stack, bus, environment)
        manager = stack.enter_context(
            subprocess.Popen(["openbox", "--sm-disable"], env=environment, stderr=subprocess.DEVNULL)
        )
        stack.callback(manager.terminate)
        yield Screen(environment)


def _line_from(stack: ExitStack, command: list[str], environment: dict[str, str] | None = None) -> str:
    """Starts a server that says one line when it is ready, and ends it with the stack."""
    server = stack.enter_context(
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    )
    stack.callback(server.terminate)
    assert server.stdout is not None
    line = server.stdout.readline().strip()
    assert line, f"{command[0]} did not start"
    return line
