"""Which bundled face has which script, and which characters sit on others."""

import unicodedata
from bisect import bisect_right
from typing import Final

from planner.printing.page_style import Weight

# First and last character, and the face; in order.
_HOMES: Final = (
    (0x0530, 0x058F, "Armenian"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0750, 0x077F, "Arabic"),
    (0x08A0, 0x08FF, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujarati"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1200, 0x139F, "Ethiopic"),
    (0x1C90, 0x1CBF, "Georgian"),
    (0x1CD0, 0x1CFF, "Devanagari"),
    (0x2D00, 0x2D2F, "Georgian"),
    (0x2D80, 0x2DDF, "Ethiopic"),
    (0x2E80, 0x9FFF, "Han"),
    (0xA8E0, 0xA8FF, "Devanagari"),
    (0xAB00, 0xAB2F, "Ethiopic"),
    (0xF900, 0xFAFF, "Han"),
    (0xFB13, 0xFB17, "Armenian"),
    (0xFB1D, 0xFB4F, "Hebrew"),
    (0xFB50, 0xFDFF, "Arabic"),
    (0xFE30, 0xFE4F, "Han"),
    (0xFE70, 0xFEFE, "Arabic"),
    (0xFF00, 0xFFEF, "Han"),
    (0x1F000, 0x1FAFF, "Emoji"),
    (0x20000, 0x3FFFF, "Han"),
    (0xE0020, 0xE007F, "Emoji"),
)
_STARTS: Final = tuple(first for first, _, _ in _HOMES)
_BOLD: Final = frozenset({"Arabic", "Hebrew", "Devanagari", "Thai"})
EMOJI: Final = "PlanEmoji-Regular"
PICTURES: Final = frozenset({EMOJI, "PlanSymbols-Regular", "PlanArrows-Regular"})
THAI: Final = ("\u0e01", "\u0e5b")


def home(char: str, weight: Weight) -> str | None:
    """The file of the face a character belongs to, when that is not one of the usual ones."""
    at = bisect_right(_STARTS, ord(char)) - 1
    if at < 0 or ord(char) > _HOMES[at][1]:
        return None
    script = _HOMES[at][2]
    return f"Plan{script}-{'Bold' if weight == 'semibold' and script in _BOLD else 'Regular'}"


def every_file() -> tuple[str, ...]:
    """The files of all faces of one script, regular weight."""
    return tuple(f"Plan{script}-Regular" for script in dict.fromkeys(script for _, _, script in _HOMES))


def is_mark(char: str) -> bool:
    """Whether a character sits on the one before it."""
    return unicodedata.category(char)[0] == "M"
