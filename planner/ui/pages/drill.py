"""Check my recovery code: the code is typed from its paper, and nothing changes."""

from PySide6.QtWidgets import QWidget

from planner.ports import Trouble
from planner.ui.alive import while_there
from planner.ui.kit.buttons import Button
from planner.ui.kit.fields import Field
from planner.ui.kit.layouts import Line, down, room
from planner.ui.kit.notices import FieldProblem
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import FieldLabel
from planner.ui.shell.safe_card import SafeCard
from planner.ui.verbs import Place, Verbs

_LETTERS = 32


class DrillPage(SafeCard):
    """Two lines, as on the paper; the whole code in the first line does as well."""

    def __init__(self, verbs: Verbs) -> None:
        words = verbs.words
        self._fields: list[Field] = []
        self._problem: FieldProblem | None = None
        lines: Line = down(gap=10)
        for number, key in enumerate(("first", "second"), start=1):
            field = Field(limit=200)
            field.setObjectName(f"recovery.group-{number}")
            field.setAccessibleName(words.ui(f"drill.{key}"))
            field.textEdited.connect(lambda _typed: self._say(""))
            self._fields.append(field)
            lines.put(room(down(FieldLabel(words.ui(f"drill.{key}"), field), 6, field)))
        self._problem = FieldProblem(self._fields[0])
        self._fields[0].returnPressed.connect(self._fields[1].setFocus)
        self._fields[1].returnPressed.connect(self._go)
        self.go_button = Button(words.ui("drill.go"), "primary", does=self._go, height=48)
        self.go_button.setObjectName("recovery.go")
        make = Button(words.ui("drill.make"), "quiet", does=lambda: verbs.go(Place("recovery")), pad=14, height=48)
        make.setObjectName("drill.make")
        lines.put(self._problem)
        lines.put(flowing(self.go_button, make))
        super().__init__(verbs, "drill.title", ("drill.lead",), lines)

    def first_focus(self) -> QWidget | None:
        """The first line."""
        return self._fields[0]

    def leaving(self) -> None:
        """What was typed is forgotten."""
        for field in self._fields:
            field.setText("")

    def _go(self) -> None:
        words = self.verbs.words
        typed = " ".join(field.text() for field in self._fields)
        if sum(one.isalnum() for one in typed) != _LETTERS:
            self._say(words.ui("drill.short"))
            return
        self.working(self.go_button, busy=True, words="")
        self.verbs.safe.safe.check_code(typed, while_there(self, self._checked))

    def _checked(self, right: bool | Trouble) -> None:  # noqa: FBT001 -- the answer is the flag
        words = self.verbs.words
        self.working(self.go_button, busy=False, words=words.ui("drill.go"))
        if isinstance(right, Trouble):
            self.tell(right)
        elif right:
            self.leaving()
            self.finish(words.ui("drill.right"))
        else:
            self._say(words.ui("drill.wrong" if self.verbs.safe.has_code else "drill.none"))

    def _say(self, sentence: str) -> None:
        if self._problem is not None:
            self._problem.show_problem("")
            self._problem.show_problem(sentence)
        if sentence:
            self._fields[0].setFocus()
