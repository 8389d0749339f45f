"""The first start, for real: a fresh copy in a folder with a space and an accent, an empty HOME, the true pip.

Slow, and needs the network and `unshare` (to take the network away).
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("start.py", "requirements.lock", "requirements-test.lock", "vendor", "planner", "resources")
PYTHON = str(Path(sys.executable).resolve())
WITHOUT_NETWORK = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]


def fresh_copy(folder: Path) -> Path:
    checkout = folder / "Zoë’s plan" / "way mark"
    checkout.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, checkout / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, checkout)
    (folder / "empty home").mkdir()
    return checkout


def surroundings(checkout: Path) -> dict[str, str]:
    """This computer's own settings, with nothing of the person's home and nothing of this Python."""
    dropped = ("PYTHON", "XDG_", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "QT_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return {**kept, "HOME": str(checkout.parents[1] / "empty home"), "WAYMARK_HOME": str(checkout.parents[1] / "plans")}


def start(checkout: Path, *arguments: str, before: list[str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [*(before or []), PYTHON, str(checkout / "start.py"), *arguments]
    return subprocess.run(command, env=surroundings(checkout), capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy whose first start went well."""
    made = fresh_copy(tmp_path_factory.mktemp("first"))
    first = start(made, "where")
    assert first.returncode == 0, first.stderr
    assert str(made.parents[1] / "plans") in first.stdout
    assert first.stderr == ""
    return made


def test_the_second_start_needs_no_network(checkout: Path):
    second = start(checkout, "example", "--list", before=WITHOUT_NETWORK)
    assert second.returncode == 0, second.stderr
    assert "ketamine-student" in second.stdout


def test_the_second_start_adds_less_than_a_third_of_a_second(checkout: Path):
    direct = [str(checkout / ".venv/bin/python3"), "-P", "-m", "planner", "--help"]
    through = [PYTHON, str(checkout / "start.py"), "--help"]
    taken: dict[str, list[float]] = {"direct": [], "through": []}
    for _ in range(9):
        for name, command in (("direct", direct), ("through", through)):
            began = time.perf_counter()
            subprocess.run(command, env=surroundings(checkout), capture_output=True, check=True)
            taken[name].append(time.perf_counter() - began)
    assert statistics.median(taken["through"]) - statistics.median(taken["direct"]) < 0.3


def test_a_file_in_the_folder_one_is_in_is_never_taken_for_a_part_of_the_program(checkout: Path, tmp_path: Path):
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong file')", encoding="utf-8")
    (tmp_path / "planner").mkdir()
    (tmp_path / "planner" / "__main__.py").write_text("raise SystemExit('the wrong program')", encoding="utf-8")
    command = [PYTHON, str(checkout / "start.py"), "where"]
    done = subprocess.run(
        command, cwd=tmp_path, env=surroundings(checkout), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_everything_is_compiled_for_quick_starts(checkout: Path):
    bare = [
        path
        for path in (checkout / ".venv").rglob("*.py")
        if "site-packages" in path.parts and not list((path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"))
    ]
    assert len(bare) < 20, bare[:20]  # a few files of PySide6 and pip are templates, no Python


def test_a_moved_copy_knows_that_it_must_be_set_up_anew(checkout: Path, tmp_path: Path):
    moved = tmp_path / "moved"
    shutil.copytree(checkout, moved, symlinks=True)
    command = [PYTHON, "-c", "import start; print(start.is_ready('open'))"]
    asked = [
        subprocess.run(command, cwd=where, capture_output=True, text=True, check=True) for where in (checkout, moved)
    ]
    assert [one.stdout.strip() for one in asked] == ["True", "False"]


def test_a_first_start_without_network_says_one_clear_line(tmp_path: Path):
    made = fresh_copy(tmp_path)
    first = start(made, "where", before=WITHOUT_NETWORK)
    assert first.returncode == 5
    assert first.stdout == ""
    assert first.stderr.count("\n") == 1
    assert "internet could not be reached" in first.stderr


def test_a_set_up_killed_half_way_heals(tmp_path: Path):
    made = fresh_copy(tmp_path)
    command = [PYTHON, str(made / "start.py"), "where"]
    running = subprocess.Popen(command, env=surroundings(made), start_new_session=True)
    while not list((made / ".venv").glob("lib/python*/site-packages/PySide6/*")):  # pip has begun to unpack
        assert running.poll() is None
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert (made / ".venv/unfinished").exists()
    again = start(made, "where")
    assert again.returncode == 0, again.stderr
    check = subprocess.run(
        [made / ".venv/bin/python3", "-m", "pip", "check"], capture_output=True, text=True, check=False
    )
    assert check.returncode == 0, check.stdout
