"""The bundled faces as Qt knows them, and the Qt program that holds them."""

import sys
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from planner.printing.face import Face

EM: Final = 1000
"""Pixels of a letter: what Qt measures is then what the faces measure, in thousandths."""


def ready() -> bool:
    """Whether this computer can shape text: Qt is there, and the program that holds its fonts runs."""
    return _program() is not None


@cache
def _program() -> Any:
    """The Qt program that holds the fonts: the one that runs, else one without a screen; None when Qt cannot be had."""
    try:
        from PySide6.QtCore import QLoggingCategory
        from PySide6.QtGui import QGuiApplication
    except ImportError:
        return None
    # A space or a digit beside another script is set in the main face, which Qt would remark upon for each.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    running = QGuiApplication.instance()
    if running is not None:
        return running
    widgets = sys.modules.get("PySide6.QtWidgets")  # whoever has them may yet want a program that shows them
    return (widgets.QApplication if widgets else QGuiApplication)(["waymark", "-platform", "offscreen"])


def format_of(face: Face, start: int, length: int) -> Any:
    """The face for a stretch of a layout's text, in UTF-16 units."""
    from PySide6.QtGui import QTextCharFormat, QTextLayout

    found, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setFont(font_of(face))
    found.start, found.length, found.format = start, length, look
    return found


@cache
def font_of(face: Face) -> Any:
    """The face as Qt knows it."""
    from PySide6.QtGui import QFont, QFontDatabase

    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(face.path))[0]
    font = QFont(family)
    font.setStyleName(face.file.rpartition("-")[2])
    font.setPixelSize(EM)
    font.setKerning(False)  # the faster way sets letters by their widths alone, and both must look alike
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return font


def open_faces(faces: Iterable[Face]) -> None:
    """Has Qt open each face for Latin letters before it meets another script.

    A digit after Devanagari belongs to that script. Qt looks for the main face there, takes the one that knows the script
    instead, and from then on has it stand in for the main face everywhere. A face that is added makes it forget those it
    opened, so this is done each time.
    """
    from PySide6.QtGui import QTextLayout

    fonts = {one: font_of(one) for one in faces}
    if len(fonts) > 1:
        layout = QTextLayout("0" * len(fonts), next(iter(fonts.values())))
        layout.setFormats([format_of(one, at, 1) for at, one in enumerate(fonts)])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()


@cache
def knows_thai() -> bool:
    """Whether Qt finds the words of a Thai sentence; where it cannot, lines end between syllables."""
    from PySide6.QtCore import QTextBoundaryFinder

    finder = QTextBoundaryFinder(
        QTextBoundaryFinder.BoundaryType.Line, "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04\u0e23\u0e31\u0e1a"
    )
    return 0 < finder.toNextBoundary() < 10
