"""Paper only leaves no file behind, dialogs remember nothing, and no session bus is started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.ui.no_bus import start_no_bus

ROOT = Path(__file__).resolve().parents[3]


def listing(folder: Path) -> dict[str, bytes]:
    return {str(one): b"" if one.is_dir() else one.read_bytes() for one in folder.rglob("*")}


@pytest.mark.parametrize("before", ["nothing", "an empty folder", "settings of an earlier day"])
def test_paper_only_leaves_no_file_but_the_pdf_that_was_asked_for(tmp_path, before):
    home, temporary, out = tmp_path / "home", tmp_path / "tmp", tmp_path / "out" / "plan.pdf"
    for one in (home, temporary, out.parent):
        one.mkdir()
    kept = home / ".local" / "share" / "waymark"
    if before != "nothing":
        kept.mkdir(parents=True)
    if before.startswith("settings"):
        (kept / "preferences.json").write_text('{"text_size": 130}')
    names = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "WAYMARK_"))}
    places = {"HOME": str(home), "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    was = listing(home)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "tests.ui.shell.on_paper_alone", str(out)],
        env={**names, **places},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().startswith(b"%PDF")
    assert listing(home) == was
    assert listing(temporary) == {}
    assert [one.name for one in out.parent.iterdir()] == ["plan.pdf"]


def test_where_no_session_bus_runs_none_is_started(tmp_path):
    for address in ({}, {"DBUS_SESSION_BUS_ADDRESS": ""}, {"DBUS_SESSION_BUS_ADDRESS": "autolaunch:guid=1"}):
        environment = {"XDG_RUNTIME_DIR": str(tmp_path), **address}
        start_no_bus(environment, "linux")
        assert environment["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"


def test_a_session_bus_that_runs_is_used(tmp_path):
    named = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus"}
    start_no_bus(named, "linux")
    assert named == {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus"}
    (tmp_path / "bus").touch()
    found = {"XDG_RUNTIME_DIR": str(tmp_path)}
    start_no_bus(found, "linux")
    assert "DBUS_SESSION_BUS_ADDRESS" not in found
    elsewhere: dict[str, str] = {}
    start_no_bus(elsewhere, "win32")
    assert elsewhere == {}
