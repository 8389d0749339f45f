"""What saving one field costs, against one 4 KiB write and fsync on the same disk, in one run.

    python benchmarks/saving.py          prints the ratios of the README
    python benchmarks/saving.py --check  also exits with 1 when a ratio is beyond its ceiling

A save is the real way of a keystroke: session, worker's queue, one transaction, answer back. Each round takes one bare
write and one of each kind of save, so that a busy disk slows all of them alike. The same is measured again without the
worker's thread, in rounds of its own: two open vaults would push each other out of the processor's memory. `--folder`
names the disk.
"""

import argparse
import os
import queue
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from planner.plan.fields import FieldId, SectionId, TypeId
from planner.plan.model import Plan
from planner.ports import Action, Loaded, Told, Trouble
from planner.session import Session, Spot
from planner.storage.keys import NoPassphrase
from planner.storage.location import Home
from planner.storage.vault import Vault
from planner.storage.worker import VaultWorker

PROMISED = {"typed on": 3.0, "new action": 4.0}
TRIGGERS, TEXT = SectionId("triggers"), FieldId("text")


class Ticking:
    """The clock of a sitting: each look at it is a second later, as no two saves of a person are in one."""

    def __init__(self) -> None:
        self._moment = datetime(2026, 11, 22, 10, tzinfo=UTC)

    def now(self) -> str:
        """A moment."""
        self._moment += timedelta(seconds=1)
        return self._moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def today(self) -> str:
        """A day."""
        return "2026-11-22"

    def steady(self) -> float:
        """Seconds."""
        return time.monotonic()


class Window:
    """Stands for the window's thread: a session over the worker, waiting for each save."""

    def __init__(self, home: Home) -> None:
        self._posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self.worker = VaultWorker(self._posted.put)
        heard: list[Loaded | Trouble] = []
        self.worker.open(home, NoPassphrase(), heard.append)
        self._posted.get()()
        self._posted.get()()
        loaded = heard[0]
        assert isinstance(loaded, Loaded)
        self.session = Session(loaded, self.worker, Ticking())

    def save(self) -> None:
        """Saves and waits until it is told as saved."""
        self.session.save()
        while not self.session.saved:
            self._posted.get()()

    def stop(self) -> None:
        """Closes the vault."""
        self.worker.stop()


class Straight:
    """A session over the vault itself, without the worker."""

    def __init__(self, home: Home) -> None:
        self._vault = Vault.open(home, NoPassphrase())
        self.session = Session(self._vault.load(), Store(self._vault), Ticking())

    def save(self) -> None:
        """Saves at once."""
        self.session.save()

    def stop(self) -> None:
        """Closes the vault."""
        self._vault.close()


class Store:
    """What a session saves to, without the worker."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def save(self, actions: Sequence[Action], plan: Plan, told: Told) -> None:
        """Saves at once."""
        self._vault.save(actions, plan)
        told(None)


def fill(session: Session) -> Spot:
    """A plan of an ordinary size; tells the field that is typed in."""
    added = [
        session.add(TRIGGERS, TypeId("trigger"), {TEXT: f"a trigger with some words in it, {number}"})
        for number in range(60)
    ]
    session.save()
    return Spot(TRIGGERS, TEXT, added[30])


def timed(work: Callable[[], None]) -> float:
    """Milliseconds one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measure(way: Window | Straight, folder: Path, rounds: int) -> dict[str, list[float]]:
    """All samples of one way to save, in milliseconds."""
    spot = fill(way.session)
    way.save()
    bare = os.open(folder / "bare", os.O_CREAT | os.O_WRONLY)
    os.pwrite(bare, os.urandom(1 << 20), 0)
    samples: dict[str, list[float]] = {"bare": [], "new action": [], "typed on": []}

    def bare_write() -> None:
        os.pwrite(bare, page, 4096 * (number % 256))
        os.fsync(bare)

    for number in range(rounds):
        page = os.urandom(4096)
        samples["bare"].append(timed(bare_write))
        way.session.end_run()
        for name in ("new action", "typed on"):
            way.session.write(spot, f"pay day, at the end of the month {'x' * (number % 40)} {name}")
            samples[name].append(timed(way.save))
    os.close(bare)
    way.stop()
    return samples


def compared(samples: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """The middle and the slow end of each kind, in milliseconds and in bare writes."""
    floor = statistics.median(samples["bare"])
    return {
        name: {
            "p50_ms": round(statistics.median(found), 3),
            "p99_ms": round(statistics.quantiles(found, n=100)[98], 3),
            "times_bare": round(statistics.median(found) / floor, 2),
        }
        for name, found in samples.items()
    }


def main() -> int:
    """Runs the benchmark and prints its figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=800)
    options.add_argument("--folder", type=Path, help="a folder on the disk to measure")
    options.add_argument("--check", action="store_true", help="exit with 1 when a promise is broken")
    chosen = options.parse_args()
    figures: dict[str, dict[str, dict[str, float]]] = {}
    for name, kind in (("through the worker", Window), ("in one thread", Straight)):
        with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
            home = Home(Path(folder) / "vault")
            Vault.create(home, NoPassphrase()).close()
            figures[name] = compared(measure(kind(home), Path(folder), chosen.rounds))
    for name, kinds in figures.items():
        for kind_of_save, found in kinds.items():
            print(
                f"{name:19} {kind_of_save:11} p50 {found['p50_ms']:7.3f} ms   p99 {found['p99_ms']:7.3f} ms   "
                f"{found['times_bare']:5.2f} x bare"
            )
    told = figures["through the worker"]
    broken = [name for name, most in PROMISED.items() if told[name]["times_bare"] > most]
    for name in broken:
        print(f"{name}: more than the promised {PROMISED[name]} x")
    return 1 if chosen.check and broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
