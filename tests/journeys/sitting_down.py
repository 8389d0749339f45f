"""What every journey needs: Waymark in a real window, and someone who uses it without seeing it."""

import json
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.screen import DEBIAN_PYTHON, Screen

PASSPHRASE = "quiet harbour lamp nine"


@dataclass
class Reader:
    """A screen reader's hands: finds things by the names the program promises, presses and types."""

    listener: subprocess.Popen[str]
    program: subprocess.Popen[bytes]
    screen: Screen

    def wait(self, name: str, seconds: float = 40) -> None:
        assert self._do("wait", name, seconds=seconds), f"{name} did not appear"

    def gone(self, name: str) -> None:
        assert self._do("gone", name), f"{name} is still there"

    def press(self, name: str) -> None:
        assert self._do("press", name), f"{name} is not there to press"

    def type(self, name: str, text: str) -> None:
        assert self._do("type", name, text=text), f"{name} is not there to type in"

    def name(self, name: str) -> str:
        return self._told("name", name)

    def text(self, name: str) -> str:
        return self._told("text", name)

    def about(self, name: str) -> str:
        return self._told("about", name)

    def _told(self, what: str, name: str) -> str:
        found = self._do(what, name)
        assert isinstance(found, str), f"{name} is not there"
        return found

    def _listed(self, what: str) -> list[str]:
        found = self._do(what, "")
        assert isinstance(found, list)
        return found

    def words(self) -> list[str]:
        return self._listed("words")

    def heard(self) -> list[str]:
        """Every name and description that is shown."""
        return self._listed("heard")

    def titles(self) -> list[str]:
        return self._listed("title")

    def unnamed(self) -> list[str]:
        return self._listed("unnamed")

    def role(self, name: str) -> str:
        return self._told("role", name)

    def ticked(self, name: str) -> bool:
        found = self._do("ticked", name)
        assert isinstance(found, bool), f"{name} is not there"
        return found

    def table(self, name: str) -> list[list[str]]:
        """The headings of a table, then its rows."""
        found = self._do("table", name)
        assert isinstance(found, list), f"{name} is not there"
        return found

    def controls(self) -> list[dict[str, Any]]:
        """Everything that takes the keyboard: its id, role, name and box."""
        found = self._do("controls", "")
        assert isinstance(found, list)
        return found

    def ids(self, around: str = "") -> list[str]:
        """The ids of everything that is shown, or of what stands in one thing."""
        found = self._do("ids", around)
        assert isinstance(found, list)
        return found

    def tabs(self, count: int) -> list[str]:
        """Presses Tab so many times; the ids of where the keyboard came, in order."""
        self.to_front()
        found = self._do("tabs", "", count=count)
        assert isinstance(found, list)
        return found

    def walk(self, name: str, *keys: str) -> list[str]:
        """Brings the keyboard to a thing and presses keys; the ids of where the keyboard came, in order."""
        self.to_front()
        assert self._do("focus", name), f"{name} does not take the keyboard"
        found = self._do("walk", "", keys=keys)
        assert isinstance(found, list)
        return found

    def until(self, holds: Callable[[], bool], seconds: float = 40) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, "it never came true"
            time.sleep(0.05)

    def keys(self, *keys: str) -> None:
        """Presses keys on the screen's own keyboard, as xdotool names them."""
        self.to_front()
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], env=self.screen.environment, check=True)

    def just_keys(self, *keys: str) -> None:
        """Presses keys in whatever window has the keyboard."""
        subprocess.run(["xdotool", "key", *keys], env=self.screen.environment, check=True)

    def types(self, text: str) -> None:
        """Types on the screen's own keyboard, wherever the focus is."""
        subprocess.run(["xdotool", "type", "--delay", "15", text], env=self.screen.environment, check=True)

    def to_front(self) -> None:
        """Gives the window the keyboard."""
        found = ["xdotool", "search", "--pid", str(self.program.pid), "--onlyvisible", "windowactivate", "--sync"]
        subprocess.run(found, env=self.screen.environment, check=False, capture_output=True, timeout=20)

    def kill(self) -> None:
        """Ends the program as a power cut would."""
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()

    def saved(self) -> None:
        """Waits until the window says that everything is saved."""
        self.until(lambda: self.name("shell.save-status").startswith("Saved"))

    def _do(self, what: str, name: str, **more: object) -> object:
        assert self.listener.stdin is not None
        assert self.listener.stdout is not None
        assert self.program.poll() is None, "the program has ended"
        self.listener.stdin.write(json.dumps({"do": what, "name": name, **more}) + "\n")
        self.listener.stdin.flush()
        return json.loads(self.listener.stdout.readline())


@contextmanager
def sitting_down(screen: Screen, home: Path, *arguments: str) -> Iterator[Reader]:
    """Waymark in a window, with its home in `home`; ends it afterwards."""
    program = screen.start(home, *arguments)
    listener = subprocess.Popen(
        [DEBIAN_PYTHON, str(Path(__file__).with_name("listener.py")), str(program.pid)],
        env=screen.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Reader(listener, program, screen)
    finally:
        listener.kill()
        listener.communicate()
        if program.poll() is None:
            program.kill()
            program.wait()


def make_vault(reader: Reader, passphrase: str = PASSPHRASE) -> None:
    """First start, up to the plan's home."""
    reader.press("welcome.start")
    reader.type("create.passphrase", passphrase)
    reader.type("create.again", passphrase)
    reader.press("create.go")
    reader.press("recovery.later")
    reader.wait("shell.lock")


def unlock(reader: Reader, passphrase: str = PASSPHRASE) -> None:
    """Opens a locked plan."""
    reader.type("unlock.passphrase", passphrase)
    reader.press("unlock.open")
    reader.wait("shell.lock")


def add_trigger(reader: Reader, words: str) -> None:
    """Goes to the triggers and adds one in own words."""
    reader.press("nav.triggers")
    reader.type("section.triggers.trigger.text", words)
    reader.press("section.triggers.trigger.add")
