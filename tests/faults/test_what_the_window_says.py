"""When something goes wrong, the window says what docs/when-things-go-wrong.md says, and what is called safe is safe."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.faults.scenes import SCENES
from tests.faults.starting import ROOT

pytestmark = pytest.mark.timeout(300)
DOCUMENT = ROOT / "docs" / "when-things-go-wrong.md"
SAFE = {
    "wrong_passphrase": {"still_opens": True},
    "key_file_lost": {"vault_there": True},
    "damaged": {"untouched": True},
    "too_new": {"untouched": True},
    "in_use": {"free_again": True},
    "disk_full_while_typing": {"on_screen": True, "pdf": True, "stored": True, "status": "Not saved yet. Trying again"},
    "disk_full_while_saving_a_pdf": {"old_copy_kept": True, "pdf": True, "works_again": "Saved as plan.pdf"},
    "disk_full_while_backing_up": {"plan_open": True},
    "read_only_folder": {
        "looked": True,
        "can_type": [],
        "saved": "Saved as plan.pdf",
        "pdf": True,
        "left": [],
        "let_go": True,
        "told": "This is your copy now. The plan it came from stays as it was.",
        "stored": True,
        "untouched": True,
    },
    "file_deleted_while_open": {"on_screen": True, "never_saved": True, "stored": True},
    "file_replaced_while_open": {"on_screen": True, "never_saved": True, "stored": True},
    "disk_fails_while_typing": {"on_screen": True, "never_saved": True},
    "clock_jumps_back": {"stored": True},
    "something_breaks_inside": {"stored": True, "canary": False, "noted": True, "core": 1},
}


@pytest.fixture(scope="module")
def played():
    # pytest's own folders are closed to the user without rights that one scene becomes.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        names = [one for one in SCENES if one != "disk_fails_while_typing"]
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.scenes", folder, *names],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=280,
        )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {one["scene"]: one for one in found}, done.stderr


def rows():
    """The table: the scene each row names, and what Waymark says in it."""
    found = {}
    for line in DOCUMENT.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[0] != "What happened":
            found[re.sub(r"\W+", "_", cells[0].lower())] = cells[1]
            assert len(cells) == 4
            assert all(cells)
    return found


def said_and_safe(scene, found):
    assert "broke" not in found, found.get("broke")
    assert rows()[scene] in found["said"], "docs/when-things-go-wrong.md says something else"
    expected = SAFE.get(scene, {})
    assert {name: found.get(name) for name in expected} == expected


def test_the_document_tells_of_every_scene():
    assert list(rows()) == list(SCENES)


@pytest.mark.parametrize("scene", [one for one in SCENES if one != "disk_fails_while_typing"])
def test_the_window_says_what_the_document_says(played, scene):
    found, errors = played
    assert scene in found, errors[-3000:]
    said_and_safe(scene, found[scene])


@pytest.mark.slow
def test_a_disk_that_fails_under_the_window_is_told_and_the_words_stay(tmp_path):
    place = tmp_path / "disk_fails_while_typing" / "home"
    command = ["strace", "-f", "-qq", "-o", str(tmp_path / "notes"), "-e", "trace=pwrite64"]
    command += ["-e", "inject=pwrite64:error=EIO:when=30+", "-P", str(place / "notebook.db-wal")]
    done = subprocess.run(
        [*command, sys.executable, "-m", "tests.faults.scenes", str(tmp_path), "disk_fails_while_typing"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert "(INJECTED)" in (tmp_path / "notes").read_text()
    said_and_safe("disk_fails_while_typing", json.loads(done.stdout.splitlines()[-1]))
