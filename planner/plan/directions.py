"""Which way words run: what is written from right to left, and numbers to ring that must not be turned round in it."""

import re
from typing import Final

# A number to ring: six digits or more, perhaps with spaces, hyphens or brackets between them.
NUMBER: Final = re.compile(r"\+?[(]?\d(?:[ \u00a0().\u2010-\u2013-]{0,2}\d){5,}")
LEFT_TO_RIGHT: Final = "\u2066"
AS_IT_STARTS: Final = "\u2068"
AGAIN: Final = "\u2069"
_FIRST_TURNED: Final = "\u0590"  # the first letter of all that are written from right to left


def turns(text: str) -> bool:
    """Whether any letter is written from right to left."""
    import unicodedata  # the first page can do without

    return any(char >= _FIRST_TURNED and unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


def reads_leftwards(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left; what is set apart does not count."""
    import unicodedata

    apart = 0
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"LRI", "RLI", "FSI"}:
            apart += 1
        elif direction == "PDI":
            apart = max(0, apart - 1)
        elif not apart and direction in {"R", "AL", "L"}:
            return direction != "L"
    return False


def set_apart(text: str) -> str:
    """Words as they stand inside a sentence in another language: written from right to left, they do not turn it round."""
    return f"{AS_IT_STARTS}{text}{AGAIN}" if not text.isascii() and turns(text) else text


def numbers_kept(text: str) -> str:
    """The text as it may be shown: every number to ring from left to right, whatever stands around it."""
    if text.isascii() or not turns(text):
        return text
    return NUMBER.sub(lambda found: f"{LEFT_TO_RIGHT}{found[0]}{AGAIN}", text)


def folded(text: str) -> str:
    """The text as it is searched: "zoe" finds Zoë however it was typed, and "istanbul" finds it with its dot."""
    import unicodedata

    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))
