"""What a start costs, beside a bare painted window in the same run: CPU time and memory, as ratios.

`python benchmarks/start_up.py [ROUNDS]`; bytecode is compiled first. Each round starts every case once, in turn, so
that a busy moment of the computer meets them all alike. CPU time is user and system time of the whole process up to
the first painting; memory is its highest resident size by then (VmHWM).
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from compileall import compile_dir
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 15
PROMISED = {"first window, CPU": 1.8, "first window, memory": 1.45, "home after unlock, CPU": 2.8}
HEAVY = (
    "click", "pluggy", "PIL", "reportlab", "sqlite_utils", "pypdfium2", "icalendar", "PySide6.QtNetwork",
)  # fmt: skip

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
import sys
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1180, 780)
window.show()
"""
# As `planner.__main__` opens the window, but for reading the command line.
FIRST = """
import gc
gc.disable()
import sys
from pathlib import Path
from planner import app as composition, words as word_store
program = composition.program_at(word_store.load(), Path(sys.argv[1]), None)
program.crash.install()
program.show()
app, window = program.app, program.window
"""
MEASURE = """
import json, os, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, measured)
            window.removeEventFilter(self)
        return False
def measured():
    if not ready():
        QTimer.singleShot(5, painted, measured)
        return
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
    heavy = [name for name in HEAVY if name in sys.modules]
    print(json.dumps({"cpu": time.process_time(), "memory": int(peak) / 1024, "heavy": heavy}), flush=True)
    os._exit(0)
painted = Painted()
window.installEventFilter(painted)
app.exec()
"""


def main() -> int:
    """Measure, print, and say whether what is promised holds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    found = measured(rounds)
    for name, ratio in found["ratios"].items():
        print(f"{name}: {ratio:.2f} x bare (promised: {PROMISED[name]})")
    print(
        f"bare: {found['bare_cpu'] * 1000:.0f} ms CPU, {found['bare_memory']:.0f} MB; heavy at first paint: {found['heavy']}"
    )
    return int(any(found["ratios"][name] > most for name, most in PROMISED.items()) or bool(found["heavy"]))


def measured(rounds: int) -> dict:
    """The medians of all cases, as ratios to the bare window."""
    for folder in ("planner", "benchmarks"):
        compile_dir(ROOT / folder, quiet=2)
    with screen(), tempfile.TemporaryDirectory() as kept:
        fresh, locked = Path(kept) / "fresh", Path(kept) / "open"
        make_vault(locked)
        cases = {
            "bare": (BARE, "ready = lambda: True", fresh),
            "first": (FIRST, "ready = lambda: True", fresh),
            "home": (FIRST, "ready = lambda: window.manner == 'home'", locked),
        }
        runs = {name: [] for name in cases}
        for _ in range(rounds):
            for name, case in cases.items():
                runs[name].append(run_case(*case))
    middle = {
        name: {key: statistics.median(run[key] for run in found) for key in ("cpu", "memory")}
        for name, found in runs.items()
    }
    bare = middle["bare"]
    return {
        "ratios": {
            "first window, CPU": middle["first"]["cpu"] / bare["cpu"],
            "first window, memory": middle["first"]["memory"] / bare["memory"],
            "home after unlock, CPU": middle["home"]["cpu"] / bare["cpu"],
        },
        "bare_cpu": bare["cpu"],
        "bare_memory": bare["memory"],
        "heavy": sorted({name for run in runs["first"] for name in run["heavy"]}),
    }


@contextmanager
def screen() -> Iterator[None]:
    """A real screen to paint on: this computer's, or one of our own; without Xvfb, Qt's offscreen one."""
    if os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM") or shutil.which("Xvfb") is None:
        yield
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        os.environ["DISPLAY"] = f":{server.stdout.readline().strip()}"
        try:
            yield
        finally:
            del os.environ["DISPLAY"]
            server.terminate()


def run_case(script: str, ready: str, home: Path) -> dict:
    """One start of a script that makes `app` and `window`; what it cost when `ready` held after the first painting."""
    program = f"import sys\nHEAVY = {HEAVY!r}\n{script}\n{ready}\n{MEASURE}"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen" if not os.environ.get("DISPLAY") else "xcb"),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", program, str(home)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout.strip().splitlines()[-1])


def make_vault(home: Path) -> None:
    """A vault without a passphrase: key derivation is not what is measured."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom planner.storage.keys import NoPassphrase\n"
        "from planner.storage.location import home\nfrom planner.storage.vault import Vault\n"
        "Vault.create(home(Path(sys.argv[1])), NoPassphrase()).close()\n"
    )
    subprocess.run([sys.executable, "-c", script, str(home)], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)


if __name__ == "__main__":
    sys.exit(main())
