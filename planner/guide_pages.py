"""The user guide as it lies in resources: its pages, their titles, and which one belongs to which place of the program."""

from pathlib import Path
from typing import Final

from planner import resources

PAGES: Final = (
    "start",
    "writing",
    "if-then",
    "coach",
    "trying",
    "week",
    "people",
    "health",
    "lapse",
    "struggling",
    "print",
    "safe-keeping",
    "settings",
    "family",
    "keyboard",
    "protect",
)
"""Every page, in reading order."""

_OF_SECTION: Final = {
    "warning_signs": "if-then",
    "triggers": "if-then",
    "coping": "if-then",
    "if_then": "if-then",
    "cravings": "struggling",
    "support": "people",
    "routine": "week",
    "aftercare": "week",
    "first_week": "week",
    "health": "health",
    "lapse": "lapse",
    "family": "family",
    "use_plan": "print",
}
_OF_PLACE: Final = {
    "welcome": "start",
    "create": "start",
    "recovery": "start",
    "ten": "start",
    "unlock": "safe-keeping",
    "hidden": "safe-keeping",
    "new-passphrase": "safe-keeping",
    "if_then": "if-then",
    "how_to": "if-then",
    "coverage": "coach",
    "reach": "trying",
    "try": "trying",
    "gp": "health",
    "struggling": "struggling",
    "print": "print",
    "look": "print",
    "settings": "settings",
    **dict.fromkeys(
        (
            "elsewhere",
            "mend",
            "removed",
            "safe",
            "drill",
            "passphrase",
            "known",
            "no-passphrase",
            "copies",
            "carry",
            "remove",
        ),
        "safe-keeping",
    ),
    "help": "keyboard",
}


def folder() -> Path:
    """Where the pages lie; their pictures lie beside it."""
    return resources.folder() / "guide" / "en"


def page_for(place: str, section: str = "") -> str:
    """The page that helps at a place of the program; the one about writing where none is its own."""
    return _OF_SECTION.get(section, "writing") if place == "section" else _OF_PLACE.get(place, "writing")


def text(page: str) -> str:
    """The text of a page, in Markdown."""
    return (folder() / f"{page}.md").read_text(encoding="utf-8")


def title(page: str) -> str:
    """The title of a page: its first line."""
    with (folder() / f"{page}.md").open(encoding="utf-8") as file:
        return file.readline().removeprefix("# ").strip()
