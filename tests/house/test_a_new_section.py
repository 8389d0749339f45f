"""A new section is one declaration and one words file; everything else follows from them."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_one_declaration_and_one_words_file_are_enough_for_every_room(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "tests.house.a_new_section", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
