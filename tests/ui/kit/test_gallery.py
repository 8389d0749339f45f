"""The picture book of the kit can be drawn at any time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
def test_every_look_of_the_kit_and_the_editors_is_drawn(tmp_path):
    command = [sys.executable, str(ROOT / "tools" / "gallery.py"), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    pictures = {path.name: QImage(str(path)) for path in tmp_path.glob("*.png")}
    assert len(pictures) == 10
    assert all(not one.isNull() for one in pictures.values())
    assert pictures["kit-light.png"] != pictures["kit-dark.png"]
    assert pictures["editors-light.png"] != pictures["editors-right-to-left.png"]
