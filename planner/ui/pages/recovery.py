"""The page of the recovery code: shown large, printed or written down, and two parts of it typed back."""

import secrets

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.ui.doors import Doors
from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import across, down, room
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.panels import Panel
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel, Heading, PlainLabel
from planner.ui.kit.theme import S
from planner.ui.kit.voice import as_role
from planner.ui.shell.card_page import CardPage

_AS_MEANT = str.maketrans("OIL", "011")


class Code(Panel):
    """The eight groups, large; the whole code is its name, so that it can be read aloud."""

    def __init__(self, groups: tuple[str, ...]) -> None:
        grid = QGridLayout()
        for at, group in enumerate(groups):
            grid.addWidget(PlainLabel(group, "phone", wrap=False, centred=True), at // 4, at % 4)
        super().__init__(grid, fill="raised", border="")
        self.setObjectName("recovery.code")
        as_role(self, QAccessible.Role.StaticText, " ".join(groups))
        self.dress()

    def dress(self) -> None:
        """Takes the measures of the look worn now."""
        grid = self.layout()
        if isinstance(grid, QGridLayout):
            grid.setContentsMargins(S(18), S(14), S(18), S(14))
            grid.setHorizontalSpacing(S(12))
            grid.setVerticalSpacing(S(8))


class RecoveryPage(CardPage):
    """The code opens nothing until both parts were typed back."""

    def __init__(self, doors: Doors) -> None:
        words = doors.words
        self._doors = doors
        self._groups = doors.new_code()
        first = secrets.randbelow(4)
        self._asked = (first, 4 + secrets.randbelow(4))
        self._fields, problems = [], []
        parts: list[QWidget] = []
        for number, at in enumerate(self._asked, start=1):
            field = Field(limit=40)
            label = words.ui(f"recovery.group_{number}", number=at + 1)
            field.setObjectName(f"recovery.group-{number}")
            field.setAccessibleName(label)
            problem = FieldProblem(field)
            self._fields.append(field)
            problems.append(problem)
            parts.append(room(down(FieldLabel(label, field), 6, field, 4, problem)))
        self._problems = problems
        self._fields[0].returnPressed.connect(self._fields[1].setFocus)
        self._fields[1].returnPressed.connect(self._go)
        self.print_button = Button(words.ui("recovery.print"), icon="printer", does=self._print, pad=14)
        self.print_button.setObjectName("recovery.print")
        self.go_button = Button(words.ui("recovery.go"), "primary", does=self._go, height=48)
        self.go_button.setObjectName("recovery.go")
        self.later = Button(words.ui("recovery.later"), "quiet", does=doors.code_later, pad=14, height=48)
        self.later.setObjectName("recovery.later")
        inside = down(
            Heading(words.ui("recovery.title")), 2, PlainLabel(words.ui("recovery.lead"), "body", "muted"), 16,
            Code(self._groups), 10, PlainLabel(words.ui("recovery.write_down"), "body"), 8,
            flowing(self.print_button), 20, PlainLabel(words.ui("recovery.check"), "strong"), 8,
            across((parts[0], 1), (parts[1], 1), gap=14), 18, flowing(self.go_button, self.later), 6,
            PlainLabel(words.ui("recovery.later_text"), "small", "muted"),
        )  # fmt: skip
        super().__init__(words, inside, width=620)

    def first_focus(self) -> QWidget | None:
        """The first part to type back."""
        return self._fields[0]

    def busy(self, *, busy: bool) -> None:
        """Nothing can be pressed twice."""
        for one in (*self._fields, self.print_button, self.go_button, self.later):
            one.setEnabled(not busy)

    def wrong(self) -> None:
        """Nothing can be wrong with a fresh code."""
        self.busy(busy=False)

    def _go(self) -> None:
        sentence = self._doors.words.ui("recovery.not_matching")
        right = True
        for field, problem, at in reversed(list(zip(self._fields, self._problems, self._asked, strict=True))):
            matches = _meant(field.text()) == _meant(self._groups[at])
            problem.show_problem("" if matches else sentence)
            if not matches:
                right = False
                field.setFocus()
        if right:
            self._doors.keep_code(self._groups)

    def _print(self) -> None:
        self._doors.print_code(self._groups)


def _meant(typed: str) -> str:
    """Letters and digits as meant: capitals, O as 0, I and L as 1."""
    return "".join(one for one in typed.upper() if one.isalnum()).translate(_AS_MEANT)
