"""The editors of phone numbers and e-mail addresses: kept exactly as typed, with a kind word when one looks odd."""

import re
from typing import Final

from PySide6.QtCore import QTimer

from planner.plan.fields import SHORT_LIMIT, Value
from planner.ui.editors.writing import LineEditor
from planner.ui.kit.layouts import Line
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.voice import Speaks

_PAUSE: Final = 900  # ms after the last letter
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_UK: Final = 44
_UK_DIGITS: Final = 10
_SHORTEST: Final = 7  # digits: shorter ones may be 999, 111, 116 123 or a text code


class ContactEditor(LineEditor):
    """A line that is looked at once the person pauses or goes on. `odd` names the sentence, or nothing."""

    def __init__(self, words: Speaks, *, example: str = "") -> None:
        super().__init__(example=example, limit=SHORT_LIMIT)
        self._words = words
        self.problem = FieldProblem(self.field)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        self.field.written.connect(lambda _text: self._pause.start())
        self.field.editingFinished.connect(self.look)
        layout = self.layout()
        if isinstance(layout, Line):
            layout.put(6)
            layout.put(self.problem)

    def odd(self, text: str) -> str:
        """The key of what to say about `text`, or nothing."""
        raise NotImplementedError

    def show_value(self, value: Value | None) -> None:
        """Shows it; what was stored is not judged again until the person comes here."""
        before = self.field.text()
        super().show_value(value)
        if self.field.text() != before:
            self._pause.stop()
            self.field.set_trouble(False)
            self.problem.show_problem("")

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the line."""
        super().set_name(object_name, name, about)
        self.problem.set_about(about)

    def look(self) -> None:
        """Says what is odd, if anything."""
        self._pause.stop()
        key = self.odd(self.field.text().strip())
        self.field.set_trouble(bool(key))
        self.problem.show_problem(self._words.ui(key) if key else "")


class PhoneEditor(ContactEditor):
    """A phone number; short codes and free words are fine."""

    def odd(self, text: str) -> str:
        """Whether a number seems to have too few or too many digits for the UK or the country it names."""
        digits = sum(letter.isdigit() for letter in text)
        if digits < _SHORTEST and not text.lstrip("(").startswith(("0", "+")):
            return ""
        if any(letter.isalpha() for letter in text) or not digits:
            return ""
        import phonenumbers  # takes a tenth of a second, so only once there is a number to look at
        from phonenumbers import ValidationResult

        try:
            number = phonenumbers.parse(text, "GB")
        except phonenumbers.NumberParseException:
            return "editor.phone.short"
        if phonenumbers.is_valid_number(number):
            return ""
        if number.country_code == _UK:
            return _uk_length(text)
        match phonenumbers.is_possible_number_with_reason(number):
            case ValidationResult.TOO_SHORT | ValidationResult.IS_POSSIBLE_LOCAL_ONLY | ValidationResult.INVALID_LENGTH:
                return "editor.phone.short"
            case ValidationResult.TOO_LONG:
                return "editor.phone.long"
            case _:
                return ""


class EmailEditor(ContactEditor):
    """An e-mail address."""

    def odd(self, text: str) -> str:
        """Whether it lacks the shape of an address."""
        return "editor.email.odd" if text and not _EMAIL.fullmatch(text) else ""


def _uk_length(text: str) -> str:
    """The library lets old nine-digit numbers pass; today ten digits follow the 0 or +44 (a few valid ones less)."""
    digits = "".join(letter for letter in text if letter.isdigit())
    national = digits.removeprefix("44") if "+" in text else digits.removeprefix("0")
    if len(national) == _UK_DIGITS:
        return ""
    return "editor.phone.short" if len(national) < _UK_DIGITS else "editor.phone.long"
