"""What every screen of the ten-minute plan shares: its question, and the section it writes to."""

from PySide6.QtWidgets import QWidget

from planner.ui.section.sheet import Sheet
from planner.ui.verbs import Verbs


class TenScreen(QWidget):
    """One screen. It writes to one section of the plan."""

    def __init__(self, verbs: Verbs, section: str, question: str, hint: str) -> None:
        super().__init__()
        found = verbs.catalogue.section(section)
        if found is None:
            raise ValueError("no such section")
        self.verbs, self.section, self.question, self.hint = verbs, found, question, hint
        self.sheet = Sheet(verbs, found, self.refresh)

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Shows the plan as it is now."""
        raise NotImplementedError
