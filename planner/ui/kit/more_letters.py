"""Letters of other scripts on the screen: the faces paper has, taken up only when a text needs what this computer lacks."""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from planner import resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

# What may be missing: not Latin, nor the dashes, quotation marks and dots that our own sentences are full of.
# Said by what it is not: the same set said the other way round takes ten times as long to make ready.
_OTHER = re.compile("[^\x00-\u02ff\u2000-\u206f\u20ac]")
_SEEN = 4000  # characters of a text looked at; who writes on in a script has begun with it

# First and last character, and the script; every face is named after its script.
_HOMES = (
    (0x0300, 0x052F, "LGC"), (0x0530, 0x058F, "Armenian"), (0x0590, 0x05FF, "Hebrew"), (0x0600, 0x08FF, "Arabic"),
    (0x0900, 0x097F, "Devanagari"), (0x0980, 0x09FF, "Bengali"), (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujarati"), (0x0B80, 0x0BFF, "Tamil"), (0x0E00, 0x0E7F, "Thai"), (0x10A0, 0x10FF, "Georgian"),
    (0x1200, 0x139F, "Ethiopic"), (0x1E00, 0x1FFF, "LGC"), (0x2190, 0x22FF, "Arrows"), (0x2300, 0x2BFF, "Symbols"),
    (0x2E80, 0x9FFF, "Han"), (0xF900, 0xFAFF, "Han"), (0xFB1D, 0xFB4F, "Hebrew"), (0xFB50, 0xFDFF, "Arabic"),
    (0xFE70, 0xFEFE, "Arabic"), (0xFF00, 0xFFEF, "Han"), (0x1F000, 0x1FAFF, "Emoji"),
)  # fmt: skip
on_taken: Final[list[Callable[[], object]]] = []
"""Called when faces were taken up: what stands on the screen was laid with the faces there were before."""
_known: set[str] = set()
_taken: set[str] = set()


def others(words: str) -> bool:
    """Whether there may be letters of other scripts, signs or marks in the words."""
    return not words.isascii() and _OTHER.search(words) is not None


def needed(words: str, font: QFont) -> bool:
    """Takes up the faces for what neither `font` nor this computer can show; whether there were any."""
    if not others(words):
        return False
    strange = {char for char in words[:_SEEN] if _OTHER.match(char)} - _known
    if not strange:
        return False
    _known.update(strange)
    metrics = QFontMetricsF(font)
    lacking = {script for char in strange if not metrics.inFontUcs4(ord(char)) and (script := _home(char))} - _taken
    if lacking:
        from PySide6.QtCore import QLoggingCategory  # a start can do without

        # A space beside another script comes from the main face, which Qt would remark upon each time.
        QLoggingCategory.setFilterRules("qt.text.font.db=false")
    for script in sorted(lacking):
        _taken.add(script)
        QFontDatabase.addApplicationFont(str(resources.folder() / "fonts" / "paper" / f"Plan{script}-Regular.ttf"))
    for told in on_taken if lacking else ():
        told()
    return bool(lacking)


def fresh(font: QFont) -> QFont:
    """The same font, looked up anew: Qt keeps to what it found before a face was taken up."""
    made = QFont(font)
    made.setPixelSize(font.pixelSize() + 1)
    made.setPixelSize(font.pixelSize())
    return made


def catch_up(field: "QLineEdit | QPlainTextEdit", words: str) -> None:
    """Lets a field show letters that are taken up for its words only now."""
    if needed(words, field.font()):
        lay_anew(field)


def lay_anew(field: "QLineEdit | QPlainTextEdit") -> None:
    """Lets a field look for its letters again."""
    from PySide6.QtCore import QCoreApplication, QEvent  # a start can do without
    from PySide6.QtWidgets import QPlainTextEdit

    QCoreApplication.sendEvent(field, QEvent(QEvent.Type.FontChange))
    if isinstance(field, QPlainTextEdit):
        field.document().markContentsDirty(0, field.document().characterCount())


@cache
def stand_in(family: str) -> None:
    """Lets the faces, once they are taken up, step in for a family that lacks their letters."""
    QFont.insertSubstitutions(family, [f"Plan {script}" for script in dict.fromkeys(one for _, _, one in _HOMES)])


def _home(char: str) -> str | None:
    return next((script for first, last, script in _HOMES if first <= ord(char) <= last), None)
