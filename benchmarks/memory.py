"""What a whole evening costs in memory: every page visited once, beside a bare painted window in the same run.

`python benchmarks/memory.py`; memory is the highest resident size of the process (VmHWM), in megabytes.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.start_up import BARE, make_vault, run_case  # noqa: E402 -- a script finds the checkout first

WHOLE_EVENING = 150
"""Megabytes with every page visited (design of the interface)."""
PAGES = ("home", "if_then", "ten", "coverage", "reach", "try", "print", "settings", "help", "contents")
EVENING = f"""
import json, os, sys
from pathlib import Path
from planner import app as composition, words as word_store
from planner.ui.verbs import Place
program = composition.program_at(word_store.load(), Path(sys.argv[1]), None)
program.show()
from PySide6.QtTest import QTest
while program.window.manner != "home":
    QTest.qWait(20)
places = [Place(one) for one in {PAGES!r}]
places += [Place("section", one.id) for one in program.desk.catalogue.pages()]
places += [Place("struggling")]
for place in places:
    program.go(place)
    QTest.qWait(30)
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(json.dumps({{"memory": int(peak) / 1024}}), flush=True)
os._exit(0)
"""


def main() -> int:
    """Measure, print, and say whether what is promised holds."""
    with tempfile.TemporaryDirectory() as kept:
        home = Path(kept) / "home"
        make_vault(home)
        bare = run_case(BARE, "ready = lambda: True", home)["memory"]
        environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        done = subprocess.run(
            [sys.executable, "-c", EVENING, str(home)], env={**environment, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=True, timeout=300,
        )  # fmt: skip
    evening = json.loads(done.stdout.strip().splitlines()[-1])["memory"]
    print(f"every page visited: {evening:.0f} MB, {evening / bare:.2f} x bare (promised: {WHOLE_EVENING} MB)")
    return int(evening > WHOLE_EVENING)


if __name__ == "__main__":
    sys.exit(main())
