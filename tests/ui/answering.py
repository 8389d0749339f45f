"""Answers any field as a person would: by typing, by pressing chips, by the parts its editor names."""

from base64 import b64decode
from pathlib import Path

from PySide6.QtCore import Qt

from planner.plan.fields import (
    Choice,
    Choices,
    Date,
    Field,
    Hours,
    HoursOfWeek,
    Image,
    Link,
    Links,
    Number,
    Scale,
    Time,
    Value,
    YesNo,
)
from tests.typing_keys import press, type_text
from tests.ui.opened import Opened

PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\xdac\xfc\xcf\xc0\xf0\x1f\x00\x05\x05\x02\x00_\xc8\xf1\xd2\x00\x00\x00\x00IEND\xaeB`\x82"
)


class APicture:
    """Equal to every PNG in base64: the editor drops what a camera wrote beside the picture."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and b64decode(other).startswith(PICTURE[:8])

    def __hash__(self) -> int:
        return 0


def answer(opened: Opened, name: str, field: Field, folder: Path) -> Value:
    """Gives a field (whose control is called `name`) an answer, and tells what the plan should now hold."""
    match field.kind:
        case Choice(options=options):
            if not opened.has(f"{name}.{options[1]}"):
                opened.press_on(name)
            opened.press_on(f"{name}.{options[1]}")
            return options[1]
        case Choices(options=options):
            opened.press_on(f"{name}.{options[1]}")
            return (options[1],)
        case YesNo():
            opened.press_on(f"{name}.yes")
            return True
        case Scale():
            opened.press_on(f"{name}.2")
            return 2
        case HoursOfWeek():
            opened.press_on(f"{name}.sat.evening")
            return (Hours(("sat",), "17:00", "22:00"),)
        case Link() | Links():
            return _linked(opened, name, field)
        case Image():
            path = folder / "picture.png"
            path.write_bytes(PICTURE)
            opened.hands.picture = path
            opened.press_on(name)
            return APicture()
        case _:
            return _typed(opened, name, field)


def _linked(opened: Opened, name: str, field: Field) -> Value:
    assert isinstance(field.kind, Link | Links)
    found = next(one for _, one in opened.plan.all_entries() if one.type in field.kind.types)
    opened.press_on(f"{name}.{found.id}")
    return found.id if isinstance(field.kind, Link) else (found.id,)


def _typed(opened: Opened, name: str, field: Field) -> Value:
    control = opened.find(name)
    match field.kind:
        case Date():
            text, value = "3 May 2027", "2027-05-03"
        case Time():
            text, value = "9:30", "09:30"
        case Number():
            text, value = "7", 7
        case _ if field.id == "card":
            opened.press_on(name)
            opened.press_on(f"{name}.breathe")
            return "breathe"
        case _:
            text = value = "Mám £5"
    type_text(control, text)
    if isinstance(field.kind, Date | Time):
        press(control, Qt.Key.Key_Return)
    opened.settle()
    return value
