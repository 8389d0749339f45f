"""Loading the words costs under 15 ms of processor time on top of what the program needs anyway."""

import statistics
import subprocess
import sys

from tests.words.everything import ROOT

LIMIT_MS = 15
RUNS = 9

# msgspec and the paths are what the plan itself imports first; the words are measured on top of them.
CHILD = """
import time, pathlib, msgspec
begin = time.process_time()
from planner.words import load
words = load()
print((time.process_time() - begin) * 1000)
assert words.section("triggers").title
"""


def test_importing_and_loading_the_words_costs_under_fifteen_milliseconds():
    spent = [
        float(
            subprocess.run([sys.executable, "-c", CHILD], cwd=ROOT, check=True, capture_output=True, text=True).stdout
        )
        for _ in range(RUNS)
    ]
    assert statistics.median(spent) < LIMIT_MS, spent


def test_no_toml_is_read_at_run_time():
    child = "import sys; from planner.words import load; load(); sys.exit('tomllib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", child], cwd=ROOT, check=False).returncode == 0
