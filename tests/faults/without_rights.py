"""A child process that becomes a user without rights, and what it tells."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults.starting import ROOT


def told_without_rights(module: str) -> tuple[list[dict], str]:
    """The lines of JSON a module says when it is run with a folder of its own, and what it wrote of errors."""
    # pytest's own folders are closed to the user without rights that the program becomes.
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as scratch:
        Path(folder).chmod(0o755)
        Path(scratch).chmod(0o777)
        done = subprocess.run(
            [sys.executable, "-m", module, folder],
            cwd=ROOT,
            env={**os.environ, "TMPDIR": scratch},
            capture_output=True,
            text=True,
            check=False,
            timeout=110,
        )
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr
