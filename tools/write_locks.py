"""Writes requirements.lock and requirements-test.lock from pyproject.toml: exact versions, hashes for every platform.

Needs `uv` (pip install uv). Run it after a change of the dependencies, and to take up newer versions of what they need.
"""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = (
    "uv",
    "pip",
    "compile",
    "pyproject.toml",
    "--universal",
    "--generate-hashes",
    "--only-binary=:all:",
    "--upgrade",
)
QUIET = ("--quiet", "--no-config", "--no-emit-index-url", "--no-emit-find-links", "--python-version=3.11")
HEADER = ("--custom-compile-command", "python tools/write_locks.py")


def main() -> None:
    """Writes both locks; that of the tests holds the program's packages too, in the same versions."""
    write("requirements.lock")
    write("requirements-test.lock", "--group=test", "--constraint=requirements.lock")


def write(name: str, *more: str) -> None:
    """Writes one lock file."""
    subprocess.run([*COMMAND, *QUIET, *HEADER, *more, f"--output-file={name}"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
