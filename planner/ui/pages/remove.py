"""Remove my plan from this computer: what goes, what no program can take back, and one more press."""

from planner.ports import Trouble
from planner.ui.alive import while_there
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import Line, down
from planner.ui.kit.rows import flowing
from planner.ui.kit.text import PlainLabel
from planner.ui.safekeeping import Second, Shelf
from planner.ui.shell.safe_card import SafeCard
from planner.ui.verbs import Verbs


class RemovePage(SafeCard):
    """Keeping the plan is the safe choice, and has the keyboard."""

    def __init__(self, verbs: Verbs) -> None:
        words = verbs.words
        self._second: Second | None = None
        self.keep = Button(words.ui("remove.keep"), "primary", does=verbs.back_to)
        self.keep.setObjectName("remove.keep")
        self.go_button = Button(words.ui("remove.go"), "support", icon="trash-2", does=self._go)
        self.go_button.setObjectName("remove.go")
        self._goes: Line = down(gap=3)
        self._cannot: Line = down(gap=3)
        inside = down(
            PlainLabel(words.ui("remove.goes"), "strong"), 2, self._goes, 12,
            PlainLabel(words.ui("remove.cannot"), "strong"), 2, self._cannot, 14,
            PlainLabel(words.ui("remove.no_undo"), "strong"), 10, flowing(self.keep, self.go_button),
        )  # fmt: skip
        super().__init__(verbs, "remove.title", ("remove.lead",), inside, width=620)
        self._show_lists()
        verbs.safe.safe.shelf(while_there(self, self._known))

    def first_focus(self) -> Button:
        """The safe choice."""
        return self.keep

    def _known(self, shelf: Shelf | Trouble) -> None:
        if not isinstance(shelf, Trouble):
            self._second = shelf.second
            self._show_lists()

    def _show_lists(self) -> None:
        words, second = self.verbs.words, self._second
        goes = [words.ui(f"remove.goes_{one}") for one in ("plan", "copies", "rest")]
        cannot = [words.ui(f"remove.cannot_{one}") for one in ("prints", "copies", "system")]
        if second is not None and second.state == "absent":
            cannot.append(words.ui("remove.cannot_second"))
        elif second is not None:
            goes.insert(2, words.ui("remove.goes_second", folder=second.folder))
        for lines, sentences in ((self._goes, goes), (self._cannot, cannot)):
            lines.clear()
            for one in sentences:
                lines.put(PlainLabel(f"\u2022 {one}"))

    def _go(self) -> None:
        self.working(self.go_button, busy=True, words="")
        self.verbs.safe.remove()
