"""What assistive technology hears: roles of headings and lists, and the few things worth saying aloud."""

from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "axRole"


class Speaks(Protocol):
    """Whoever knows the program's words; `planner.words.Words` does."""

    def ui(self, key: str, /, **values: object) -> str:
        """A sentence by its key, its {names} filled."""

    def plural(self, key: str, count: float, /, **values: object) -> str:
        """The sentence for one or for several."""


def as_role(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Give a plain container or label a role. Never a button or an input: they would lose what they can do."""
    widget.setProperty(_ROLE, role.value)
    if name:
        widget.setAccessibleName(name)


def install_roles() -> None:
    """Make the roles heard; call after the QApplication, or Qt's own factory wins."""
    QAccessible.installFactory(_speaker)


def say(widget: QWidget, words: str) -> None:
    """Have a screen reader say something that the eye sees change elsewhere."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _speaker(_key: str, thing: object) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_ROLE)
    return None if role is None else QAccessibleWidget(thing, QAccessible.Role(role))
