"""What going to a section costs: CPU time from the asking to the painted page, the first time and again.

`python benchmarks/switching.py [ROUNDS]`; an example and a huge plan, each opened from a vault in a process of its own
per round. The figure of a page is the least of the rounds: what else a computer does only adds to it. CPU time is that of the screen's thread, in
milliseconds, so the speed of the computer counts: what a bare painted window cost in the same run stands beside it.
"""

import json
import os
import subprocess
import sys
import tempfile
from compileall import compile_dir
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.start_up import BARE, run_case, screen  # noqa: E402 -- a script finds the checkout first

MOST = 100
"""Milliseconds promised for any section, in a plan a person writes and in a huge one."""
ROUNDS = 5
SWITCH = """
import gc
gc.disable()
import json, os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication
from planner import app as composition, words as word_store
from planner.ui.verbs import Place
program = composition.program_at(word_store.load(), Path(sys.argv[1]), None)
program.show()
def wait(ms):  # QTest.qWait would not let the coach's thread go on
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
while program.window.manner != "home" or not program.desk.advice.fresh:
    wait(20)
wait(500)
class Painted(QObject):
    seen = False
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False
painted = Painted()
places = [Place("section", one.id) for one in program.desk.catalogue.pages()]
places += [Place(one) for one in ("home", "if_then", "ten", "coverage", "reach", "try", "print", "settings", "help", "contents")]
found = {}
for turn in ("first", "again"):
    for place in places:
        painted.seen, begun = False, time.thread_time()
        program.go(place)
        program.window.page.installEventFilter(painted)
        while not painted.seen:
            QApplication.processEvents()
        found[f"{turn} {place.section or place.page}"] = (time.thread_time() - begun) * 1000
        program.window.page.removeEventFilter(painted)
        wait(60)
        gc.collect()
print(json.dumps(found), flush=True)
os._exit(0)
"""


def main() -> int:
    """Measure, print the dearest pages, and say whether what is promised holds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    compile_dir(ROOT / "planner", quiet=2)
    dearest = 0.0
    with screen(), tempfile.TemporaryDirectory() as kept:
        bare = [run_case(BARE, "ready = lambda: True", Path(kept))["cpu"] * 1000 for _ in range(rounds)]
        for name, plan in plans().items():
            home = Path(kept) / name
            put(home, plan)
            runs = [switched(home) for _ in range(rounds)]
            least = {page: min(run[page] for run in runs) for page in runs[0]}
            for turn in ("first", "again"):
                order = sorted(((cost, page) for page, cost in least.items() if page.startswith(turn)), reverse=True)
                dearest = max(dearest, order[0][0])
                print(f"{name}, {turn}: " + ", ".join(f"{page.split()[1]} {cost:.0f}" for cost, page in order[:6]))
    print(f"dearest: {dearest:.0f} ms (promised: {MOST}); a bare window: {min(bare):.0f} ms")
    return int(dearest > MOST)


def plans() -> dict[str, bytes]:
    """The example and the huge plan, as plan files."""
    from planner.plan.plan_file import write
    from tests.plans import huge_plan

    example = [sys.executable, "-m", "planner", "example", "ketamine-student"]
    done = subprocess.run(example, cwd=ROOT, capture_output=True, check=True)
    return {"example": done.stdout, "huge": write(huge_plan())}


def put(home: Path, plan: bytes) -> None:
    """A vault without a passphrase that holds the plan."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom planner.plan.plan_file import read\n"
        "from planner.storage.keys import NoPassphrase\nfrom planner.storage.location import home\n"
        "from planner.storage.vault import Vault\nvault = Vault.create(home(Path(sys.argv[1])), NoPassphrase())\n"
        "vault.put(read(sys.stdin.buffer.read()).plan)\nvault.close()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", script, str(home)], env=environment, input=plan, check=True)


def switched(home: Path) -> dict[str, float]:
    """Milliseconds for each page, in one process."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen"),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-c", SWITCH, str(home)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


if __name__ == "__main__":
    sys.exit(main())
