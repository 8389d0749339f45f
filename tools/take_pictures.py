"""Takes the pictures of docs/pictures and of the guide from the running program and its paper, with a fictitious plan.

    python tools/take_pictures.py

Needs what window tests need, and Debian's imagemagick and poppler-utils.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.screen import Screen, running_screen  # noqa: E402 -- after the path is set

TARGET = ROOT / "docs" / "pictures"
GUIDE = ROOT / "resources" / "guide" / "pictures"
EXAMPLE = "ketamine-student"
ON = "alt+Right"
MENU = ("ctrl+Home", "shift+F6", "Tab", "Tab", "Return")
"""From home to the button with the three dots; the menu it opens has the keyboard on its first row."""
# Each picture, and the keys that lead to it from the one before.
WAY = (
    ("home", ()),
    ("coverage", ("shift+F6", "shift+F6", "Tab", "Return")),
    ("reach", (ON,)),
    ("triggers", ("ctrl+1", ON, ON, ON)),
    ("if-then", ("ctrl+2", ON)),
    ("people", (ON, ON)),
    ("week", ("ctrl+3",)),
    ("health", (ON, ON)),
    ("lapse", ("ctrl+4",)),
    ("family", (ON, ON)),
    ("settings", (*MENU, "Tab", "Return")),
    ("safe-keeping", (*MENU, *["Tab"] * 9, "Return")),
    ("protect", ("ctrl+l",)),
    ("print", ("Return", "ctrl+p")),
    ("keyboard", ("ctrl+Home", "F1")),
    ("struggling", ("F1", "F2")),
)
IN_README = {"home", "triggers", "print", "struggling"}
SETTLED = 3.0
"""Seconds in which a page is painted and a preview pressed, generously."""


def waymark(*arguments: str) -> None:
    """Run one command that needs no window."""
    subprocess.run([sys.executable, "-m", "planner", *arguments], cwd=ROOT, check=True)


def of_the_window(screen: Screen, home: Path, way: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    """Walk through the program by keyboard and take a picture of each place."""

    def run(*command: str) -> str:
        done = subprocess.run(command, env=screen.environment, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    program = screen.start(home)
    try:
        window = run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^(Waymark|Notebook)$").splitlines()[-1]
        run("xdotool", "windowactivate", "--sync", window)
        for name, keys in way:
            for key in keys:
                run("xdotool", "key", key)
                time.sleep(1)
            run("xdotool", "mousemove", "--window", window, "2", "2")  # nothing lies under the pointer
            time.sleep(SETTLED)
            picture = GUIDE / f"{name}.png"
            run("import", "-window", window, str(picture))
            run("mogrify", "-bordercolor", "#DFD8CA", "-border", "2", "-dither", "None", "-colors", "256", str(picture))
            if name in IN_README:
                shutil.copy(picture, TARGET / picture.name)
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
    for target in (TARGET, GUIDE):
        target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, running_screen("1280x900x24") as screen:
        folder = Path(name)
        (folder / "nobody").mkdir()
        home, plan = folder / "home", folder / "plan.json"
        waymark("example", EXAMPLE, "-o", str(plan))
        waymark("vault", "create", "--no-passphrase", "--home", str(home))
        waymark("vault", "put", str(plan), "--home", str(home))
        of_the_window(screen, folder / "nobody", (("welcome", ()),))
        of_the_window(screen, home, WAY)
        of_the_paper(plan, folder)


if __name__ == "__main__":
    main()
