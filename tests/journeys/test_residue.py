"""A whole sitting in an empty home leaves nothing outside Waymark's folder, no word in any file, and reaches nobody."""

import subprocess
import time
from pathlib import Path

import pytest

from tests.journeys.sitting_down import PASSPHRASE, Reader, add_trigger, make_vault, sitting_down, unlock
from tests.journeys.watched import WatchedScreen, seen
from tests.screen import Screen

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.timeout(400)]

CANARIES = ("Canary-Wharf-7731", "Budgerigar-4402")
HARMLESS = ("/dev/null", "/dev/tty", "/dev/dri/", "/proc/self/", "/dev/pts/", "/dev/shm/sem.", "/dev/udmabuf")
"""Opened to write by the system's own libraries; none of them is a file on a disk."""


@pytest.fixture(scope="module")
def sitting(screen: Screen, tmp_path_factory: pytest.TempPathFactory):
    """One sitting: make a plan, type, print through the system's dialog, settings, help, lock, unlock, quit."""
    folder = tmp_path_factory.mktemp("sitting")
    home, papers, notes = folder / "home", folder / "papers", folder / "strace.txt"
    home.mkdir()
    papers.mkdir()
    watched = WatchedScreen(screen.environment, notes)
    with sitting_down(watched, home) as reader:
        make_vault(reader)
        reader.press("home.carry-on")
        add_trigger(reader, CANARIES[0])
        reader.wait("section.triggers.trigger.entry.0")
        reader.press("nav.reasons")
        reader.type("section.reasons.answer.letter", f"dear me, {CANARIES[1]}")
        reader.saved()
        save_a_pdf(reader, papers / "plan.pdf")
        reader.keys("ctrl+comma")
        reader.keys("F1")
        reader.keys("F2")
        reader.press("struggling.back")
        maps = Path(f"/proc/{reader.program.pid}/maps").read_text("utf-8")
        reader.press("shell.lock")
        unlock(reader)
        reader.keys("ctrl+q")
        assert reader.program.wait(timeout=60) == 0
    return home, papers, seen(notes), maps


def save_a_pdf(reader: Reader, path: Path) -> None:
    """Through the print page and the system's dialog, where a person says where to."""
    reader.keys("ctrl+p")
    reader.wait("print.save-pdf")
    reader.until(lambda: any(word.startswith("Preview of page 1") for word in reader.words()))
    reader.press("print.save-pdf")
    reader.until(lambda: in_front(reader) == "Save as PDF")
    reader.types(str(path))
    subprocess.run(["xdotool", "key", "Return"], env=reader.screen.environment, check=True)
    reader.until(path.exists)


def in_front(reader: Reader) -> str:
    """The title of the window that has the keyboard."""
    time.sleep(0.3)  # each look starts a program; looking without a breath would starve the one looked at
    ask = ["xdotool", "getactivewindow", "getwindowname"]
    return subprocess.run(
        ask, env=reader.screen.environment, capture_output=True, text=True, check=False
    ).stdout.strip()


def test_nothing_is_left_outside_the_folder(sitting):
    home, papers, found, _maps = sitting
    own = home / ".local" / "share" / "waymark"
    made = {path for path in home.rglob("*") if own not in path.parents and path not in {own, *own.parents}}
    assert made == set()
    assert {path.name for path in papers.iterdir()} == {"plan.pdf"}
    allowed = (str(own), str(papers), *HARMLESS)
    stray = {path for path in found.paths if not path.startswith(allowed) and Path(path) not in own.parents}
    assert stray == set()


def test_no_word_and_no_passphrase_stands_in_any_byte_written(sitting):
    home, papers, found, _maps = sitting
    hidden = [form for word in (*CANARIES, PASSPHRASE) for form in (word, "\\0".join(word))]
    told = [path for path, data in found.written if not path.startswith(str(papers)) and any(h in data for h in hidden)]
    assert told == []
    kept = [path for path in home.rglob("*") if path.is_file()]
    assert kept
    assert not [path for path in kept if any(word.encode() in path.read_bytes() for word in (*CANARIES, PASSPHRASE))]
    assert any(path.endswith("notebook.db-wal") for path, _data in found.written)  # the spy saw writing


def test_every_socket_is_one_of_this_computer(sitting):
    _home, _papers, found, maps = sitting
    assert found.sockets == {"AF_UNIX"}
    assert "libQt6Core" in maps
    assert "libQt6Network" not in maps
