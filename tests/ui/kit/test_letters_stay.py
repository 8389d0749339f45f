"""Letters that stand on the screen stay there when the faces of other scripts are taken up."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
# In a program of its own: faces that are taken up stay.
SCRIPT = """
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(["waymark", "-style", "fusion"])
from planner.ui.kit import more_letters
from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field, GrowingField
from planner.ui.kit.layouts import down
from planner.ui.kit.text import PlainLabel
words = "Zoë żółw 日本"
field, lines, label, button = Field(), GrowingField(), PlainLabel(words), Button(words)
shown = [field, lines, label, button]
later = PlainLabel("")
window = QWidget()
window.setLayout(down(*shown, later, None))
window.resize(500, 400)
window.show()
field.show_words(words)
lines.set_text(words)
QTest.qWait(50)
before = [one.grab().toImage() for one in shown]
for strange in ("สวัสดี", "নমস্কার", "नमस्ते", "გამარჯობა", "ሰላም"):
    later.setText(strange)
    QTest.qWait(50)
assert {"Thai", "Bengali", "Ethiopic"} & more_letters._taken, "this computer has letters for all of them"
after = [one.grab().toImage() for one in shown]
print([type(one).__name__ for one, was, now in zip(shown, before, after, strict=True) if was != now])
"""


def test_what_stands_in_one_script_is_still_there_when_another_script_comes():
    done = subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{SCRIPT}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip() == "[]"
