"""The bar under a page: the part before, enough for now, the part after."""

from PySide6.QtWidgets import QSizePolicy

from planner.ui.kit.buttons import Button, Kind
from planner.ui.kit.panels import Ground
from planner.ui.kit.text import PlainLabel
from planner.ui.shell.ends import Ends
from planner.ui.verbs import Foot, Step


class FootBar(Ground):
    """Shows the steps a page offers; pressing the same button twice quickly still goes one step."""

    def __init__(self) -> None:
        self._bar = Ends(edges=(20, 10), gap=8, least=67)
        super().__init__("bg", self._bar, line="top")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._foot, self._tight = Foot(), False
        self.note = PlainLabel("", "small", "muted")
        self.back = self._button("shell.back", "plain", icon="arrow-left", step="back")
        self.enough = self._button("shell.enough", "quiet", step="enough")
        self.next = self._button("shell.next", "primary", trail="arrow-right", step="next")
        self._bar.put(self.note)
        self._bar.put(self.back)
        self._bar.put(self.enough, far=True)
        self._bar.put(self.next, far=True)

    def show_foot(self, foot: Foot) -> None:
        """Offer these steps."""
        self._foot = foot
        self.note.setText(foot.note)
        self.note.setVisible(bool(foot.note))
        for button, step in ((self.back, foot.back), (self.enough, foot.enough), (self.next, foot.next)):
            button.setVisible(step is not None)
            if step is not None:
                short = self._tight and button is self.back
                button.set_words("" if short else step.words, name=step.words)
        self._bar.invalidate()

    def arrange(self, *, tight: bool) -> None:
        """In a tight window going back is an arrow alone."""
        self._tight = tight
        self.show_foot(self._foot)

    def take(self, which: str) -> bool:
        """Do the step `which` (back, enough, next), if it is offered."""
        step: Step | None = getattr(self._foot, which)
        if step is not None:
            step.do()
        return step is not None

    def _button(self, name: str, kind: Kind, *, step: str, icon: str = "", trail: str = "") -> Button:
        # A button without words needs a name until the first page gives it words.
        made = Button("", kind, icon=icon, trail=trail, name=name, does=lambda: self.take(step), pad=16)
        made.setObjectName(name)
        made.setToolTip("")
        return made
