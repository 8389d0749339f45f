"""What every editor promises: it shows a value, tells each new one, and has a name."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.plan.fields import Value
from planner.words import Words


class Candidate(Struct, frozen=True):
    """An entry that can be linked to: its id and the words that name it."""

    id: str
    words: str


def _nobody(_types: tuple[str, ...]) -> Sequence[Candidate]:
    return ()


class EditorContext(Struct, frozen=True):
    """What editors ask of the page around them.

    `today` is ``YYYY-MM-DD``. `candidates` gives the entries of some types, asked anew each time.
    `choose_picture` asks for a picture file's bytes. `add_new` starts a new entry of one of the types and
    tells its id once there is one; without it no such button is shown.
    """

    words: Words
    today: str
    candidates: Callable[[tuple[str, ...]], Sequence[Candidate]] = _nobody
    choose_picture: Callable[[], bytes | None] | None = None
    add_new: Callable[[tuple[str, ...], Callable[[str], None]], None] | None = None


class Editor(QWidget):
    """The editor of one answer. `answered` tells a `Value`, or None when the answer was taken away.

    It tells only what the person did, never what `show_value` showed.
    """

    answered = Signal(object)

    @property
    def control(self) -> QWidget:
        """Where the keyboard goes."""
        raise NotImplementedError

    def show_value(self, value: Value | None) -> None:
        """Shows a value; leaves alone what is being typed when it already says so."""
        raise NotImplementedError

    def set_name(self, object_name: str, name: str, about: str = "") -> None:
        """Names the control for tests and assistive technology; parts inside get the name with a suffix."""
        raise NotImplementedError
