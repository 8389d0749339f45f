"""Everything about keys, copies and leaving, in one place to go from."""

from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import Column, Line, down
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import Heading, PlainLabel
from planner.ui.kit.tiles import Tile
from planner.ui.kit.ways_on import WayOn
from planner.ui.section.focus import start_at_top
from planner.ui.verbs import Foot, Place, Step, Verbs

_ICONS: Final = {
    "drill": "badge-check", "recovery": "key-round", "passphrase": "lock", "add": "lock", "known": "shield-check",
    "no_passphrase": "door-open", "copies": "save", "carry": "briefcase", "remove": "trash-2",
}  # fmt: skip
_KEYS: Final = {True: ("drill", "recovery", "passphrase", "known", "no_passphrase"), False: ("add",)}
_PLACES: Final = {"add": "passphrase"}


class SafePage(QWidget):
    """A card for each thing to do; which ones stand there depends on whether there is a passphrase."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        words = verbs.words
        self._tiles: dict[str, Tile] = {}
        self._keys: Line = down(gap=8)
        parts = down(Heading(words.ui("safe.title")), 2, PlainLabel(words.ui("safe.lead"), "body", "muted"), 14, gap=4)
        if verbs.folder:
            self._group(parts, "keys", self._keys)
            self._group(parts, "copies_group", down(self._tile("copies"), 8, self._tile("carry")))
            self._group(parts, "leaving_group", down(self._tile("remove")))
        else:
            parts.put(PlainLabel(words.ui("safe.paper")))
        parts.put(None)
        self.setLayout(down((Scroll(Column(parts, width=680, top=20)), 1)))
        self.refresh()

    def foot(self) -> Foot | None:
        """Back to the plan."""
        return Foot(back=Step(self.verbs.words.ui("shell.back_home"), lambda: self.verbs.go(Place("home"))))

    def first_focus(self) -> QWidget | None:
        """The first card."""
        return self._tiles.get("add") or self._tiles.get("drill")

    def refresh(self) -> None:
        """Show what fits the plan's ways in."""
        if not self.verbs.folder:
            return
        self._keys.clear()
        for key in (*_KEYS[True], *_KEYS[False]):
            self._tiles.pop(key, None)
        for key in _KEYS[not self.verbs.safe.is_open]:
            self._keys.put(self._tile(key))

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def leaving(self) -> None:
        """Nothing is typed here."""

    def _group(self, parts: Line, key: str, inside: Line) -> None:
        parts.put(PlainLabel(self.verbs.words.ui(f"safe.{key}"), "smallstrong", "muted"))
        parts.put(inside)
        parts.put(12)

    def _tile(self, key: str) -> Tile:
        words = self.verbs.words
        place = Place(_PLACES.get(key, key).replace("_", "-"))
        tile = WayOn(_ICONS[key], words.ui(f"safe.{key}"), words.ui(f"safe.{key}_text"), lambda: self.verbs.go(place))
        tile.setObjectName(f"safe.{key.replace('_', '-')}")
        self._tiles[key] = tile
        return tile
