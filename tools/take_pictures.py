"""Takes the pictures of docs/pictures from the running program and its paper, with a fictitious plan.

    python tools/take_pictures.py

Needs what window tests need, and Debian's imagemagick and poppler-utils.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.screen import Screen, running_screen  # noqa: E402 -- after the path is set

TARGET = ROOT / "docs" / "pictures"
EXAMPLE = "ketamine-student"
# Each picture, and the keys that lead to it from the one before.
WAY = (
    ("home", ()),
    ("triggers", ("ctrl+1", "alt+Right", "alt+Right", "alt+Right")),
    ("print", ("ctrl+p",)),
    ("struggling", ("F2",)),
)
SETTLED = 3.0
"""Seconds in which a page is painted and a preview pressed, generously."""


def waymark(*arguments: str) -> None:
    """Run one command that needs no window."""
    subprocess.run([sys.executable, "-m", "planner", *arguments], cwd=ROOT, check=True)


def of_the_window(screen: Screen, home: Path) -> None:
    """Walk through the program by keyboard and take a picture of each place."""

    def run(*command: str) -> str:
        done = subprocess.run(command, env=screen.environment, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    program = screen.start(home)
    try:
        window = run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Waymark$").splitlines()[-1]
        run("xdotool", "windowactivate", "--sync", window)
        for name, keys in WAY:
            for key in keys:
                run("xdotool", "key", key)
                time.sleep(1)
            time.sleep(SETTLED)
            run("import", "-window", window, str(TARGET / f"{name}.png"))
    finally:
        program.terminate()
        program.wait()


def of_the_paper(plan: Path, folder: Path) -> None:
    """Print the plan and take a picture of its first page and of the one page."""
    for edition in ("full", "one-page"):
        pdf = folder / f"{edition}.pdf"
        waymark("print", str(plan), "--edition", edition, "-o", str(pdf))
        command = [
            "pdftoppm",
            "-r",
            "80",
            "-f",
            "1",
            "-l",
            "1",
            "-singlefile",
            "-png",
            pdf,
            TARGET / f"paper-{edition}",
        ]
        subprocess.run(command, check=True)


def main() -> None:
    """Take all pictures."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, running_screen("1280x900x24") as screen:
        folder = Path(name)
        home, plan = folder / "home", folder / "plan.json"
        waymark("example", EXAMPLE, "-o", str(plan))
        waymark("vault", "create", "--no-passphrase", "--home", str(home))
        waymark("vault", "put", str(plan), "--home", str(home))
        of_the_window(screen, home)
        of_the_paper(plan, folder)


if __name__ == "__main__":
    main()
