"""The command line stays light: no Qt for any command, nothing heavy for help."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TELL = """
import sys
sys.path.insert(0, {root!r})
sys.argv[0] = "waymark"
from planner.__main__ import main
try:
    main()
except SystemExit:
    pass
print("\\nLOADED", *sorted(name.partition(".")[0] for name in sys.modules))
"""


def loaded_by(home: Path, *arguments: str) -> set[str]:
    command = [sys.executable, "-P", "-c", TELL.format(root=str(ROOT)), *arguments]
    done = subprocess.run(command, cwd=home, capture_output=True, text=True, timeout=60, check=True)
    return set(done.stdout.rpartition("LOADED")[2].split())


@pytest.mark.parametrize("arguments", [["--help"], ["where"], ["example", "--list"], ["print", "--list"]], ids=" ".join)
def test_a_command_imports_no_qt_and_nothing_heavy(home: Path, arguments: list[str]):
    heavy = {
        "PySide6",
        "shiboken6",
        "sqlite_utils",
        "sqlcipher3",
        "reportlab",
        "PIL",
        "pypdfium2",
        "click",
        "cryptography",
    }
    assert not heavy & loaded_by(home, *arguments)


def test_printing_a_plan_imports_no_qt_and_no_vault(home: Path):
    loaded_by(home, "example", "ketamine-student", "-o", "plan.json")
    loaded = loaded_by(home, "print", "plan.json", "-o", "plan.pdf")
    assert (home / "plan.pdf").read_bytes().startswith(b"%PDF-")
    assert "reportlab" in loaded
    assert not {"PySide6", "sqlite_utils", "sqlcipher3"} & loaded
