"""Take my plan with me: a locked copy in a folder the person chooses, such as one on a stick."""

from planner.ports import Trouble
from planner.ui.alive import while_there
from planner.ui.kit.buttons import Button
from planner.ui.kit.layouts import down
from planner.ui.kit.rows import flowing
from planner.ui.shell.safe_card import SafeCard
from planner.ui.verbs import Verbs


class CarryPage(SafeCard):
    """Says how it opens elsewhere, and where it went."""

    def __init__(self, verbs: Verbs) -> None:
        words = verbs.words
        self._words = words.ui("carry.choose")
        self.go_button = Button(self._words, "primary", icon="folder-open", does=self._go, height=48)
        self.go_button.setObjectName("carry.go")
        how = "carry.open_warn" if verbs.safe.is_open else "carry.opens"
        super().__init__(verbs, "carry.title", ("carry.lead", how), down(flowing(self.go_button)))

    def first_focus(self) -> Button:
        """Choosing where."""
        return self.go_button

    def _go(self) -> None:
        folder = self.verbs.safe.ask_folder(self.verbs.words.ui("carry.title"))
        if folder is not None:
            self.working(self.go_button, busy=True, words=self._words)
            self.verbs.safe.carry(folder, while_there(self, self._carried))

    def _carried(self, file: str | Trouble) -> None:
        words = self.verbs.words
        self.working(self.go_button, busy=False, words=self._words)
        if isinstance(file, Trouble):
            self.tell(file)
        else:
            self.finish(words.ui("carry.done", file=file), words.ui("carry.both"))
