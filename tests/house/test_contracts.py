"""The import contracts catch what they are there to catch: each is broken on purpose in a copy of the program."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = [
    sys.executable,
    "-c",
    "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command as go; go()",
]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "planner", folder / "planner", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def verdict(folder: Path) -> tuple[int, str]:
    command = [*LINT, "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=100, check=False)
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def test_the_program_keeps_its_contracts(checkout: Path):
    code, said = verdict(checkout)
    assert code == 0, said


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("plan/model.py", "import PySide6.QtCore", "The core knows no screen, no store and no paper"),
        ("plan/model.py", "import planner.session", "Arrows run one way"),
        ("plan/model.py", "import planner.log", "The plan knows nothing of the house around it"),
        ("words.py", "import planner.ui", "Arrows run one way"),
        ("storage/location.py", "import planner.printing", "Arrows run one way"),
        ("storage/location.py", "import PySide6.QtCore", "Only the screens know Qt"),
        ("commands/plans.py", "def late(): import reportlab.platypus", "Only the paper's press knows ReportLab"),
        ("ui/ask.py", "def late(): import sqlite_utils", "Only the driver knows SQLCipher and sqlite-utils"),
        ("storage/location.py", "import sqlite3", "No second SQLite, and no way to the network"),
        ("session.py", "import socket", "No second SQLite, and no way to the network"),
        ("newcomer.py", "", "Arrows run one way"),
    ],
)
def test_a_forbidden_import_is_caught(checkout: Path, module: str, line: str, broken: str):
    path = checkout / "planner" / module
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        code, said = verdict(checkout)
    finally:
        path.unlink() if before is None else path.write_text(before, encoding="utf-8")
    assert code == 1, said
    assert f"{broken}" in said.partition("Broken contracts")[2]
