"""How long `full` of the ketamine-student example takes, against merely drawing the same lines with ReportLab.

    python benchmarks/paper.py          prints the two ratios of the README
    python benchmarks/paper.py --check  also exits with 1 when a ratio is beyond its ceiling

In process: composing and rendering, best of 7, against `canvas.drawString` of every line with one embedded face.
Whole command: `waymark print` in a process of its own, best of 5, against a process that only draws those lines.
Needs pdftotext (poppler-utils).
"""

import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

FONT = ROOT / "resources" / "fonts" / "paper" / "PlanText-Regular.ttf"
DAY = date(2026, 11, 22)
IN_PROCESS_CEILING, COMMAND_CEILING = 4.0, 3.0


def lines_of(pdf: Path) -> list[list[str]]:
    """The lines of each page, as pdftotext reads them; blank ones left out."""
    read = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    pages = read.stdout.split("\f")
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in pages if page.strip()]


def draw(pages: list[list[str]], target: object) -> None:
    """Draw the lines on A4 at 11.5 points, and nothing else."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    if "Bound" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Bound", str(FONT)))
    canvas = Canvas(target, pagesize=(595.28, 841.89))
    for lines in pages:
        canvas.setFont("Bound", 11.5)
        for number, line in enumerate(lines):
            canvas.drawString(56, 790 - 15 * number, line)
        canvas.showPage()
    canvas.save()


def best(times: int, do: Callable[[], object]) -> float:
    """Seconds of the quickest of several runs."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        do()
        found.append(time.perf_counter() - start)
    return min(found)


def in_process(pages: list[list[str]]) -> float:
    """The ratio of composing and rendering to drawing the lines, both warm."""
    from planner.examples import example
    from planner.plan.sharing import Person, seen_by
    from planner.printing.editions import PrintOptions, press
    from planner.words import load

    words, options = load(), PrintOptions(today=DAY)
    plan = example("ketamine-student", DAY)

    def ours() -> object:
        return press("full", seen_by(plan, Person()), words, options)

    ours()
    draw(pages, io.BytesIO())
    rounds = [(best(1, ours), best(1, lambda: draw(pages, io.BytesIO()))) for _ in range(7)]
    return min(one for one, _ in rounds) / min(two for _, two in rounds)


def whole_command(plan: Path, lines: Path, folder: Path) -> float:
    """The ratio of the whole command to a process that only draws the lines."""
    environment = {**os.environ, "WAYMARK_HOME": str(folder / "home")}
    ours = [sys.executable, "-m", "planner", "print", str(plan), "-o", str(folder / "ours.pdf")]
    bound = [sys.executable, __file__, "--draw", str(lines), str(folder / "bound.pdf")]

    def run(command: list[str]) -> object:
        return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)

    run(ours)
    run(bound)
    rounds = [(best(1, lambda: run(ours)), best(1, lambda: run(bound))) for _ in range(7)]
    return min(one for one, _ in rounds) / min(two for _, two in rounds)


def main() -> int:
    """Measure and print both ratios."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan, pdf, lines = folder / "plan.json", folder / "full.pdf", folder / "lines.txt"
        command = [sys.executable, "-m", "planner"]
        asked = ["example", "ketamine-student", "--date", DAY.isoformat(), "-o", str(plan)]
        subprocess.run([*command, *asked], cwd=ROOT, check=True)
        subprocess.run([*command, "print", str(plan), "-o", str(pdf)], cwd=ROOT, check=True)
        pages = lines_of(pdf)
        lines.write_text("\f".join("\n".join(page) for page in pages), "utf-8")
        inside, whole = in_process(pages), whole_command(plan, lines, folder)
    print(f"full of ketamine-student, {len(pages)} pages, {sum(map(len, pages))} lines")
    print(f"in process: {inside:.2f} x drawing the same lines (ceiling {IN_PROCESS_CEILING:.1f})")
    print(f"whole command: {whole:.2f} x a process that only draws them (ceiling {COMMAND_CEILING:.1f})")
    beyond = inside > IN_PROCESS_CEILING or whole > COMMAND_CEILING
    return int(beyond and "--check" in sys.argv)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--draw"]:
        draw([page.split("\n") for page in Path(sys.argv[2]).read_text("utf-8").split("\f")], sys.argv[3])
        sys.exit(0)
    sys.exit(main())
