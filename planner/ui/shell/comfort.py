"""Text size and colours, to change at once: on the welcome page and behind the Aa button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from planner.ui.kit.layouts import across, down
from planner.ui.kit.rows import Option, Segments
from planner.ui.kit.text import PlainLabel
from planner.ui.shell.size_slider import SizeSlider

if TYPE_CHECKING:
    from planner.ui.verbs import FrontVerbs

_ICONS = {"light": "sun", "dark": "moon", "system": "settings"}


class Comfort(QWidget):
    """Changes show on the whole window as they are made."""

    def __init__(self, verbs: FrontVerbs) -> None:
        super().__init__()
        self._verbs = verbs
        words, now = verbs.words, verbs.preferences
        self.size_slider = SizeSlider(now.text_size, self._sized)
        self.size_slider.setObjectName("comfort.text-size")
        self._named(now.text_size)
        options = [
            Option("light", words.ui("welcome.light")),
            Option("dark", words.ui("welcome.dark")),
            Option("system", words.ui("welcome.same")),
        ]
        self.colours = Segments(options, name=words.ui("settings.colours"), icons=_ICONS)
        self.colours.set_name("comfort.colours", words.ui("settings.colours"))
        self.colours.show_choice(now.colours)
        self.colours.chosen.connect(self._coloured)
        small, large = PlainLabel("A", "small", wrap=False), PlainLabel("A", "h1", wrap=False)
        self._percent = PlainLabel(self._size_words(now.text_size), "small", "muted", wrap=False)
        row = across(small, (self.size_slider, 1), large, 6, self._percent, gap=12)
        self.setLayout(down(row, self.colours, gap=6))

    def show_preferences(self) -> None:
        """Stand as the settings are now."""
        now = self._verbs.preferences
        self.size_slider.show_size(now.text_size)
        self._percent.setText(self._size_words(now.text_size))
        self._named(now.text_size)
        self.colours.show_choice(now.colours)

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self.size_slider

    def _sized(self, size: int) -> None:
        self._verbs.preferences_changed(replace(self._verbs.preferences, text_size=size))
        self._percent.setText(self._size_words(size))
        self._named(size)

    def _coloured(self, colours: object) -> None:
        self._verbs.preferences_changed(replace(self._verbs.preferences, colours=str(colours)))

    def _named(self, size: int) -> None:
        words = self._verbs.words
        self.size_slider.setAccessibleName(words.ui("settings.text_size"))
        self.size_slider.setAccessibleDescription(self._size_words(size))

    def _size_words(self, size: int) -> str:
        return self._verbs.words.ui("settings.size_step", percent=size)
