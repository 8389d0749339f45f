"""Asks, before anyone is let see a copy, whether that person is safe, with whom to ring if they are not."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from planner.ui.kit.buttons import Button
from planner.ui.kit.icons import Icon
from planner.ui.kit.layouts import Line, across, down
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.words import HelpLine, Words


class SafePerson(Panel):
    """The question about one person. `agreed` is called when the person says that they may see a copy."""

    def __init__(self, words: Words, prefix: str, agreed: Callable[[], None]) -> None:
        self._words = words
        self._question = PlainLabel("", "strong", "on_note")
        self._lines: Line = down(gap=2)
        self.yes = Button(words.ui("safe_person.yes", name=words.ui("safe_person.nobody")), icon="check", does=agreed)
        self.yes.setObjectName(f"{prefix}.safe-yes")
        said = down(
            self._question,
            4,
            PlainLabel(words.ui("safe_person.text"), "body", "on_note"),
            6,
            self._lines,
            10,
            flowing(self.yes),
        )
        mark = (Icon("shield", "on_note"), 0, Qt.AlignmentFlag.AlignTop)
        super().__init__(across(mark, (said, 1), edges=(14, 12, 12, 14), gap=11), fill="note", border="")
        self.setObjectName(f"{prefix}.safe")

    def ask(self, name: str, nations: tuple[str, ...]) -> None:
        """Asks about the person called `name`, with the line of these nations, or of each."""
        words = self._words
        shown = name or words.ui("safe_person.nobody")
        self._question.setText(words.ui("safe_person.question", name=shown))
        self.yes.set_words(words.ui("safe_person.yes", name=shown))
        self._lines.clear()
        for line in words.afraid_lines(nations):
            self._lines.put(PlainLabel(_line(words, line, nations), "small", "on_note", selectable=True))


def safe_first(words: Words, nations: tuple[str, ...]) -> str:
    """The question with whom to ring, in a few words beside the field that gives consent."""
    lines = [_line(words, one, nations) for one in words.afraid_lines(nations)]
    return " ".join((words.ui("safe_person.first"), *lines))


def _line(words: Words, line: HelpLine, nations: tuple[str, ...]) -> str:
    key = "safe_person.line" if nations else "safe_person.line_in"
    nation = words.choice("about", None, "nations", line.nations[0])
    return words.ui(key, name=line.name, phone=line.phone, hours=line.hours, nation=nation)
