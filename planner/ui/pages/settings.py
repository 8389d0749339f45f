"""Settings: how it looks, where the person lives, when it locks, where the plan lies."""

from msgspec.structs import replace
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Column, Line, down
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import OneOf, Option, flowing
from planner.ui.kit.scrolling import Scroll
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel
from planner.ui.kit.tiles import CheckRow
from planner.ui.section.focus import start_at_top
from planner.ui.shell.comfort import Comfort
from planner.ui.shell.nations import Nations
from planner.ui.verbs import Foot, Place, Step, Verbs

MINUTES = (1, 2, 5, 10, 15, 30)


class SettingsPage(QWidget):
    """Every setting takes hold at once."""

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.verbs = verbs
        words = verbs.words
        self._comfort = Comfort(verbs)
        self._nations = Nations(verbs)
        self._ticks = {name: self._tick(name) for name in ("contrast", "plain_letters", "still", "hints")}
        self._minutes = OneOf(
            [Option(str(one), words.plural("settings.lock_minutes", one)) for one in MINUTES], name=""
        )
        self._minutes.set_name("settings.lock-after", words.ui("settings.lock_after"))
        self._minutes.chosen.connect(self._locks_after)
        parts = down(Heading(words.ui("settings.title")), 4, gap=14)
        self._put(
            parts,
            "looks",
            PlainLabel(words.ui("settings.text_size"), "strong"),
            self._comfort,
            *(self._ticks[name] for name in ("contrast", "plain_letters", "still")),
        )
        hints = PlainLabel(words.ui("settings.hints_text"), "small", "muted")
        self._put(parts, "writing", self._ticks["hints"], hints)
        nation = FieldLabel(words.ui("settings.nation"), self._nations)
        self._put(
            parts, "nation", nation, PlainLabel(words.ui("settings.nation_text"), "small", "muted"), self._nations
        )
        lock = FieldLabel(words.ui("settings.lock_after"), self._minutes)
        self._put(parts, "lock", lock, PlainLabel(words.ui("settings.lock_text"), "small", "muted"), self._minutes)
        self._put(parts, "keys", *self._keys())
        self._put(parts, "where", *self._where())
        parts.put(None)
        self.setLayout(down((Scroll(Column(parts, width=680, top=20)), 1)))
        self.refresh()

    def foot(self) -> Foot | None:
        """Back to where the person was."""
        words = self.verbs.words
        return Foot(back=Step(words.ui("shell.back_home"), lambda: self.verbs.go(Place("home"))))

    def first_focus(self) -> QWidget | None:
        """The text size."""
        return self._comfort.first_focus()

    def refresh(self) -> None:
        """Shows the settings as they are now."""
        now = self.verbs.preferences
        self._comfort.show_preferences()
        self._nations.show_preferences()
        for name, row in self._ticks.items():
            row.set_state(ticked=getattr(now, name))
        self._minutes.show_choice(str(now.idle_minutes))

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at its top."""
        super().showEvent(event)
        start_at_top(self)

    def leaving(self) -> None:
        """Every setting took hold already."""

    def _put(self, parts: Line, name: str, *widgets: QWidget) -> None:
        panel = Panel(down(*widgets, edges=(20, 14, 20, 16), gap=6))
        panel.setObjectName(f"settings.{name}")
        parts.put(panel)

    def _tick(self, name: str) -> CheckRow:
        row = CheckRow(self.verbs.words.ui(f"settings.{name}"), does=lambda: self._ticked(name))
        row.setObjectName(f"settings.{name.replace('_', '-')}")
        return row

    def _ticked(self, name: str) -> None:
        changed = {name: self._ticks[name].isChecked()}
        self.verbs.preferences_changed(replace(self.verbs.preferences, **changed))

    def _locks_after(self, minutes: object) -> None:
        if isinstance(minutes, str):
            self.verbs.preferences_changed(replace(self.verbs.preferences, idle_minutes=int(minutes)))

    def _keys(self) -> list[QWidget]:
        words = self.verbs.words
        code = Button(
            words.ui("settings.recovery_code"), icon="key-round", does=lambda: self.verbs.go(Place("recovery"))
        )
        code.setObjectName("settings.recovery")
        safe = Button(words.ui("safe.title"), icon="shield-check", does=lambda: self.verbs.go(Place("safe")))
        safe.setObjectName("settings.safe")
        return [
            PlainLabel(words.ui("settings.recovery"), "strong"),
            PlainLabel(words.ui("settings.recovery_text"), "small", "muted"),
            flowing(code, safe),
        ]

    def _where(self) -> list[QWidget]:
        words = self.verbs.words
        folder = self.verbs.folder or words.ui("settings.nowhere")
        shown = PlainLabel(folder, "body", selectable=True)
        shown.setObjectName("settings.folder")
        shown.setAccessibleName(f"{words.ui('settings.where')}: {folder}")
        return [
            PlainLabel(words.ui("settings.where"), "strong"),
            PlainLabel(words.ui("settings.where_text"), "small", "muted"),
            shown,
        ]
